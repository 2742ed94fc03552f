"""How like two texts, values, dates and tags are: when a found thing counts as the wanted one.

Texts are compared without white space, in one width and case. Quotes need to overlap, not to be equal.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

Json = dict[str, Any]  # a gold page, a record or a part of one, as its file holds it

MARKS = str.maketrans("，。；：？！（）％～—–〜", ",.;:?!()%~--~")
BLANK = re.compile(r"\s+")
ENOUGH_OVERLAP = 0.3
LONGEST_QUOTE = 80
SHORTEST_INSIDE, SHARE_INSIDE = 3, 0.5
PRECISION = 1e-6
COMPARATORS = {">": ">=", "<": "<="}
HAN = re.compile("[\u4e00-\u9fff]")
SYMBOLS = {
    "percent": "%", "pct": "%", "percentage_point": "pp", "个百分点": "pp", "元": "CNY", "rmb": "CNY", "yuan": "CNY",
    "元/吨": "CNY/t", "元/千瓦时": "CNY/kWh", "元/度": "CNY/kWh", "吨": "t", "千克": "kg", "公斤": "kg", "千瓦时": "kWh",
    "度": "kWh", "千瓦": "kW", "瓦": "W", "兆瓦": "MW", "平方米": "m2", "㎡": "m2", "立方米": "m3", "公里": "km", "千米": "km",
    "米": "m", "亩": "mu", "公顷": "ha", "分钟": "min", "小时": "h", "个小时": "h", "天": "d", "日": "d", "days": "d",
    "个工作日": "workday", "工作日": "workday", "个月": "month", "年": "year", "years": "year", "秒": "s", "毫秒": "ms",
    "倍": "times", "x": "times", "pflops": "PFLOPS", "摄氏度": "°C", "℃": "°C", "": "count", "persons": "count",
    "vehicles": "count",
}  # fmt: skip


def norm(text: object) -> str:
    """The words of a text alone."""
    return BLANK.sub("", unicodedata.normalize("NFKC", str(text or "")).translate(MARKS)).lower()


def likeness(one: str, other: str) -> float:
    """From 0 to 1, for texts that were normalised."""
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0


def rouge(wanted: str, found: str) -> float:
    """ROUGE-L: F1 of the longest common subsequence of characters."""
    one, other = norm(wanted), norm(found)
    if not one or not other:
        return 0.0
    row = [0] * (len(other) + 1)
    for character in one:
        before = 0
        for position, its in enumerate(other):
            above = row[position + 1]
            row[position + 1] = before + 1 if character == its else max(above, row[position])
            before = above
    precision, recall = row[-1] / len(other), row[-1] / len(one)
    return 2 * precision * recall / (precision + recall) if row[-1] else 0.0


def figure_fits(wanted: Json, found: Json) -> float:
    """How well a found figure fits: its value and unit must be equal, its quote must overlap."""
    if not _same_value(wanted.get("value"), found.get("value")) or _unit(wanted) != _unit(found):
        return 0.0
    if "value_max" in wanted and not _same_value(wanted["value_max"], found.get("value_max")):
        return 0.0
    return _quotes(wanted, found)


def event_fits(wanted: Json, found: Json) -> float:
    """How well a found event fits: equal dates, or one the beginning of the other where either is approximate."""
    one, other = str(wanted.get("date")), str(found.get("date"))
    loose = "approx" in (wanted.get("precision"), found.get("precision"))
    if one != other and not (loose and (one.startswith(other) or other.startswith(one))):
        return 0.0
    return _quotes(wanted, found)


def tag_fits(wanted: str, found: str) -> float:
    """Equal, or one inside the other and not much shorter."""
    short, long = sorted((wanted, found), key=len)
    inside = len(short) >= SHORTEST_INSIDE and short in long and len(short) / len(long) >= SHARE_INSIDE
    return likeness(wanted, found) if wanted == found or inside else 0.0


def same_detail(one: object, other: object) -> bool:
    """Equal; > is >= and < is <=."""
    return COMPARATORS.get(str(one), one) == COMPARATORS.get(str(other), other)


def stands(item: Json, texts: dict[str, str]) -> bool:
    """Whether the item's quote stands where it says."""
    text, quote = texts.get(item.get("block", "")), item.get("quote")
    start, end = item.get("start"), item.get("end")
    return (
        bool(quote) and isinstance(start, int) and isinstance(end, int) and (text or "")[start:end] == quote
    )


def pairs(wanted: Sequence[Any], found: Sequence[Any], fits: Callable[[Any, Any], float]) -> dict[int, int]:
    """One to one, best fit first; what fits nothing stays alone."""
    candidates = ((fits(one, other), i, j) for i, one in enumerate(wanted) for j, other in enumerate(found))
    paired: dict[int, int] = {}
    for fit, i, j in sorted(candidates, reverse=True):
        if fit > 0 and i not in paired and j not in paired.values():
            paired[i] = j
    return dict(sorted(paired.items()))


def _quotes(wanted: Json, found: Json) -> float:
    """Share of the shorter quote that the longest common run covers; a long passage is no clause any more."""
    one, other = norm(wanted.get("quote")), norm(found.get("quote"))
    if not one or not other or len(other) > max(LONGEST_QUOTE, 2 * len(one) + 20):
        return 0.0
    run = SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
    share = run / min(len(one), len(other))
    return share if share >= ENOUGH_OVERLAP else 0.0


def _same_value(one: Any, other: Any) -> bool:
    try:
        one, other = float(one), float(other)
    except (TypeError, ValueError):
        return bool(one == other)
    return bool(abs(one - other) <= PRECISION * max(1.0, abs(one), abs(other)))


def _unit(figure: Json) -> str:
    unit = str(figure.get("unit") or "").strip()
    unit = SYMBOLS.get(unit, SYMBOLS.get(unit.lower(), unit))
    return "count" if HAN.search(unit) else unit
