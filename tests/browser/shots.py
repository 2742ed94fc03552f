"""Pictures of one page of every kind, in both languages: wide and narrow, light, dark and print. They go to shots/."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from builder.commands.build import build_site
from builder.commands.request import Request
from tests.browser.chromium import open_chromium
from tests.browser.host import serving
from tests.browser.kinds import one_of_each

SHOTS = Path("shots")
WIDTHS = (1280, 390)
LOOKS = ("light", "dark", "print")
TALLEST = 6000
"""Longer pages are cut off."""


def main() -> None:
    """Build the site, then take its pictures."""
    content = Path(sys.argv[1] if len(sys.argv) > 1 else "content")
    shutil.rmtree(SHOTS, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder, open_chromium() as browser:
        # At the root of the host, where the page for addresses that lead nowhere finds its styles.
        out = Path(folder, "site")
        build_site(Request(content=content, out=out))
        pages = one_of_each(out)
        with serving(out) as address:
            for look in LOOKS:
                for width in WIDTHS:
                    take(browser, address, pages, width, look)
    print(f"{len(pages) * len(LOOKS) * len(WIDTHS)} pictures in {SHOTS}/")


def take(browser: Browser, address: str, pages: list[str], width: int, look: str) -> None:
    """Every page at one width and in one look."""
    context = browser.new_context(
        color_scheme="dark" if look == "dark" else "light",
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.emulate_media(media="print" if look == "print" else "screen")
    for path in pages:
        page.goto(address + path)
        height = min(int(page.evaluate("document.documentElement.scrollHeight")), TALLEST)
        name = path.removesuffix("index.html").strip("/").replace("/", "_") or "languages"
        target = SHOTS / f"{width}-{look}" / f"{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=target, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    context.close()


if __name__ == "__main__":
    main()
