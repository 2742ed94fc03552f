"""Feeds, the sitemap, and the files of rules for hosts."""

import re
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import feedparser
from selectolax.lexbor import LexborHTMLParser

from builder.web.lang import HAN
from tests.outputs.examples import catalogue
from tests.outputs.render import jobs, site

ATOM = "{http://www.w3.org/2005/Atom}"


@cache
def drawn() -> dict[str, bytes]:
    return site(catalogue())


def feed(lang: str) -> ET.Element:
    return ET.fromstring(drawn()[f"{lang}/atom.xml"])


def test_feeds_are_valid_atom() -> None:
    for lang, tag in (("zh", "zh-Hans"), ("en", "en")):
        root = feed(lang)
        assert root.tag == f"{ATOM}feed"
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
        for each in (root, *root.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(each.findall(f"{ATOM}{name}")) == 1
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", each.findtext(f"{ATOM}updated") or "")
        assert root.findtext(f"{ATOM}author/{ATOM}name")
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
        assert links["self"] == f"https://digest.example/{lang}/atom.xml"
        ids = [node.text for node in root.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids))
        assert root.findtext(f"{ATOM}updated") == max(
            node.text or "" for node in root.findall(f"{ATOM}entry/{ATOM}updated")
        )


def test_feeds_read_in_a_client() -> None:
    parsed = feedparser.parse(drawn()["zh/atom.xml"])
    assert not parsed.bozo
    assert parsed.entries[0].title == "重庆：数字化带着工业往前走"


def test_english_feed_holds_translations_alone() -> None:
    titles = [node.text for node in feed("en").iter(f"{ATOM}title")][1:]
    assert titles == [
        "Chongqing: digital tools pull industry along",
        "Changsha cuts a fee for small firms",
        "5G-A in the factory: questions and answers",
    ]
    assert not HAN.search(" ".join(feed("en").itertext()))


def test_an_english_feed_holds_what_is_not_translated_where_the_settings_ask_for_it() -> None:
    asked = catalogue()
    asked = replace(asked, settings=replace(asked.settings, untranslated_in_feeds=True))
    feed = feedparser.parse(site(asked)["en/atom.xml"])
    found = {entry.title: entry for entry in feed.entries}
    composed = found["Beijing had 20 new green factories in 2025"]
    assert "[composed by machine from the facts]" in composed.summary
    chinese = found["重庆：今年先做3件事"]
    assert chinese.title_detail.language == "zh-Hans"


def test_a_sentence_of_the_source_is_quoted_and_credited() -> None:
    summaries = [node.text or "" for node in feed("zh").iter(f"{ATOM}summary")]
    assert "“从本月起，这笔费用不再收取。”（示范工业报，2024，第3版）" in summaries


def test_sitemap_lists_every_page_that_may_be_found() -> None:
    root = ET.fromstring(drawn()["sitemap.xml"])
    listed = [node.text for node in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    found = [
        node.attributes["href"]
        for path, data in drawn().items()
        if path.endswith(".html")
        for page in [LexborHTMLParser(data.decode())]
        if not page.css("meta[name=robots]")
        for node in page.css("link[rel=canonical]")
    ]
    assert sorted(filter(None, listed)) == sorted(filter(None, found))
    assert b"hreflang" not in drawn()["sitemap.xml"]


def test_robots_names_the_sitemap() -> None:
    assert b"Sitemap: https://digest.example/sitemap.xml\n" in drawn()["robots.txt"]


def test_redirects() -> None:
    assert drawn()["_redirects"].decode().splitlines() == [
        "/zh/articles/2024-chongqing-jiu/ /zh/articles/2024-chongqing-shuzi/ 301!",
        "/en/articles/2024-chongqing-jiu/ /en/articles/2024-chongqing-shuzi/ 301!",
        "/zh-en/articles/2024-chongqing-jiu/ /zh-en/articles/2024-chongqing-shuzi/ 301!",
        "/zh/n/2024/0113/ /zh/articles/2024-chongqing-shuzi/ 301!",
        "/zh/articles/2024-xiamen-jiu/ /zh/articles/2024-xiamen-chehui/ 301!",
        "/en/articles/2024-xiamen-jiu/ /en/articles/2024-xiamen-chehui/ 301!",
        "/ /zh/ 302! Language=zh",
        "/ /en/ 302!",
    ]


def test_headers_hold_a_strict_policy() -> None:
    lines = drawn()["_headers"].decode().splitlines()
    assert lines[0] == "/*"
    policy = next(line for line in lines if "Content-Security-Policy" in line)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert any(line.strip() == "X-Content-Type-Options: nosniff" for line in lines)


def test_no_header_is_set_twice_for_one_path() -> None:
    rules: list[tuple[str, str]] = []
    for line in drawn()["_headers"].decode().splitlines():
        if not line.startswith(" "):
            pattern = line
        else:
            rules.append((pattern, line.split(":")[0].strip()))
    paths = ["/", *("/" + path for path in drawn())]
    for path in paths:
        names = [
            name for pattern, name in rules if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path)
        ]
        assert len(names) == len(set(names)), path


def test_every_file_is_planned_once() -> None:
    paths = [job.path for job in jobs(catalogue())]
    assert len(paths) == len(set(paths))
    assert len({path.casefold() for path in paths}) == len(paths)
