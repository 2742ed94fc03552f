"""Rows as CSV (RFC 4180, UTF-8) and as JSON Lines."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from builder.outputs.data.rows import Cell, Row
from builder.outputs.data.schema import Table
from builder.outputs.records import in_one_line, number

JSON = json.JSONEncoder(ensure_ascii=False)


def as_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """A head with the names of the columns, then a line a row; an empty cell is a missing value."""
    return head(table) + csv_lines(table, rows)


def head(table: Table) -> bytes:
    """The line with the names of the columns."""
    return _csv([[field.name for field in table.fields]])


def csv_lines(table: Table, rows: Iterable[Row]) -> bytes:
    """A line a row."""
    names = [field.name for field in table.fields]
    return _csv([_cell(row[name]) for name in names] for row in rows)


def _csv(lines: Iterable[Sequence[str]]) -> bytes:
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerows(lines)
    return file.getvalue().encode(errors="replace")


def as_lines(table: Table, rows: Iterable[Row]) -> bytes:
    """An object a line, its keys in the order of the columns; a missing value is null."""
    names = [field.name for field in table.fields]
    lines = (JSON.encode({name: _value(row[name]) for name in names}) for row in rows)
    return "".join(f"{in_one_line(line)}\n" for line in lines).encode(errors="replace")


def _cell(value: Cell) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _value(value: Cell) -> object:
    if isinstance(value, Decimal):
        return number(value)
    return value.isoformat() if isinstance(value, date) else value
