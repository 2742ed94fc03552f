"""The keyboard alone: it reaches everything in the order of the page, shows where it is, and opens and shuts what opens."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import one_of_each

pytestmark = [pytest.mark.tools, pytest.mark.xdist_group("browser")]

STOPS = """() => [...document.querySelectorAll(
  'a[href], button, input, summary, select, textarea, [tabindex], [contenteditable], audio, video')]
  .filter(one => one.checkVisibility() && !one.disabled)"""
UNREACHED = f"({STOPS})().filter(one => one.tabIndex !== 0).map(one => one.outerHTML.slice(0, 80))"
# Only the radio button of a group that is checked is a stop, and a script could not tell its own calls from a key.
UNSEEN = f"""({STOPS})().slice(0, 40).filter(one => {{
  one.focus({{focusVisible: true}});
  const look = getComputedStyle(one), place = one.getClientRects()[0];
  const top = document.elementFromPoint(place.x + place.width / 2, place.y + Math.min(place.height / 2, 8));
  const covered = top && !one.contains(top) && !top.contains(one) && !one.labels?.[0]?.contains(top);
  return look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2 || covered;
}}).map(one => one.outerHTML.slice(0, 80))"""


def here(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.className"))


def check_on_every_page(browser: Browser, address: str, site: Path, script: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    found = {}
    for path in one_of_each(site):
        page.goto(address + path)
        wrong = page.evaluate(script)
        if wrong:
            found[path] = wrong[:3]
    page.close()
    assert found == {}


def test_every_stop_can_be_reached_in_the_order_of_the_page(
    browser: Browser, address: str, site: Path
) -> None:
    check_on_every_page(browser, address, site, UNREACHED)


def test_every_stop_shows_that_it_is_reached(browser: Browser, address: str, site: Path) -> None:
    check_on_every_page(browser, address, site, UNSEEN)


def test_the_first_stop_leads_past_the_head(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    for path in one_of_each(site):
        page.goto(address + path)
        page.keyboard.press("Tab")
        assert here(page) == "skip", path
        assert page.locator(".skip").bounding_box(), path
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        inside = "document.getElementById('main').contains(document.activeElement)"
        rest = "document.querySelector('#main a, #main button, #main input, #main summary')"
        assert page.evaluate(inside) or not page.evaluate(f"!!{rest}"), path
    page.close()


def test_the_menu_opens_changes_and_shuts(browser: Browser, address: str) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(f"{address}zh/index.html")
    page.locator(".prefs summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert here(page) == "theme-auto"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert here(page) == "theme-dark"
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("#pinyin-on").is_checked()
    page.keyboard.press("Escape")
    assert page.locator(".prefs").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.close()


def test_citations_and_search_work_from_the_keyboard(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    article = next(path for path in one_of_each(site) if path.startswith("en/articles/"))
    page.goto(address + article)
    folded = page.locator(".cite details:not([open])")
    before = folded.count()
    folded.first.locator("summary").focus()
    page.keyboard.press("Enter")
    assert folded.count() == before - 1
    page.goto(f"{address}en/search/index.html")
    page.locator("#q").focus()
    page.keyboard.type("chongqing")
    page.wait_for_selector("#hits a")
    for _ in range(2 + page.locator("#ways a").count()):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/regions/chongqing/**")
    page.close()
