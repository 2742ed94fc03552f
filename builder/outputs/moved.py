"""Small pages at addresses that have moved, for hosts that follow no rules of ours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Status
from builder.model.jobs import Job, PageJob
from builder.outputs.addresses import addresses, language_of, moved
from builder.outputs.pieces import Words, in_language
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class MovedFrame:
    """Such a page has no frame but its language."""

    lang: Lang


@dataclass(frozen=True)
class MovedView:
    """Where the page went."""

    frame: MovedFrame
    title: Words
    href: str
    canonical: str


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """A page for each old address of an article; what was withdrawn has a page too, but its headline is not told."""
    for old, new, title in redirects(catalogue):
        here = urls.Here(urls.path_of(old), catalogue.links)
        lang = language_of(new)
        view = MovedView(
            MovedFrame(lang), title[lang], here.link(new), urls.absolute(catalogue.settings.base, new)
        )
        yield PageJob(here.path, "moved.html", view)


def redirects(catalogue: Catalogue) -> list[tuple[str, str, dict[Lang, Words]]]:
    """Old address, new address, titles. An address in use stays what it is; of two claims the newer article's counts."""
    taken = {found.address for found in addresses(catalogue)}
    found: list[tuple[str, str, dict[Lang, Words]]] = []
    for entry in catalogue.entries:
        titles = {lang: _title(entry, lang) for lang in Lang}
        for alias in entry.aliases:
            for old, new in moved(entry, alias):
                if old not in taken:
                    taken.add(old)
                    found.append((old, new, titles))
    return found


def _title(entry: Entry, lang: Lang) -> Words:
    if entry.status is Status.WITHDRAWN:
        return Words(urls.article(lang, entry.id), Lang.EN.tag)
    return in_language(entry.title, lang)
