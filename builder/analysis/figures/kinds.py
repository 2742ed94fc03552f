"""What a figure does: promises (target), reports (actual), expects (forecast), or grants, caps and charges (terms).

Terms are told by what is paid or capped (给予, 补助, 贴息, 最高…元). Else years decide where one is named: before that of
publication it is past, after it to come, and a due date is a target. Else the nearest word of mood decides, in the clause
before the number, then earlier in its sentence; 同比 and 累计 yield to a stronger one. Where a sentence says nothing, its
paragraph, its heading and the article speak: a plan for the year speaks in bare verbs (新建数字化车间100个).
"""

import re
from dataclasses import dataclass, replace

from builder.analysis.figures.moods import WEAK, Mood, Moods
from builder.analysis.figures.passages import Clause
from builder.analysis.figures.periods import Times
from builder.analysis.figures.times import Period
from builder.lexicon.figure_words import strengths
from builder.model.figures import Comparator, Kind, Rung, Strength
from builder.text.amounts import Amount

PAID = re.compile(
    r"(?:给予|补助|补贴|奖励|奖补|资助|贴息|减免|减征|退税|抵扣|贷款额度|授信|(?:担保费率|费率|利率|税率)(?=[^，。]{0,6}(?:不超过|不高于|不低于|最高|减按|优惠))|按[^，。]{0,8}(?:费率|利率|税率)|首付|优惠|补偿|拨付|下达|让利|"
    r"财政[^，。]{0,6}(?:安排|统筹|投入)|安排[^，。]{0,16}资金|整合[^，。]{0,12}|统筹[^，。]{0,12}资金|专项资金|专项债|过渡期|有效期|折扣|注入|代偿|罚款|保证金|缴费|预留)"
)
PAID_AFTER = re.compile(
    r"(?:的)?[^，。、]{0,14}?(?:专项资金|奖励|补助|补贴|资助|贴息|奖补|奖金|风险补偿|优惠|授信|贷款额度|财政资金|的标准|的比例给予)"
)
PAID_ALREADY = re.compile(r"累计|已|发放了|惠及|享受|办理|平均|新增|共")
GROWS = re.compile(r"(?:增长|下降|上升)(?:约|超过?|近)?$")
CHARGED = re.compile(r"贴息|利率|费率")
LASTING = re.compile(r"过渡期|有效期|期限")
MONEY = frozenset(
    (
        "CNY",
        "USD",
        "EUR",
        "HKD",
        "%",
        "CNY/t",
        "CNY/kWh",
        "CNY/m2",
        "CNY/person",
        "CNY/mu",
        "CNY/month",
        "CNY/kW",
    )
)
PLANNED_MONEY = re.compile(
    r"(?:计划|拟|规划|预计)(?:总)?投资(?:总?额)?(?:约|超|达|超过|近)?$|(?:达产|建成|投产|投用)后"
)
TARGET_VALUE = re.compile(
    r"(?:目标|预期)(?:值|确定|设定|锁定|明确|安排|调整|定|设|初步)*(?:[(（]|为|在|是)*(?:约)?$"
)
SENTENCE_REACH = 120
EXPECTED = re.compile(r"增长|增速|增幅|涨幅")
FINISHED = ("了", "已")
# 增长6%左右 and 控制在5%以内 are how plans speak; what was measured is known exactly.
KEPT = re.compile(r"(?:保持|稳定|控制|维持)在?$")
ROUNDED = ("左右", "上下")
BOUNDED = frozenset((Comparator.AT_LEAST, Comparator.AT_MOST))
# Sums that were paid are no terms any more.
TOLD = frozenset(Mood(Kind.ACTUAL, word) for word in ("已", "累计", "同比", "去年", "上年", "截至", "了"))
REPORTED = Mood(Kind.ACTUAL, "")
DUE = Mood(Kind.TARGET, "到")


def read_kind(
    clause: Clause, amount: Amount, moods: Moods, times: Times, year: int | None, before_it: Kind | None
) -> tuple[Kind, Strength | None]:
    """What an amount does, with the word that carries it where it promises.

    `before_it` is what the figure before it in the sentence does: a list of goals goes on.
    """
    before, after = clause.text[clause.start : amount.start], clause.text[amount.end : clause.end]
    if amount.comparator is Comparator.AT_MOST and amount.unit in MONEY:
        before = clause.text[max(clause.sentence_start, amount.start - SENTENCE_REACH) : amount.start]
    nearest = moods.nearest(amount.start)
    told = amount.unit == "CNY" and nearest in TOLD
    if not told and _is_terms(before, after, amount):
        return Kind.TERMS, None
    if PLANNED_MONEY.search(before):
        return Kind.TARGET, Strength("计划", Rung.PLANNED)
    evidence = _evidence(clause, amount, moods, times, year)
    goes_on = before_it is Kind.TARGET and nearest is None
    mood = _mood(replace(evidence, planned=evidence.planned or goes_on))
    return mood.kind, _strength(before, mood) if mood.kind is Kind.TARGET else None


def _is_terms(before: str, after: str, amount: Amount) -> bool:
    if GROWS.search(before):
        return False
    if amount.unit == "pp" and CHARGED.search(before):
        return True
    if amount.unit not in MONEY:
        return bool(LASTING.search(before)) and amount.unit in ("year", "month", "d")
    return bool(PAID.search(before[-40:]) or PAID_AFTER.match(after)) and not PAID_ALREADY.search(before)


@dataclass(frozen=True)
class _Evidence:
    """What speaks for a kind."""

    before: str
    grows: bool
    """The clause tells a rate of growth."""
    planned: bool
    """The amount itself speaks as plans do."""
    own: tuple[Mood, ...]
    """Words of mood in the clause before the number."""
    after: tuple[Mood, ...]
    moods: Moods
    nearest: Mood | None
    named: Period | None
    """The period that the sentence names."""
    wider: Period | None
    year: int | None
    """Of publication."""
    early: bool
    """Published so early in the year that nothing can be told of the whole of it."""


def _evidence(clause: Clause, amount: Amount, moods: Moods, times: Times, year: int | None) -> _Evidence:
    before = clause.text[clause.start : amount.start]
    own = tuple(mood for start, mood in moods.marks if start < amount.start)
    after = tuple(mood for start, mood in moods.marks if start >= amount.end and mood.word in FINISHED)
    named = times.named_before(amount.number)
    grows = bool(EXPECTED.search(clause.words))
    nearest, planned = moods.nearest(amount.start), _is_as_planned(before, amount)
    return _Evidence(
        before, grows, planned, own, after, moods, nearest, named, times.wider, year, times.early
    )


def _is_as_planned(before: str, amount: Amount) -> bool:
    if amount.unit == "%" and amount.text.endswith(ROUNDED):
        return bool(EXPECTED.search(before[-6:]))
    return amount.comparator in BOUNDED and bool(KEPT.search(before) or amount.text.startswith("控制在"))


def _mood(evidence: _Evidence) -> Mood:
    if TARGET_VALUE.search(evidence.before):
        return Mood(Kind.TARGET, "目标")
    found = _by_expectation(evidence) or _by_named_year(evidence) or _by_due_year(evidence)
    return found or _by_words(evidence) or _by_passage(evidence)


def _by_expectation(evidence: _Evidence) -> Mood | None:
    """Rates of growth behind a forecast are forecasts, too."""
    goes_on = evidence.grows and not (evidence.own or evidence.moods.sentence or evidence.named)
    wider = evidence.moods.wider
    return wider if goes_on and wider and wider.kind is Kind.FORECAST else None


def _by_named_year(evidence: _Evidence) -> Mood | None:
    named, year, sentence = evidence.named, evidence.year, evidence.moods.sentence
    if not named or not named.year or not year:
        return None
    if named.year > year or (named.due and named.year == year):
        nearest = evidence.nearest
        return nearest if nearest and nearest.kind is not Kind.ACTUAL else DUE
    if named.year < year and not (evidence.own and evidence.own[-1].kind is Kind.FORECAST):
        return sentence if sentence and sentence.kind is Kind.FORECAST else REPORTED
    return None


def _by_due_year(evidence: _Evidence) -> Mood | None:
    """A due date to come governs its paragraph."""
    wider, year, own = evidence.wider, evidence.year, evidence.own
    if evidence.named or not wider or not wider.due or not wider.year or not year or wider.year <= year:
        return None
    return own[-1] if own and own[-1].kind is Kind.TARGET else DUE


def _by_words(evidence: _Evidence) -> Mood | None:
    own, sentence = evidence.own, evidence.moods.sentence
    strong = [mood for mood in own if mood.word not in WEAK]
    if strong or (own and not sentence and not evidence.planned):
        return (strong or own)[-1]
    if evidence.planned and sentence and sentence.word in WEAK:
        return None
    return evidence.after[-1] if evidence.after else sentence


def _by_passage(evidence: _Evidence) -> Mood:
    moods, year = evidence.moods, evidence.year
    governing = evidence.named or evidence.wider
    if governing and governing.value and governing.year and year:
        if governing.year != year:
            return REPORTED if governing.year < year else DUE
        if "-" in governing.value and not governing.due:
            return REPORTED
    wider = moods.wider
    if evidence.planned and (wider is None or wider.kind is not Kind.ACTUAL):
        return wider if wider and wider.kind is Kind.TARGET else Mood(Kind.TARGET, "")
    this_year = evidence.named and evidence.named.year == year and evidence.named.value == str(year)
    if this_year and moods.article and moods.article.kind is Kind.TARGET:
        return moods.article
    if this_year and evidence.early and evidence.named and not evidence.named.since:
        return Mood(Kind.TARGET, "")
    told = wider if wider and wider.kind is not Kind.FORECAST else None
    return told or moods.article or REPORTED


def _strength(before: str, mood: Mood) -> Strength | None:
    table, said = strengths(), mood.word.removeprefix("今年")
    if said in table:
        return Strength(said, table[said])
    near = [(before.rfind(word), word) for word in table if word in before]
    word = max(near)[1] if near else mood.word
    return Strength(word, table.get(word, Rung.PLANNED)) if word else None
