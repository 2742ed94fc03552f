"""Whatever people hand in: forms of text, standard input, and files that no one can read."""

import os
from pathlib import Path

import pytest

from tests import sites
from tests.cli.conftest import Digest

PAGE = sites.PAGES["suzhou.txt"]
HOSTILE = {
    "not UTF-8": b"\xff\xfe\xba\xba",
    "empty": b"",
    "NULs": b"\x00" * 4096,
    "no front matter": "只有正文。\n".encode(),
    "no end of the front matter": "---\ntitle: 题\n".encode(),
    "a million signs": b"---\ntitle: x\n---\n\n" + b"*" * 1_000_000,
    "thirty thousand brackets": b"---\ntitle: x\n---\n\n" + b"[" * 30_000,
    "a deep quotation": b"---\ntitle: x\nadded: 2024-01-01\n---\n\n" + b"> " * 50_000 + b"x\n",
    "a deep list": b"---\ntitle: " + b"[" * 50_000 + b"\n---\n\nx\n",
    "a laughing alias": b"---\n"
    + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9) if n else b"x") for n in range(9))
    + b"---\n\nx\n",
    "a tag of Python": b"---\ntitle: !!python/object/apply:os.system ['echo oh']\n---\n\nx\n",
    "a bare CR": b"---\rtitle: x\r---\r\rx\r",
    "a lone surrogate": b'---\ntitle: "\\ud800"\n---\n\nx\n',
    "all keys wrong": (
        "---\n" + "".join(f"{key}: {{a: [b]}}\n" for key in ("title", "published", "source", "tags", "aliases", "added"))
        + "---\n\nx\n"
    ).encode(),
    "a title of controls": b'---\ntitle: "\\x07\\x1b[31m\\u202e"\nadded: 2024-01-01\n---\n\nx\x1b[31m\n',
}  # fmt: skip


@pytest.mark.parametrize("command", ["build", "check", "export"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_articles_leave_the_others_standing(
    digest: Digest, content: Path, command: str, name: str
) -> None:
    sites.put(content, {"articles/2024/2024-hostile.zh.md": HOSTILE[name]})
    ran = digest(command)
    assert ran.status in (0, 1)
    assert "Traceback" not in ran.said
    assert "content/articles/2024/2024-hostile.zh.md:" in ran.err
    assert "\x1b" not in ran.said
    if command == "build":
        assert (content.parent / "site/zh/articles/2024-chongqing-chuanganqi/index.html").exists()
    if command == "export":
        assert "重庆传感器产业园揭牌" in ran.out


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("site.toml", b"\xff\xfe"),
        ("site.toml", b"\x00" * 100),
        ("site.toml", b"a" + b"[" * 100_000),
        ("site.toml", b"a = " + b"[" * 100_000),
        ("addresses.tsv", b"\xff\xfe\n/zh/\t2024\nnothing\n"),
        ("articles/2024/Wrong Name.zh.md", b"---\ntitle: x\n---\n"),
        ("articles/2024/x.fr.md", b"---\ntitle: x\n---\n"),
        ("articles/2024/2024-alone.en.md", b"---\ntitle: x\n---\n\nx\n"),
        ("articles/1999/2024-chongqing-chuanganqi.zh.md", b"---\ntitle: x\n---\n\nx\n"),
    ],
)
def test_other_hostile_files(digest: Digest, content: Path, path: str, data: bytes) -> None:
    sites.put(content, {path: data})
    # export gives no addresses out.
    for command in ("build", "check", *(["export"] if path != "addresses.tsv" else [])):
        ran = digest(command)
        assert ran.status == 1, command
        assert f"content/{path}:" in ran.err
        assert "Traceback" not in ran.said
    assert (content.parent / "site/zh/articles/2024-hunan-guangfu-boli/index.html").exists()


def test_things_that_are_no_files(digest: Digest, content: Path) -> None:
    articles = content / "articles/2024"
    (articles / "2024-folder.zh.md").mkdir()
    (articles / "2024-dead.zh.md").symlink_to("nowhere")
    (articles / "2024-circle.zh.md").symlink_to("2024-circle.zh.md")
    (articles / "circle").symlink_to(articles, target_is_directory=True)
    os.mkfifo(articles / "2024-pipe.zh.md")
    (articles / ".2024-hidden.zh.md").write_bytes(b"\xff")
    (articles / "2024-hunan-guangfu-boli.zh.md~").write_bytes(b"\xff")
    ran = digest("build")
    assert (ran.status, "Traceback" in ran.said) == (0, False)


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode("utf-8-sig"),
        PAGE.encode("gb18030"),
        PAGE.replace("\n", "\r\n").encode(),
        PAGE.replace("\n", "\r").encode(),
        PAGE.replace("\n", "\r\n").encode("gb18030"),
    ],
    ids=["BOM", "GB18030", "CRLF", "CR", "GB18030 and CRLF"],
)
def test_every_form_of_a_page_is_the_same_page(digest: Digest, tmp_path: Path, data: bytes) -> None:
    sites.put(tmp_path, {"one/suzhou.txt": PAGE, "two/suzhou.txt": data})
    for name in ("one", "two"):
        assert digest("ingest", name, "--content", f"content-{name}", "--today", "2026-01-02").status == 0
    assert sites.tree(tmp_path / "content-one") == sites.tree(tmp_path / "content-two")
    assert len(sites.tree(tmp_path / "content-one")) == 3


@pytest.mark.parametrize("data", [PAGE.encode(), PAGE.encode("gb18030"), PAGE.encode("utf-8-sig")])
def test_a_page_on_standard_input(digest: Digest, tmp_path: Path, data: bytes) -> None:
    ran = digest("ingest", "-", stdin=data)
    assert (ran.status, ran.out) == (0, "")
    assert len(list((tmp_path / "content/articles").rglob("*.zh.md"))) == 2


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n\n", b"\x00" * 1000, b"\xff\xfe\xfd", "汉".encode() * 300_000, b"\xed\xa0\x80", b"x\n" * 20_000],
    ids=["empty", "blank", "NULs", "no text", "one character", "surrogate", "many lines"],
)  # fmt: skip
def test_hostile_pages_leave_the_others_standing(digest: Digest, pages: Path, data: bytes) -> None:
    sites.put(pages, {"hostile.txt": data})
    ran = digest("ingest", "pages")
    assert ran.status in (0, 1)
    assert "Traceback" not in ran.said
    written = list((pages.parent / "content/articles").rglob("*.zh.md"))
    assert sum("hostile" not in place.read_text("utf-8") for place in written) == 4
    assert digest("build").status in (0, 1)


def test_an_unreadable_page_is_named_where_it_lies(digest: Digest, pages: Path) -> None:
    sites.put(pages, {"deep/hostile.txt": b"\xff\xff\xff"})
    ran = digest("ingest", "pages")
    assert ran.status == 1
    assert "pages/deep/hostile.txt:" in ran.err


def test_a_page_may_be_named_by_itself(digest: Digest, pages: Path) -> None:
    assert digest("ingest", "pages/suzhou.txt", "pages/suzhou.txt", "pages").status == 0
    assert len(list((pages.parent / "content/articles").rglob("*.zh.md"))) == 4


def test_a_page_is_the_same_page_however_it_is_named(digest: Digest, pages: Path) -> None:
    digest("ingest", "pages", "--today", "2026-01-02")
    before = sites.tree(pages.parent / "content")
    for way in ("pages/suzhou.txt", "./pages", pages, pages / "lanzhou.txt"):
        assert digest("ingest", way, "--today", "2027-01-02").status == 0
        assert sites.tree(pages.parent / "content") == before


def test_a_folder_without_settings(digest: Digest, content: Path) -> None:
    (content / "site.toml").unlink()
    for command in ("build", "check", "export"):
        assert digest(command).status == 0, command
    assert "http://localhost/" in (content.parent / "site/sitemap.xml").read_text("utf-8")


def test_an_empty_folder_builds(digest: Digest, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert digest("build").status == 0
    assert (tmp_path / "site/zh/index.html").exists()
    assert (digest("export").out, digest("check").status) == ("", 0)
