"""Glossary terms that an article uses, found by the longest match; the glossary arrives as an argument."""

from collections.abc import Mapping
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.model.article import Article, Role
from builder.model.facts import Evidence, Facts
from builder.model.mentions import Terms
from builder.text.widths import encodable

TITLE = "title"
NO_TERMS: Mapping[str, str] = {}


def find_terms(article: Article, _facts: Facts, glossary: Mapping[str, str] = NO_TERMS) -> Terms:
    """The terms of a glossary (Chinese name to id) in an article, each once, where it first stands."""
    names = tuple(sorted(name for name in glossary if name))
    if not names:
        return Terms(())
    found: dict[str, Evidence] = {}
    texts = [(block.id, block.text) for block in article.blocks if block.role is not Role.NOTICE]
    for block, text in [(TITLE, article.title), *texts]:
        for index, start, end in _matcher(names).find_matches_as_indexes(encodable(text)):
            found.setdefault(glossary[names[index]], Evidence(block, start, end, text[start:end]))
    return Terms(tuple(sorted(found.items())))


@lru_cache(maxsize=4)
def _matcher(names: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest)
