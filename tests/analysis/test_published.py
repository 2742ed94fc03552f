"""When articles were published, from their own words and from their neighbours'."""

from pathlib import Path

import pytest

from builder.analysis.published import date_page, find_published
from builder.model.facts import Facts, Precision, Published
from tests.analysis.articles import article, from_case

CASES = Path(__file__).parents[1] / "cases" / "published"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_cases(case: Path) -> None:
    text, expected = case.read_text("utf-8").split("=====\n")
    found = find_published(from_case(text), Facts())
    certain = "certain" if found.certain else "uncertain"
    told = f"{found.value or '-'} {found.precision.value if found.precision else '-'} {certain} {found.basis}"
    assert told.rstrip() == expected.strip()


def test_a_date_in_the_furniture_decides() -> None:
    (found,) = date_page([article("标题", "2023年，投资增长8%。")], ["2024-05-28"])
    assert found == Published("2024-05-28", Precision.DAY, "2024-05-28", certain=True)


def test_neighbours_date_each_other() -> None:
    first = article("重庆：今年目标", "日前召开的会议提出目标。", kicker="2023年地方重点工作解读")
    second = article("北京发布白皮书", "2月13日，北京市发布白皮书。")
    third = article("上海举行大会", "近日，上海市举行大会。")
    found = date_page([first, second, third], [])
    assert {one.value for one in found} == {"2023-02"}
    assert found[0].basis == "2023年地方重点工作解读"
    assert found[2].basis == "同版：2023年地方重点工作解读"


def test_nothing_tells() -> None:
    assert find_published(article("标题", "没有日期。"), Facts()) == Published(None, None, "", certain=False)
    assert date_page([], []) == ()
