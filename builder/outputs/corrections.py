"""What was changed after it was published, the last change first, and what was withdrawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Status
from builder.model.jobs import Job, PageJob
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.paging import PageLink, Sheet, page_links, sheets
from builder.outputs.pieces import Headline, Words, headline
from builder.web import urls
from builder.web.lang import Lang, tag_of


@dataclass(frozen=True)
class Changed:
    """An article that was changed; of a withdrawn one the address and the reason alone."""

    day: date
    headline: Headline | None
    address: str
    href: str
    reason: Words | None


@dataclass(frozen=True)
class CorrectionsView:
    """The list of changes."""

    frame: Frame
    changes: tuple[Changed, ...]
    count: int
    contact: str
    pages: tuple[PageLink, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The list in both languages."""
    found = changed(catalogue)
    for lang in Lang:
        for sheet in sheets(found):
            path = urls.path_of(sheet.address(urls.corrections(lang)))
            yield PageJob(path, "corrections.html", _view(catalogue, len(found), sheet, lang))


def listed(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """The addresses of all its pages."""
    return (sheet.address(urls.corrections(lang)) for sheet in sheets(changed(catalogue)))


def changed(catalogue: Catalogue) -> list[Entry]:
    """Articles updated or withdrawn."""
    found = [entry for entry in catalogue.entries if entry.updated or entry.status is Status.WITHDRAWN]
    return sorted(found, key=lambda entry: (entry.changed, entry.id), reverse=True)


def _view(catalogue: Catalogue, count: int, sheet: Sheet[Entry], lang: Lang) -> CorrectionsView:
    listing = urls.corrections(lang)
    here = urls.Here(urls.path_of(sheet.address(listing)), catalogue.links)
    return CorrectionsView(
        frame=frame(
            catalogue,
            lang,
            lambda language: sheet.address(urls.corrections(language)),
            section=Section.CORRECTIONS,
            inside=sheet.number is not None,
        ),
        changes=tuple(_change(entry, here, lang) for entry in sheet.items),
        count=count,
        contact=catalogue.settings.contact,
        pages=page_links(sheet, listing, here),
    )


def _change(entry: Entry, here: urls.Here, lang: Lang) -> Changed:
    withdrawn = entry.status is Status.WITHDRAWN
    address, reason = urls.article(lang, entry.id), entry.withdrawn_because
    return Changed(
        day=entry.changed,
        headline=None if withdrawn else headline(entry, here, lang),
        address=address,
        href=here.link(address),
        reason=Words(reason, tag_of(reason)) if withdrawn and reason else None,
    )
