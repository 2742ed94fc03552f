"""Dated happenings and due dates, with the clause that says so."""

from dataclasses import dataclass
from enum import StrEnum

from builder.model.facts import Evidence, Key, Precision


class EventType(StrEnum):
    """What happened, or is due."""

    ISSUED = "issued"
    MEETING = "meeting"
    EFFECTIVE = "effective"
    EXPIRY = "expiry"
    DEADLINE = "deadline"
    MILESTONE = "milestone"
    GROUNDBREAKING = "groundbreaking"
    RELEASE = "statistics-release"
    OTHER = "other"


class Relation(StrEnum):
    """How an expression of time bears on what is said."""

    AT = "at"
    """At that time, or during it: 2月4日, 2023年, 1—4月份."""
    BY = "by"
    """Not later: 到2028年, 2月底前, 年内, 3年内."""
    FROM = "from"
    """From then on: 6月1日起."""
    SINCE = "since"
    """From then until now: 2023年以来."""
    UNTIL = "until"
    """Up to then: 截至2022年10月, 有效期至2026年."""
    RECENT = "recent"
    """Shortly before publication: 近日, 日前."""
    NOW = "now"
    """At publication: 目前, 截至目前."""


@dataclass(frozen=True)
class DateMention:
    """An expression of time in an article, and what it denotes as far as the text tells."""

    start: str | None
    """First day or period, ISO 8601 as precise as the text is; None without an anchor."""
    end: str | None
    """Last one, for a span; equal to `start` for a point."""
    precision: Precision
    due: bool
    """Says by when (到2028年, 2月底前), not when."""
    inferred: tuple[str, ...]
    """What had to be supplied: year, month."""
    evidence: Evidence
    relation: Relation = Relation.AT


@dataclass(frozen=True)
class Dates:
    """Expressions of time in order of appearance."""

    mentions: tuple[DateMention, ...]


@dataclass(frozen=True)
class Event:
    """One dated happening or due date."""

    id: str
    """From the clause, not from its place."""
    date: str
    """ISO 8601, as precise as the text is: 2024-02-04, 2024-02, 2024-Q3, 2024-H1, 2024."""
    precision: Precision
    type: EventType
    region: str | None
    what: str
    """What happens, in the text's own words."""
    what_en: str | None
    """In English: the word of what happened as the tables have it, composed into a phrase once the article is put together."""
    evidence: Evidence
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True)
class Events:
    """The events of an article in order of appearance."""

    events: tuple[Event, ...]


DATES = Key("dates", Dates)
EVENTS = Key("events", Events)
