"""Numbers of a Chinese block and of its English twin, and which of them have no counterpart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from builder.text.numbers.number import Number, Sort

MOST = 500
"""Numbers of a block that are looked at: a block with more is no paragraph."""
ROUNDED = Decimal("0.004")


@dataclass(frozen=True)
class Mismatch:
    """A number without its twin; where both sides have one each in the same order, the two together."""

    zh: Number | None
    en: Number | None


@dataclass(frozen=True)
class Pairing:
    """What two blocks come to: numbers without a twin, and twins that say different things of their value."""

    missing: tuple[Mismatch, ...]
    twins: tuple[tuple[Number, Number], ...]


def compare(
    chinese: Sequence[Number], english: Sequence[Number], known: frozenset[Decimal] = frozenset()
) -> Pairing:
    """Pair the numbers of two blocks. `known` are values that the English may add: explanations of terms hold them."""
    chinese, english = chinese[:MOST], english[:MOST]
    twins: list[tuple[Number, Number]] = []
    lost: list[Number] = []
    for ours in chinese:
        twin = _twin(ours, english, twins)
        if twin:
            twins.append((ours, twin))
        elif ours.firm:
            lost.append(ours)
    added = [
        theirs
        for theirs in english
        if theirs.firm
        and not any(is_twin(ours, theirs) for ours in chinese)
        and known.isdisjoint(theirs.values)
    ]
    return Pairing(tuple(_mismatches(lost, added)), tuple(twins))


def around(year: int | None) -> frozenset[Decimal]:
    """Years that a text written in `year` means without saying so."""
    return frozenset((Decimal(year), Decimal(year - 1))) if year else frozenset()


def is_twin(ours: Number, theirs: Number) -> bool:
    """Whether two numbers may stand for each other."""
    if Sort.CODE in (ours.sort, theirs.sort):
        # 5G-A is “5G-Advanced”
        return bool(ours.name and theirs.name) and theirs.name.startswith(ours.name)
    if not {*ours.values}.isdisjoint(theirs.values):
        return True
    return any(abs(one - other) <= one * ROUNDED for one in ours.converted for other in theirs.values)


def _twin(ours: Number, english: Sequence[Number], taken: Sequence[tuple[Number, Number]]) -> Number | None:
    """The English number that fits best: of the same sort, and not another's twin already."""
    fitting = [theirs for theirs in english if is_twin(ours, theirs)]
    used = {id(theirs) for _, theirs in taken}
    return min(
        fitting,
        key=lambda theirs: (theirs.sort is not ours.sort, id(theirs) in used, theirs.start),
        default=None,
    )


def _mismatches(lost: Sequence[Number], added: Sequence[Number]) -> Iterator[Mismatch]:
    if len(lost) == len(added):
        yield from (Mismatch(ours, theirs) for ours, theirs in zip(lost, added, strict=True))
        return
    yield from (Mismatch(ours, None) for ours in lost)
    yield from (Mismatch(None, theirs) for theirs in added)
