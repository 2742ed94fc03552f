"""The site as a browser shows it: from a server under our own headers, in a sub-folder, and from disk."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.kinds import one_of_each

pytestmark = [pytest.mark.tools, pytest.mark.xdist_group("browser")]


def articles(site: Path) -> list[str]:
    return sorted(path.parent.name for path in site.glob("zh/articles/*/index.html"))


def complaints(page: Page) -> list[str]:
    """What the browser says against the page from now on."""
    heard: list[str] = []
    page.on(
        "console",
        lambda message: heard.append(message.text) if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda request: heard.extend(failed(request)))
    return heard


def failed(request: Request) -> list[str]:
    """What failed, unless the next page cut it short."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"failed: {request.url} {request.failure}"]


def test_pages_load_clean_and_alone_under_the_policy(browser: Browser, below: str, site: Path) -> None:
    page = browser.new_page()
    heard = complaints(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in one_of_each(site):
        if path != "404.html":  # its links are of the host's root
            page.goto(below + path)
    page.wait_for_load_state("networkidle")
    assert heard == []
    assert [url for url in asked if not url.startswith(below)] == []
    page.close()


def test_a_reader_finds_the_way_from_disk(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    heard = complaints(page)
    page.goto((site / "index.html").as_uri())
    page.locator("main a[lang=en], main a[hreflang=en]").first.click()
    page.locator("nav a", has_text="Regions").first.click()
    page.locator(".tiles a").first.click()
    page.locator(".serif a").first.click()
    assert re.search(r"/en/articles/[^/]+/index\.html$", page.url)
    page.locator(".langs a").first.click()
    assert re.search(r"/zh/articles/[^/]+/index\.html$", page.url)
    assert page.locator("html").get_attribute("lang") == "zh-Hans"
    assert heard == []
    page.close()


def test_theme_and_pinyin_work_without_a_script(browser: Browser, below: str, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="light")
    page = context.new_page()
    page.goto(f"{below}zh/articles/{articles(site)[0]}/index.html")
    light = page.screenshot()
    page.locator(".prefs summary").click()
    page.locator("#theme-dark").check()
    page.locator("#pinyin-on").check()
    assert page.locator("h1 rt").first.is_visible()
    page.locator(".prefs summary").click()
    assert page.screenshot() != light
    context.close()


def test_a_choice_is_kept(browser: Browser, below: str) -> None:
    page = browser.new_page()
    page.goto(f"{below}zh/index.html")
    page.locator(".prefs summary").click()
    page.locator("#theme-dark").check()
    page.goto(f"{below}en/index.html")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.close()


def test_the_search_page_filters_by_characters_pinyin_and_initials(browser: Browser, below: str) -> None:
    page = browser.new_page()
    page.goto(f"{below}en/search/index.html")
    for words in ("重庆", "chongqing", "cq", "Chongqing"):
        page.fill("#q", words)
        page.wait_for_selector("#hits a")
        assert page.locator("#hits a").first.get_attribute("href")
    page.locator("#hits a").first.click()
    assert "/en/" in page.url
    page.close()


def test_without_a_script_the_search_page_says_where_to_look(browser: Browser, below: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{below}en/search/index.html")
    assert page.locator("noscript p").is_visible()
    assert page.locator("#ways a").count() == 4
    context.close()
