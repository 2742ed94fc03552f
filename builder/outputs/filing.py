"""Where names file among others: Chinese ones by their reading, English ones by letter and number."""

import re
import unicodedata

from builder.model.entry import Bilingual, Entry
from builder.outputs.pieces import letter_group
from builder.text.filing import letter, sort_key
from builder.web.lang import Lang

EnglishKey = tuple[tuple[int, int, str], ...]
Key = tuple[EnglishKey | str, str]


def title_place(entry: Entry, lang: Lang) -> tuple[Key, str]:
    """The key and the letter of a headline, whose reading is known."""
    if lang is Lang.ZH:
        return (entry.reading.sort_key, entry.title.zh), letter_group(entry.reading.letter)
    if not entry.title.en:
        words = folded(entry.reading.title)
        return (english_key(words), words), letter_group(entry.reading.letter)
    words = without_article(folded(entry.title.en))
    return (english_key(words), words), first_letter(words)


def name_place(name: Bilingual, lang: Lang, reading: str = "") -> tuple[Key, str]:
    """The key and the letter of another name."""
    if lang is Lang.EN and name.en:
        words = without_article(folded(name.en))
        return (english_key(words), words), first_letter(words)
    bare = name.zh.lstrip("《“")
    key = sort_key(bare)
    if lang is Lang.ZH:
        return (key, name.zh), letter_group(letter(key))
    words = folded(reading or key.partition("!")[0])
    return (english_key(words), words), letter_group(letter(key))


def english_key(words: str) -> EnglishKey:
    """Letters without accents, numbers by value."""
    pieces = re.findall(r"\d+|[^\W\d_]+", words)
    return tuple((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces)


def folded(text: str) -> str:
    """Small letters without accents."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def without_article(words: str) -> str:
    """A leading article counts for nothing."""
    return re.sub(r"^\W*(?:the|an|a)\s+", "", words)


def first_letter(words: str) -> str:
    """The group of some words."""
    first = re.search(r"[^\W_]", words)
    return letter_group(first[0].upper() if first else "")
