"""The files of the data package. What an article adds to them is kept, so that an edit makes the lines of one article anew.

The descriptor and the checksums tell of all other files, and so are made of them.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.jobs import Deferred
from builder.model.settings import Settings
from builder.outputs.data.describe import json_schema, newspapers, package
from builder.outputs.data.rows import in_order, rows_of, rows_of_all
from builder.outputs.data.schema import Table
from builder.outputs.data.tables import TABLES
from builder.outputs.data.write import as_csv, as_lines, csv_lines, head
from builder.outputs.records import lines

CHECKSUMS = "SHA256SUMS"
PACKAGE = "datapackage.json"
RECORDS = "records.jsonl"


@dataclass(frozen=True)
class BytesView:
    """A file that is made already."""

    data: bytes


def package_files(catalogue: Catalogue) -> dict[str, BytesView | Deferred]:
    """Every file of the package by its name, the checksums of all others last."""
    settings, entries = catalogue.settings, in_order(catalogue.entries)
    parts = tuple(Deferred(lines_of, (entry, settings.base), kept=True) for entry in entries)
    shared = rows_of_all(catalogue)
    files: dict[str, BytesView | Deferred] = {}
    for table in TABLES:
        csv, jsonl = names_of(table)
        if table.name in shared:
            files[csv] = BytesView(as_csv(table, shared[table.name]))
            files[jsonl] = BytesView(as_lines(table, shared[table.name]))
        else:
            files[csv] = Deferred(joined, (csv, head(table), *parts))
            files[jsonl] = Deferred(joined, (jsonl, b"", *parts))
        files[f"{table.name}.schema.json"] = BytesView(_json(json_schema(table, settings)))
    files[RECORDS] = Deferred(joined, (RECORDS, b"", *parts))
    changed = max((entry.changed for entry in entries), default=None)
    tables = (files[names_of(table)[0]] for table in TABLES)
    files[PACKAGE] = Deferred(described, (settings, changed, newspapers(entries), *tables))
    return {**files, CHECKSUMS: Deferred(checksums, (tuple(files), *files.values()))}


def names_of(table: Table) -> tuple[str, str]:
    """The files of a table."""
    return f"{table.name}.csv", f"{table.name}.jsonl"


def lines_of(entry: Entry, base: str) -> dict[str, bytes]:
    """What an article adds to each file that has lines of articles, by the name of the file."""
    rows = rows_of(entry, base)
    found = {RECORDS: "".join(f"{line}\n" for line in lines((entry,))).encode(errors="replace")}
    for table in TABLES:
        if table.name in rows:
            csv, jsonl = names_of(table)
            found[csv] = csv_lines(table, rows[table.name])
            found[jsonl] = as_lines(table, rows[table.name])
    return found


def joined(name: str, first: bytes, *parts: dict[str, bytes]) -> BytesView:
    """A file put together of what each article adds to it."""
    return BytesView(b"".join((first, *(part[name] for part in parts))))


def described(
    settings: Settings, changed: date | None, papers: tuple[str, ...], *tables: BytesView
) -> BytesView:
    """The descriptor; `tables` are those of TABLES as CSV."""
    return BytesView(_json(package(settings, changed, papers, [table.data for table in tables])))


def checksums(names: tuple[str, ...], *files: BytesView) -> BytesView:
    """A line a file, in order of names."""
    found = sorted(zip(names, files, strict=True), key=lambda file: file[0])
    sums = (f"{hashlib.sha256(file.data).hexdigest()}  {name}\n" for name, file in found)
    return BytesView("".join(sums).encode())


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")
