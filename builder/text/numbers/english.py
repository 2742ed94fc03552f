"""Numbers of an English text: figures with their multipliers, numbers in words, shares, ordinals, months."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from builder.lexicon.english_numbers import number_words
from builder.text.numbers.codes import CODE, UNITS, code_name
from builder.text.numbers.english_bounds import bound_of
from builder.text.numbers.english_words import SCALES, WORDS, fraction, spelled
from builder.text.numbers.number import Number, Sort
from builder.text.widths import encodable, fold

HUNDRED, MILLION = Decimal(100), Decimal(10) ** 6
MONTHS, TIMES, SHORT_SCALES = number_words("month"), number_words("times"), number_words("short")
SCALE = "hundred|thousand|million|billion|trillion"
NUMBER = re.compile(
    rf"(?P<code>{CODE})"
    r"|(?<![\d/])(?P<top>\d{1,2})/(?P<bottom>[1-9]\d?)(?![\d/])"
    r"|(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ordinal>(?:st|nd|rd|th)\b)?"
    rf"(?:[ -]?(?P<scale>{SCALE})\b)?"
    rf"|\b(?P<words>{WORDS})\b"
    rf"|\b(?P<times>(?i:{'|'.join(sorted(TIMES, key=lambda word: (-len(word), word)))}))\b"
    rf"|\b(?P<month>{'|'.join(MONTHS)})\b"
)
SCALED = re.compile(rf"(\d[\d.]*)({'|'.join(SHORT_SCALES)})", re.IGNORECASE)
SERIES = re.compile(r"(\d+)(?:st|nd|rd|th|s)|[QH](\d)")
PERCENT = re.compile(r"[ -]?(?:%|per[ -]?cent(?!age)\b)")
POINTS = re.compile(r"[ -]?(?:percentage|per cent|%)[ -]points?")
RANGE = re.compile(r" ?(?:-|to|and|or) ?(?:(?:RMB|US\$|\$) ?)?")
SHORT_YEAR = re.compile(r"-\d\d(?!\d)")
ITEM = ("", ":", ";", ".")
UNSAID = ("January", "May")
"""Months that are no sure sign: a span from January is often said without it, and May begins sentences."""


def english_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text in order."""
    folded = fold(encodable(text))
    found = [number for match in NUMBER.finditer(folded) for number in _read(folded, match)]
    return tuple(_bounded(number, folded, text) for number in _spans(folded, found))


def _read(text: str, match: re.Match[str]) -> Iterator[Number]:
    start, end = match.span()
    if match["code"]:
        yield _code(match)
    elif match["top"]:
        share = fraction(Decimal(match["top"]), Decimal(match["bottom"]))
        yield Number(start, end, match[0], (share,), firm=True)
    elif match["figure"]:
        value = Decimal(match["figure"].replace(",", "")) * SCALES.get(match["scale"] or "", 1)
        loose = match["ordinal"] or value == 1 or _is_item(text, start, end)
        yield _figure(text, start, end, (value,), firm=not loose)
    elif match["month"]:
        value = Decimal(MONTHS[match["month"]])
        yield Number(start, end, match[0], (value,), firm=match["month"] not in UNSAID)
    elif match["times"]:
        yield Number(start, end, match[0], (Decimal(TIMES[match["times"].lower()]),), firm=False)
    else:
        for first, last, values in spelled(match["words"]):
            words = match["words"][first:last]
            yield _figure(text, start + first, start + last, values, firm=_is_firm(words, values[0]))


def _code(match: re.Match[str]) -> Number:
    start, end = match.span()
    unit, scaled, series = (form.fullmatch(match[0]) for form in (UNITS, SCALED, SERIES))
    if unit:
        return Number(start, end, match[0], (Decimal(unit[1].rstrip(".")),), firm=True)
    if scaled:
        value = Decimal(scaled[1].rstrip(".")) * SHORT_SCALES[scaled[2].lower()]
        return Number(start, end, match[0], (value,), firm=True)
    if series:
        return Number(start, end, match[0], (Decimal(series[1] or series[2]),), firm=False)
    # 二氧化碳 may be CO2, and 第四代 4G.
    return Number(start, end, match[0], (), firm=False, sort=Sort.CODE, name=code_name(match[0]))


def _figure(text: str, start: int, end: int, values: Sequence[Decimal], *, firm: bool) -> Number:
    points, percent = POINTS.match(text, end), PERCENT.match(text, end)
    if points:
        return Number(start, points.end(), "", tuple(values), firm, Sort.POINTS)
    if percent:
        return Number(start, percent.end(), "", (values[0], values[0] / HUNDRED), firm, Sort.PERCENT)
    return Number(start, end, "", tuple(values), firm)


def _is_item(text: str, start: int, end: int) -> bool:
    """Whether a figure numbers the items of a list: 1) or (1)."""
    return text[end : end + 1] == ")" and text[:start].rstrip("( ")[-1:] in ITEM


def _is_firm(words: str, value: Decimal) -> bool:
    """Small numbers and round ones are said in passing; six million is a figure."""
    return value >= MILLION and " " in words and not words.lower().startswith(("a ", "one "))


def _spans(text: str, numbers: Sequence[Number]) -> Iterator[Number]:
    """Numbers with what their neighbours lend them: 20 to 30 million, and 2011-15 as two years."""
    for place, number in enumerate(numbers):
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        before = numbers[place - 1] if place else None
        values = number.values
        if following and values and RANGE.fullmatch(text[number.end : following.start]):
            scale = _scale(text, following)
            values = (*values, values[0] * scale) if scale and not _scale(text, number) else values
        if before and values and _is_short_year(text, before, number):
            values = (before.values[0] // 100 * 100 + values[0], *values)
        yield replace(number, values=values)


def _scale(text: str, number: Number) -> int | None:
    match = re.search(SCALE, text[number.start : number.end])
    return SCALES[match[0]] if match else None


def _is_short_year(text: str, before: Number, number: Number) -> bool:
    joined = before.end + 1 == number.start and SHORT_YEAR.match(text, before.end)
    return bool(joined and before.values and 1900 <= before.values[0] <= 2100)


def _bounded(number: Number, folded: str, text: str) -> Number:
    comparator, start, end = bound_of(folded, number.start, number.end)
    return replace(number, comparator=comparator, text=text[start:end])
