"""How facts are found, and how rightly, as far as it has been measured."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.evaluation import Evaluation, Measure, PageRead, Share
from builder.model.facts import Precision
from builder.model.jobs import Job, PageJob
from builder.outputs.frame import Frame, Section, frame
from builder.web import urls
from builder.web.dates import When
from builder.web.lang import Lang

FACTS = ("figures", "events", "documents", "regions", "tags")
"""Measures of what is read out of a text; all others are of the reading of the page."""
DETAILS = ("figures.", "events.", "evidence", "primary_region", "year")
"""Beginnings of the answers that readers ask for first."""


@dataclass(frozen=True)
class Group:
    """Measures that belong together."""

    facts: bool
    """Of facts, or of the page's articles and paragraphs."""
    rows: tuple[Measure, ...]


@dataclass(frozen=True)
class PageRow:
    """A page that was measured."""

    name: str
    when: When
    articles: int


@dataclass(frozen=True)
class Accuracy:
    """The scores in the order in which the page shows them."""

    pages: tuple[PageRow, ...]
    articles: int
    groups: tuple[Group, ...]
    answers: tuple[Share, ...]
    summary: float | None
    opening: float | None
    """How like summaries by people are the machine's, and the openings of the articles."""


@dataclass(frozen=True)
class MethodView:
    """The method, and the scores where there are any."""

    frame: Frame
    accuracy: Accuracy | None
    rulings: int
    coverage_href: str
    corrections_href: str


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page a language."""
    found = catalogue.evaluation
    for lang in Lang:
        here = urls.Here(urls.path_of(urls.method(lang)), catalogue.links)
        view = MethodView(
            frame=frame(catalogue, lang, urls.method, section=Section.METHOD),
            accuracy=_accuracy(found) if found else None,
            rulings=len(catalogue.rulings),
            coverage_href=here.link(urls.coverage(lang)),
            corrections_href=here.link(urls.corrections(lang)),
        )
        yield PageJob(here.path, "method.html", view)


def _accuracy(found: Evaluation) -> Accuracy:
    known = [one for one in found.measures if one.name in FACTS]
    facts = tuple(sorted(known, key=lambda one: FACTS.index(one.name)))
    others = tuple(one for one in found.measures if one.name not in FACTS)
    groups = (Group(facts=True, rows=facts), Group(facts=False, rows=others))
    means = {mean.name: mean.mean for mean in found.means}
    return Accuracy(
        pages=tuple(_page(page) for page in found.pages),
        articles=sum(page.articles for page in found.pages),
        groups=tuple(group for group in groups if group.rows),
        answers=tuple(_in_order(found.shares)),
        summary=means.get("summary_rouge_l"),
        opening=means.get("lead_rouge_l"),
    )


def _page(page: PageRead) -> PageRow:
    precision = Precision.MONTH if page.printed and "-" in page.printed else Precision.YEAR
    return PageRow(page.name, When(page.printed, precision, certain=True), page.articles)


def _in_order(shares: Iterable[Share]) -> list[Share]:
    def rank(share: Share) -> int:
        return next((at for at, name in enumerate(DETAILS) if share.name.startswith(name)), len(DETAILS))

    return sorted(shares, key=rank)
