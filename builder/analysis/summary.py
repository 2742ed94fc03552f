"""A summary of the article's own sentences, whole or cut after a clause: the lede, and after it what carries the facts.

The first sentence stands unless it sets a scene without a fact; then the sentence with the fact takes its place. The
others are chosen one by one for what they add: pairs of characters that the article repeats, and those of its headline
and headings, count until a chosen sentence has them; figures, an early place and the head of a paragraph raise a
sentence, and length lowers it.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from operator import add

from builder.analysis.summary_pieces import (
    DEFINED,
    FACT,
    FIGURE,
    LONGEST,
    PAUSE,
    SCENE,
    Sentence,
    sentences_of,
)
from builder.model.article import Article, Role
from builder.model.facts import Evidence, Facts, Summary

_Score = tuple[float, Set[str]]
"""What the value of a text is multiplied by, and the pairs of characters that give it."""

TOO_SHORT, ENOUGH = 80, 125
LEDE = 120
LOOK_AHEAD = 6
SPEAKS = re.compile("表示|说|介绍|指出|强调|认为")
HAN = ("\u4e00", "\u9fff")
ENDED = re.compile("[。！？!?…][”’）)]*$")

# What a pair of characters is worth, in tenths: each repetition up to so many, in the headline, in a heading.
REPETITION, REPEATED, TITLE, HEADING = 10, 4, 30, 20
FORMULAIC_WORDS = "近日日前记者会议了解表示指出提出要求强调方面工作加快推进推动进一步实施建设发展"
FORMULAIC = frozenset(map(add, FORMULAIC_WORDS, FORMULAIC_WORDS[1:]))
FORMULAIC_SHARE = 3
# What lowers a sentence (its length to this power), and what raises it.
LENGTH, FIGURES, EARLY, HEAD_OF_PARAGRAPH = 0.6, 1.5, 1.5, 1.25
MOST_FIGURES, EARLY_IS = 3, 8
SPOKEN = 0.3
# Without a fact, a shorter sentence is a slogan.
SLOGAN = 22


@dataclass(frozen=True)
class _Piece:
    """A sentence up to one of its ends."""

    sentence: Sentence
    text: str

    @property
    def pairs(self) -> tuple[str, ...]:
        return self.sentence.pairs[: len(self.text) - 1]

    @property
    def whole(self) -> bool:
        return len(self.text) == len(self.sentence.text)


def find_summary(article: Article, _facts: Facts) -> Summary:
    """At most 160 characters of the article's own sentences, in their order."""
    found = sentences_of(article)
    if not found:
        return Summary("", ())
    chosen = sorted(_chosen(found, article), key=lambda piece: piece.sentence.order)
    return Summary("".join(_ended(piece.text) for piece in chosen), tuple(map(_evidence, chosen)))


def _evidence(piece: _Piece) -> Evidence:
    start = piece.sentence.start
    return Evidence(piece.sentence.block, start, start + len(piece.text), piece.text)


def _chosen(found: Sequence[Sentence], article: Article) -> list[_Piece]:
    lede = _lede(found, article.title)
    chosen = [_Piece(lede, _cut(lede, _lede_end(lede, LEDE if lede is not found[-1] else LONGEST - 1)))]
    room = LONGEST - len(_ended(chosen[0].text))
    speaker = next((s for s in found if s.order == lede.order + 1 and lede.quoted), None)
    if speaker and SPEAKS.search(speaker.text) and len(speaker.text) <= room:
        chosen.append(_Piece(speaker, speaker.text))
        room -= len(speaker.text)
    if LONGEST - room >= ENOUGH:
        return chosen
    worth = _worth(found, article)
    shorts = frozenset(short for block in article.blocks for short in DEFINED.findall(block.text))
    later = {s.order: s for s in found if s.order > chosen[-1].sentence.order}
    scores = {order: _score(_Piece(s, s.text), worth) for order, s in later.items()}
    while LONGEST - room < ENOUGH and later:
        for pair in worth.keys() & chosen[-1].pairs:
            del worth[pair]
        best = _best(later, scores, worth, room, chosen, shorts)
        if best is None:
            break
        chosen.append(best)
        room -= len(_ended(best.text))
        del later[best.sentence.order]
    return _grown(chosen, room) if LONGEST - room < TOO_SHORT else chosen


def _grown(chosen: Sequence[_Piece], room: int) -> list[_Piece]:
    """What was cut is given back, as far as it fits: there is little else to say."""
    grown = []
    for piece in chosen:
        more = len(piece.sentence.text) - len(piece.text)
        fits = more <= room
        grown.append(_Piece(piece.sentence, piece.sentence.text) if fits else piece)
        room -= more if fits else 0
    return grown


def _best(
    later: Mapping[int, Sentence],
    scores: Mapping[int, _Score],
    worth: Mapping[str, int],
    room: int,
    chosen: Sequence[_Piece],
    shorts: frozenset[str],
) -> _Piece | None:
    """Of the sentences that may follow the one that adds most, at the end where it adds most for its length."""
    values = {order: _value(scores[order], worth) for order in later}
    for order in sorted(later, key=lambda order: (-values[order], order)):
        sentence = later[order]
        pieces = (_Piece(sentence, _cut(sentence, end)) for end in sentence.ends() if end <= LONGEST)
        fitting = [p for p in pieces if len(p.text) < room and _tells(p) and _may_follow(p, chosen, shorts)]
        if fitting:
            return max(fitting, key=lambda piece: _value(_score(piece, worth), worth))
    return None


def _tells(piece: _Piece) -> bool:
    """More than a slogan: 布局新赛道，构筑新优势."""
    return len(piece.text) >= SLOGAN or bool(FACT.search(piece.text))


def _lede(found: Sequence[Sentence], title: str) -> Sentence:
    """The first sentence, or the one of the next few that states the fact where the first only opens the stage."""
    standing = [s for s in found[:LOOK_AHEAD] if not s.hangs] or [found[0]]
    first = standing[0]
    if FACT.search(first.text) and not first.text.endswith(SCENE):
        return first
    wanted = _pairs(title)
    return max(standing, key=lambda s: (len(_pairs(s.text) & wanted), -s.order))


def _lede_end(lede: Sentence, limit: int) -> int:
    """The whole sentence where it is short enough, else its longest beginning that is, else what fits at all."""
    short = [end for end in lede.ends() if end <= limit] or [end for end in lede.ends() if end <= LONGEST]
    return short[-1] if short else LONGEST - 1


def _worth(found: Iterable[Sentence], article: Article) -> dict[str, int]:
    """What each pair of characters is worth that anything is."""
    counted = Counter(chain.from_iterable(sentence.pairs for sentence in found))
    worth = {pair: min(times - 1, REPEATED) * REPETITION for pair, times in counted.items() if times > 1}
    headings = "\n".join(block.text for block in article.blocks if block.role is Role.HEADING)
    for pairs, extra in ((_pairs(article.title), TITLE), (_pairs(headings), HEADING)):
        for pair in pairs & counted.keys():
            worth[pair] = worth.get(pair, 0) + extra
    return {
        pair: value * FORMULAIC_SHARE // 10 if pair in FORMULAIC else value
        for pair, value in worth.items()
        if HAN[0] <= pair[0] <= HAN[1] and HAN[0] <= pair[1] <= HAN[1]
    }


def _score(piece: _Piece, worth: Mapping[str, int]) -> _Score:
    sentence, text = piece.sentence, piece.text
    figures = min(MOST_FIGURES, len(FIGURE.findall(text))) / MOST_FIGURES
    merit = (1 + FIGURES * figures) * (1 + EARLY / (1 + sentence.order / EARLY_IS))
    merit *= (HEAD_OF_PARAGRAPH if sentence.opens else 1.0) * (SPOKEN if sentence.quoted else 1.0)
    return merit / math.pow(len(text), LENGTH), worth.keys() & piece.pairs


def _value(score: _Score, worth: Mapping[str, int]) -> float:
    """What a text adds to what was chosen, for its length."""
    merit, pairs = score
    return merit * (1 + sum([worth[pair] for pair in pairs if pair in worth]))


def _may_follow(piece: _Piece, chosen: Sequence[_Piece], shorts: frozenset[str]) -> bool:
    """Nothing that it refers to is missing."""
    sentence = piece.sentence
    if sentence.hangs and (
        sentence.opens or not any(p.whole and p.sentence.order == sentence.order - 1 for p in chosen)
    ):
        return False
    brought = {short for other in chosen for short in other.sentence.defines if short in other.text}
    return all(short in brought or short in sentence.defines for short in shorts if short in piece.text)


def _cut(sentence: Sentence, end: int) -> str:
    return sentence.text[:end].rstrip(PAUSE)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(map(add, text, text[1:]))


def _ended(text: str) -> str:
    return text if ENDED.search(text) else f"{text}。"
