"""Whole pages, as files: the page above the line, how it is read below it."""

from pathlib import Path

import pytest

from builder.model.article import PageArticle, PageReading
from builder.model.files import SourceFile
from builder.seeds.read import read_page

CASES = Path(__file__).parent.parent / "cases" / "seeds"
LINE = "\n=====\n"


def shown(reading: PageReading) -> str:
    """A reading in few lines: headline, credits, then each block with its lines; discards by name at the end."""
    parts = [line for article in reading.articles for line in (*_head(article), "")]
    names = [discard.name for discard in reading.discards if discard.name != "blank"]
    return "\n".join([*parts, "dropped: " + (", ".join(names) or "nothing"), *reading.dates]) + "\n"


def _head(article: PageArticle) -> list[str]:
    lines = [f"# {article.title}"]
    lines += [f"kicker: {article.kicker}"] if article.kicker else []
    lines += [f"by: {article.byline.credit or '–'} {' '.join(article.byline.names)}".rstrip()]
    lines += [f"from: {article.continued_from}"] if article.continued_from else []
    lines += [f"on: {article.continues_on}"] if article.continues_on else []
    lines += ["truncated"] if article.truncated else []
    for block in article.blocks:
        where = "+".join(str(span.line + 1) for span in block.spans)
        text = block.text if len(block.text) < 26 else f"{block.text[:10]}…{block.text[-10:]}"
        lines.append(f"{block.role} {where}: {text}")
    return lines + [f"! {warning}" for warning in article.warnings]


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    page, _, expected = case.read_text("utf-8").partition(LINE)
    reading = read_page(SourceFile(case.name, page.encode())).value
    assert reading is not None
    assert shown(reading) == expected


def test_a_page_without_articles_says_so() -> None:
    found = read_page(SourceFile("a.txt", "广告\n\n— 3 —".encode()))
    assert found.value is not None
    assert not found.value.articles
    assert [problem.code for problem in found.problems] == ["P103"]


def rewrite() -> None:
    """Writes what is read below the line of every case; look at the difference before you keep it."""
    for case in sorted(CASES.glob("*.txt")):
        page = case.read_text("utf-8").partition(LINE)[0]
        reading = read_page(SourceFile(case.name, page.encode())).value
        case.write_text(page + LINE + (shown(reading) if reading else ""), "utf-8")


if __name__ == "__main__":
    rewrite()
