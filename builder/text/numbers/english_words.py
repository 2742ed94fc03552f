"""Number words of English: what “two hundred and fifty thousand”, “two thirds” and “twenty-first” come to."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from builder.lexicon.english_numbers import number_words

SMALL, TENS, SCALES = number_words("small"), number_words("ten"), number_words("scale")
ORDINALS, PARTS = number_words("ordinal"), number_words("part")
LONGEST_FIRST = sorted(
    {*SMALL, *TENS, *SCALES, *ORDINALS, *PARTS, "a", "an"}, key=lambda word: (-len(word), word)
)
RUN = rf"(?i:{'|'.join(LONGEST_FIRST)})"
WORDS = rf"{RUN}(?:(?:[ -]|[ -]and[ -]){RUN}){{0,12}}"
"""A run of number words."""

WORD = re.compile(r"[^ -]+")
ENDING = {*ORDINALS, *PARTS} - {"half"}
HALF = Decimal("0.5")


def spelled(run: str) -> Iterator[tuple[int, int, tuple[Decimal, ...]]]:
    """Each number of a run, with where it stands in it: “first four” are two."""
    group: list[re.Match[str]] = []
    found = list(WORD.finditer(run))
    for word in found:
        group.append(word)
        if word is found[-1] or word[0].lower() in ENDING:
            values = _values([one[0].lower() for one in group])
            if values:
                yield group[0].start(), word.end(), values
            group = []


def fraction(upper: Decimal, lower: Decimal) -> Decimal:
    """A share, to four places."""
    return round(upper / lower, 4)


def _values(words: Sequence[str]) -> tuple[Decimal, ...]:
    if words[-2:] == ["a", "half"] and len(words) > 2:
        whole = _cardinal([word for word in words[:-2] if word != "and"])
        return (whole + HALF,) if whole else ()
    words = [word for word in words if word != "and"]
    last = words[-1]
    if last in PARTS:
        share = fraction(_cardinal(words[:-1]) or Decimal(1), Decimal(PARTS[last]))
        return share, share * 100
    if last in ORDINALS:
        return _ordinal(words)
    if words[0] == "half" and len(words) > 1:
        rest = _cardinal(words[1:])
        return (rest / 2,) if rest else ()
    value = _cardinal(words)
    return () if value is None else (value,)


def _ordinal(words: Sequence[str]) -> tuple[Decimal, ...]:
    """An order; behind a number it may be a share, or belong to the next word: “three second-level nodes”."""
    order, count = Decimal(ORDINALS[words[-1]]), _cardinal(words[:-1])
    if not count:
        return (order,)
    return (count + order,) if words[-2] in TENS else (fraction(count, order), order, count)


def _cardinal(words: Sequence[str]) -> Decimal | None:
    total = section = 0
    seen = False
    for word in words:
        if word in SCALES and SCALES[word] > 100:
            total, section = total + (section or 1) * SCALES[word], 0
        elif word in SCALES:
            section = (section or 1) * SCALES[word]
        elif word in SMALL or word in TENS:
            section += SMALL.get(word, 0) + TENS.get(word, 0)
        elif word not in ("a", "an"):
            return None
        seen = seen or word not in ("a", "an")
    return Decimal(total + section) if seen else None
