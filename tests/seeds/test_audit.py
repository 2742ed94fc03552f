"""The audit shows every character with its owner, and every join with its reasons."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from builder.model.article import PageReading
from builder.model.files import SourceFile
from builder.seeds.audit import audit, unowned
from builder.seeds.read import read_page

ROOT = Path(__file__).parent.parent.parent
CASES = sorted((ROOT / "tests/cases/seeds").glob("*.txt"))


def read(path: Path) -> PageReading:
    page = path.read_text("utf-8").partition("\n=====\n")[0]
    reading = read_page(SourceFile(path.name, page.encode())).value
    assert reading is not None
    return reading


def check(reading: PageReading) -> str:
    """The page stands there letter by letter, and every link leads somewhere."""
    shown = audit([reading]).decode().partition("<script>")[0]
    lines = re.findall(r'class="text" lang="zh-Hans">(.*?)</span></div>', shown)
    marks = re.compile(r'<a class="on".*?</a>')
    assert tuple(unescape(re.sub(r"<[^>]*>", "", marks.sub("", line))) for line in lines) == reading.lines
    places = re.findall(r'\bid="([^"]+)"', shown)
    assert len(places) == len(set(places))
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= set(places)
    assert set(re.findall(r'data-key="([^"]+)"', shown)) <= set(places)
    assert unowned(reading) == (0, 0)
    assert ", 0 unowned, 0 owned twice" in shown
    return shown


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    check(read(case))


@pytest.mark.parametrize("page", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_our_pages(page: Path) -> None:
    check(read(page))


@pytest.mark.shared
def test_shared_pages(shared: Callable[..., Path]) -> None:
    for page in sorted(shared("seeds").glob("*.txt")):
        check(read(page))


def test_joins_and_doubts_are_told() -> None:
    shown = check(read(ROOT / "tests/cases/seeds/columns_in_the_wrong_order.txt"))
    assert "⤵" in shown
    assert "the first breaks off in the middle of a sentence" in shown


def test_marks_of_html_are_shown_as_printed() -> None:
    page = "<b>修桥</b>&amp;记\n\n本报记者 林小禾\n\n桥长<script>alert(1)</script>三百米，昨天通车。"
    reading = read_page(SourceFile("<i>.txt", page.encode())).value
    assert reading is not None
    shown = audit([reading]).decode()
    assert "<script>alert" not in shown
    assert "<i>.txt" not in shown


def test_characters_without_an_owner_are_told() -> None:
    reading = read(CASES[0])
    bare = replace(reading, discards=(), articles=())
    missing, twice = unowned(bare)
    assert missing > 0
    assert twice == 0
    shown = audit([bare]).decode()
    assert f"{missing:,} unowned" in shown
    assert 'class="unowned"' in shown


def test_several_pages_stand_in_one_file() -> None:
    shown = audit([read(case) for case in CASES]).decode()
    places = re.findall(r'\bid="([^"]+)"', shown)
    assert len(places) == len(set(places))
    assert shown.count("<section ") == len(CASES)
