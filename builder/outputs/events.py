"""Events as pages show them: when, what, and where the article says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import province_of
from builder.model.entry import Entry
from builder.model.events import Event, EventType
from builder.model.facts import Precision
from builder.outputs.figures import Span, paragraph_of, span
from builder.outputs.pieces import PROVINCES_BY_CODE, Words, reading_of, region_name, standing
from builder.text.events_en import titled
from builder.web import urls
from builder.web.lang import Lang, tag_of
from builder.web.periods import bounds

AHEAD = frozenset((EventType.DEADLINE, EventType.MILESTONE, EventType.EFFECTIVE, EventType.EXPIRY))
"""Kinds that a reader waits for."""


@dataclass(frozen=True)
class Dated:
    """An event and the article that tells of it."""

    event: Event
    entry: Entry


@dataclass(frozen=True)
class Titled:
    """A Chinese title as an English page gives it."""

    title: Words
    reading: str


@dataclass(frozen=True)
class EventView:
    """One event. `href` leads to its line on the article's page, `clause` to the paragraph that it stands in."""

    anchor: str
    href: str
    when: Span
    about: bool
    """The day or month is an estimate."""
    inferred: bool
    type: EventType
    what: Words
    document: Titled | None
    """On an English page, the document that `what` says by its kind and subject alone."""
    region: Words | None
    paragraph: str | None
    clause: str


def dated(entries: Iterable[Entry]) -> Iterator[Dated]:
    """Every event of the articles that stand, in order."""
    for entry in standing(entries):
        for event in entry.events:
            yield Dated(event, entry)


def event_view(one: Dated, here: urls.Here, lang: Lang) -> EventView:
    """An event as a page in this language shows it."""
    event = one.event
    paragraph = paragraph_of(event.evidence, one.entry, lang)
    page = here.link(urls.article(lang, one.entry.id))
    region = PROVINCES_BY_CODE.get(province_of(region_of(one) or ""))
    return EventView(
        anchor=anchor_of(event),
        href=f"{page}#{anchor_of(event)}",
        when=span(event.date, lang),
        about=event.precision is Precision.APPROX,
        inferred=bool(event.inferred),
        type=event.type,
        what=what_of(event, lang),
        document=_document(one) if lang is Lang.EN else None,
        region=region_name(region, lang) if region else None,
        paragraph=paragraph,
        clause=f"{page}#p-{paragraph}" if paragraph else page,
    )


def _document(one: Dated) -> Titled | None:
    title = titled(one.event, one.entry.documents)
    return Titled(Words(title, Lang.ZH.tag), reading_of(title)) if title else None


def anchor_of(event: Event) -> str:
    """The address of an event on its article's page."""
    return event.id if event.id.startswith("e-") else f"e-{event.id}"


def what_of(event: Event, lang: Lang) -> Words:
    """What happens; in Chinese where no English is known."""
    if lang is Lang.EN and event.what_en:
        return Words(event.what_en, Lang.EN.tag)
    return Words(event.what, tag_of(event.what) if lang is Lang.EN else Lang.ZH.tag)


def region_of(one: Dated) -> str | None:
    """The region of an event; that of its article where the event names none."""
    return one.event.region or one.entry.primary_region


def last_day(event: Event) -> date:
    """The day on which it is over at the latest; what has no date is over long since."""
    days = bounds(event.date)
    return days[1] if days else date.min


def is_upcoming(event: Event, today: date) -> bool:
    """Whether a reader still waits for it."""
    return event.type in AHEAD and last_day(event) >= today


def newest_first(events: Iterable[Dated]) -> list[Dated]:
    """By the last day of each, ties by what was printed last."""
    order = sorted(events, key=lambda one: (one.entry.id, one.event.id))
    return sorted(order, key=lambda one: (last_day(one.event), one.event.date), reverse=True)


def soonest(events: Iterable[Dated], today: date) -> list[Dated]:
    """Those ahead of today, the next one first; the same date and words once."""
    ahead = [one for one in events if is_upcoming(one.event, today)]
    order = sorted(ahead, key=lambda one: (last_day(one.event), one.entry.id, one.event.id))
    return once(order)


def once(events: Iterable[Dated]) -> list[Dated]:
    """Without those that tell of the same date, words and region again."""
    seen: set[tuple[str, str, str | None]] = set()
    kept: list[Dated] = []
    for one in events:
        same = (one.event.date, one.event.what, region_of(one))
        if same not in seen:
            seen.add(same)
            kept.append(one)
    return kept
