"""Questions to an article, one a module, in the order of asking: each sees the answers that it needs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from builder.analysis.dates import find_dates
from builder.analysis.documents import find_documents
from builder.analysis.events.find import find_events
from builder.analysis.figures.find import find_figures
from builder.analysis.issuers import find_issuers
from builder.analysis.published import find_published
from builder.analysis.reading import find_reading
from builder.analysis.regions import find_regions
from builder.analysis.summary import find_summary
from builder.analysis.tags import find_tags
from builder.model.article import Article
from builder.model.events import DATES, EVENTS
from builder.model.facts import PUBLISHED, READING, REGIONS, SUMMARY, TAGS, Facts, Key
from builder.model.figures import FIGURES
from builder.model.mentions import DOCUMENTS, ISSUERS


@dataclass(frozen=True)
class Analysis:
    """A question: the key of its answer, the function that finds it, and the answers that this looks at."""

    key: Key[Any]  # each answer has a type of its own; the key names it
    ask: Callable[[Article, Facts], Any]
    needs: tuple[Key[Any], ...] = ()


ANALYSES: tuple[Analysis, ...] = (
    Analysis(REGIONS, find_regions),
    Analysis(PUBLISHED, find_published),
    Analysis(DATES, find_dates, (PUBLISHED,)),
    Analysis(FIGURES, find_figures, (REGIONS, PUBLISHED)),
    Analysis(EVENTS, find_events, (REGIONS, PUBLISHED, DATES)),
    Analysis(DOCUMENTS, find_documents),
    Analysis(ISSUERS, find_issuers, (REGIONS,)),
    Analysis(TAGS, find_tags),
    Analysis(SUMMARY, find_summary),
    Analysis(READING, find_reading),
)
