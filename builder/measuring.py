"""What `digest evaluate` does: makes the records, and compares them with a gold or with those of another version."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder import commands, disk
from builder.model.files import Artifact, SourceFile
from builder.model.problems import Problem
from builder.model.settings import Settings


@dataclass(frozen=True)
class Evaluation:
    """What an evaluation came to, in lines to be printed."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]
    written: tuple[str, ...] = ()


def evaluate(
    request: commands.Request,
    pages: Sequence[commands.Page],
    gold: Path | None,
    *,
    against: Path | None = None,
    most: int = 20,
    write: Path | None = None,
) -> Evaluation:
    """Compare records with a gold, with those of another version, or with both.

    The records are those of the pages, read afresh and kept nowhere; without pages those of the content folder.
    """
    from builder.evaluation import compare, scores
    from builder.evaluation.changes import changes

    records, problems = records_of(request, pages)
    lines: list[str] = []
    written: tuple[str, ...] = ()
    if gold:
        annotated = [json.loads(file.data) for file in disk.read_tree(gold, ("*.json",)).value]
        texts = {page.path.rpartition("/")[2]: lines_of(page) for page, _ in pages}
        found = compare.compare(annotated, texts, records)
        lines += [
            *scores.table(found),
            *([""] if most else ()),
            *(scores.misses(found, most) if most else ()),
        ]
        if write:
            data = json.dumps(scores.as_json(found), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
            done = disk.write_files(write.parent, [Artifact(write.name, data.encode())])
            written, problems = done.written, (*problems, *done.problems)
    if against:
        lines += changes(
            [json.loads(line) for line in against.read_text("utf-8").splitlines() if line], records
        )
    return Evaluation(tuple(lines), problems, written)


def records_of(
    request: commands.Request, pages: Sequence[commands.Page]
) -> tuple[list[dict[str, Any]], tuple[Problem, ...]]:
    """The records of pages, or of the content folder where there are none."""
    from builder import pipeline
    from builder.outputs.records import lines

    content, settings, problems = commands.load(request) if not pages else ((), Settings(), ())
    with commands.working(request) as works:
        if pages:
            asked = [page for page, _ in pages]
            outcomes = pipeline.ingest(asked, (), settings, commands.today(request, settings), works)
            made = (file for outcome in outcomes for file in pipeline.artifacts(outcome))
            content = tuple(SourceFile(file.path, file.data) for file in made)
        entries = pipeline.export(content, settings, works)
    return [json.loads(line) for line in lines(entries.value)], commands.located(
        problems, {}, request.content
    )


def lines_of(page: SourceFile) -> list[str]:
    """The lines of a page file, in whichever of the two encodings it is."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return page.data.decode(encoding).splitlines()
        except UnicodeDecodeError:
            continue
    return []
