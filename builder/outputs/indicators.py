"""The index of indicators, and the figures that no indicator covers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual
from builder.model.jobs import Job, PageJob
from builder.outputs.figures import (
    FigureView,
    cited,
    figure_view,
    indicator_name,
    known_figures,
    regions_of,
)
from builder.outputs.filing import name_place
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.letters import Group, Jump, Shelf, jumps, shelves
from builder.outputs.outcomes import Cited
from builder.outputs.pieces import Words
from builder.web import urls
from builder.web.lang import Lang

OWN_WORDS = 200
"""So many figures that no indicator covers are listed, the newest first."""


@dataclass(frozen=True)
class IndicatorLink:
    """An indicator in the index."""

    name: Words
    twin: Words | None
    href: str
    count: int
    regions: int


@dataclass(frozen=True)
class IndicatorsView:
    """The index; `own_words` are figures whose indicator the lexicon lacks."""

    frame: Frame
    groups: tuple[Group[IndicatorLink], ...]
    jumps: tuple[Jump, ...]
    split: bool
    count: int
    own_words: tuple[FigureView, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The index in both languages."""
    known = known_figures(catalogue)
    for lang in Lang:
        yield from _index(catalogue, known, lang)


def listed(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """The addresses of all its pages."""
    return (shelf.address(urls.indicators(lang)) for shelf in _shelves(known_figures(catalogue), lang))


def _names(found: Sequence[Cited]) -> Bilingual:
    figure = found[0].figure
    return Bilingual(figure.indicator, figure.indicator_en)


def _shelves(known: dict[str, list[Cited]], lang: Lang) -> tuple[Shelf[str], ...]:
    placed = {slug: name_place(_names(found), lang) for slug, found in known.items()}
    order = sorted(known, key=lambda slug: (placed[slug][0], slug))
    return shelves([(placed[slug][1], slug) for slug in order])


def _index(catalogue: Catalogue, known: dict[str, list[Cited]], lang: Lang) -> Iterator[Job]:
    listing = urls.indicators(lang)
    pages = _shelves(known, lang)
    letters = [group.letter for group in pages[0].groups]
    for shelf in pages:
        here = urls.Here(urls.path_of(shelf.address(listing)), catalogue.links)
        front = shelf.letter is None
        own = [one for one in cited(catalogue.entries) if not one.figure.known] if front else []
        view = IndicatorsView(
            frame=frame(
                catalogue,
                lang,
                lambda language, at=shelf: (
                    at.address(listing) if language is lang else urls.indicators(language)
                ),  # type: ignore[misc]
                section=Section.INDICATORS,
                inside=not front,
                translated=front,
            ),
            groups=tuple(
                Group(
                    group.letter,
                    tuple(_link(known[slug], slug, here, lang) for slug in group.items),
                    group.count,
                )
                for group in shelf.groups
            ),
            jumps=jumps(shelf, listing, letters, here),
            split=shelf.split,
            count=len(known),
            own_words=tuple(figure_view(one, here, lang) for one in own[:OWN_WORDS]),
        )
        yield PageJob(here.path, "indicators.html", view)


def _link(found: Sequence[Cited], slug: str, here: urls.Here, lang: Lang) -> IndicatorLink:
    name, twin = indicator_name(found[0].figure, lang), indicator_name(found[0].figure, lang.other)
    href = here.link(urls.indicator(lang, slug))
    return IndicatorLink(name, twin if twin.text != name.text else None, href, len(found), regions_of(found))
