"""What long and hostile texts cost: `python -m tests.bench.linear [characters]`, by default a million.

Seconds of processor time of each analysis for a quarter of the text and for the whole of it; the whole should take about
four times as long. Analyses that take less than a second are left out.
"""

import sys
from time import process_time

from builder.analysis import ANALYSES
from builder.model.facts import Facts
from tests.analysis.articles import article
from tests.analysis.test_linear import TEXTS

SLOW = 1.0


def main(length: int) -> None:
    """Measure and print."""
    for name, unit in TEXTS.items():
        part = costs(unit * (length // 4 // len(unit)))
        whole = costs(unit * (length // len(unit)))
        slow = {key: spent for key, spent in whole.items() if spent >= SLOW}
        told = (f"{key} {part[key]:.2f} → {spent:.2f}" for key, spent in slow.items())
        print(f"{name:16} {sum(part.values()):6.2f} → {sum(whole.values()):6.2f} s  {', '.join(told)}")


def costs(text: str) -> dict[str, float]:
    """Seconds of processor time of each analysis."""
    asked, facts, spent = article("标题", text), Facts(), {}
    for analysis in ANALYSES:
        before = process_time()
        facts = facts.with_answer(analysis.key, analysis.ask(asked, facts))
        spent[analysis.key.name] = process_time() - before
    return spent


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
