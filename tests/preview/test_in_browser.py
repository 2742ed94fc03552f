"""The preview in a real browser: pages reload themselves, errors come and go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import open_chromium
from tests.preview.conftest import Desk

pytestmark = pytest.mark.tools


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_chromium() as browser:
        yield browser


def test_a_page_reloads_itself_and_shows_errors(desk: Desk, browser: Browser) -> None:
    desk.start()
    page = browser.new_page()

    page.goto(desk.address)
    text, panel = page.locator("p").first, page.get_by_role("alert")
    expect(text).to_have_text("first text")

    desk.write("index", "second text")
    expect(text).to_have_text("second text", timeout=20_000)
    expect(panel).to_have_count(0)

    desk.write("other", "!the year 1024 is wrong")
    expect(panel.get_by_text("content/other.txt:3")).to_be_visible(timeout=20_000)
    expect(panel.get_by_text("the year 1024 is wrong")).to_be_visible()
    expect(text).to_have_text("second text")

    desk.write("other", "mended")
    expect(panel).to_have_count(0, timeout=20_000)
    page.close()


def test_a_page_of_an_old_server_finds_the_new_one(tmp_path: Path, browser: Browser) -> None:
    desk = Desk(tmp_path)
    desk.write("index", "first text")
    desk.start()
    page = browser.new_page()
    page.goto(desk.address)
    expect(page.locator("p").first).to_have_text("first text")
    desk.stop()

    later = Desk(tmp_path)
    later.port = int(desk.address.rstrip("/").rsplit(":", 1)[1])
    later.write("index", "second text")
    later.start()
    expect(page.locator("p").first).to_have_text("second text", timeout=20_000)
    page.close()
    later.stop()
