"""An event in words: its name, what happens in the text's own, and the English of the word that says it."""

import hashlib
import re

from builder.lexicon.events import EventWord, meetings
from builder.model.events import EventType

LEAD = re.compile(r"^(?:的[^，。；：]{0,6}目标(?:是|为)?)?[，,、：:；;\s]*")
WORDED = (EventType.MILESTONE, EventType.GROUNDBREAKING, EventType.OTHER)
LOOSE_END = re.compile(r"[，,、：:；;\s“（(]+$")


def event_id(kind: EventType, quote: str) -> str:
    """A name from the clause, not from its place."""
    return hashlib.sha256(f"{kind}|{''.join(quote.split())}".encode("utf-8", "replace")).hexdigest()[:10]


def say_what(quote: str, date: str) -> str:
    """The clause without the words of its date where it opens with them."""
    what = quote
    if what.startswith(date):
        what = LEAD.sub("", what[len(date) :])
    return LOOSE_END.sub("", what) or quote


def say_in_english(kind: EventType, quote: str, word: EventWord | None) -> str | None:
    """The table's English for what happened: “symposium”, “start of production”; None where the tables lack it."""
    if kind is EventType.MEETING:
        return next((en for zh, en in meetings().items() if zh in quote), word.en if word else None)
    return word.en if word and word.kind == kind and kind in WORDED else None
