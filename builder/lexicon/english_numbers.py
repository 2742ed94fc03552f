"""English number words and the words that bound a number: `number_words.tsv` and `english_bounds.tsv`."""

from functools import cache

from builder.lexicon.tables import rows

WORD_TABLE = "number_words.tsv"
BOUND_TABLE = "english_bounds.tsv"


@cache
def number_words(kind: str) -> dict[str, int]:
    """Words of one kind with their values: small, ten, scale, short, ordinal, part, times or month."""
    return {word: int(value) for word, its_kind, value in rows(WORD_TABLE) if its_kind == kind}


@cache
def bound_words(place: str) -> tuple[tuple[str, str], ...]:
    """Words that stand `before` or `after` a number, with the comparator that they mean; longer ones first."""
    found = [(words, comparator) for comparator, its_place, words in rows(BOUND_TABLE) if its_place == place]
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row[0])))
