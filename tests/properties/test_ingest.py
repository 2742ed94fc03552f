"""Reading pages again: nothing changes, what people wrote stands, and no article ever moves."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from builder.model.problems import Severity
from tests import sites
from tests.properties.desk import Desk, changed

KEYS = ("title", "kicker", "published", "source", "region", "regions", "summary", "tags")
VALUES: Mapping[str, tuple[object, ...]] = {
    "title": ("编辑部改过的标题", "“引号”：与冒号 #1", "007"),
    "kicker": ("编辑部的引题", ""),
    "published": ("2021-09", {"value": "2021-09-03", "basis": "版头"}, ""),
    "source": ({"file": "elsewhere.txt", "headline": "别处的标题"},),
    "region": ("云南", ""),
    "regions": (["云南", "贵州"], []),
    "summary": ("编辑部写的摘要。", "多行：\n第二行", ""),
    "tags": (["编辑部的标签"], []),
}
MARK = "编辑部在正文末尾加的一段话。"

touched = st.sampled_from(["keep", "delete", 0, 1, 2])
hands = st.fixed_dictionaries({}, optional=dict.fromkeys(KEYS, touched))
bodies = st.sampled_from(["keep", "add", "empty", "cut"])


@contextmanager
def ingested(*names: str) -> Iterator[Desk]:
    """A desk where the pages were read once."""
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder), {})
        desk.content.mkdir(exist_ok=True)
        sites.put(desk.root / "pages", {name: sites.PAGES[name] for name in names or sites.PAGES})
        desk.ingest()
        yield desk


def parts(text: str) -> tuple[dict[str, object], str]:
    """Front matter without its checksums, and body."""
    _, head, body = text.split("---\n", 2)
    front: dict[str, object] = yaml.load(head, yaml.BaseLoader)
    front.pop("made", None)
    return front, body.strip()


def with_hand(text: str, hand: Mapping[str, object], body: str, ends: str) -> str:
    """The file as a person leaves it."""
    _, head, words = text.split("---\n", 2)
    lines: list[str] = []
    for key, block in blocks_of(head):
        choice = hand.get(key, "keep")
        if choice == "delete":
            continue
        if isinstance(choice, int):
            lines.append(yaml.safe_dump({key: value_of(key, choice)}, allow_unicode=True, width=1000))
        else:
            lines.append(block)
    if "kicker" not in parts(text)[0] and isinstance(choice := hand.get("kicker", "keep"), int):
        lines.append(yaml.safe_dump({"kicker": value_of("kicker", choice)}, allow_unicode=True))
    blocks = words.strip().split("\n\n")
    changes = {"keep": blocks, "add": [*blocks, MARK], "empty": [], "cut": blocks[:-1] or [MARK]}
    whole = "---\n" + "# 编辑部的注释\n" + "".join(lines) + "---\n\n" + "\n\n".join(changes[body]) + "\n"
    return whole.replace("\n", ends)


def blocks_of(head: str) -> list[tuple[str, str]]:
    """The lines of each key at the top."""
    found: list[tuple[str, str]] = []
    for line in head.splitlines(keepends=True):
        if line[0] in " -" and found:
            found[-1] = (found[-1][0], found[-1][1] + line)
        else:
            found.append((line.partition(":")[0], line))
    return found


def value_of(key: str, choice: int) -> object:
    """One of the values that a person may write."""
    return VALUES[key][choice % len(VALUES[key])]


def plain(value: object) -> object:
    """A value as it is loaded from YAML again, all words."""
    return yaml.load(yaml.safe_dump(value, allow_unicode=True), yaml.BaseLoader)


def check_edited(hand: Mapping[str, object], body: str, ends: str) -> None:
    """After a hand and a page that changed: what the person wrote stands, everything else is the machine's newest."""
    with ingested("suzhou.txt") as desk, ingested("lanzhou.txt") as anew:
        place = next(place for place in desk.chinese() if "jiqiren" in place.name)
        place.write_bytes(with_hand(place.read_text("utf-8"), hand, body, ends).encode())
        kept = place.read_bytes()
        desk.ingest()
        if body != "empty" and "delete" not in hand.values() and "source" not in hand:
            assert place.read_bytes() == kept
        page = sites.PAGES["suzhou.txt"].replace("30家中小企业", "40家中小企业")
        sites.put(desk.root / "pages", {"suzhou.txt": page})
        sites.put(anew.root / "pages", {"suzhou.txt": page})
        result = desk.ingest()
        anew.ingest("suzhou.txt")
        newest = parts((anew.content / place.relative_to(desk.content)).read_text("utf-8"))
        after = parts(place.read_bytes().decode().replace("\r\n", "\n"))
        wanted = newest[0] | {
            key: plain(value_of(key, choice)) for key, choice in hand.items() if isinstance(choice, int)
        }
        assert after[0] == wanted
        assert after[1] == (
            parts(kept.decode().replace("\r\n", "\n"))[1] if body in ("add", "cut") else newest[1]
        )
        assert ("\r\n" in place.read_bytes().decode()) == (ends == "\r\n")
        assert place.read_bytes().replace(b"\r\n", b"\n").count(b"\n# \xe7\xbc\x96") == 1
        assert all(problem.severity is Severity.NOTE for problem in result.problems)
        assert any("body was edited" in problem.message for problem in result.problems) == (
            body in ("add", "cut")
        )
        again = place.read_bytes()
        assert desk.ingest().written == ()
        assert place.read_bytes() == again


@given(hand=hands, body=bodies, ends=st.sampled_from(["\n", "\r\n"]))
@example(hand={}, body="keep", ends="\n")
@example(hand=dict.fromkeys(KEYS, 0), body="add", ends="\n")
@example(hand=dict.fromkeys(KEYS, 1), body="keep", ends="\r\n")
@example(hand=dict.fromkeys(KEYS, "delete"), body="keep", ends="\n")
@example(hand=dict.fromkeys(KEYS[4:], "delete"), body="empty", ends="\r\n")
@example(hand={"title": "delete", "source": "delete"}, body="keep", ends="\n")
def test_what_people_wrote_stands(hand: Mapping[str, object], body: str, ends: str) -> None:
    # Where neither the source nor the text is left, nothing tells whose file it was.
    assume(body != "empty" or hand.get("source", "keep") == "keep")
    check_edited(hand, body, ends)


@pytest.mark.parametrize("cached", [True, False])
def test_a_second_ingest_changes_nothing(cached: bool) -> None:
    with ingested() as desk:
        before = sites.tree(desk.content)
        if not cached:
            rmtree(desk.root / ".cache")
        assert desk.ingest().written == ()
        assert sites.tree(desk.content) == before


def test_pages_one_by_one_are_the_pages_at_once() -> None:
    with ingested() as at_once, ingested("lanzhou.txt") as by_one:
        sites.put(by_one.root / "pages", sites.PAGES)
        by_one.ingest("suzhou.txt")
        assert sites.tree(by_one.content) == sites.tree(at_once.content)


def test_what_the_day_was_when_an_article_came_stays() -> None:
    with ingested() as desk:
        before = sites.tree(desk.content)
        later = replace(desk.request, today=date(2027, 7, 7))
        assert desk.ingest(request=later).written == ()
        assert sites.tree(desk.content) == before


ON_PAGES = {
    "suzhou.txt": [sites.PRINTED["suzhou"], sites.PRINTED["xiamen"]],
    "lanzhou.txt": [sites.PRINTED["lanzhou"], sites.PRINTED["luan"]],
}
MOVES = ("rename", "swap", "drop", "restore", "reword", "join", "blank")
moves = st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 9)), min_size=1, max_size=5)


@given(moves)
@example([("rename", 0), ("swap", 0), ("rename", 1), ("join", 0)])
@example([("drop", 0), ("drop", 0), ("restore", 0)])
@example([("reword", 0), ("rename", 0), ("reword", 1), ("swap", 1)])
def test_ids_and_places_never_move(moved: list[tuple[str, int]]) -> None:
    with ingested() as desk:
        places = {place: parts(place.read_text("utf-8"))[1][:6] for place in desk.chinese()}
        pages = ON_PAGES
        for step, (move, n) in enumerate(moved):
            pages = after_move(pages, move, n, step)
            rmtree(desk.root / "pages", ignore_errors=True)
            sites.put(desk.root / "pages", {name: sites.page(*texts) for name, texts in pages.items()})
            if pages:
                desk.ingest()
            assert {place: parts(place.read_text("utf-8"))[1][:6] for place in desk.chinese()} == places


def after_move(pages: dict[str, list[str]], move: str, n: int, step: int) -> dict[str, list[str]]:
    """The pages after one thing that happens to pages."""
    names = sorted(pages)
    name = names[n % len(names)] if names else ""
    if move == "restore":
        return ON_PAGES
    if not name:
        return pages
    rest = {other: texts for other, texts in pages.items() if other != name}
    texts = pages[name]
    if move == "rename":
        return {**rest, f"{'ab'[n % 2]}-{step}.txt": texts}
    if move == "swap":
        return {**rest, name: texts[::-1]}
    if move == "drop":
        return rest
    if move == "reword":
        return {**rest, name: [text.replace("企业", "工厂", 1) for text in texts]}
    if move == "blank":
        return {**rest, name: [f"{text}\n\n\n" for text in texts]}
    return {f"joined-{step}.txt": [text for name in names for text in pages[name]]}


def test_an_article_whose_page_is_gone_stays_and_builds() -> None:
    with ingested() as desk:
        before = sites.tree(desk.content)
        rmtree(desk.root / "pages")
        sites.put(desk.root / "pages", {"empty.txt": "\n\n"})
        desk.ingest()
        assert changed(before, sites.tree(desk.content)) == set()
        assert not [one for one in desk.build().problems if one.severity is Severity.ERROR]
