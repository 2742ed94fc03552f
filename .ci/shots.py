"""Pictures of one page of every kind, in both languages: wide and narrow, light, dark and print. They go to shots/."""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from builder import commands
from builder.commands import Request

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHOTS = Path("shots")
WIDTHS = (1280, 390)
LOOKS = ("light", "dark", "print")
TALLEST = 6000
"""Longer pages are cut off."""


def main() -> None:
    """Build the site, then take its pictures."""
    content = Path(sys.argv[1] if len(sys.argv) > 1 else "content")
    shutil.rmtree(SHOTS, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        out = Path(folder, "site")
        commands.build(Request(content=content, out=out))
        named = os.environ.get("DIGEST_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
        is_root = getattr(os, "geteuid", lambda: 1)() == 0
        browser = playwright.chromium.launch(executable_path=named, args=["--no-sandbox"] if is_root else [])
        pages = one_of_each(out)
        for look in LOOKS:
            for width in WIDTHS:
                take(browser, out, pages, width, look)
        browser.close()
    print(f"{len(pages) * len(LOOKS) * len(WIDTHS)} pictures in {SHOTS}/")


def one_of_each(out: Path) -> list[str]:
    """The fullest page of each kind: pages whose addresses differ in their last part alone are of one kind."""
    kinds: dict[str, Path] = {}
    for page in sorted(out.rglob("*.html")):
        kind = re.sub(r"(?<=/)[^/]+/index\.html$", "*", page.relative_to(out).as_posix())
        parts = page.relative_to(out).parts
        key = kind if len(parts) > 3 else page.relative_to(out).as_posix()
        if key not in kinds or page.stat().st_size > kinds[key].stat().st_size:
            kinds[key] = page
    return sorted(page.relative_to(out).as_posix() for page in kinds.values())


def take(browser: Browser, out: Path, pages: list[str], width: int, look: str) -> None:
    """Every page at one width and in one look."""
    context = browser.new_context(
        color_scheme="dark" if look == "dark" else "light", viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    page.emulate_media(media="print" if look == "print" else "screen")
    for path in pages:
        page.goto(Path(out, path).as_uri())
        height = min(int(page.evaluate("document.documentElement.scrollHeight")), TALLEST)
        name = path.removesuffix("index.html").strip("/").replace("/", "_") or "languages"
        target = SHOTS / f"{width}-{look}" / f"{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=target, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    context.close()


if __name__ == "__main__":
    main()
