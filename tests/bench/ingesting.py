"""What ingesting many pages costs: `python -m tests.bench.ingesting [pages …]`. Peak memory and processor time of a first
ingest, of one where nothing changed, and of one page more; every measurement is a process of its own.

Times are given as multiples of reading the smallest number of pages, so that the machine's speed cancels out.
"""

import os
import subprocess
import sys
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import process_time

from builder.commands.folders import read_pages
from builder.commands.ingest import ingest_pages
from builder.commands.request import Request
from builder.model.files import SourceFile
from builder.seeds.read import read_page
from tests.bench.measure import ROOT

SIZES = 100, 1000
STEPS = "first", "again", "one more"


def main(sizes: list[int]) -> None:
    """Measure and print."""
    print("pages  articles  ingest     peak MB   kB a page more   time a page")
    unit, base = 0.0, dict[str, tuple[int, float]]()
    for pages in sizes:
        with tempfile.TemporaryDirectory() as folder:
            grow(Path(folder, "pages"), pages)
            for step in STEPS:
                if step == "one more":
                    copy_of(Path(folder, "pages"), pages)
                spent, peak, articles = measured(folder)
                unit = unit or spent / pages
                few, least = base.setdefault(step, (pages, peak))
                more = f"{(peak - least) * 1000 / (pages - few):.1f}" if pages > few else "-"
                print(
                    f"{pages:5}  {articles:8}  {step:8}  {peak:8.0f}  {more:>15}  {spent / pages / unit:12.2f}"
                )


def grow(folder: Path, number: int) -> None:
    """That many pages: ours, with headlines and texts of their own."""
    folder.mkdir()
    for at in range(number):
        copy_of(folder, at)


def copy_of(folder: Path, at: int) -> None:
    """One page more."""
    lines, titles = models()[at % len(models())]
    own = [f"{at}号{line}" if number in titles else line for number, line in enumerate(lines)]
    text = "\n".join(own).replace("。", f"，第{at}号。")
    (folder / f"page-{at:05}.txt").write_text(text, "utf-8")


@cache
def models() -> tuple[tuple[tuple[str, ...], frozenset[int]], ...]:
    """The lines of our pages, and which of them begin a headline."""
    found = (
        read_page(SourceFile(path.name, path.read_bytes())).value
        for path in sorted((ROOT / "seeds").glob("*.txt"))
    )
    return tuple(
        (page.lines, frozenset(one.title_spans[0].line for one in page.articles)) for page in found if page
    )


def measured(folder: str) -> tuple[float, float, int]:
    """Seconds of processor time, megabytes and articles of an ingest in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.ingesting", "--in", folder]
    paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paths}
    )
    spent, peak, articles = done.stdout.split()
    return float(spent), float(peak), int(articles)


def ingest(folder: str) -> None:
    """One ingest; prints what it took."""
    os.chdir(folder)
    pages, _ = read_pages([Path("pages")])
    ingest_pages(Request(today=date(2026, 1, 2)), pages)
    peak = max(getrusage(RUSAGE_SELF).ru_maxrss, getrusage(RUSAGE_CHILDREN).ru_maxrss) / 1024
    print(process_time(), peak, len(list(Path("content").rglob("*.zh.md"))))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--in"]:
        ingest(sys.argv[2])
    else:
        main([int(word) for word in sys.argv[1:]] or list(SIZES))
