"""The name of what a figure measures: its noun, and how the value relates to it.

Growth carries 增速 (规模以上工业增加值增速), counts 数, shares 占…比重, differences what they are measured against (高于全国, 较一季度
提高). A clause without a noun of its own goes on about the last one (总量突破1.7万亿元，增长15%); one that names only a place or
an industry goes on about the same indicator (吴忠市增长9.2%, 化工行业增长6%). 分别 deals the nouns of a list out to the numbers.
The lexicon gives one name to all that an indicator goes by, and its English; what it lacks keeps the text's own words.
"""

import re
from collections.abc import Sequence

from builder.analysis.figures.counted import TIME_UNITS
from builder.analysis.figures.counts import count_name, days_name
from builder.analysis.figures.differences import difference_name, move_of
from builder.analysis.figures.labels import BARE, EMPTY, Name, Topic, label, normal
from builder.analysis.figures.nouns import noun_before, noun_behind, phrase
from builder.analysis.figures.passages import Clause
from builder.analysis.figures.shared import dealt
from builder.analysis.figures.shares import WHOLE, share_name
from builder.lexicon.indicators import indicators
from builder.model.figures import Change
from builder.text.amounts import Amount

GROWS = re.compile(r"增长|增速|增幅|下降")
SECTOR = re.compile(r"(?:制造业|行业|产业|工业|集群|(?<!企)业)$")
MEASURED = re.compile(
    r"增加值|投资|收入|营收|产值|产量|利润|税收|销售|贷款|规模|总量|用电|出口|进口|消费(?!品)|零售(?!业)|人均|业务|销量|价格|(?:指数|面积|里程|数|率|额|量|值)$"
)
INVESTED = re.compile(r"(?:计划|预计)?总?投资(?:额|约|超过?|近|达到?)*$")
BRACKETS = re.compile(r"\([^()]{0,20}\)")
CONTRIBUTED = ("贡献率", "增长贡献率", "增长面")
STEADY = re.compile(
    r"(?:继续|总体|延续|仍)?(?:保持|实现|呈现|延续)?(?:较快|平稳|快速|稳步|高速|持续|良好|稳定|两位数|恢复性|逐月|逐季|逐年)*(?:加快|走高|攀升|增长|发展|运行|回升|增势|倍增|翻番|翻一番|向好|态势|恢复).*$"
)
# What is done to the thing behind the number: 新建4500万亩高标准农田.
DEED = re.compile(
    r"(?:今年|再|新|改扩|已|拟|计划)*(?:建|改造|新建|扩建|续建|建设|建成|完成|开放|发放|发行|投放|种植|播种|收购|投入|利用|减少|节约|消纳|推广|修复|治理|提升)+"
)
# Somebody does something there: 工人们正在赶制3000万元订单 is of orders.
TELLS = re.compile(r"正在|刚刚|已经|从而|[了着被们]|最终")
# 某产业实现产值1300亿元
DONE = re.compile(r"(?:累计|共|已)*(?:实现|完成|达成)")
SPENDS = re.compile(r"(?:项目|企业|园区|基地|集群|中心|平台|产业|行业|制造业|产业链|工程)$")
CONTRIBUTION = re.compile(r"对[^,，]{1,16}贡献率")


def read_name(
    clause: Clause,
    amounts: Sequence[Amount],
    amount: Amount,
    change: Change,
    topic: Topic,
    previous: Clause | None,
) -> tuple[Name, Topic]:
    """The name of what an amount measures, and what the passage speaks of from here on."""
    left, right, listed = _around(clause, amounts, amount)
    left = dealt(clause, amounts, amount, previous) or left
    if amount.unit == "count":
        return count_name(left, right, topic, amount, listed=listed, spoken=_words_before(clause, previous))
    if amount.unit == "pp":
        return difference_name(left, topic)
    days = days_name(left, right, topic) if amount.unit == "d" else None
    if days:
        return days
    share = share_name(left, right, _words_before(clause, previous), topic) if amount.unit == "%" else None
    if share:
        return share
    spoken = _spoken_of(clause, previous) if amount == amounts[0] else ""
    return _measure_name(left, right, spoken, amount, change, topic)


def _around(clause: Clause, amounts: Sequence[Amount], amount: Amount) -> tuple[str, str, bool]:
    """The words between a figure and its neighbours in the clause, and whether a list goes on to it."""
    earlier = [a.end for a in amounts if a.end <= amount.start and not _bracketed(clause, a)]
    # Counts that are no figures (28条产业链) end a noun as well; sums that only choose (千亿元级) stand inside it.
    starts = {a.start for a in amounts}
    later = [a for a in clause.amounts if a.start >= amount.end and (a.counter or a.start in starts)]
    start, end = max([clause.start, *earlier]), min([clause.end, *(a.start for a in later)])
    left = BRACKETS.sub("", clause.text[start : amount.start])
    listed = start > clause.start and left[:1] in ("、", "和", "及")
    right = clause.text[amount.end : end].rstrip("、和及与")
    right = "" if right[:1] in ("、", "和", "及") else right
    if later and INVESTED.match(right):
        right = clause.text[later[0].end : clause.end]
    return left.lstrip("、和及与以)）").rstrip(), right, listed


def _bracketed(clause: Clause, amount: Amount) -> bool:
    return clause.text[max(0, amount.start - 1) : amount.start] == "("


def _words_before(clause: Clause, previous: Clause | None) -> str:
    """The clause before in the same sentence, where it tells no number."""
    if previous is None or previous.sentence != clause.sentence:
        return ""
    return "" if any(amount.unit not in TIME_UNITS for amount in previous.amounts) else previous.words


def _spoken_of(clause: Clause, previous: Clause | None) -> str:
    """The subject of the clause before, which told no number: 投资继续保持较快增长，同比增长25%."""
    noun = noun_before(STEADY.sub("", _words_before(clause, previous)))
    return noun if noun in indicators() or MEASURED.search(noun) or SECTOR.search(noun) else ""


def _measure_name(
    left: str, right: str, spoken: str, amount: Amount, change: Change, topic: Topic
) -> tuple[Name, Topic]:
    growing = change is Change.YOY or bool(change is Change.CUMULATIVE and GROWS.search(left[-8:]))
    grown = growing and amount.unit in ("%", "times")
    contribution = CONTRIBUTION.search(left)
    if contribution:
        noun = (
            topic.noun if contribution.start() == 0 else noun_before(left[: contribution.start()])
        ).removesuffix("增加值")
        full = normal(noun + contribution[0])
        return label(full, normal(contribution[0])), topic
    noun = _measured_noun(left, right, topic, amount, spoken, growing=growing)
    if amount.text.endswith("级"):
        noun = noun_before(left) + noun_behind(right) + "规模"
    base = normal((noun or phrase(left)).removesuffix("增速"))
    rising = base.endswith(("涨幅", "增幅", "降幅"))
    marked = grown and not rising
    move = "" if grown else move_of(left, amount)
    name = label(base + ("增速" if marked else move), base + move, ", growth" if marked else "")
    return name, Topic(base, grown, topic.verb, "", base if grown else topic.lead, topic.counted)


def _measured_noun(left: str, right: str, topic: Topic, amount: Amount, spoken: str, *, growing: bool) -> str:
    noun = noun_before(left)
    whole = WHOLE.search(noun) or WHOLE.search(left)
    behind = "" if growing else noun_behind(right)
    if whole and behind and len(noun) <= len(whole[1]) + 2:
        return f"{behind}占{whole[1]}比重"
    if noun in EMPTY or (behind and (DEED.fullmatch(noun) or TELLS.search(noun))):
        return behind or spoken or topic.noun or topic.lead
    if noun in CONTRIBUTED:
        return topic.noun.removesuffix("增加值") + noun
    if noun in BARE and SPENDS.search(topic.noun) and not noun.startswith(topic.noun):
        return topic.noun.removesuffix(noun) + noun
    if noun in BARE:
        subject = noun_before(DONE.split(left)[0]) if DONE.search(left) else ""
        return subject + noun if SPENDS.search(subject) else noun
    if amount.unit == "CNY" and noun.endswith("项目") and DONE.search(left):
        return noun + "完成投资"
    if growing and SECTOR.search(noun) and not MEASURED.search(noun) and noun not in indicators():
        return noun + "增加值"
    return noun
