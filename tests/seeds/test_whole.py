"""Every character of a page belongs to one article or one named discard, whatever the page is."""

from collections.abc import Callable
from cProfile import Profile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.model.article import PageReading, Span
from builder.model.files import SourceFile
from builder.seeds.read import read_page
from tests.seeds import long_pages

ROOT = Path(__file__).parent.parent.parent
CASES = sorted((ROOT / "tests" / "cases" / "seeds").glob("*.txt"))
LINES = sorted(
    {line for case in CASES for line in case.read_text("utf-8").partition("\n=====\n")[0].splitlines()}
)

LINES_OF_A_LONG_PAGE = 800


def check(data: bytes) -> None:
    reading = read_page(SourceFile("page.txt", data)).value
    if reading is None:
        return
    owners = [[0] * len(line) for line in reading.lines]
    for span in spans(reading):
        assert span.start < span.end <= len(reading.lines[span.line])
        for at in range(span.start, span.end):
            owners[span.line][at] += 1
    assert all(count == 1 for line in owners for count in line)
    for discard in reading.discards:
        texts = [reading.lines[span.line][span.start : span.end] for span in discard.spans]
        assert discard.name != "blank" or not "".join(texts).strip()
    for article in reading.articles:
        assert article.title
        for block in article.blocks:
            printed = "".join(reading.lines[span.line][span.start : span.end] for span in block.spans)
            assert "".join(block.text.split()) == "".join(printed.split())


def spans(reading: PageReading) -> list[Span]:
    found = [span for discard in reading.discards for span in discard.spans]
    for article in reading.articles:
        found += [*article.title_spans, *article.kicker_spans, *article.byline_spans]
        found += [span for block in article.blocks for span in block.spans]
    return found


@pytest.mark.parametrize(
    "page", [*CASES, *sorted((ROOT / "seeds").glob("*.txt"))], ids=lambda page: page.name
)
def test_our_pages(page: Path) -> None:
    check(page.read_bytes())


@pytest.mark.shared
def test_shared_pages(shared: Callable[..., Path]) -> None:
    for page in sorted(shared("seeds").glob("*.txt")):
        check(page.read_bytes())


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(LINES), max_size=40), st.data())
def test_mutilated_pages(lines: list[str], data: st.DataObject) -> None:
    """Lines of real cases in any order, cut anywhere, with marks and strange characters put in."""
    cut = [
        line[: data.draw(st.integers(0, len(line)))]
        + data.draw(st.sampled_from(["", "", "“", "（", "》", "\0", "\t", "　 ", "⻓", "𠀀"]))
        if data.draw(st.booleans())
        else line
        for line in lines
    ]
    check("\n".join(cut).encode())


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="重庆市。，“”《》（）本报讯记者一二是第 \n\r\t0123AB:：；", max_size=200))
def test_any_text(text: str) -> None:
    check(text.encode())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    check(data)


@pytest.mark.parametrize(
    "text",
    [
        "新" * 100_000,
        "《" * 100_000,
        "（记者" * 30_000,
        "新工业，\n" * 3_000,
        "（云文）\n" * 3_000,
        "。" * 100_000,
    ],
)
def test_long_pages(text: str) -> None:
    check(text.encode())


@pytest.mark.parametrize("kind", long_pages.PAGES)
def test_twice_the_page_is_twice_the_work(kind: str) -> None:
    """By calls, Python's and C's, on pages too long for every text to be compared with every other."""
    small, large = (
        calls(long_pages.page(kind, lines)) for lines in (LINES_OF_A_LONG_PAGE, 2 * LINES_OF_A_LONG_PAGE)
    )
    assert large < 2.2 * small


def calls(file: SourceFile) -> int:
    """How many functions are called to read a page."""
    profile = Profile()
    profile.runcall(read_page, file)
    return sum(entry.callcount for entry in profile.getstats())
