"""Words of happenings, kinds of meetings and kinds of documents, with their English."""

from dataclasses import dataclass
from functools import cache

from builder.lexicon.tables import rows

EVENT_TABLE = "event_words.tsv"
MEETING_TABLE = "meetings.tsv"
DOCUMENT_TABLE = "document_kinds.tsv"


@dataclass(frozen=True)
class EventWord:
    """A word that says what happened, or that ends what a date is said of."""

    word: str
    kind: str
    """An event type, or hidden, speech, venue, gathering, titled."""
    en: str


@cache
def event_words() -> tuple[EventWord, ...]:
    """All words of happenings."""
    return tuple(EventWord(*row) for row in rows(EVENT_TABLE))


@cache
def meetings() -> dict[str, str]:
    """English of kinds of meetings, longest names first."""
    return _longest_first(MEETING_TABLE)


@cache
def document_kinds() -> dict[str, str]:
    """English of what documents end in, longest first: 行动方案, 条例, 若干措施."""
    return _longest_first(DOCUMENT_TABLE)


def _longest_first(table: str) -> dict[str, str]:
    return dict(sorted(((zh, en) for zh, en in rows(table)), key=lambda pair: (-len(pair[0]), pair[0])))
