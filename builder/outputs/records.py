"""The record of an article, as `digest export` prints it. Its keys are described in docs/record.md and keep their meaning."""

import json
from collections.abc import Iterable
from decimal import Decimal

from builder.model.entry import Entry, Maker, Rights, Source
from builder.model.events import Event
from builder.model.facts import Evidence, Tag
from builder.model.figures import Figure

JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
LINE_ENDS = tuple((chr(code), f"\\u{code:04x}") for code in (0x85, 0x2028, 0x2029))
"""Characters that some readers of lines take for the end of one; in JSON they can be written otherwise."""


def lines(entries: Iterable[Entry]) -> Iterable[str]:
    """One JSON object a line, keys sorted; oldest article first, ties by id."""
    for entry in sorted(entries, key=lambda entry: (entry.published.value or "", entry.id)):
        yield in_one_line(JSON.encode(record(entry)))


def in_one_line(text: str) -> str:
    """JSON that no reader of lines cuts in two."""
    for character, written in LINE_ENDS:
        text = text.replace(character, written)
    return text


def record(entry: Entry) -> dict[str, object]:
    """One article. What was looked for and not found is null or empty; what is withheld has no key or an empty quote."""
    published, source = entry.published, entry.source
    kept: dict[str, object] = {
        "id": entry.id,
        "title": {"zh": entry.title.zh, "en": entry.title.en},
        "kicker": entry.kicker.zh if entry.kicker else None,
        "byline": {"credit": source.byline.credit, "names": list(source.byline.names)},
        "source": source_record(source),
        "published": {
            "value": published.value,
            "precision": published.precision,
            "basis": published.basis,
            "certain": published.certain,
        },
        "primary_region": entry.primary_region,
        "regions": list(entry.regions),
        "mentioned_regions": list(entry.mentioned_regions),
        "places": [
            {"adcode": place.adcode, "name": place.name, "province": place.province} for place in entry.places
        ],
        "summary": {"zh": entry.summary.text, "en": entry.summary_en.text if entry.summary_en else None},
        "composed": composed_record(entry),
        "summary_from": [evidence_record(evidence) for evidence in entry.summary_from],
        "tags": [tag_record(tag) for tag in entry.tags],
        "figures": [figure_record(figure) for figure in entry.figures],
        "events": [event_record(event) for event in entry.events],
        "documents": [document.title for document in entry.documents],
        "issuers": [issuer.name for issuer in entry.issuers],
        "terms": [{"id": term, **evidence_record(evidence)} for term, evidence in entry.terms],
        "reading": {"title": entry.reading.title, "sort_key": entry.reading.sort_key},
    }
    if entry.rights is Rights.FULL:
        kept["blocks"] = [
            {"id": each.block.id, "role": each.block.role, "text": each.block.text} for each in entry.blocks
        ]
    return kept


def composed_record(entry: Entry) -> dict[str, object]:
    """English that the machine composed from the facts, since nobody has translated it."""
    made = {"headline": entry.headline_en, "summary": entry.summary_en}
    return {name: one.text for name, one in made.items() if one and one.maker is Maker.MACHINE}


def source_record(source: Source) -> dict[str, object]:
    """Where the article was printed; `page` is the name of the page's file."""
    return {
        "page": source.file,
        "publication": source.publication.zh if source.publication else None,
        "continued_from": source.continued_from,
        "continues_on": source.continues_on,
        "truncated": source.truncated,
    }


def evidence_record(evidence: Evidence) -> dict[str, object]:
    """Where a statement stands: text[start:end] of the block is the quote."""
    return {"block": evidence.block, "start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def tag_record(tag: Tag) -> dict[str, object]:
    """A topic in both languages."""
    return {"id": tag.id, "zh": tag.zh, "en": tag.en, "weight": round(tag.weight, 4)}


def figure_record(figure: Figure) -> dict[str, object]:
    """One quantified statement; what does not apply to it has no key."""
    kept: dict[str, object] = {
        "id": figure.id,
        "region": figure.region,
        "indicator": figure.indicator,
        "indicator_en": figure.indicator_en,
        "value": number(figure.value),
        "value_text": figure.value_text,
        "unit": figure.unit,
        "comparator": figure.comparator,
        "kind": figure.kind,
        "period": figure.period,
        "change": figure.change,
        **evidence_record(figure.evidence),
    }
    if figure.value_max is not None:
        kept["value_max"] = number(figure.value_max)
    if figure.counter is not None:
        kept["counter"] = figure.counter
    if figure.scope is not None:
        kept["scope"] = figure.scope
    if figure.strength is not None:
        kept["strength"] = {"word": figure.strength.word, "rung": figure.strength.rung}
    return kept | ({"was": True} if figure.was else {})


def event_record(event: Event) -> dict[str, object]:
    """One dated happening or due date."""
    return {
        "id": event.id,
        "date": event.date,
        "precision": event.precision,
        "type": event.type,
        "region": event.region,
        "what_zh": event.what,
        "what_en": event.what_en,
        "inferred": list(event.inferred),
        **evidence_record(event.evidence),
    }


def number(value: Decimal) -> int | float:
    """A number as JSON writes it: whole ones without a point."""
    return int(value) if value == value.to_integral_value() else float(value)
