"""The page of the data: files to download, and the codebook, written from the same tables as the files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from builder.model.catalogue import Catalogue
from builder.model.jobs import Job, PageJob
from builder.outputs import linked_data
from builder.outputs.data.parts import CHECKSUMS, PACKAGE, RECORDS
from builder.outputs.data.schema import Field, Table
from builder.outputs.data.tables import TABLES
from builder.outputs.frame import Extras, Form, Frame, Section, frame
from builder.outputs.pieces import Words, in_language, standing
from builder.web import urls
from builder.web.lang import Lang, tag_of

FORMS = (("csv", "CSV", "text/csv"), ("jsonl", "JSON Lines", "application/jsonl"))


@dataclass(frozen=True)
class FileLink:
    """A file to download."""

    name: str
    href: str


@dataclass(frozen=True)
class ValueView:
    """A value that a column may hold."""

    value: str
    means: str


@dataclass(frozen=True)
class FieldView:
    """A column."""

    name: str
    type: str
    means: str
    example: Words | None
    values: tuple[ValueView, ...]
    required: bool
    key: bool
    refers: str
    """Name of the table that its values are keys of."""


@dataclass(frozen=True)
class TableView:
    """A table, with its files and columns."""

    name: str
    title: str
    means: str
    files: tuple[FileLink, ...]
    fields: tuple[FieldView, ...]


@dataclass(frozen=True)
class DataView:
    """The page."""

    frame: Frame
    tables: tuple[TableView, ...]
    records: FileLink
    package: FileLink
    checksums: FileLink
    feeds: str


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page a language."""
    for lang in Lang:
        yield PageJob(urls.path_of(urls.data(lang)), "data.html", _view(catalogue, lang))


def dataset(catalogue: Catalogue, lang: Lang) -> linked_data.Object:
    """The package as a Dataset of schema.org."""
    settings, base = catalogue.settings, catalogue.settings.base
    years = sorted({value[:4] for entry in standing(catalogue.entries) if (value := entry.published.value)})
    site = in_language(settings.name, lang).text
    measured = dict.fromkeys(
        chain.from_iterable((field.means for field in table.fields) for table in TABLES[1:3])
    )
    return {
        "@type": "Dataset",
        "name": f"{site}：数据" if lang is Lang.ZH else f"{site}: data",
        "description": "文章、数字、事件、地点与术语，每行都注明出处，并附所据的原文分句。"
        if lang is Lang.ZH
        else "Articles, figures, events, places and terms, each row with its source and the clause that it rests on.",
        "url": urls.absolute(base, urls.data(lang)),
        "inLanguage": [each.tag for each in Lang],
        "license": settings.licence_address,
        "isAccessibleForFree": True,
        "creator": linked_data.organization(settings, lang),
        "spatialCoverage": {"@type": "Place", "name": "中国" if lang is Lang.ZH else "China"},
        **({"temporalCoverage": f"{years[0]}/{years[-1]}"} if years else {}),
        "variableMeasured": [in_language(means, lang).text for means in measured],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": f"{table.name}.{ending}",
                "encodingFormat": media,
                "contentUrl": urls.absolute(base, urls.table(f"{table.name}.{ending}")),
            }
            for table in TABLES
            for ending, _, media in FORMS
        ],
    }


def _view(catalogue: Catalogue, lang: Lang) -> DataView:
    here = urls.Here(urls.path_of(urls.data(lang)), catalogue.links)
    name = "数据" if lang is Lang.ZH else "Data"
    way = linked_data.way(catalogue.settings, lang, [(name, urls.data(lang))])
    return DataView(
        frame=frame(
            catalogue,
            lang,
            urls.data,
            section=Section.DATA,
            extras=Extras(
                forms=(Form(here.link(urls.table(PACKAGE)), "application/json", "Data Package"),),
                linked=linked_data.written(dataset(catalogue, lang), way),
            ),
        ),
        tables=tuple(_table(table, here, lang) for table in TABLES),
        records=_file(RECORDS, here),
        package=_file(PACKAGE, here),
        checksums=_file(CHECKSUMS, here),
        feeds=here.link(urls.feeds(lang)),
    )


def _table(table: Table, here: urls.Here, lang: Lang) -> TableView:
    refers = {name: found.table or table.name for found in table.references for name in found.fields}
    endings = [*((ending, label) for ending, label, _ in FORMS), ("schema.json", "JSON Schema")]
    return TableView(
        name=table.name,
        title=in_language(table.title, lang).text,
        means=in_language(table.means, lang).text,
        files=tuple(
            FileLink(label, here.link(urls.table(f"{table.name}.{ending}"))) for ending, label in endings
        ),
        fields=tuple(_field(field, table, refers, lang) for field in table.fields),
    )


def _field(field: Field, table: Table, refers: Mapping[str, str], lang: Lang) -> FieldView:
    return FieldView(
        name=field.name,
        type=field.type,
        means=in_language(field.means, lang).text,
        example=Words(field.example, tag_of(field.example)) if field.example else None,
        values=tuple(ValueView(one.value, in_language(one.means, lang).text) for one in field.categories),
        required=field.required,
        key=field.name in table.key,
        refers=refers.get(field.name, ""),
    )


def _file(name: str, here: urls.Here) -> FileLink:
    return FileLink(name, here.link(urls.table(name)))
