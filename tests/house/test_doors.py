"""Doors open quickly: what is heavy is imported where it is needed, and floors hold."""

import os
import sys
from pathlib import Path
from subprocess import run

import pytest

ROOT = Path(__file__).parent.parent.parent
HEAVY = (
    "jieba",
    "pypinyin",
    "jinja2",
    "livereload",
    "tornado",
    "watchfiles",
    "pydantic",
    "rich",
    "babel",
    "markdown_it",
)
ASKED = """
import atexit, sys
atexit.register(lambda: print(*sorted({heavy} & set(sys.modules)), file=sys.stderr))
sys.argv = ["digest", *{arguments}]
from builder.cli.app import main
{call}
"""  # fmt: skip


def loaded(*arguments: str, call: str = "main()") -> list[str]:
    """The heavy packages that a command loads."""
    script = ASKED.format(heavy=set(HEAVY), arguments=arguments, call=call)
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = run([sys.executable, "-c", script], env=around, capture_output=True, text=True, check=True)
    return done.stderr.split()


def test_importing_the_front_door_loads_nothing_heavy() -> None:
    assert loaded(call="") == []


def test_help_loads_nothing_heavy() -> None:
    assert loaded("--help") == []


@pytest.mark.parametrize("command", ["ingest", "build", "serve", "check", "export"])
def test_help_on_a_command_loads_nothing_heavy(command: str) -> None:
    # typer itself loads pydantic to read a command's arguments.
    assert {*loaded(command, "--help")} <= {"pydantic"}


def test_floors_hold() -> None:
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = run(
        [sys.executable, "-c", script], cwd=ROOT, env=around, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
