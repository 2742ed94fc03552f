"""The bench: the Chinese beside each block, and every word of the translator where it was.

A case is the Chinese at the last translation, the Chinese now, the English, and the bench.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.translation.bench import cleared, filled_bench, new_bench, translated_from
from builder.translation.freshness import checksum, noted
from builder.web.markdown import parse
from tests.translation.sides import side, sides

CASES = Path(__file__).parents[1] / "cases" / "bench"


def bench(before: str, now: str, english: str) -> str:
    told = noted({}, [one.text for one in side("x.zh.md", before).blocks]) if before else {}
    was = cleared(english)
    return filled_bench(was, replace(sides(now, was.text), translated_from=tuple(told.items())), {})


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    before, now, english, expected = case.read_text("utf-8").split("=====\n")
    made = bench(before, now, english)
    assert made == expected
    assert bench(before, now, made) == expected, "laying it out again changes nothing"
    assert [one.text for one in side("x", made).blocks] == [one.text for one in side("x", english).blocks]


def test_a_new_bench() -> None:
    empty = replace(sides("一段。\n\n## 小标题\n", ""), en=side("x.en.md", ""))
    text = new_bench(empty, {"p-1": ("terms: 甲 = A",), "title": ("names: 乙 = B",)})
    assert text == (
        "---\n# 题\n# names: 乙 = B\ntitle:\n---\n\n"
        "<!-- p-1\n一段。\nterms: 甲 = A\n-->\n\n<!-- p-2 begin with ##\n小标题\n-->\n"
    )


def test_what_the_translator_saw_is_noted() -> None:
    seen = bench("", "旧文。\n\n二。\n", "One.\n\nTwo.\n")
    was = cleared(seen)
    told = translated_from(was, sides("新文。\n\n二。\n", was.text))
    assert told["text"] == f"{checksum('旧文。')} {checksum('二。')}"


def test_what_changed_under_the_translator_is_marked() -> None:
    seen = bench("", "旧文。\n\n二。\n", "One.\n\nTwo.\n")
    assert "<!-- p-1 changed since translation\n新文。\n" in bench("", "新文。\n\n二。\n", seen)


def test_windows_line_ends_stay() -> None:
    made = bench("", "一。\n\n二。\n", "One.\r\n\r\nTwo.\r\n")
    assert made.count("\n") == made.count("\r\n")
    assert cleared(made).text == "One.\r\n\r\nTwo.\r\n"


def test_an_arrow_in_the_chinese_ends_no_comment() -> None:
    made = bench("", "甲 --> 乙\n", "One.\n")
    assert [one.block.text for one in parse(made).value] == ["One."]
    assert cleared(made).seen[0].checksum == checksum("甲 --> 乙")


@given(
    st.lists(st.sampled_from(["一。", "二二。", "## 三", "> 四", "{.caption}\n五"]), min_size=1, max_size=6)
)
def test_clearing_undoes_the_bench(blocks: list[str]) -> None:
    english = "\n\n".join(f"{block[:-1]}x" for block in blocks) + "\n"
    chinese = "\n\n".join(blocks) + "\n"
    assert cleared(bench("", chinese, english)).text == english
