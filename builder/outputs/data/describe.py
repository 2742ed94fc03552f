"""What describes the tables for machines: a Data Package descriptor (version 2) and a JSON Schema for each table."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from builder.model.entry import Entry
from builder.model.settings import Settings
from builder.outputs.data.schema import Field, Reference, Table, Type
from builder.outputs.data.tables import TABLES
from builder.web import urls
from builder.web.lang import Lang

PROFILES = "https://datapackage.org/profiles/2.0"
JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
QUOTED = "Headlines and quoted clauses remain their newspapers’; the licence is for the rest."

Object = dict[str, Any]  # what json writes


def package(
    settings: Settings, changed: date | None, papers: Sequence[str], tables: Sequence[bytes]
) -> Object:
    """datapackage.json; `tables` are those of TABLES as CSV."""
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "policy-digest",
        "id": urls.absolute(settings.base, urls.table("datapackage.json")),
        "title": settings.name.en or settings.name.zh,
        "description": f"{settings.description.en or settings.description.zh} {QUOTED}",
        "homepage": urls.absolute(settings.base, urls.data(Lang.EN)),
        **({"version": changed.isoformat()} if changed else {}),
        "licenses": licences(settings),
        "contributors": [{"title": settings.name.en or settings.name.zh, "roles": ["publisher"]}],
        "sources": [{"title": paper} for paper in papers] or [{"title": "Chinese newspapers"}],
        "resources": [resource(table, data, settings) for table, data in zip(TABLES, tables, strict=True)],
    }


def licences(settings: Settings) -> list[Object]:
    """The licence of our own work."""
    name = settings.licence.en or settings.licence.zh
    return [{"name": name.replace(" ", "-"), "title": name, "path": settings.licence_address}]


def newspapers(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The names of the newspapers, sorted."""
    names = {entry.source.publication: None for entry in entries if entry.source.publication}
    return tuple(sorted(f"{name.zh} / {name.en}" if name.en else name.zh for name in names))


def resource(table: Table, data: bytes, settings: Settings) -> Object:
    """One table of the package."""
    return {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "title": table.title.en,
        "description": table.means.en,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "licenses": licences(settings),
        "schema": table_schema(table),
    }


def table_schema(table: Table) -> Object:
    """The columns, keys and references of a table (Table Schema)."""
    return {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(field) for field in table.fields],
        "fieldsMatch": "exact",
        "primaryKey": list(table.key),
        "foreignKeys": [_foreign(reference) for reference in table.references],
        "missingValues": [""],
    }


def _field(field: Field) -> Object:
    constraints: Object = {"required": True} if field.required else {}
    if field.categories:
        constraints["enum"] = [one.value for one in field.categories]
    return {
        "name": field.name,
        "title": field.name.replace("_", " "),
        "description": field.means.en,
        **TYPES[field.type],
        **({"example": field.example} if field.example else {}),
        **({"constraints": constraints} if constraints else {}),
        **_categories(field),
        **({"unit": _unit(field)} if field.unit else {}),
    }


TYPES: dict[Type, Object] = {
    Type.STRING: {"type": "string"},
    Type.INTEGER: {"type": "integer"},
    Type.NUMBER: {"type": "number"},
    Type.BOOLEAN: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    Type.DATE: {"type": "date"},
    Type.URL: {"type": "string", "format": "uri"},
    Type.IDS: {"type": "string", "delimiter": " "},
}


def _categories(field: Field) -> Object:
    if not field.categories:
        return {}
    return {"categories": [{"value": one.value, "label": one.means.en} for one in field.categories]}


def _unit(field: Field) -> str:
    return f"as the column {field.unit[1:]} says" if field.unit.startswith("=") else field.unit


def _foreign(reference: Reference) -> Object:
    """A reference within one table names no resource."""
    named = {"resource": reference.table} if reference.table else {}
    return {"fields": list(reference.fields), "reference": {**named, "fields": list(reference.key)}}


def json_schema(table: Table, settings: Settings) -> Object:
    """What a line of the table's JSON Lines file holds."""
    return {
        "$schema": JSON_SCHEMA,
        "$id": urls.absolute(settings.base, urls.table(f"{table.name}.schema.json")),
        "title": table.title.en,
        "description": table.means.en,
        "type": "object",
        "properties": {field.name: _property(field) for field in table.fields},
        "required": [field.name for field in table.fields],
        "additionalProperties": False,
    }


def _property(field: Field) -> Object:
    described = {"description": field.means.en}
    if field.type is Type.IDS:
        return described | {"type": "array", "items": {"type": "string"}}
    kind = {Type.DATE: "string", Type.URL: "string"}.get(field.type, str(field.type))
    form = {Type.DATE: {"format": "date"}, Type.URL: {"format": "uri"}}.get(field.type, {})
    if field.categories:
        values: list[str | None] = [one.value for one in field.categories]
        return described | {"enum": values if field.required else [*values, None]}
    return described | {"type": kind if field.required else [kind, "null"], **form}
