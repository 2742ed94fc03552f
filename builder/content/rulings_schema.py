"""What content/rulings.toml may hold."""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, model_validator

from builder.content.mistakes import Path
from builder.content.site_schema import BothLanguages
from builder.model.rulings import FigureRef, State

STATES = {
    "met": State.MET,
    "missed": State.MISSED,
    "part": State.PART,
    "not comparable": State.NOT_COMPARABLE,
    "none": State.NONE,
    "due": State.DUE,
}
"""The words of the file, which are those of the English pages."""
WITHOUT = ("none", "due")
"""States of a target that has no outcome."""

_ADDRESS = re.compile(r"(?:.*/articles/)?([a-z0-9-]+)/?(?:index\.html)?#(f-[0-9a-z-]+)")


def ref_of(address: str) -> FigureRef:
    """The figure that an address names; ValueError says how one looks."""
    found = _ADDRESS.fullmatch(address.strip())
    if not found:
        raise ValueError(
            "write the address of the figure's row on its article's page: 2024-name#f-0123456789"
        )
    return FigureRef(found[1], found[2])


def _address(value: str) -> str:
    ref_of(value)
    return value


def _reason(value: object) -> object:
    if isinstance(value, str):
        raise ValueError('write it in both languages: reason = { zh = "…", en = "…" }')
    return value


Address = Annotated[str, AfterValidator(_address)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RulingTable(_Table):
    """A ruling."""

    target: Address
    state: Literal["met", "missed", "part", "not comparable", "none", "due"]
    reason: Annotated[BothLanguages, BeforeValidator(_reason)]
    outcome: Address | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """A verdict rests on an outcome, and what has none cannot name one."""
        if self.outcome is None and self.state not in WITHOUT:
            raise ValueError(f"“{self.state}” needs an outcome: name the figure that states it")
        if self.outcome is not None and self.state in WITHOUT:
            raise ValueError(f"“{self.state}” has no outcome: delete it, or choose another state")
        return self


class RulingsTable(_Table):
    """The whole of rulings.toml."""

    rulings: tuple[RulingTable, ...] = ()


def known_keys(section: Path) -> tuple[str, ...]:
    """The keys that a section of rulings.toml may hold."""
    if "reason" in section:
        return tuple(BothLanguages.model_fields)
    return tuple((RulingTable if section else RulingsTable).model_fields)
