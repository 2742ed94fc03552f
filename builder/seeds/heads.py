"""Where articles begin: a headline with its kicker, sub-headline and byline, told from section headings."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from builder.seeds import lines, writers
from builder.seeds.lines import Kind
from builder.seeds.pairs import pairs
from builder.seeds.pieces import Piece
from builder.seeds.reads import dangling
from builder.seeds.shorts import in_head
from builder.seeds.topics import Topics

LONGEST_TITLE = 56
LONGEST_WITH_HEADING = 28
WHOLE_TITLE = 14
USUAL_TITLE = 13
MOST_TITLE_LINES = 3
NEEDED = 3.0
SIGNED_TWICE = 6.0
LOOK_AHEAD = 6
FAR_BACK = 60


@dataclass(frozen=True)
class Head:
    """What stands over an article; the numbers are those of pieces."""

    start: int
    title: tuple[int, ...]
    kicker: tuple[int, ...] = ()
    bylines: tuple[int, ...] = ()
    certain: bool = True


def find_heads(pieces: Sequence[Piece], topics: Topics) -> tuple[Head, ...]:
    """The beginnings of articles, in the order of the page."""
    runs = _runs(pieces)
    sure = {run for run in runs if _sure(pieces, run)}
    heads: list[Head] = []
    second = _signed_twice(pieces, runs, sure)
    for run in runs:
        weight = _weight(pieces, run, heads, topics, styled=len(sure) > 1) + SIGNED_TWICE * (run in second)
        if run in sure or weight >= NEEDED:
            heads.append(_head(pieces, run, certain=run in sure))
    return tuple(heads)


def _runs(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Short lines in a row, with the bylines, captions and notices between and after them."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(pieces):
        if pieces[at].kind is not Kind.SHORT:
            at += 1
            continue
        end = at + 1
        while end < len(pieces) and in_head(pieces[end]):
            end += 1
        runs.append((at, end))
        at = end
    return runs


def _sure(pieces: Sequence[Piece], run: tuple[int, int]) -> bool:
    """Whether a byline, credit words or a notice say that an article begins here."""
    start, end = run
    if any(pieces[at].kind in (Kind.BYLINE, Kind.NOTICE) for at in range(start, end)):
        return True
    if any(_names_only(pieces, at, run) for at in range(start + 1, end)):
        return True
    return end < len(pieces) and pieces[end].lead is not None


def _signed_twice(
    pieces: Sequence[Piece], runs: Sequence[tuple[int, int]], sure: Set[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """Short lines between the byline of one article and the closing credit of another: the longest is its headline."""
    found: set[tuple[int, int]] = set()
    starts = [run for run in runs if run in sure]
    for run, after in pairwise([*starts, (len(pieces), len(pieces))]):
        names = {name for at in range(*run) for name in _named(pieces[at])}
        names |= set(_named(pieces[run[1]])) if run[1] < len(pieces) else set()
        signed = [at for at in range(run[1], after[0]) if _signature(pieces[at])]
        if not names and not signed:
            break  # a later credit may be this article's, which goes on behind another one
        others = [at for at in signed if names.isdisjoint(_signature(pieces[at]))]
        between = [other for other in runs if others and run[1] < other[0] < others[0]]
        if names and between:
            found.add(max(between, key=lambda other: (len(pieces[other[0]].key), -other[0])))
    return frozenset(found)


def _named(piece: Piece) -> tuple[str, ...]:
    if piece.kind is Kind.BYLINE:
        credit = writers.own_line(piece.key)
        return credit.names if credit else ()
    return piece.lead.names if piece.lead else ()


def _signature(piece: Piece) -> tuple[str, ...]:
    """The names in brackets that end an article here."""
    return piece.tail.names if piece.tail else (_named(piece) if _closing(piece) else ())


def _names_only(pieces: Sequence[Piece], at: int, run: tuple[int, int]) -> bool:
    key = pieces[at].key
    blank = " " in key.strip() or len(key.strip()) <= 3
    return (
        run[0] < at == run[1] - 1
        and blank
        and pieces[at].kind is Kind.SHORT
        and writers.bare_names(key) is not None
    )


def _weight(
    pieces: Sequence[Piece], run: tuple[int, int], heads: Sequence[Head], topics: Topics, *, styled: bool
) -> float:
    """How much speaks for an article that begins without any credit."""
    start, end = run
    before = [at for at in range(max(0, start - FAR_BACK), start) if pieces[at].kind is Kind.TEXT]
    weight = 0.0 if before or heads else 4.0
    if start and (pieces[start - 1].tail or _closing(pieces[start - 1])):
        weight += 2.5
    shorts = [pieces[at].key for at in range(start, end) if pieces[at].kind is Kind.SHORT]
    weight += 1.0 * any(lines.BANNER.search(key) for key in shorts) + 1.5 * any(map(lines.DASH.match, shorts))
    weight += 0.7 * (max(map(len, shorts)) >= USUAL_TITLE) - 1.5 * (styled and bool(before or heads))
    section = range(start, min(end + LOOK_AHEAD, len(pieces)))
    if before and heads and len(section) > 1:
        known = topics.share(section, before)
        weight += 1.5 if known < 0.25 else (-1.5 if known > 0.45 else 0.0)
    return weight


def _closing(piece: Piece) -> bool:
    return piece.kind is Kind.BYLINE and piece.key.startswith("(")


def _head(pieces: Sequence[Piece], run: tuple[int, int], *, certain: bool) -> Head:
    start, end = run
    names = [at for at in range(start, end) if pieces[at].kind is Kind.BYLINE or _names_only(pieces, at, run)]
    stop = next((at for at in range(start + 1, end) if at in names or pieces[at].kind is Kind.NOTICE), end)
    shorts = [at for at in range(start, stop) if pieces[at].kind is Kind.SHORT]
    shorts = [at for at in shorts if not lines.DASH.match(pieces[at].key) or at == shorts[0]]
    banners = [at for at in shorts if _banner(pieces[at].key) and not _half(pieces, at, shorts)]
    title = [at for at in shorts if at not in banners] or [max(banners, key=lambda at: len(pieces[at].key))]
    title = _together(pieces, title)
    kicker = [at for at in banners if at not in title]
    return Head(min([*title, *kicker]), tuple(title), tuple(kicker), tuple(names), certain)


def _half(pieces: Sequence[Piece], at: int, shorts: Sequence[int]) -> bool:
    """Whether a word runs on from this line to the next, or from the one before."""
    lines_beside = [(first, first + 1) for first in (at - 1, at) if first in shorts and first + 1 in shorts]
    for first, second in lines_beside:
        bond = pairs().get(pieces[first].key.rstrip()[-1] + pieces[second].key.lstrip()[0], 0)
        if bond and (dangling(pieces[first].key) or dangling(pieces[second].key[1::-1], ahead=True)):
            return True
    return False


def _banner(key: str) -> bool:
    return (
        bool(lines.BANNER.search(lines.REMNANT.sub("", key)) or lines.REMNANT.match(key)) and len(key) <= 24
    )


def _together(pieces: Sequence[Piece], title: list[int]) -> list[int]:
    """The last lines that make one headline; a line further up may be a heading of the article before."""
    first = title[0]
    ended = first == 0 or pieces[first - 1].tail is not None or _closing(pieces[first - 1])
    kept = title[-1:]
    for at in reversed(title[:-1]):
        whole = sum(len(pieces[line].key) for line in (at, *kept))
        heading = not ended and len(pieces[at].key) < WHOLE_TITLE <= len(pieces[kept[0]].key)
        if len(kept) == MOST_TITLE_LINES or whole > (LONGEST_WITH_HEADING if heading else LONGEST_TITLE):
            break
        kept.insert(0, at)
    return kept
