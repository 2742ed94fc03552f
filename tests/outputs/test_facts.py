"""Figures, dates, terms and both languages on the pages that show them."""

from dataclasses import replace
from functools import cache

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder.model.entry import Bilingual
from builder.model.mentions import Document
from builder.model.rulings import FigureRef, Ruling, State
from tests.outputs.examples import ENTRIES, FIGURES, OLDER, TRANSLATED, blocks, catalogue
from tests.outputs.facts_examples import MEASURED
from tests.outputs.render import site

ZH, EN = (f"{lang}/articles/2024-chongqing-shuzi/index.html" for lang in ("zh", "en"))
BOTH = "zh-en/articles/2024-chongqing-shuzi/index.html"


@cache
def page(path: str) -> LexborHTMLParser:
    return LexborHTMLParser(site(catalogue())[path].decode())


def texts(path: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in page(path).css(selector)]


def test_figures_stand_under_their_sections_with_their_values() -> None:
    assert texts(ZH, ".figs .grp") == ["先看数字"]
    assert texts(EN, ".figs .grp") == ["The numbers"]
    assert texts(ZH, ".figs tbody .n:not(.pp)")[:4] == ["8%", "≥5个", ">1.1万亿元", "1200个 → 1500个"]
    assert texts(EN, ".figs tbody .n:not(.pp)")[:4] == ["8%", "≥5", ">RMB 1.1 trillion", "1,200 → 1,500"]


def test_each_figure_has_an_address_and_leads_to_its_clause() -> None:
    for path in (ZH, EN):
        rows = page(path).css(".figs tbody tr[id]")
        assert [row.attributes["id"] for row in rows] == ["f-1", "f-2", "f-3", "f-5", "f-6", "f-7"]
        assert page(path).css_first("#f-4") is not None
        assert {node.attributes["href"] for node in page(path).css(".figs .pp a")} == {"#p-3"}


def test_an_area_has_its_english_name() -> None:
    assert texts(EN, "#f-6 .sub:not([lang])")[:1] == ["western Chongqing"]
    assert texts(ZH, "#f-6 .sub")[:1] == ["渝西"]


def folded(count: int) -> LexborHTMLParser:
    figures = tuple(
        replace(FIGURES[0], id=f"f-{number}", evidence=replace(FIGURES[0].evidence, start=number))
        for number in range(count)
    )
    return LexborHTMLParser(site(catalogue((replace(TRANSLATED, figures=figures),)))[ZH].decode())


def test_a_long_list_of_figures_is_folded_after_the_first() -> None:
    tree = folded(57)
    assert len(tree.css(".figs tbody tr[id]")) == 57
    assert len(tree.css(".folded tbody tr[id]")) == 47
    assert [node.text() for node in tree.css(".folded summary")] == ["另有47个数字"]
    # The section goes on, and its head stands over the rest again.
    assert [node.text() for node in tree.css(".grp")] == ["先看数字", "先看数字"]


def test_a_few_more_are_not_folded() -> None:
    assert folded(13).css(".folded") == []
    assert len(folded(14).css(".folded tbody tr[id]")) == 4


def test_a_short_form_is_not_listed_beside_its_document() -> None:
    said = TRANSLATED.documents[0].evidence if TRANSLATED.documents else FIGURES[0].evidence
    title, short = "《示范城市工业行动计划》", "《计划》"
    for known, expected in ((title, [title]), ("《另一计划》", ["《另一计划》", short])):
        named = (Document(known, None, said), Document(short, title, said))
        tree = LexborHTMLParser(site(catalogue((replace(TRANSLATED, documents=named),)))[ZH].decode())
        shown = [item.text().strip() for item in tree.css(".docs > li")]
        assert [item[: len(name)] for item, name in zip(shown, expected, strict=False)] == expected


def test_an_event_known_in_chinese_alone_says_so() -> None:
    assert "(in Chinese)" in texts(EN, "#e-3")[0]
    assert "(in Chinese)" not in texts(EN, "#e-2")[0]
    assert "(in Chinese)" not in " ".join(texts(ZH, ".rail li"))


def test_the_english_front_page_names_figures_in_english() -> None:
    chinese = replace(FIGURES[6], id="f-90", indicator="智能化车间改造数", indicator_en=None, known=False)
    alone = site(catalogue((replace(TRANSLATED, figures=(chinese, FIGURES[6])),)))
    for lang, count in (("zh", 2), ("en", 1)):
        tree = LexborHTMLParser(alone[f"{lang}/index.html"].decode())
        assert len(tree.css(".lead .brief > div")) == count


def test_a_target_carries_its_word() -> None:
    assert "力争 strive for" in " ".join(texts(EN, "#f-1 .o"))
    assert texts(ZH, "#f-1 .o") == ["目标力争"]


def test_dates_documents_and_bodies_in_the_rail() -> None:
    rail = " ".join(texts(EN, ".rail"))
    assert "about January 2024" in rail
    assert "Chongqing Municipal Commission of Economy and Informatization" in rail
    assert "《示范计划》" in rail
    assert [node.attributes["id"] for node in page(EN).css(".rail li[id]")] == ["e-1", "e-2", "e-3"]


def test_terms_link_where_they_are_first_used() -> None:
    assert texts(ZH, "a.gl") == ["产业大脑", "未来工厂"]
    assert texts(EN, "a.gl") == ["industry brains"]


def test_three_languages_to_switch_to_where_both_can_be_shown() -> None:
    assert texts(ZH, ".langs li") == ["中文", "English", "对照"]
    assert texts(BOTH, ".langs strong") == ["对照"]
    assert texts("zh/articles/2026-beijing-lvse/index.html", ".langs li") == ["中文", "English"]


def test_both_languages_share_the_numbers_of_paragraphs() -> None:
    rows = page(BOTH).css(".pair > [id^=p-]")
    assert [row.attributes["id"] for row in rows] == [f"p-{number}" for number in range(10)]


def test_a_paragraph_without_counterpart_says_so() -> None:
    assert TRANSLATED.translation is not None
    shorter = replace(TRANSLATED.translation, blocks=TRANSLATED.translation.blocks[:-1])
    whole = site(catalogue((replace(TRANSLATED, translation=shorter),)))
    shown = LexborHTMLParser(whole[BOTH].decode())
    missing = shown.css_first("#p-9 .missing")
    assert missing is not None
    assert "not translated" in missing.text()
    assert "1段" in (shown.css_first(".notice-line") or missing).text()


def test_region_gives_targets_in_five_states() -> None:
    shown = texts("en/regions/chongqing/index.html", ".five > li")
    assert [words.split(" –")[0] for words in shown][:3] == ["met 1", "missed", "part of the period 1"]


def test_region_pairs_show_both_clauses() -> None:
    rows = page("zh/regions/chongqing/index.html").css(".pairs tr:has(.st.met)")
    assert [len(row.css("q")) for row in rows] == [2]


def test_deadlines_stand_above_todays_line() -> None:
    shown = texts("zh/regions/chongqing/index.html", ".tl > li")
    assert shown[0].startswith("2027")
    assert shown[1].startswith("今天")


def test_home_tells_what_is_due_next() -> None:
    assert texts("en/index.html", ".ear h2") == ["Due next"]
    assert "end of 2027" in texts("en/index.html", ".ear li")[0]


def test_indicator_compares_regions_and_nation() -> None:
    path = "en/indicators/above-scale-industrial-value-added-growth/index.html"
    rows = " ".join(texts(path, "tbody th"))
    assert all(name in rows for name in ("Chongqing", "China", "Sichuan", "Chengdu"))


def test_figures_that_no_indicator_covers_keep_their_words() -> None:
    assert "仓库面积" in " ".join(texts("en/indicators/index.html", ".tbl th"))


def test_concordance_gives_every_line() -> None:
    assert texts("en/glossary/chanyedanao/index.html", ".kwic .k") == ["产业大脑"]
    assert texts("en/glossary/chanyedanao/index.html", ".tbl th[lang=en]") == ["industrial brain"]


def test_an_issue_a_month() -> None:
    path = "en/issues/2024-01/index.html"
    assert texts(path, "h1") == ["2024, No. 1"]
    assert texts(path, ".sec") == ["In this issue", "Promised 3", "Reported 2", "Due in this month"]


def test_coverage_says_none_recorded_and_never_nought() -> None:
    cells = texts("en/coverage/index.html", "td")
    assert "0" not in cells
    assert "–none recorded" in cells


def test_method_tells_what_was_measured() -> None:
    assert texts("en/method/index.html", ".missing") == ["not measured yet"]
    drawn = site(catalogue(evaluation=MEASURED))
    shown = LexborHTMLParser(drawn["en/method/index.html"].decode())
    rows = [" ".join(row.text(separator=" ").split()) for row in shown.css("tbody tr")]
    assert rows == [
        "Facts of an article",
        "Figures 92.5% 100.0% 96.1% 326 352",
        "Tags 50.0% 25.0% 33.3% 8 4",
        "Articles of a page",
        "captions-of-old 0.0% 0.0% 0.0% 1 0",
        "page-1.txt May 2024 3",
        "page-2.txt undated 4",
        "Figures: target, outcome, forecast or terms 87.5% 7 8",
        "Headline 100.0% 7 7",
    ]
    assert "2 newspaper pages with 7 articles" in drawn["en/method/index.html"].decode()
    assert "编辑通读2个版面、7篇文章" in drawn["zh/method/index.html"].decode()
    assert "51.2%" in drawn["zh/method/index.html"].decode()


RULING = Ruling(
    FigureRef(TRANSLATED.id, "f-2"),
    State.NOT_COMPARABLE,
    Bilingual("口径改了", "the base changed"),
    FigureRef(OLDER.id, "f-12"),
)


@pytest.mark.parametrize(
    ("path", "stamp", "status", "reason"),
    [
        (f"en/articles/{TRANSLATED.id}", "Desk", "not comparable", "the base changed"),
        (f"zh/articles/{TRANSLATED.id}", "编", "口径不同", "口径改了"),
        (f"en/articles/{OLDER.id}", "Desk", "not comparable", "the base changed"),
        ("en/regions/chongqing", "Desk", "not comparable", "the base changed"),
        ("zh/regions/chongqing", "编", "口径不同", "口径改了"),
        ("zh/indicators/industry-brains", "编", "口径不同", "口径改了"),
    ],
)
def test_a_ruling_is_stamped_and_gives_its_reason(path: str, stamp: str, status: str, reason: str) -> None:
    shown = LexborHTMLParser(site(catalogue(rulings=(RULING,)))[f"{path}/index.html"].decode())
    (row,) = [row for row in shown.css("tbody tr") if reason in row.text()]
    assert [one.text() for one in row.css(".stamp.desk")] == [stamp]
    assert [one.text() for one in row.css(".st.nc")] == [status]


def test_a_ruling_changes_the_pages_that_show_it_alone() -> None:
    before, after = site(catalogue()), site(catalogue(rulings=(RULING,)))
    changed = {path for path in after if before[path] != after[path]}
    articles = {path for path in changed if "/articles/" in path}
    assert articles == {
        f"{lang}/articles/{name}/index.html" for lang in ("zh", "en") for name in (TRANSLATED.id, OLDER.id)
    }
    others = {path.split("/")[1] for path in changed - articles}
    assert others <= {"index.html", "regions", "indicators", "method"}


def test_a_ruling_without_its_outcome_is_none() -> None:
    entries = tuple(entry for entry in ENTRIES if entry is not OLDER)
    shown = site(catalogue(entries, rulings=(RULING,)))["en/regions/chongqing/index.html"].decode()
    assert "the base changed" not in shown


def test_specimens_are_for_the_preview() -> None:
    assert "en/states/index.html" not in site(catalogue())
    assert b"noindex" in site(catalogue(preview=True))["en/states/index.html"]


def test_a_brief_article_gives_figures_and_no_links_to_paragraphs() -> None:
    bare = replace(TRANSLATED, blocks=(), translation=None, terms=())
    shown = LexborHTMLParser(site(catalogue((bare,)))[ZH].decode())
    assert len(shown.css(".figs tbody tr[id]")) == 6
    assert shown.css(".figs .pp a") == []


def test_hostile_names_stay_inert() -> None:
    wild = replace(
        TRANSLATED,
        figures=tuple(replace(each, indicator='<b>"x&', indicator_en=None) for each in TRANSLATED.figures),
        kicker=Bilingual("<i>栏", None),
        blocks=blocks([]),
    )
    for path, data in site(catalogue((*ENTRIES[:1], wild))).items():
        if path.endswith(".html"):
            assert b'<b>"' not in data
            assert "<i>栏".encode() not in data


def test_an_article_with_all_that_it_loads_stays_small() -> None:
    """At most 100 KB before compression, also with sixty figures."""
    many = tuple(replace(FIGURES[index % 3], id=f"f-x{index}") for index in range(60))
    whole = site(catalogue((replace(TRANSLATED, figures=many),)))
    for path in (ZH, EN, BOTH):
        shown = LexborHTMLParser(whole[path].decode())
        loaded = [node.attributes["href"] for node in shown.css("link[rel=stylesheet], link[rel=icon]")]
        loaded += [node.attributes["src"] for node in shown.css("script[src]")]
        files = {(address or "").rsplit("../", 1)[-1] for address in loaded}
        assert len(whole[path]) + sum(len(whole[name]) for name in files) <= 100_000
