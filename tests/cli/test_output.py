"""What commands print and write."""

import json
import os
import re
import sys
from importlib.metadata import version
from pathlib import Path
from subprocess import run

import pytest

from tests import sites
from tests.cli.conftest import Digest

ROOT = Path(__file__).parent.parent.parent
KEYS = {
    *(
        "id",
        "title",
        "kicker",
        "byline",
        "source",
        "published",
        "primary_region",
        "regions",
        "mentioned_regions",
    ),
    *("places", "blocks", "summary", "summary_from", "tags", "reading"),
}
BAD = {"articles/2024/2024-bad.zh.md": "---\ntitle: 题\nregion: 广冬省\nadded: 2024-01-01\n---\n\n段。\n"}


def test_export_prints_records_alone(digest: Digest, content: Path) -> None:
    sites.put(content, BAD)
    ran = digest("export")
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert len(records) == len(sites.ARTICLES) + 1
    assert all(record.keys() >= KEYS for record in records)
    assert [list(record) for record in records] == [sorted(record) for record in records]
    order = [(record["published"]["value"] or "", record["id"]) for record in records]
    assert order == sorted(order)
    assert "error C210" in ran.err


def test_export_gives_the_roles_back(digest: Digest, content: Path) -> None:
    records = [json.loads(line) for line in digest("export").out.splitlines()]
    found = next(record for record in records if record["id"] == "2024-chongqing-chuanganqi")
    roles = ["paragraph", "heading", "paragraph", "pull_quote", "paragraph"]
    assert [block["role"] for block in found["blocks"]] == roles
    assert [block["id"] for block in found["blocks"]] == [f"p-{number}" for number in range(1, 6)]
    assert [block["text"] for block in found["blocks"]] == [
        block.lstrip("#> ") for block in sites.CHONGQING_BODY
    ]
    assert found["title"] == {"zh": "重庆传感器产业园揭牌", "en": "Chongqing opens a sensor park"}


def test_export_holds_drafts_and_no_text_of_brief_articles(digest: Digest, content: Path) -> None:
    front, blocks = sites.ARTICLES["2024-hunan-guangfu-boli"]
    drafted = sites.written({**front, "status": "draft", "rights": "brief"}, blocks)
    sites.put(content, {sites.path_of("2024-hunan-guangfu-boli"): drafted})
    records = {record["id"]: record for record in map(json.loads, digest("export").out.splitlines())}
    assert "blocks" not in records["2024-hunan-guangfu-boli"]
    assert "blocks" in records["2024-changsha-gongcheng-jixie"]


@pytest.mark.parametrize("command", ["build", "check"])
def test_problems_as_json(digest: Digest, content: Path, command: str) -> None:
    sites.put(content, BAD)
    ran = digest(command, "--json")
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.status == 1
    wrong = next(one for one in told if one["code"] == "C210")
    assert wrong.keys() == {"path", "line", "severity", "code", "message", "hint"}
    assert (wrong["path"], wrong["line"]) == ("content/articles/2024/2024-bad.zh.md", 3)
    assert wrong["severity"] == "error"
    assert "C210" not in ran.err


def test_problems_of_an_ingest_as_json(digest: Digest, pages: Path) -> None:
    sites.put(pages, {"bad.txt": b"\xff\xff"})
    ran = digest("ingest", "pages", "--json")
    assert [json.loads(line)["path"] for line in ran.out.splitlines()] == ["pages/bad.txt"]


@pytest.mark.parametrize("no_colour", ["", "1"])
def test_output_is_plain_where_no_terminal_is(
    digest: Digest, content: Path, monkeypatch: pytest.MonkeyPatch, no_colour: str
) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    sites.put(content, BAD)
    ran = digest("build")
    assert "\x1b" not in ran.said
    assert "\r" not in ran.said
    assert ran.out == ""


def test_a_build_says_what_it_made_in_few_lines(digest: Digest, content: Path) -> None:
    digest("check", "--fix")
    ran = digest("build")
    assert "files written" in ran.err
    assert "site/index.html" in ran.err
    assert len(ran.err.splitlines()) <= 3
    assert "0 files written" in digest("build").err


def test_the_day_is_an_argument(digest: Digest, content: Path, pages: Path) -> None:
    digest("build", "--today", "2031-05-06", "--out", "then")
    digest("build", "--today", "2032-05-06", "--out", "later")
    then, later = (sites.tree(content.parent / name) for name in ("then", "later"))
    assert then.keys() == later.keys()
    assert then != later
    # Not the bare year: four digits turn up in checksums.
    days = re.compile("2032-05-06|6 May 2032|2032年5月6日".encode())
    assert any(days.search(data) for data in later.values())
    assert not any(days.search(data) for data in then.values())
    digest("ingest", "pages", "--today", "2031-05-06")
    new = next((content / "articles").rglob("*jiqiren*.zh.md")).read_text("utf-8")
    assert "\nadded: 2031-05-06\n" in new


def test_the_form_of_links_is_an_argument(digest: Digest, content: Path) -> None:
    digest("build", "--out", "named")
    digest("build", "--out", "folders", "--links", "folder")
    named, folders = (sites.tree(content.parent / name) for name in ("named", "folders"))
    assert named.keys() == folders.keys()
    assert (
        b'href="../../../zh/index.html"' in named["zh/az/index.html"]
        or b"index.html" in named["zh/az/index.html"]
    )
    hrefs = [data for path, data in folders.items() if path.endswith(".html")]
    assert not any(b'index.html"' in data for data in hrefs)


def test_the_address_is_an_argument(digest: Digest, content: Path) -> None:
    digest("build", "--base", "https://host.example/sub")
    site = sites.tree(content.parent / "site")
    assert b"https://host.example/sub/zh/az/" in site["sitemap.xml"]
    assert not any(b"digest.example" in data for data in site.values())


def test_files_of_others_stay(digest: Digest, content: Path) -> None:
    others = {"CNAME": b"digest.example\n", "zh/old/index.html": b"<p>old</p>", ".gitignore": b"*\n"}
    out = sites.put(content.parent / "public", others)
    digest("build", "--out", "public")
    (content / sites.path_of("2024-hunan-guangfu-boli")).unlink()
    digest("build", "--out", "public")
    left = sites.tree(out)
    assert {path: left[path] for path in others} == others
    assert "zh/articles/2024-hunan-guangfu-boli/index.html" not in left


def test_addresses_are_noted_by_those_who_may(digest: Digest, content: Path, pages: Path) -> None:
    place = content / "addresses.tsv"
    place.unlink()
    ran = digest("build")
    assert not place.exists()
    assert "warning L203" in ran.err
    assert "check --fix" in ran.err
    assert not place.exists()
    digest("check")
    assert not place.exists()
    assert digest("check", "--fix", "--today", "2026-01-02").status == 0
    noted = place.read_text("utf-8")
    assert "/zh/articles/2024-hunan-guangfu-boli/\t2026-01-02\n" in noted
    assert noted.splitlines() == sorted(noted.splitlines())
    assert "L203" not in digest("build").err
    digest("ingest", "pages", "--today", "2026-02-02")
    lines = place.read_text("utf-8").splitlines()
    assert set(noted.splitlines()) < set(lines)
    assert all(line.endswith("2026-02-02") for line in set(lines) - set(noted.splitlines()))


def test_an_address_given_out_never_dies(digest: Digest, content: Path) -> None:
    digest("check", "--fix")
    (content / sites.path_of("2024-changsha-gongcheng-jixie")).unlink()
    digest("build")
    for lang in ("zh", "en"):
        assert (content.parent / f"site/{lang}/articles/2024-changsha-gongcheng-jixie/index.html").exists()
    assert "2024-changsha" not in (content.parent / "site/sitemap.xml").read_text("utf-8")


def test_a_renamed_article_leaves_a_redirect(digest: Digest, content: Path) -> None:
    front, blocks = sites.ARTICLES["2024-changsha-gongcheng-jixie"]
    (content / sites.path_of("2024-changsha-gongcheng-jixie")).unlink()
    moved = sites.written({**front, "aliases": ["2024-changsha-gongcheng-jixie"]}, blocks)
    sites.put(content, {sites.path_of("2024-changsha-diandong"): moved})
    digest("build")
    site = sites.tree(content.parent / "site")
    for lang in ("zh", "en"):
        old, new = (
            f"{lang}/articles/2024-changsha-gongcheng-jixie/",
            f"{lang}/articles/2024-changsha-diandong/",
        )
        assert f"/{old} /{new} 301".encode() in site["_redirects"]
        assert b"2024-changsha-diandong" in site[f"{old}index.html"]
        assert f"{new}index.html" in site


def test_drafts_are_left_out(digest: Digest, content: Path) -> None:
    sites.put(content, {"site.toml": f'status = "draft"\n{sites.SITE}'})
    digest("build")
    articles = {path.split("/")[2] for path in sites.tree(content.parent / "site") if "/articles/" in path}
    given = {name for name, (front, _) in sites.ARTICLES.items() if front.get("status") == "published"}
    assert articles == given


def test_a_withdrawn_article_says_why(digest: Digest, content: Path) -> None:
    front, blocks = sites.ARTICLES["2024-changsha-gongcheng-jixie"]
    withdrawn = sites.written({**front, "status": "withdrawn", "withdrawn_because": "数字有误。"}, blocks)
    sites.put(content, {sites.path_of("2024-changsha-gongcheng-jixie"): withdrawn})
    assert digest("build").status == 0
    site = sites.tree(content.parent / "site")
    page = site["zh/articles/2024-changsha-gongcheng-jixie/index.html"].decode()
    assert "数字有误" in page
    assert "noindex" in page
    assert "长沙三家整机企业" not in page


def test_ingest_says_what_it_left_alone(digest: Digest, pages: Path) -> None:
    digest("ingest", "pages")
    place = next((pages.parent / "content/articles").rglob("*jiqiren*.zh.md"))
    place.write_text(place.read_text("utf-8").replace("苏州2024年目标", "苏州今年目标", 1), "utf-8")
    ran = digest("ingest", "pages", "--notes")
    assert (ran.status, "edits left alone in 1" in ran.err) == (0, True)
    assert "苏州今年目标" in place.read_text("utf-8")
    assert (
        f"content/{place.relative_to(pages.parent / 'content').as_posix()}:2: note C401"
        in digest("ingest", "pages", "--notes").err
    )


@pytest.mark.parametrize("command", ["ingest", "build", "serve", "check", "export"])
def test_every_command_tells_how_it_is_used(digest: Digest, command: str) -> None:
    for option in ("--help", "-h"):
        ran = digest(command, option)
        assert ran.status == 0
        assert f"digest {command}" in ran.out
        assert "Example:" in ran.out


def outside(*arguments: str, cwd: Path, **around: str) -> tuple[int, str, str]:
    """A command in a process of its own."""
    done = run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **around},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_package_is_the_command(content: Path) -> None:
    status, out, err = outside("-m", "builder", "build", "--today", "2026-01-02", cwd=content.parent)
    assert (status, out) == (0, "")
    assert "files written" in err
    assert "\x1b" not in err


def test_words_are_utf_8_whatever_the_locale(content: Path) -> None:
    around = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    status, out, _ = outside("-m", "builder", "export", cwd=content.parent, **around)
    assert status == 0
    assert "重庆传感器产业园揭牌" in out


def test_a_closed_pipe_is_no_fault(content: Path) -> None:
    command = f"{sys.executable} -m builder export | head -c 10"
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = run(["bash", "-c", command], cwd=content.parent, env=around, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert b"fault" not in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_completes_commands(digest: Digest, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setenv("_DIGEST_COMPLETE", f"source_{shell}")
    ran = digest()
    assert ran.status == 0
    assert "_DIGEST_COMPLETE" in ran.out


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("digest translate 2024-chong", "2024-chongqing"),
        ("digest translate --content content 2024-", "2024-"),
    ],
)
def test_the_shell_completes_articles(
    digest: Digest, content: Path, monkeypatch: pytest.MonkeyPatch, line: str, wanted: str
) -> None:
    ids = {place.name.removesuffix(".zh.md") for place in content.rglob("*.zh.md")}
    monkeypatch.setenv("_DIGEST_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split()) - 1))
    assert set(digest().out.split()) == {one for one in ids if one.startswith(wanted)} != set()


def test_it_says_which_version_it_is(digest: Digest) -> None:
    assert digest("--version").out == f"digest {version('policy-digest')}\n"


def test_evaluate_measures_the_content_folder(digest: Digest, content: Path, tmp_path: Path) -> None:
    export = tmp_path / "before.jsonl"
    export.write_text(digest("export").out, "utf-8")
    assert digest("evaluate", "--against", str(export)).out == ""
    place = next(iter(sorted(content.rglob("*.zh.md"))))
    place.unlink()
    assert "- the whole article" in digest("evaluate", "--against", str(export)).out
    assert digest("evaluate").status == 2


def test_a_change_of_facts_is_told(digest: Digest, content: Path, tmp_path: Path) -> None:
    export = tmp_path / "before.jsonl"
    place = next(iter(sorted(content.rglob("*.zh.md"))))
    place.write_text(place.read_text("utf-8") + "\n全市工业投资增长8%。\n", "utf-8")
    export.write_text(digest("export").out, "utf-8")
    place.write_text(place.read_text("utf-8").replace("增长8%", "增长9%"), "utf-8")
    told = digest("evaluate", "--against", str(export)).out.splitlines()
    assert told[0] == place.name.removesuffix(".zh.md")
    assert any(line.startswith("  - figures: 8 % “") for line in told)
    assert any(line.startswith("  + figures: 9 % “") for line in told)


def test_evaluate_keeps_the_scores(digest: Digest, content: Path, tmp_path: Path) -> None:
    ran = digest(
        *("evaluate", "--gold", str(ROOT / "tests/gold"), "--pages", str(ROOT / "seeds")),
        *("--write", str(tmp_path / "scores.json")),
    )
    assert ran.status == 0, ran.said
    assert ran.out.startswith("articles ")
    kept = (tmp_path / "scores.json").read_text("utf-8")
    assert json.loads(kept)["measures"]["articles"]["f1"] == 1.0
    assert kept == (ROOT / "content/evaluation.json").read_text("utf-8"), "make eval writes it anew"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("one.json", "{", "one.json: this is not JSON"),
        ("one.json", "[]", "one.json: an object {…} is expected"),
        ("one.json", '{"articles": []}', "one.json: a gold has the keys page and articles"),
        ("one.json", '{"page": "a.txt", "articles": [{"title": "题"}]}', "an article has no blocks"),
        ("one.txt", "", "there is no gold in it"),
    ],
)
def test_a_damaged_gold_is_told(
    digest: Digest, content: Path, tmp_path: Path, name: str, text: str, told: str
) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / name).write_text(text, "utf-8")
    ran = digest("evaluate", "--gold", str(gold))
    assert (ran.status, told in ran.said) == (2, True), ran.said


def test_a_damaged_export_is_told(digest: Digest, content: Path, tmp_path: Path) -> None:
    export = tmp_path / "before.jsonl"
    export.write_text('{"id": "2024-one"}\n{"title"', "utf-8")
    ran = digest("evaluate", "--against", str(export))
    assert ran.status == 2
    assert "before.jsonl, line 2: this is not JSON" in ran.said


def test_scores_without_a_gold_are_none(digest: Digest, content: Path, tmp_path: Path) -> None:
    ran = digest("evaluate", "--write", str(tmp_path / "scores.json"))
    assert ran.status == 2
