"""All titles by letter: Chinese titles by their reading; on the English page English titles, and readings where there is none."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.jobs import Job, PageJob
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.pieces import Headline, headline, letter_group, standing
from builder.web import urls
from builder.web.lang import Lang

SHOWN_AT_LEAST = 2
"""So many words of a reading are given even where fewer would tell a title from its neighbours."""


@dataclass(frozen=True)
class Filed:
    """A title in the index, and as much of its reading as tells it from its neighbours."""

    headline: Headline
    reading: str


@dataclass(frozen=True)
class LetterGroup:
    """The titles under one letter."""

    letter: str
    titles: tuple[Filed, ...]


@dataclass(frozen=True)
class AzView:
    """The index of titles."""

    frame: Frame
    groups: tuple[LetterGroup, ...]
    count: int


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One index a language."""
    for lang in Lang:
        yield PageJob(urls.path_of(urls.az(lang)), "az.html", _view(catalogue, lang))


def _view(catalogue: Catalogue, lang: Lang) -> AzView:
    here = urls.Here(urls.path_of(urls.az(lang)), catalogue.links)
    entries = sorted(standing(catalogue.entries), key=_chinese_key if lang is Lang.ZH else _english_key)
    groups: dict[str, list[Filed]] = {}
    for entry, reading in zip(entries, _told_apart([entry.reading.title for entry in entries]), strict=True):
        filed = Filed(headline(entry, here, lang), reading)
        groups.setdefault(_letter(entry, lang), []).append(filed)
    return AzView(
        frame=frame(catalogue, lang, urls.az, section=Section.AZ),
        groups=tuple(LetterGroup(letter, tuple(filed)) for letter, filed in groups.items()),
        count=len(entries),
    )


def _chinese_key(entry: Entry) -> tuple[str, str, str]:
    return entry.reading.sort_key, entry.title.zh, entry.id


def _english_key(entry: Entry) -> tuple[tuple[tuple[int, int, str], ...], str, str]:
    """Letters without accents, numbers by value; a leading article counts for nothing."""
    words = _filing_words(entry)
    pieces = re.findall(r"\d+|[^\W\d_]+", words)
    key = tuple((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces)
    return key, words, entry.id


def _filing_words(entry: Entry) -> str:
    plain = unicodedata.normalize("NFKD", entry.title.en or entry.reading.title)
    letters = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return re.sub(r"^\W*(?:the|an|a)\s+", "", letters) if entry.title.en else letters


def _letter(entry: Entry, lang: Lang) -> str:
    if lang is Lang.ZH or not entry.title.en:
        return letter_group(entry.reading.letter)
    first = re.search(r"[^\W_]", _filing_words(entry))
    return letter_group(first[0].upper() if first else "")


def _told_apart(readings: Sequence[str]) -> list[str]:
    """The first words of each reading, as many as tell it from the one before and the one after."""
    split = [reading.split() for reading in readings]
    shared = [_shared(one, two) for one, two in pairwise(split)]
    needed = [max(pair) + 1 for pair in zip([0, *shared], [*shared, 0], strict=True)] if split else []
    return [" ".join(words[: max(count, SHOWN_AT_LEAST)]) for words, count in zip(split, needed, strict=True)]


def _shared(one: list[str], two: list[str]) -> int:
    for place, (left, right) in enumerate(zip(one, two, strict=False)):
        if left != right:
            return place
    return min(len(one), len(two))
