"""What a reader can follow: everything, a region, a tag, an indicator. Each has a page, and feeds beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.lexicon.regions import PROVINCES, province_of
from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry
from builder.model.facts import Tag
from builder.model.figures import Figure
from builder.model.regions import Region
from builder.model.settings import Settings
from builder.outputs.figures import indicator_slug
from builder.outputs.pieces import by_pinyin, in_language, standing
from builder.web import urls
from builder.web.lang import Lang

Stated = tuple[Entry, Figure]


@dataclass(frozen=True)
class Beat:
    """One subject. `name` names it in a list; `filter` says what its feed holds, and what not."""

    kind: str
    """all, region, tag or indicator."""
    page: Callable[[Lang], str]
    name: Bilingual
    filter: Bilingual
    latin: str
    """Its name in Latin letters, whatever there is: English, else pinyin, else the last part of its address."""
    entries: tuple[Entry, ...] = ()
    figures: tuple[Stated, ...] = ()
    """For an indicator: its figures, each with the article that states it."""

    def title(self, settings: Settings, lang: Lang) -> str:
        """The title of its feed: the site, and the filter in words."""
        site, said = in_language(settings.name, lang).text, in_language(self.filter, lang).text
        return f"{site}：{said}" if lang is Lang.ZH else f"{site}: {said}"


def beats(catalogue: Catalogue) -> Iterator[Beat]:
    """Everything first, then regions by code, tags by pinyin, indicators by address."""
    yield everything(catalogue)
    yield from regions(catalogue)
    yield from tags(catalogue)
    yield from indicators(catalogue)


def everything(catalogue: Catalogue) -> Beat:
    """All articles."""
    name = Bilingual("全部文章", "all articles")
    return Beat("all", urls.home, name, name, "all articles", tuple(standing(catalogue.entries)))


def regions(catalogue: Catalogue) -> Iterator[Beat]:
    """Each region that has a page."""
    for region in PROVINCES:
        entries = tuple(standing(catalogue.by_region.get(region.adcode, ())))
        if entries:
            yield of_region(region, entries)


def tags(catalogue: Catalogue) -> Iterator[Beat]:
    """Each tag that has a page."""
    for tag in by_pinyin(catalogue.tags[key] for key in catalogue.by_tag):
        entries = tuple(standing(catalogue.by_tag[tag.id]))
        if entries:
            yield of_tag(tag, entries)


def indicators(catalogue: Catalogue) -> Iterator[Beat]:
    """Each indicator that the lexicon knows and an article gives a figure for, newest article first."""
    for slug, stated in sorted(by_indicator(catalogue).items()):
        yield of_indicator(slug, stated[0][1], tuple(stated))


def of_region(region: Region, entries: tuple[Entry, ...]) -> Beat:
    """A province-level unit."""
    name = Bilingual(region.short, region.en)
    said = Bilingual(f"{region.short}的文章", f"articles on {region.en}")
    return Beat("region", lambda lang: urls.region(lang, region.slug), name, said, region.en, entries)


def of_tag(tag: Tag, entries: tuple[Entry, ...]) -> Beat:
    """A tag. Where it has no English name, its reading stands for it."""
    latin = tag.en or tag.reading or tag.id
    said = Bilingual(f"标签“{tag.zh}”的文章", f"articles tagged “{latin}”")
    return Beat("tag", lambda lang: urls.tag(lang, tag.id), Bilingual(tag.zh, tag.en), said, latin, entries)


def of_indicator(slug: str, figure: Figure, stated: tuple[Stated, ...] = ()) -> Beat:
    """An indicator, named as any of its figures names it."""
    name = Bilingual(figure.indicator, figure.indicator_en)
    latin = figure.indicator_en or slug
    said = Bilingual(f"指标“{figure.indicator}”的数字", f"figures for “{latin}”")
    return Beat("indicator", lambda lang: urls.indicator(lang, slug), name, said, latin, figures=stated)


def by_indicator(catalogue: Catalogue) -> dict[str, list[Stated]]:
    """The figures of each known indicator by the last part of its address."""
    found: dict[str, list[Stated]] = {}
    for entry in standing(catalogue.entries):
        for figure in entry.figures:
            if figure.known:
                found.setdefault(indicator_slug(figure), []).append((entry, figure))
    return found


def by_province(catalogue: Catalogue) -> dict[str, list[Stated]]:
    """All figures by the province-level unit that they are about or in, newest article first."""
    found: dict[str, list[Stated]] = {}
    for entry in standing(catalogue.entries):
        for figure in entry.figures:
            if figure.region:
                found.setdefault(province_of(figure.region), []).append((entry, figure))
    return found
