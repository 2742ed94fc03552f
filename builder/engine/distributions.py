"""Which installed distribution an import name belongs to, and which versions lie under it."""

import re
import sys
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

_REQUIRED = re.compile(r"^Requires-Dist: *([\w.-]+)[^;\n]*(;.*)?$", re.MULTILINE)


@cache
def version_under(import_name: str) -> str:
    """One line with the versions of the distribution that gives `import_name` and of all that it requires."""
    owner = _owner(import_name)
    if owner:
        return f"{import_name} = {' '.join(_required(owner))}"
    try:
        spec = find_spec(import_name)
    except (ImportError, ValueError):
        spec = None
    if spec is None:
        return f"{import_name} is not installed"
    # Somebody's module outside every distribution: any change of what is installed may be a change of it.
    own = Path(spec.origin).read_bytes() if spec.origin and Path(spec.origin).is_file() else b""
    everything = "\n".join(sorted(folder.name for folder in _installed().values()))
    return f"{import_name} = {blake2b(own, digest_size=16).hexdigest()} among {everything}"


@cache
def _installed() -> dict[str, Path]:
    """The folder of each installed distribution, by its normalised name; the first on the path wins, as in imports."""
    found: dict[str, Path] = {}
    for place in map(Path, sys.path):
        if place.is_dir():
            for folder in sorted(place.glob("*.dist-info")):
                found.setdefault(_normalised(folder.name.partition("-")[0]), folder)
    return found


@cache
def _owner(import_name: str) -> str | None:
    """The distribution whose list of files names the module."""
    likely = _normalised(import_name)
    others = sorted(name for name in _installed() if name != likely)
    pattern = re.compile(rf"^{re.escape(import_name)}(/|\.)", re.MULTILINE)
    return next((name for name in (likely, *others) if pattern.search(_text(name, "RECORD"))), None)


def _required(distribution: str) -> list[str]:
    """Names and versions of a distribution and of what it requires, sorted; extras are left out."""
    passed, waiting = set[str](), [distribution]
    while waiting:
        name = waiting.pop()
        if name in passed or name not in _installed():
            continue
        passed.add(name)
        for required, condition in _REQUIRED.findall(_text(name, "METADATA").partition("\n\n")[0]):
            if "extra" not in condition:
                waiting.append(_normalised(required))
    return sorted(_installed()[name].name.removesuffix(".dist-info") for name in passed)


@cache
def _text(distribution: str, file: str) -> str:
    folder = _installed().get(distribution)
    try:
        return (folder / file).read_text("utf-8", "replace") if folder else ""
    except OSError:
        return ""


def _normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()
