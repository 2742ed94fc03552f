"""How the work grows with what changed: `make bench`. Prints ratios of one run; the machine's speed cancels out.

The unit is what it costs to read the content folder.
"""

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

from builder import disk
from builder.commands.build import build_site
from builder.commands.request import Request

ROOT = Path(__file__).parent.parent.parent
ARTICLES = 500


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        content = grow(Path("content"), ARTICLES)
        request = Request(content=content, theme=str(ROOT / "themes/gazette"), today=date(2026, 1, 2))
        unit = cost(lambda: disk.read_tree(content))
        rows = {
            "reading the content folder": unit,
            "first build": cost(lambda: build_site(request)),
            "nothing changed": cost(lambda: build_site(request)),
            "one article changed": changed(request, edit(content)),
            "one style sheet changed": cost(
                lambda: build_site(Request(content, theme=theme(), today=request.today))
            ),
            "another day": cost(lambda: build_site(Request(content, theme=theme(), today=date(2026, 1, 3)))),
        }
    print(f"{ARTICLES} articles; processor time as a multiple of reading them")
    for name, value in rows.items():
        print(f"{name:28} {value / unit:8.1f}")


def grow(content: Path, number: int) -> Path:
    """Copies of the first edition with titles and texts of their own."""
    models = [path.read_text("utf-8") for path in sorted((ROOT / "content/articles").glob("*/*.zh.md"))]
    for at in range(number):
        text = models[at % len(models)].replace("\ntitle: ", f"\ntitle: 第{at}篇 ", 1)
        head, mark, body = text.partition("\n---\n\n")
        place = content / "articles/2024" / f"2024-article-{at}.zh.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(head + mark + body.replace("。", f"，第{at}篇如此。", 2), "utf-8")
    return content


def edit(content: Path) -> Path:
    """One article says something new."""
    place = next(iter(sorted(content.rglob("*.zh.md"))))
    place.write_text(place.read_text("utf-8") + "\n又添一段。\n", "utf-8")
    return place


def changed(request: Request, _: Path) -> float:
    """The cost of a build after an edit."""
    return cost(lambda: build_site(request))


def theme() -> str:
    """The theme with one more rule in a style sheet."""
    place = Path("changed")
    if not place.exists():
        for file in disk.read_tree(ROOT / "themes/gazette").value:
            target = place / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(
                file.data + (b"\n.extra{color:inherit}\n" if file.path.endswith("base.css") else b"")
            )
    return str(place)


def cost(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    before = process_time()
    work()
    return process_time() - before


if __name__ == "__main__":
    main()
