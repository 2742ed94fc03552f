"""Calendars of what happened and is due: of everything, of each region and each tag, in both languages (RFC 5545).

An event lasts whole days. A date that is not exact to the day stands on the last day of its period, and says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from builder.lexicon.regions import by_adcode, province_of
from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry
from builder.model.events import Event, EventType
from builder.model.facts import Precision
from builder.model.jobs import Deferred, FileJob, Job
from builder.model.settings import Settings
from builder.outputs import beats
from builder.outputs.beats import Beat
from builder.outputs.feeds import credit
from builder.outputs.pieces import Words, in_language, standing
from builder.web import urls
from builder.web.ical import line, text
from builder.web.lang import HAN, Lang
from builder.web.periods import bounds, period_words

TYPES = {
    EventType.ISSUED: ("印发", "Issued"),
    EventType.MEETING: ("会议", "Meeting"),
    EventType.EFFECTIVE: ("施行", "In force"),
    EventType.EXPIRY: ("到期", "Expiry"),
    EventType.DEADLINE: ("期限", "Deadline"),
    EventType.MILESTONE: ("节点", "Milestone"),
    EventType.GROUNDBREAKING: ("开工", "Groundbreaking"),
    EventType.RELEASE: ("数据发布", "Statistics"),
    EventType.OTHER: ("事件", "Event"),
}
DAY = "P1D"
MIDNIGHT = "T000000Z"


@dataclass(frozen=True)
class CalendarEvent:
    """An event of a calendar."""

    uid: str
    day: date
    summary: Words
    description: str
    address: str
    category: str
    changed: date
    sequence: int


@dataclass(frozen=True)
class CalendarView:
    """A calendar."""

    lang: Lang
    name: str
    owner: str
    description: str
    address: str
    events: tuple[CalendarEvent, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One calendar a subject and language; none where there would be nothing in it."""
    for beat in with_events(catalogue):
        for lang in Lang:
            address = urls.beside(beat.page(lang), urls.CALENDAR)
            given = (catalogue.settings, lang, address, _name(catalogue, beat, lang), _about(beat))
            view = Deferred(calendar_view, (*given, *standing(beat.entries)))
            yield FileJob(urls.path_of(address), view, render)


def with_events(catalogue: Catalogue) -> Iterator[Beat]:
    """The subjects that have a calendar."""
    for beat in (beats.everything(catalogue), *beats.regions(catalogue), *beats.tags(catalogue)):
        if has_events(beat):
            yield beat


def has_events(beat: Beat) -> bool:
    """Whether a subject has a calendar."""
    return any(True for _ in _events(_about(beat), standing(beat.entries)))


def render(view: CalendarView) -> bytes:
    """The file."""
    head = (
        line("BEGIN", "VCALENDAR"),
        line("VERSION", "2.0"),
        line("PRODID", f"-//{text(view.owner)}//Policy Digest//{view.lang.upper()}"),
        line("CALSCALE", "GREGORIAN"),
        line("METHOD", "PUBLISH"),
        line(f"NAME;LANGUAGE={view.lang.tag}", text(view.name)),
        line("X-WR-CALNAME", text(view.name)),
        line(f"DESCRIPTION;LANGUAGE={view.lang.tag}", text(view.description)),
        line("X-WR-CALDESC", text(view.description)),
        line("SOURCE;VALUE=URI", view.address),
        line("REFRESH-INTERVAL;VALUE=DURATION", DAY),
        line("X-PUBLISHED-TTL", DAY),
    )
    events = (_lines(event, view.lang) for event in view.events)
    return "".join((*head, *events, line("END", "VCALENDAR"))).encode()


def _lines(event: CalendarEvent, lang: Lang) -> str:
    changed = f"{event.changed:%Y%m%d}{MIDNIGHT}"
    return "".join(
        (
            line("BEGIN", "VEVENT"),
            line("UID", text(event.uid)),
            line("DTSTAMP", changed),
            line("LAST-MODIFIED", changed),
            line("SEQUENCE", str(event.sequence)),
            line("DTSTART;VALUE=DATE", _day(event.day)),
            line("DTEND;VALUE=DATE", _day(event.day + timedelta(days=1))),
            line(f"SUMMARY;LANGUAGE={event.summary.lang}", text(event.summary.text)),
            line(f"DESCRIPTION;LANGUAGE={lang.tag}", text(event.description)),
            line("URL", event.address),
            line("CATEGORIES", text(event.category)),
            line("STATUS", "CONFIRMED"),
            line("TRANSP", "TRANSPARENT"),
            line("END", "VEVENT"),
        )
    )


def _day(day: date) -> str:
    return f"{day.year:04}{day:%m%d}"


def _events(about: str, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Event, date]]:
    """The events that can be placed; of a region those that are about it or a place in it."""
    for entry in entries:
        for event in entry.events:
            found = bounds(event.date)
            if found and found[1].year < date.max.year and _belongs(about, entry, event):
                yield entry, event, found[1]


def _about(beat: Beat) -> str:
    """The region that events must be about; empty where any will do."""
    return beat.name.zh if beat.kind == "region" else ""


def _belongs(about: str, entry: Entry, event: Event) -> bool:
    region = by_adcode(province_of(event.region or entry.primary_region or "")) if about else None
    return not about or (region is not None and region.short == about)


def _name(catalogue: Catalogue, beat: Beat, lang: Lang) -> str:
    subject = "" if beat.kind == "all" else beat.name.zh if lang is Lang.ZH else beat.latin
    site = in_language(catalogue.settings.name, lang).text
    what = in_language(Bilingual("日期与期限", "dates and deadlines"), lang).text
    return ("：" if lang is Lang.ZH else ": ").join(part for part in (site, subject, what) if part)


def calendar_view(
    settings: Settings, lang: Lang, address: str, name: str, about: str, *entries: Entry
) -> CalendarView:
    """The calendar of some articles, or of what they say about one region."""
    made = (_event(*found, settings.base, lang) for found in _events(about, entries))
    return CalendarView(
        lang=lang,
        name=name,
        owner=urlsplit(settings.base).hostname or "localhost",
        description=in_language(settings.description, lang).text,
        address=urls.absolute(settings.base, address),
        events=_in_order(made),
    )


def _in_order(events: Iterable[CalendarEvent]) -> tuple[CalendarEvent, ...]:
    by_uid = {event.uid: event for event in events}
    return tuple(sorted(by_uid.values(), key=lambda event: (event.day, event.uid)))


def _event(entry: Entry, event: Event, day: date, base: str, lang: Lang) -> CalendarEvent:
    return CalendarEvent(
        uid=f"{event.id}.{entry.id}@{urlsplit(base).hostname or 'localhost'}",
        day=day,
        summary=_summary(entry, event, lang),
        description=_description(entry, event, lang),
        address=urls.absolute(base, urls.article(lang, entry.id)) + _fragment(entry, event, lang),
        category=TYPES[event.type][lang is Lang.EN],
        changed=entry.changed,
        sequence=max(0, (entry.changed - entry.added).days),
    )


def _fragment(entry: Entry, event: Event, lang: Lang) -> str:
    """The paragraph of the clause, if the page in this language has it."""
    english = entry.translation.blocks if lang is Lang.EN and entry.translation else ()
    shown = {each.block.id for each in english or entry.blocks}
    return f"#{event.evidence.block}" if event.evidence.block in shown else ""


def _summary(entry: Entry, event: Event, lang: Lang) -> Words:
    """Region and event; where its words are withheld or not translated, what kind of event, and the article's title."""
    region = by_adcode(event.region) if event.region else None
    what = event.what if lang is Lang.ZH else event.what_en
    if not what:
        title = in_language(entry.title, lang)
        kind = TYPES[event.type][title.lang == Lang.EN.tag]
        what, lang = (
            (f"{kind}：{title.text}", Lang.ZH)
            if HAN.search(title.text)
            else (f"{kind}: {title.text}", Lang.EN)
        )
    name = (region.short if lang is Lang.ZH else region.en) if region else ""
    if not name or name in what:
        return Words(what, lang.tag)
    return Words(f"{name}{'：' if lang is Lang.ZH else ': '}{what}", lang.tag)


IMPRECISE = {
    Lang.ZH: "原文只写到{}，此处记在期末。",
    Lang.EN: "The text is no more exact than {}; placed on its last day.",
}
ABOUT = {
    Lang.ZH: "原文说“近日”一类，约为{}，此处记在期末。",
    Lang.EN: "The text says “recently” or the like: about {}; placed on its last day.",
}
SUPPLIED = {Lang.ZH: "年份或月份为推定。", Lang.EN: "The year or month is inferred."}


def _description(entry: Entry, event: Event, lang: Lang) -> str:
    """How exact the date is, the words that it rests on (in Chinese), and where they were printed."""
    when = period_words(event.date, lang)
    parts = []
    if event.precision is Precision.APPROX:
        parts.append(ABOUT[lang].format(when))
    elif event.precision is not Precision.DAY:
        parts.append(IMPRECISE[lang].format(when))
    if event.inferred:
        parts.append(SUPPLIED[lang])
    if lang is Lang.ZH and event.evidence.quote:
        parts.append(f"“{event.evidence.quote}”")
    source = credit(entry, lang)
    title = in_language(entry.title, lang)
    own = (title.text,) if title.lang == lang.tag else ()
    parts.append(("，" if lang is Lang.ZH else ", ").join((*own, *source)))
    return "\n".join(part for part in parts if part)
