"""An English name for an indicator that no table has as a whole, composed from parts that the tables have.

    [before …] [noun …] NOUN [tail]      新增 软件 从业人员 数       New software employees
    FIELD 领域 NOUN                       人工智能领域 核心 技术人才  Core technical staff in artificial intelligence

The parts must cover the name whole; of several ways to cut it the one with the fewest parts is taken. Nothing is guessed:
where a part is missing there is no name, and the Chinese words stand for themselves.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from builder.lexicon.compounds import Part, Piece, pieces, tails
from builder.text.phrases_en import PLURAL, listed, opened, small

LONGEST_NAME, LONGEST_PART = 40, 16
GROWTH = "增速"
COUNT = re.compile(r"(?:数量|总数|数)$")
FIELD = re.compile(r"(?P<field>.+?)(?:领域|方面)的?(?P<noun>.+)")
SHARE = re.compile(r"(?P<part>.+)占(?P<whole>.+?)的?比重")
TOTALS = (
    ("全国", "the national total", "in China"),
    ("我国", "the national total", "in China"),
    ("全球", "the world total", "in the world"),
    ("全省", "the provincial total", "in the province"),
    ("全市", "the municipal total", "in the city"),
    ("全区", "the regional total", "in the region"),
)
TWICE = re.compile(r"(项目|企业|产业)\1")
AND = re.compile(r"[、及和与]")
# A term of several words with one of these stands behind its head: projects for digital transformation of firms.
HEAVY = re.compile(r",| (?:of|in|with|for|by|on) ")
SAME_IN_BOTH = re.compile(r"(?:ss|us|is|ics|series|sales|goods|headquarters|services|things)$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def compose_name(name: str) -> str | None:
    """English of a Chinese indicator, with a capital; None where a part of it is in no table."""
    growth = name.endswith(GROWTH)
    words = name.removesuffix(GROWTH)
    if not 2 <= len(words) <= LONGEST_NAME:
        return None
    said = _measured(words)
    if said is None:
        return None
    return f"{opened(said)}{', growth' if growth else ''}"


def _measured(words: str) -> str | None:
    share = SHARE.fullmatch(words)
    if share:
        part, whole = _noun(share["part"]), _whole(share["whole"])
        return f"{part} as a share of {whole}" if part and whole else None
    for tail, pattern in tails().items() if words not in pieces() else ():
        inner = _noun(words.removesuffix(tail)) if words.endswith(tail) else None
        if inner:
            return pattern.format(inner)
    return _noun(COUNT.sub("", words))


def _whole(words: str) -> str | None:
    """What a share is of: 全国, 全市规模以上工业增加值."""
    for prefix, total, where in TOTALS:
        if words.startswith(prefix):
            inner = _noun(words.removeprefix(prefix)) if words != prefix else None
            return total if words == prefix else inner and f"{inner} {where}"
    return _noun(words)


def _noun(words: str) -> str | None:
    """“core technical professionals in artificial intelligence”, “sensors and instruments”."""
    field = FIELD.fullmatch(words)
    if field:
        about, noun = _noun(field["field"]), _noun(field["noun"])
        return f"{noun} in {about}" if about and noun else None
    plain = TWICE.sub(r"\1", words.replace("的", ""))
    whole = _cut(plain)
    if whole or not AND.search(plain):
        return _said(whole)
    parts = [_cut(part) for part in AND.split(plain)]
    # 节能、节水地方标准: the head may be that of the others too.
    if any(len(part) != 1 for part in parts if part):
        return None
    named = [said for part in parts if (said := _said(part))]
    return listed(named) if len(named) == len(parts) else None


def _said(cut: Sequence[Piece]) -> str | None:
    if not cut or cut[-1].role is not Part.NOUN:
        return None
    *before, head = cut
    nouns = [piece for piece in before if piece.role is Part.NOUN]
    opening = tuple(takewhile(lambda piece: piece.role is not Part.NOUN, before))
    moved = [piece for piece in before[len(opening) :] if piece.role is Part.QUALITY]
    rest = [piece for piece in before[len(opening) :] if piece not in moved]
    behind = "".join(f" {piece.en}" for piece in before if piece.role is Part.AFTER)
    if nouns and not PLURAL.search(head.en) and PLURAL.search(nouns[-1].en):
        return f"{small(head.en)} of {_said(before)}" if before[-1] is nouns[-1] else None
    said = small(head.en)
    for piece in reversed([*opening, *moved, *rest]):
        if HEAVY.search(piece.en):
            behind = f" for {small(piece.en)}{behind}"
        elif piece.role is not Part.AFTER:
            said = f"{_attributive(piece)} {said}"
    return said + behind


def _attributive(piece: Piece) -> str:
    """How a part stands before its head: green factories, but green factory projects."""
    words = small(piece.en)
    if piece.role is not Part.NOUN or SAME_IN_BOTH.search(words):
        return words
    if words.endswith("ies"):
        return f"{words[:-3]}y"
    return re.sub(r"(?<=sh|ch|ss)es$|(?<=x)es$|s$", "", words)


def _cut(words: str) -> tuple[Piece, ...]:
    """The parts of a noun, as few as there can be; the longer one first among equals."""
    best: list[tuple[Piece, ...] | None] = [()] + [None] * len(words)
    known = pieces()
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - LONGEST_PART), end):
            before, piece = best[start], known.get(words[start:end])
            if before is None or piece is None:
                continue
            now = best[end]
            if now is None or len(before) + 1 < len(now):
                best[end] = (*before, piece)
    return best[-1] or ()
