"""What a translator is told of an article: a case is the Chinese, the English, and the problems."""

from pathlib import Path

import pytest

from builder.model.problems import Problem
from builder.model.translation import Excused
from builder.translation.check import CODES, check_translation
from tests.translation.sides import TERMS, sides

CASES = Path(__file__).parents[1] / "cases" / "translation"


def told(problems: tuple[Problem, ...]) -> str:
    return "".join(f"{one.line} {one.severity} {one.code} {one.message}\n   {one.hint}\n" for one in problems)


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    chinese, english, expected = case.read_text("utf-8").split("=====\n")
    assert told(check_translation(sides(chinese, english), TERMS)) == expected


def codes(chinese: str, english: str, *exceptions: Excused) -> list[str]:
    return [one.code for one in check_translation(sides(chinese, english, *exceptions), TERMS)]


def excused(code: str = "T202", block: str = "p-1") -> Excused:
    return Excused(code, block, "The ministry says so.", 4)


def test_an_exception_sets_a_problem_aside() -> None:
    assert codes("许多企业", "Some 40 firms") == ["T202"]
    assert codes("许多企业", "Some 40 firms", excused()) == []


@pytest.mark.parametrize(
    ("exceptions", "expected"),
    [
        ((excused("T201"),), ["T202", "T402"]),
        ((excused("T999"),), ["T202", "T401"]),
        ((excused("T101"),), ["T202", "T401"]),
        ((excused(block="p-7"),), ["T202", "T401"]),
        ((excused(), excused()), ["T401"]),
    ],
    ids=["unused", "unknown code", "a code of another kind", "unknown block", "twice"],
)
def test_a_wrong_exception_is_told(exceptions: tuple[Excused, ...], expected: list[str]) -> None:
    assert sorted(codes("许多企业", "Some 40 firms", *exceptions)) == expected


def test_a_bound_holds_to_the_end_of_its_sentence() -> None:
    chinese = "培育500家以上高新企业、100家以上新企业。"
    assert codes(chinese, "To raise at least 500 high-tech firms and 100 new ones.") == []
    assert codes(chinese, "To raise at least 500 high-tech firms. Another 100 are to be new.") == ["T204"]


def test_a_translation_that_notes_nothing_is_told() -> None:
    unnoted = sides("一段。", "One.", told={})
    problems = check_translation(type(unnoted)(unnoted.id, unnoted.zh, unnoted.en, unnoted.year), TERMS)
    assert [one.code for one in problems] == ["T302"]


def test_nothing_that_may_be_set_aside_is_unknown() -> None:
    assert all(code.startswith("T2") for code in CODES)
