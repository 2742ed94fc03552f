"""The real pages, ingested and exported, measured against what people found in them."""

from collections.abc import Callable
from contextlib import chdir
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from json import loads
from pathlib import Path
from typing import Any

import pytest

from builder.commands.export import export_records
from builder.commands.folders import read_pages
from builder.commands.ingest import ingest_pages
from builder.commands.request import Request
from builder.model.files import SourceFile
from builder.seeds.read import read_page

pytestmark = pytest.mark.shared

Shared = Callable[..., Path]
Scores = dict[str, Any]  # as the scorer gives them

F1 = {"articles": 1.0, "paragraphs": 0.90, "regions": 0.97}
SHARE = {"title_exact": 1.0, "body_similarity": 0.90}
FIELDS = ("byline", "truncated", "primary_region", "year")


@pytest.fixture(scope="module")
def records(shared: Shared, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What `digest export` prints of the pages, freshly ingested."""
    pages = shared("seeds")
    with chdir(tmp_path_factory.mktemp("scores")):
        request = Request(today=date(2026, 1, 2))
        taken, _ = read_pages([pages])
        ingest_pages(request, taken)
        lines, _ = export_records(request)
        return [loads(line) for line in lines]


@pytest.fixture(scope="module")
def scores(shared: Shared, records: list[dict[str, Any]]) -> Scores:
    """The measures, by the scorer of the shared folder."""
    spec = spec_from_file_location("score", shared("eval", "score.py"))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Scores = module.score(shared("gold"), shared("seeds"), records)
    return found


def errors(scores: Scores, what: str) -> list[Scores]:
    """What the scorer says of one sort of mistake."""
    return [error for error in scores["errors"] if error["what"].startswith(what)]


@pytest.mark.parametrize("measure", F1)
def test_found_and_not_invented(scores: Scores, measure: str) -> None:
    assert scores[measure]["f1"] >= F1[measure], errors(scores, measure.removesuffix("s"))


@pytest.mark.parametrize("measure", SHARE)
def test_as_printed(scores: Scores, measure: str) -> None:
    assert scores[measure] >= SHARE[measure], errors(scores, "title")


@pytest.mark.parametrize("field", FIELDS)
def test_fields(scores: Scores, field: str) -> None:
    assert scores["fields"][field] == 1.0, errors(scores, field)


def test_every_article_is_exported_once(records: list[dict[str, Any]]) -> None:
    assert len(records) == len({record["id"] for record in records}) == 19


def pages_of(shared: Shared) -> list[SourceFile]:
    """Every page there is."""
    return [SourceFile(place.name, place.read_bytes()) for place in sorted(shared("seeds").glob("*.txt"))]


def test_no_character_is_lost(shared: Shared) -> None:
    for file in pages_of(shared):
        reading = read_page(file).value
        assert reading
        owned = [0] * sum(map(len, reading.lines))
        starts = [sum(map(len, reading.lines[:line])) for line in range(len(reading.lines))]
        spans = [span for discard in reading.discards for span in discard.spans]
        for article in reading.articles:
            spans += [*article.title_spans, *article.byline_spans, *article.kicker_spans]
            spans += [span for block in article.blocks for span in block.spans]
        for span in spans:
            for at in range(starts[span.line] + span.start, starts[span.line] + span.end):
                owned[at] += 1
        assert set(owned) == {1}, file.path
