"""What a passage speaks of, and the name that the lexicon gives to a noun, in both languages.

What the lexicon lacks keeps the text's own words; it has English only where its parts do.
"""

import re
from dataclasses import dataclass

from builder.lexicon.indicators import indicators
from builder.text.compounds_en import compose_name

ALIASES = (
    ("规上", "规模以上"),
    ("规模工业", "规模以上工业"),
    ("营收", "营业收入"),
    ("GDP", "地区生产总值"),
    ("生产总值", "地区生产总值"),
)
OTHER_PRODUCT = re.compile(r"(?:国内|海洋|地区|人均)生产总值")
PREFIX = re.compile(r"新(?:增|建|培育|认定|引进|实施|开工|获评|入选)")
# Words that say nothing without what was spoken of before.
EMPTY = frozenset(
    (
        "",
        "增速",
        "其中",
        "速度",
        "幅度",
        "增幅",
        "均",
        "累计",
        "新增",
        "率",
        "这一数值",
        "这一比例",
        "该比例",
        "这一数字",
        "降幅",
        "升幅",
        "涨幅",
    )
)

# Nouns that say nothing alone: what was spoken of before them belongs to them.
BARE = frozenset(
    (
        "总投资",
        "计划总投资",
        "投资",
        "投资额",
        "完成投资",
        "项目总投资",
        "总投资额",
        "产值",
        "总产值",
        "年产值",
        "营业收入",
        "营收",
        "规模",
        "总规模",
        "总额",
        "总量",
        "资金",
        "产量",
        "销售额",
        "数量",
        "增加值",
        "利润",
        "金额",
        "收入",
        "面积",
        "占地面积",
        "建筑面积",
        "产能",
        "年产能",
        "普及率",
        "占比",
        "比重",
    )
)


@dataclass(frozen=True)
class Name:
    """An indicator's name in both languages."""

    zh: str
    en: str | None
    known: bool


@dataclass(frozen=True)
class Topic:
    """What a passage has been speaking of."""

    noun: str = ""
    """The last noun."""
    growth: bool = False
    """Whether its last figure was a growth rate."""
    verb: str = ""
    """新增 or its like, which a list shares."""
    share: str = ""
    """The share that was spoken of last, for what it gained or lost."""
    lead: str = ""
    """The last indicator with a growth rate, for rows of places and industries."""
    counted: str = ""
    """What was counted last."""


def normal(noun: str) -> str:
    """The lexicon's name for a noun; else the noun with common short forms written out."""
    table = indicators()
    known = table.get(noun) or table.get(noun.removesuffix("数")) or table.get(noun.replace("的", ""))
    if known:
        return known.zh
    for short, full in ALIASES:
        if short in noun and full not in noun and not (short == "生产总值" and OTHER_PRODUCT.search(noun)):
            noun = noun.replace(short, full)
    known = table.get(noun) or table.get(noun.replace("的", ""))
    return known.zh if known else noun


def label(full: str, base: str, suffix: str = "") -> Name:
    indicator = indicators().get(full) or indicators().get(base)
    if indicator:
        return Name(full, indicator.en + suffix, known=True)
    fresh = PREFIX.match(base)
    known = indicators().get(base[fresh.end() :]) if fresh else None
    if known:
        return Name(full, "New " + known.en[0].lower() + known.en[1:] + suffix, known=True)
    return Name(full or "数量", compose_name(full), known=False)
