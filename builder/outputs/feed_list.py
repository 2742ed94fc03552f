"""All feeds and calendars: a page in each language, and one OPML file for readers of feeds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import FileJob, Job, PageJob
from builder.outputs.beats import Beat, beats
from builder.outputs.calendars import with_events
from builder.outputs.frame import Frame, frame
from builder.outputs.pieces import Words, in_language
from builder.web import urls
from builder.web.lang import Lang, tag_of
from builder.web.xml import document, element, text

KINDS = ("all", "region", "tag", "indicator")
HEADINGS = {
    "all": ("全部", "All"),
    "region": ("地区", "Regions"),
    "tag": ("标签", "Tags"),
    "indicator": ("指标", "Indicators"),
}


@dataclass(frozen=True)
class Followed:
    """A subject, and where one follows it."""

    name: Words
    atom: str
    json: str
    calendar: str | None


@dataclass(frozen=True)
class FollowedGroup:
    """Subjects of one kind: all, region, tag or indicator."""

    kind: str
    items: tuple[Followed, ...]


@dataclass(frozen=True)
class FeedsView:
    """The page."""

    frame: Frame
    groups: tuple[FollowedGroup, ...]
    opml: str


@dataclass(frozen=True)
class Outline:
    """A feed in the OPML file."""

    title: str
    lang: str
    feed: str
    page: str


@dataclass(frozen=True)
class OpmlView:
    """The OPML file: groups of one language and kind."""

    name: str
    groups: tuple[tuple[str, tuple[Outline, ...]], ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The page in both languages, and the file."""
    found = tuple(beats(catalogue))
    dated = {beat.page(Lang.ZH) for beat in with_events(catalogue)}
    for lang in Lang:
        yield PageJob(urls.path_of(urls.feeds(lang)), "feeds.html", _page(catalogue, found, dated, lang))
    yield FileJob(urls.path_of(urls.OPML), _opml(catalogue, found), render)


def render(view: OpmlView) -> bytes:
    """The file, OPML 2.0."""
    groups = (
        element(
            "outline",
            "\n",
            "\n".join(
                element(
                    "outline",
                    type="rss",
                    text=one.title,
                    title=one.title,
                    language=one.lang,
                    xmlUrl=one.feed,
                    htmlUrl=one.page,
                )
                for one in outlines
            ),
            "\n",
            text=heading,
        )
        for heading, outlines in view.groups
    )
    head = element("head", element("title", text(view.name)))
    return document(
        element("opml", "\n", head, "\n", element("body", "\n", "\n".join(groups), "\n"), "\n", version="2.0")
    )


def _page(catalogue: Catalogue, found: Sequence[Beat], dated: set[str], lang: Lang) -> FeedsView:
    here = urls.Here(urls.path_of(urls.feeds(lang)), catalogue.links)
    groups = (
        FollowedGroup(kind, tuple(_followed(beat, dated, here, lang) for beat in found if beat.kind == kind))
        for kind in KINDS
    )
    return FeedsView(
        frame=frame(catalogue, lang, urls.feeds),
        groups=tuple(group for group in groups if group.items),
        opml=here.link(urls.OPML),
    )


def _followed(beat: Beat, dated: set[str], here: urls.Here, lang: Lang) -> Followed:
    name, page = in_language(beat.name, lang), beat.page(lang)
    calendar = here.link(urls.beside(page, urls.CALENDAR)) if beat.page(Lang.ZH) in dated else None
    return Followed(
        name=Words(name.text, tag_of(name.text) if lang is Lang.EN else name.lang),
        atom=here.link(urls.beside(page, urls.ATOM)),
        json=here.link(urls.beside(page, urls.JSON_FEED)),
        calendar=calendar,
    )


def _opml(catalogue: Catalogue, found: Sequence[Beat]) -> OpmlView:
    settings = catalogue.settings
    groups = []
    for lang in Lang:
        for kind in KINDS:
            outlines = tuple(
                Outline(
                    title=beat.title(settings, lang),
                    lang=lang.tag,
                    feed=urls.absolute(settings.base, urls.beside(beat.page(lang), urls.ATOM)),
                    page=urls.absolute(settings.base, beat.page(lang)),
                )
                for beat in found
                if beat.kind == kind
            )
            if outlines:
                groups.append((HEADINGS[kind][lang is Lang.EN], outlines))
    return OpmlView(in_language(settings.name, Lang.EN).text, tuple(groups))
