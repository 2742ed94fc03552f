"""How the work grows with what changed: `make bench`. Prints ratios of one run; the machine's speed cancels out.

The unit is what one article costs in a first build. `python -m tests.bench.measure 100 400` measures other sizes.
"""

import sys
import tempfile
from collections.abc import Callable
from contextlib import chdir
from datetime import date
from pathlib import Path
from time import process_time

from builder import disk
from builder.commands.build import build_site
from builder.commands.request import Request

ROOT = Path(__file__).parent.parent.parent
SIZES = 500, 2000


def main(sizes: list[int]) -> None:
    """Measure and print."""
    columns = [measured(number) for number in sizes]
    print("processor time, in articles of a first build")
    print(f"{'articles':28}" + "".join(f"{number:8}" for number in sizes))
    for name in columns[0]:
        print(f"{name:28}" + "".join(f"{found[name]:8.1f}" for found in columns))


def measured(number: int) -> dict[str, float]:
    """What each kind of build costs with so many articles."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        content = grow(Path("content"), number)
        request = Request(content=content, theme=str(ROOT / "themes/gazette"), today=date(2026, 1, 2))
        unit = cost(lambda: build_site(request)) / number
        rows = {
            "reading the content folder": cost(lambda: disk.read_tree(content)),
            "after the first build": cost(lambda: build_site(request)),
            "nothing changed": cost(lambda: build_site(request)),
            "one article changed": changed(request, edit(content)),
            "one style sheet changed": cost(
                lambda: build_site(Request(content, theme=theme(), today=request.today))
            ),
            "another day": cost(lambda: build_site(Request(content, theme=theme(), today=date(2026, 1, 3)))),
        }
    return {name: value / unit for name, value in rows.items()}


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
    main([int(word) for word in sys.argv[1:]] or list(SIZES))
