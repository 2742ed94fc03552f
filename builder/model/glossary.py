"""A term of the field, as the desk explains it."""

from dataclasses import dataclass

from builder.model.entry import Bilingual


@dataclass(frozen=True)
class Rendering:
    """An English wording that somebody uses for a term, and where that can be seen."""

    en: str
    used_by: Bilingual
    source: str | None = None
    """Where it is used, as a URL or in words."""
    wrong: bool = False


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
    renderings: tuple[Rendering, ...] = ()
    """Other wordings, each with its source; none where nothing is sourced."""
