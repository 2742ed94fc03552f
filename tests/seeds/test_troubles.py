"""Our own pages with troubles put in: whatever happens to them, they are still read."""

from pathlib import Path
from typing import Any

import pytest

from builder.model.files import SourceFile
from builder.seeds.fold import fold
from builder.seeds.read import read_page
from tests.seeds.disturb import page
from tests.seeds.troubles import TROUBLES

SEEDS = Path(__file__).parent.parent.parent / "seeds"
PAGES = range(6)
LEAST_TITLES, LEAST_WHOLE = 0.8, 0.8


def ours() -> list[tuple[str, list[str]]]:
    """Headlines and paragraphs of our own pages, as they are read undisturbed."""
    readings = (
        read_page(SourceFile(path.name, path.read_bytes())).value for path in sorted(SEEDS.glob("*.txt"))
    )
    found = [
        (
            article.title.replace(" ", ""),
            [b.text for b in article.blocks if b.role == "paragraph" and len(b.text) > 30],
        )
        for reading in readings
        if reading
        for article in reading.articles
    ]
    return [(title, texts) for title, texts in found if len(texts) >= 3 and 9 <= len(title) <= 30]


@pytest.fixture(scope="module")
def items() -> list[tuple[str, list[str]]]:
    found = ours()
    assert len(found) >= 4
    return found


def shares(items: list[tuple[str, list[str]]], kind: str) -> tuple[float, float]:
    """How many headlines and how many paragraphs were read as they should be."""
    counts: dict[str, list[Any]] = {"title": [0, 0], "paragraph": [0, 0]}
    for seed in PAGES:
        data, made = page(items, kind, seed)
        reading = read_page(SourceFile("page.txt", data)).value
        assert reading is not None
        titles = {bare(article.title) for article in reading.articles}
        texts = {bare(block.text) for article in reading.articles for block in article.blocks}
        for one in made:
            counts["title"][0] += bare(one.title) in titles
            counts["title"][1] += 1
            wanted = [bare(text) for role, text in one.blocks if role == "paragraph"]
            counts["paragraph"][0] += sum(text in texts for text in wanted)
            counts["paragraph"][1] += len(wanted)
    return counts["title"][0] / counts["title"][1], counts["paragraph"][0] / counts["paragraph"][1]


def bare(text: str) -> str:
    """The text without white space, in one width."""
    return "".join(fold(text).split())


@pytest.mark.parametrize("kind", list(TROUBLES))
def test_our_pages_with_troubles(items: list[tuple[str, list[str]]], kind: str) -> None:
    titles, paragraphs = shares(items, kind)
    assert titles >= LEAST_TITLES, kind
    assert paragraphs >= LEAST_WHOLE, kind
