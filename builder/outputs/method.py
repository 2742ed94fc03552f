"""How facts are found, and how rightly, as far as it has been measured."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.evaluation import Evaluation
from builder.model.jobs import Job, PageJob
from builder.outputs.frame import Frame, Section, frame
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class MethodView:
    """The method, and the scores where there are any."""

    frame: Frame
    evaluation: Evaluation | None
    rulings: int
    coverage_href: str
    corrections_href: str


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page a language."""
    for lang in Lang:
        here = urls.Here(urls.path_of(urls.method(lang)), catalogue.links)
        view = MethodView(
            frame=frame(catalogue, lang, urls.method, section=Section.METHOD),
            evaluation=catalogue.evaluation,
            rulings=len(catalogue.rulings),
            coverage_href=here.link(urls.coverage(lang)),
            corrections_href=here.link(urls.corrections(lang)),
        )
        yield PageJob(here.path, "method.html", view)
