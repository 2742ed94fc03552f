"""The site as a browser shows it: from a server under our own headers, in a sub-folder, and from disk."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from builder import commands
from builder.commands import Request
from builder.outputs.hosts import POLICY
from tests.browser.chromium import open_chromium

pytestmark = [pytest.mark.tools, pytest.mark.xdist_group("browser")]

ROOT = Path(__file__).parent.parent.parent
KINDS = (
    "",
    "regions/",
    "regions/chongqing/",
    "indicators/",
    "glossary/",
    "timeline/",
    "upcoming/",
    "issues/",
    "series/",
    "documents/",
    "bodies/",
    "coverage/",
    "corrections/",
    "method/",
    "search/",
    "az/",
    "tags/",
    "about/",
)


class Handler(SimpleHTTPRequestHandler):
    """A plain host that sends the policy of `_headers`."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Silent."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("host") / "digest"
    commands.build(Request(content=ROOT / "content", out=out))
    return out


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site.parent)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/{site.name}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_chromium() as opened:
        yield opened


def articles(site: Path) -> list[str]:
    return sorted(path.parent.name for path in site.glob("zh/articles/*/index.html"))


def pages(site: Path) -> list[str]:
    found = [f"{lang}/{kind}" for lang in ("zh", "en") for kind in KINDS]
    return ["", *found, *(f"{lang}/articles/{name}/" for lang in ("zh", "en") for name in articles(site)[:3])]


def complaints(page: Page) -> list[str]:
    """What the browser says against the page from now on."""
    heard: list[str] = []
    page.on(
        "console",
        lambda message: heard.append(message.text) if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda request: heard.append(f"failed: {request.url} {request.failure}"))
    return heard


def test_pages_load_clean_and_alone_under_the_policy(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    heard = complaints(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in pages(site):
        page.goto(address + path + "index.html", wait_until="networkidle")
    assert heard == []
    assert [url for url in asked if not url.startswith(address)] == []
    page.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_runs_out_of_the_window(browser: Browser, address: str, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    wide = []
    for path in pages(site):
        page.goto(address + path + "index.html")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(path)
    assert wide == []
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


def test_theme_and_pinyin_work_without_a_script(browser: Browser, address: str, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="light")
    page = context.new_page()
    page.goto(f"{address}zh/articles/{articles(site)[0]}/index.html")
    light = page.screenshot()
    page.locator(".prefs summary").click()
    page.locator("#theme-dark").check()
    page.locator("#pinyin-on").check()
    assert page.locator("h1 rt").first.is_visible()
    page.locator(".prefs summary").click()
    assert page.screenshot() != light
    context.close()


def test_pinyin_shifts_no_line(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{address}zh/articles/{articles(site)[0]}/index.html")
    before = page.locator("h1").bounding_box()
    page.evaluate("document.documentElement.dataset.pinyin = 'on'")
    after = page.locator("h1").bounding_box()
    assert before
    assert after
    assert abs(before["height"] - after["height"]) < 1
    page.close()


def test_a_choice_is_kept(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}zh/index.html")
    page.locator(".prefs summary").click()
    page.locator("#theme-dark").check()
    page.goto(f"{address}en/index.html")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.close()


def test_the_search_page_filters_by_characters_pinyin_and_initials(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/search/index.html")
    for words in ("重庆", "chongqing", "cq", "Chongqing"):
        page.fill("#q", words)
        page.wait_for_selector("#hits a")
        assert page.locator("#hits a").first.get_attribute("href")
    page.locator("#hits a").first.click()
    assert "/en/" in page.url
    page.close()


def test_without_a_script_the_search_page_says_where_to_look(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/search/index.html")
    assert page.locator("#no-script a").count() == 4
    context.close()


def test_the_keyboard_reaches_every_link_of_an_article(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/articles/{articles(site)[0]}/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    hidden = "[...document.querySelectorAll('a,summary')].filter(one => one.tabIndex < 0).length"
    assert page.evaluate(hidden) == 0
    page.close()
