"""Every kind of page holds its text: narrow, enlarged, and while it loads or shows pinyin."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import launched
from tests.browser.kinds import one_of_each

pytestmark = [pytest.mark.tools, pytest.mark.xdist_group("browser")]

LOST = (Path(__file__).parent / "lost.js").read_text("utf-8")
"""A function that gives the words which leave the window or the box that they stand in."""
PLACES = """() => [...document.querySelectorAll('body *:not(rt):not(rp):not(.prefs *)')].map(one => {
  const box = one.getBoundingClientRect();
  return [box.x, box.y + scrollY, box.width, box.height].map(Math.round).join(' ');
})"""
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
    .observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""


@pytest.fixture(scope="module")
def enlarged(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader has set text to 200 %."""
    opened = launched(browser.browser_type, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26")
    yield opened
    opened.close()


def check_nothing_is_lost(browser: Browser, address: str, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    found = {}
    for path in one_of_each(site):
        page.goto(address + path)
        lost = page.evaluate(LOST)
        if lost:
            found[path] = lost[:3]
    page.close()
    assert found == {}


@pytest.mark.parametrize("width", [320, 800, 1280])
def test_no_word_leaves_its_place(browser: Browser, address: str, site: Path, width: int) -> None:
    check_nothing_is_lost(browser, address, site, width)


@pytest.mark.parametrize("width", [640, 1280])
def test_no_word_leaves_its_place_at_twice_the_size(
    enlarged: Browser, address: str, site: Path, width: int
) -> None:
    check_nothing_is_lost(enlarged, address, site, width)


def test_a_lost_word_would_be_found(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.set_content("<p style='width: 5em; white-space: nowrap'>much longer than its box is</p>")
    assert page.evaluate(LOST) == ["P holds too little: much longer than its box is"]
    page.set_content("<p style='width: 500px; text-align: right'>far to the right</p>")
    assert page.evaluate(LOST) == ["beyond the window: far to the right", "the page scrolls sideways"]
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_pinyin_moves_nothing(browser: Browser, address: str, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    shown = []
    for path in one_of_each(site):
        page.goto(address + path)
        before = page.evaluate(PLACES)
        page.evaluate("document.documentElement.dataset.pinyin = 'on'")
        assert page.evaluate(PLACES) == before, path
        if page.locator("rt").count():
            assert page.locator("rt").first.is_visible(), path
            shown.append(path.partition("/")[2].partition("/")[0])
    assert {"articles", "tags", "index.html"} <= set(shown)
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_shifts_while_a_page_loads(browser: Browser, address: str, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    moved = {}
    for path in one_of_each(site):
        page.goto(address + path)
        shift = page.evaluate(SHIFT)
        if shift:
            moved[path] = shift
    page.close()
    assert moved == {}


def test_what_is_read_in_the_dark_prints_on_white(browser: Browser, address: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{address}zh/index.html")
    page.locator(".prefs summary").click()
    page.locator("#theme-dark").check()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.stamp')).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    page.close()


def with_most_figures(browser: Browser, address: str, site: Path) -> Page:
    """The article that folds most, where no script runs."""
    pages = sorted(site.glob("zh/articles/*/index.html"))
    longest = max(pages, key=lambda page: page.read_text("utf-8").count('<tr id="f-'))
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + longest.relative_to(site).as_posix())
    return page


def test_an_address_opens_the_fold_that_its_figure_is_in(browser: Browser, address: str, site: Path) -> None:
    page = with_most_figures(browser, address, site)
    row = page.locator(".folded tr[id]").last
    assert not row.is_visible()
    page.goto(f"{page.url}#{row.get_attribute('id')}")
    assert row.is_visible()
    assert row.evaluate("row => Math.abs(row.getBoundingClientRect().y) < innerHeight")
    page.context.close()


def test_what_is_folded_is_printed(browser: Browser, address: str, site: Path) -> None:
    page = with_most_figures(browser, address, site)
    page.emulate_media(media="print")
    assert page.locator(".folded tr[id]").last.is_visible()
    page.context.close()
