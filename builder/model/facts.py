"""What the analyses answer, and the keys under which the answers are kept.

A key names an answer and its type, so that rooms which may not know the analyses can still ask for what they found:
`facts[REGIONS]` is a `RegionsFound`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")


@dataclass(frozen=True)
class Evidence:
    """The exact characters that a statement rests on: text[start:end] of a block is `quote`."""

    block: str
    """Id of the block, or `title`."""
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class Place:
    """A prefecture, county or district that an article names."""

    adcode: str
    name: str
    province: str
    """Adcode of its province-level unit."""


@dataclass(frozen=True)
class RegionsFound:
    """Province-level units of an article, as six-digit GB/T 2260 codes."""

    primary: str | None
    """The one unit that the article is about; None for a round-up or a national piece."""
    regions: tuple[str, ...]
    """Units that the article reports on in substance, the primary one first, then in order of appearance."""
    mentioned: tuple[str, ...] = ()
    """Units named only in passing."""
    places: tuple[Place, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Precision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    APPROX = "approx"


@dataclass(frozen=True)
class Published:
    """When an article was published, as far as its text tells."""

    value: str | None
    """YYYY, YYYY-MM or YYYY-MM-DD; None where nothing tells."""
    precision: Precision | None
    basis: str
    """The words of the page that it was read from; empty where nothing tells."""
    certain: bool


@dataclass(frozen=True)
class Tag:
    """A topic of an article."""

    id: str
    """Toneless pinyin: the last part of its address."""
    zh: str
    en: str | None
    weight: float
    evidence: tuple[Evidence, ...] = ()
    reading: str = ""
    """Pinyin with tone marks of `zh`, words apart; empty where nobody asked."""


@dataclass(frozen=True)
class Tags:
    """Topics of an article, best first."""

    tags: tuple[Tag, ...]


@dataclass(frozen=True)
class Summary:
    """A summary made of the article's own sentences."""

    text: str
    pieces: tuple[Evidence, ...]


@dataclass(frozen=True)
class Reading:
    """How a headline is read aloud, and where it files."""

    title: str
    """Pinyin with tone marks, words apart."""
    sort_key: str
    """Orders titles when compared by code points; see builder/text/filing.py."""
    letter: str
    """A–Z, or # for digits and signs: the group that the title files under."""
    doubtful: tuple[str, ...] = ()
    """Characters with several readings whose reading rests on a character table alone."""
    headings: tuple[tuple[str, str], ...] = ()
    """The headings inside the text: the id of the block, and its pinyin."""


@dataclass(frozen=True)
class Key(Generic[T]):
    """The name of an answer, and its type."""

    name: str
    type: type[T]


REGIONS = Key("regions", RegionsFound)
PUBLISHED = Key("published", Published)
TAGS = Key("tags", Tags)
SUMMARY = Key("summary", Summary)
READING = Key("reading", Reading)


@dataclass(frozen=True)
class Facts:
    """What each analysis answered, typed by the key that it is asked for."""

    answers: Mapping[str, object] = field(default_factory=dict)

    def __getitem__(self, key: Key[T]) -> T:
        return cast(T, self.answers[key.name])

    def __contains__(self, key: Key[T]) -> bool:
        return key.name in self.answers

    def only(self, keys: Iterable["Key[Any]"]) -> "Facts":
        """The answers under these keys: what a step is not given cannot change what it says."""
        return Facts({key.name: self.answers[key.name] for key in keys})

    def with_answer(self, key: Key[T], answer: T) -> "Facts":
        """The same facts and one more."""
        return Facts({**self.answers, key.name: answer})
