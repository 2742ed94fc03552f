"""A summary of the article's own whole sentences: the lede, and after it what carries the facts.

The first sentence stands unless it is a quotation or sets a scene without a fact; then the first sentence with the fact
follows or takes its place. Sentences that hang on others (一是…, 其中…), and those that end in a colon, are left out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.model.article import Article, Role
from builder.model.facts import Evidence, Facts, Summary
from builder.text.sentences import clauses, sentences

LONGEST = 160
ENOUGH = 120
OPENING = 12
LOOK_AHEAD = 6
ENDINGS = tuple("。！？!?”…")

FIGURE = re.compile(r"\d[\d.,]*\s*(?:%|％|万|亿|个|家|项|元|吨|倍|成|人|条|台|年内)")
FACT = re.compile(r"\d|《|印发|出台|发布|召开|举行|提出|明确|计划|力争|将")
HANGING = re.compile(
    r"^(?:[一二三四五六七八九十]+是|[一二三四五六七八九十]+要|第[一二三四五六七八九十]|首先|其次|再次|最后|其中|此外|同时|另外|另一方面|一方面|"
    r"而|但|且|并|也|该|这|此|其|他|她|它|对此|为此|因此|例如|比如|如，|如何|同比|下一步，我们|[(（])"
)


@dataclass(frozen=True)
class _Sentence:
    block: str
    start: int
    end: int
    text: str
    order: int
    first_block: bool


def find_summary(article: Article, _facts: Facts) -> Summary:
    """At most 160 characters of the article's own sentences, in their order."""
    candidates = tuple(_candidates(article))
    if not candidates:
        return Summary("", ())
    terms = _bigrams(article.title)
    chosen = _chosen(candidates, terms)
    pieces = tuple(Evidence(s.block, s.start, s.end, s.text) for s in sorted(chosen, key=lambda s: s.order))
    return Summary("".join(_ended(piece.quote) for piece in pieces), pieces)


def _candidates(article: Article) -> Iterable[_Sentence]:
    order = 0
    paragraphs = [block for block in article.blocks if block.role is Role.PARAGRAPH and block.text]
    for number, block in enumerate(paragraphs[:OPENING]):
        for start, end in sentences(block.text):
            text = block.text[start:end]
            if text[-1] not in "：:" and not HANGING.match(text):
                yield _Sentence(block.id, start, end, text, order, number == 0)
            order += 1


def _chosen(candidates: Sequence[_Sentence], terms: frozenset[str]) -> list[_Sentence]:
    lede = _shortened(_lede(candidates, terms))
    chosen = [lede]
    room = LONGEST - len(_ended(lede.text))
    later = [s for s in candidates if s.order > lede.order and len(s.text) <= room]
    for sentence in sorted(later, key=lambda s: (-_worth(s, terms), s.order)):
        if LONGEST - room >= ENOUGH:
            break
        if len(sentence.text) <= room:
            chosen.append(sentence)
            room -= len(sentence.text)
    return chosen


def _lede(candidates: Sequence[_Sentence], terms: frozenset[str]) -> _Sentence:
    """The first sentence, or the first of the next few that states the fact where the first one only opens the stage."""
    first = candidates[0]
    if FACT.search(first.text) and not first.text.endswith("…"):
        return first
    early = [s for s in candidates[:LOOK_AHEAD] if _overlap(s.text, terms) > 0]
    return max(early, key=lambda s: (_overlap(s.text, terms), -s.order), default=first)


def _worth(sentence: _Sentence, terms: frozenset[str]) -> float:
    figures = min(3, len(FIGURE.findall(sentence.text)))
    position = 1.0 / (1 + sentence.order)
    quote = 0.5 if sentence.text[:1] in '“"' else 0.0
    return _overlap(sentence.text, terms) * 2 + figures * 0.3 + position + 0.3 * sentence.first_block - quote


def _overlap(text: str, terms: frozenset[str]) -> float:
    return sum(term in text for term in terms) / len(terms) if terms else 0.0


def _bigrams(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise(text) if (a + b).isalnum())


def _shortened(sentence: _Sentence) -> _Sentence:
    """A sentence too long for a summary, cut after the last clause that fits."""
    if len(sentence.text) <= LONGEST:
        return sentence
    end = 0
    for _, stop in clauses(sentence.text):
        if stop > LONGEST:
            break
        end = stop
    text = sentence.text[: end or LONGEST].rstrip("，；：、,;: ") or sentence.text[:LONGEST]
    return _Sentence(
        sentence.block, sentence.start, sentence.start + len(text), text, sentence.order, sentence.first_block
    )


def _ended(text: str) -> str:
    return text if text.endswith(ENDINGS) else f"{text}。"
