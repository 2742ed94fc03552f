"""addresses.tsv, and articles that moved."""

from datetime import date

from builder.content.addresses import (
    Given,
    article_ids,
    check_aliases,
    claimed_ids,
    claims_of,
    merge,
    parse,
    write,
)
from builder.content.document import ContentFile
from builder.content.read import read_article
from builder.model.files import SourceFile

FIRST, LATER = date(2024, 3, 1), date(2025, 1, 2)


def check(text: str, *told: int) -> tuple[Given, ...]:
    checked = parse(SourceFile("addresses.tsv", text.encode()))
    assert [problem.line for problem in checked.problems] == list(told)
    assert {problem.code for problem in checked.problems} <= {"L101"}
    return checked.value


def test_what_is_written_is_read_again() -> None:
    given = merge((), ["/zh/b/", "/zh/a/"], FIRST)
    assert write(given).data == b"/zh/a/\t2024-03-01\n/zh/b/\t2024-03-01\n"
    assert check(write(given).data.decode()) == given
    assert parse(None).value == ()


def test_the_first_day_counts() -> None:
    given = merge([Given("/zh/a/", FIRST)], ["/zh/b/", "/zh/a/"], LATER)
    assert given == (Given("/zh/a/", FIRST), Given("/zh/b/", LATER))
    assert check("/zh/a/\t2025-01-02\r\n/zh/a/\t2024-03-01\r\n") == (Given("/zh/a/", FIRST),)


def test_wrong_lines() -> None:
    assert check(
        "/zh/a/\n\nzh/a/\t2024-03-01\n/zh/a/\t2024-02-30\n/zh/a b/\t2024-03-01\n/x/\t2024-03-01\n", 1, 3, 4, 5
    ) == (Given("/x/", FIRST),)
    check("\x00\ufffd" * 1000, 1)


def test_ids_of_addresses() -> None:
    assert article_ids(["/zh/articles/2024-A/", "/articles/2024-b", "/zh-en/articles/c/", "/zh/tags/d/"]) == {
        *("2024-a", "2024-b", "c")
    }
    assert claimed_ids(["2024-a", "/en/articles/2024-b/", "/zh/old/"]) == {"2024-a", "2024-b"}


def article(name: str, *aliases: str) -> ContentFile:
    lines = "".join(f"- {alias}\n" for alias in aliases)
    text = f"---\ntitle: 题\naliases:\n{lines}---\n"
    found = read_article(SourceFile(f"articles/2024/{name}.zh.md", text.encode())).value
    assert found is not None
    return found


def told(*articles: ContentFile) -> list[tuple[str, int, str]]:
    return [
        (one.path.rpartition("/")[2], one.line, one.code)
        for one in check_aliases([claims_of(one) for one in articles])
    ]


def test_aliases() -> None:
    assert told(article("a", "old-a", "/zh/2023/a.html"), article("b", "old-b", "/en/articles/old-a/")) == []
    assert told(article("a", "b"), article("b")) == [("a.zh.md", 3, "L102")]
    assert told(article("a", "/zh/articles/A/")) == [("a.zh.md", 3, "L102")]
    assert told(article("b", "/zh/articles/old"), article("a", "OLD")) == [("b.zh.md", 3, "L103")]
