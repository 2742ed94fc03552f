"""Bytes of every sort become lines, or a problem that says what to do."""

import pytest

from builder.model.files import SourceFile
from builder.seeds.page import decode

TEXT = "晓山县修桥\n\n本报讯 新桥通车。"
LINES = ("晓山县修桥", "", "本报讯 新桥通车。")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    found = decode(SourceFile("a.txt", TEXT.replace("\n", end).encode(encoding)))
    assert found.value is not None
    assert found.value.lines == LINES
    assert not found.problems


def test_big_endian_utf_16() -> None:
    found = decode(SourceFile("a.txt", b"\xfe\xff" + TEXT.encode("utf-16-be")))
    assert found.value is not None
    assert found.value.lines == LINES


def test_nul_characters_are_left_out_and_reported() -> None:
    found = decode(SourceFile("a.txt", ("长" * 200 + "\n甲\0乙").encode()))
    assert found.value is not None
    assert found.value.lines[1] == "甲乙"
    assert [(problem.code, problem.line) for problem in found.problems] == [("P102", 2)]


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 40, b"\0" * 5000, b"\xff\xfe\x00", b"\xff\xff\xff"]
)
def test_what_is_not_text_is_a_problem(data: bytes) -> None:
    found = decode(SourceFile("a.txt", data))
    assert found.value is None
    assert [problem.code for problem in found.problems] == ["P101"]
    assert found.problems[0].hint


def test_an_empty_page_has_one_empty_line() -> None:
    found = decode(SourceFile("a.txt", b""))
    assert found.value is not None
    assert found.value.lines == ("",)
