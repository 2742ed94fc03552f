"""The words that bound an amount: 超, 近 and 不低于 before it, 以上, 左右 and 多 behind it."""

import re

from builder.model.figures import Comparator

BEFORE = {
    Comparator.AT_MOST: "不超过 不得超过 不超 不高于 不大于 不多于 至多 最多 最高 最高可达 最高达 最高达到 最高为 上限为 上限 控制在 最长",
    Comparator.AT_LEAST: "不低于 不得低于 不少于 不小于 至少 最低 迈上 跃上 站上 登上 跨上 迈过 迈入 迈上了 跃上了 站上了 登上了 跨上了",
    Comparator.LESS: "不到 不足 低于 少于 小于 未达",
    Comparator.MORE: "超过 超过了 超出 超出了 超 突破 突破了 冲破 跨越 逾 大于 多于 高于 破",
    Comparator.ABOUT: "约 约为 大约 近 将近 接近 接近于 大概 大致 约达",
}
BEHIND = {
    "以上": Comparator.AT_LEAST,
    "以内": Comparator.AT_MOST,
    "之内": Comparator.AT_MOST,
    "以下": Comparator.AT_MOST,
    "左右": Comparator.ABOUT,
    "上下": Comparator.ABOUT,
    "有余": Comparator.MORE,
    "多": Comparator.MORE,
    "余": Comparator.MORE,
}
WORDS = {word: comparator for comparator, words in BEFORE.items() for word in words.split()}
LONGEST = max(map(len, WORDS))
# Only before numbers in characters: 上百家, 过万亿元.
SPELLED_ONLY = {"上": Comparator.AT_LEAST, "过": Comparator.MORE}
LAST = frozenset(word[-1] for word in (*WORDS, *SPELLED_ONLY)) | frozenset(
    "可过予得助贴励持款性度按受至为信给"
)
NOT_NEAR = ("附近", "最近", "远近")
BEHIND_PATTERN = re.compile(r"及?(以上|以内|之内|以下|左右|上下|有余|多|余)")
CEILING = re.compile(
    r"最高(?:可|不超过|给予|获得?|补助|补贴|奖励|支持|贷款|资助|一次性|额度|按|享受|得|至|为|授信)+$"
)
CEILING_REACH = 14


def bound_before(text: str, start: int, *, spelled: bool) -> tuple[Comparator, int]:
    """What the words right before a number bound it to, and where they begin."""
    end = start - (text[start - 1 : start] == " ")
    if text[end - 1 : end] not in LAST:
        return Comparator.EQUAL, start
    for length in range(min(LONGEST, end), 0, -1):
        word = text[end - length : end]
        comparator = WORDS.get(word) or (SPELLED_ONLY.get(word) if spelled else None)
        if comparator and not (word == "近" and text[max(0, end - 2) : end] in NOT_NEAR):
            return comparator, end - length
    before = text[max(0, end - CEILING_REACH) : end]
    ceiling = "最高" in before and CEILING.search(before)
    return (Comparator.AT_MOST if ceiling else Comparator.EQUAL), start


def bound_behind(text: str, end: int) -> tuple[Comparator | None, int]:
    """What the words right behind a unit bound it to, and where they end."""
    match = BEHIND_PATTERN.match(text, end)
    return (BEHIND[match[1]], match.end()) if match else (None, end)
