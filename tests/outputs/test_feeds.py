"""Feeds with filters, as Atom and as JSON Feed."""

import json
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
import rnc2rng
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree

from builder.web.lang import HAN
from tests.outputs.facts_examples import drawn

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ATOMS = sorted(path for path in drawn() if path.endswith("atom.xml"))
JSONS = sorted(path for path in drawn() if path.endswith("feed.json"))

URI = {"type": "string", "format": "uri", "pattern": "^https://"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
WORDS = {"type": "string", "minLength": 1}
ITEM = {
    "type": "object",
    "properties": {
        "id": URI,
        "url": URI,
        "title": WORDS,
        "content_text": WORDS,
        "language": {"enum": ["zh-Hans", "en"]},
        "date_published": MOMENT,
        "date_modified": MOMENT,
        "tags": {"type": "array", "items": WORDS, "minItems": 1},
    },
    "patternProperties": {"^_[a-z]": {"type": "object"}},
    "required": ["id", "url", "title", "content_text", "language", "date_published", "date_modified"],
    "additionalProperties": False,
}
FEED = {
    "type": "object",
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": WORDS,
        "home_page_url": URI,
        "feed_url": URI,
        "description": {"type": "string"},
        "language": {"enum": ["zh-Hans", "en"]},
        "authors": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {"name": WORDS, "url": URI},
                "required": ["name", "url"],
                "additionalProperties": False,
            },
        },
        "items": {"type": "array", "items": ITEM},
    },
    "required": ["version", "title", "home_page_url", "feed_url", "language", "authors", "items"],
    "additionalProperties": False,
}


@cache
def grammar() -> etree.RelaxNG:
    source = Path(__file__).parent.parent / "cases/feeds/atom.rnc"
    return etree.RelaxNG(etree.fromstring(rnc2rng.dumps(rnc2rng.load(str(source))).encode()))


@pytest.mark.parametrize("path", ATOMS)
def test_atom_follows_the_grammar(path: str) -> None:
    assert grammar().validate(etree.fromstring(drawn()[path])), grammar().error_log


def test_the_grammar_misses_what_is_missing() -> None:
    data = drawn()[ATOMS[0]]
    for name in (b"id", b"updated", b"title"):
        less = data.replace(b"<" + name + b">", b"<!--", 1).replace(b"</" + name + b">", b"-->", 1)
        assert not grammar().validate(etree.fromstring(less))


def test_every_subject_has_both_forms_in_both_languages() -> None:
    assert [path.replace("atom.xml", "feed.json") for path in ATOMS] == JSONS
    chinese = [path.removeprefix("zh/") for path in ATOMS if path.startswith("zh/")]
    assert chinese == [path.removeprefix("en/") for path in ATOMS if path.startswith("en/")]
    for subject in ("", "regions/chongqing/", "tags/weilai-gongchang/", "indicators/digital-workshops/"):
        assert f"{subject}atom.xml" in chinese


@pytest.mark.parametrize("path", ATOMS)
def test_atom_in_a_client(path: str) -> None:
    feed = feedparser.parse(drawn()[path])
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.language == ("zh-Hans" if path.startswith("zh/") else "en")
    assert all(entry.id and entry.updated and entry.link for entry in feed.entries)


@pytest.mark.parametrize("path", ATOMS)
def test_atom_links(path: str) -> None:
    root = ET.fromstring(drawn()[path])
    lang, other = ("zh-Hans", "en") if path.startswith("zh/") else ("en", "zh-Hans")
    assert root.get(f"{XML}lang") == lang
    links = {(link.get("rel"), link.get("type")): link for link in root.findall(f"{ATOM}link")}
    assert links["self", "application/atom+xml"].get("href") == f"https://digest.example/{path}"
    assert links["alternate", "text/html"].get("hreflang") == lang
    twin = links["related", "application/atom+xml"]
    assert twin.get("hreflang") == other
    assert (twin.get("href") or "").removeprefix("https://digest.example/") in drawn()
    form = links["alternate", "application/feed+json"].get("href") or ""
    assert form.removeprefix("https://digest.example/") in drawn()
    assert root.findtext(f"{ATOM}updated") == max(
        (node.text or "" for node in root.findall(f"{ATOM}entry/{ATOM}updated")),
        default="1970-01-01T00:00:00Z",
    )


def test_feed_ids_are_their_own() -> None:
    ids = [ET.fromstring(drawn()[path]).findtext(f"{ATOM}id") for path in ATOMS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", JSONS)
def test_json_feed(path: str) -> None:
    feed = json.loads(drawn()[path])
    validator = Draft202012Validator(FEED, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(feed)] == []
    assert feed["feed_url"] == f"https://digest.example/{path}"
    ids = [item["id"] for item in feed["items"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", ATOMS)
def test_both_forms_say_the_same(path: str) -> None:
    root = ET.fromstring(drawn()[path])
    feed = json.loads(drawn()[path.replace("atom.xml", "feed.json")])
    assert feed["title"] == root.findtext(f"{ATOM}title")
    said = [(item["id"], item["title"], item["date_modified"]) for item in feed["items"]]
    assert said == [
        (each.findtext(f"{ATOM}id"), each.findtext(f"{ATOM}title"), each.findtext(f"{ATOM}updated"))
        for each in root.findall(f"{ATOM}entry")
    ]


@pytest.mark.parametrize("path", [path for path in (*ATOMS, *JSONS) if path.startswith("en/")])
def test_english_feeds_are_in_english(path: str) -> None:
    if path.endswith(".xml"):
        assert not HAN.search(drawn()[path].decode())
    else:
        items = json.loads(drawn()[path])["items"]
        assert not HAN.search(
            json.dumps([{**item, "_policy_digest": None} for item in items], ensure_ascii=False)
        )


def test_titles_restate_the_filter() -> None:
    titles = {path: json.loads(drawn()[path])["title"] for path in JSONS}
    assert titles["zh/regions/chongqing/feed.json"] == "地方工业政策文摘：重庆的文章"
    assert titles["en/tags/weilai-gongchang/feed.json"] == (
        "Regional Industry Policy Digest: articles tagged “future factory”"
    )
    assert titles["en/tags/guangfu/feed.json"].endswith("articles tagged “guāngfú”")
    assert titles["zh/indicators/digital-workshops/feed.json"] == "地方工业政策文摘：指标“数字化车间数”的数字"


def test_an_indicator_feed_holds_figures() -> None:
    items = json.loads(drawn()["zh/indicators/digital-workshops/feed.json"])["items"]
    assert items[0]["title"] == "重庆，2024年：数字化车间数，目标100个"
    assert items[0]["id"] == "https://digest.example/zh/articles/2024-chongqing-shuzi/#f-3c4d5e"
    assert items[0]["content_text"].startswith("“数字化车间100个”")
    assert items[0]["_policy_digest"]["figure"]["value"] == 100
    english = json.loads(drawn()["en/indicators/digital-workshops/feed.json"])["items"]
    assert english[0]["title"] == "Chongqing, 2024: Digital workshops, target 100"
