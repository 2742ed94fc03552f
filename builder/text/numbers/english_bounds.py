"""What bounds a number in English: “more than” before it, “or more” behind it."""

import re
from functools import cache

from builder.lexicon.english_numbers import bound_words
from builder.model.figures import Comparator

REACH = 40
NEAR = r"(?: (?:about|a total of|the|a|all|by))?[ (]*(?:RMB|US\$|USD|\$)? ?$"
PLUS = re.compile(r"\+(?!\d)")
ODD = re.compile(r"-odd\b")


def bound_of(text: str, start: int, end: int) -> tuple[Comparator, int, int]:
    """The comparator of the number at text[start:end], and where it stands with the words that say so."""
    before = text[max(0, start - REACH) : start]
    match = _before().search(before)
    if match:
        return _comparators("before")[match[1].lower()], start - len(before) + match.start(), end
    match = _after().match(text, end)
    if match and not re.search(r"\d", match[0]):
        return _comparators("after")[match[1].lower()], start, match.end()
    if PLUS.match(text, end):
        return Comparator.AT_LEAST, start, end + 1
    return (Comparator.MORE if ODD.match(text, end) else Comparator.EQUAL), start, end


@cache
def _comparators(place: str) -> dict[str, Comparator]:
    return {words: Comparator(comparator) for words, comparator in bound_words(place)}


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(words for words, _ in bound_words('before'))}){NEAR}", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    words = "|".join(words for words, _ in bound_words("after"))
    return re.compile(rf"(?:(?! and )[^.,;:]){{0,40}}? ({words})\b(?! than| *\d)", re.IGNORECASE)
