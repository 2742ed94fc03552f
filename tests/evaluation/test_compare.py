"""Records against gold: what counts as found, and what is told of the rest."""

import json
from collections.abc import Callable
from contextlib import chdir
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builder.commands.evaluate import lines_of, records_of
from builder.commands.folders import read_pages
from builder.commands.request import Request
from builder.evaluation.compare import compare
from builder.evaluation.likeness import event_fits, figure_fits, rouge, tag_fits
from builder.evaluation.scores import as_json, misses, table
from tests.analysis.test_score import load_scorer

ROOT = Path(__file__).parent.parent.parent
GOLD = ROOT / "tests" / "gold"
FIGURE = {
    "value": 8,
    "unit": "%",
    "quote": "工业增加值增长8%",
    "kind": "target",
    "indicator": "工业增加值增速",
}
GOLD_ARTICLE: dict[str, Any] = {
    "title": "甲省定下目标",
    "primary_region": "500000",
    "regions": [{"adcode": "500000"}],
    "blocks": [{"role": "paragraph", "lines": [2]}],
    "figures": [FIGURE],
    "events": [{"date": "2024-01-05", "precision": "day", "type": "issued", "quote": "1月5日印发"}],
    "tags": ["工业互联网"],
    "documents": ["《方案》"],
    "summary_zh": "甲省定下目标。",
}
TEXT = "甲省1月5日印发《方案》，工业增加值增长8%。"
LINES = ["甲省定下目标", TEXT]


def record(**changed: object) -> dict[str, Any]:
    found = {**FIGURE, "block": "p-1", "start": 13, "end": 22}
    event = {"date": "2024-01-05", "precision": "day", "type": "issued", "block": "p-1", "start": 2, "end": 8}
    return {
        "title": {"zh": "甲省定下目标"},
        "source": {"page": "one.txt"},
        "published": {"value": "2024"},
        "primary_region": "500000",
        "regions": ["500000"],
        "blocks": [{"id": "p-1", "role": "paragraph", "text": TEXT}],
        "figures": [found],
        "events": [{**event, "quote": "1月5日印发"}],
        "tags": [{"zh": "工业互联网"}],
        "documents": ["《方案》"],
        "summary": {"zh": "甲省定下目标。"},
        **changed,
    }


def check(expected: dict[str, float], **changed: object) -> None:
    scores = compare(
        [{"page": "one.txt", "articles": [GOLD_ARTICLE]}], {"one.txt": LINES}, [record(**changed)]
    )
    assert {what: scores.f1(what) for what in expected} == expected


def test_what_is_right() -> None:
    check(
        {"articles": 1, "paragraphs": 1, "regions": 1, "figures": 1, "events": 1, "documents": 1, "tags": 1}
    )


def test_what_is_missing_or_invented() -> None:
    check({"figures": 0, "tags": 0, "regions": 2 / 3}, figures=[], tags=[], regions=["500000", "510000"])
    check({"articles": 0, "figures": 0}, title={"zh": "另一件全然不同的事"})


def test_a_quote_that_stands_elsewhere_is_no_evidence() -> None:
    check({"figures": 0}, figures=[{**FIGURE, "block": "p-1", "start": 0, "end": 9}])


def test_misses_are_told_by_sort() -> None:
    scores = compare(
        [{"page": "one.txt", "articles": [GOLD_ARTICLE]}],
        {"one.txt": LINES},
        [record(figures=[], published=None)],
    )
    assert misses(scores, 1)[:2] == [
        "figures missed: 1",
        "  one.txt · 甲省定下目标: wanted 8 % “工业增加值增长8%”",
    ]
    assert any(line.startswith("figures ") for line in table(scores))
    assert json.dumps(as_json(scores))


def test_likeness() -> None:
    assert (
        figure_fits(
            {"value": 3, "unit": "家", "quote": "三家企业"},
            {"value": 3.0, "unit": "count", "quote": "三家企业"},
        )
        == 1
    )
    assert not figure_fits(FIGURE, {**FIGURE, "value": 9})
    assert event_fits(
        {"date": "2024-01", "precision": "approx", "quote": "近日"}, {"date": "2024-01-05", "quote": "近日"}
    )
    assert not event_fits({"date": "2024-01", "quote": "近日"}, {"date": "2024-01-05", "quote": "近日"})
    assert tag_fits("制造业集群", "先进制造业集群")
    assert not tag_fits("集群", "先进制造业集群")
    assert rouge("甲乙丙", "甲丙") == pytest.approx(0.8)


def test_our_own_pages() -> None:
    """The quotes of the gold stand on the pages, and what needs no grammar is right."""
    files = [json.loads(file.read_text("utf-8")) for file in sorted(GOLD.glob("*.json"))]
    for article in (article for file in files for article in file["articles"]):
        body = "\n".join(block["text"] for block in article["blocks"])
        for fact in (*article["figures"], *article["events"]):
            assert fact["quote"] in body


@pytest.mark.shared
def test_the_scores_are_those_of_the_scorer(shared: Callable[..., Path], tmp_path: Path) -> None:
    scorer = load_scorer(shared("eval", "score.py"))
    with chdir(tmp_path):
        pages, _ = read_pages([shared("seeds")])
        records, _ = records_of(Request(today=date(2026, 1, 2)), pages)
    theirs = scorer.score(shared("gold"), shared("seeds"), records)
    gold = [json.loads(file.read_text("utf-8")) for file in sorted(shared("gold").glob("*.json"))]
    ours = compare(gold, {page.path: lines_of(page) for page, _ in pages}, records)
    for what in (
        "articles",
        "paragraphs",
        "heading",
        "pull_quote",
        "regions",
        "figures",
        "events",
        "documents",
        "tags",
    ):
        assert ours.f1(what) == pytest.approx(theirs[what]["f1"]), what
    for what, share in theirs["fields"].items():
        assert ours.share(what) == pytest.approx(share), what
    assert ours.mean("summary_rouge_l") == pytest.approx(theirs["summary_rouge_l"])
    assert ours.mean("lead_rouge_l") == pytest.approx(theirs["lead_rouge_l"], abs=0.002)
