"""Names a step's code: what a module runs on, as far as it can change an answer.

That is the source of the module and of every module of the house that it imports, the data files beside them, the
versions of the third-party packages under them, and Python and Unicode themselves. Nothing is imported to find out.
"""

import ast
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from builder.engine.distributions import version_under

_DATA = frozenset({".tsv", ".csv", ".txt", ".toml", ".json", ".yaml", ".yml", ".po", ".mo", ".bin", ".gz"})
_HOUSE = __name__.partition(".")[0]
_RUNTIME = f"{sys.implementation.name} {sys.version} unicode {unicodedata.unidata_version}"


@dataclass(frozen=True)
class _Module:
    """What one module adds to a name: its own bytes and data files, and the names that it imports."""

    digest: str
    imports: tuple[str, ...]


@cache
def fingerprint(module_name: str) -> str:
    """The name of a module's code; another one whenever anything that its answers rest on is another."""
    if _file_of(module_name) is None:
        raise ModuleNotFoundError(f"no source found for {module_name}", name=module_name)
    lines = {_RUNTIME}
    passed, waiting = set[str](), [module_name]
    while waiting:
        name = waiting.pop()
        if name in passed:
            continue
        passed.add(name)
        if not _is_ours(name, module_name):
            lines.add(version_under(name.partition(".")[0]))
            continue
        # A package on the way adds its own source, not what it imports: a registry names every room, and
        # through it each room would rest on all the others.
        lines.update(f"{above} {_read(above).digest}" for above in _packages_above(name))
        if _file_of(name) is not None:
            lines.add(f"{name} {_read(name).digest}")
            waiting += _read(name).imports
    return blake2b("\n".join(sorted(lines)).encode(), digest_size=16).hexdigest()


def _is_ours(name: str, asked: str) -> bool:
    return name.partition(".")[0] in (_HOUSE, asked.partition(".")[0])


def _packages_above(name: str) -> Iterator[str]:
    parts = name.split(".")
    for end in range(1, len(parts)):
        above = ".".join(parts[:end])
        if _file_of(above) is not None:
            yield above


@cache
def _file_of(name: str) -> Path | None:
    """The source file of a module of ours, without importing the packages above it."""
    top, *rest = name.split(".")
    for folder in _folders_of(top):
        path = folder.joinpath(*rest)
        for file in (path / "__init__.py", *([path.with_name(f"{path.name}.py")] if rest else [])):
            if file.is_file():
                return file
    return _loaded_from(name)


@cache
def _folders_of(top: str) -> tuple[Path, ...]:
    loaded = sys.modules.get(top)
    if loaded is not None and hasattr(loaded, "__path__"):
        return tuple(map(Path, loaded.__path__))
    try:
        spec = find_spec(top)
    except ValueError:
        return ()
    return tuple(map(Path, spec.submodule_search_locations or ())) if spec else ()


def _loaded_from(name: str) -> Path | None:
    file = getattr(sys.modules.get(name), "__file__", None)
    return Path(file) if file and file.endswith(".py") else None


@cache
def _read(name: str) -> _Module:
    file = _file_of(name)
    assert file is not None
    source = file.read_bytes()
    digest = blake2b(source, digest_size=16)
    for data in _data_files(file.parent):
        if data.name.encode() in source:
            digest.update(f"\0{data.name}\0".encode() + data.read_bytes())
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    return _Module(digest.hexdigest(), tuple(_imports(ast.parse(source), package)))


@cache
def _data_files(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(file for file in folder.iterdir() if file.suffix in _DATA and file.is_file()))


def _imports(tree: ast.AST, package: str) -> Iterator[str]:
    """Every name that the module may import, wherever the import stands; stdlib left out."""
    for node in _statements(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            origin = _absolute(node, package)
            names = [found for alias in node.names for found in _named(origin, alias.name)]
        yield from (name for name in names if name.partition(".")[0] not in sys.stdlib_module_names)


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    """All statements; expressions are passed over, since none can hold an import."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        for block in ("body", "orelse", "finalbody", "handlers", "cases"):
            inner = getattr(node, block, ())
            waiting += inner if isinstance(inner, list) else ()


def _absolute(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    parts = parts[: len(parts) - node.level + 1]
    return ".".join([*parts, node.module] if node.module else parts)


def _named(origin: str, name: str) -> tuple[str, ...]:
    """What `from origin import name` rests on: the submodule of that name, else the module itself."""
    submodule = f"{origin}.{name}"
    top = origin.partition(".")[0]
    if name == "*" or top in sys.stdlib_module_names or not _folders_of(top) or _file_of(submodule) is None:
        return (origin,)
    return (submodule,)
