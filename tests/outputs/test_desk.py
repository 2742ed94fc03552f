"""Articles that the desk tells again: who speaks on their pages, and what they go back to."""

import json
from dataclasses import replace
from functools import cache

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder.model.article import Byline
from builder.model.entry import Bilingual, Entry
from builder.outputs.citations.works import printed
from tests.outputs.examples import TRANSLATED, catalogue
from tests.outputs.facts_examples import CHONGQING
from tests.outputs.render import site

PRINTED = "一份工业清单"
RETOLD = replace(
    CHONGQING,
    source=replace(TRANSLATED.source, headline=PRINTED, byline=Byline("本刊整理", ("编者",)), desk=True),
)
QUOTING = (
    "articles/2024-chongqing-shuzi",
    "regions/chongqing",
    "indicators/above-scale-industrial-value-added-growth",
    "issues/2024-01",
)


@cache
def drawn(entry: Entry) -> dict[str, bytes]:
    return site(catalogue((entry,)))


def texts(entry: Entry, path: str, selector: str) -> list[str]:
    tree = LexborHTMLParser(drawn(entry)[f"{path}/index.html"].decode())
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_the_desk_is_not_the_author_of_the_report() -> None:
    work = printed(RETOLD)
    assert work
    assert (work.title, work.authors, work.title_en) == (PRINTED, (), None)
    folder = drawn(RETOLD)
    for lang in ("zh", "en"):
        for name in ("cite.bib", "cite.ris", "cite.json", "index.html"):
            cited = folder[f"{lang}/articles/{RETOLD.id}/{name}"].decode()
            assert PRINTED in cited
            assert "编者" not in cited


def test_json_ld_names_no_author_of_the_report() -> None:
    tree = LexborHTMLParser(drawn(RETOLD)[f"en/articles/{RETOLD.id}/index.html"].decode())
    graph = json.loads(tree.css_first("script[type='application/ld+json']").text())["@graph"]  # type: ignore[union-attr]
    report = next(one["isBasedOn"] for one in graph if "isBasedOn" in one)
    assert report["headline"] == PRINTED
    assert "author" not in report


def test_a_translated_title_stands_beside_the_headline_that_it_translates() -> None:
    assert TRANSLATED.title.en
    for title, expected in ((TRANSLATED.title.zh, TRANSLATED.title.en), ("另一个标题", None)):
        work = printed(replace(TRANSLATED, title=Bilingual(title, TRANSLATED.title.en)))
        assert work
        assert work.title_en == expected


def test_the_head_says_what_it_goes_back_to() -> None:
    zh, en = (texts(RETOLD, f"{lang}/articles/{RETOLD.id}", ".meta > div") for lang in ("zh", "en"))
    assert zh[:2] == ["来源据2024年1月报纸报道编写（推定）", "编写本刊"]
    assert en[:2] == [
        "SourceRetold from a newspaper report of January 2024 (inferred)",
        "Compiled bythe desk",
    ]
    assert not any(line.startswith(("版次", "Page", "见报", "Printed")) for line in (*zh, *en))
    chain = texts(RETOLD, f"zh/articles/{RETOLD.id}", ".chain li")
    assert chain[:2] == ["据2024年1月报纸报道编写（推定）", f"见报标题{PRINTED}"]


@pytest.mark.parametrize("path", QUOTING)
def test_its_words_are_quoted_as_the_desk_s(path: str) -> None:
    for entry, mark, head in ((RETOLD, "desk", "文中"), (CHONGQING, "src", "原文")):
        quotes = texts(entry, f"zh/{path}", "td q")
        assert quotes
        assert len(texts(entry, f"zh/{path}", "td q.desk")) == (len(quotes) if mark == "desk" else 0)
        assert head in texts(entry, f"zh/{path}", "thead th")
        assert texts(entry, f"zh/{path}", "caption .stamp") == texts(entry, f"zh/{path}", f"caption .{mark}")


def test_its_lines_in_a_concordance_are_the_desk_s() -> None:
    retold = replace(TRANSLATED, source=RETOLD.source)
    terms = [path for path in drawn(retold) if path.startswith("zh/glossary/") and path.count("/") == 3]
    for path in (path.removesuffix("/index.html") for path in terms):
        lines = texts(retold, path, ".kwic > li")
        assert lines == texts(retold, path, ".kwic > .desk")
        assert lines == texts(TRANSLATED, path, ".kwic > li:not(.desk)")
        assert lines


def test_a_text_that_breaks_off_says_so_and_has_no_end_mark() -> None:
    whole = replace(TRANSLATED, source=replace(TRANSLATED.source, truncated=False))
    for lang, words in (("zh", "版面文字到此中断。"), ("en", "The text of the page breaks off here.")):
        path = f"{lang}/articles/{TRANSLATED.id}"
        assert texts(TRANSLATED, path, ".broken-off") == [words]
        assert texts(TRANSLATED, path, ".end") == []
        assert texts(whole, path, ".broken-off") == []
        assert len(texts(whole, path, ".end")) == 1
        assert words in drawn(TRANSLATED)[f"{path}/index.md"].decode()
    assert len(texts(TRANSLATED, f"zh-en/articles/{TRANSLATED.id}", ".broken-off")) == 2
