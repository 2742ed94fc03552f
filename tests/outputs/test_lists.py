"""Indexes, regions, the front page and the page about the site."""

from dataclasses import replace
from datetime import date
from functools import cache

from selectolax.lexbor import LexborHTMLParser

from builder.model.entry import Entry
from builder.model.jobs import PageJob
from builder.outputs.az import AzView
from tests.outputs.examples import catalogue, entry, figure
from tests.outputs.render import jobs, site


@cache
def page(path: str) -> LexborHTMLParser:
    return LexborHTMLParser(site(catalogue())[path].decode())


def texts(path: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in page(path).css(selector)]


def check_az(lang: str, entries: list[Entry], *expected: str) -> None:
    """Each group as its letter and its titles."""
    view = next(
        job.view
        for job in jobs(catalogue(entries))
        if isinstance(job, PageJob) and job.path == f"{lang}/az/index.html"
    )
    assert isinstance(view, AzView)
    assert [
        f"{group.letter} {' '.join(titles)}"
        for group in view.groups
        if (titles := [filed.headline.title.text for filed in group.items if filed.headline])
    ] == list(expected)


def english(key: str, title: str) -> Entry:
    found = entry(key, "题名", "tímíng", "T")
    return replace(found, title=replace(found.title, en=title))


def test_english_titles_by_letter_and_number() -> None:
    check_az(
        "en",
        [
            english("a", "The city"),
            english("b", "10 plans"),
            english("c", "2 plans"),
            english("d", "Élan"),
            english("e", "A bridge"),
        ],
        "# 2 plans 10 plans",
        "B A bridge",
        "C The city",
        "E Élan",
    )


def test_untranslated_titles_stand_among_english_ones_by_pinyin() -> None:
    check_az(
        "en",
        [english("a", "Cities"), entry("b", "重庆", "Chóngqìng", "C"), english("c", "Clouds")],
        "C 重庆 Cities Clouds",
    )


def test_chinese_titles_by_reading() -> None:
    titles = [
        ("厦门", "Xiàmén", "X"),
        ("长沙", "Chángshā", "C"),
        ("重庆", "Chóngqìng", "C"),
        ("5G", "5G", "#"),
    ]
    check_az(
        "zh",
        [entry(title, title, reading, letter) for title, reading, letter in titles],
        "# 5G",
        "C 长沙 重庆",
        "X 厦门",
    )


def test_readings_tell_titles_apart() -> None:
    assert texts("zh/az/index.html", ".az li:has(.titles) .py") == [
        "5G-A jìn",
        "Běijīng lǜsè",
        "Chángshā wèi",
        "Chóngqìng: jīnnián",
        "Chóngqìng: shùzìhuà",
        "gèdì gǎnzǎo",
    ]


def test_letter_bar_links_letters_in_use() -> None:
    assert texts("zh/az/index.html", ".jump a") == list("#BCGHSTW")


def test_the_rule_is_printed() -> None:
    assert "重庆入C" in texts("zh/az/index.html", ".lede")[0]


def test_region_has_a_timeline_by_year_with_todays_line() -> None:
    path = "en/regions/chongqing/index.html"
    assert texts(path, ".tl .yr") == ["2027", "2024", "2023"]
    assert texts(path, ".tl .today") == ["Today, 20 November 2026"]
    assert texts(path, ".place p") == ["重庆市", "Chóngqìng"]


def test_region_lists_who_names_it_in_passing() -> None:
    assert "Chongqing: digital tools pull industry along" in texts(
        "en/regions/sichuan/index.html", ".titles a"
    )


def test_regions_without_articles_are_no_links() -> None:
    assert len(page("zh/regions/index.html").css(".tiles li")) == 34
    assert sorted(texts("zh/regions/index.html", ".tiles a b")) == sorted("京津川渝湘粤")
    assert "无记录" in texts("zh/regions/index.html", ".azcols .m")


def test_regions_by_pinyin_and_by_english_name() -> None:
    assert texts("zh/regions/index.html", ".azcols h2") == list("ABCFGHJLNQSTXYZ")
    zh = [words.split()[0] for words in texts("zh/regions/index.html", ".azcols .t")]
    assert zh.index("山东") < zh.index("山西") < zh.index("陕西") < zh.index("上海")
    assert "I" in texts("en/regions/index.html", ".azcols h2")


def test_region_without_published_date_is_last() -> None:
    undated = entry("undated-x", "无期", "wúqī", "W", primary_region="110000", regions=("110000",))
    dated = replace(undated, id="2020-x")
    undated = replace(undated, published=replace(undated.published, value=None, precision=None))
    whole = site(catalogue((dated, undated)))
    shown = LexborHTMLParser(whole["en/regions/beijing/index.html"].decode())
    assert [node.text() for node in shown.css(".tl .yr")] == ["2024", "–"]


def test_home_leads_with_what_can_be_read_in_english() -> None:
    assert texts("en/index.html", ".lead h2") == ["Chongqing: digital tools pull industry along"]
    assert texts("zh/index.html", ".lead h2")[0].startswith("北京（Běijīng）绿色（lǜsè）")


def test_home_shows_today() -> None:
    assert texts("zh/index.html", ".strip time")[0] == "2026年11月20日星期五"


def check_region(found: Entry, *expected: str) -> None:
    """What stands before its title in the contents of both front pages."""
    whole = site(catalogue([found]))
    for lang, words in zip(("zh", "en"), expected, strict=True):
        cell = LexborHTMLParser(whole[f"{lang}/index.html"].decode()).css_first(".contents li > span")
        assert cell
        assert cell.text().strip() == words


def test_an_article_is_national_where_its_figures_say_so() -> None:
    alone = entry("x", "题名", "tímíng", "T", primary_region=None, regions=())
    national = figure("f-1", "智能工厂数", "7000", "count", "2025", region="000000")
    local = replace(national, id="f-2", region="500000")
    check_region(replace(alone, figures=(national,)), "全国", "National")
    check_region(replace(alone, figures=(national, local)), "–", "–")
    check_region(replace(alone, figures=()), "–", "–")


def test_only_home_and_region_pages_show_today() -> None:
    today = site(catalogue())
    tomorrow = site(catalogue(), date(2026, 11, 21))
    changed = [path for path in today if today[path] != tomorrow[path]]
    assert changed
    dated = ("/regions/", "/indicators/", "/timeline/", "/upcoming/")
    assert all(
        path in ("zh/index.html", "en/index.html") or any(part in path for part in dated) for path in changed
    )


def test_empty_site_has_its_pages() -> None:
    whole = site(catalogue((), given_out=()))
    for path in (
        "index.html",
        "zh/index.html",
        "en/az/index.html",
        "zh/tags/index.html",
        "en/about/index.html",
        "zh/atom.xml",
        "404.html",
    ):
        assert path in whole


def test_coverage_counts_what_stands() -> None:
    assert texts("en/about/index.html", ".brief .big") == ["6", "3", "6", "1"]


def test_404_begins_at_the_root() -> None:
    based = catalogue(settings=replace(catalogue().settings, base="https://x.github.io/digest/"))
    shown = LexborHTMLParser(site(based)["404.html"].decode())
    addresses = [
        node.attributes.get("href") or node.attributes.get("src") or ""
        for node in shown.css("a, link, script")
    ]
    assert [
        address
        for address in addresses
        if not address.startswith(("/digest/", "#", "https://creativecommons"))
    ] == []
