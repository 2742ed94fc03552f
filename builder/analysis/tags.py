"""Topics of an article: policy terms that it uses, weighed by where they stand, how often, and how rare they are.

The terms are those of the lexicon, found as words by the segmenter, so that no term is torn out of another word. A term
inside a longer one that was chosen is left out. The weights of rarity are frozen in the lexicon.

What the lexicon lacks comes from the text itself: the name that the headline or a heading quotes and the body repeats
(“智赋万企”), and, where an article uses few terms of the lexicon, its own repeated compounds. Nobody has English for them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import AhoCorasick

from builder.analysis.tags_own import OwnTerm, quoted_names, repeated_compounds
from builder.lexicon.topics import Topic, canonical
from builder.model.article import Article, Role
from builder.model.facts import Evidence, Facts, Tag, Tags
from builder.text.slug import tag_id
from builder.text.spelling import spell_term
from builder.text.words import cut

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
# The characters that the segmenter makes words of; it breaks at all others.
STRETCH = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+")


@dataclass
class _Use:
    topic: Topic
    weight: float = 0.0
    evidence: list[Evidence] = field(default_factory=list)


def find_tags(article: Article, _facts: Facts) -> Tags:
    """Five to eight topics of an article, best first; fewer where it has fewer."""
    uses = _uses(article)
    ranked = sorted(uses.values(), key=lambda use: (-_score(use), use.topic.zh))
    own = [_own_tag(term) for term in quoted_names(article)]
    chosen = _chosen([_tag(use) for use in ranked], MOST - len(own))
    tags = _chosen([*chosen[:FIRST], *own, *chosen[FIRST:]], MOST)
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
    known = canonical()
    for stretch in STRETCH.finditer(text):
        position = stretch.start()
        # The segmenter is the costly part, and works on each stretch alone: those without a term are spared.
        for word in cut(stretch[0]) if _matcher().find_matches_as_indexes(stretch[0]) else ():
            if word in known:
                use = found.setdefault(known[word].zh, _Use(known[word]))
                use.weight += place
                use.evidence.append(Evidence(block, position, position + len(word), word))
            position += len(word)


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick(list(canonical()))


def _score(use: _Use) -> float:
    often = use.weight / (use.weight + SATURATION)
    length = min(1.0, 0.4 + 0.1 * len(use.topic.zh))
    return often * min(use.topic.idf, RAREST) * length


def _covers(one: str, other: str) -> bool:
    return one in other or other in one


def _tag(use: _Use) -> Tag:
    topic = use.topic
    return _named(topic.zh, topic.en, round(_score(use), 3), tuple(use.evidence[:3]))


def _own_tag(term: OwnTerm) -> Tag:
    return _named(term.text, None, OWN_WEIGHT, term.evidence[:3])


def _named(name: str, en: str | None, weight: float, evidence: tuple[Evidence, ...]) -> Tag:
    return Tag(tag_id(name), name, en, weight, evidence, _reading(name))


@cache
def _reading(name: str) -> str:
    return spell_term(name)
