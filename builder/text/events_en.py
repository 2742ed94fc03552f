"""What happens or is due, in English: composed from the kind of event, the document or the target that it is about.

Nothing is translated. A document is said by its kind and by the policy terms in its title (“Action plan for commercial
space issued”), a deadline by the targets that stand in its clause, else by the terms in it (“Goals for commercial space”).
What no table reaches is said by the kind of event alone. The region is a field of its own.
"""

import re
from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.lexicon.events import document_kinds, meetings
from builder.lexicon.topics import Topic, canonical
from builder.model.events import EVENTS, Event, EventType
from builder.model.facts import Facts
from builder.model.figures import FIGURES, Figure, Kind
from builder.model.mentions import DOCUMENTS, Document
from builder.text.phrases_en import in_few_words, is_nameable, listed, opened, small, with_a
from builder.text.widths import encodable

MOST = 2
NAMED = re.compile(r"《([^《》]{2,120})》?")
BESIDE_TITLE = re.compile(r"[（(][^（）()]*[）)]")
# Kinds of documents that are one thing.
ONE = re.compile(
    r"(?:plan|paper|book|report|list|notice|announcement|guide|standard|outline|catalogue|package)$"
)
# Regulations on something, plans for it.
ABOUT = re.compile(
    r"(?:regulations|provisions|rules|opinions|measures|policies|notice|announcement|paper|book|report)$"
)
UNIQUE = re.compile(r"\b(?:economy|industry|internet|market|system|transition)$")
WITH_TERMS = re.compile(" (?:for|on) ")
PLAN = re.compile("plan (?:for|on) ")
VERBS = {
    EventType.ISSUED: ("issued", "issued"),
    EventType.EFFECTIVE: ("takes effect", "take effect"),
    EventType.EXPIRY: ("expires", "expire"),
}
WITH_TOPICS = (
    EventType.ISSUED,
    EventType.MEETING,
    EventType.MILESTONE,
    EventType.GROUNDBREAKING,
    EventType.OTHER,
)
ALONE = {
    EventType.ISSUED: "document issued",
    EventType.MEETING: "meeting",
    EventType.EFFECTIVE: "rules take effect",
    EventType.EXPIRY: "rules expire",
    EventType.DEADLINE: "goals due",
    EventType.MILESTONE: "milestone",
    EventType.GROUNDBREAKING: "start of construction",
    EventType.RELEASE: "statistics released",
    EventType.OTHER: "event",
}


def say_event(event: Event, facts: Facts) -> str:
    """The event in a few words that begin with a capital; the facts are those of its article."""
    said = _due(event, facts) if event.type is EventType.DEADLINE else _happened(event, facts)
    return opened(said)


def titled(event: Event, documents: Iterable[Document]) -> str | None:
    """The title in 《》 of what an event issues, puts in force or ends; in full where the article gives a short form for it."""
    if event.type not in VERBS:
        return None
    named = NAMED.search(event.evidence.quote)
    if named is None:
        return None
    whole = next((one.stands_for for one in documents if one.title == f"《{named[1]}》"), None)
    return whole or f"《{named[1]}》"


def document_words(title: str) -> str | None:
    """A title by its kind and its terms: “action plan for commercial space”; None where no table has the kind."""
    words = BESIDE_TITLE.sub("", title.strip("《》")).rstrip("”’")
    kind = next((zh for zh in document_kinds() if words.endswith(zh)), None)
    if kind is None:
        return None
    word, about = document_kinds()[kind], topics_in(words.removesuffix(kind))
    return f"{word} {'on' if ABOUT.search(word) else 'for'} {listed(about)}" if about else word


def one_document(document: str) -> str:
    """A document's words, with “a” or “an” if it is one."""
    return with_a(document) if _is_one(document) else document


def takes_effect(document: str, kind: EventType = EventType.EFFECTIVE) -> str:
    """The verb of a document that comes into force, or ends: a plan takes effect, measures take effect."""
    one, several = VERBS[kind]
    return one if _is_one(document) else several


def topics_in(text: str) -> tuple[str, ...]:
    """The first policy terms in a text, as they stand inside an English sentence; names of documents are none."""
    found: dict[str, None] = {}
    for index, _, _ in _matcher().find_matches_as_indexes(encodable(text)):
        name = small(_topics()[index].en)
        if "," not in name:
            found.setdefault(f"the {name}" if UNIQUE.search(name) else name)
    return tuple(found)[:MOST]


def _is_one(document: str) -> bool:
    return bool(ONE.search(WITH_TERMS.split(document)[0]))


def _due(event: Event, facts: Facts) -> str:
    """The targets in the clause, else its terms, else the plan that the article is about."""
    goals = [in_few_words(figure) for figure in facts[FIGURES].figures if _is_due(figure, event)]
    about = topics_in(event.evidence.quote)
    if goals or about:
        return listed(goals[:MOST]) or f"goals: {listed(about)}"
    titles = (
        titled(one, facts[DOCUMENTS].documents)
        for one in facts[EVENTS].events
        if one.type is EventType.ISSUED
    )
    plans = (document_words(title) for title in titles if title)
    plan = next((words for words in plans if words and PLAN.search(words)), None)
    return f"goals of the {plan}" if plan else ALONE[event.type]


def _happened(event: Event, facts: Facts) -> str:
    title = titled(event, facts[DOCUMENTS].documents)
    document = document_words(title) if title else None
    if document:
        return (
            f"{document} {'issued' if event.type is EventType.ISSUED else takes_effect(document, event.type)}"
        )
    word = event.what_en or ALONE[event.type]
    terms = topics_in(event.evidence.quote) if event.type in WITH_TOPICS else ()
    about = [term for term in terms if word not in term]
    return f"{word} ({listed(about)})" if about else word


def _is_due(figure: Figure, event: Event) -> bool:
    """Whether a target stands in the clause of a deadline, and has a name in English."""
    clause, own = event.evidence, figure.evidence
    if figure.kind is not Kind.TARGET or own.block != clause.block or not is_nameable(figure):
        return False
    return own.start < clause.end and clause.start < own.end


@cache
def _topics() -> tuple[Topic, ...]:
    return tuple(canonical()[name] for name in _names())


@cache
def _names() -> tuple[str, ...]:
    kinds = (*document_kinds(), *meetings())
    return tuple(
        name for name, topic in canonical().items() if not name.endswith(kinds) and "Ministry" not in topic.en
    )


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick(_names(), matchkind=MatchKind.LeftmostLongest)
