"""Short lines: headlines and headings, told from texts that a column has cut short."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from builder.seeds import lines
from builder.seeds.lines import Ending, Kind
from builder.seeds.pieces import Piece
from builder.seeds.reads import Habits, dangling, unmatched

CUT_SHORT = 1.7
BEFORE_CREDIT, FURTHER_UP = 3.0, 0.5
LINES_AHEAD = 3


def settle(pieces: Sequence[Piece], habits: Habits, running: Set[int]) -> tuple[Piece, ...]:
    """The pieces, those short lines known as text that a column has cut short.

    `running` are the lines that are known to go on in the next one.
    """
    out = list(pieces)
    for at, piece in enumerate(pieces):
        known = at in running or at - 1 in running
        if piece.kind is Kind.SHORT and (known or _is_text(out, at, habits)):
            out[at] = replace(piece, kind=Kind.TEXT)
    return tuple(out)


def in_head(piece: Piece) -> bool:
    """Whether the piece may stand in the head of an article, beside its headline."""
    if piece.kind is Kind.BYLINE:
        return not piece.key.startswith("(")
    if piece.kind is Kind.NOTICE:
        return bool(lines.FROM.match(piece.key))
    return piece.kind in (Kind.SHORT, Kind.CAPTION)


def _is_text(pieces: Sequence[Piece], at: int, habits: Habits) -> bool:
    """Whether more speaks for a text that was cut short than for a headline or heading."""
    piece = pieces[at]
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    before = pieces[at - 1] if at else None
    if any(unmatched(piece.key)) and not _closed_beside(piece, before, after):
        return True
    weight = _like_text(piece)
    if after and after.kind is Kind.SHORT and len(piece.key) + len(after.key) <= lines.SHORTEST_TEXT:
        weight -= 2.0
    if _credit_follows(pieces, at + 1):
        near = after is not None and after.kind is not Kind.SHORT
        weight -= BEFORE_CREDIT if near else FURTHER_UP
    elif after is None or after.kind is Kind.NOTICE:
        weight += 0.8
    elif after.kind is Kind.TEXT:
        bond = habits.bond(piece.key, after.key)
        weight += max(-0.5, bond.weight if bond.evidence or dangling(piece.key) else min(bond.weight, 0.6))
    if before and before.kind is Kind.TEXT and before.ending is Ending.OPEN and not before.tail:
        weight += max(0.0, habits.bond(before.key, piece.key).weight - 0.5)
    return weight >= CUT_SHORT


def _credit_follows(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a byline, credit words or a notice come next, with other short lines before them at most."""
    for piece in pieces[at : at + LINES_AHEAD]:
        if piece.kind not in (Kind.SHORT, Kind.CAPTION):
            return bool(piece.lead) or (piece.kind in (Kind.BYLINE, Kind.NOTICE) and in_head(piece))
    return False


def _closed_beside(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    """Whether a mark left open is closed on the next short line, as in a headline over two lines."""
    both = [(piece, after)] if after and after.kind is Kind.SHORT else []
    both += [(before, piece)] if before and before.kind is Kind.SHORT else []
    return any(not any(unmatched(first.key + second.key)) for first, second in both)


def _like_text(piece: Piece) -> float:
    """How much a short line looks like running text by itself."""
    key = piece.key.strip()
    weight = (
        0.1 * max(0, len(key) - 18)
        + 0.3 * min(3, len(re.findall("[着了过其并已正也还]", key)))
        + 0.5 * key.count(",")
        + 1.0 * dangling(key)
    )
    weight += 1.5 * (key[-1] in "的了在是和与及或对把将为从到向以于由被让使") + 0.8 * bool(
        lines.OPENINGS.match(key)
    )
    weight += 1.2 * bool(re.match(r"[^,]{2,30},", key) and lines.OPENINGS.match(key))
    if " " in key or piece.ending is Ending.CLOSED:
        weight -= 1.0
    return weight - 1.0 * bool(lines.DASH.match(key) or lines.BANNER.search(key))
