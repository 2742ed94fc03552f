"""What all tests share: the folder of real material, and what is asked of the machine."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("DIGEST_SHARED") or ROOT.parent / "shared")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Lets golden files be written anew."""
    parser.addoption(
        "--rewrite", action="store_true", help="write the golden files of tests/golden as they are made now"
    )


@pytest.fixture(scope="session")
def shared() -> Callable[..., Path]:
    """Gives the path of something in the shared folder; the test is skipped, by name, where it is absent."""

    def find(*parts: str) -> Path:
        path = SHARED.joinpath(*parts)
        if not path.exists():
            pytest.skip(f"{'/'.join(parts)} is not in the shared folder (set DIGEST_SHARED to its path)")
        return path

    return find
