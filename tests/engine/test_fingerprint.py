"""A fingerprint changes with everything that an answer rests on, and with nothing else."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from builder.engine import fingerprint as module
from builder.engine.distributions import version_under
from builder.engine.fingerprint import fingerprint

FILES = {
    "house/__init__.py": "",
    "house/room/__init__.py": "from house.room import other\nROOMS = (other,)\n",
    "house/room/step.py": """
from __future__ import annotations
import json
from typing import TYPE_CHECKING
from house.text import words
from . import near
if TYPE_CHECKING:
    from house.kinds import Kind
TABLE = "table.tsv"
def step(x):
    try:
        import yaml
    except ImportError:
        from house.fallback import load
    match x:
        case 1:
            import house.deep.cold
    return [x for x in words.all()]
""",
    "house/room/near.py": "",
    "house/room/other.py": "",
    "house/room/table.tsv": "a\tb\n",
    "house/room/unnamed.tsv": "",
    "house/text/__init__.py": "",
    "house/text/words.py": "from house.lexicon import TOPICS",
    "house/lexicon/__init__.py": "from house.lexicon.topics import TOPICS",
    "house/lexicon/topics.py": "TOPICS = ()",
    "house/kinds.py": "",
    "house/fallback.py": "import house.room.step",
    "house/deep/__init__.py": "",
    "house/deep/cold.py": "",
    "house/apart.py": "",
}


Lay = Callable[[Mapping[str, str]], Path]


def check(lay: Lay, path: str, *, matters: bool) -> None:
    lay(FILES)
    before = fingerprint("house.room.step")
    lay({path: FILES.get(path, "") + "\n# changed\n"})
    assert (fingerprint("house.room.step") != before) is matters
    assert not any(name.partition(".")[0] == "house" for name in sys.modules), (
        "nothing is imported to find out"
    )


@pytest.mark.parametrize(
    "path",
    [
        "house/__init__.py", "house/room/__init__.py", "house/room/step.py", "house/room/near.py",
        "house/room/table.tsv", "house/text/__init__.py", "house/text/words.py", "house/lexicon/__init__.py",
        "house/lexicon/topics.py", "house/kinds.py", "house/fallback.py", "house/deep/__init__.py", "house/deep/cold.py",
    ],
)  # fmt: skip
def test_what_matters(lay: Lay, path: str) -> None:
    check(lay, path, matters=True)


@pytest.mark.parametrize(
    "path", ["house/room/other.py", "house/room/unnamed.tsv", "house/apart.py", "house/new.py"]
)
def test_what_does_not_matter(lay: Lay, path: str) -> None:
    check(lay, path, matters=False)


def test_a_submodule_that_appears_is_noticed(lay: Lay) -> None:
    lay({"house/__init__.py": "", "house/a.py": "from house import b", "house/b/__init__.py": ""})
    before = fingerprint("house.a")
    lay({"house/b/__init__.py": "from house.b.c import x", "house/b/c.py": "x = 1"})
    with_c = fingerprint("house.a")
    lay({"house/b/c.py": "x = 2"})
    assert len({before, with_c, fingerprint("house.a")}) == 3


def test_a_package_that_is_asked_for_itself_rests_on_what_it_imports(lay: Lay) -> None:
    lay(FILES)
    before = fingerprint("house.room")
    lay({"house/room/other.py": "x = 1"})
    assert fingerprint("house.room") != before


def test_no_source() -> None:
    with pytest.raises(ModuleNotFoundError, match="absent"):
        fingerprint("builder.absent")


def test_python_and_unicode(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint("builder.model.entry")
    lay({})
    monkeypatch.setattr(module, "_RUNTIME", "cpython 4.0 unicode 20.0.0")
    assert fingerprint("builder.model.entry") != before


def test_the_place_of_installation_and_the_folder_of_work_do_not_matter(tmp_path: Path) -> None:
    installed = tmp_path / "elsewhere"
    shutil.copytree(Path(module.__file__).parent.parent, installed / "builder")
    program = f"import sys; sys.path.insert(0, {str(installed)!r}); sys.path[1:] = {sys.path!r};"
    program += "from builder.engine import fingerprint as f; assert 'elsewhere' in f.__file__;"
    program += "print(f.fingerprint('builder.engine.memo'))"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == fingerprint("builder.engine.memo")


def dist(lay: Lay, name: str, version: str, *, files: str = "", requires: str = "") -> None:
    metadata = f"Name: {name}\n{requires}\n\nRequires-Dist: not-this\n"
    folder = f"{name}-{version}.dist-info"
    lay({f"{folder}/RECORD": files, f"{folder}/METADATA": metadata})


def test_versions_below_an_import(lay: Lay) -> None:
    dist(lay, "Py_Gram", "1.0", files="gram/__init__.py,,\n", requires="Requires-Dist: deep-part>=1\n")
    dist(lay, "deep_part", "3.1", files="deep.py,,\n", requires='Requires-Dist: tests; extra == "dev"\n')
    dist(lay, "tests", "9", files="tests/a.py,,\n")
    assert version_under("gram") == "gram = Py_Gram-1.0 deep_part-3.1"
    assert version_under("deep") == "deep = deep_part-3.1"
    assert version_under("no_such_module") == "no_such_module is not installed"


def test_a_module_of_no_distribution_rests_on_itself_and_all_that_is_installed(
    lay: Lay,
) -> None:
    lay({"stray.py": "x = 1"})
    names = [version_under("stray")]
    lay({"stray.py": "x = 2"})
    names.append(version_under("stray"))
    dist(lay, "another", "1")
    names.append(version_under("stray"))
    assert len(set(names)) == 3


def test_a_third_party_upgrade_changes_the_name(lay: Lay) -> None:
    lay({"house/__init__.py": "", "house/a.py": "def f():\n    from gram.inner import x\n"})
    dist(lay, "gram", "1.0", files="gram/__init__.py,,\n")
    before = fingerprint("house.a")
    shutil.rmtree(lay({}) / "gram-1.0.dist-info")
    dist(lay, "gram", "1.1", files="gram/__init__.py,,\n")
    assert fingerprint("house.a") != before
