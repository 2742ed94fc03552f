"""What the heads of pages tell machines, as the machines take it."""

import json
import struct
from collections.abc import Iterator
from functools import cache
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder.outputs.linked_data import written
from tests.outputs.facts_examples import drawn

HOST = "https://digest.example/"
PAGES = sorted(path for path in drawn() if path.endswith(".html"))
ARTICLE = "en/articles/2024-chongqing-shuzi/index.html"

THING = {"name", "alternateName", "description", "url", "image", "sameAs", "mainEntityOfPage"}
WORK = THING | {
    "headline",
    "alternativeHeadline",
    "abstract",
    "inLanguage",
    "datePublished",
    "dateModified",
    "author",
    "creator",
    "publisher",
    "license",
    "isAccessibleForFree",
    "keywords",
    "contentLocation",
    "spatialCoverage",
    "temporalCoverage",
    "isBasedOn",
    "isPartOf",
    "translationOfWork",
    "workTranslation",
}
TERMS = {
    "Article": WORK | {"articleBody", "articleSection"},
    "NewsArticle": WORK | {"articleSection", "printPage", "printSection", "printEdition", "dateline"},
    "Newspaper": WORK | {"issn"},
    "WebSite": WORK | {"issn"},
    "Dataset": WORK | {"distribution", "variableMeasured", "includedInDataCatalog", "issn"},
    "DataDownload": WORK | {"contentUrl", "encodingFormat", "contentSize", "sha256"},
    "Organization": THING | {"logo", "email"},
    "Person": THING | {"familyName", "givenName"},
    "Place": THING | {"containedInPlace"},
    "AdministrativeArea": THING | {"containedInPlace"},
    "BreadcrumbList": THING | {"itemListElement", "itemListOrder", "numberOfItems"},
    "ListItem": THING | {"item", "position"},
}
"""Types and properties of schema.org that we use, or might; a name that is not here is one that we made up."""


@cache
def page(path: str) -> LexborHTMLParser:
    return LexborHTMLParser(drawn()[path].decode())


def linked(path: str) -> list[dict[str, Any]]:
    found = [json.loads(node.text()) for node in page(path).css('script[type="application/ld+json"]')]
    return [thing for graph in found for thing in graph.get("@graph", [graph])]


def things(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a value, however deep."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def meta(path: str, name: str) -> str | None:
    found = page(path).css(f'meta[name="{name}"], meta[property="{name}"]')
    return found[0].attributes.get("content") if found else None


@pytest.mark.parametrize("path", PAGES)
def test_linked_data_uses_names_of_schema_org(path: str) -> None:
    for top in linked(path):
        for thing in things(top):
            assert set(thing) - {"@type", "@id", "@context"} <= TERMS[thing["@type"]], thing


def test_an_article_rests_on_the_newspaper_s() -> None:
    own = linked(ARTICLE)[0]
    assert own["@type"] == "Article"
    assert own["inLanguage"] == "en"
    assert own["translationOfWork"]["@id"] == f"{HOST}zh/articles/2024-chongqing-shuzi/"
    source = own["isBasedOn"]
    assert source["@type"] == "NewsArticle"
    assert source["headline"] == "重庆：数字化带着工业往前走"
    assert [author["name"] for author in source["author"]] == ["吴一", "郑二"]
    assert "isPartOf" not in source
    known = linked("zh/articles/2026-beijing-lvse/index.html")[0]["isBasedOn"]
    assert known["isPartOf"] == {
        "@type": "Newspaper",
        "name": "示范工业报",
        "alternateName": "Model Industry News",
        "inLanguage": "zh-Hans",
    }
    assert known["printPage"] == "2"


def test_the_data_page_is_a_dataset() -> None:
    own = linked("en/data/index.html")[0]
    assert own["@type"] == "Dataset"
    for download in own["distribution"]:
        assert download["contentUrl"].removeprefix(HOST) in drawn()


@pytest.mark.parametrize("path", PAGES)
def test_ways_lead_to_pages(path: str) -> None:
    for way in (thing for thing in linked(path) if thing["@type"] == "BreadcrumbList"):
        steps = way["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        for step in steps:
            target = step["item"].removeprefix(HOST) + "index.html"
            assert target in drawn() or target.endswith("indicators/index.html")


def test_no_title_ends_the_script() -> None:
    assert "<" not in written({"headline": "</script><b>&"})
    assert json.loads(written({"headline": "</script>"}))["headline"] == "</script>"


def zotero_type(path: str) -> str | None:
    """How Zotero decides, as far as our pages go: its own name first, then bib and og types, then a guess."""
    if own := meta(path, "z:itemType"):
        return own
    named = {"website": "webpage", "book": "book"}.get(meta(path, "og:type") or "")
    return named or ("journalArticle" if meta(path, "citation_title") else None)


@pytest.mark.parametrize("path", [path for path in PAGES if "/articles/" in path])
def test_zotero_saves_a_web_page(path: str) -> None:
    if page(path).css("meta[name=robots]") or page(path).css("meta[http-equiv=refresh]"):
        return
    lang = "en" if path.startswith("en/") else "zh-Hans"
    assert zotero_type(path) == "webpage"
    assert meta(path, "citation_author") == (
        "地方工业政策文摘" if lang == "zh-Hans" else "Regional Industry Policy Digest"
    )
    assert meta(path, "citation_public_url") == HOST + path.removesuffix("index.html")
    assert meta(path, "citation_publication_date") == "2026/11/01"
    title = page(path).css("h1")[0]
    assert meta(path, "citation_language") == (title.attributes.get("lang") or lang)
    for name in (
        "citation_journal_title",
        "citation_conference_title",
        "citation_technical_report_institution",
    ):
        assert meta(path, name) is None
    assert page(path).css(".Z3988") == []


@pytest.mark.parametrize("path", PAGES)
def test_open_graph(path: str) -> None:
    if meta(path, "og:title") is None:
        assert page(path).css("meta[name=robots], meta[http-equiv=refresh]")
        return
    canonical = page(path).css("link[rel=canonical]")[0].attributes["href"]
    assert meta(path, "og:url") == canonical
    assert meta(path, "og:type") == ("article" if "/articles/" in path else "website")
    assert meta(path, "og:locale") == ("en_GB" if path.startswith("en/") else "zh_CN")
    card = (meta(path, "og:image") or "").removeprefix(HOST)
    data = drawn()[card]
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (1200, 630)
    assert meta(path, "og:image:width") == "1200"


@pytest.mark.parametrize("path", PAGES)
def test_other_forms_are_there(path: str) -> None:
    for node in page(path).css("link[rel=alternate][type]"):
        href = node.attributes.get("href") or ""
        assert not urlsplit(href).scheme
        assert normpath(join(dirname(path), href)).lstrip("/") in drawn()


def test_a_region_names_its_feeds_calendar_and_table() -> None:
    types = [
        node.attributes["type"]
        for node in page("zh/regions/chongqing/index.html").css(
            "link[rel=alternate][title][type], link[type='text/csv']"
        )
    ]
    assert types == [
        "application/atom+xml",
        "application/atom+xml",
        "application/feed+json",
        "text/calendar",
        "text/csv",
    ]


def test_an_article_names_its_twins() -> None:
    hrefs = [node.attributes["href"] for node in page(ARTICLE).css("link[rel=alternate][type]:not([title])")]
    assert hrefs == [
        "../../../zh/articles/2024-chongqing-shuzi/index.json",
        "../../../en/articles/2024-chongqing-shuzi/index.md",
        *(f"../../../en/articles/2024-chongqing-shuzi/cite.{form}" for form in ("bib", "ris", "json")),
    ]
