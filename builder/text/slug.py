"""The last part of an address, from Chinese or other text: lower-case ASCII, words apart by hyphens."""

import re
import unicodedata

from builder.lexicon.topics import stop_words
from builder.text.pinyin import read, toneless
from builder.text.words import cut

LONGEST = 60
NOT_ASCII = re.compile(r"[^a-z0-9]+")


def slug(text: str, words: int = 6) -> str:
    """At most `words` words of a text, read without tones; empty where nothing of it can be read."""
    parts: list[str] = []
    for part in _parts(text):
        if len(parts) == words or sum(map(len, parts)) + len(parts) + len(part) > LONGEST:
            break
        parts.append(part)
    return "-".join(parts)


def tag_id(name: str) -> str:
    """The address of a tag: its whole reading in one word; + is read as 加, so that 人工智能+ has an address of its own."""
    return _ascii("".join(_characters(name.replace("+", "加")))).replace("-", "")


def _parts(text: str) -> list[str]:
    """The words of a text that say something; all of them where none does."""
    characters = _characters(text)
    parts: list[str] = []
    spare: list[str] = []
    position = 0
    for word in cut(text, fine=True):
        part = _ascii("".join(characters[position : position + len(word)]))
        position += len(word)
        if part:
            (spare if word in stop_words() else parts).append(part)
    return parts or spare


def _characters(text: str) -> list[str]:
    """For each character its syllable, or itself where it is no Chinese one."""
    return [piece for run in read(text) for piece in (run.syllables or run.text)]


def _ascii(piece: str) -> str:
    folded = unicodedata.normalize("NFKD", toneless(piece).replace("ü", "v").casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return NOT_ASCII.sub("-", bare).strip("-")
