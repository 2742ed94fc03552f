"""A folder of code that tests may import from and change."""

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from builder.engine import distributions, fingerprint, memo


@pytest.fixture
def lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Mapping[str, str]], Path]]:
    """Writes files into an importable folder, as if before the start of a new process; gives the folder."""
    root = tmp_path / "code"
    root.mkdir()
    monkeypatch.syspath_prepend(str(root))

    def write(files: Mapping[str, str]) -> Path:
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        forget()
        return root

    yield write
    for name, module in list(sys.modules.items()):
        if str(root) in str(getattr(module, "__file__", "")):
            del sys.modules[name]
    forget()


def forget() -> None:
    """As in a new process, nothing is known of any code."""
    importlib.invalidate_caches()
    for module in (distributions, fingerprint, memo):
        for thing in vars(module).values():
            if hasattr(thing, "cache_clear"):
                thing.cache_clear()
