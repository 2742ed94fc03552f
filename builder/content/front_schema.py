"""What the front matter of an article may hold. Every mistake carries its code; builder/content/read.py tells it."""

import re
from datetime import date
from difflib import get_close_matches
from typing import Annotated, NoReturn

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from builder.content.yaml_lines import unfolded
from builder.lexicon.regions import PROVINCES, by_adcode, prefectures, province_of, resolve
from builder.model.entry import Rights, Status
from builder.model.facts import Precision
from builder.model.regions import Level

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_ALIAS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*|/[^\s\\?#]*", re.IGNORECASE)
_PRECISION = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


def precision_of(value: str) -> Precision:
    """How exact a date of publication is, by its length."""
    return _PRECISION[len(value)]


def known_keys(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that a part of the front matter may hold."""
    tables: dict[str, type[BaseModel]] = {
        "": FrontTable,
        "published": PublishedTable,
        "source": SourceTable,
        "source.byline": BylineTable,
        "import": ImportTable,
    }
    return key_names(tables.get(".".join(str(part) for part in path), FrontTable))


def key_names(table: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a table as they are written."""
    fields = table.model_fields
    return tuple(field.alias or name for name, field in fields.items())


def wrong(code: str, message: str, hint: str) -> NoReturn:
    """Tell pydantic of a mistake of ours."""
    raise PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def as_words(value: object) -> object:
    """Words on one line; None where there are none."""
    if isinstance(value, list | dict):
        wrong(
            "C202", "words are expected here", "Write the words after the colon; quotes where they hold “: ”."
        )
    return unfolded(value.split("\n")).replace("\n", " ") or None if isinstance(value, str) else value


def _flag(value: object) -> object:
    if value is None or value in ("true", "false"):
        return value == "true"
    wrong("C202", "true or false is expected here", "Write true or false.")


def as_list(value: object) -> object:
    """One word is a list of one; empty items fall away."""
    if isinstance(value, dict):
        wrong("C202", "a list is expected here", "Write one item a line, each after a hyphen.")
    items = value if isinstance(value, list) else [value]
    return [item for item in items if item not in (None, "")]


def _date(value: object) -> object:
    if value is None or value == "":
        return None
    try:
        return (
            date.fromisoformat(str(value))
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value))
            else _no_date(value)
        )
    except ValueError:
        _no_date(value)


def _no_date(value: object) -> NoReturn:
    wrong("C204", f"“{_short(value)}” is no date", "Write a day of the calendar, as 2024-03-01.")


def _published(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


def _moment(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        if not _DAY.fullmatch(value):
            raise ValueError(value)
        date.fromisoformat((value + "-01-01")[:10] if len(value) < 10 else value)
    except ValueError:
        wrong("C205", f"“{_short(value)}” is no date of publication", "Write 2024, 2024-03 or 2024-03-01.")
    return value


def _region(value: str | None) -> str | None:
    if value is None:
        return None
    region = resolve(value) or by_adcode(value)
    if region is None:
        region = next((unit for unit in prefectures() if value in (unit.name, unit.short)), None)
    if region is None:
        wrong("C210", f"unknown region “{_short(value)}”", _near_region(value))
    if region.level is not Level.PROVINCE:
        province = by_adcode(province_of(region.adcode))
        name = province.short if province else "its province"
        wrong("C211", f"“{value}” is no province-level unit", f"Write {name}; the text says where in it.")
    return region.adcode


def _near_region(value: str) -> str:
    names = [name for region in PROVINCES for name in (region.name, region.short, region.slug)]
    near = get_close_matches(value, names, 1, 0.4)
    known = "Known regions are in builder/lexicon/regions.py."
    return f"Did you mean “{near[0]}”? {known}" if near else known


def _choice(kind: type[Status] | type[Rights], code: str, value: object) -> object:
    if value in (None, "", *kind):
        return value or None
    names = [str(one) for one in kind]
    near = get_close_matches(str(value), names, 1)
    hint = f"Did you mean “{near[0]}”? " if near else ""
    wrong(code, f"“{_short(value)}” is not one of {', '.join(names)}", f"{hint}Write one of these words.")


def _alias(value: str) -> str:
    if not _ALIAS.fullmatch(value):
        hint = "Write the old id (2024-old-name) or the whole old address (/zh/articles/2024-old-name/)."
        wrong("C215", f"“{_short(value)}” is no address", hint)
    return value


def keys_only(hint: str) -> BeforeValidator:
    """Refuses a word or a list where keys belong."""

    def check(value: object) -> object:
        if isinstance(value, str | list):
            wrong("C202", "keys are expected here", hint)
        return value

    return BeforeValidator(check)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"


Words = Annotated[str | None, BeforeValidator(as_words)]
WordList = Annotated[tuple[Annotated[str, BeforeValidator(as_words)], ...], BeforeValidator(as_list)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Day = Annotated[date | None, BeforeValidator(_date)]
RegionName = Annotated[str | None, AfterValidator(_region), BeforeValidator(as_words)]
RegionList = Annotated[tuple[Annotated[str, AfterValidator(_region)], ...], BeforeValidator(as_list)]
AliasList = Annotated[tuple[Annotated[str, AfterValidator(_alias)], ...], BeforeValidator(as_list)]


class Table(BaseModel):
    """Keys of a front matter; others are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


class PublishedTable(Table):
    """When it was published; by hand, a bare date will do."""

    value: Annotated[str | None, AfterValidator(_moment), BeforeValidator(as_words)] = None
    basis: Words = None
    certain: Flag = True


class BylineTable(Table):
    """Who wrote it."""

    credit: Words = None
    names: WordList = ()


class SourceTable(Table):
    """Where it was printed."""

    file: Words = None
    publication: Words = None
    page: Words = None
    byline: Annotated[BylineTable | None, keys_only("Write credit: and names:, indented, one a line.")] = None
    headline: Words = None
    address: Words = None
    continued_from: Words = None
    continues_on: Words = None
    truncated: Flag = False


class ImportTable(Table):
    """What the import doubted."""

    warnings: WordList = ()
    joins: WordList = ()


class FrontTable(Table):
    """The keys of an article, in the order in which they are written."""

    title: Words = None
    kicker: Words = None
    published: Annotated[PublishedTable | None, BeforeValidator(_published)] = None
    source: Annotated[
        SourceTable | None, keys_only("Write file:, headline: and so on, indented, one a line.")
    ] = None
    region: RegionName = None
    regions: RegionList = ()
    summary: Words = None
    tags: WordList = ()
    status: Annotated[Status | None, BeforeValidator(lambda value: _choice(Status, "C206", value))] = None
    withdrawn_because: Words = None
    added: Day = None
    updated: Day = None
    reviewed: Day = None
    aliases: AliasList = ()
    rights: Annotated[Rights | None, BeforeValidator(lambda value: _choice(Rights, "C207", value))] = None
    imported: Annotated[
        ImportTable | None,
        Field(alias="import"),
        keys_only("Write warnings: and joins:, indented, one a line."),
    ] = None
    made: Annotated[dict[str, str] | None, keys_only("Delete it: the next ingest writes it anew.")] = None


KEYS = known_keys(())
