"""Names of what is counted: 智能工厂数, 新增高新技术企业数, 进入全国500强企业数.

The noun stands behind the measure word (50家智能工厂), else before the number, where what is done to the things is no part of
it (智能工厂新建50家). A bare noun takes what is said of it (8家企业进入全国500强), and what is said may stand alone (正增长的11个,
其中16户增幅达两位数): then it is said of what was counted before. Of X个中Y个 the rest of the clause tells which they are. A list
shares its 新增. Where no noun can be made, the measure word says at most whether firms or people are meant.
"""

import re
from dataclasses import replace

from builder.analysis.figures.deeds import without_deed
from builder.analysis.figures.labels import EMPTY, Name, Topic, label, normal
from builder.analysis.figures.nouns import (
    is_counted,
    noun_before,
    noun_behind,
    phrase,
    remark_behind,
    verb_of,
    without_head,
)
from builder.text.amounts import Amount

SPOKEN_OF = frozenset(
    ("企业", "项目", "产业", "机构", "高校", "单位", "平台", "工厂", "行业", "产品", "大类")
)
COUNTED = re.compile(r"(?:数量|总数|数)$")
# 14个行业中 before a number: what it is some of.
AMONG = re.compile(r"(?:(.*?)\d+[多余]?[个家项条户])?([^\d,，中]{2,12})中的?(?:有|约|近|超过?)*$")
# 正增长的11个 says which of the things counted before are meant.
SAID_BEFORE = re.compile(
    r"(?P<said>[^,，、]{2,30})的(?:共有|也有|还有|就有|有|达到?|共|为|约|近|超过?)*$|(?P<moved>[^,，、]{2,20}(?:增长|下降|盈利|亏损))$"
)
GROWN = re.compile(r"(?:增长|增加)(?:了|约|近|超过?)*$")
SAID_BEHIND = re.compile(
    r"^(?P<said>[^,，、。;；]{0,8}?(?:增长|增速|增幅|降幅|下降|盈利|亏损|达到|超过|实现)[^,，、。;；]{0,12})$"
)
# 先进级3000家 of 智能工厂建成先进级3000家, 卓越级500家.
GRADE = re.compile(r"^(?P<grade>[^,，、级]{1,6}级)(?P<head>[^级]*)$")
# Firms of a trade: 新能源产业链50家.
TRADE = re.compile(r"(?:产业链|行业|领域|产业)$")
# 全年300天: how often in a year.
ALL_YEAR = re.compile(r"(?P<of>.*?)(?:(?:可以?|能够?|已|将|有望)*实现)?全年(?:共?有|达到?|超过?|可|约|近)*$")
HAPPENS = re.compile(
    r"^(?:的时间|里|左右|以上)?(?:都|均)?(?:可以?|能够?|实现|达到|为|处于)*(?P<what>[^,，。;；、\d]{1,8})$"
)
BY_COUNTER = {"家": "企业", "人": "人员", "名": "人员"}


def count_name(
    left: str, right: str, topic: Topic, amount: Amount, *, listed: bool, spoken: str
) -> tuple[Name, Topic]:
    """The name of a count between the words before and behind it, and what the passage speaks of now.

    `spoken` are the words of the clause before it in its sentence, where that counts nothing.
    """
    said, things = _said_alone(left, right, topic, amount, spoken)
    if said:
        full = f"{said}的{things}"
        about = phrase(said) or topic.noun
        return label(full + "数", full), replace(topic, noun=about, growth=False, share="", counted=things)
    noun, deed = _noun(left, right)
    if noun in ("口", "民") and amount.counter == "人":
        noun = amount.counter + noun
    if noun in EMPTY or len(noun) < 2:
        noun = topic.noun or BY_COUNTER.get(amount.counter or "") or phrase(left) or phrase(right)
    elif amount.counter in BY_COUNTER and TRADE.search(noun) and not noun_behind(right):
        noun += BY_COUNTER[amount.counter]
    noun = _graded(noun, left, topic)
    verb = deed or verb_of(left) or (topic.verb if listed else "") or ("新增" if GROWN.search(left) else "")
    if verb and verb not in noun and not noun.startswith("新"):
        noun = verb + noun
    noun = COUNTED.sub("", normal(noun))
    full = noun if noun.endswith(("量", "额", "规模", "面积")) else noun + "数" if noun else ""
    return label(full, noun), replace(topic, noun=noun, growth=False, verb=verb, share="", counted=noun)


def days_name(left: str, right: str, topic: Topic) -> tuple[Name, Topic] | None:
    """The name of a count of days in a year (全年300天可以自然冷却); None for other spans of time."""
    year, happens = ALL_YEAR.match(left), HAPPENS.match(right)
    if not year or not happens:
        return None
    noun = noun_before(year["of"]) or topic.noun
    full = f"{noun}{happens['what']}天数"
    return label(full, full), replace(topic, noun=noun)


def _noun(left: str, right: str) -> tuple[str, str]:
    """What is counted, and what is done to it where that is said behind it."""
    noun, middle = noun_behind(right), AMONG.match(left)
    if middle and not noun.endswith(tuple(SPOKEN_OF)):
        return (remark_behind(right) if right else noun_before(middle[1] or "")) + middle[2], ""
    if noun:
        remark = (remark_behind(right) or _attribute(left)) if noun in SPOKEN_OF else ""
        return remark + noun, ""
    things, deed = without_deed(left)
    return noun_before(things), deed


def _attribute(left: str) -> str:
    """Which of the things, said before the number: 重点监测的 of 重点监测的60户企业."""
    said = phrase(left)
    return said if left.endswith("的") and 3 < len(said) <= 12 else ""


def _said_alone(left: str, right: str, topic: Topic, amount: Amount, spoken: str) -> tuple[str, str]:
    """What is said of things counted before, and those things, where the number has no noun; empty where it has one."""
    before = SAID_BEFORE.search(left) if not right else None
    behind = SAID_BEHIND.match(right) if noun_before(left) in EMPTY else None
    if before and (noun_before(left) in EMPTY or (before["moved"] and is_counted(noun_before(left)))):
        before = None
    if behind and is_counted(noun_behind(right)):
        behind = None
    if not before and not behind:
        return "", ""
    said = (before["said"] or before["moved"]) if before else behind["said"] if behind else ""
    among = AMONG.match(spoken)
    things = topic.counted or (among[2].rpartition("的")[2] if among else "")
    things = things or BY_COUNTER.get(amount.counter or "", "")
    said = without_head(said)
    return (said, things) if said and things else ("", "")


def _graded(noun: str, left: str, topic: Topic) -> str:
    grade = GRADE.match(noun)
    if grade is None or grade["head"]:
        return noun
    things, _ = without_deed(left.removesuffix(noun))
    earlier = GRADE.match(topic.counted)
    return noun + (noun_before(things) or (earlier["head"] if earlier else ""))
