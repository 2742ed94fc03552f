"""Amounts in English text: RMB 1.1 trillion, 133,000, nearly 60%, 5.3 percentage points, three million, one third.

A number is digits or words, a scale behind it (million, billion, trillion), a unit behind that, or a currency sign before
it. Words are read as they add up: two hundred and twenty-five. A hyphen or a blank may stand between their parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from builder.text.amounts import plain

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {
    **{word: value for value, word in enumerate(UNITS.split())},
    **{word: 10 * value for value, word in enumerate(TENS.split(), 2)},
    "a": 1,
    "an": 1,
    "dozen": 12,
    "dozens": 12,
}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
    "mn": 10**6,
    "trn": 10**12,
}
SCALES |= {f"{word}s": value for word, value in SCALES.items() if len(word) > 3}
PARTS = {
    "half": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
    "tenths": 10,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
}
WORD = "|".join(sorted({*SMALL, *SCALES} - {"a", "an"}, key=lambda word: (-len(word), word)))
DIGITS = r"\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d++(?:\.\d++)?"
NUMBER = re.compile(
    rf"(?P<currency>RMB|CNY|US\$|\$|¥|€)?[ ]?(?<![\w.,])(?P<digits>{DIGITS})(?:[ -]?(?P<scale>{'|'.join(SCALES)})\b)?"
    rf"|\b(?:(?P<over>an?|one|two|three|four|five|seven|nine)[ -](?P<part>{'|'.join(PARTS)})|(?P<half>half))\b"
    rf"|\b(?P<words>(?:(?:an?[ ])?(?:{WORD})\b(?:(?:[ -]|[ ]and[ ])(?=(?:{WORD})\b))?)++)",
    re.IGNORECASE,
)
UNIT = re.compile(
    r"[ -]?(?:(?P<pp>percentage[ -]points?)|(?P<percent>%|percent\b|per[ ]cent\b)|(?P<yuan>yuan\b|RMB\b)|(?P<usd>(?:US[ ])?dollars?\b)|(?P<times>times\b|-?fold\b))",
    re.IGNORECASE,
)
CURRENCIES = {"RMB": "CNY", "CNY": "CNY", "¥": "CNY", "US$": "USD", "$": "USD", "€": "EUR"}
NAMES = {"pp": "pp", "percent": "%", "yuan": "CNY", "usd": "USD", "times": "times"}


@dataclass(frozen=True)
class EnglishAmount:
    """A quantity in English text, and where it stands."""

    start: int
    end: int
    value: Decimal
    unit: str
    """%, pp, CNY, USD, times; empty for a bare number."""


def find_english_amounts(text: str) -> tuple[EnglishAmount, ...]:
    """The amounts and numbers of a text in order."""
    return tuple(_amounts(text))


def _amounts(text: str) -> Iterator[EnglishAmount]:
    for match in NUMBER.finditer(text):
        value = _value(match)
        if value is None:
            continue
        unit = UNIT.match(text, match.end())
        name = NAMES[unit.lastgroup] if unit and unit.lastgroup else ""
        currency = CURRENCIES.get((match["currency"] or "").upper(), "")
        part = bool(match["part"] or match["half"]) and not name
        yield EnglishAmount(
            match.start(),
            unit.end() if unit else match.end(),
            plain(value),
            currency or name or ("%" if part else ""),
        )


def _value(match: re.Match[str]) -> Decimal | None:
    if match["digits"]:
        scale = SCALES[match["scale"].lower()] if match["scale"] else 1
        return Decimal(match["digits"].replace(",", "")) * scale
    if match["half"]:
        return Decimal(50)
    if match["part"]:
        over = SMALL[match["over"].lower()]
        return round(Decimal(100 * over) / PARTS[match["part"].lower()], 2)
    return read_words(match["words"])


def read_words(words: str) -> Decimal | None:
    """The number that English words write; None where they write none."""
    total = current = 0
    found = False
    spoken = [word for word in re.findall(r"[a-z]+", words.lower()) if word != "and"]
    for word, following in zip(spoken, [*spoken[1:], ""], strict=True):
        if word in ("a", "an") and following not in SCALES:
            continue
        if word in SMALL:
            current, found = current + SMALL[word], True
        elif word in ("hundred", "hundreds"):
            current, found = (current or 1) * 100, True
        elif word in SCALES:
            total, current, found = total + (current or 1) * SCALES[word], 0, True
    return Decimal(total + current) if found else None
