"""What is done to counted things that stand before their number: 绿色工厂新培育50个, 基站累计建成3万个.

    NOUN [再 累计 力争 …] DEED [约 近 …]  number

The deed is no part of what is counted; one that tells which of the things are meant stays before the noun, as where it is
said in that order (新培育绿色工厂, 开工项目). Deeds are words of the lexicon, and 新 makes any of them one that stays.
"""

import re
from functools import cache

from builder.lexicon.figure_words import words_of

BY_THE_WAY = (
    "(?:再|还|也|已经|已|又|共|累计|首批|首次|今年|年内|每年|全年|力争|争取|预计|计划|将|要|拟|继续|有望|确保|先后|陆续|集中|均|各|分别|成功|"
    "约|近|超过?|突破|达到?|有|至少|合计|总计|一共|不少于|不低于|了|过|出)*"
)
# A body or a paper that does something is not what is counted.
ACTOR = re.compile(r"(?:[部厅局委府]|委员会|会议|方案|规划|》|我[省市区国])$")
LONGEST = 80
ACTS = re.compile(r"^(?:近日|日前|集中|新|正在|安排|加快|推动|推进|拿出|开发(?!区))")
# 开发区 is a place, 建设银行 a bank.
NO_DEED = re.compile(r"[区行局厅者商]")


def without_deed(words: str) -> tuple[str, str]:
    """The words before a number without the deed at their end, and the deed where it tells which things are meant."""
    words = words[-LONGEST:]
    match = _deed().search(words)
    if match is None:
        return words, ""
    things = words[: match.start()]
    kept = match["new"] or _tells(match["deed"])
    return ("" if ACTOR.search(things) else things), (match["deed"] if kept else "")


def acts(words: str) -> bool:
    """Whether words behind a short name of a place say what is done there: 某市开工…, not 某市国家级直联点."""
    if ACTS.match(words):
        return True
    deed = next((word for word in (*words_of("state"), *words_of("deed")) if words.startswith(word)), "")
    return bool(deed) and not NO_DEED.match(words, len(deed))


def _tells(deed: str) -> bool:
    return deed.startswith(words_of("state"))


@cache
def _deed() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, (*words_of("state"), *words_of("deed"))))
    return re.compile(rf"{BY_THE_WAY}(?P<deed>(?P<new>新)?(?:{verbs})(?:[和并、](?:{verbs}))?){BY_THE_WAY}$")
