"""What an article opens with in English: a document that came out or takes effect, as a sentence and as a headline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.lexicon.events import document_kinds
from builder.model.events import Event, EventType
from builder.model.mentions import Document
from builder.text.events_en import document_words, one_document, takes_effect, titled, topics_in
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


def openings(
    events: Sequence[Event], documents: Sequence[Document], primary: str | None
) -> Iterator[Opening]:
    """The documents that the region at hand issued, then those that take effect in it."""
    for kind in (EventType.ISSUED, EventType.EFFECTIVE):
        for event in events:
            title = titled(event, documents) if event.type is kind and event.region == primary else None
            words = document_words(title) if title else None
            if primary and title and words:
                yield Opening(event, region_words(primary), words, title)


def say_document(events: Sequence[Event], documents: Sequence[Document], primary: str | None) -> str | None:
    """A sentence on the first document."""
    first = next(openings(events, documents, primary), None)
    return first.sentence() if first else None


def say_day(date: str) -> str:
    """When something happened, with its preposition and a blank before it."""
    day = DAY.fullmatch(date)
    return f" on {int(day[1])} {say_point(date)}" if day else say_period(date)
