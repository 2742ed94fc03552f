"""The translator's own words for a figure or an event, taken from the English twin of the block that it stands in.

The two languages are laid side by side by their numbers. Where these do not tell which English clause says the same as a
Chinese one, nothing is taken.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.model.entry import Entry, Rights
from builder.model.events import Event
from builder.model.facts import Evidence
from builder.model.figures import Figure
from builder.text.numbers.chinese import chinese_numbers
from builder.text.numbers.english import english_numbers
from builder.text.numbers.number import Number
from builder.text.sentences import Span, sentences
from builder.translation.numbers import is_twin

END = re.compile(r"[.!?][”’)]*(?=\s+[“‘(]?[A-Z0-9])")
PAUSE = re.compile(r"[,;:](?=\s)|\s[–—]\s|\s\((?=\w)|\)(?=\s)")
AND = re.compile(r"\s(?:and|but|while)\s")
QUOTED = re.compile(r"(?<=“)[^”]+(?=[^”]”)")
LEADING = re.compile(r"^(?:and|or|but|while|for|with|of which|including|then|so)\s+")
TRAILING = re.compile(r"\s+(?:and|but|while)$")
HOLLOW = (
    "a|all|also|an|and|as|at|billion|by|cent|down|fell|for|grew|in|is|least|million|more|of|on|over|per|percentage|"
    "points?|rose|than|that|the|them|these|this|to|total|trillion|up|which|with|year|RMB"
)
TELLING = re.compile(rf"\b(?!(?:{HOLLOW})\b)[A-Za-z]+")
"""A word that says what is counted."""
SHORTEST, LONGEST = 120, 240
"""Of a sentence that is shown in a list."""


@dataclass(frozen=True)
class Facing:
    """The blocks of an article that face each other in two languages, and the facts that stand in them."""

    blocks: tuple[tuple[str, str, str], ...]
    """Id, Chinese, English."""
    year: int | None
    """Of publication, which 今年 means."""
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]


def facing(entry: Entry) -> Facing:
    """What of an article can be told in its translation's words: nothing without one, and nothing of stale blocks.

    A brief article's text is not published, and so neither are words of its translation.
    """
    translation = entry.translation
    if translation is None or entry.rights is Rights.BRIEF:
        return Facing((), None, (), ())
    english = {text.block.id: text.block.text for text in translation.blocks}
    blocks = tuple(
        (text.block.id, text.block.text, english[text.block.id])
        for text in entry.blocks
        if text.block.id in english and text.block.id not in translation.stale
    )
    year = int(entry.published.value[:4]) if entry.published.value else None
    return Facing(blocks, year, entry.figures, entry.events)


def told(both: Facing) -> dict[str, str]:
    """What a translation says of the figures and events, by their ids."""
    twins = {name: _Twins(chinese, english, both.year) for name, chinese, english in both.blocks}
    return dict([*_figures(both.figures, twins), *_events(both.events, twins)])


def with_words(entry: Entry, words: Mapping[str, str]) -> Entry:
    """The entry with the translator's words for its figures and events."""
    return replace(
        entry,
        figures=tuple(replace(one, words_en=words.get(one.id)) for one in entry.figures),
        events=tuple(replace(one, what_en=words.get(one.id, one.what_en)) for one in entry.events),
    )


class _Twins:
    """A Chinese block and its English twin, with the numbers of both."""

    def __init__(self, chinese: str, english: str, year: int | None) -> None:
        self.chinese, self.english = chinese, english
        self.ours, self.theirs = chinese_numbers(chinese, year), english_numbers(english)
        self.spans = english_sentences(english)

    def number_of(self, figure: Figure) -> Number | None:
        """The English number that stands for a figure's."""
        place = figure.evidence
        values = {abs(value) for value in (figure.value, figure.value_max) if value is not None}
        for ours in self.ours:
            if place.start <= ours.start and ours.end <= place.end and not values.isdisjoint(ours.values):
                return self.twin_of(ours)
        return None

    def twin_of(self, ours: Number) -> Number | None:
        """The English number that stands for a Chinese one: of several the one in the same order."""
        twins = [theirs for theirs in self.theirs if is_twin(ours, theirs)]
        same = [other for other in self.ours if not {*ours.values}.isdisjoint(other.values)]
        if len(twins) == 1:
            return twins[0]
        return twins[same.index(ours)] if len(twins) == len(same) else None

    def sentence_of(self, place: Evidence) -> Span | None:
        """The English sentence that says what a Chinese clause says: by its numbers, else by its order."""
        twins = [
            self.twin_of(ours) for ours in self.ours if ours.firm and place.start <= ours.start < place.end
        ]
        found = {self._around(twin) for twin in twins if twin}
        if len(found) == 1:
            return found.pop()
        return None if found else self._in_order(place)

    def _in_order(self, place: Evidence) -> Span | None:
        """The sentence of the same order where both blocks have as many; a first sentence is told first in any case."""
        chinese = sentences(self.chinese)
        at = next((at for at, (start, end) in enumerate(chinese) if start <= place.start < end), None)
        if at is None or not self.spans:
            return None
        return self.spans[at] if len(chinese) == len(self.spans) or at == 0 else None

    def clause_of(self, number: Number) -> str:
        """The clause of the English that a number stands in, with what stands before where it is too short."""
        parts = list(_parts(self.english, self._around(number), PAUSE))
        at = next(place for place, (start, end) in enumerate(parts) if start <= number.start < end)
        start, end = self._alone(parts[at], number)
        while at and start == parts[at][0] and not TELLING.search(self.english[start:end]):
            at -= 1
            start = parts[at][0]
        closing = self.english[end : end + 1] == ")" and "(" in self.english[start:end]
        return _trimmed(self.english[start : end + closing])

    def _around(self, number: Number) -> Span:
        return next(span for span in self.spans if span[0] <= number.start < span[1])

    def _alone(self, clause: Span, number: Number) -> Span:
        """The part of a clause that is about one number, where “and” joins several: 10 firms and 20 parks."""
        start = clause[0]
        for part in _parts(self.english, clause, AND):
            counted = [one for one in self.theirs if start <= one.start < part[1]]
            if counted and any(one.start >= part[1] for one in self.theirs if one.start < clause[1]):
                if number in counted:
                    return start, part[1]
                start = part[1]
        return start, clause[1]


def _figures(figures: Sequence[Figure], twins: Mapping[str, _Twins]) -> Iterator[tuple[str, str]]:
    for figure in figures:
        twin = twins.get(figure.evidence.block)
        number = twin.number_of(figure) if twin else None
        if twin and number:
            yield figure.id, twin.clause_of(number)


def _events(events: Sequence[Event], twins: Mapping[str, _Twins]) -> Iterator[tuple[str, str]]:
    for event in events:
        twin = twins.get(event.evidence.block)
        span = twin.sentence_of(event.evidence) if twin else None
        if twin and span:
            yield event.id, _shortened(twin.english[slice(*span)])


def english_sentences(text: str) -> tuple[Span, ...]:
    """Where each sentence of an English text begins and ends."""
    return tuple(_parts(text, (0, len(text)), END))


def _parts(text: str, span: Span, mark: re.Pattern[str]) -> Iterator[Span]:
    """The parts of a span, each with the mark that ends it. A quotation is not divided."""
    whole = QUOTED.sub(lambda quoted: "A" * len(quoted[0]), text)
    start = span[0]
    for match in mark.finditer(whole, *span):
        yield start, match.end()
        start = match.end()
    if start < span[1]:
        yield start, span[1]


def _trimmed(text: str) -> str:
    """A clause without the marks and the connectives around it."""
    clause = TRAILING.sub("", LEADING.sub("", text.strip(" ,;:.–—")))
    return clause if clause.count("(") == clause.count(")") else clause.strip(" ()")


def _shortened(sentence: str) -> str:
    """A sentence as far as there is room for it: to the end of a clause, or of a word."""
    if len(sentence) <= LONGEST:
        return _trimmed(sentence)
    ends = [end for _, end in _parts(sentence, (0, len(sentence)), PAUSE) if SHORTEST <= end <= LONGEST]
    return f"{_trimmed(sentence[: ends[-1] if ends else sentence.rindex(' ', 0, LONGEST)])} …"
