"""Summaries: the article's own sentences, none that hangs on another."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.summary import find_summary
from builder.model.facts import Facts
from tests.analysis.articles import article, from_case

CASES = Path(__file__).parents[1] / "cases" / "summary"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_cases(case: Path) -> None:
    text, expected = case.read_text("utf-8").split("=====\n")
    assert find_summary(from_case(text), Facts()).text == expected.strip()


@given(st.lists(st.text(alphabet="甲乙丙，。；：“”…（）一是其中12%", max_size=200), max_size=6))
def test_pieces_are_the_articles_own(lines: list[str]) -> None:
    asked = article("甲乙丙", *lines)
    texts = {block.id: block.text for block in asked.blocks}
    found = find_summary(asked, Facts())
    assert all(texts[piece.block][piece.start : piece.end] == piece.quote for piece in found.pieces)
    assert len(found.text) <= 161
    assert not found.text.endswith(("：", ":"))
