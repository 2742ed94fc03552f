"""Brackets in brackets: links and pictures are read, a flood of brackets stays text."""

import pytest

from builder.web.markdown import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[![图[一]](a.png)](b/)", '<a href="b/"><img src="a.png" alt="图[一]" /></a>'),
        ("[x [y [z]]](u)", '<a href="u">x [y [z]]</a>'),
        ("[[[[[[六层]]]]]](u)", "[[[[[[六层]]]]]](u)"),
    ],
)
def test_depth(text: str, expected: str) -> None:
    (block,) = parse(text).value
    assert block.html == expected


@pytest.mark.parametrize("piece", ["[", "![", "[]", "[a]("])
def test_a_flood_loses_nothing(piece: str) -> None:
    (block,) = parse(piece * 50_000 + "完").value
    assert block.block.text.startswith(piece)
    assert block.block.text.endswith("完")
