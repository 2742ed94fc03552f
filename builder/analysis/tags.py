"""Topics of an article: policy terms that it uses, weighed by where they stand, how often, and how rare they are.

The terms are those of the lexicon, the longest where several overlap; the segmenter is asked about those of two characters,
so that none is torn out of another word. A term inside a longer one that was chosen is left out. The weights of rarity are
frozen in the lexicon.

What the lexicon lacks comes from the text itself: the name that the headline or a heading quotes and the body repeats
(“智赋万企”), and, where an article uses few terms of the lexicon, its own repeated compounds. Nobody has English for them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.analysis.tags_own import OwnTerm, quoted_names, repeated_compounds
from builder.lexicon.topics import Topic, canonical
from builder.model.article import Article, Role
from builder.model.facts import Evidence, Facts, Tag, Tags
from builder.text.slug import tag_id
from builder.text.widths import encodable
from builder.text.words import is_words

TITLE = "title"
FEWEST, MOST = 5, 8
PLACE = {Role.HEADING: 2.5, Role.PULL_QUOTE: 0.5, Role.CAPTION: 0.5, Role.NOTICE: 0.0}
TITLE_PLACE = 5.0
LEDE_PLACE = 2.0
SATURATION = 4.0
# A name of the text's own stands behind so many terms of the lexicon, and weighs as much as an average one.
FIRST, OWN_WEIGHT = 3, 2.5
# The weights come from general news: beyond this, a term is only rare there.
RAREST = 7.0
# A general term needs twice the use, and much of it where there are others.
GENERAL, GENERAL_ENOUGH = 0.5, 1.0
# Terms that are often parts of other words: 中外贸易, 液化石油气.
SHORT = 2


@dataclass
class _Use:
    topic: Topic
    weight: float = 0.0
    evidence: list[Evidence] = field(default_factory=list)


def find_tags(article: Article, _facts: Facts) -> Tags:
    """Five to eight topics of an article, best first; fewer where it has fewer."""
    uses = _uses(article)
    ranked = sorted(uses.values(), key=lambda use: (-_score(use), use.topic.zh))
    telling = [_tag(use) for use in ranked if not use.topic.general or _score(use) >= GENERAL_ENOUGH]
    own = [_own_tag(term) for term in quoted_names(article)]
    chosen = _chosen(telling, MOST - len(own))
    tags = _chosen([*chosen[:FIRST], *own, *chosen[FIRST:]], MOST)
    if len(tags) < FEWEST:
        tags = _chosen([*tags, *(_tag(use) for use in ranked)], FEWEST)
    if len(tags) < FEWEST:
        tags = _chosen([*tags, *map(_own_tag, repeated_compounds(article))], FEWEST)
    return Tags(tuple(tags))


def _chosen(ranked: Iterable[Tag], most: int) -> list[Tag]:
    chosen: list[Tag] = []
    for tag in ranked:
        if len(chosen) < most and tag.id and not any(_covers(other.zh, tag.zh) for other in chosen):
            chosen.append(tag)
    return chosen


def _uses(article: Article) -> dict[str, _Use]:
    found: dict[str, _Use] = {}
    _count(article.title, TITLE, TITLE_PLACE, found)
    opening = next((block.id for block in article.blocks if block.role is Role.PARAGRAPH), "")
    for block in article.blocks:
        place = LEDE_PLACE if block.id == opening else PLACE.get(block.role, 1.0)
        _count(block.text, block.id, place, found)
    return found


def _count(text: str, block: str, place: float, found: dict[str, _Use]) -> None:
    if not place:
        return
    terms = _terms()
    for index, start, end in _matcher().find_matches_as_indexes(encodable(text)):
        term, topic = terms[index]
        if end - start > SHORT or is_words(text, start, end):
            use = found.setdefault(topic.zh, _Use(topic))
            use.weight += place
            use.evidence.append(Evidence(block, start, end, term))


@cache
def _terms() -> tuple[tuple[str, Topic], ...]:
    return tuple(canonical().items())


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick([term for term, _ in _terms()], matchkind=MatchKind.LeftmostLongest)


def _score(use: _Use) -> float:
    often = use.weight / (use.weight + SATURATION)
    length = min(1.0, 0.4 + 0.1 * len(use.topic.zh))
    return often * min(use.topic.idf, RAREST) * length * (GENERAL if use.topic.general else 1.0)


def _covers(one: str, other: str) -> bool:
    return one in other or other in one


def _tag(use: _Use) -> Tag:
    topic = use.topic
    return Tag(_topic_id(topic.zh), topic.zh, topic.en, round(_score(use), 3), tuple(use.evidence[:3]))


@cache
def _topic_id(name: str) -> str:
    """The address of a topic of the lexicon: there are only so many."""
    return tag_id(name)


def _own_tag(term: OwnTerm) -> Tag:
    return Tag(tag_id(term.text), term.text, None, OWN_WEIGHT, term.evidence[:3])
