"""Cuts a Chinese title into the words of its reading, so that lines break between words and pinyin stands over them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.web.lang import HAN

PINYIN_WORD = re.compile(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ'’·-]+", re.IGNORECASE)
NUCLEUS = re.compile(r"[aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ]+", re.IGNORECASE)
LATIN = re.compile(r"[A-Za-z]")
LONGEST = 300
"""No headline is longer; what is, is not cut, so that no text takes long."""
BREAK_AFTER = frozenset("，、。：；！？…—）》”’ ,;:!?)")
BREAK_BEFORE = frozenset("（《“‘")
CLAUSE_ENDS = frozenset("，、。：；！？")
SHORT = 9
"""A clause of so many characters, its sign among them, fits any line and is not broken."""


@dataclass(frozen=True)
class Word:
    """Some characters of a title, and their reading where they are one word of Han."""

    text: str
    reading: str = ""


def cut(title: str, reading: str) -> tuple[Word, ...]:
    """The words of a title. A reading that does not fit it, syllable by syllable, leaves the title whole."""
    if len(title) > LONGEST:
        return (Word(title),)
    pinyin = [word for word in PINYIN_WORD.findall(_without_latin(title, reading)) if NUCLEUS.search(word)]
    if sum(map(_syllables, pinyin)) != len(HAN.findall(title)):
        return (Word(title),)
    return tuple(_pieces(title, pinyin))


def _without_latin(title: str, reading: str) -> str:
    """The reading without the Latin words that the title itself holds; each is taken out once, in order."""
    for latin in re.findall(r"[A-Za-z][A-Za-z0-9+.-]*", title):
        reading = re.sub(rf"(?<!\w){re.escape(latin)}(?!\w)", " ", reading, count=1)
    return reading


def _syllables(word: str) -> int:
    return len(NUCLEUS.findall(word))


def _pieces(title: str, pinyin: list[str]) -> list[Word]:
    """Han goes to the words of the reading in order; what stands between goes to the word before it."""
    pieces: list[Word] = []
    waiting = iter(pinyin)
    at = 0
    while at < len(title):
        if not HAN.match(title, at):
            end = _end_of_other(title, at)
            pieces.append(Word(title[at:end]))
        else:
            word = next(waiting)
            end = at + _syllables(word)
            if len(HAN.findall(title[at:end])) < end - at:
                return [Word(title)]
            pieces.append(Word(title[at:end], word))
        at = end
    return pieces


def _end_of_other(title: str, start: int) -> int:
    end = start
    while end < len(title) and not HAN.match(title, end):
        end += 1
    return end


def phrases(pieces: Sequence[Word], short: int = SHORT) -> tuple[tuple[Word, ...], ...]:
    """The pieces in runs that no line should break: short clauses, and numbers with the word that they count.

    `short` is how many characters of a clause fit any line.
    """
    runs: list[list[Word]] = []
    for clause in _clauses(pieces):
        if sum(len(piece.text) for piece in clause) <= short:
            runs.append(clause)
            continue
        for place, piece in enumerate(clause):
            if place and not breaks_before(piece, clause[place - 1]):
                runs[-1].append(piece)
            else:
                runs.append([piece])
    return tuple(map(tuple, runs))


def _clauses(pieces: Sequence[Word]) -> list[list[Word]]:
    """The pieces up to each sign that ends a clause."""
    clauses: list[list[Word]] = [[]]
    for piece in pieces:
        clauses[-1].append(piece)
        if piece.text[-1] in CLAUSE_ENDS:
            clauses.append([])
    return [clause for clause in clauses if clause]


def breaks_before(piece: Word, before: Word) -> bool:
    """Whether a line may break between two pieces: not before closing signs and figures, not after opening ones."""
    begins = bool(piece.reading) or piece.text[0] in BREAK_BEFORE or bool(LATIN.match(piece.text))
    ended = bool(before.reading) or before.text[-1] in BREAK_AFTER or bool(LATIN.match(before.text[-1]))
    return begins and ended
