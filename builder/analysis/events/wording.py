"""An event in words: its name, what happens in the text's own, and in English where the tables reach."""

import hashlib
import re

from builder.lexicon.events import document_kinds, meetings
from builder.lexicon.regions import by_adcode
from builder.model.events import EventType

LEAD = re.compile(r"^(?:的[^，。；：]{0,6}目标(?:是|为)?)?[，,、：:；;\s]*")
LOOSE_END = re.compile(r"[，,、：:；;\s“（(]+$")
BESIDE_TITLE = re.compile(r"[（(][^（）()]*[）)]")
NAMED = re.compile(r"《([^《》]{2,120})》?")
PHRASES = {
    EventType.GROUNDBREAKING: "start of construction",
    EventType.RELEASE: "statistics released",
    EventType.EFFECTIVE: "{kind} take effect",
    EventType.ISSUED: "{kind} issued",
}
# A plan takes effect, measures take effect.
ONE = re.compile(
    "(?:plan|paper|book|report|list|notice|announcement|guide|standard|outline|catalogue|package)$"
)


def event_id(kind: EventType, quote: str) -> str:
    """A name from the clause, not from its place."""
    return hashlib.sha256(f"{kind}|{''.join(quote.split())}".encode("utf-8", "replace")).hexdigest()[:10]


def say_what(quote: str, date: str) -> str:
    """The clause without the words of its date where it opens with them."""
    what = quote
    if what.startswith(date):
        what = LEAD.sub("", what[len(date) :])
    return LOOSE_END.sub("", what) or quote


def say_in_english(kind: EventType, quote: str, region: str | None, word: str) -> str | None:
    """Place and happening: “Sichuan: symposium”; None where the tables lack one of them."""
    place = by_adcode(region) if region else None
    phrase = _phrase(kind, quote, word)
    if place is None or phrase is None:
        return None
    return f"{place.en}: {phrase}"


def _phrase(kind: EventType, quote: str, word: str) -> str | None:
    if kind is EventType.MEETING:
        return next((en for zh, en in meetings().items() if zh in quote), None)
    if kind is EventType.MILESTONE:
        return word or None
    pattern = PHRASES.get(kind)
    if pattern is None or "{kind}" not in pattern:
        return pattern
    named = NAMED.search(quote)
    title = BESIDE_TITLE.sub("", named[1]).rstrip("”’") if named else ""
    document = next((en for zh, en in document_kinds().items() if title.endswith(zh)), None)
    if document is None:
        return None
    phrase = pattern.format(kind=document)
    return phrase.replace(" take ", " takes ") if ONE.search(document) else phrase
