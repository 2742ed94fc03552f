"""The words of an article as they are recorded: headlines without line breaks, kickers without remnants, names."""

import re
from collections.abc import Sequence

from builder.model.article import Byline
from builder.seeds import lines, writers
from builder.seeds.pieces import Piece
from builder.seeds.writers import Credit

HAN = r"[\u2e80-\u9fff“”‘’《》：，、！？（）—…%％\d]"
EVEN = 3
SHORTEST_HALF = 7
LONGEST_OPENING = 30


def joined(texts: Sequence[str], *, wide: bool = False) -> str:
    """Pieces as one text; `wide` for short lines, where a gap inside the line was a line break too."""
    if not wide:
        return "".join(texts)
    out = "".join(texts[:1])
    for text in texts[1:]:
        out += text if re.match(HAN, out[-1:]) or re.match(HAN, text) else " " + text
    return re.sub(rf"(?<={HAN})\s+(?=\D)|(?<=[\u4e00-\u9fff])\s+", "", out)


def first_words(text: str) -> str:
    """What stands for a headline where none was printed: the first words of a text, up to a mark if there is one."""
    words = text[:LONGEST_OPENING]
    marks = [at for at, char in enumerate(words) if char in "，。、；：！？,;:!?" and at >= 4]
    return words[: marks[0]] if marks else words


def headline(pieces: Sequence[Piece]) -> str:
    """A headline without line breaks. A headline in two halves of one length keeps the gap between them."""
    if len(pieces) == 1:
        halves = pieces[0].text.split()
        sizes = [len(half) for half in halves]
        if len(halves) == 2 and abs(sizes[0] - sizes[1]) <= EVEN and min(sizes) >= SHORTEST_HALF:
            return " ".join(halves)
    return joined([piece.text for piece in pieces], wide=True)


def kicker_text(pieces: Sequence[Piece]) -> str | None:
    """The series banner without the remnants of a logo."""
    texts = [lines.REMNANT.sub("", piece.text).strip() for piece in pieces]
    return joined(texts, wide=True) if texts else None


def byline_of(pieces: Sequence[Piece], bylines: Sequence[int], body: Sequence[int]) -> Byline:
    """Everyone whom the credits of an article name, and its first credit word."""
    found = [_own(pieces[at]) for at in bylines]
    for at in body:
        found += [credit for credit in (pieces[at].lead, pieces[at].tail) if credit]
    words = [credit.credit for credit in found if credit and credit.credit]
    names = [name for credit in found if credit for name in credit.names]
    return Byline(words[0] if words else None, tuple(dict.fromkeys(names)))


def _own(piece: Piece) -> Credit | None:
    found = piece.lead or writers.own_line(piece.key) or writers.bare_names(piece.key)
    return found and writers.as_printed(found, piece.key, piece.text)
