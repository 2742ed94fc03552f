"""Fits builder/seeds/weights.py to pages cut up at random: python -m tests.seeds.fit_joins SHARED PAGES TARGET.

Each text that breaks off chooses among all texts that might be its rest, or none; each text chooses among all that it
might be the rest of, or none. The weights make the right choices most likely. Needs NumPy, which the program does not.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from builder.model.files import SourceFile
from builder.seeds import joins, read
from builder.seeds.joins import seen
from builder.seeds.table import Table, laid_out, near, possible
from tests.seeds.disturb import page
from tests.seeds.drafts import Made, news

KINDS = (
    "far halves", "shreds", "shreds", "shreds", "interleaved", "swapped", "interrupted", "numbers", "all", "all", "columns", "quotes",
    "headings", "furniture", "indents", "cut off", "half-width",
)  # fmt: skip
FIRST = 20_000
# What is known of signs that these pages show seldom, or in ways of their own; the fit stays near it.
KNOWN = {
    "begins-mark": 3.5, "begins-of": 2.0, "brackets-match": 3.0, "number-goes-on": 2.0, "numbered-on": 2.0, "numbered-off": -0.6,
    "numbered-other": -1.0, "open-too": -0.3, "headings1": -0.6, "headings2": -1.0, "other-article": -2.6, "under-headline": -3.0,
    "word2-cut": 2.6, "word1-cut": 1.7, "habit-begins": -0.7, "habit-inside": 0.5, "above-closed": -0.2, "above-open": -0.2,
    "down1": 2.2, "down2": 0.9, "down3": 0.8, "down4": 0.7, "down5": 0.5, "down9": 0.0, "up1": -0.4, "up2": -0.4, "up3": -0.4,
    "up4": -0.5, "up5": -0.6, "begins-quote": -0.4, "list-goes-on": 0.5, "dangling-first": -1.5, "open": -1.5, "in-step": 1.3, "soft": -2.5, "closed": -2.5, "brackets-left-open": -1.5,
    "topic0": -0.1, "topic1": 0.2, "topic2": 0.5, "topic3": 0.9,
}  # fmt: skip
FIRM, LOOSE = 3000.0, 2.0
HEAD = '"""How much each sign of builder/seeds/evidence.py weighs; made by tests/seeds/fit_joins.py."""\n\nWEIGHTS = {\n'
Choice = tuple[list[list[str]], int | None]


def choices(shared: Path, count: int) -> Iterator[Choice]:
    """Choices with their signs, and which is right: its number, or None."""
    items = news(shared)
    tables: list[Table] = []
    kept = joins.weigh

    def watch(table: Table) -> Any:
        tables.append(table)
        return kept(table)

    read.weigh = watch  # type: ignore[attr-defined]
    for seed in range(FIRST, FIRST + count):
        for number, kind in enumerate(KINDS):
            data, made = page(items, kind, seed + 100_000 * number)
            tables.clear()
            read.read_page(SourceFile("page.txt", data))
            for table in tables:
                yield from _of_page(table, made)


def _of_page(table: Table, made: list[Made]) -> Iterator[Choice]:
    laid, open_ends = laid_out(table)
    texts = ["".join(text.split()) for one in made for role, text in one.blocks if role == "paragraph"]
    words = [laid.pieces[place].text for place in laid.order]
    words = ["".join(text.split()) for text in words]
    pairs: dict[tuple[int, int], list[str]] = {}
    right: dict[int, int] = {}
    for at in open_ends:
        for to in near(at, laid, open_ends):
            if possible(laid, at, to):
                pairs[at, to] = seen(laid, at, to)
                if any(words[at][-14:] + words[to][:10] in text for text in texts):
                    right[at] = to
    for at in open_ends:
        ways = [to for first, to in pairs if first == at]
        if ways:
            yield [pairs[at, to] for to in ways], ways.index(right[at]) if at in right else None
    back = {to: at for at, to in right.items()}
    for to in sorted({to for _, to in pairs}):
        froms = [at for at, second in pairs if second == to]
        yield [pairs[at, to] for at in froms], froms.index(back[to]) if to in back else None


def fit(found: list[Choice]) -> dict[str, float]:
    np: Any = import_module("numpy")

    names = sorted({sign for ways, _ in found for signs in ways for sign in signs} | set(KNOWN))
    number = {name: n for n, name in enumerate(names)}
    rows, columns, starts, wanted = [], [], [0], []
    total = 0
    for ways, right in found:
        for signs in ways:
            rows += [total] * len(signs)
            columns += [number[sign] for sign in signs]
            total += 1
        starts.append(total)
        wanted.append(starts[-2] + right if right is not None else -1)
    row, column = np.array(rows), np.array(columns)
    group = np.repeat(np.arange(len(found)), np.diff(starts))
    target = np.zeros(total)
    target[[place for place in wanted if place >= 0]] = 1
    known = np.array([KNOWN.get(name, 0.0) for name in names])
    hold = np.array([FIRM if name in KNOWN else LOOSE for name in names])
    weights = known.copy()
    mean, spread = np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, 1501):
        score = np.bincount(row, weights[column], minlength=total)
        power = np.exp(np.clip(score, -30, 30))
        share = power / (1 + np.bincount(group, power, minlength=len(found)))[group]
        slope = np.bincount(column, (share - target)[row], minlength=len(names)) + hold * (weights - known)
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        weights -= 0.03 * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-6)
    return {name: round(float(weights[n]), 2) for name, n in number.items()}


def main() -> None:
    found = list(choices(Path(sys.argv[1]), int(sys.argv[2])))
    weights = fit(found)
    text = "".join(f'    "{name}": {value},\n' for name, value in sorted(weights.items()))
    Path(sys.argv[3]).write_text(f"{HEAD}{text}}}\n", "utf-8")


if __name__ == "__main__":
    main()
