"""The analyses together: their order, their answers, and what they must never do."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from builder.analysis import ANALYSES
from builder.model.events import DATES, EVENTS
from builder.model.facts import PUBLISHED, READING, REGIONS, SUMMARY, TAGS
from builder.model.figures import FIGURES
from builder.model.mentions import DOCUMENTS, ISSUERS
from tests.analysis.articles import article, ask_all

KEYS = (REGIONS, PUBLISHED, DATES, FIGURES, EVENTS, DOCUMENTS, ISSUERS, TAGS, SUMMARY, READING)


def test_order_and_types() -> None:
    assert tuple(analysis.key for analysis in ANALYSES) == KEYS
    facts = ask_all(article("重庆推进工业互联网", "近日，重庆市印发方案。"))
    for key in KEYS:
        assert isinstance(facts.answers[key.name], key.type)


def test_importing_them_loads_nothing_heavy() -> None:
    code = "import sys, builder.analysis; heavy = {'jieba', 'rjieba', 'pypinyin'} & set(sys.modules); assert not heavy, heavy"
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


@given(st.text(max_size=60), st.lists(st.text(max_size=120), max_size=4))
def test_any_text_is_answered(title: str, lines: list[str]) -> None:
    ask_all(article(title, *lines))


def test_awkward_texts_are_answered_in_time() -> None:
    """A million characters each would show a pattern that backtracks; so do these, sooner."""
    for text in (
        "重" * 50_000,
        "2024年" * 10_000,
        "《" * 50_000,
        "“" * 50_000,
        "\0" * 50_000,
        "朝阳、" * 20_000,
        "\ud800",
        "1" * 50_000,
    ):
        ask_all(article("标题", text))
        ask_all(article(text, "正文。"))
