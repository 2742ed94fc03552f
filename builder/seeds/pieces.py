"""A page cut into pieces: runs of characters of one line that belong together, and the furniture between them."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from builder.model.article import Span
from builder.seeds import lines, writers
from builder.seeds.clean import furniture, printed_dates
from builder.seeds.fold import fold
from builder.seeds.lines import Ending, Kind
from builder.seeds.writers import Credit

BESIDE = re.compile(r"\s((?:本[报刊网]|新华社)\S{0,4}(?:记者|评论员)\s*[\u4e00-\u9fff\s、()]{2,30})$")


LONGEST_CREDIT = 24


@dataclass(frozen=True)
class Piece:
    """Characters of one line that were printed together, without the credit words around them."""

    place: int
    """Its number among the pieces of the page."""
    span: Span
    text: str
    key: str
    kind: Kind
    ending: Ending
    lead: Credit | None = None
    lead_span: Span | None = None
    tail: Credit | None = None
    tail_span: Span | None = None
    indented: bool = False
    gap: int = 0
    """Lines of nothing or furniture above it."""

    @property
    def line(self) -> int:
        return self.span.line


@dataclass(frozen=True)
class Cut:
    """A page as pieces and furniture. What neither holds is blank."""

    pieces: tuple[Piece, ...]
    furniture: tuple[tuple[str, Span], ...]
    dates: tuple[str, ...]


def cut(page: tuple[str, ...]) -> Cut:
    """The pieces of a page, in the order of its lines."""
    pieces: list[Piece] = []
    dropped: list[tuple[str, Span]] = []
    dates: list[str] = []
    gap = 0
    for number, text in enumerate(page):
        key = fold(text)
        name = furniture(key)
        start, end = len(key) - len(key.lstrip()), len(key.rstrip())
        if name or start >= end:
            dropped += [(name, Span(number, start, end))] if name else []
            dates += printed_dates(key) if name else ()
            gap += 1
            continue
        for piece in _pieces(text, key, number, start, end):
            pieces.append(
                replace(piece, place=len(pieces), gap=gap, indented=start >= 2 or text[:1] == "\u3000")
            )
            gap = 0
    return Cut(tuple(_tables(_credits_cut(pieces))), tuple(dropped), tuple(dict.fromkeys(dates)))


def _pieces(text: str, key: str, number: int, start: int, end: int) -> list[Piece]:
    """The pieces of one line between two offsets."""
    parts = _parts(key, start, end)
    return [
        _piece(text, key, number, first, last, kind) for first, last, kind in parts if key[first:last].strip()
    ]


def _parts(key: str, start: int, end: int) -> list[tuple[int, int, Kind | None]]:
    notice = lines.FROM.match(key, start)
    if notice:
        return [(start, notice.end(), Kind.NOTICE), *_parts(key, _skip(key, notice.end()), end)]
    if lines.SEE.match(key[start : min(end, start + 60)]) and end - start <= 60:
        return [(start, end, Kind.NOTICE)]
    onward = list(lines.TO.finditer(key, max(start, end - 60), end))
    if onward and onward[-1].end() >= end - 1:
        return [*_parts(key, start, onward[-1].start()), (onward[-1].start(), end, Kind.NOTICE)]
    if start >= end:
        return []
    whole = key[start:end].rstrip()
    byline = len(whole) <= 60 and not lines.PHOTO.search(whole) and writers.own_line(whole)
    if byline:
        return [(start, end, Kind.BYLINE)]
    beside = BESIDE.search(whole) if len(whole) <= 80 and "。" not in whole else None
    if beside and writers.own_line(beside[1]) and len(whole[: beside.start()]) >= 4:
        return [(start, start + beside.start(), None), (start + beside.start(1), end, Kind.BYLINE)]
    at = _heading_beside(whole)
    return (
        [(start, start + at, Kind.SHORT), (_skip(key, start + at), end, None)] if at else [(start, end, None)]
    )


def _heading_beside(key: str) -> int:
    """Where a heading ends that is printed on the line of its text; 0 where there is none."""
    at = key.find(" ", 4, 30)
    left, right = key[:at], key[at:].strip()
    if (
        at < 0
        or writers.lead(key)
        or left.count("“") != left.count("”")
        or left.count("《") != left.count("》")
        or not re.fullmatch(r"[\u4e00-\u9fff“”《》:\dA-Za-z+]+[\u4e00-\u9fff”》]", left)
    ):
        return 0
    return at if len(right) >= 40 and "。" in right and re.match(r"[\u4e00-\u9fff“《\d]", right) else 0


def _piece(text: str, key: str, number: int, start: int, end: int, kind: Kind | None) -> Piece:
    body = key[start:end]
    ahead = writers.lead(body) if kind is None else None
    first = start + (ahead.end if ahead else 0)
    behind = writers.tail(key[first:end]) if kind is None else None
    last = first + (behind.start if behind is not None else end - first)
    last = first + len(key[first:last].rstrip())
    if first >= last:
        return _credit_alone(text, key, Span(number, start, start + len(body.rstrip())), ahead)
    inner = key[first:last]
    return Piece(
        place=0,
        span=Span(number, first, last),
        text=text[first:last],
        key=inner,
        kind=kind or (Kind.TEXT if ahead or behind is not None else lines.kind(inner)),
        ending=lines.ending(inner),
        lead=writers.as_printed(ahead, body, text[start:end]) if ahead else None,
        lead_span=Span(number, start, first) if ahead and first > start else None,
        tail=writers.as_printed(behind, key[last:end], text[last:end]) if behind is not None else None,
        tail_span=Span(number, last, end) if behind is not None else None,
    )


def _credit_alone(text: str, key: str, span: Span, credit: Credit | None) -> Piece:
    """Credit words on a line of their own, the text following on the next."""
    printed, inner = text[span.start : span.end], key[span.start : span.end]
    found = writers.as_printed(credit, inner, printed) if credit else None
    return Piece(0, span, printed, inner, Kind.BYLINE, lines.ending(inner), lead=found)


def _credits_cut(pieces: list[Piece]) -> list[Piece]:
    """The same pieces, with closing credits known that were cut in two: …。（云 / 文）."""
    out = list(pieces)
    for at, (here, there) in enumerate(pairwise(pieces)):
        if not there.key.endswith(")") or "(" in there.key or len(there.key) > LONGEST_CREDIT or here.tail:
            continue
        found = writers.tail(here.key + there.key)
        if found and found.start < len(here.key):
            out[at], out[at + 1] = _signed(here, there, found)
    return out


def _signed(here: Piece, there: Piece, found: Credit) -> tuple[Piece, Piece]:
    credit = writers.as_printed(found, here.key + there.key, here.text + there.text)
    size = len(here.key[: found.start].rstrip())
    start = here.span.start
    signed = replace(
        here,
        span=replace(here.span, end=start + size),
        text=here.text[:size],
        key=here.key[:size],
        kind=Kind.TEXT,
        ending=lines.ending(here.key[:size]),
        tail=credit,
        tail_span=replace(here.span, start=start + size),
    )
    return signed, replace(there, kind=Kind.BYLINE, lead=Credit(0, len(there.key), None, ()))


def _tables(pieces: list[Piece]) -> list[Piece]:
    """The same pieces, rows of tables of figures known as rows and the line above them as their caption."""
    cells = [_cells(piece) for piece in pieces]
    rows = [_row(pieces[at], cells, at) for at in range(len(pieces))]
    out = list(pieces)
    for at, piece in enumerate(pieces):
        if rows[at]:
            out[at] = replace(piece, kind=Kind.ROW)
        elif (
            len(cells[at]) > 1
            and at + 1 < len(pieces)
            and rows[at + 1]
            and len(cells[at]) == len(cells[at + 1])
        ):
            out[at] = replace(piece, kind=Kind.CAPTION)
    return out


def _row(piece: Piece, cells: list[list[str]], at: int) -> bool:
    """Whether the line is a row of figures beside another row of as many cells."""
    count = len(cells[at])
    if count < 2 or not _figures(cells[at]) or piece.kind not in (Kind.SHORT, Kind.TEXT):
        return False
    around = [cells[near] for near in (at - 1, at + 1) if 0 <= near < len(cells)]
    return any(len(other) == count and _figures(other) for other in around)


def _cells(piece: Piece) -> list[str]:
    if len(piece.key) > 120 or "。" in piece.key or piece.lead or piece.tail:
        return []
    wide = [cell for cell in re.split(r"\t|\s{2,}|\|", piece.key) if cell.strip()]
    return wide if len(wide) > 2 else piece.key.split()


def _figures(cells: list[str]) -> bool:
    """Whether all cells but the first are figures, or all but one of several."""
    found = [bool(re.match(r"^[+\-—±]?\d[\d.,]*\D{0,4}$", cell)) for cell in cells]
    return all(found[1:]) or (len(found) > 3 and sum(found) >= len(found) - 1)


def _skip(key: str, at: int) -> int:
    return at + len(key[at:]) - len(key[at:].lstrip())
