"""The shared pages, scored against the shared gold by the shared scorer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.model.files import SourceFile
from builder.seeds.read import read_page
from tests.seeds.disturb import measure, record, row, scorer
from tests.seeds.drafts import news

LEAST = {
    "articles": 1.0,
    "titles": 1.0,
    "byline": 1.0,
    "truncated": 1.0,
    "paragraphs": 0.98,
    "body": 0.98,
    "heading": 0.95,
    "pull_quote": 0.9,
    "caption": 1.0,
}
# Paragraphs of real news with one kind of trouble each, as far as reading has come.
DISTURBED = {
    "columns": 0.95,
    "quotes": 0.93,
    "broken titles": 0.93,
    "credits": 0.93,
    "swapped": 0.87,
    "interrupted": 0.8,
    "wrapped": 0.93,
    "all": 0.85,
}


@pytest.mark.shared
def test_pages(shared: Callable[..., Path]) -> None:
    pages = shared("seeds")
    records = []
    for page in sorted(pages.glob("*.txt")):
        reading = read_page(SourceFile(page.name, page.read_bytes())).value
        assert reading is not None
        records += [record(page.name, article) for article in reading.articles]
    found = row(scorer(shared()).score(shared("gold"), pages, records))
    assert {name: found[name] for name, least in LEAST.items() if found[name] < least} == {}


@pytest.mark.shared
def test_disturbed_news(shared: Callable[..., Path]) -> None:
    items = news(shared())
    found = {kind: row(measure(shared(), kind, range(8), items))["paragraphs"] for kind in DISTURBED}
    assert {kind: share for kind, share in found.items() if share < DISTURBED[kind]} == {}
