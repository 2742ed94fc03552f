"""The whole site under the validators of others: vnu for HTML and CSS, Netlify's own parsers for its files of rules."""

import json
import shutil
from pathlib import Path
from subprocess import run

import pytest

from builder.commands.build import build_site
from builder.commands.request import Request
from builder.outputs.hosts import HEADERS
from tests.outputs.facts_examples import drawn

pytestmark = pytest.mark.tools

ROOT = Path(__file__).parent.parent.parent
MODULES = ROOT / ".tools" / "node_modules"


def tool(program: str, place: str) -> tuple[str, Path]:
    """A program and something below .tools/; the test is skipped, by name, where either is missing."""
    found, path = shutil.which(program), MODULES / place
    if not found or not path.exists():
        pytest.skip(f"{program} with {place} is not installed: run `make tools`")
    return found, path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for path, data in drawn().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def messages(site: Path) -> list[str]:
    """Errors of vnu, each with its file and line."""
    java, jar = tool("java", "vnu-jar/build/dist/vnu.jar")
    words = [
        java,
        "-Xss4m",
        "-jar",
        str(jar),
        "--format",
        "json",
        "--errors-only",
        "--skip-non-html",
        str(site),
    ]
    found = json.loads(run(words, capture_output=True, timeout=300, check=False).stderr)["messages"]
    return [f"{one['url'].partition(str(site))[2]}:{one.get('lastLine')}: {one['message']}" for one in found]


def test_vnu_finds_no_error(site: Path) -> None:
    assert messages(site) == []


def test_vnu_finds_no_error_in_the_edition(tmp_path: Path) -> None:
    build_site(Request(content=ROOT / "content", theme=str(ROOT / "themes" / "gazette"), out=tmp_path))
    assert messages(tmp_path) == []


def test_vnu_would_find_one(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!DOCTYPE html><title>x</title><p id=a><p id=a>", "utf-8")
    assert messages(tmp_path) != []


def parsed(script: str, place: str, site: Path) -> dict[str, list[dict[str, object]]]:
    """What one of Netlify's parsers makes of the site."""
    node, _ = tool("node", place)
    entry = (MODULES / place / "lib" / "index.js").as_uri()
    code = (
        f"const kit = await import({json.dumps(entry)}); console.log(JSON.stringify(await ({script})(kit)));"
    )
    done = run(
        [node, "--input-type=module", "-e", code, str(site)],
        capture_output=True,
        timeout=120,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def test_netlify_reads_our_redirects(site: Path) -> None:
    script = "kit => kit.parseAllRedirects({redirectsFiles: [process.argv[1] + '/_redirects'], configRedirects: []})"
    found = parsed(script, "@netlify/redirect-parser", site)
    assert found["errors"] == []
    lines = drawn()["_redirects"].decode().splitlines()
    assert len(found["redirects"]) == len(lines)
    for rule, line in zip(found["redirects"], lines, strict=True):
        old, new, status = line.split()[:3]
        assert (rule["from"], rule["to"]) == (old, new)
        assert (rule["status"], rule["force"]) == (int(status.rstrip("!")), status.endswith("!"))


def test_netlify_reads_our_headers(site: Path) -> None:
    script = "kit => kit.parseAllHeaders({headersFiles: [process.argv[1] + '/_headers'], configHeaders: [], minimal: true})"
    found = parsed(script, "@netlify/headers-parser", site)
    assert found["errors"] == []
    assert [(rule["for"], rule["values"]) for rule in found["headers"]] == [
        (pattern, dict(headers)) for pattern, headers in HEADERS
    ]
