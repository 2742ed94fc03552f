"""What was counted: things found and missed, details right and wrong, and every miss by name."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Miss:
    """One thing that is wanted and was not found, or found and is not wanted, or found otherwise."""

    what: str
    page: str
    title: str
    wanted: str = ""
    found: str = ""


@dataclass
class Scores:
    """Counts that add up over articles."""

    pages: dict[str, dict[str, object]] = field(default_factory=dict)
    """The pages that were measured, by name: how many articles they hold, and when they were printed."""
    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    sums: dict[str, list[float]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def count(self, what: str, wanted: int, found: int, hits: int) -> None:
        """So many were wanted, so many found, so many of them right."""
        self.wanted[what] += wanted
        self.found[what] += found
        self.hits[what] += hits

    def ask(self, what: str, *, right: bool) -> None:
        """One more answer."""
        self.asked[what] += 1
        self.right[what] += right

    def value(self, what: str, value: float) -> None:
        """One more value of which the mean counts."""
        self.sums.setdefault(what, []).append(value)

    def precision(self, what: str) -> float:
        """Share of what was found that is wanted."""
        return self.hits[what] / self.found[what] if self.found[what] else float(not self.wanted[what])

    def recall(self, what: str) -> float:
        """Share of what is wanted that was found."""
        return self.hits[what] / self.wanted[what] if self.wanted[what] else 1.0

    def f1(self, what: str) -> float:
        """Both at once."""
        total = self.precision(what) + self.recall(what)
        return 2 * self.precision(what) * self.recall(what) / total if total else 0.0

    def share(self, what: str) -> float:
        """Share of right answers."""
        return self.right[what] / self.asked[what] if self.asked[what] else 1.0

    def mean(self, what: str) -> float:
        """Mean of the values."""
        values = self.sums.get(what, ())
        return sum(values) / len(values) if values else 0.0


def table(scores: Scores) -> list[str]:
    """The counts, a line each."""
    lines = [
        f"{what:24} F1 {scores.f1(what):.3f}  P {scores.precision(what):.3f}  R {scores.recall(what):.3f}"
        f"  (wanted {scores.wanted[what]}, found {scores.found[what]})"
        for what in scores.wanted
    ]
    lines += [
        f"{what:24} {scores.share(what):.3f}  ({scores.right[what]} of {scores.asked[what]})"
        for what in scores.asked
    ]
    return [*lines, *(f"{what:24} {scores.mean(what):.3f}" for what in scores.sums)]


def misses(scores: Scores, most: int) -> list[str]:
    """The misses, so many of each sort, the commonest sort first."""
    by_sort: dict[str, list[Miss]] = {}
    for miss in scores.misses:
        by_sort.setdefault(miss.what, []).append(miss)
    lines = []
    for what, found in sorted(by_sort.items(), key=lambda item: (-len(item[1]), item[0])):
        lines.append(f"{what}: {len(found)}")
        lines += [f"  {_told(miss)}" for miss in found[:most]]
        lines += [f"  … and {len(found) - most} more"] if len(found) > most else []
    return lines


def as_json(scores: Scores) -> dict[str, object]:
    """What the site's page on method shows; docs/evaluation.md describes it."""
    return {
        "pages": scores.pages,
        "measures": {
            what: {
                "precision": round(scores.precision(what), 4),
                "recall": round(scores.recall(what), 4),
                "f1": round(scores.f1(what), 4),
                "wanted": scores.wanted[what],
                "found": scores.found[what],
            }
            for what in scores.wanted
        },
        "shares": {
            what: {
                "share": round(scores.share(what), 4),
                "right": scores.right[what],
                "asked": scores.asked[what],
            }
            for what in scores.asked
        },
        "means": {what: round(scores.mean(what), 4) for what in scores.sums},
    }


def _told(miss: Miss) -> str:
    said = [f"wanted {miss.wanted}"] if miss.wanted else []
    said += [f"found {miss.found}"] if miss.found else []
    return f"{miss.page} · {miss.title[:24]}: {'; '.join(said)}"
