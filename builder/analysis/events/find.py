"""Dated happenings and due dates of an article.

Each date is read in its sentence (kinds.py): it is in force from then (施行), it ends then (有效期), it is due (到2028年,
年内), it is aimed at (力争…), or something happened then, which a word of the lexicon behind the date says. Dates of
figures and of remarks are no events. A promise without a date of its own is due in the year that its paragraph speaks of.

One event stands for one happening, or for one due date, however often the article comes back to it; what the body says
goes before what headings repeat.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.analysis.events.clauses import Passage, Span, clauses_of, passage, quotation
from builder.analysis.events.due import find_goal, passed
from builder.analysis.events.happenings import find_issued_there
from builder.analysis.events.kinds import say
from builder.analysis.events.scene import Said, scenes, window
from builder.analysis.events.triggers import find_triggers
from builder.analysis.events.validity import find_validities
from builder.analysis.events.where import named_units, region_of
from builder.analysis.events.wording import event_id, say_in_english, say_what
from builder.lexicon.events import meetings
from builder.lexicon.regions import province_of
from builder.model.article import Article, Role
from builder.model.events import DATES, DateMention, Event, Events, EventType, Relation
from builder.model.facts import PUBLISHED, REGIONS, Evidence, Facts, Precision, RegionsFound
from builder.text.placenames import PlaceName
from builder.text.plain import plain

TITLE = "title"
TITLED = re.compile(r"《([^《》]{2,120})》")
SILENT = (Role.NOTICE, Role.CAPTION)


@dataclass(frozen=True)
class _Source:
    """A block to read, with its dates."""

    order: int
    block: str
    printed: str
    text: str
    """What is printed, in simplified characters, where it names a date; offsets are the same."""
    aside: bool
    mentions: tuple[DateMention, ...]


@dataclass(frozen=True)
class _Telling:
    """What is said of a date, and where."""

    sentence: Span
    clauses: Sequence[Span]
    mention: DateMention
    said: Said


@dataclass(frozen=True)
class _Found:
    """An event, where it stands, and what makes it the same as another."""

    event: Event
    place: tuple[int, int]
    sameness: tuple[str, ...]


def find_events(article: Article, facts: Facts) -> Events:
    """The events of an article in order of appearance."""
    published, regions = facts[PUBLISHED].value, facts[REGIONS]
    sources = tuple(_sources(article, facts[DATES].mentions))
    found: dict[tuple[str, ...], _Found] = {}
    for source in sorted(sources, key=lambda source: (source.aside, source.order)):
        for one in _read(source, published, regions):
            known = found.get(one.sameness)
            if known is None or _finer(one.event, known.event):
                found[one.sameness] = one
    texts = {source.block: source.printed for source in sources if not source.aside}
    ordered = [one.event for one in sorted(found.values(), key=lambda one: one.place)]
    places = {source.block: source.order for source in sources}
    both = [*ordered, *find_validities(texts, ordered)]
    both.sort(key=lambda event: (places[event.evidence.block], event.evidence.start, event.date, event.id))
    return Events(tuple(_numbered(both)))


def _sources(article: Article, mentions: Sequence[DateMention]) -> Iterator[_Source]:
    by_block: dict[str, list[DateMention]] = {}
    for mention in mentions:
        by_block.setdefault(mention.evidence.block, []).append(mention)
    yield _Source(
        0, TITLE, article.title, plain(article.title), aside=True, mentions=tuple(by_block.get(TITLE, ()))
    )
    for order, block in enumerate(article.blocks, 1):
        if block.role not in SILENT:
            aside = block.role in (Role.HEADING, Role.PULL_QUOTE)
            dated = tuple(by_block.get(block.id, ()))
            yield _Source(order, block.id, block.text, plain(block.text) if dated else "", aside, dated)


def _read(source: _Source, published: str | None, regions: RegionsFound) -> Iterator[_Found]:
    if not source.mentions:
        return
    within = passage(source.text)
    told = [*_tellings(source, within, published), *_promises(source, within, published)]
    names = named_units(source.text) if told else ()
    for telling in told:
        yield _made(source, telling, names, regions)


def _tellings(source: _Source, within: Passage, published: str | None) -> Iterator[_Telling]:
    """What is said of each date."""
    used: set[int] = set()
    for scene in scenes(within, source.mentions, find_triggers(source.text)):
        said = say(scene, published)
        if said is None or (source.aside and not said.due) or (said.trigger and said.trigger.start in used):
            continue
        if said.trigger:
            used.add(said.trigger.start)
        yield _Telling(scene.sentence, scene.clauses, scene.mention, said)
        also = find_issued_there(scene, said)
        if also and also.trigger and also.trigger.start not in used:
            used.add(also.trigger.start)
            yield _Telling(scene.sentence, scene.clauses, scene.mention, also)


def _promises(source: _Source, within: Passage, published: str | None) -> Iterator[_Telling]:
    """Promised quantities in sentences without a date of their own, due in the year that the block speaks of."""
    years = tuple(mention for mention in source.mentions if _is_year(mention))
    starts = [mention.evidence.start for mention in source.mentions]
    start = 0
    for end in (*within.ends, len(source.text)) if years else ():
        goal = find_goal(source.text, start, end)
        dated = bisect_left(starts, start) < bisect_left(starts, end)
        year = None if goal is None or dated else _year_spoken_of(years, start, published)
        if goal and year:
            said = Said(EventType.DEADLINE, *goal, due=True)
            clauses = clauses_of(source.text, (start, end))
            yield _Telling(window((start, end), *goal), clauses, year, said)
        start = end


def _is_year(mention: DateMention) -> bool:
    whole = mention.start == mention.end and mention.precision is Precision.YEAR
    return whole and mention.relation in (Relation.AT, Relation.BY)


def _year_spoken_of(years: Sequence[DateMention], start: int, published: str | None) -> DateMention | None:
    """The year before a place in a block, else the first one behind it."""
    index = bisect_left(years, start, key=lambda mention: mention.evidence.start)
    year = years[max(0, index - 1)]
    return None if passed(year.start or "", published) else replace(year, inferred=("year",))


def _made(source: _Source, telling: _Telling, names: Sequence[PlaceName], regions: RegionsFound) -> _Found:
    text, mention, said = source.text, telling.mention, telling.said
    start, end = quotation(text, telling.clauses, said.start, said.end)
    quote = source.printed[start:end]
    region = region_of(text, names, telling.sentence, (start, max(end, said.end)), regions)
    date = (mention.end if said.type is EventType.EXPIRY or said.due else mention.start) or ""
    event = Event(
        id=event_id(said.type, quote),
        date=date,
        precision=mention.precision,
        type=said.type,
        region=region,
        what=say_what(quote, mention.evidence.quote),
        what_en=say_in_english(said.type, text[start:end], said.trigger.word if said.trigger else None),
        evidence=Evidence(source.block, start, end, quote),
        inferred=mention.inferred,
    )
    return _Found(
        event,
        (source.order, start),
        _sameness(event, text[said.start : telling.sentence[1]], regions.primary),
    )


def _sameness(event: Event, text: str, primary: str | None) -> tuple[str, ...]:
    """Equal for two mentions of one event."""
    if event.type is EventType.DEADLINE:
        group = province_of(event.region) if primary is None and event.region else ""
        return (event.type, event.date, group)
    if event.type is EventType.ISSUED:
        titled = TITLED.search(text)
        return (event.type, titled[1] if titled else event.evidence.quote)
    if event.type is EventType.MEETING:
        kind = next((name for name in meetings() if name in event.evidence.quote), event.evidence.quote)
        return (event.type, event.date, kind, event.region or "")
    if event.type in (EventType.EFFECTIVE, EventType.EXPIRY):
        return (event.type, event.date)
    return (event.type, event.date, event.evidence.quote)


def _finer(one: Event, other: Event) -> bool:
    return len(one.date) > len(other.date)


def _numbered(events: Iterable[Event]) -> Iterator[Event]:
    """The events with ids told apart where two of a kind rest on one clause."""
    seen: dict[str, int] = {}
    for event in events:
        seen[event.id] = seen.get(event.id, 0) + 1
        yield event if seen[event.id] == 1 else replace(event, id=f"{event.id}-{seen[event.id]}")
