"""Scores on real pages, with records made from the gold's own blocks, so that reading pages has no part in them."""

import gzip
import importlib.util
import json
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from builder.analysis.published import date_page
from builder.model.article import Article, Block, Byline, Role
from builder.model.facts import READING, REGIONS, SUMMARY, TAGS
from tests.analysis.articles import article, ask_all

Shared = Callable[..., Path]
NEWS_STEP = 40


def load_scorer(path: Path) -> ModuleType:
    """score.py, which is no part of the project, as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_articles(gold: Path, pages: Path, scorer: ModuleType) -> list[tuple[dict[str, Any], list[Article]]]:
    """Each page of the gold, and its articles as they would be asked."""
    found = []
    for file in sorted(gold.glob("*.json")):
        page = json.loads(file.read_text("utf-8"))
        lines = scorer.read_page(pages / page["page"])
        found.append((page, [_article(item, lines, scorer) for item in page["articles"]]))
    return found


def records(gold: Path, pages: Path, scorer: ModuleType) -> list[dict[str, Any]]:
    """The export that the analyses would give."""
    found = []
    for page, articles in gold_articles(gold, pages, scorer):
        for asked, published in zip(articles, date_page(articles, ()), strict=True):
            facts = ask_all(asked)
            regions = facts[REGIONS]
            found.append(
                {
                    "source": {"page": page["page"]},
                    "title": {"zh": asked.title},
                    "blocks": [{"id": b.id, "role": b.role.value, "text": b.text} for b in asked.blocks],
                    "primary_region": regions.primary,
                    "regions": list(regions.regions),
                    "mentioned_regions": list(regions.mentioned),
                    "places": [p.adcode for p in regions.places],
                    "published": {
                        "value": published.value,
                        "basis": published.basis,
                        "certain": published.certain,
                    },
                    "tags": [{"zh": t.zh, "en": t.en, "weight": t.weight} for t in facts[TAGS].tags],
                    "summary": {"zh": facts[SUMMARY].text},
                    "reading": facts[READING].title,
                }
            )
    return found


def _article(item: dict[str, Any], lines: list[str], scorer: ModuleType) -> Article:
    texts = [(block["role"], scorer.gold_text(block, lines) or "") for block in item["blocks"]]
    blocks = tuple(
        Block(f"p-{number}", Role(role), re.sub(r"\s+", " ", text))
        for number, (role, text) in enumerate((pair for pair in texts if pair[0] in set(Role)), 1)
    )
    title = re.sub(r"\s+", " ", item["title"])
    return Article(title, item.get("kicker"), Byline(), blocks)


@pytest.mark.shared
def test_scores(shared: Shared) -> None:
    scorer = load_scorer(shared("eval", "score.py"))
    gold, pages = shared("gold"), shared("seeds")
    scores = scorer.score(gold, pages, records(gold, pages, scorer))
    assert scores["fields"]["primary_region"] == 1.0
    assert scores["fields"]["year"] == 1.0
    assert scores["regions"]["f1"] >= 0.97
    assert scores["tags"]["f1"] >= 0.50
    assert scores["summary_rouge_l"] >= scores["lead_rouge_l"] + 0.02


@pytest.mark.shared
def test_places_of_the_gold(shared: Shared) -> None:
    scorer = load_scorer(shared("eval", "score.py"))
    for page, articles in gold_articles(shared("gold"), shared("seeds"), scorer):
        for item, asked in zip(page["articles"], articles, strict=True):
            found = {place.adcode for place in ask_all(asked)[REGIONS].places}
            assert {city["adcode"] for city in item["cities"]} <= found, item["title"]


@pytest.mark.shared
def test_news_of_all_sorts_is_answered(shared: Shared) -> None:
    with gzip.open(shared("corpora", "cctv_news", "articles.jsonl.gz"), "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream):
            if number % NEWS_STEP == 0:
                item = json.loads(line)
                ask_all(article(item["title"], *item["text"].split("\n")))
