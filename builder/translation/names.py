"""Names of regions and bodies, which have one established English form each."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache

from builder.lexicon.bodies import Body, bodies
from builder.lexicon.body_letters import body_letters
from builder.lexicon.regions import PROVINCES, by_adcode
from builder.model.regions import Level, Region
from builder.model.translation import Passage
from builder.text.placenames import NameKind, find_places
from builder.translation.found import Found
from builder.translation.passages import Pair


def check_names(pairs: Sequence[Pair]) -> Iterator[Found]:
    """T221: a region under another's name, or under none; T222: a body not under its established name."""
    english = " ".join(pair.en.text for pair in pairs if pair.en)
    told: set[str] = set()
    for pair in pairs:
        if pair.zh is None or pair.en is None:
            continue
        for region in named(pair.zh.text):
            found = _region(region, pair.zh, pair.en, english)
            if found and region.adcode not in told:
                told.add(region.adcode)
                yield found
        for body, name in named_bodies(pair.zh.text):
            if body.en not in told and not _says_body(english, body):
                told.add(body.en)
                what = f"“{name}” ({pair.zh.id}) is not under its established name"
                yield Found("T222", pair.en.id, pair.en.line, what, f"Expected: {body.en}.")


def named(text: str) -> tuple[Region, ...]:
    """Provinces and prefectures that a Chinese text names, each once."""
    places = (place for place in find_places(text) if place.kind is NameKind.UNIT and len(place.adcodes) == 1)
    regions = (by_adcode(place.adcodes[0]) for place in places if not place.weak)
    return tuple(dict.fromkeys(region for region in regions if region and region.level is not Level.COUNTY))


def english_name(region: Region) -> str:
    """The name in use, without the kind of unit: Yinchuan."""
    return re.sub(r" (?:City|Province|Municipality|Prefecture)$", "", region.en)


def _region(region: Region, zh: Passage, en: Passage, whole: str) -> Found | None:
    name = english_name(region)
    if says(en.text, name):
        return None
    expected = f"Expected: {name}."
    other = _in_its_place(region, zh, en) if region.level is Level.PROVINCE else None
    if other:
        return Found("T221", en.id, en.line, f"“{region.short}” ({zh.id}) is not {other}", expected)
    if says(whole, name):
        return None
    return Found(
        "T221", en.id, en.line, f"“{region.short}” ({zh.id}) is named nowhere in the English", expected
    )


def _in_its_place(region: Region, zh: Passage, en: Passage) -> str | None:
    """The province that the English names where the Chinese names this one: one spelled alike, or the only one left."""
    ours = named(zh.text)
    lost = [one for one in ours if one.level is Level.PROVINCE and not says(en.text, one.en)]
    strangers = [
        one.en
        for one in PROVINCES
        if one not in ours
        and says(en.text, one.en)
        and not (one.abbreviation in zh.text or one.short in zh.text)
    ]
    alike = get_close_matches(region.en, strangers, 1, 0.7)
    return next(iter(alike or (strangers if len(lost) == 1 else ())), None)


def says(text: str, name: str) -> bool:
    """Whether an English text holds a name, as a word."""
    return bool(_pattern(name).search(text.replace("’", "'")))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = re.escape(name.replace("’", "'")).replace(r"\ ", r"[ -]").replace("and", "(?:and|&)")
    return re.compile(rf"(?<![A-Za-z]){words}(?![a-z])", re.IGNORECASE)


def named_bodies(text: str) -> Iterator[tuple[Body, str]]:
    """National bodies that a Chinese text names, and by which name; the longest name counts."""
    for body in _national():
        # 工业和信息化部门 is no ministry.
        if body.name in text.replace(f"{body.name}门", ""):
            text = text.replace(body.name, " ")
            yield body, body.name


@cache
def _national() -> tuple[Body, ...]:
    found = (body for body in bodies() if body.national and body.en)
    return tuple(sorted(found, key=lambda body: (-len(body.name), body.name)))


def _says_body(text: str, body: Body) -> bool:
    letters = body_letters().get(body.en, ())
    return says(text, body.en) or any(re.search(rf"\b{short}\b", text) for short in letters)
