"""Questions to an article, one a module, in the order of asking: each sees what those before it answered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from builder.analysis.published import find_published
from builder.analysis.reading import find_reading
from builder.analysis.regions import find_regions
from builder.analysis.summary import find_summary
from builder.analysis.tags import find_tags
from builder.model.article import Article
from builder.model.facts import PUBLISHED, READING, REGIONS, SUMMARY, TAGS, Facts, Key


@dataclass(frozen=True)
class Analysis:
    """A question: the key of its answer, and the function that finds it."""

    key: Key[Any]  # each answer has a type of its own; the key names it
    ask: Callable[[Article, Facts], Any]


ANALYSES: tuple[Analysis, ...] = (
    Analysis(REGIONS, find_regions),
    Analysis(PUBLISHED, find_published),
    Analysis(TAGS, find_tags),
    Analysis(SUMMARY, find_summary),
    Analysis(READING, find_reading),
)


def ask_all(article: Article) -> Facts:
    """What every analysis answers."""
    facts = Facts()
    for analysis in ANALYSES:
        facts = facts.with_answer(analysis.key, analysis.ask(article, facts))
    return facts
