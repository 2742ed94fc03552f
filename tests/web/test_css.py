"""Style sheets in fewer bytes: the same rules."""

import pytest

from builder.web.css import tightened


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("/* one */\na , b {\n  color: red;\n}\n", "a,b{color: red}\n"),
        ("a :hover > b { width: calc(1px + 2px) }", "a :hover > b{width: calc(1px + 2px)}\n"),
        ('q::before { content: " /* { ; } */ " }', 'q::before{content: " /* { ; } */ "}\n'),
        ("i { background: url(a;b.svg) }", "i{background: url(a;b.svg)}\n"),
        ("@media (width > 1px) { a { } b { } }", "@media (width > 1px){a{}b{}}\n"),
        ("a{}/**/b{}", "a{}b{}\n"),
    ],
)
def test_tightened(sheet: str, expected: str) -> None:
    assert tightened(sheet.encode()) == expected.encode()
    assert tightened(expected.encode()) == expected.encode()


def test_another_encoding_is_left_alone() -> None:
    assert tightened("a{} /* 题 */".encode("gbk")) == "a{} /* 题 */".encode("gbk")
