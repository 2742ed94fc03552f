"""content/site.toml, read strictly: every mistake is reported at once, with its line and the nearest known key."""

from typing import TYPE_CHECKING, Any

from builder.content.mistakes import Path, without
from builder.content.toml_read import Codes, Toml, load, told
from builder.model.entry import Bilingual
from builder.model.files import SourceFile
from builder.model.problems import Checked
from builder.model.settings import Publication, Settings

if TYPE_CHECKING:
    from builder.content.site_schema import BothLanguages, PublicationTable, SiteTable

CODES = Codes(encoding="S101", syntax="S102", unknown="S103", missing="S104", wrong="S105")


def read_settings(file: SourceFile | None) -> Checked[Settings]:
    """The settings of a site; a folder without site.toml has the defaults, and a wrong value leaves its default."""
    if file is None:
        return Checked(Settings())
    read = load(file, CODES)
    return Checked(Settings(), read.problems) if read.problems else _validated(file.path, read)


def _validated(path: str, read: Toml) -> Checked[Settings]:
    from pydantic import ValidationError

    from builder.content.site_schema import SiteTable, known_keys

    try:
        return Checked(_settings(SiteTable.model_validate(read.data)))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=True)
    problems = [told(path, mistake, read.lines, CODES, known_keys) for mistake in found]
    data = without(read.data, [_removed(mistake) for mistake in found])
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


def _removed(mistake: Any) -> Path:  # Any: pydantic's own TypedDict
    """What to leave out so that the rest can be used: a publication as a whole, else the key at the top."""
    place: Path = tuple(mistake["loc"])
    if mistake["type"] == "extra_forbidden":
        return place
    return place[:2] if place[0] == "publications" else place[:1]
