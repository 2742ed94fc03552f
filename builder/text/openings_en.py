"""What an article opens with in English: a document that came out or takes effect, as a sentence and as a headline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.lexicon.events import document_kinds
from builder.lexicon.regions import NATION
from builder.model.events import EVENTS, Event, EventType
from builder.model.facts import REGIONS, Facts
from builder.model.mentions import DOCUMENTS, ISSUERS
from builder.text.events_en import WITH_TERMS, document_words, one_document, takes_effect, titled, topics_in
from builder.text.periods_en import say_period, say_point
from builder.text.phrases_en import region_words

DAY = re.compile(r"\d{4}-\d{2}-(\d{2})")


@dataclass(frozen=True)
class Opening:
    """A document of the region at hand, in English, with the event that it came out or takes effect by."""

    event: Event
    region: str
    words: str
    title: str
    """In Chinese, with its marks."""

    def stands_in(self, headline: str) -> bool:
        """Whether a Chinese headline speaks of a document of this kind, or of its subject."""
        same = any(kind in headline and kind in self.title for kind in document_kinds())
        return same or bool(set(topics_in(headline)) & set(topics_in(self.title)))

    @property
    def tells(self) -> bool:
        """Whether it says what the document is about."""
        return bool(WITH_TERMS.search(self.words))

    def headline(self) -> str:
        """“Gansu issues implementation plan for the industrial internet”."""
        if self.event.type is EventType.ISSUED:
            return f"{self.region} issues {self.words}"
        return f"{self.region}: {self.words} {takes_effect(self.words)}{say_day(self.event.date)}"

    def sentence(self) -> str:
        """“Gansu issued an implementation plan for the industrial internet in May 2024.”"""
        when = say_day(self.event.date)
        if self.event.type is EventType.ISSUED:
            return f"{self.region} issued {one_document(self.words)}{when}."
        one = one_document(self.words)
        return f"In {self.region}, {one} {takes_effect(self.words)}{when}."


def openings(facts: Facts) -> Iterator[Opening]:
    """The documents that the region at hand issued, then those that take effect in it."""
    primary, documents = facts[REGIONS].primary, facts[DOCUMENTS].documents
    national = [issuer.name for issuer in facts[ISSUERS].issuers if issuer.region == NATION]
    for kind in (EventType.ISSUED, EventType.EFFECTIVE) if primary else ():
        for event in facts[EVENTS].events:
            others = any(name in event.evidence.quote for name in national)
            title = titled(event, documents) if event.type is kind and event.region == primary else None
            words = document_words(title) if title and not others else None
            if title and words:
                yield Opening(event, region_words(primary or ""), words, title)


def say_day(date: str) -> str:
    """When something happened, with its preposition and a blank before it."""
    day = DAY.fullmatch(date)
    return f" on {int(day[1])} {say_point(date)}" if day else say_period(date)
