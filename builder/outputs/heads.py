"""What the heads of pages say to machines: other forms of the page, feeds and calendars of its subject, how to cite it."""

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.facts import Tag
from builder.model.figures import Figure
from builder.model.regions import Region
from builder.outputs import beats, linked_data
from builder.outputs.beats import Beat
from builder.outputs.calendars import has_events
from builder.outputs.frame import Extras, Form, Meta
from builder.outputs.pieces import PROVINCES_BY_CODE, in_language, standing
from builder.outputs.twins import has_markdown
from builder.web import urls
from builder.web.lang import Lang, tag_of

CITED: tuple[tuple[str, str], ...] = (
    (urls.BIBTEX, "application/x-bibtex"),
    (urls.RIS, "application/x-research-info-systems"),
    (urls.CSL, "application/vnd.citationstyles.csl+json"),
)


def of_home(catalogue: Catalogue, here: urls.Here, lang: Lang) -> Extras:
    """The front page."""
    linked = linked_data.written(linked_data.website(catalogue.settings, lang))
    return Extras(forms=_followed(beats.everything(catalogue), catalogue, here, lang), linked=linked)


def of_article(catalogue: Catalogue, entry: Entry, here: urls.Here, lang: Lang) -> Extras:
    """An article: its twins, what reference managers save, and that it rests on a newspaper's article."""
    page = urls.article(lang, entry.id)
    forms = [Form(here.link(urls.record(entry.id)), "application/json")]
    if has_markdown(entry, lang):
        forms.append(Form(here.link(urls.beside(page, urls.MARKDOWN)), "text/markdown"))
    forms += [Form(here.link(urls.beside(page, name)), kind) for name, kind in CITED]
    title = in_language(entry.title, lang)
    region = PROVINCES_BY_CODE.get(entry.primary_region or "")
    name = (region.short if lang is Lang.ZH else region.en) if region else ""
    steps = [(name, urls.region(lang, region.slug))] if region else []
    way = linked_data.way(catalogue.settings, lang, [*steps, (title.text, page)])
    return Extras(
        forms=tuple(forms),
        metas=_metas(catalogue, entry, page, lang),
        kind="article",
        linked=linked_data.written(linked_data.article(entry, catalogue.settings, lang), way),
    )


def of_both(catalogue: Catalogue, entry: Entry, page: str) -> Extras:
    """An article in both languages side by side, at an address of its own."""
    return Extras(metas=_metas(catalogue, entry, page, Lang.ZH), kind="article")


def of_region(catalogue: Catalogue, region: Region, here: urls.Here, lang: Lang) -> Extras:
    """A region: feeds, calendar, its figures as a table."""
    entries = tuple(standing(catalogue.by_region.get(region.adcode, ())))
    index = ("地区" if lang is Lang.ZH else "Regions", urls.regions(lang))
    return _of_beat(beats.of_region(region, entries), index, catalogue, here, lang, table=True)


def of_tag(catalogue: Catalogue, tag: Tag, here: urls.Here, lang: Lang) -> Extras:
    """A tag: feeds and calendar."""
    entries = tuple(standing(catalogue.by_tag.get(tag.id, ())))
    index = ("标签" if lang is Lang.ZH else "Tags", urls.tags(lang))
    return _of_beat(beats.of_tag(tag, entries), index, catalogue, here, lang, table=False)


def of_indicator(catalogue: Catalogue, slug: str, figure: Figure, here: urls.Here, lang: Lang) -> Extras:
    """An indicator by any of its figures: feeds, and its figures as a table."""
    index = ("指标" if lang is Lang.ZH else "Indicators", urls.indicators(lang))
    return _of_beat(beats.of_indicator(slug, figure), index, catalogue, here, lang, table=True)


def _of_beat(
    beat: Beat, index: tuple[str, str], catalogue: Catalogue, here: urls.Here, lang: Lang, *, table: bool
) -> Extras:
    page = beat.page(lang)
    forms = _followed(beat, catalogue, here, lang)
    if table:
        forms = (*forms, Form(here.link(urls.beside(page, urls.TABLE)), "text/csv"))
    way = linked_data.way(catalogue.settings, lang, [index, (in_language(beat.name, lang).text, page)])
    return Extras(forms=forms, linked=linked_data.written(way))


def _followed(beat: Beat, catalogue: Catalogue, here: urls.Here, lang: Lang) -> tuple[Form, ...]:
    """The feeds of a subject, and its calendar if anything is in it."""
    page, title = beat.page(lang), beat.title(catalogue.settings, lang)
    feeds = (
        Form(here.link(urls.beside(page, urls.ATOM)), "application/atom+xml", title),
        Form(here.link(urls.beside(page, urls.JSON_FEED)), "application/feed+json", title),
    )
    calendar = Form(here.link(urls.beside(page, urls.CALENDAR)), "text/calendar", title)
    return (*feeds, calendar) if has_events(beat) else feeds


def _metas(catalogue: Catalogue, entry: Entry, page: str, lang: Lang) -> tuple[Meta, ...]:
    """What reference managers read. The item is our web page: without a type they would take it for a journal's."""
    settings, own = catalogue.settings, lang.tag
    title = in_language(entry.title, lang).text
    author = in_language(settings.name, lang).text
    found = (
        ("z:itemType", "webpage"),
        ("citation_title", title),
        ("citation_author", author),
        ("citation_publication_date", f"{entry.added:%Y/%m/%d}"),
        ("citation_language", tag_of(title) if lang is Lang.EN else own),
        ("citation_public_url", urls.absolute(settings.base, page)),
    )
    return tuple(Meta(name, content, tag_of(content) if lang is Lang.EN else own) for name, content in found)
