"""Content files: what they hold, and how each mistake is told."""

from pathlib import Path

import pytest

from builder.content.document import ContentFile
from builder.content.read import read_article
from builder.model.article import Byline, Role
from builder.model.entry import Maker, Rights, Status
from builder.model.facts import Precision, Published
from builder.model.files import SourceFile
from builder.model.problems import Problem

CASES = Path(__file__).parents[1] / "cases" / "content"


def told(problems: tuple[Problem, ...]) -> str:
    return "".join(f"{one.line} {one.code} {one.message}\n   {one.hint}\n" for one in problems)


def read(text: str, name: str = "2024-a.zh.md") -> ContentFile:
    checked = read_article(SourceFile(f"articles/2024/{name}", text.encode()))
    assert told(checked.problems) == ""
    assert checked.value is not None
    return checked.value


def refused(data: bytes, name: str = "2024-a.zh.md") -> tuple[int, str]:
    checked = read_article(SourceFile(name, data))
    assert checked.value is None
    (problem,) = checked.problems
    assert problem.path == name
    assert problem.hint
    return problem.line, problem.code


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda case: case.stem)
def test_mistakes(case: Path) -> None:
    """The case is named after its language; all mistakes of a file are told at once."""
    text, expected = case.read_text("utf-8").split("=====\n")
    language = case.stem.rpartition(".")[2]
    checked = read_article(SourceFile(f"articles/2024/2024-a.{language}.md", text.encode()))
    assert checked.value is not None
    assert told(checked.problems) == expected


def test_every_key() -> None:
    file = read(
        """---
title: 某市推进绿色工厂建设
kicker: 地方纵横
published: {value: 2024-01-05, basis: 1月5日, certain: false}
source:
  file: page.txt
  publication: 某报
  page: 3
  byline:
    credit: 本报记者
    names: 甲乙
  headline: 某市推进 绿色工厂建设
  address: https://paper.example/3
  truncated: true
region: chongqing
regions: [重庆市, 四川, '610000']
summary: 一句话。
tags:
- 绿色工厂
- 节能
status: withdrawn
withdrawn_because: 重复
added: 2024-02-01
updated: 2024-02-02
reviewed: 2024-02-03
aliases: 2024-old
rights: brief
import: {warnings: 一个疑问}
---
正文。
"""
    )
    front = file.front
    assert front.published == Published("2024-01-05", Precision.DAY, "1月5日", certain=False)
    assert front.source is not None
    assert (front.source.page, front.source.truncated) == ("3", True)
    assert front.source.byline == Byline("本报记者", ("甲乙",))
    assert (front.region, front.regions) == ("500000", ("500000", "510000", "610000"))
    assert (front.status, front.rights) == (Status.WITHDRAWN, Rights.BRIEF)
    assert (front.aliases, front.warnings) == (("2024-old",), ("一个疑问",))
    assert [(one.block.role, one.block.text, one.line) for one in file.blocks] == [
        (Role.PARAGRAPH, "正文。", 30)
    ]
    assert file.line("tags") == 18
    assert file.maker("tags") is Maker.DESK


def test_a_bare_date_and_what_is_not_given() -> None:
    file = read("---\ntitle: 题\npublished: 2024-01\nsummary:\n---\n")
    assert file.front.published == Published("2024-01", Precision.MONTH, "", certain=True)
    assert file.gives("summary")
    assert not file.gives("tags")


def test_line_ends_and_marks() -> None:
    plain = read("---\ntitle: 题\n---\n\n文。\n")
    assert read("\ufeff---\r\ntitle: 题\r\n---\r\n\r\n文。\r\n") == plain
    assert read("--- \ntitle: 题\n---\t\n\n文。") == plain


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("---\ntitle: 题\n".encode("gb18030"), (2, "C101")),
        (b"\xff\xfe-\x00", (1, "C101")),
        (b"", (1, "C102")),
        ("题目\n\n文。".encode(), (1, "C102")),
        (b"---\ntitle: a\n\nb\n", (4, "C103")),
        (b"---\na: " + b"x" * 70_000 + b"\n---\n", (1, "C104")),
        (b"---\na: b\nc: \x00\n---\n", (3, "C105")),
        ("---\na: b\u2028c\n---\n".encode(), (2, "C105")),
        (b"---\na: b\rc: d\n---\n", (2, "C105")),
        (b"---\nlist: [a\n---\n", (3, "C106")),
    ],
)
def test_what_cannot_be_read(data: bytes, place: tuple[int, str]) -> None:
    assert refused(data) == place


@pytest.mark.parametrize("name", ["README.md", "2024-A.zh.md", "2024-a.fr.md", "2024-重庆.zh.md", "a..zh.md"])
def test_names_of_files(name: str) -> None:
    assert refused(b"---\ntitle: a\n---\n", name) == (1, "C301")


@pytest.mark.parametrize("piece", ["[", "a: ", "- ", "'", "#", "\x00", "中", "---\n", "\ufeff", "&a "])
def test_nonsense_is_told(piece: str) -> None:
    for text in (
        piece * 100_000,
        f"---\n{piece * 1000}\n---\n{piece * 1000}",
        f"---\ntitle: {piece * 9000}\n---\n",
    ):
        read_article(SourceFile("2024-a.zh.md", text.encode()))
