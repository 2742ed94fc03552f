"""Parts of regions, and several regions said in one breath, in English: 渝西八区 is eight districts of western Chongqing."""

import re
from functools import cache

from builder.lexicon.regions import aliases

NUMBERS = {
    "两": "two",
    "三": "three",
    "四": "four",
    "五": "five",
    "六": "six",
    "七": "seven",
    "八": "eight",
    "九": "nine",
}
UNITS = {"区": "districts", "市": "cities", "县": "counties", "区县": "districts and counties"}
UNITED = {
    "城市群": " city cluster",
    "都市圈": " metropolitan area",
    "双城经济圈": " twin-city economic circle",
}
SOME = re.compile(f"([{''.join(NUMBERS)}])(区县|[区市县])")
NOTHING_MORE = re.compile("(?:地区|片区|两地|三地|两省市|三省|三省一市)?")


def area_in_english(name: str) -> str | None:
    """The name of an area with what follows it; None where no table has it."""
    known = next((one for one in _longest_first() if name.startswith(one)), None)
    if known is None:
        return None
    english, rest = _names()[known], name.removeprefix(known)
    if NOTHING_MORE.fullmatch(rest):
        return english
    if rest in UNITED:
        return english + UNITED[rest]
    some = SOME.fullmatch(rest)
    return f"{NUMBERS[some[1]]} {UNITS[some[2]]} of {english}" if some else None


@cache
def _names() -> dict[str, str]:
    return {alias.name: alias.en for alias in aliases()}


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(_names(), key=lambda name: (-len(name), name)))
