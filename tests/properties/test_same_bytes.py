"""The same input gives the same bytes in any process: other hash seeds, time zones, locales, folders, numbers of processes."""

import os
import sys
from pathlib import Path
from shutil import copytree
from subprocess import run

import pytest

from tests import sites

ROOT = Path(__file__).parent.parent.parent
WORK = """
import sys
from datetime import date
from pathlib import Path
from builder.commands.build import build_site
from builder.commands.export import export_records
from builder.commands.folders import read_pages
from builder.commands.ingest import ingest_pages
from builder.commands.request import Request
if __name__ == "__main__":
    root, jobs = Path(sys.argv[1]), int(sys.argv[2])
    request = Request(
        content=root / "content", theme=sys.argv[3], out=root / "site", today=date(2026, 1, 2), jobs=jobs
    )
    taken, _ = read_pages([root / "pages"])
    ingest_pages(request, taken)
    result = build_site(request)
    sys.stdout.buffer.write(b"".join(line.encode() + b"\\n" for line in export_records(request)[0]))
    print(len(result.written))
"""


def work(
    folder: Path, cwd: Path, jobs: int = 1, **around: str
) -> tuple[dict[str, bytes], dict[str, bytes], bytes]:
    """Content, site and records that come of the same pages and articles."""
    sites.put(folder / "content", sites.content())
    sites.put(folder / "pages", sites.PAGES)
    cwd.mkdir(exist_ok=True)
    script = sites.put(cwd, {"work.py": WORK}) / "work.py"
    done = run(
        [sys.executable, script, os.path.relpath(folder, cwd), str(jobs), str(ROOT / "themes/gazette")],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **around},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return sites.tree(folder / "content"), sites.tree(folder / "site"), done.stdout


Made = tuple[dict[str, bytes], dict[str, bytes], bytes]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    """A folder where the work was done once, and what came of it."""
    folder = tmp_path_factory.mktemp("plain")
    return folder, work(folder, folder, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")


@pytest.mark.parametrize(
    ("jobs", "around"),
    [
        (1, {"PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai", "LC_ALL": "C"}),
        (1, {"PYTHONHASHSEED": "31", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"}),
        (2, {"PYTHONHASHSEED": "0", "TZ": "America/Los_Angeles", "LANG": "zh_CN.GB18030"}),
    ],
    ids=["in C", "in Turkey", "in two processes"],
)
def test_same_bytes(plain: tuple[Path, Made], tmp_path: Path, jobs: int, around: dict[str, str]) -> None:
    assert work(tmp_path / "elsewhere", tmp_path / "cwd", jobs, **around) == plain[1]


def test_a_moved_folder_is_as_good_as_built(plain: tuple[Path, Made], tmp_path: Path) -> None:
    folder, (content, site, records) = plain
    moved = Path(copytree(folder, tmp_path / "moved"))
    assert work(moved, moved) == (content, site, records.rpartition(b"\n")[0].rpartition(b"\n")[0] + b"\n0\n")
