"""Names of differences and of moves: 增速高于全国, 普及率较上年提高, 制造业拉动工业增长, 能耗低于全国平均, 成本降幅, 产值增加额."""

import re
from dataclasses import replace

from builder.analysis.figures.labels import EMPTY, Name, Topic, label, normal
from builder.analysis.figures.nouns import noun_before
from builder.lexicon.indicators import indicators
from builder.text.amounts import Amount

AGAINST = re.compile(
    r"(?P<how>高于|低于|快于|好于|优于|高出|超出)(?P<what>[^,，\d(]{1,20})"
    r"|(?P<then>(?:较|(?<!占)比(?!重|例))(?:\d{4}年[^,，\d(]{0,10}?|[^,，\d(]{1,10}?))(?P<move>提高|提升|上升|增加|增长|扩大|下降|回落|降低|收窄|加快|快|慢|高|低|多|少)"
    r"|(?P<pull>拉动[^,，\d]{0,14}?)(?:增长)?$"
    r"|(?P<only>提高|提升|上升|加快|增加|下降|回落|降低|收窄)了?$"
)
AGAINST_HEAD = re.compile(r"(?:高于|低于|快于|好于|优于|高出|超出|较|比(?!重|例)|拉动).*$")
COMPARED = re.compile(
    r"(?:比|较)(?P<what>(?![^,，\d]*[年月季期])(?:全国|全省|全市|全区|[^,，\d])[^,，\d]{1,10}?)(?:水平)?(?P<how>低|高|少|多)(?:出|了|约|近|超过?)*$"
)
FALLS = re.compile(r"(?:降低|减少|缩短|缩减|压缩|压减|节约|节省|少|降)(?:了|约|近|超过?)*$")
HASTENS = re.compile(r"提速(?:了|约|近|超过?)*$")
ADDS = re.compile(
    r"(?P<how>增加|增长|多增|减少|下降|少增|(?:比|较)[^,，\d]{2,10}(?:多|少))(?:了|约|近|超过?)*$"
)
HOW = {"低": "低于", "少": "低于", "高": "高于", "多": "高于"}
SHARE_ALONE = re.compile(r"占(.+?)的?(?:比重|比例|份额)")


def difference_name(left: str, topic: Topic) -> tuple[Name, Topic]:
    """The name of a difference behind these words, and what the passage speaks of now."""
    match = AGAINST.search(left)
    pulls = bool(match and match["pull"])
    noun = noun_before(AGAINST_HEAD.sub("", left) if match else left)
    after = replace(topic, growth=False)
    if noun in EMPTY and topic.share and not pulls:
        noun, growth = topic.share, False
    elif noun in EMPTY:
        noun, growth = topic.noun or topic.lead, topic.growth or not topic.noun
        after = replace(topic, noun=noun, growth=growth)
    else:
        share = SHARE_ALONE.fullmatch(noun)
        noun = f"{topic.noun}占{share[1]}比重" if share else normal(noun)
        growth = not noun.endswith(("率", "比重", "占比", "水平")) and noun in indicators()
        after = replace(topic, noun=noun, growth=growth)
    full = noun + ("增速" if growth and not noun.endswith("增速") else "") + _against(match)
    if match and pulls:
        full = noun.removesuffix("增加值") + match["pull"] + "增长"
    return label(full, noun, ", difference in percentage points"), after


def move_of(left: str, amount: Amount) -> str:
    """What a measured amount says of its noun beside its size: lower than others, by how much it fell."""
    if amount.unit == "%":
        against = COMPARED.search(left)
        if against:
            return HOW[against["how"]] + against["what"]
        return "降幅" if FALLS.search(left) else "提速幅度" if HASTENS.search(left) else ""
    adds = ADDS.search(left) if amount.unit in ("CNY", "USD") else None
    return "" if adds is None else "减少额" if re.search(r"[少降]", adds["how"]) else "增加额"


def _against(match: re.Match[str] | None) -> str:
    """What a difference is measured against, as the name tells it."""
    parts = (match[part] or "" for part in ("how", "what", "then", "move", "only")) if match else ()
    return re.sub(r"(?:去年|上年)同期", "上年同期", "".join(parts))
