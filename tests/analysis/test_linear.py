"""A text four times as long makes every analysis do four times as much: calls are counted, no clock is asked.

What a single call costs is measured by `python -m tests.bench.linear`.
"""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from builder.analysis import ANALYSES
from builder.model.facts import Facts
from tests.analysis.articles import article, ask_all

LENGTH = 6_000
TEXTS = {
    "digits": "1",
    "opening marks": "《",
    "one character": "重",
    "one": "一",
    "opening quotes": "“",
    "years": "2024年",
    "names": "重庆，",
    "lists of names": "朝阳、",
    "quoted words": "“智赋”",
    "sentences": "增长8%。",
    "clauses": "增长8%，",
    "counts": "5家、",
    "dealt": "分别增长5%、6%",
    "due dates": "到2025年、",
    "happenings": "近日印发",
    "issuers": "省经信厅印发，",
    "lasting": "有效期三年",
}
SLACK = 1.5


def calls(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls, those written in C included."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def work_on(text: str) -> dict[str, int]:
    """The calls of each analysis."""
    asked, facts, found = article("标题", text), Facts(), {}
    for analysis in ANALYSES:
        answers: list[object] = []
        found[analysis.key.name] = calls(lambda a=analysis, f=facts, to=answers: to.append(a.ask(asked, f)))  # type: ignore[misc]
        facts = facts.with_answer(analysis.key, answers[0])
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_with_the_text(name: str) -> None:
    unit = TEXTS[name]
    part, whole = unit * (LENGTH // 4 // len(unit)), unit * (LENGTH // len(unit))
    ask_all(article("标题", part))
    before, after = work_on(part), work_on(whole)
    assert not {
        key: (before[key], count) for key, count in after.items() if count > 4 * SLACK * before[key] + LENGTH
    }
