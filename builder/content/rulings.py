"""content/rulings.toml: what editors decided about targets and their outcomes, each with its reason."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from builder.content.mistakes import Path, without
from builder.content.toml_read import Codes, Toml, load, told
from builder.model.entry import Bilingual, Entry
from builder.model.figures import Figure, Kind
from builder.model.files import SourceFile
from builder.model.problems import Checked, Problem
from builder.model.rulings import FigureRef, Ruling

if TYPE_CHECKING:
    from builder.content.rulings_schema import RulingTable

PATH = "rulings.toml"
CODES = Codes(encoding="R101", syntax="R102", unknown="R103", missing="R104", wrong="R105")

_Known = Mapping[str, Mapping[str, Figure]]
"""Figures by article and id."""


def read_rulings(file: SourceFile | None, entries: Iterable[Entry]) -> Checked[tuple[Ruling, ...]]:
    """The rulings that hold for these articles. A wrong one is told and left out; the others stand."""
    if file is None:
        return Checked(())
    read = load(file, CODES)
    if read.problems:
        return Checked((), read.problems)
    tables = _tables(file.path, read)
    known = {entry.id: {figure.id: figure for figure in entry.figures} for entry in entries}
    first: dict[FigureRef, int] = {}
    rulings: list[Ruling] = []
    problems = list(tables.problems)
    for line, table in tables.value:
        ruling = _ruling(table)
        wrong = tuple(_doubts(ruling, known, first))
        problems += [Problem(file.path, line, *each) for each in wrong]
        rulings += [] if wrong else [ruling]
        first.setdefault(ruling.target, line)
    return Checked(tuple(rulings), tuple(sorted(set(problems))))


def _tables(path: str, read: Toml) -> "Checked[tuple[tuple[int, RulingTable], ...]]":
    """The rulings that are whole, each with its line."""
    from pydantic import ValidationError

    from builder.content.rulings_schema import RulingsTable, known_keys

    problems: tuple[Problem, ...] = ()
    places = _places(read.data)
    data = read.data
    try:
        RulingsTable.model_validate(data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems = tuple(told(path, mistake, read.lines, CODES, known_keys) for mistake in found)
        # A ruling with a mistake is left out as a whole; so is a key at the top that is none.
        removed: set[Path] = {tuple(mistake["loc"][:2]) for mistake in found}
        places = [place for place in places if ("rulings", place) not in removed]
        data = without(data, removed) if ("rulings",) not in removed else {}
    tables = RulingsTable.model_validate(data).rulings
    lines = (read.lines.get(("rulings", place), 1) for place in places)
    return Checked(tuple(zip(lines, tables, strict=False)), problems)


def _places(data: Mapping[str, Any]) -> list[int]:  # Any: whatever TOML holds
    found = data.get("rulings")
    return list(range(len(found))) if isinstance(found, list) else []


def _ruling(table: "RulingTable") -> Ruling:
    from builder.content.rulings_schema import STATES, ref_of

    return Ruling(
        target=ref_of(table.target),
        state=STATES[table.state],
        reason=Bilingual(table.reason.zh, table.reason.en),
        outcome=ref_of(table.outcome) if table.outcome else None,
    )


def _doubts(ruling: Ruling, known: _Known, first: Mapping[FigureRef, int]) -> Iterator[tuple[str, str, str]]:
    """Code, message and hint of all that is wrong with a ruling's figures."""
    sides = [("target", ruling.target, Kind.TARGET)]
    sides += [("outcome", ruling.outcome, Kind.ACTUAL)] if ruling.outcome else []
    for key, ref, kind in sides:
        figure = known.get(ref.article, {}).get(ref.figure)
        if ref.article not in known:
            near = get_close_matches(ref.article, sorted(known), 1)
            hint = f"Did you mean “{near[0]}”?" if near else "Write the name of the article's file."
            yield "R106", f"{key}: there is no article “{ref.article}”", hint
        elif figure is None:
            hint = (
                "An id comes from its clause. Where the text has changed, look it up on the article's page."
            )
            yield "R106", f"{key}: {ref.article} has no figure “{ref.figure}”", hint
        elif figure.kind is not kind:
            what = f"{key}: “{figure.evidence.quote}” is of the kind {figure.kind}, not {kind}"
            yield "R107", what, "Name the other figure; a forecast is no outcome."
    if ruling.target in first:
        what = f"there is a ruling on this target already, on line {first[ruling.target]}"
        yield "R108", what, "Keep one of the two."
