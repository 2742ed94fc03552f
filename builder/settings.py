"""content/site.toml, read strictly: every mistake is reported at once, with its line and the nearest known key."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from builder.content.mistakes import Path, dotted, known_hint, line_of, without
from builder.model.entry import Bilingual
from builder.model.files import SourceFile
from builder.model.problems import Checked, Problem
from builder.model.settings import Publication, Settings

if TYPE_CHECKING:
    from builder.content.site_schema import BothLanguages, PublicationTable, SiteTable

_SECTION = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def read_settings(file: SourceFile | None) -> Checked[Settings]:
    """The settings of a site; a folder without site.toml has the defaults, and a wrong value leaves its default."""
    if file is None:
        return Checked(Settings())
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        problem = Problem(file.path, line, "S101", "the file is not UTF-8", "Save it as UTF-8.")
        return Checked(Settings(), (problem,))
    text = text.replace("\r\n", "\n")
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Checked(Settings(), (_not_toml(file.path, error, text),))
    return _validated(file.path, data, _lines(text))


def _validated(path: str, data: dict[str, Any], lines: Mapping[Path, int]) -> Checked[Settings]:
    from pydantic import ValidationError

    from builder.content.site_schema import SiteTable

    try:
        return Checked(_settings(SiteTable.model_validate(data)))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=True)
    problems = [_problem(path, mistake, lines) for mistake in found]
    data = without(data, [_removed(mistake) for mistake in found])
    try:
        site = SiteTable.model_validate(data)
    except ValidationError:
        site = SiteTable()
    return Checked(_settings(site), tuple(sorted(set(problems))))


def _settings(site: "SiteTable") -> Settings:
    defaults = Settings()
    name = _bilingual(site.name) or defaults.name
    plate = site.nameplate
    return Settings(
        name=name,
        name_lines=(plate.zh, plate.en) if plate else _nameplate(name, defaults),
        description=_bilingual(site.description) or defaults.description,
        base=site.base,
        timezone=site.timezone,
        licence=_bilingual(site.licence) or defaults.licence,
        licence_address=(site.licence and site.licence.address) or defaults.licence_address,
        contact=site.contact,
        rights=site.rights,
        status=site.status,
        publications=tuple(_publication(one) for one in site.publications),
        desk_pages=site.desk_pages,
        untranslated_in_feeds=site.untranslated_in_feeds,
    )


def _bilingual(table: "BothLanguages | None") -> Bilingual | None:
    return Bilingual(table.zh, table.en) if table else None


def _publication(table: "PublicationTable") -> Publication:
    return Publication(
        name=Bilingual(table.name.zh, table.name.en),
        pages=table.pages,
        rights=table.rights,
        serial=table.serial,
        address=table.address,
    )


def _nameplate(name: Bilingual, defaults: Settings) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each name broken near its middle, English at a blank."""
    if name == defaults.name:
        return defaults.name_lines
    half = (len(name.zh) + 1) // 2
    words = (name.en or name.zh).split()
    cut = (len(words) + 1) // 2
    return (name.zh[:half], name.zh[half:]), (" ".join(words[:cut]), " ".join(words[cut:]))


def _not_toml(path: str, error: Exception, text: str) -> Problem:
    place = re.search(r"at line (\d+)", str(error))
    line = int(place[1]) if place else text.count("\n") + 1
    what = re.sub(r"\s*\(at .*\)$", "", str(error))
    what = f"{what[:1].lower()}{what[1:]}"
    hint = 'A line is key = "value" with straight quotes, or [section]. Nothing of the file was used.'
    return Problem(path, line, "S102", f"this is not TOML: {what}", hint)


def _problem(path: str, mistake: Any, lines: Mapping[Path, int]) -> Problem:  # Any: pydantic's own TypedDict
    from builder.content.site_schema import known_keys

    place: Path = tuple(mistake["loc"])
    line = line_of(place, lines) or 1
    name = dotted(place)
    if mistake["type"] == "extra_forbidden":
        hint = known_hint(str(place[-1]), known_keys(place[:-1]))
        return Problem(path, line, "S103", f"unknown key “{name}”", hint)
    if mistake["type"] == "missing":
        return Problem(path, line, "S104", f"“{name}” is missing", f"Add it: {place[-1]} = …")
    what = str(mistake["msg"]).removeprefix("Value error, ")
    return Problem(path, line, "S105", f"wrong value for “{name}”", f"{what[:1].upper()}{what[1:]}.")


def _removed(mistake: Any) -> Path:  # Any: as above
    """What to leave out so that the rest can be used: a publication as a whole, else the key at the top."""
    place: Path = tuple(mistake["loc"])
    if mistake["type"] == "extra_forbidden":
        return place
    return place[:2] if place[0] == "publications" else place[:1]


def _lines(text: str) -> dict[Path, int]:
    """Where each key and section stands. Lines inside long strings may be taken for keys; that harms nobody."""
    lines: dict[Path, int] = {}
    counts: dict[str, int] = {}
    section: Path = ()
    for number, line in enumerate(text.split("\n"), 1):
        if match := _SECTION.match(line):
            section = tuple(_parts(match[2]))
            if match[1] == "[[":
                counts[match[2]] = counts.get(match[2], -1) + 1
                section = (*section, counts[match[2]])
            lines.setdefault(section, number)
            lines.setdefault(section[:1], number)
        elif match := _KEY.match(line):
            parts = tuple(_parts(match[1]))
            for n in range(1, len(parts) + 1):
                lines.setdefault(section + parts[:n], number)
    return lines


def _parts(dotted: str) -> Iterator[str]:
    for part in dotted.split("."):
        yield part.strip().strip("\"'")
