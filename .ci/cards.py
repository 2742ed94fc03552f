"""Draw the pictures that others show beside a link to the site, one a language, from the names in content/site.toml.

Run it again after changing the names: `.venv/bin/python .ci/cards.py`. It needs Chromium and fonts for Chinese, so the
pictures are kept with the theme and no build has to draw them.
"""

import shutil
import tomllib
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "themes" / "gazette" / "assets"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDTH, HEIGHT = 1200, 630

PAGE = """<!DOCTYPE html><html lang="{lang}"><meta charset="utf-8"><style>
body{{ margin:0; width:1200px; height:630px; background:#fbfaf6; color:#1c1e21; display:grid; place-content:center }}
div{{ width:1000px; border-top:6px solid; border-bottom:6px solid; padding:7px 0 }}
p{{ margin:0; border-top:1px solid; border-bottom:1px solid; padding:54px 0 60px; display:grid; gap:26px; justify-items:center; text-align:center }}
b{{ font:900 {first}px/1.2 {serif}; letter-spacing:{spacing} }}
span{{ font:400 {second}px/1.25 {other} }}
svg{{ width:34px; margin-top:10px }}
</style><div><p><b>{name}</b><span>{twin}</span><svg viewBox="9 4 14 25"><path d="M9 4h14v25l-7-8-7 8z"/></svg></p></div></html>"""

HAN = '"Songti SC","Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC",serif'
LATIN = '"Palatino Linotype",Palatino,"URW Palladio L","TeX Gyre Pagella",Georgia,serif'


def main() -> None:
    """Both pictures, written over those that are there."""
    name = tomllib.loads((ROOT / "content" / "site.toml").read_text("utf-8"))["name"]
    faces = {
        "zh": {"first": 104, "second": 46, "serif": HAN, "other": LATIN, "spacing": ".055em"},
        "en": {"first": 70, "second": 52, "serif": LATIN, "other": HAN, "spacing": "0"},
    }
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for lang, face in faces.items():
            twin = name["en" if lang == "zh" else "zh"]
            page.set_content(PAGE.format(lang=lang, name=name[lang], twin=twin, **face))
            page.screenshot(path=ASSETS / f"card.{lang}.png")
        browser.close()


if __name__ == "__main__":
    main()
