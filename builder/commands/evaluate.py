"""`evaluate`: makes the records, and compares them with a gold or with those of another version."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder import disk
from builder.commands.folders import Page, load, located
from builder.commands.request import Request, WrongUseError, today
from builder.commands.working import working
from builder.model.files import Artifact, SourceFile
from builder.model.problems import Problem
from builder.model.settings import Settings

if TYPE_CHECKING:
    from builder.evaluation.scores import Scores

Json = dict[str, Any]  # a gold page or a record, as its file holds it
ARTICLE = ("title", "blocks")
"""Keys that every article of a gold has."""


@dataclass(frozen=True)
class Evaluation:
    """What an evaluation came to, in lines to be printed."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]
    written: tuple[str, ...] = ()


def evaluate_facts(
    request: Request,
    pages: Sequence[Page],
    gold: Path | None,
    *,
    against: Path | None = None,
    most: int = 20,
    write: Path | None = None,
) -> Evaluation:
    """Compare records with a gold, with those of another version, or with both.

    The records are those of the pages, read afresh and kept nowhere; without pages those of the content folder. `write`
    is a file for the scores. WrongUseError says which gold or export cannot be read.
    """
    from builder.evaluation import compare, scores
    from builder.evaluation.changes import changes

    annotated = golds(gold) if gold else []
    before = export_of(against) if against else []
    records, problems = records_of(request, pages)
    lines: list[str] = []
    written: tuple[str, ...] = ()
    if gold:
        texts = {page.path.rpartition("/")[2]: lines_of(page) for page, _ in pages}
        found = compare.compare(annotated, texts, records)
        lines += scores.table(found)
        lines += ["", *scores.misses(found, most)] if most else []
        if write:
            written = keep(found, write)
    if against:
        lines += changes(before, records)
    return Evaluation(tuple(lines), problems, written)


def golds(folder: Path) -> list[Json]:
    """The annotated pages of a folder."""
    files = disk.read_tree(folder, ("*.json",)).value
    if not files:
        raise WrongUseError(f"--gold {folder}: there is no gold in it, one JSON file a page")
    return [_gold(folder / file.path, file.data) for file in files]


def export_of(place: Path) -> list[Json]:
    """The records of an earlier export, one a line."""
    lines = disk.read_file(place, place.name).value
    records = enumerate((lines.data if lines else b"").split(b"\n"), 1)
    return [_record(place, number, line) for number, line in records if line.strip()]


def keep(found: "Scores", place: Path) -> tuple[str, ...]:
    """Write the scores to a file; its name, if that changed anything."""
    from builder.evaluation.scores import as_json

    data = json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n"
    done = disk.write_files(place.parent, [Artifact(place.name, data.encode())])
    if done.problems:
        raise WrongUseError(f"--write {place}: {done.problems[0].message}")
    return done.written


def records_of(request: Request, pages: Sequence[Page]) -> tuple[list[Json], tuple[Problem, ...]]:
    """The records of pages, or of the content folder where there are none."""
    from builder import pipeline
    from builder.outputs.records import lines

    content, settings, problems = load(request) if not pages else ((), Settings(), ())
    with working(request) as works:
        if pages:
            asked = [page for page, _ in pages]
            outcomes = pipeline.ingest(asked, (), settings, today(request, settings), works)
            made = (file for outcome in outcomes for file in pipeline.artifacts(outcome))
            content = tuple(SourceFile(file.path, file.data) for file in made)
        entries = pipeline.export(content, settings, works)
    return [json.loads(line) for line in lines(entries.value)], located(problems, {}, request.content)


def lines_of(page: SourceFile) -> Sequence[str]:
    """The lines of a page file; none where it is no text."""
    from builder.seeds.page import decode

    read = decode(page).value
    return read.lines if read else ()


def _gold(place: Path, data: bytes) -> Json:
    page = _parsed(data, f"--gold {place}")
    articles = page.get("articles")
    if "page" not in page or not isinstance(articles, list):
        raise WrongUseError(f"--gold {place}: a gold has the keys page and articles (docs/evaluation.md)")
    for article in articles:
        missing = _missing(article)
        if missing:
            raise WrongUseError(f"--gold {place}: an article has no {missing[0]} (docs/evaluation.md)")
    return page


def _missing(article: object) -> list[str]:
    return [key for key in ARTICLE if not isinstance(article, dict) or key not in article]


def _record(place: Path, number: int, line: bytes) -> Json:
    record = _parsed(line, f"--against {place}, line {number}")
    if "id" not in record:
        raise WrongUseError(f"--against {place}, line {number}: no record of digest export: it has no id")
    return record


def _parsed(data: bytes, where: str) -> Json:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise WrongUseError(f"{where}: this is not JSON: {error}") from error
    if not isinstance(found, dict):
        raise WrongUseError(f"{where}: an object {{…}} is expected")
    return found
