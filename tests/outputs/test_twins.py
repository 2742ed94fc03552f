"""Twins of pages for machines, llms.txt and OPML."""

import json
import re
from xml.etree import ElementTree as ET

from builder.outputs.records import record
from builder.web.markdown import parse
from tests.outputs.facts_examples import CHONGQING, drawn

HOST = "https://digest.example/"


def markdown(path: str) -> str:
    return drawn()[f"{path}/index.md"].decode()


def test_the_record_stands_beside_the_page() -> None:
    beside = json.loads(drawn()["zh/articles/2024-chongqing-shuzi/index.json"])
    for figure in beside["figures"]:
        assert set(figure.pop("cite")) == {"zh", "en"}
    assert beside == json.loads(json.dumps(record(CHONGQING)))
    assert "blocks" not in json.loads(drawn()["zh/articles/2024-changsha-jianyao/index.json"])


def test_markdown_says_what_the_page_says() -> None:
    text = markdown("zh/articles/2024-chongqing-shuzi")
    assert text.startswith("# 重庆：数字化带着工业往前走\n\nChongqing: digital tools pull industry along\n")
    for words in (
        "## 数字",
        "## 正文",
        "## 引用",
        "目标≥8%（“力争全年增长8%”）",
        "> 数字不是贴在墙上的",
        "## 先看数字",
    ):
        assert words in text
    assert not parse(text).problems


def test_english_markdown_is_the_translation() -> None:
    text = markdown("en/articles/2024-chongqing-shuzi")
    assert "## The numbers" in text
    assert "春节刚过" not in text
    assert "en/articles/2026-beijing-lvse/index.md" not in drawn()


def test_a_brief_article_has_no_text() -> None:
    text = markdown("zh/articles/2024-changsha-jianyao")
    assert "> 从本月起，这笔费用不再收取。" in text
    assert "## 正文" not in text


def test_llms() -> None:
    lines = drawn()["llms.txt"].decode().splitlines()
    assert [line for line in lines if line.startswith("# ")] == ["# Regional Industry Policy Digest"]
    assert len([line for line in lines if line.startswith("> ")]) == 1
    assert [line for line in lines if line.startswith("## ")] == [
        "## Data",
        "## Newest articles",
        "## Optional",
    ]
    links = re.findall(r"\]\((\S+)\)", "\n".join(lines))
    for address in links:
        path = address.removeprefix(HOST)
        assert (path + "index.html" if path.endswith("/") else path) in drawn(), address


def test_opml_names_every_feed() -> None:
    root = ET.fromstring(drawn()["feeds.opml"])
    assert root.get("version") == "2.0"
    assert root.findtext("head/title")
    feeds = [node for node in root.iter("outline") if node.get("xmlUrl")]
    named = {(node.get("xmlUrl") or "").removeprefix(HOST) for node in feeds}
    assert named == {path for path in drawn() if path.endswith("atom.xml")}
    assert all(node.get("text") and node.get("type") == "rss" and node.get("htmlUrl") for node in feeds)


def test_the_feeds_page_leads_to_every_feed_and_calendar() -> None:
    for lang in ("zh", "en"):
        found = set(re.findall(r'href="\.\./\.\./([^"]+)"', drawn()[f"{lang}/feeds/index.html"].decode()))
        forms = {
            path
            for path in drawn()
            if path.startswith(f"{lang}/") and path.endswith(("atom.xml", "feed.json", "calendar.ics"))
        }
        assert forms <= found
