"""How far a translation is behind its Chinese."""

from dataclasses import dataclass

from builder.model.entry import Entry


@dataclass(frozen=True)
class Behind:
    """What has changed in Chinese since the translation."""

    paragraphs: int
    of: int
    head: bool
    """Title, kicker or summary are among it."""


def stale_blocks(entry: Entry) -> frozenset[str]:
    """English blocks whose Chinese has changed, where the two sides pair by order."""
    if entry.translation is None or len(entry.translation.blocks) != len(entry.blocks):
        return frozenset()
    return frozenset(entry.translation.stale)


def behind(entry: Entry) -> Behind | None:
    """What the page says of it; nothing where the translation is up to date."""
    stale = entry.translation.stale if entry.translation else ()
    paragraphs = sum(name.startswith("p-") for name in stale)
    return Behind(paragraphs, len(entry.blocks), len(stale) > paragraphs) if stale else None
