"""content/evaluation.json: how right the machine was when somebody last measured it. The site shows it as it stands."""

import json
from typing import TYPE_CHECKING, Any

from builder.content.mistakes import Path, dotted
from builder.model.evaluation import Evaluation, Mean, Measure, PageRead, Share
from builder.model.files import SourceFile
from builder.model.problems import Checked, Problem

if TYPE_CHECKING:
    from builder.content.evaluation_schema import EvaluationTable

PATH = "evaluation.json"

_HINT = "Run make eval, which writes the file anew; it is not meant to be edited."


def read_evaluation(file: SourceFile | None) -> Checked[Evaluation | None]:
    """What was measured; None where nothing was, and where the file is damaged, which is then told."""
    if file is None:
        return Checked(None)
    text = file.data.decode("utf-8-sig", "replace")
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return _damaged(file, error.lineno, error.msg[:1].lower() + error.msg[1:])
    except (ValueError, RecursionError):
        return _damaged(file, 1, "a number is too long, or brackets lie too deep in each other")
    return _validated(file, text, data)


def _damaged(file: SourceFile, line: int, what: str) -> Checked[Evaluation | None]:
    return Checked(None, (Problem(file.path, line, "E101", f"this is not JSON: {what}", _HINT),))


def _validated(file: SourceFile, text: str, data: object) -> Checked[Evaluation | None]:
    from pydantic import ValidationError

    from builder.content.evaluation_schema import EvaluationTable

    try:
        return Checked(_evaluation(EvaluationTable.model_validate(data)))
    except ValidationError as error:
        found = error.errors(include_url=False)
    return Checked(None, tuple(sorted({_problem(file, text, mistake) for mistake in found})))


def _problem(file: SourceFile, text: str, mistake: Any) -> Problem:  # Any: pydantic's own TypedDict
    place: Path = tuple(mistake["loc"])
    what = f"“{dotted(place)}”: " if place else ""
    message = f"{what}{mistake['msg'][:1].lower()}{mistake['msg'][1:]}"
    return Problem(file.path, _line(text, place), "E102", message, _HINT)


def _line(text: str, place: Path) -> int:
    """The line of a key, else of what holds it."""
    found = 0
    for part in place:
        at = text.find(f'"{part}"', found)
        found = at if at >= 0 else found
    return text.count("\n", 0, found) + 1


def _evaluation(table: "EvaluationTable") -> Evaluation:
    return Evaluation(
        pages=tuple(PageRead(name, one.articles, one.printed) for name, one in table.pages.items()),
        measures=tuple(
            Measure(name, one.precision, one.recall, one.f1, one.wanted, one.found)
            for name, one in table.measures.items()
        ),
        shares=tuple(Share(name, one.share, one.right, one.asked) for name, one in table.shares.items()),
        means=tuple(Mean(name, mean) for name, mean in table.means.items()),
    )
