"""Placing pages: known articles are refreshed in place, new ones get an id for ever."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from builder.content.homes import prints, recognise
from builder.content.identity import know
from builder.content.imports import Imported, Shelf, place
from builder.content.read import read_article
from builder.model.article import Byline, Join, PageArticle, PageBlock, PageReading, Role, Span
from builder.model.entry import Bilingual, Status
from builder.model.facts import (
    PUBLISHED,
    READING,
    REGIONS,
    SUMMARY,
    TAGS,
    Facts,
    Published,
    Reading,
    RegionsFound,
    Summary,
    Tag,
    Tags,
)
from builder.model.files import Artifact, SourceFile
from builder.model.problems import Checked, Problem
from builder.model.settings import Publication, Settings

TODAY = date(2026, 3, 4)
TEXTS = (
    "某市工业和信息化局近日公布绿色工厂培育办法，首批安排六十家企业参加评价。办法提出建立分级培育库，并对入库企业给予专项辅导。",
    "某县建成首条零碳物流专线，全年可减少柴油消耗两千吨。专线配备换电重卡四十辆，并沿途布设补能站点六座。",
    "某省举办首届工业软件挑战赛，来自高校的九十支队伍报名。比赛设置研发设计、生产控制两个赛道，优胜作品将进入推广目录。",
)


def article(title: str, text: str = TEXTS[0]) -> PageArticle:
    blocks = tuple(PageBlock(Role.PARAGRAPH, f"{piece}。", ()) for piece in text.split("。") if piece)
    return PageArticle(title, (Span(4, 0, 3),), None, Byline("本报记者", ("甲乙",)), (), blocks)


def facts(year: str | None = "2024", summary: str = "概要。") -> Facts:
    answers = Facts().with_answer(REGIONS, RegionsFound("500000", ("500000", "510000")))
    answers = answers.with_answer(TAGS, Tags((Tag("lvsegongchang", "绿色工厂", None, 1.0),)))
    answers = answers.with_answer(SUMMARY, Summary(summary, ())).with_answer(READING, Reading("", "", "#"))
    return answers.with_answer(
        PUBLISHED, Published(year, None, "三月" if year else "", certain=year is not None)
    )


def page(path: str, *articles: PageArticle, known: Facts | None = None) -> Imported:
    lines = tuple(block.text for one in articles for block in one.blocks)
    return Imported(PageReading(path, lines, articles, ()), (known or facts(),) * len(articles))


def placed(
    pages: Sequence[Imported],
    files: Sequence[SourceFile],
    settings: Settings | None = None,
    given_out: Sequence[str] = (),
) -> Checked[tuple[Artifact, ...]]:
    """All pages placed, in the order of their paths, as the pipeline does it."""
    known = [know(file) for file in files]
    homes = recognise((one for page in pages for one in prints(page.reading)), known)
    shelf = Shelf({file.path: file for file in files}, known, given_out)
    ordered = sorted(pages, key=lambda page: page.reading.path)
    results = list(place(ordered, homes, shelf, settings or Settings(), TODAY))
    artifacts = sorted((one for result in results for one in result.value), key=lambda one: one.path)
    return Checked(tuple(artifacts), tuple(sorted(one for result in results for one in result.problems)))


def ingest(*pages: Imported, files: tuple[SourceFile, ...] = (), **more: object) -> list[Artifact]:
    return list(placed(pages, files, **more).value)  # type: ignore[arg-type]


def problems(*pages: Imported, files: tuple[SourceFile, ...] = ()) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in placed(pages, files).problems]


def files_of(artifacts: list[Artifact]) -> tuple[SourceFile, ...]:
    for artifact in artifacts:
        assert read_article(SourceFile(artifact.path, artifact.data)).problems == ()
    return tuple(SourceFile(artifact.path, artifact.data) for artifact in artifacts)


def paths(artifacts: list[Artifact]) -> list[str]:
    return [artifact.path for artifact in artifacts]


GREEN = article("重庆培育绿色工厂")


def test_a_new_file() -> None:
    doubtful = Join(Span(2, 0, 1), Span(8, 0, 1), ("topic",), certain=False)
    settings = Settings(publications=(Publication(Bilingual("某报"), ("a*.txt",)),), status=Status.DRAFT)
    (file,) = ingest(page("a/a1.txt", replace(GREEN, joins=(doubtful,), kicker="地方")), settings=settings)
    assert file.path == "articles/2024/2024-chongqing-peiyu-lvse-gongchang.zh.md"
    head, _, rest = file.data.decode().partition("made:\n")
    assert (
        head
        == """---
title: 重庆培育绿色工厂
kicker: 地方
published:
  value: 2024
  basis: 三月
source:
  file: a/a1.txt
  publication: 某报
  byline:
    credit: 本报记者
    names:
      - 甲乙
  headline: 重庆培育绿色工厂
region: 重庆
regions:
  - 重庆
  - 四川
summary: 概要。
tags:
  - 绿色工厂
status: draft
added: 2026-03-04
import:
  joins:
    - 'lines 3 and 9 of the page were joined: topic'
"""
    )
    assert (
        rest.partition("---\n\n")[2] == "\n\n".join(f"{one}。" for one in TEXTS[0].split("。") if one) + "\n"
    )


def test_nothing_changed_nothing_written() -> None:
    files = files_of(ingest(page("a.txt", GREEN)))
    assert ingest(page("a.txt", GREEN), files=files) == []


def test_a_known_article_is_refreshed_where_it_is() -> None:
    files = files_of(ingest(page("a.txt", GREEN)))
    (file,) = ingest(page("a.txt", GREEN, known=facts("2023", "新概要。")), files=files)
    assert file.path == files[0].path
    assert "value: 2023" in file.data.decode()
    assert "summary: 新概要。" in file.data.decode()


def test_edits_are_left_alone_and_told() -> None:
    (file,) = files_of(ingest(page("a.txt", GREEN)))
    edited = replace(file, data=file.data.replace("概要。".encode(), "编辑的。".encode()))
    checked = placed([page("a.txt", GREEN)], [edited])
    assert checked.value == ()
    (note,) = checked.problems
    assert (note.code, note.path, edited.data.split(b"\n")[note.line - 1]) == (
        "C401",
        file.path,
        "summary: 编辑的。".encode(),
    )


@pytest.mark.parametrize(
    "again",
    [
        page("moved/a.txt", GREEN),
        page("a.txt", article("重庆培育绿色工厂 六十家入选")),
        page("b.txt", article("另一个标题", TEXTS[0].replace("首批", "首次"))),
        page("a.txt", article("重庆培育绿色工厂", TEXTS[1])),
    ],
    ids=["moved page", "other headline", "other page, headline and words", "same place, other text"],
)
def test_an_article_is_known_again(again: Imported) -> None:
    files = files_of(ingest(page("a.txt", GREEN)))
    (file,) = ingest(again, files=files)
    assert file.path == files[0].path


def test_another_article_is_another() -> None:
    files = files_of(ingest(page("a.txt", GREEN)))
    (file,) = ingest(page("b.txt", article("一条专线", TEXTS[1])), files=files)
    assert file.path != files[0].path


def test_a_short_notice_of_a_long_article_is_another() -> None:
    files = files_of(ingest(page("a.txt", article("长文", TEXTS[0] + TEXTS[1] + TEXTS[2]))))
    (file,) = ingest(page("b.txt", article("导读", TEXTS[1])), files=files)
    assert file.path != files[0].path


def test_articles_whose_page_is_gone_stay() -> None:
    files = files_of(ingest(page("a.txt", GREEN), page("b.txt", article("一条专线", TEXTS[1]))))
    assert ingest(page("a.txt", GREEN), files=files) == []


def test_ids_clash() -> None:
    others = [article(GREEN.title, text) for text in TEXTS]
    pages = [page(f"{number}.txt", one) for number, one in enumerate(others)]
    found = paths(ingest(*pages))
    assert found == paths(ingest(*reversed(pages)))
    assert len(set(found)) == 3
    assert "articles/2024/2024-chongqing-peiyu-lvse-gongchang.zh.md" in found
    assert all(path.startswith("articles/2024/2024-chongqing-peiyu-lvse-gongchang") for path in found)


@pytest.mark.parametrize(
    "taken",
    ["/zh/articles/2024-chongqing-peiyu-lvse-gongchang/", "/EN/articles/2024-Chongqing-peiyu-lvse-gongchang"],
)
def test_an_address_is_given_once(taken: str) -> None:
    (path,) = paths(ingest(page("a.txt", GREEN), given_out=[taken]))
    assert path.startswith("articles/2024/2024-chongqing-peiyu-lvse-gongchang-")


def test_an_alias_is_not_given_again() -> None:
    (file,) = files_of(ingest(page("a.txt", article("一条专线", TEXTS[1]))))
    aliased = replace(
        file, data=file.data.replace(b"\nstatus:", b"\naliases: 2024-Chongqing-peiyu-lvse-gongchang\nstatus:")
    )
    (path,) = paths(ingest(page("b.txt", GREEN), files=(aliased,)))
    assert path.startswith("articles/2024/2024-chongqing-peiyu-lvse-gongchang-")


def test_two_pages_print_one_article() -> None:
    pages = (page("a.txt", GREEN), page("b.txt", GREEN))
    assert len(ingest(*pages)) == 1
    assert problems(*pages) == problems(*reversed(pages)) == [("C402", "b.txt")]


def test_no_year_and_no_reading() -> None:
    (undated,) = paths(ingest(page("a.txt", GREEN, known=facts(None))))
    assert undated == "articles/undated/undated-chongqing-peiyu-lvse-gongchang.zh.md"
    (nameless,) = paths(ingest(page("a.txt", article("——"))))
    assert len(nameless) == len("articles/2024/2024-123456.zh.md")
    (long,) = paths(
        ingest(page("a.txt", article("重庆加快建设全国重要先进制造业基地并培育世界级产业集群" * 3)))
    )
    assert len(long.rpartition("/")[2]) <= len("2024-.zh.md") + 40


def test_a_file_that_cannot_be_read_is_left() -> None:
    (file,) = files_of(ingest(page("a.txt", GREEN)))
    broken = replace(file, data=file.data.replace(b"title: ", b"title: *"))
    assert ingest(page("a.txt", GREEN), files=(broken,)) == []
    assert problems(page("a.txt", GREEN), files=(broken,)) == [("C403", file.path)]
    renamed = replace(broken, path="articles/2024/2024-other.zh.md")
    assert ingest(page("a.txt", GREEN), files=(renamed,)) == []
    assert problems(page("a.txt", GREEN), files=(renamed,)) == [("C403", renamed.path)]
    latin = replace(renamed, data="\n题".encode("gb18030"))
    assert len(ingest(page("a.txt", GREEN), files=(latin,))) == 1


def test_hostile_words() -> None:
    text = "a: b\x00\n---\n# c\ud800 {.caption} & * _"
    hostile = PageArticle(
        text, (), text, Byline(text, (text,)), (), (PageBlock(Role.CAPTION, text, ()),), text, text
    )
    files = files_of(ingest(page(text, hostile)))
    assert ingest(page(text, hostile), files=files) == []


def test_problems_are_values() -> None:
    assert all(isinstance(one, Problem) for one in placed([], []).problems)
