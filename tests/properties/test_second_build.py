"""A build does again what its inputs ask for, and nothing else."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from subprocess import run

import pytest

from builder.model.jobs import Links
from tests import sites
from tests.properties.desk import TODAY, Desk, changed, drawn, showing

HUNAN = sites.path_of("2024-hunan-guangfu-boli")
CHANGSHA = sites.path_of("2024-changsha-gongcheng-jixie")
DATA = {"data/records.jsonl", "data/SHA256SUMS"}
"""What holds the text of every article, and its checksum."""
FIGURES = {
    *(f"data/{name}" for name in ("figures.csv", "figures.jsonl", "datapackage.json")),
    *(f"{lang}/regions/hunan/data.csv" for lang in ("zh", "en")),
    *(f"{lang}/regions/hunan/index.html" for lang in ("zh", "en")),
    *(f"{lang}/indicators/index.html" for lang in ("zh", "en")),
}
"""What shows the clause of a figure of Hunan, and its checksum."""
READ = {
    "builder.content.read:read_article",
    "builder.translation.told:told",
    "builder.outputs.data.parts:lines_of",
}
"""What runs for an article whose files say nothing that is asked for facts otherwise."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.fix()
    desk.outcome()
    return desk


def edited(desk: Desk, path: str, old: str, new: str) -> tuple[dict[str, bytes], set[str], dict[str, int]]:
    """The site before an edit, what the edit made the build draw, and how often each step ran."""
    before = sites.tree(desk.site)
    place = desk.content / path
    text = place.read_text("utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), "utf-8")
    outcome, memo = desk.outcome()
    return before, drawn(outcome), {step: count.run for step, count in memo.counts.items() if count.run}


def test_a_second_build_runs_nothing(desk: Desk) -> None:
    outcome, memo = desk.outcome()
    assert {step: count.run for step, count in memo.counts.items() if count.run} == {}
    assert drawn(outcome) == set()


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    times = {place: place.stat().st_mtime_ns for place in desk.site.rglob("*") if place.name != ".made"}
    again = desk.build()
    assert (again.written, again.removed) == ((), ())
    assert set(again.unchanged) == set(sites.tree(desk.site))
    assert {place: place.stat().st_mtime_ns for place in times} == times


def test_a_build_writes_nothing_into_content(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = sites.tree(desk.content)
    desk.build()
    assert sites.tree(desk.content) == before


def test_a_saved_file_without_a_change_is_no_change(desk: Desk) -> None:
    for place in desk.files():
        place.write_bytes(place.read_bytes())
    outcome, memo = desk.outcome()
    assert sum(count.run for count in memo.counts.values()) == 0
    assert drawn(outcome) == set()


def test_an_edited_paragraph_redraws_the_pages_of_its_article(desk: Desk) -> None:
    before, pages, runs = edited(desk, HUNAN, "装卸线改用磁悬浮吸盘", "装卸线改用真空吸盘")
    name = "articles/2024-hunan-guangfu-boli"
    forms = {f"zh/{name}/index.{form}" for form in ("html", "json", "md")}
    assert pages == forms | {f"zh-en/{name}/index.html"} | DATA
    assert set(runs.values()) == {1}
    assert pages == changed(before, sites.tree(desk.site))


def test_an_edited_paragraph_without_a_translation_redraws_both_pages(desk: Desk) -> None:
    _, pages, _ = edited(desk, CHANGSHA, "每台只比旧款重了两百公斤", "每台只比旧款重了三百公斤")
    name = "articles/2024-changsha-gongcheng-jixie"
    forms = {f"zh/{name}/index.{form}" for form in ("html", "json", "md")}
    lines = {f"{lang}/{name}/cite.txt" for lang in ("zh", "en")}
    assert pages == forms | lines | {f"en/{name}/index.html"} | DATA | FIGURES


def test_an_edited_translation_redraws_the_english_page(desk: Desk) -> None:
    path = sites.path_of("2024-hunan-guangfu-boli", "en")
    _, pages, runs = edited(desk, path, "which saves much coal", "which saves a great deal of coal")
    name = "articles/2024-hunan-guangfu-boli"
    assert pages == {f"en/{name}/index.html", f"en/{name}/index.md", f"zh-en/{name}/index.html"}
    assert set(runs) == READ


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (HUNAN, "湖南光伏玻璃窑炉点火", "湖南光伏玻璃窑炉昨日点火"),
        (CHANGSHA, "长沙工程机械换上电动心", "安阳工程机械换上电动心"),
        (sites.path_of("2024-hunan-guangfu-boli", "en"), "Hunan lights a furnace", "Hunan fires a furnace"),
        (sites.path_of("2023-xiamen-haishang-fengdian"), "能在两米半的浪里靠泊", "能在三米的浪里靠泊"),
    ],
    ids=["title", "title that files elsewhere", "English title", "summary"],
)
def test_an_edited_line_redraws_pages_that_name_the_article(
    desk: Desk, path: str, old: str, new: str
) -> None:
    before, pages, _ = edited(desk, path, old, new)
    after = sites.tree(desk.site)
    name = path.rpartition("/")[2].partition(".")[0]
    naming = showing(before, name) | showing(after, name)
    summed = {"data/SHA256SUMS", "data/datapackage.json"}
    assert changed(before, after) <= pages <= (naming - {"sitemap.xml"}) | summed
    assert len(pages) < len(after) / 2


def test_a_comment_in_the_front_matter_redraws_nothing(desk: Desk) -> None:
    _, pages, runs = edited(desk, HUNAN, "status:", "# 已核对\nstatus:")
    assert pages == set()
    assert set(runs) == READ - {"builder.translation.told:told"}


def test_a_new_article_redraws_the_pages_that_change(desk: Desk) -> None:
    before = sites.tree(desk.site)
    sites.put(desk.content, {sites.path_of("2020-qinghai-yanhu"): NEW})
    outcome, memo = desk.outcome()
    assert drawn(outcome) == changed(before, sites.tree(desk.site))
    runs = {step: count.run for step, count in memo.counts.items() if step.startswith("builder.analysis")}
    assert runs.pop("builder.analysis.published:find_published") == 0, "the file says when"
    assert set(runs.values()) == {1}


NEW = sites.written(
    {"title": "青海盐湖提锂装置扩能", "published": "2020-01", "region": "青海", "added": "2020-02-01"},
    ("青海一家盐湖企业把提锂装置的产能扩大一倍，新增岗位七十个。",),
)


def test_a_new_day_redraws_what_shows_it(desk: Desk) -> None:
    before = sites.tree(desk.site)
    desk.request = replace(desk.request, today=TODAY + timedelta(days=1))
    outcome, memo = desk.outcome()
    assert drawn(outcome) == changed(before, sites.tree(desk.site)) != set()
    assert not any("/articles/" in path for path in drawn(outcome))
    assert sum(count.run for count in memo.counts.values()) == 0


def test_another_form_of_links_asks_nothing_anew(desk: Desk) -> None:
    desk.request = replace(desk.request, links=Links.FOLDER)
    outcome, memo = desk.outcome()
    assert sum(count.run for count in memo.counts.values()) == 0
    assert "zh/index.html" in drawn(outcome)
    assert "sitemap.xml" not in drawn(outcome)


def test_an_edit_asks_of_its_article_alone(desk: Desk) -> None:
    place = desk.content / CHANGSHA
    place.write_text(place.read_text("utf-8") + "\n又添一段。\n", "utf-8")
    _, memo = desk.outcome()
    asked = {step: count.asked for step, count in memo.counts.items()}
    assert asked.pop("builder.outputs.data.parts:lines_of") == len(sites.ARTICLES)
    assert set(asked.values()) == {0, 1}


def touch_template(desk: Desk) -> None:
    place = desk.root / "themes/plain/templates/az.html"
    place.write_text(place.read_text("utf-8") + " ", "utf-8")


def touch_style(desk: Desk) -> None:
    sites.put(desk.root / "themes/plain/assets", {"base.css": "p { margin: 0 }\n"})


@pytest.mark.parametrize(
    ("touch", "redrawn"),
    [(touch_template, {"zh/az/index.html", "en/az/index.html"}), (touch_style, set[str]())],
)
def test_a_touched_theme_redraws_what_it_draws(
    desk: Desk, touch: Callable[[Desk], None], redrawn: set[str]
) -> None:
    touch(desk)
    outcome, memo = desk.outcome()
    assert drawn(outcome) == redrawn
    assert sum(count.run for count in memo.counts.values()) == 0


def test_a_second_ingest_runs_nothing_and_writes_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    sites.put(tmp_path / "pages", sites.PAGES)
    first = desk.ingest()
    times = {place: place.stat().st_mtime_ns for place in desk.files()}
    assert len(first.written) == 5
    assert desk.ingest().written == ()
    assert {place: place.stat().st_mtime_ns for place in desk.files()} == times


LOADED = """
import sys
from datetime import date
from builder.commands.build import build_site
from builder.commands.request import Request
result = build_site(Request(today=date(2026, 1, 2)))
print(len(result.written), *sorted({"jieba", "pypinyin", "jinja2"} & set(sys.modules)))
"""


def test_a_second_build_loads_nothing_heavy(tmp_path: Path) -> None:
    sites.put(tmp_path / "content", sites.content())
    command = [sys.executable, "-c", LOADED]
    first, second = (
        run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.split() for _ in "12"
    )
    assert int(first[0]) > 0
    assert second == ["0"]
