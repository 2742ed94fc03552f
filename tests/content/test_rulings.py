"""content/rulings.toml: what it decides, and how each mistake is told."""

from pathlib import Path

import pytest

from builder.content.rulings import read_rulings
from builder.model.entry import Bilingual
from builder.model.files import SourceFile
from builder.model.rulings import FigureRef, Ruling, State
from tests.outputs.examples import ENTRIES

CASES = Path(__file__).parents[1] / "cases" / "rulings"
REASON = 'reason = { zh = "口径改了", en = "The base changed" }\n'
RULING = f'[[rulings]]\ntarget = "2024-chongqing-shuzi#f-2"\nstate = "none"\n{REASON}'


def check(text: str | bytes, *told: tuple[int, str]) -> tuple[Ruling, ...]:
    """Each told is a line and a code."""
    data = text.encode() if isinstance(text, str) else text
    checked = read_rulings(SourceFile("rulings.toml", data), ENTRIES)
    assert [(one.line, one.code) for one in checked.problems] == list(told)
    return checked.value


@pytest.mark.parametrize("case", sorted(CASES.glob("*.toml")), ids=lambda case: case.stem)
def test_mistakes(case: Path) -> None:
    text, expected = case.read_text("utf-8").split("=====\n")
    checked = read_rulings(SourceFile("rulings.toml", text.encode()), ENTRIES)
    told = "".join(f"{one.line} {one.code} {one.message}\n   {one.hint}\n" for one in checked.problems)
    assert told == expected
    assert [ruling.state for ruling in checked.value] == [State.MET]


def test_a_ruling() -> None:
    target, outcome = FigureRef("2024-chongqing-shuzi", "f-2"), FigureRef("2023-chongqing-shouru", "f-12")
    (ruling,) = check(
        f'[[rulings]]\ntarget = "/zh/articles/{target.article}/#f-2"\n'
        f'outcome = "https://digest.example/en/articles/{outcome.article}/index.html#f-12"\n'
        f'state = "not comparable"\n{REASON}'
    )
    assert ruling == Ruling(target, State.NOT_COMPARABLE, Bilingual("口径改了", "The base changed"), outcome)


def test_no_rulings() -> None:
    assert read_rulings(None, ENTRIES).value == ()
    assert check("") == ()


def test_what_is_no_list_of_rulings() -> None:
    assert check(b"\n\xff", (2, "R101")) == ()
    assert check("[[rulings]\n", (1, "R102")) == ()
    assert check("ruling = 1\n" + RULING, (1, "R103")) != ()
    assert check("rulings = 1\n", (1, "R105")) == ()
    assert check('rulings = ["a"]\n', (1, "R105")) == ()
    assert check("[rulings]\n", (1, "R105")) == ()
    assert check('[[rulings]]\nstate = "none"\n', (1, "R104"), (1, "R104")) == ()
