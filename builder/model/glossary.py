"""A term of the field, as the desk explains it."""

from dataclasses import dataclass

from builder.model.entry import Bilingual


@dataclass(frozen=True)
class GlossaryTerm:
    """One entry of content/glossary/."""

    id: str
    """Last part of its address: toneless pinyin."""
    path: str
    name: Bilingual
    reading: str
    """Pinyin with tone marks, words apart."""
    also: tuple[str, ...] = ()
    """Other forms, in either language."""
    see: tuple[str, ...] = ()
    """Ids of related terms."""
    unlike: tuple[str, ...] = ()
    """Ids of terms not to be confused with (`not` in the file)."""
    html: Bilingual = Bilingual("")
    """The explanation, safe HTML, in both languages."""
