"""Topics that an article names itself: what its headline or a heading quotes, and compounds that it repeats."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from builder.lexicon.topics import canonical, nominal_words, stop_words
from builder.model.article import Article, Role
from builder.model.facts import Evidence
from builder.text.placenames import find_places
from builder.text.words import cut

TITLE = "title"
MOST_QUOTED, MOST_COMPOUNDS = 1, 5
REPEATED = 3
GRAM = 4
SHORTEST, LONGEST = 4, 8
MOST_WORDS = 3
# What makes a quoted word the name of something done, not a figure of speech: “领头雁”.
DONE = r"(?:行动|计划|工程|专项|政策|平台|模式|体系|方案|集群|机制|改革|格局|品牌|名单|制度|清单|[券码贷])"
DOES = r"(?:实施|启动|开展|推出|推进|再推|推行|打造|构建|建立|印发|发布|深化)"
QUOTED = re.compile(r"“([\u4e00-\u9fff]{3,8})”")
HAN = re.compile(r"[\u4e00-\u9fff]{4,}")
# What begins or holds one of these is a phrase, not a name.
LOOSE = re.compile(
    r"^(?:[的和与及等在对为以将把新多大小高各全本我这该其是有了并或中上下内外个家项年月日不更最已也被从到由向]|有关|相关|重点|一批|各类|我国|全国|全省|全市|全区)"
    r"|建设|推进|加快|支持|培育|打造|实施|提升|促进|推动|加强|开展|新增|发展|工作|进一步|围绕|聚焦|完善|加大|鼓励|引导|组织|推广|构建|建立|持续|深入|"
    r"积极|包括|通过|表示|介绍|要求|提出|以及|可以|能够|成为|形成|实现|达到|超过|增长|关于"
)


@dataclass(frozen=True)
class OwnTerm:
    """A term and where it stands."""

    text: str
    evidence: tuple[Evidence, ...]


def quoted_names(article: Article) -> tuple[OwnTerm, ...]:
    """A name in quotation marks that the headline or a heading gives and the body repeats."""
    heads = [article.title, *(block.text for block in article.blocks if block.role is Role.HEADING)]
    names = dict.fromkeys(name for head in heads for name in QUOTED.findall(head))
    found = [_term(article, name) for name in names if name not in canonical() and not find_places(name)]
    repeated = (term for term in found if len({e.block for e in term.evidence}) > 1)
    texts = [article.title, *(block.text for block in article.blocks)]
    return tuple(term for term in repeated if _is_done(term.text, texts))[:MOST_QUOTED]


def _is_done(name: str, texts: Iterable[str]) -> bool:
    named = re.compile(rf"{DOES}“{name}”|“{name}”[\u4e00-\u9fff]{{0,4}}?{DONE}")
    return any(named.search(text) for text in texts)


def repeated_compounds(article: Article) -> tuple[OwnTerm, ...]:
    """Nouns of two or three words that an article uses again and again, the most frequent first."""
    counted = Counter(_compounds([block.text for block in article.blocks if block.role is not Role.NOTICE]))
    often = {text: times for text, times in counted.items() if times >= REPEATED and _is_name(text)}
    whole = [
        text
        for text, times in often.items()
        if not any(text != other and text in other and others >= times for other, others in often.items())
    ]
    whole.sort(key=lambda text: (-often[text], text))
    return tuple(_term(article, text) for text in whole[:MOST_COMPOUNDS])


def _compounds(texts: Iterable[str]) -> Iterator[str]:
    """Runs of words in the stretches where what may end a name is repeated."""
    stretches = [stretch for text in texts for stretch in HAN.findall(text)]
    grams = Counter(
        stretch[end - GRAM : end]
        for stretch in stretches
        for end in {end for _, _, end in _endings().find_matches_as_indexes(stretch, overlapping=True)}
        if end >= GRAM
    )
    ends = [gram for gram, times in grams.items() if times >= REPEATED]
    if not ends:
        return
    wanted = re.compile("|".join(map(re.escape, ends)))
    for stretch in stretches:
        if wanted.search(stretch):
            words = cut(stretch)
            for at in range(len(words)):
                for end in range(at + 1, min(at + MOST_WORDS, len(words)) + 1):
                    text = "".join(words[at:end])
                    if SHORTEST <= len(text) <= LONGEST:
                        yield text


@cache
def _endings() -> AhoCorasick:
    return AhoCorasick(list(nominal_words()))


def _is_name(text: str) -> bool:
    if not text.endswith(nominal_words()) or LOOSE.search(text) or text in stop_words():
        return False
    return text not in nominal_words() and not find_places(text)


def _term(article: Article, text: str) -> OwnTerm:
    places = [(TITLE, article.title), *((block.id, block.text) for block in article.blocks)]
    found = [
        Evidence(block, at, at + len(text), text) for block, body in places if (at := body.find(text)) >= 0
    ]
    return OwnTerm(text, tuple(found))
