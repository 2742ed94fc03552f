"""Lists that share a predicate: 分别 deals the nouns of a list out to the numbers behind it, in order.

The list stands before 分别 in the clause (甲业、乙业投资分别增长5%和6%), or in the clause before, whose nouns then share
what stands before 分别 (甲业、乙业势头良好，产值分别增长5%和6%).
"""

import re
from collections.abc import Sequence

from builder.analysis.figures.nouns import noun_before
from builder.analysis.figures.passages import Clause
from builder.text.amounts import Amount

RESPECTIVELY = "分别"
# 及 and 与 stand inside names (集成电路及电子元器件), so they divide only where commas and 和 do not give enough.
LIST_MARKS = (r"、", r"[、和]", r"[、和及与]")
SUM = re.compile(r"(?:等)?[一二两三四五六七八九十\d]+(?:大|个|类|项)[^、]*$")
COMMON_TAIL = re.compile(
    r"(?:占[^、]*(?:比重|比例)|企业|项目|产业|集群|增加值|投资|税收|收入|营收|营业收入|产值|产量|销量|出口|进口|进出口|出口额|进口额|进出口额|吞吐量|利润|总额|物流总额|用电量|零售额|销售额|装机|规模|面积)$"
)
LIST_REACH = 160
INDUSTRY = re.compile(r"(?:业|值|量|额|投资)$")
GOES_ON = re.compile(r"^(?:以及|及|和|与)")
# Two things in one word.
PAIRS = {
    re.compile(r"(.+?)产销量?(?:分别)?()"): ("产量", "销量"),
    re.compile(r"(.*?)城乡(.{2,})"): ("城镇", "农村"),
}


def dealt(clause: Clause, amounts: Sequence[Amount], amount: Amount, previous: Clause | None) -> str:
    """What 分别 deals to an amount: its noun of the list with the common predicate; empty where nothing is dealt."""
    at = clause.text.rfind(RESPECTIVELY, clause.start, amount.start)
    if at < 0:
        return ""
    run = [a for a in amounts if a.start >= at]
    if len(run) < 2:
        return ""
    before = re.sub(r"(?:同比|环比|年均|合计)$", "", clause.text[clause.start : at])
    if previous and previous.sentence == clause.sentence and GOES_ON.match(before):
        before = previous.words + "、" + GOES_ON.sub("", before)
    nouns = _listed(before, len(run)) or _clauses_listed(clause, at, len(run))
    if (
        not nouns
        and not before
        and previous
        and RESPECTIVELY in previous.words
        and len(previous.amounts) == len(run)
    ):
        nouns = _listed(previous.words.partition(RESPECTIVELY)[0], len(run))
    if not nouns and previous and previous.sentence == clause.sentence and not previous.amounts:
        listed = re.sub(r"等[^、]*$", "", previous.words)
        nouns = tuple(noun + noun_before(before) for noun in _listed(listed, len(run)))
    predicate = clause.text[at + len(RESPECTIVELY) : run[0].start]
    return nouns[run.index(amount)] + predicate if nouns else ""


def _listed(words: str, count: int) -> tuple[str, ...]:
    for pattern, both in PAIRS.items() if count == 2 else ():
        made = pattern.fullmatch(words)
        if made:
            return made[1] + both[0] + made[2], made[1] + both[1] + made[2]
    if "、" in words:
        words = SUM.sub("", words)
    words = re.sub(r"[等的]+$", "", words)
    for marks in LIST_MARKS:
        nouns = [noun for noun in re.split(marks, words) if noun]
        if len(nouns) == count:
            tail = COMMON_TAIL.search(nouns[-1])
            return tuple(noun if not tail or _whole(noun) else noun + tail[0] for noun in nouns)
    return ()


def _clauses_listed(clause: Clause, at: int, count: int) -> tuple[str, ...]:
    """Nouns too long for commas of their own: …加工业，…设备制造业，…制造业分别增长."""
    pieces = re.split(
        r"[，,]", re.sub(r"(?:同比|环比)$", "", clause.text[max(clause.sentence_start, at - LIST_REACH) : at])
    )[-count:]
    return tuple(pieces) if len(pieces) == count and all(INDUSTRY.search(piece) for piece in pieces) else ()


def _whole(noun: str) -> bool:
    return bool(re.search(r"(?:值|资|税收|收入|额|量|率|数|润|口|装机|比重|比例)$", noun))
