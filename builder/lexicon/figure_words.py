"""Words that tell the figure grammar what a number is about, and the words that carry a promise.

`figure_words.tsv` holds nouns whose counts are figures (企业), nouns whose counts are not (措施), parameters of products, and
what is done to the things counted; `mood_words.tsv` the words that promise, report or expect; `strengths.tsv` the words of
promises with their rungs.
"""

from dataclasses import dataclass
from functools import cache

from builder.lexicon.tables import rows
from builder.model.figures import Rung

WORD_TABLE = "figure_words.tsv"
STRENGTH_TABLE = "strengths.tsv"
MOOD_TABLE = "mood_words.tsv"


@dataclass(frozen=True)
class MoodWord:
    """A word that tells what a figure does, and between what it stands; each but the mood is a pattern."""

    mood: str
    word: str
    not_behind: str = ""
    not_before: str = ""
    only_before: str = ""

    @property
    def pattern(self) -> str:
        """The word with its surroundings."""
        behind = f"(?<!{self.not_behind})" if self.not_behind else ""
        spared = f"(?!{self.not_before})" if self.not_before else ""
        wanted = f"(?={self.only_before})" if self.only_before else ""
        return f"{behind}{self.word}{spared}{wanted}"


@cache
def words_of(group: str) -> tuple[str, ...]:
    """The words of a class (counted, uncounted, parameter, head, deed, state), longest first."""
    return tuple(sorted((word for word, of in rows(WORD_TABLE) if of == group), key=lambda w: (-len(w), w)))


@cache
def mood_words() -> tuple[MoodWord, ...]:
    """Words of mood, in the order of the table."""
    return tuple(MoodWord(*row) for row in rows(MOOD_TABLE))


@cache
def strengths() -> dict[str, Rung]:
    """Words that carry a promise, in the order of the table, with their rungs."""
    return {word: Rung(rung) for word, rung in rows(STRENGTH_TABLE)}
