"""The edition as a site on a plain host that sends our policy, and a browser to look at it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from builder.commands.build import build_site
from builder.commands.request import Request
from tests.browser.chromium import open_chromium
from tests.browser.host import serving

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once a process."""
    out = tmp_path_factory.mktemp("host") / "digest"
    build_site(Request(content=ROOT / "content", out=out))
    return out


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where it is served at the root of a host, as its settings say: so the page for lost addresses finds its styles."""
    with serving(site) as found:
        yield found


@pytest.fixture(scope="session")
def below(site: Path) -> Iterator[str]:
    """Where it is served in a sub-folder."""
    with serving(site.parent) as found:
        yield f"{found}{site.name}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with open_chromium() as opened:
        yield opened
