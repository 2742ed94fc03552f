"""Finds a Chromium for the tests that need a real browser."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, BrowserType, Error, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """A headless Chromium; without one the test is skipped, and fails where CI=true."""
    with sync_playwright() as playwright:
        try:
            browser = launched(playwright.chromium)
        except Error as error:
            missing(str(error).strip().splitlines()[0])
        try:
            yield browser
        finally:
            browser.close()


def launched(kind: BrowserType, *settings: str) -> Browser:
    """A browser of its own, with settings of the command line."""
    # Root in a container has no sandbox; elsewhere the sandbox stays.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return kind.launch(executable_path=installed(), args=[*settings, *(["--no-sandbox"] if is_root else [])])


def installed() -> str | None:
    """Path of the Chromium to use; None leaves it to Playwright's own."""
    named = os.environ.get("DIGEST_CHROMIUM")
    return named or next(filter(None, map(shutil.which, _NAMES)), None)


def missing(what: str) -> NoReturn:
    """Skip a test that lacks its tool, by name; under CI=true it fails."""
    text = f"{what}: run `make tools`"
    if os.environ.get("CI") == "true":
        pytest.fail(text)
    pytest.skip(text)
