"""Articles that another one interrupts and that go on behind it, without a closing credit to show where."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from builder.seeds.heads import Head
from builder.seeds.lines import Ending, Kind
from builder.seeds.pieces import Piece
from builder.seeds.reads import Habits
from builder.seeds.topics import Topics

NEEDED = 4.0
READS_ON = 0.0
LONGEST = 60
MOST_ABOVE = 4
LEAST_LEAN = -1.0


@dataclass(frozen=True)
class Resumed:
    """From which piece on the text under one headline belongs to an article further up."""

    start: int
    end: int
    article: int


def find_resumed(
    pieces: Sequence[Piece], heads: Sequence[Head], owner: Sequence[int], habits: Habits, topics: Topics
) -> tuple[Resumed, ...]:
    """The stretches at the ends of articles that go on with an article further up."""
    texts: list[list[int]] = [[] for _ in heads] or [[]]
    for at, article in enumerate(owner):
        if pieces[at].kind in (Kind.TEXT, Kind.QUESTION):
            texts[article].append(at)
    page = _Page(pieces, heads, texts, habits, topics)
    found = (_resumed(page, below) for below in range(1, len(heads)))
    return tuple(resumed for resumed in found if resumed)


@dataclass(frozen=True)
class _Page:
    pieces: Sequence[Piece]
    heads: Sequence[Head]
    texts: Sequence[Sequence[int]]
    """The running text of each article."""
    habits: Habits
    topics: Topics


def _resumed(page: _Page, below: int) -> Resumed | None:
    own = page.texts[below]
    if not 3 <= len(own) <= LONGEST or any(page.pieces[at].tail for at in own[:-1]):
        return None
    found = [
        (weight, own[cut], above)
        for above in range(max(0, below - MOST_ABOVE), below)
        for cut in range(1, len(own))
        if (weight := _weight(page, above, below, cut)) >= NEEDED
    ]
    if not found:
        return None
    _, start, article = max(found, key=lambda item: (item[0], -item[1], -item[2]))
    while page.pieces[start - 1].kind is Kind.SHORT and start - 1 not in page.heads[below].title:
        start -= 1
    return Resumed(start, own[-1] + 1, article)


def _weight(page: _Page, above: int, below: int, cut: int) -> float:
    """How much speaks for the texts of an article from `cut` on being those of one above; 0 without any sign."""
    rest, own = page.texts[above], page.texts[below]
    if not rest or len(rest) > LONGEST or own[0] < rest[-1]:
        return 0.0
    signs = _signs(page, above, below, cut)
    if signs <= 0:
        return 0.0
    there, here = _Subject(page.topics, rest), _Subject(page.topics, own[:cut])
    lean = [there.against(here, at) for at in own[cut:]]
    return signs + sum(lean) / math.sqrt(len(lean)) if min(lean) > LEAST_LEAN else 0.0


def _signs(page: _Page, above: int, below: int, cut: int) -> float:
    """What apart from the topic speaks for going on: a sentence left open, an article that is signed twice."""
    pieces = page.pieces
    last, own = page.texts[above][-1], page.texts[below]
    weight = 0.0
    if pieces[last].ending is Ending.OPEN:
        bond = page.habits.bond(pieces[last].key, pieces[own[cut]].key).weight
        weight += 0.5 + 0.25 * min(4.0, bond) if bond >= READS_ON else 0.0
    if pieces[own[cut - 1]].ending is Ending.OPEN:
        weight -= 0.8
    if pieces[own[-1]].tail and _signed(page, below) and not _signed(page, above):
        weight += 3.0
    return weight


def _signed(page: _Page, article: int) -> bool:
    return bool(page.heads[article].bylines) or _named(page.pieces, article, page.heads)


def _named(pieces: Sequence[Piece], number: int, heads: Sequence[Head]) -> bool:
    at = heads[number].start
    while at < len(pieces) and pieces[at].kind is not Kind.TEXT:
        at += 1
    lead = pieces[at].lead if at < len(pieces) else None
    return bool(lead and lead.names)


class _Subject:
    """The words of some texts, and how many of the texts hold each."""

    def __init__(self, topics: Topics, places: Sequence[int]) -> None:
        self.topics = topics
        self.size = len(places)
        self.count = Counter(word for place in places for word in topics.words[place])

    def against(self, other: "_Subject", place: int) -> float:
        """How much more a text speaks of this than of the other, in rough logarithmic odds."""
        known = [word for word in self.topics.words[place] if word in self.count or word in other.count]
        odds = (math.log(self.share(word) / other.share(word)) for word in sorted(known))
        return sum(odds) / math.sqrt(len(known) + 5)

    def share(self, word: str) -> float:
        return (self.count[word] + 0.3) / (self.size + 0.6)
