"""What changed in Chinese since it was translated."""

import pytest

from builder.translation.freshness import changed, checksum, counted, noted, old_places

THEN = ["甲。", "乙。", "丙。"]


def stale(*texts: str, title: str = "题") -> tuple[str, ...]:
    told = noted({"title": "题"}, THEN)
    return changed(told, {"title": title}, [(f"p-{number}", text) for number, text in enumerate(texts, 1)])


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (THEN, ()),
        (["甲 。", "乙。\u3000", "\n丙。"], ()),
        (["甲。", "乙改。", "丙。"], ("p-2",)),
        (["甲。", "新。", "乙。", "丙。"], ("p-2",)),
        (["甲。", "丙。"], ()),
        (["一", "二", "三"], ("p-1", "p-2", "p-3")),
    ],
    ids=["same", "blanks", "one", "a new one", "one fewer", "all"],
)
def test_paragraphs(texts: list[str], expected: tuple[str, ...]) -> None:
    assert stale(*texts) == expected


def test_the_title() -> None:
    assert stale(*THEN, title="新题") == ("title",)


def test_nothing_noted_is_nothing_changed() -> None:
    assert changed({}, {"title": "题"}, [("p-1", "甲。")]) == ()


def test_where_the_blocks_stood() -> None:
    assert old_places(noted({}, THEN), ["甲。", "新。", "乙。", "丙改。"]) == (0, None, 1, 2)


def test_a_half_character_has_a_checksum() -> None:
    assert len(checksum("\ud800")) == 8


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("p-2", "p-5"), "2 of 9 paragraphs"),
        (("title",), "the title"),
        (("title", "summary", "p-1"), "the title, the summary and 1 of 9 paragraphs"),
    ],
)
def test_in_words(names: tuple[str, ...], expected: str) -> None:
    assert counted(names, 9) == expected
