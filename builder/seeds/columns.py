"""Pages printed line by line as the column has them: which lines run on into the next one."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from builder.seeds.lines import Ending, Kind
from builder.seeds.pieces import Piece

FEWEST_LINES = 12
NARROWEST, WIDEST = 10, 48
SHARE = 0.45
HALF_WIDTH = 0.5


def running_on(pieces: Sequence[Piece]) -> frozenset[int]:
    """The lines that fill their column and go on in the next line; none where lines are paragraphs or their halves."""
    wide = max((_printed, _counted), key=lambda measure: _column(pieces, measure)[0])
    share, width = _column(pieces, wide)
    if share < SHARE:
        return frozenset()
    gaps = Counter(piece.gap for piece in pieces[1:])
    usual = max(gaps, key=lambda gap: (gaps[gap], -gap), default=0)
    full = [wide(piece) >= width - 1 for piece in pieces]
    found = (
        here.place
        for here, there in pairwise(pieces)
        if full[here.place] and there.gap <= usual and _goes_on(here, there, full=full[there.place])
    )
    return frozenset(found)


def _column(pieces: Sequence[Piece], wide: Callable[[Piece], float]) -> tuple[float, int]:
    """The width that most lines have, give or take one, and their share."""
    widths = Counter(round(wide(piece)) for piece in pieces if _text(piece))
    total = sum(widths.values())
    if total < FEWEST_LINES:
        return 0.0, 0
    best = max(range(NARROWEST, WIDEST), key=lambda width: (widths[width] + widths[width - 1], width))
    return (widths[best] + widths[best - 1]) / total, best


def _goes_on(here: Piece, there: Piece, *, full: bool) -> bool:
    """Whether the line below may be the rest: neither indented nor signed, nor a short line behind a full stop."""
    if not (_text(here) and _text(there)) or there.indented or there.lead or here.tail:
        return False
    return full or there.kind is not Kind.SHORT or here.ending is not Ending.CLOSED


def _text(piece: Piece) -> bool:
    return piece.kind in (Kind.TEXT, Kind.SHORT, Kind.QUESTION)


def _counted(piece: Piece) -> float:
    """The characters of a line, the credit words before them and the indent included."""
    start = piece.lead_span.start if piece.lead_span else piece.span.start
    end = piece.tail_span.end if piece.tail_span else piece.span.end
    return end - start + (2 if piece.indented else 0)


def _printed(piece: Piece) -> float:
    """The same in widths of a Han character: Latin letters, digits and marks are half as wide."""
    return _counted(piece) - HALF_WIDTH * sum(char.isascii() for char in piece.text)
