"""Pinyin as it is printed: words apart, names with capitals, Western punctuation, an apostrophe where a syllable begins
with a, e or o inside a word."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from builder.text.pinyin import Run, read, toneless
from builder.text.words import cut

MARKS = str.maketrans("，。、；：？！（）", ",.,;:?!()")
PLAIN = re.compile(r"\w(?:[\w.,%+/-]*[\w%+])?|\S")
APOSTROPHE_BEFORE = ("a", "e", "o", "ê")
HUGS_LEFT = frozenset(",.;:?!)%”’》」』】]、")
HUGS_RIGHT = frozenset("(“‘《「『【[")


def spell(text: str, runs: Iterable[Run] | None = None) -> str:
    """A headline or a sentence in pinyin with tone marks: it begins with a capital."""
    line = spell_term(text, runs)
    first = next((i for i, character in enumerate(line) if character not in HUGS_RIGHT), 0)
    return line[:first] + line[first : first + 1].upper() + line[first + 1 :]


def spell_term(text: str, runs: Iterable[Run] | None = None) -> str:
    """A term in pinyin with tone marks: only names in it have capitals."""
    reading = tuple(read(text) if runs is None else runs)
    line = ""
    for piece in _pieces(text, reading):
        glued = not line or line[-1] in HUGS_RIGHT or piece[0] in HUGS_LEFT
        line += piece if glued else f" {piece}"
    return " ".join(line.split())


def _pieces(text: str, reading: tuple[Run, ...]) -> Iterator[str]:
    """Words in pinyin and marks; a name is a word of its own, whatever the segmenter thinks."""
    syllables = [s for run in reading for s in (run.syllables or [""] * len(run.text))]
    starts = _word_starts(text)
    position = 0
    for run in reading:
        end = position + len(run.text)
        if run.syllables:
            inner = starts[bisect_right(starts, position) : bisect_left(starts, end)]
            cuts = [position, *inner, end]
            for word in (_joined(syllables[a:b]) for a, b in pairwise(cuts)):
                yield word[:1].upper() + word[1:] if run.name else word
        else:
            yield from _plain(run.text)
        position = end


def _word_starts(text: str) -> list[int]:
    starts, position = [], 0
    for word in cut(text, fine=True):
        starts.append(position)
        position += len(word)
    return starts


def _joined(syllables: list[str]) -> str:
    first, *rest = syllables
    return first + "".join(f"’{s}" if toneless(s)[:1] in APOSTROPHE_BEFORE else s for s in rest)


def _plain(text: str) -> Iterator[str]:
    yield from PLAIN.findall(unicodedata.normalize("NFKC", text.replace("——", "—").translate(MARKS)))
