"""A megabyte of anything costs four times what a quarter of it does, whatever the analysis."""

from time import process_time

import pytest

from builder.analysis import ANALYSES
from builder.model.facts import Facts
from tests.analysis.articles import article

MEGABYTE = 1_000_000
TEXTS = {
    "digits": "1",
    "opening marks": "《",
    "one character": "重",
    "opening quotes": "“",
    "years": "2024年",
    "names": "重庆，",
    "lists of names": "朝阳、",
    "quoted words": "“智赋”",
    "sentences": "增长8%。",
}
SLACK, FLOOR = 3.0, 0.5


def costs(text: str) -> dict[str, float]:
    """Seconds of processor time of each analysis."""
    asked, facts, spent = article("标题", text), Facts(), {}
    for analysis in ANALYSES:
        before = process_time()
        facts = facts.with_answer(analysis.key, analysis.ask(asked, facts))
        spent[analysis.key.name] = process_time() - before
    return spent


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_the_text(name: str) -> None:
    unit = TEXTS[name]
    part = costs(unit * (MEGABYTE // 4 // len(unit)))
    whole = costs(unit * (MEGABYTE // len(unit)))
    slow = {key: (part[key], spent) for key, spent in whole.items() if spent > FLOOR + 4 * SLACK * part[key]}
    assert not slow
