"""Runs the command in this process, in a folder of its own."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.cli.app import main
from tests import sites


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """All of it."""
        return self.out + self.err


Digest = Callable[..., Ran]


@pytest.fixture
def digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Digest:
    """`digest …` in a folder of its own, with bytes for standard input."""
    monkeypatch.chdir(tmp_path)
    for name in ("DIGEST_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["digest", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        status: object = 0
        try:
            main()
        except SystemExit as end:
            status = end.code
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return Ran(status if isinstance(status, int) else 0, out.decode(), err.decode())

    return run


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder where all is well."""
    folder = sites.put(tmp_path / "content", sites.content())
    return sites.put(folder, {"addresses.tsv": ADDRESSES})


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of pages."""
    return sites.put(tmp_path / "pages", sites.PAGES)


ADDRESSES = "/\t2024-06-01\n"
