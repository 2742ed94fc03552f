"""Pages for what is no longer here: articles that were withdrawn, and addresses that were given out once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Status
from builder.model.jobs import Job, PageJob
from builder.outputs.addresses import addresses, is_page, language_of, normal
from builder.outputs.frame import AddressIn, Frame, frame
from builder.outputs.moved import redirects
from builder.outputs.pieces import Words
from builder.web import urls
from builder.web.lang import Lang, tag_of


@dataclass(frozen=True)
class GoneView:
    """What is known of a page that is gone."""

    frame: Frame
    address: str
    withdrawn: bool
    """An editor withdrew it; else nothing is filed under the address any more."""
    reason: Words | None
    day: date | None


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """Withdrawn articles, then addresses that nothing else answers."""
    for entry in catalogue.entries:
        if entry.status is Status.WITHDRAWN:
            for lang in Lang:
                yield _job(catalogue, urls.article(lang, entry.id), lang, entry)
    for address in _unanswered(catalogue):
        yield _job(catalogue, address, language_of(address), None)


def _unanswered(catalogue: Catalogue) -> list[str]:
    """Only pages: another form of a page (atom.xml) that is gone has no words for it."""
    taken = {found.address for found in addresses(catalogue)} | {old for old, _, _ in redirects(catalogue)}
    given = {normal(address) for address in catalogue.given_out}
    return sorted(address for address in given - taken if is_page(address))


def _job(catalogue: Catalogue, address: str, lang: Lang, entry: Entry | None) -> PageJob:
    reason = entry.withdrawn_because if entry else None
    named = (
        _in_both(entry.id) if entry else lambda language: address if language is lang else urls.home(language)
    )
    view = GoneView(
        frame=frame(catalogue, lang, named, translated=entry is not None, indexed=False),
        address=address,
        withdrawn=entry is not None,
        reason=Words(reason, tag_of(reason)) if reason else None,
        day=entry.changed if entry else None,
    )
    return PageJob(urls.path_of(address), "gone.html", view)


def _in_both(entry_id: str) -> AddressIn:
    return lambda language: urls.article(language, entry_id)
