"""Words that tell the figure grammar what a number is about, and the words that carry a promise.

`figure_words.tsv` holds nouns whose counts are figures (企业), nouns whose counts are not (措施), parameters of products, and
what is done to the things counted; `strengths.tsv` holds the words of promises with their rungs.
"""

from functools import cache

from builder.lexicon.tables import rows
from builder.model.figures import Rung

WORD_TABLE = "figure_words.tsv"
STRENGTH_TABLE = "strengths.tsv"


@cache
def words_of(group: str) -> tuple[str, ...]:
    """The words of a class (counted, uncounted, parameter, head, deed, state), longest first."""
    return tuple(sorted((word for word, of in rows(WORD_TABLE) if of == group), key=lambda w: (-len(w), w)))


@cache
def strengths() -> dict[str, Rung]:
    """Words that carry a promise, in the order of the table, with their rungs."""
    return {word: Rung(rung) for word, rung in rows(STRENGTH_TABLE)}
