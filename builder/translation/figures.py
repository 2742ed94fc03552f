"""Numbers that differ between a block and its translation: T201 to T205."""

from collections.abc import Iterator
from decimal import Decimal

from builder.model.figures import Comparator
from builder.model.problems import Severity
from builder.text.numbers.chinese import chinese_numbers, is_year
from builder.text.numbers.english import english_numbers
from builder.text.numbers.number import Number, Sort
from builder.translation.found import Found
from builder.translation.numbers import Mismatch, around, compare
from builder.translation.passages import Pair
from builder.translation.wording import in_english

LOW, HIGH = (
    frozenset((Comparator.AT_LEAST, Comparator.MORE)),
    frozenset((Comparator.AT_MOST, Comparator.LESS)),
)
TIMES = frozenset(("year", "month", "d", "workday", "h", "min", "s", "ms"))
"""Units of time: “within three years” and “over five years” bound nothing."""


def check_numbers(pair: Pair, year: int | None, known: frozenset[Decimal]) -> Iterator[Found]:
    """What the numbers of two passages say against each other; `known` are those that explanations of terms hold."""
    if pair.zh is None or pair.en is None:
        return
    found = compare(chinese_numbers(pair.zh.text, year), english_numbers(pair.en.text), known | around(year))
    for mismatch in found.missing:
        yield _missing(pair, mismatch)
    for ours, theirs in found.twins:
        carried = any(
            _carries(pair.en.text, other, theirs) for _, other in found.twins if _bound(other) == _bound(ours)
        )
        yield from _twins(pair, ours, theirs, carried=carried)


def _missing(pair: Pair, mismatch: Mismatch) -> Found:
    assert pair.zh, "numbers of two passages"
    assert pair.en, "numbers of two passages"
    ours, theirs = mismatch.zh, mismatch.en
    if ours is None:
        assert theirs is not None, "one of the two is there"
        what = f"“{theirs.text}” is no number of the Chinese ({pair.zh.id})"
        return Found(
            "T202", pair.en.id, pair.en.line, what, "Delete it, or declare an exception with its reason."
        )
    instead = f"; here stands “{theirs.text}”" if theirs else ""
    what = f"“{ours.text}” ({pair.zh.id}) is not in the English{instead}"
    return Found("T201", pair.en.id, pair.en.line, what, f"Expected: {in_english(ours)}.", Severity.ERROR)


def _twins(pair: Pair, ours: Number, theirs: Number, *, carried: bool) -> Iterator[Found]:
    assert pair.en, "numbers of two passages"
    kinds = {ours.sort, theirs.sort}
    if kinds == {Sort.PERCENT, Sort.POINTS}:
        what = f"“{ours.text}” is “{theirs.text}”: per cent are not percentage points"
        yield Found("T203", pair.en.id, pair.en.line, what, f"Expected: {in_english(ours)}.", Severity.ERROR)
    if not ours.firm or not ours.values or ours.unit in TIMES or (is_year(ours) and not ours.unit):
        return
    if _bound(ours) != _bound(theirs) and not (carried and not _bound(theirs)):
        what = f"“{ours.text}” is “{theirs.text}”: the two are not bounded alike"
        yield Found("T204", pair.en.id, pair.en.line, what, f"Expected: {in_english(ours)}.")
    elif ours.comparator is Comparator.AT_LEAST and theirs.comparator is Comparator.MORE:
        what = f"“{ours.text}” holds the number itself, “{theirs.text}” does not"
        yield Found("T205", pair.en.id, pair.en.line, what, f"Expected: {in_english(ours)}.", Severity.NOTE)


def _carries(text: str, before: Number, number: Number) -> bool:
    """Whether a bound holds for a later number of its sentence: “at least 500 firms, 100 of them new”."""
    return before.end <= number.start and ". " not in text[before.end : number.start]


def _bound(number: Number) -> str:
    """On which side a number is bounded; 近 and 约 bound on neither."""
    if number.comparator in LOW:
        return "low"
    return "high" if number.comparator in HIGH else ""
