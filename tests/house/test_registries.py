"""What is there is registered, and what is registered can be called by name."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

from builder.analysis import ANALYSES
from builder.outputs import OUTPUTS

BUILDER = Path(__file__).parent.parent.parent / "builder"


def functions(room: str, prefix: str, *parameters: str) -> list[str]:
    """`module:function` for each function at the top of a module of the room with such a name and such parameters."""
    return [
        f"builder.{room}.{'.'.join(place.relative_to(BUILDER / room).with_suffix('').parts)}:{node.name}"
        for place in sorted((BUILDER / room).rglob("*.py"))
        for node in ast.parse(place.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith(prefix)
        and tuple(argument.arg.strip("_") for argument in node.args.args) == parameters
    ]


PLANS = functions("outputs", "plan", "catalogue", "today")
FINDINGS = functions("analysis", "find_", "article", "facts")


@pytest.mark.parametrize("name", PLANS)
def test_every_plan_is_among_the_outputs(name: str) -> None:
    module, _, function = name.partition(":")
    assert getattr(import_module(module), function) in OUTPUTS


@pytest.mark.parametrize("name", FINDINGS)
def test_every_finding_is_among_the_analyses(name: str) -> None:
    module, _, function = name.partition(":")
    assert getattr(import_module(module), function) in [analysis.ask for analysis in ANALYSES]


def test_nothing_is_registered_twice() -> None:
    assert len(set(OUTPUTS)) == len(OUTPUTS)
    assert len({analysis.key.name for analysis in ANALYSES}) == len(ANALYSES)


def test_nothing_registered_is_overlooked_here() -> None:
    assert len(PLANS) == len(OUTPUTS)
    assert len(FINDINGS) == len(ANALYSES)
