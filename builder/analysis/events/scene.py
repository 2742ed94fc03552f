"""A date in its sentence: how far it reaches, and which words of happenings stand there."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.analysis.events.clauses import Passage, Span, clause_at, clauses_of, sentence_at
from builder.analysis.events.triggers import Trigger
from builder.model.events import DateMention, EventType, Relation
from builder.model.facts import Precision

OPENS_CLAUSE = re.compile(r"^$|[，。；、：,;:\s“（(）)于自到至]$")
# Behind 在 and 从 a year belongs to the name of a meeting: 从2024年全省工作会议上获悉.
OPENS_PHRASE = re.compile(r"[在从]$")
WINDOW = 240
COARSE = frozenset((Precision.YEAR, Precision.QUARTER, Precision.HALF))
REPORTED = ("获悉", "了解到")


@dataclass(frozen=True)
class Said:
    """What a date is said of: the type, the words that say so, and where they stand."""

    type: EventType
    start: int
    end: int
    trigger: Trigger | None = None
    due: bool = False


@dataclass(frozen=True)
class Scene:
    """A date in its sentence."""

    text: str
    mention: DateMention
    sentence: Span
    clauses: Sequence[Span]
    """Those of the sentence."""
    clause: Span
    """The clause that the date stands in."""
    since: int
    """Where the date before it ends, or the sentence begins."""
    reach: int
    """Where the next date, a word of speech or the end of the sentence ends what the date is said of."""
    triggers: tuple[Trigger, ...]
    """Words of happenings between the date and the end of its reach."""

    @property
    def before(self) -> str:
        """What stands before the date in its clause."""
        return self.text[self.clause[0] : self.mention.evidence.start]

    @property
    def after(self) -> str:
        """What stands behind the date in its clause."""
        return self.text[self.mention.evidence.end : self.clause[1]]


def scenes(within: Passage, mentions: Sequence[DateMention], triggers: Sequence[Trigger]) -> Iterator[Scene]:
    """Each date of a block in its sentence."""
    text = within.text
    starts = [trigger.start for trigger in triggers]
    openings = _next_dates(text, mentions)
    whole, clauses = None, list[Span]()
    for index, mention in enumerate(mentions):
        start, end = mention.evidence.start, mention.evidence.end
        around = sentence_at(within, start)
        if around != whole:
            whole, clauses = around, clauses_of(text, around)
        sentence = window(around, start, end)
        limit = min(sentence[1], openings[index])
        since = max(sentence[0], mentions[index - 1].evidence.end) if index else sentence[0]
        reached = triggers[bisect_left(starts, end) : bisect_left(starts, limit)]
        speech = next((trigger for trigger in reached if trigger.word.kind == "speech"), None)
        reach = limit if speech is None or _passes(text, speech, reached) else speech.start
        clause = clause_at(clauses, start, sentence)
        clause = max(clause[0], sentence[0]), min(clause[1], sentence[1])
        told = tuple(t for t in reached if t.start < reach and t.word.kind != "speech")
        yield Scene(text, mention, sentence, clauses, clause, since, reach, told)


def window(sentence: Span, start: int, end: int) -> Span:
    """What of a sentence is near enough to a place in it; a sentence without an end would cost too much."""
    return max(sentence[0], start - WINDOW), min(sentence[1], end + WINDOW)


def _next_dates(text: str, mentions: Sequence[DateMention]) -> list[int]:
    """For each date, where the next one begins that opens a clause of its own."""
    found, opening = [], len(text)
    for mention in reversed(mentions):
        found.append(opening)
        opening = mention.evidence.start if _opens(text, mention) else opening
    return found[::-1]


def _opens(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.evidence.start - 1) : mention.evidence.start]
    if mention.relation in (Relation.BY, Relation.NOW):
        return mention.relation is Relation.BY
    named = mention.precision is Precision.YEAR
    return bool(OPENS_CLAUSE.search(before) or (OPENS_PHRASE.search(before) and not named))


def _passes(text: str, speech: Trigger, reached: Sequence[Trigger]) -> bool:
    """What a reporter has learned may be dated by the day of learning, where a document came out."""
    first = next((t for t in reached if t.start > speech.start and t.word.kind != "gathering"), None)
    return (
        speech.word.word in REPORTED
        and first is not None
        and first.word.kind == "issued"
        and ("《" in text[first.end : first.end + 3] or "》" in text[first.start - 6 : first.start])
    )
