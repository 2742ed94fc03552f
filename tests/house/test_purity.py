"""Rooms and tools are pure: no files, no clock, no chance, no network, no printing. Their values come and go as arguments."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BUILDER = Path(__file__).parent.parent.parent / "builder"
ROOMS = ("seeds", "analysis", "content", "translation", "outputs", "evaluation", "text", "web", "model")
MODULES = {
    *("os", "pathlib", "time", "random", "secrets", "uuid", "logging", "socket", "http", "urllib.request"),
    *("subprocess", "threading", "multiprocessing", "tempfile", "shutil", "glob", "locale", "sys"),
}
CALLS = {"open", "print", "input", "exec", "eval", "breakpoint", "hash"}
METHODS = {
    *("now", "utcnow", "today", "fromtimestamp", "open"),
    *("read_text", "read_bytes", "write_text", "write_bytes", "getLogger"),
}


def modules() -> list[str]:
    """Every module of a room or a tool, as a path below builder/."""
    return [
        place.relative_to(BUILDER).as_posix()
        for room in ROOMS
        for place in sorted((BUILDER / room).rglob("*.py"))
    ]


def impurities(source: str) -> Iterator[str]:
    """What a pure module may not hold, with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names]
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{name}" for name in names)]
            banned = (name for name in names if {name, name.split(".")[0]} & MODULES)
            yield from (f"{node.lineno}: import {name}" for name in banned)
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in CALLS:
                yield f"{node.lineno}: {called.id}()"
            if isinstance(called, ast.Attribute) and called.attr in METHODS:
                yield f"{node.lineno}: .{called.attr}()"


@pytest.mark.parametrize("path", modules())
def test_rooms_are_pure(path: str) -> None:
    assert list(impurities((BUILDER / path).read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "import os",
        "from pathlib import Path",
        "def f():\n    import urllib.request",
        "open('x')",
        "from datetime import datetime\ndatetime.now()",
        "date.today()",
        "print()",
        "import logging.handlers",
        "files('x').joinpath('y').read_text()",
    ],
)
def test_an_impurity_is_found(source: str) -> None:
    assert list(impurities(source))


def test_urllib_parse_is_pure() -> None:
    assert list(impurities("from urllib.parse import quote, urlsplit\nimport html")) == []


@pytest.mark.parametrize("path", sorted(place.name for place in BUILDER.glob("*.py")))
def test_the_front_door_alone_prints(path: str) -> None:
    printing = [line for line in impurities((BUILDER / path).read_text("utf-8")) if line.endswith(" print()")]
    assert printing == []


@pytest.mark.parametrize("path", [path for path in modules() if not path.endswith("__init__.py")])
def test_a_module_says_what_it_is_for_and_is_no_longer_than_one_reads(path: str) -> None:
    source = (BUILDER / path).read_text("utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert len(source.splitlines()) <= 250
