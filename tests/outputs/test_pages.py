"""What holds for every page of the site, walked with a parser."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder.model.jobs import Links
from builder.web.lang import HAN
from tests.outputs.facts_examples import catalogue
from tests.outputs.render import site

LANGUAGES = {"zh-Hans", "en", "zh-Latn-pinyin"}
SPOKEN = ("alt", "aria-label", "content", "placeholder", "title")


@cache
def drawn() -> dict[str, bytes]:
    return site(catalogue())


@cache
def pages() -> dict[str, LexborHTMLParser]:
    return {path: LexborHTMLParser(data.decode()) for path, data in drawn().items() if path.endswith(".html")}


EVERY = pytest.mark.parametrize("path", sorted(pages()))


def walk(node: LexborNode, lang: str) -> Iterator[tuple[str, str]]:
    """Every run of text and every spoken attribute, with the language that it is in."""
    lang = (node.attributes or {}).get("lang") or lang
    for name in SPOKEN:
        value = node.attributes.get(name)
        if value and not (node.tag == "meta" and node.attributes.get("name") in ("viewport", "robots")):
            yield lang, value
    child = node.child
    while child is not None:
        if child.tag == "-text":
            yield lang, child.text_content or ""
        elif child.tag not in ("script", "style", "-comment"):
            yield from walk(child, lang)
        child = child.next


def runs(path: str) -> Iterator[tuple[str, str]]:
    root = pages()[path].root
    assert root is not None
    yield from walk(root, "")


@EVERY
def test_han_stands_in_chinese_alone(path: str) -> None:
    assert [words for lang, words in runs(path) if lang != "zh-Hans" and HAN.search(words)] == []


@EVERY
def test_english_phrases_stand_in_english(path: str) -> None:
    """Three Latin words in a row are no name or unit inside Chinese."""
    phrase = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")
    found = [words for lang, words in runs(path) if lang == "zh-Hans" and phrase.search(words)]
    # The page of both languages has a title in both, and a title has one tag.
    assert found == (["地方工业政策文摘 · Regional Industry Policy Digest"] if path == "index.html" else [])


@EVERY
def test_only_known_language_tags(path: str) -> None:
    tags = {node.attributes["lang"] for node in pages()[path].css("[lang]")}
    assert tags <= LANGUAGES
    assert {node.attributes["hreflang"] for node in pages()[path].css("[hreflang]")} <= {
        "zh-Hans",
        "en",
        "x-default",
    }


@EVERY
def test_headings_leave_no_gap(path: str) -> None:
    levels = [int((node.tag or "h0")[1]) for node in pages()[path].css("h1,h2,h3,h4,h5,h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert max(levels) <= 3


@EVERY
def test_ids_are_unique(path: str) -> None:
    ids = [node.attributes["id"] for node in pages()[path].css("[id]")]
    assert len(ids) == len(set(ids))


@EVERY
def test_labels_name_what_is_there(path: str) -> None:
    ids = {node.attributes["id"] for node in pages()[path].css("[id]")}
    named = [node.attributes["aria-labelledby"] or "" for node in pages()[path].css("[aria-labelledby]")]
    assert {name for names in named for name in names.split()} <= ids


@EVERY
def test_nothing_inline_and_nothing_from_elsewhere(path: str) -> None:
    page = pages()[path]
    assert page.css("style, [style], iframe, object, embed") == []
    assert all(
        not (node.text() or "").strip() for node in page.css("script:not([type='application/ld+json'])")
    )
    assert [name for node in page.css("*") for name in node.attributes if name.startswith("on")] == []
    loaded = [node.attributes.get("src") or "" for node in page.css("[src]")]
    loaded += [node.attributes["href"] or "" for node in page.css("link[rel=stylesheet], link[rel=icon]")]
    assert [address for address in loaded if urlsplit(address).netloc] == []


@EVERY
def test_links_lead_somewhere(path: str) -> None:
    broken = [
        href
        for node in pages()[path].css("a[href], link[rel=stylesheet], link[rel=icon], script[src]")
        if not arrives(path, href := node.attributes.get("href") or node.attributes.get("src") or "")
    ]
    assert broken == []


def arrives(path: str, href: str) -> bool:
    parts = urlsplit(href)
    if parts.scheme:
        return True
    inside = unquote(parts.path)
    target = (
        inside.removeprefix("/")
        if inside.startswith("/")
        else normpath(join(dirname(path), inside))
        if inside
        else path
    )
    if target not in drawn():
        return False
    return not parts.fragment or bool(pages()[target].css(f'[id="{parts.fragment}"]'))


def test_folder_links_lead_to_folders() -> None:
    for path, data in site(catalogue(links=Links.FOLDER)).items():
        if path.endswith(".html"):
            hrefs = [node.attributes["href"] or "" for node in LexborHTMLParser(data.decode()).css("a[href]")]
            assert [href for href in hrefs if href.endswith("index.html")] == []


@EVERY
def test_head(path: str) -> None:
    page = pages()[path]
    assert [node.attributes.get("charset") for node in page.css("meta[charset]")] == ["utf-8"]
    title = page.css_first("title")
    assert title is not None
    assert 0 < len(title.text()) <= 70
    noindex = page.css("meta[name=robots][content=noindex]")
    canonical = [node.attributes["href"] or "" for node in page.css("link[rel=canonical]")]
    assert len(canonical) + len(noindex) == 1 or page.css("meta[http-equiv=refresh]")
    assert all(address.startswith("https://digest.example/") for address in canonical)
    assert not any(address.endswith("index.html") for address in canonical)


def test_alternates_answer_each_other() -> None:
    heads = {
        node.attributes["href"]: {
            (found.attributes["hreflang"], found.attributes["href"]) for found in page.css("link[hreflang]")
        }
        for page in pages().values()
        if not page.css("meta[name=robots]")
        for node in page.css("link[rel=canonical]")
    }
    for canonical, named in heads.items():
        if named:
            assert canonical in {href for _, href in named}
            assert {hreflang for hreflang, _ in named} == {"zh-Hans", "en", "x-default"}
        for _, href in named:
            assert heads[href] == named


def test_each_page_is_current_in_its_own_language_alone() -> None:
    for path, page in pages().items():
        current = [node.attributes.get("lang") for node in page.css(".langs strong")]
        own = [
            node.attributes.get("lang")
            for node in page.css("html")
            if path != "404.html" and page.css(".langs")
        ]
        assert current == own


def test_chinese_paragraphs_have_anchors() -> None:
    ids = [
        node.attributes["id"]
        for node in pages()["zh/articles/2024-chongqing-shuzi/index.html"].css(".text [id]")
    ]
    assert ids == [f"p-{number}" for number in range(1, 10)]
