"""The rows of the tables, each as its cells by column. Rows are in a fixed order: articles oldest first, the rest by key."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from builder.lexicon.measures import measures
from builder.lexicon.regions import NATION, PROVINCES, by_adcode
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.events import Event
from builder.model.facts import Evidence
from builder.model.figures import Figure
from builder.model.glossary import GlossaryTerm
from builder.model.regions import Region
from builder.outputs.figures import anchor_of
from builder.outputs.pieces import maker_mark, pinyin_of, standing, summary_mark
from builder.outputs.plain import plain_text
from builder.web import urls
from builder.web.lang import Lang
from builder.web.periods import bounds

Cell = str | int | Decimal | bool | date | tuple[str, ...] | None
Row = dict[str, Cell]

MAKERS = {"auto": "machine", "desk": "desk", "src": "source"}

NATION_ROW: Row = {
    "adcode": NATION,
    "level": "nation",
    "name": "中华人民共和国",
    "short": "全国",
    "pinyin": "Quánguó",
    "name_en": "China",
    "iso": "CN",
    "parent": None,
}


def rows_of(entry: Entry, base: str) -> dict[str, tuple[Row, ...]]:
    """What one article adds to the tables of articles and facts, by the table's name."""
    return {
        "articles": (article_row(entry, base),),
        "figures": tuple(figure_rows(entry, base)),
        "events": tuple(event_rows(entry, base)),
    }


def rows_of_all(catalogue: Catalogue) -> dict[str, tuple[Row, ...]]:
    """The rows of the tables that articles share, by the table's name."""
    entries = in_order(catalogue.entries)
    return {
        "places": (NATION_ROW, *map(place_row, _places(entries))),
        "terms": tuple(_terms(entries, catalogue)),
        "units": tuple(_units(entries)),
    }


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The articles of the package, oldest first."""
    return sorted(standing(entries), key=lambda entry: (entry.published.value or "", entry.id))


def article_row(entry: Entry, base: str) -> Row:
    """An article."""
    source = entry.source
    return {
        "id": entry.id,
        "title_zh": entry.title.zh,
        "title_en": entry.title.en,
        "kicker": entry.kicker.zh if entry.kicker else None,
        "headline": source.headline or None,
        "newspaper": source.publication.zh if source.publication else None,
        "newspaper_en": source.publication.en if source.publication else None,
        "published": entry.published.value,
        "precision": entry.published.precision,
        "certain": entry.published.certain,
        "page": source.page,
        "credit": source.byline.credit,
        "authors": source.authors,
        "primary_region": _known(entry.primary_region),
        "regions": entry.regions,
        "mentioned_regions": entry.mentioned_regions,
        "tags": tuple(tag.id for tag in entry.tags),
        "terms": tuple(term for term, _ in entry.terms),
        "summary_zh": entry.summary.text or None,
        "summary_by": MAKERS[summary_mark(entry)],
        "summary_en": entry.summary_en.text if entry.summary_en else None,
        "summary_en_by": MAKERS[maker_mark(entry.summary_en.maker)] if entry.summary_en else None,
        "headline_en": entry.headline_en.text if entry.headline_en else None,
        "rights": entry.rights,
        "added": entry.added,
        "changed": entry.changed,
        "source_url": source.address,
        "url": urls.absolute(base, urls.article(Lang.ZH, entry.id)),
        "url_en": urls.absolute(base, urls.article(Lang.EN, entry.id)),
    }


def figure_rows(entry: Entry, base: str) -> Iterator[Row]:
    """The figures of an article, each id once."""
    for figure in {figure.id: figure for figure in entry.figures}.values():
        yield figure_row(entry, figure, base)


def figure_row(entry: Entry, figure: Figure, base: str) -> Row:
    """One figure."""
    return {
        "article": entry.id,
        "id": figure.id,
        "region": _known(figure.region),
        "scope": figure.scope,
        "indicator": figure.indicator,
        "indicator_en": figure.indicator_en,
        "known": figure.known,
        "value": figure.value,
        "value_max": figure.value_max,
        "value_text": figure.value_text,
        "unit": figure.unit,
        "counter": figure.counter,
        "comparator": figure.comparator,
        "kind": figure.kind,
        "strength": figure.strength.rung if figure.strength else None,
        "strength_word": figure.strength.word if figure.strength else None,
        "period": figure.period,
        "change": figure.change,
        "was": figure.was,
        **_clause(figure.evidence),
        **_source(entry, base, anchor_of(figure)),
    }


def event_rows(entry: Entry, base: str) -> Iterator[Row]:
    """The events of an article, each id once."""
    for event in {event.id: event for event in entry.events}.values():
        yield event_row(entry, event, base)


def event_row(entry: Entry, event: Event, base: str) -> Row:
    """One event."""
    span = bounds(event.date)
    return {
        "article": entry.id,
        "id": event.id,
        "date": event.date,
        "precision": event.precision,
        "first_day": span[0] if span else None,
        "last_day": span[1] if span else None,
        "type": event.type,
        "region": _known(event.region),
        "what_zh": event.what or None,
        "what_en": event.what_en,
        "inferred": event.inferred,
        **_clause(event.evidence),
        **_source(entry, base, event.evidence.block if entry.blocks else ""),
    }


def _clause(evidence: Evidence) -> Row:
    return {
        "quote": evidence.quote or None,
        "block": evidence.block,
        "start": evidence.start,
        "end": evidence.end,
    }


def _source(entry: Entry, base: str, anchor: str) -> Row:
    address = urls.absolute(base, urls.article(Lang.ZH, entry.id))
    return {
        "newspaper": entry.source.publication.zh if entry.source.publication else None,
        "published": entry.published.value,
        "page": entry.source.page,
        "url": f"{address}#{anchor}" if anchor and anchor != "title" else address,
    }


def _known(adcode: str | None) -> str | None:
    """A code that the table of places has; an unknown one is left out, so that every reference holds."""
    return adcode if adcode and (adcode == NATION or by_adcode(adcode)) else None


def _places(entries: Sequence[Entry]) -> list[Region]:
    """Province-level units all, others where they are named, with the units above them; by code."""
    named = {place.adcode for entry in entries for place in entry.places}
    named |= {figure.region for entry in entries for figure in entry.figures if figure.region}
    named |= {event.region for entry in entries for event in entry.events if event.region}
    named |= {entry.primary_region for entry in entries if entry.primary_region}
    found = {region.adcode: region for region in PROVINCES}
    waiting = sorted(named)
    while waiting:
        region = by_adcode(waiting.pop())
        if region and region.adcode not in found:
            found[region.adcode] = region
            waiting += [region.parent] if region.parent else []
    return [found[adcode] for adcode in sorted(found)]


def place_row(region: Region) -> Row:
    """A place, under the one above it."""
    return {
        "adcode": region.adcode,
        "level": region.level,
        "name": region.name,
        "short": region.short,
        "pinyin": pinyin_of(region) or None,
        "name_en": region.en or None,
        "iso": f"CN-{region.code}" if region.code else None,
        "parent": region.parent or NATION,
    }


def _terms(entries: Sequence[Entry], catalogue: Catalogue) -> Iterator[Row]:
    used: dict[str, list[str]] = {}
    for entry in entries:
        for term, _ in entry.terms:
            used.setdefault(term, []).append(entry.id)
    for key in sorted(catalogue.glossary):
        yield term_row(catalogue.glossary[key], tuple(used.get(key, ())))


def term_row(term: GlossaryTerm, articles: tuple[str, ...]) -> Row:
    """An entry of the glossary."""
    return {
        "id": term.id,
        "name": term.name.zh,
        "pinyin": term.reading or None,
        "name_en": term.name.en,
        "also": "; ".join(term.also) or None,
        "see": term.see,
        "unlike": term.unlike,
        "definition_zh": plain_text(term.html.zh) or None,
        "definition_en": plain_text(term.html.en or "") or None,
        "articles": articles,
    }


def _units(entries: Iterable[Entry]) -> Iterator[Row]:
    """The units in use, with the first printed form that needs no factor."""
    printed: dict[str, tuple[str, str]] = {}
    for measure in measures().values():
        if measure.factor == 1 and measure.counter is None:
            printed.setdefault(measure.symbol, (measure.printed, measure.en))
    for unit in sorted({figure.unit for entry in entries for figure in entry.figures}):
        words = printed.get(unit, (None, "count of things or people" if unit == "count" else None))
        yield {"unit": unit, "printed": words[0], "name_en": words[1]}
