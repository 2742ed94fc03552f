"""What an article names: documents, the bodies that issue them, and terms of the glossary."""

from dataclasses import dataclass

from builder.model.facts import Evidence, Key


@dataclass(frozen=True)
class Document:
    """A title in 《》, with its marks, as first printed; short forms point to the full title that they stand for."""

    title: str
    stands_for: str | None
    evidence: Evidence


@dataclass(frozen=True)
class Documents:
    """Documents named, each once, in order of appearance."""

    documents: tuple[Document, ...]


@dataclass(frozen=True)
class Issuer:
    """A body that issued, released or adopted something."""

    name: str
    name_en: str | None
    """Composed from the region and a table of bodies; None where the table lacks it."""
    region: str | None
    evidence: Evidence


@dataclass(frozen=True)
class Issuers:
    """Issuing bodies, each once, in order of appearance."""

    issuers: tuple[Issuer, ...]


@dataclass(frozen=True)
class Terms:
    """Glossary terms found, each once, by id, with where they first stand."""

    terms: tuple[tuple[str, Evidence], ...]


DOCUMENTS = Key("documents", Documents)
ISSUERS = Key("issuers", Issuers)
TERMS = Key("terms", Terms)
