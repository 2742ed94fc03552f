"""Letters that stand for national bodies in English, as MIIT: `body_letters.tsv`."""

from functools import cache

from builder.lexicon.tables import rows

LETTERS_TABLE = "body_letters.tsv"


@cache
def body_letters() -> dict[str, tuple[str, ...]]:
    """Letters by the English name that they stand for."""
    return {name: tuple(letters.split()) for name, letters in rows(LETTERS_TABLE)}
