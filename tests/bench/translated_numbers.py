"""How many corrupted numbers the number check catches in the government work reports, and how often it is wrong."""

import json
import os
import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from builder.text.numbers.chinese import chinese_numbers
from builder.text.numbers.english import english_numbers
from builder.translation.numbers import Pairing, around, compare

SHARED = Path(os.environ.get("DIGEST_SHARED") or Path(__file__).parents[3] / "shared")
WORDED = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|every)\b")
FIGURE = re.compile(r"(?<![A-Za-z0-9.,])\d[\d,]*(?:\.\d+)?(?![A-Za-z\d])")


@dataclass(frozen=True)
class Pair:
    """A sentence in both languages, of a report of that year."""

    year: int
    zh: str
    en: str


def pairs(path: Path) -> list[Pair]:
    """The pairs that hold figures on both sides."""
    with path.open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    found = [Pair(one["year"], one["zh"], one["en"]) for one in records]
    return [pair for pair in found if FIGURE.search(pair.zh) and FIGURE.search(pair.en)]


def told(pair: Pair) -> Pairing:
    """What the check says of a pair."""
    return compare(chinese_numbers(pair.zh, pair.year), english_numbers(pair.en), around(pair.year))


def digit(text: str, dice: random.Random) -> str:
    """One digit of one figure changed."""
    figure = dice.choice(list(FIGURE.finditer(text)))
    place = dice.choice([place for place in range(*figure.span()) if text[place].isdigit()])
    lowest = 1 if place == figure.start() else 0
    other = dice.choice([digit for digit in "0123456789"[lowest:] if digit != text[place]])
    return text[:place] + other + text[place + 1 :]


def point(text: str, dice: random.Random) -> str:
    """The decimal point of one figure moved by one place, or a nought added."""
    figure = dice.choice(list(FIGURE.finditer(text)))
    moved = (Decimal(figure[0].replace(",", "")) * 10).normalize()
    return f"{text[: figure.start()]}{moved:f}{text[figure.end() :]}"


def scale(text: str, dice: random.Random) -> str | None:
    """亿 for 万 or 万 for 亿 behind a figure, million for billion; None where there is none."""
    swaps = {
        "万亿": "亿",
        "万": "亿",
        "亿": "万",
        "million": "billion",
        "billion": "million",
        "trillion": "billion",
    }
    found = list(re.finditer(r"(?<=\d)(?:万亿|万|亿)|(?<=\d )(?:million|billion|trillion)", text))
    if not found:
        return None
    one = dice.choice(found)
    return text[: one.start()] + swaps[one[0]] + text[one.end() :]


KINDS: dict[str, Callable[[str, random.Random], str | None]] = {
    "digit": digit,
    "point": point,
    "scale": scale,
}


def corrupted(pair: Pair, dice: random.Random, kind: str = "digit") -> Pair:
    """The pair with one number wrong on either side; as it was where it holds no number of that kind."""
    chinese = dice.choice((True, False))
    changed = KINDS[kind](pair.zh if chinese else pair.en, dice)
    if changed is None:
        return pair
    return Pair(pair.year, changed, pair.en) if chinese else Pair(pair.year, pair.zh, changed)


def sample(path: Path, seed: int, size: int = 500, kind: str = "digit") -> Iterator[tuple[Pair, Pair]]:
    """Pairs, untouched and corrupted, chosen by the seed."""
    dice = random.Random(seed)
    for pair in dice.sample(pairs(path), size):
        yield pair, corrupted(pair, dice, kind)


def is_spelled(pair: Pair) -> bool:
    """Whether the check tells of a figure alone that the English may give in words: these are listed apart."""
    missing = told(pair).missing
    return (
        bool(missing) and all(one.zh and one.en is None for one in missing) and bool(WORDED.search(pair.en))
    )


def main() -> None:
    """Print the table, what is reported where nothing was changed, and what was missed."""
    path = SHARED / "corpora" / "gwr_bilingual" / "pairs.jsonl"
    everything = pairs(path)
    wrong = [pair for pair in everything if told(pair).missing]
    print(
        f"{len(everything)} pairs with figures on both sides; false alarms {len(wrong) / len(everything):.1%}"
    )
    print("seed  false alarms  caught: " + "  ".join(KINDS))
    for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
        alarms = sum(bool(told(pair).missing) for pair, _ in sample(path, seed))
        print(
            f"{seed:4}  {alarms / 500:12.1%}          "
            + "  ".join(f"{caught(path, seed, kind):5.1%}" for kind in KINDS)
        )
    for pair in wrong:
        print(f"\n{pair.year} {'(may be in words) ' * is_spelled(pair)}{pair.zh}\n     {pair.en}")
        for one in told(pair).missing:
            print("       ", one.zh.text if one.zh else "-", "|", one.en.text if one.en else "-")
    print("\nmissed")
    for kind in KINDS:
        for pair, changed in sample(path, 0, kind=kind):
            if changed != pair and not told(changed).missing:
                print(f"{kind}: {pair.zh}\n    {changed.zh}\n    {changed.en}")


def caught(path: Path, seed: int, kind: str) -> float:
    """The share of the pairs changed in this way of which the check tells."""
    changed = [other for pair, other in sample(path, seed, kind=kind) if other != pair]
    return sum(bool(told(pair).missing) for pair in changed) / len(changed)


if __name__ == "__main__":
    main()
