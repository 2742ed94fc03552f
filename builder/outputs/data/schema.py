"""How the tables of the data package are described. Every description of them is written from these values alone."""

from dataclasses import dataclass
from enum import StrEnum

from builder.model.entry import Bilingual


class Type(StrEnum):
    """What a cell holds. The names are those of Table Schema, but for `ids`."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    URL = "url"
    IDS = "ids"
    """Several values: in CSV with a blank between two, in JSON an array."""


@dataclass(frozen=True)
class Category:
    """One of the values that a column may hold."""

    value: str
    means: Bilingual


@dataclass(frozen=True)
class Field:
    """A column."""

    name: str
    type: Type
    means: Bilingual
    example: str = ""
    required: bool = False
    categories: tuple[Category, ...] = ()
    unit: str = ""
    """What its numbers count; `=unit` where the column `unit` of the row says so."""


@dataclass(frozen=True)
class Reference:
    """Columns that name a row of another table."""

    fields: tuple[str, ...]
    table: str
    """Empty for the same table."""
    key: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table. `key` names the columns that tell its rows apart."""

    name: str
    title: Bilingual
    means: Bilingual
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    references: tuple[Reference, ...] = ()

    def field(self, name: str) -> Field:
        """The column of that name."""
        return next(field for field in self.fields if field.name == name)


def category(value: str, zh: str, en: str) -> Category:
    """A value and what it means."""
    return Category(value, Bilingual(zh, en))


def column(name: str, kind: Type, zh: str, en: str, example: str = "", **more: object) -> Field:
    """A column and what it means; `more` are its other fields."""
    return Field(name, kind, Bilingual(zh, en), example, **more)  # type: ignore[arg-type]
