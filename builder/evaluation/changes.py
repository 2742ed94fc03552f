"""What another version of the program says of the same articles, for a reviewer: the article that changed most first.

Facts are known again by their ids, which come from their clauses; tags, regions and documents by their names.
"""

import json
from collections.abc import Iterator, Sequence

from builder.evaluation.likeness import Json

FACTS = ("figures", "events")
DETAILS = {
    "figures": ("region", "scope", "indicator", "value", "value_max", "unit", "comparator", "kind", "change", "period", "was"),
    "events": ("date", "precision", "type", "region"),
}  # fmt: skip
LISTS = ("regions", "mentioned_regions", "documents", "issuers", "tags", "terms")
VALUES = ("primary_region", "summary", "published", "reading")
# A fact that went is worse than one that came, and that worse than a detail.
GONE, CAME, CHANGED = 3, 2, 1


def changes(before: Sequence[Json], now: Sequence[Json]) -> list[str]:
    """Lines that say what changed, article by article; none where nothing did."""
    old, new = ({str(record["id"]): record for record in records} for records in (before, now))
    told = []
    for name in sorted(old.keys() | new.keys()):
        found = list(_changes(old.get(name), new.get(name)))
        if found:
            told.append((sum(weight for weight, _ in found), name, [line for _, line in found]))
    told.sort(key=lambda item: (-item[0], item[1]))
    return [line for _, name, lines in told for line in (name, *(f"  {line}" for line in lines))]


def _changes(old: Json | None, new: Json | None) -> Iterator[tuple[int, str]]:
    if old is None or new is None:
        yield (GONE, "- the whole article") if new is None else (CAME, "+ the whole article")
        return
    for what in FACTS:
        yield from _facts(what, old.get(what) or [], new.get(what) or [])
    for what in LISTS:
        one, other = (_names(record.get(what)) for record in (old, new))
        yield from ((GONE, f"- {what}: {name}") for name in one if name not in other)
        yield from ((CAME, f"+ {what}: {name}") for name in other if name not in one)
    for what in VALUES:
        if old.get(what) != new.get(what):
            yield CHANGED, f"~ {what}: {_shown(old.get(what))} → {_shown(new.get(what))}"


def _facts(what: str, old: Sequence[Json], new: Sequence[Json]) -> Iterator[tuple[int, str]]:
    one, other = _by_id(old), _by_id(new)
    for name, fact in one.items():
        if name not in other:
            yield GONE, f"- {what}: {_fact(fact)}"
    for name, fact in other.items():
        if name not in one:
            yield CAME, f"+ {what}: {_fact(fact)}"
            continue
        for detail in DETAILS[what]:
            if one[name].get(detail) != fact.get(detail):
                told = f"{_shown(one[name].get(detail))} → {_shown(fact.get(detail))}"
                yield CHANGED, f"~ {what}.{detail}: {told} “{fact.get('quote', '')}”"


def _by_id(facts: Sequence[Json]) -> dict[str, Json]:
    """Facts of one clause share its id: the second gets a number."""
    found: dict[str, Json] = {}
    for fact in facts:
        name = base = str(fact.get("id"))
        number = 2
        while name in found:
            name, number = f"{base} {number}", number + 1
        found[name] = fact
    return found


def _names(items: object) -> list[str]:
    listed = items if isinstance(items, list) else []
    return [
        str(item.get("zh") or item.get("id") or item) if isinstance(item, dict) else str(item)
        for item in listed
    ]


def _fact(fact: Json) -> str:
    return f"{fact.get('value', fact.get('date'))} {fact.get('unit', '')} “{fact.get('quote', '')}”".replace(
        "  ", " "
    )


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
