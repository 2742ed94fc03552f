"""Words in a text that say what happened, found in one pass; words inside titles and short quotations say nothing."""

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.lexicon.events import EventWord, event_words
from builder.text.widths import encodable

SILENT = re.compile(r"《[^《》]{0,120}》|“[^“”。]{0,24}”|「[^「」。]{0,24}」")


@dataclass(frozen=True)
class Trigger:
    """A word of a happening, or one that ends what a date is said of."""

    start: int
    end: int
    word: EventWord


def find_triggers(text: str) -> tuple[Trigger, ...]:
    """All words of happenings in a text, in order."""
    words = event_words()
    silent = [match.span() for match in SILENT.finditer(text)]
    found, passed = [], 0
    for index, start, end in _matcher().find_matches_as_indexes(encodable(text)):
        while passed < len(silent) and silent[passed][1] <= start:
            passed += 1
        inside = passed < len(silent) and silent[passed][0] < start
        if words[index].kind != "hidden" and not inside:
            found.append(Trigger(start, end, words[index]))
    return tuple(found)


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick([word.word for word in event_words()], matchkind=MatchKind.LeftmostLongest)
