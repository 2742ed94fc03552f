"""What the front matter of a glossary file may hold."""

from pydantic import Field

from builder.content.front_schema import Table, WordList, Words


class TermTable(Table):
    """The keys of a term, in the order in which they are written."""

    zh: Words = None
    en: Words = None
    reading: Words = None
    also: WordList = ()
    see: WordList = ()
    unlike: WordList = Field(default=(), alias="not")


KEYS = tuple(field.alias or name for name, field in TermTable.model_fields.items())
