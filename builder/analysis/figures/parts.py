"""Counts of the parts of a plan, which are no figures: 12个方面42条, and of 10项任务 …3项, …4项."""

import re
from functools import cache

from builder.analysis.figures.passages import Clause
from builder.lexicon.figure_words import words_of
from builder.text.amounts import Amount

PARTS = re.compile(r"\d[个大]?(?:方面|领域|部分|章|环节|板块|类)(?:的)?共?$")
MEASURES = re.compile(r"\d(?P<counter>[项条个])[^,，。;；\d]{0,8}?(?:任务|措施|举措|政策|行动|条款|要求)")
URGES = re.compile(
    r"^(?:强化|夯实|筑牢|提升|提高|培育|拓展|加强|推进|优化|完善|推动|促进|深化|健全|壮大|做[强优大]|补齐|打造|构建|营造|保障|支持|落实|加快|开展)"
)
PARTS_REACH = 120


def is_part_of_plan(clause: Clause, before: str, amount: Amount) -> bool:
    """One of several counts of measures without a noun of its own, behind that of them all."""
    if PARTS.search(before) and amount.counter in ("项", "条"):
        return True
    start = max(0, clause.start - PARTS_REACH)
    whole = MEASURES.search(clause.text, start, clause.start)
    part = URGES.match(before) or not counted_head().search(before)
    return bool(whole and part and whole["counter"] == amount.counter)


@cache
def counted_head() -> re.Pattern[str]:
    """A countable noun behind a number, or a short one with it at its end."""
    nouns = "|".join(map(re.escape, words_of("counted")))
    return re.compile(rf"[^,，。;；、]{{0,14}}?(?:{nouns})")
