"""One axis of events, newest first, with what is ahead of today above today's line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.entry import Entry
from builder.model.events import EventType
from builder.outputs.events import Dated, EventView, event_view, is_upcoming, last_day, newest_first
from builder.outputs.pieces import Headline, headline
from builder.web import urls
from builder.web.lang import Lang
from builder.web.periods import bounds

SHOWN = 80
"""So many past events a page shows at most."""


@dataclass(frozen=True)
class Item:
    """An event, or an article that was printed then and tells of none."""

    event: EventView | None
    headline: Headline | None
    passed: bool = False
    """A due date that is over."""


@dataclass(frozen=True)
class YearItems:
    """The events of a year; None for what has no date."""

    year: str | None
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Timeline:
    """What is ahead, and what has been."""

    ahead: tuple[YearItems, ...]
    past: tuple[YearItems, ...]
    left_out: int


def timeline(
    events: Iterable[Dated],
    prints: Sequence[Entry],
    today: date,
    here: urls.Here,
    lang: Lang,
    shown: int = SHOWN,
) -> Timeline:
    """The events, and articles in print of which no event is known."""
    order = newest_first(events)
    ahead = [one for one in order if is_upcoming(one.event, today)]
    rows = [
        ((last_day(one.event), one.event.date), _past(one, today, here, lang))
        for one in order
        if not is_upcoming(one.event, today)
    ]
    rows += [
        ((_printed(entry), entry.published.value or ""), Item(None, headline(entry, here, lang)))
        for entry in prints
    ]
    rows.sort(key=lambda row: row[0], reverse=True)
    return Timeline(
        ahead=by_year([(one.event.date[:4], Item(event_view(one, here, lang), None)) for one in ahead]),
        past=by_year([(key[1][:4], item) for key, item in rows[:shown]]),
        left_out=max(0, len(rows) - shown),
    )


def by_year(items: Sequence[tuple[str, Item]]) -> tuple[YearItems, ...]:
    """Items that are in order, under their years."""
    years: dict[str | None, list[Item]] = {}
    for year, item in items:
        years.setdefault(year or None, []).append(item)
    return tuple(YearItems(year, tuple(found)) for year, found in years.items())


def _past(one: Dated, today: date, here: urls.Here, lang: Lang) -> Item:
    due = one.event.type in (EventType.DEADLINE, EventType.EXPIRY)
    return Item(event_view(one, here, lang), None, due and last_day(one.event) < today)


def _printed(entry: Entry) -> date:
    days = bounds(entry.published.value or "")
    return days[1] if days else date.min
