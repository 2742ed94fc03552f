"""The record of an article, as `digest export` prints it. Its keys are described in docs/record.md and keep their meaning."""

import json
from collections.abc import Iterable

from builder.model.entry import Entry, Rights, Source
from builder.model.facts import Evidence, Tag

LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""Characters that some readers of lines take for the end of one; in JSON they can be written otherwise."""


def lines(entries: Iterable[Entry]) -> Iterable[str]:
    """One JSON object a line, keys sorted; oldest article first, ties by id."""
    for entry in sorted(entries, key=lambda entry: (entry.published.value or "", entry.id)):
        yield json.dumps(record(entry), ensure_ascii=False, sort_keys=True).translate(LINE_ENDS)


def record(entry: Entry) -> dict[str, object]:
    """One article. What no analysis answers has no key; what was looked for and not found is null or empty."""
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
        "summary_from": [evidence_record(evidence) for evidence in entry.summary_from],
        "tags": [tag_record(tag) for tag in entry.tags],
        "reading": {"title": entry.reading.title, "sort_key": entry.reading.sort_key},
    }
    if entry.rights is Rights.FULL:
        kept["blocks"] = [
            {"id": each.block.id, "role": each.block.role, "text": each.block.text} for each in entry.blocks
        ]
    return kept


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
