"""Pages are read some at a time: how many makes no difference to what is written and said."""

from datetime import date

import pytest

from builder import pipeline
from builder.asking import Works
from builder.engine.executor import workers
from builder.engine.memo import Memo
from builder.engine.store import Store
from builder.model.files import Outcome, SourceFile
from builder.model.settings import Settings
from tests import sites

TODAY = date(2026, 1, 2)
Ingested = tuple[dict[str, bytes], list[str]]


def ingested(pages: dict[str, str], content: dict[str, bytes], told: list[tuple[str, int, int]]) -> Ingested:
    """Files by path, and problems in words."""
    files = [SourceFile(path, data) for path, data in sorted(content.items())]
    with Store.open() as store, workers(1) as executor:
        works = Works(Memo(store), executor, lambda *step: told.append(step))
        given = [SourceFile(path, text.encode()) for path, text in pages.items()]
        outcomes = list(pipeline.ingest(given, files, Settings(), TODAY, works))
    made = [file for outcome in outcomes for file in pipeline.artifacts(outcome)]
    return {file.path: file.data for file in made}, sorted(map(str, problems(outcomes)))


def problems(outcomes: list[Outcome]) -> list[object]:
    return [problem for outcome in outcomes for problem in outcome.problems]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages, two that print an article again, one that a later page's article would be taken for, an empty one."""
    twice = {"a-first.txt": sites.PAGES["suzhou.txt"], "z-last.txt": sites.PAGES["suzhou.txt"]}
    moved = sites.PAGES["lanzhou.txt"].replace("三条新线同日投料", "新线投料")
    return {**sites.PAGES, **twice, "a-moved.txt": moved, "b-empty.txt": "\n"}


def test_any_number_at_a_time(pages: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    later = {"c-new.txt": pages["lanzhou.txt"].replace("同日", "同时"), "d-new.txt": pages["suzhou.txt"]}
    first = ingested(pages, {}, [])
    second = ingested(later, first[0], [])
    assert len(first[0]) > 4
    assert any("imported from there" in problem for problem in first[1])
    assert [path for path in second[0] if path in first[0]]
    for size in (1, 3):
        for part in (
            "asking.PAGES",
            "asking.FILES",
            "pipeline.BATCH",
            "pipeline.ARTICLES",
            "content.homes.AT_ONCE",
        ):
            monkeypatch.setattr(f"builder.{part}", size)
        assert ingested(dict(reversed(pages.items())), {}, []) == first
        assert ingested(dict(reversed(later.items())), first[0], []) == second


def test_how_far_it_has_come(pages: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.asking.PAGES", 3)
    told: list[tuple[str, int, int]] = []
    ingested(pages, {}, told)
    for step in ("read_page", "examine"):
        done = [one for name, one, of in told if name == step and of == len(pages)]
        assert done == sorted({*range(3, len(pages), 3), len(pages)})
