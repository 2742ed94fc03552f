"""What may not be published is in no file of the site, whatever its format."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from builder.model.jobs import Links
from tests import sites
from tests.properties.desk import Desk

Fronts = Mapping[str, Mapping[str, object]]

LONG, LONG_LATIN = 10, 30
LONGEST_CLAUSE = 120
"""So many characters in a row are nobody's but the source's."""
QUOTED = 120
"""What a brief article may quote of its source."""

SITE_WIDE = f'rights = "brief"\n{sites.SITE}'
BY_PAPER = f'{sites.SITE}\n[[publications]]\nname = "样板工业报"\npages = ["model-*.txt"]\nrights = "brief"\n'
SECRET = "2024-changsha-gongcheng-jixie"
TRANSLATED = "2024-chongqing-chuanganqi"
OPEN = "2024-hunan-guangfu-boli"


def texts(site: Path) -> dict[str, str]:
    """What each file says, without markup, escapes and blanks."""
    return {path: bare(data.decode("utf-8", "replace")) for path, data in sites.tree(site).items()}


def bare(text: str) -> str:
    """The words and signs of a text, however it is written down."""
    # JSON may write any character by its number.
    text = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
    text = re.sub(r"<rt\b[^>]*>[^<]*</rt>|<rp>[^<]*</rp>", "", text)
    text = re.sub(r"<[^>]*>", "", text)
    return re.sub(r"[\s*#>]+", "", unescape(unescape(text)))


def runs(blocks: Iterable[str], allowed: str) -> set[str]:
    """Every run of characters of the body that does not stand in what may be shown."""
    found: set[str] = set()
    for text in map(bare, blocks):
        size = LONG_LATIN if text.isascii() else LONG
        found |= {text[at : at + size] for at in range(max(1, len(text) - size + 1))}
    return {run for run in found if run not in bare(allowed)}


def leaks(site: Path, name: str, *, allowed: str = "") -> set[str]:
    """The files in which anything of the body stands, in either language, with what stands there."""
    front, blocks = sites.ARTICLES[name]
    english = sites.TRANSLATIONS.get(name, ({}, ()))
    shown = f"{json.dumps(front, ensure_ascii=False)}{json.dumps(english[0])}{allowed}"
    hidden = runs((*blocks, *english[1]), shown)
    return {f"{path}: {run}" for path, text in texts(site).items() for run in hidden if run in text}


def facts_of(desk: Desk, names: tuple[str, ...]) -> str:
    """The clauses of the facts of some articles: these may be published of a brief one, and nothing around them."""
    records = [
        json.loads((desk.site / f"zh/articles/{name}/index.json").read_text("utf-8")) for name in names
    ]
    clauses = [fact["quote"] for record in records for fact in (*record["figures"], *record["events"])]
    titles = [title for record in records for title in record["documents"]]
    assert all(len(clause) <= LONGEST_CLAUSE for clause in clauses)
    return "\n".join((*clauses, *titles))


def built(root: Path, fronts: Fronts, site: str = sites.SITE) -> Desk:
    """A desk with a site, some articles with other keys, and every address noted down."""
    desk = Desk(root, sites.content() | {"site.toml": site.encode()})
    for name, front in fronts.items():
        old, blocks = sites.ARTICLES[name]
        sites.put(desk.content, {sites.path_of(name): sites.written({**old, **front}, blocks)})
    desk.fix()
    desk.build()
    return desk


def test_a_full_article_is_there(tmp_path: Path) -> None:
    site = built(tmp_path, {}).site
    for name, pages in ((SECRET, ("zh", "en")), (TRANSLATED, ("zh",))):
        for lang in pages:
            text = texts(site)[f"{lang}/articles/{name}/index.html"]
            assert [run for run in sorted(runs(sites.ARTICLES[name][1], "")) if run not in text] == []


@pytest.mark.parametrize("links", Links)
@pytest.mark.parametrize(
    ("site", "fronts", "hidden", "shown"),
    [
        (SITE_WIDE, {}, [SECRET, TRANSLATED, OPEN], []),
        (SITE_WIDE, {OPEN: {"rights": "full"}}, [SECRET, TRANSLATED], [OPEN]),
        (BY_PAPER, {}, [SECRET, TRANSLATED], [OPEN]),
        (BY_PAPER, {SECRET: {"rights": "full"}}, [TRANSLATED], [SECRET, OPEN]),
        (sites.SITE, {SECRET: {"rights": "brief"}, TRANSLATED: {"rights": "brief"}}, [SECRET, TRANSLATED], [OPEN]),
        (sites.SITE, {SECRET: {"status": "draft"}}, [SECRET], [TRANSLATED, OPEN]),
        (
            sites.SITE,
            {TRANSLATED: {"status": "withdrawn", "withdrawn_because": "数字有误。"}},
            [TRANSLATED],
            [SECRET, OPEN],
        ),
    ],
    ids=["site", "site but one", "paper", "paper but one", "articles", "draft", "withdrawn"],
)  # fmt: skip
def test_no_file_holds_what_may_not_be_published(
    tmp_path: Path,
    links: Links,
    site: str,
    fronts: Fronts,
    hidden: list[str],
    shown: list[str],
) -> None:
    desk = built(tmp_path, fronts, site)
    desk.request = replace(desk.request, links=links)
    desk.build()
    clauses = facts_of(desk, tuple(name for name in hidden if "status" not in fronts.get(name, {})))
    assert [leak for name in hidden for leak in sorted(leaks(desk.site, name, allowed=clauses))] == []
    assert all(leaks(desk.site, name) for name in shown)


def test_a_brief_article_keeps_title_summary_and_source(tmp_path: Path) -> None:
    desk = built(tmp_path, {}, SITE_WIDE)
    for lang, words in (("zh", "二十一家企业首批签约"), ("en", "Twenty-one companies sign first")):
        page = texts(desk.site)[f"{lang}/articles/{TRANSLATED}/index.html"]
        assert bare(words) in page
        assert "重庆传感器产业园揭牌" in page


def test_a_brief_article_quotes_one_sentence_where_nobody_wrote_a_summary(tmp_path: Path) -> None:
    name = "2024-machine-zhaiyao"
    body = (
        "常德的烟机厂把废铝屑压成块再熔，一年省下四百吨铝锭。",
        "压块机是工人自己画图造的。",
        "别厂来学，厂里管饭也管图纸。",
    )
    files = {sites.path_of(name): sites.written({"title": "常德烟机厂压铝屑", "rights": "brief"}, body)}
    desk = Desk(tmp_path, {**sites.content(), **files})
    desk.build()
    for path, text in texts(desk.site).items():
        assert not any(run in text for run in runs(body[1:], "")), path
    page = texts(desk.site)[f"zh/articles/{name}/index.html"]
    assert body[0].rstrip("。") in page


def test_a_long_first_sentence_is_quoted_in_part(tmp_path: Path) -> None:
    name = "2024-chang-ju"
    sentence = "，".join(
        f"第{number}道工序由第{number}班在第{number}号厂房里完成" for number in range(11, 30)
    )
    files = {
        sites.path_of(name): sites.written({"title": "一句话很长", "rights": "brief"}, (f"{sentence}。",))
    }
    desk = Desk(tmp_path, {**sites.content(), **files})
    desk.build()
    rest = runs((sentence,), sentence[:QUOTED])
    for path, text in texts(desk.site).items():
        assert not any(run in text for run in rest), path


def test_a_withdrawn_article_leaves_its_reason_and_nothing_else(tmp_path: Path) -> None:
    gone = {"status": "withdrawn", "withdrawn_because": "数字有误，已撤下。"}
    desk = built(tmp_path, {TRANSLATED: gone})
    front, english = sites.ARTICLES[TRANSLATED][0], sites.TRANSLATIONS[TRANSLATED][0]
    said = texts(desk.site)
    for words in (front["summary"], english["summary"]):
        assert {path for path, text in said.items() if bare(str(words)) in text} == set()
    for words in (front["kicker"], english["kicker"]):
        holding = {path for path, text in said.items() if bare(str(words)) in text}
        # Another article of the series stands, and is in the data.
        others = {path for path in holding if re.search("haishang-fengdian|/series/|/az/|^data/", path)}
        assert holding - others == set()
    for lang in ("zh", "en"):
        assert bare("数字有误，已撤下。") in said[f"{lang}/articles/{TRANSLATED}/index.html"]
    listed = {path for path, data in sites.tree(desk.site).items() if TRANSLATED.encode() in data}
    pages = (f"articles/{TRANSLATED}", "corrections")
    assert listed == {f"{lang}/{page}/index.html" for lang in ("zh", "en") for page in pages}


def test_a_draft_is_nowhere(tmp_path: Path) -> None:
    desk = built(tmp_path, {SECRET: {"status": "draft"}})
    title = bare(str(sites.ARTICLES[SECRET][0]["title"]))
    assert [
        path for path, text in texts(desk.site).items() if title in text or SECRET in text or SECRET in path
    ] == []
