"""What the front matter of a translation may hold: its own words, what was translated, and checks set aside."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator

from builder.content.front_schema import (
    FrontTable,
    Table,
    Words,
    as_list,
    as_words,
    key_names,
    keys_only,
    wrong,
)

TRANSLATED = ("title", "kicker", "summary", "exceptions", "translated_from")
"""The keys that an English file may hold; the Chinese one owns the rest."""


def known_keys(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that a part of the front matter may hold."""
    tables: dict[str, type[BaseModel]] = {
        "exceptions": ExceptionTable,
        "translated_from": TranslatedFromTable,
    }
    return key_names(tables[str(path[0])]) if path and path[0] in tables else TRANSLATED


def _given(value: object) -> object:
    found = as_words(value)
    if not found:
        wrong("C202", "words are expected here", "An exception has a code, a block and a reason.")
    return found


class ExceptionTable(Table):
    """A check that the translator sets aside."""

    code: Annotated[str, BeforeValidator(_given)]
    block: Annotated[str, BeforeValidator(_given)]
    reason: Annotated[str, BeforeValidator(_given)]


class TranslatedFromTable(Table):
    """Checksums of the Chinese that was translated; `digest translate --done` writes them."""

    title: Words = None
    kicker: Words = None
    summary: Words = None
    text: Words = None


class TranslationTable(FrontTable):
    """The keys of a translation. Those that belong to the Chinese file are told before."""

    exceptions: Annotated[
        tuple[Annotated[ExceptionTable, keys_only("Write code:, block: and reason:.")], ...],
        BeforeValidator(as_list),
    ] = ()
    translated_from: Annotated[
        TranslatedFromTable | None,
        keys_only("Delete it: digest translate --done writes it anew."),
    ] = None
