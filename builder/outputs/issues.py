"""An issue a month: what was printed in it, what was promised, what was reported, and what falls due."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.events import EventType
from builder.model.figures import Kind
from builder.model.jobs import Job, PageJob
from builder.outputs.events import Dated, EventView, dated, event_view, last_day, once
from builder.outputs.figures import FigureView, cited, figure_view
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.outcomes import Cited
from builder.outputs.pieces import Headline, headline, standing
from builder.web import urls
from builder.web.dates import When
from builder.web.lang import Lang

SHOWN = 60
"""So many promises and so many reports stand in an issue; the articles hold all of them."""
DUE = (EventType.DEADLINE, EventType.EFFECTIVE, EventType.EXPIRY)


@dataclass(frozen=True)
class Month:
    """What was printed in a month."""

    entries: tuple[Entry, ...]
    promised: tuple[Cited, ...]
    reported: tuple[Cited, ...]


@dataclass(frozen=True)
class IssueLink:
    """An issue in the index, or before or after another one."""

    month: str
    when: When
    href: str
    articles: int
    promises: int
    reports: int

    @property
    def year(self) -> str:
        """The year that it is numbered in."""
        return self.month[:4]

    @property
    def number(self) -> int:
        """Its number in the year."""
        return int(self.month[5:7])


@dataclass(frozen=True)
class IssuesView:
    """The index of issues; `loose` articles have no month."""

    frame: Frame
    issues: tuple[IssueLink, ...]
    loose: tuple[Headline, ...]


@dataclass(frozen=True)
class Told:
    """Figures under the article that tells them."""

    headline: Headline
    rows: tuple[FigureView, ...]


@dataclass(frozen=True)
class IssueView:
    """An issue. It is numbered by its year and month, so that no later issue changes its number."""

    frame: Frame
    home: str
    year: str
    number: int
    when: When
    articles: tuple[Headline, ...]
    promised: tuple[Told, ...]
    promises: int
    reported: tuple[Told, ...]
    reports: int
    due: tuple[EventView, ...]
    before: IssueLink | None
    after: IssueLink | None


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The index, then each month in which anything was printed."""
    found = {month: _month(entries) for month, entries in months(catalogue).items()}
    due: dict[str, list[Dated]] = {}
    for one in dated(catalogue.entries):
        if one.event.type in DUE:
            due.setdefault(f"{last_day(one.event):%Y-%m}", []).append(one)
    for lang in Lang:
        yield PageJob(urls.path_of(urls.issues(lang)), "issues.html", _index(catalogue, found, lang))
        for month in found:
            path = urls.path_of(urls.issue(lang, month))
            yield PageJob(path, "issue.html", _issue(catalogue, month, found, due.get(month, []), lang))


def listed(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """The addresses of all issues."""
    return (urls.issue(lang, month) for month in months(catalogue))


def months(catalogue: Catalogue) -> dict[str, list[Entry]]:
    """The articles of each month, months newest first."""
    found: dict[str, list[Entry]] = {}
    for entry in standing(catalogue.entries):
        value = entry.published.value or ""
        if len(value) >= len("2024-01"):
            found.setdefault(value[:7], []).append(entry)
    return dict(sorted(found.items(), reverse=True))


def _when(month: str) -> When:
    return When(month, None, certain=True)


def _index(catalogue: Catalogue, found: Mapping[str, Month], lang: Lang) -> IssuesView:
    here = urls.Here(urls.path_of(urls.issues(lang)), catalogue.links)
    dated_ids = {entry.id for month in found.values() for entry in month.entries}
    loose = [entry for entry in standing(catalogue.entries) if entry.id not in dated_ids]
    return IssuesView(
        frame=frame(catalogue, lang, urls.issues, section=Section.ISSUES),
        issues=tuple(_link(month, found, here, lang) for month in found),
        loose=tuple(headline(entry, here, lang) for entry in loose),
    )


def _link(month: str, found: Mapping[str, Month], here: urls.Here, lang: Lang) -> IssueLink:
    one, address = found[month], here.link(urls.issue(lang, month))
    return IssueLink(month, _when(month), address, len(one.entries), len(one.promised), len(one.reported))


def _month(entries: Sequence[Entry]) -> Month:
    return Month(tuple(entries), _stated(entries, Kind.TARGET), _stated(entries, Kind.ACTUAL))


def _stated(entries: Sequence[Entry], kind: Kind) -> tuple[Cited, ...]:
    return tuple(one for one in cited(entries) if one.figure.kind is kind and not one.figure.was)


def _issue(
    catalogue: Catalogue, month: str, found: Mapping[str, Month], due: Sequence[Dated], lang: Lang
) -> IssueView:
    here = urls.Here(urls.path_of(urls.issue(lang, month)), catalogue.links)
    own, order = found[month], list(found)
    place = order.index(month)
    return IssueView(
        frame=frame(
            catalogue, lang, lambda language: urls.issue(language, month), section=Section.ISSUES, inside=True
        ),
        home=here.link(urls.issues(lang)),
        year=month[:4],
        number=int(month[5:7]),
        when=_when(month),
        articles=tuple(headline(entry, here, lang) for entry in own.entries),
        promised=_told(own.entries, own.promised, here, lang),
        promises=len(own.promised),
        reported=_told(own.entries, own.reported, here, lang),
        reports=len(own.reported),
        due=tuple(event_view(one, here, lang) for one in once(due)[:SHOWN]),
        before=_link(order[place + 1], found, here, lang) if place + 1 < len(order) else None,
        after=_link(order[place - 1], found, here, lang) if place else None,
    )


def _told(
    entries: Sequence[Entry], figures: Sequence[Cited], here: urls.Here, lang: Lang
) -> tuple[Told, ...]:
    """The first figures that the lexicon knows, then others, under their articles in order."""
    best = sorted(figures, key=lambda one: not one.figure.known)[:SHOWN]
    kept = {(one.entry.id, one.figure.id) for one in best}
    rows: dict[str, list[FigureView]] = {}
    for one in figures:
        if (one.entry.id, one.figure.id) in kept:
            rows.setdefault(one.entry.id, []).append(figure_view(one, here, lang))
    return tuple(
        Told(headline(entry, here, lang), tuple(rows[entry.id])) for entry in entries if entry.id in rows
    )
