"""The order of titles: every line of a case files before the next one."""

from itertools import pairwise
from pathlib import Path

import pytest

from builder.text.filing import letter, sort_key

CASES = Path(__file__).parents[1] / "cases" / "filing"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_order(case: Path) -> None:
    titles = case.read_text("utf-8").splitlines()
    for first, second in pairwise(titles):
        assert sort_key(first) < sort_key(second), (first, second)


def check(title: str, expected: str) -> None:
    assert letter(sort_key(title)) == expected


def test_letters() -> None:
    check("重庆", "C")
    check("长沙", "C")
    check("厦门", "X")
    check("六安", "L")
    check("蚌埠", "B")
    check("单县", "S")
    check("洪洞", "H")
    check("“《重庆造》”", "C")
    check("ＡＩ赋能", "A")
    check("École", "E")


def test_digits_signs_and_other_scripts() -> None:
    for title in ("5G", "2024年", "１０", "α测试", "？！", ""):
        check(title, "#")


def test_groups_hold_together() -> None:
    """Digits and other scripts share a group, so nothing else may file between them."""
    assert sort_key("9") < sort_key("α") < sort_key("阿")


def test_equal_readings_differ_by_tone_then_by_character() -> None:
    assert sort_key("山西") < sort_key("陕西")
    assert sort_key("事实") != sort_key("适时")
