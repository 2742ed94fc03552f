"""axe on every kind of page, in both languages: light and wide with all its rules, dark and narrow with those that depend on it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.chromium import missing
from tests.browser.kinds import one_of_each

pytestmark = [pytest.mark.tools, pytest.mark.xdist_group("browser")]

AXE = Path(__file__).parent.parent.parent / ".tools" / "node_modules" / "axe-core" / "axe.min.js"
RUN = """options => axe.run({...options, resultTypes: ['violations']}).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 120)}`)))"""
LOOK = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
"""What colours and width can change."""
SIZES = {"light": ViewportSize(width=1280, height=900), "dark": ViewportSize(width=390, height=844)}


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.exists():
        missing("axe-core is not installed")
    return AXE.read_text("utf-8")


def violations(page: Page, axe: str, **options: object) -> list[str]:
    page.evaluate(axe)
    return [str(one) for one in page.evaluate(RUN, options)]


@pytest.mark.parametrize(("look", "options"), [("light", {}), ("dark", {"runOnly": LOOK})])
def test_axe_finds_nothing(
    browser: Browser, address: str, site: Path, axe: str, look: str, options: dict[str, object]
) -> None:
    dark = look == "dark"
    # Colours that fade in would be measured half-way.
    page = browser.new_page(
        color_scheme="dark" if dark else "light", viewport=SIZES[look], reduced_motion="reduce"
    )
    found = {}
    for path in one_of_each(site):
        page.goto(address + path)
        wrong = violations(page, axe, **options)
        if wrong:
            found[path] = wrong
    page.close()
    assert found == {}


def test_axe_finds_nothing_in_the_open_menu(browser: Browser, address: str, axe: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{address}zh/index.html")
    page.locator(".prefs summary").click()
    page.locator("#pinyin-on").check()
    assert violations(page, axe) == []
    page.close()


def test_axe_would_find_something(browser: Browser, axe: str) -> None:
    page = browser.new_page()
    page.set_content("<html lang=en><title>x</title><main><h1>x</h1><p style='color:#ccc'>pale</p></main>")
    assert violations(page, axe, runOnly=LOOK) == ['color-contrast: <p style="color:#ccc">pale</p>']
    page.close()
