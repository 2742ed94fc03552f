"""How Chinese text is read: names from the gazetteer first, then phrases of our own, then pypinyin on the string.

一 and 不 keep the tone that a dictionary gives them. Feeding pypinyin with words instead of the string reads worse.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.lexicon.readings import own_readings

# Characters with readings that are both common, and of which a character table often guesses the wrong one. Those that it
# nearly always gets right (的, 与, 强) are left out, so that a doubt means something.
POLYPHONES = frozenset("重长行调乐都藏处得干尽卷为单应差校累曲朝折")
CITATION = {"一": "yī", "不": "bù"}
TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
PIECE = 120


@dataclass(frozen=True)
class Run:
    """Characters read together: one Chinese stretch with a syllable a character, or something else as it stands."""

    text: str
    syllables: tuple[str, ...] = ()
    name: bool = False
    """A name of the gazetteer: written with a capital."""
    doubtful: tuple[str, ...] = ()
    """Characters with several readings for which a character table decided."""


def read(text: str) -> tuple[Run, ...]:
    """The text as runs in order; joined they are the text."""
    runs: list[Run] = []
    for han, group in groupby(text, is_han):
        stretch = "".join(group)
        runs.extend(_read_stretch(stretch) if han else (Run(stretch),))
    return tuple(runs)


@lru_cache(maxsize=4096)
def toneless(syllable: str) -> str:
    """A syllable without its tone mark; ü stays."""
    plain = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(c for c in plain if c not in TONES))


@lru_cache(maxsize=4096)
def tone(syllable: str) -> int:
    """1 to 4, or 5 for the neutral tone."""
    return next((TONES[c] for c in unicodedata.normalize("NFD", syllable) if c in TONES), 5)


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one, and so has a reading."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or "\U00020000" <= character <= "\U000323af"
        or character == "〇"
    )


def _read_stretch(text: str) -> Iterator[Run]:
    """Known names and phrases as they are known; what stands between is read with the whole stretch in view."""
    known = own_readings()
    guessed = _guess(text)
    position = 0
    for index, start, _ in _matcher().find_matches_as_indexes(text):
        entry = known[index]
        if position < start:
            yield _plain_run(text, guessed, position, start)
        position = start
        for word in entry.words:
            syllables = entry.syllables[position - start : position - start + len(word)]
            yield Run(word, syllables, name=entry.is_name)
            position += len(word)
    if position < len(text):
        yield _plain_run(text, guessed, position, len(text))


def _plain_run(text: str, guessed: list[tuple[str, bool]], start: int, end: int) -> Run:
    doubtful = tuple(text[i] for i in range(start, end) if guessed[i][1] and text[i] in POLYPHONES)
    return Run(text[start:end], tuple(syllable for syllable, _ in guessed[start:end]), doubtful=doubtful)


def _guess(text: str) -> list[tuple[str, bool]]:
    """pypinyin's syllable for each character, and whether a character table alone gave it."""
    from pypinyin.seg.mmseg import seg

    # Its search for phrases copies the rest of the string at each step: short pieces keep it linear.
    pieces = (text[i : i + PIECE] for i in range(0, len(text), PIECE))
    return [syllable for piece in pieces for word in seg.cut(piece) for syllable in _guess_word(word)]


@lru_cache(maxsize=8192)
def _guess_word(word: str) -> tuple[tuple[str, bool], ...]:
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    phrase = PHRASES_DICT.get(word) if len(word) > 1 else None
    syllables = [item[0] for item in phrase or ()]
    if len(syllables) != len(word):
        phrase = None
        syllables = [PINYIN_DICT.get(ord(c), c).split(",")[0] for c in word]
    return tuple((CITATION.get(c, s), not phrase) for c, s in zip(word, syllables, strict=True))


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick([entry.text for entry in own_readings()], matchkind=MatchKind.LeftmostLongest)
