"""Years that are told without a number: 今年是“十五五”规划的开局之年, 今年是新中国成立75周年.

Each follows upon 今年, 去年 or 明年, and says which year that is: the first or last of a five-year plan, the first after a
congress of the Party, or so many after something whose year everyone knows.
"""

import re
from collections.abc import Iterator

from builder.text.periods.numbers import number

FIRST_OF_TENTH_PLAN, YEARS_OF_A_PLAN = 2001, 5
TURN = re.compile(
    r"[^。；]{0,8}?[“\"]?(?P<plan>十[三四五六])五[”\"]?[^。；，]{0,8}?(?P<turn>开局|收官|起步|最后一年)"
)
LAST = frozenset(("收官", "最后一年"))
AFTER_CONGRESS = re.compile(r"[^。；]{0,12}?党的(?P<number>十[八九]|二十一?)大精神的?开局")
CONGRESSES = {"十八": 2012, "十九": 2017, "二十": 2022, "二十一": 2027}
FOUNDED = {
    "新中国成立": 1949,
    "中华人民共和国成立": 1949,
    "中国共产党成立": 1921,
    "建党": 1921,
    "改革开放": 1978,
    "深圳经济特区": 1980,
    "海南建省": 1988,
    "浦东开发开放": 1990,
    "重庆直辖": 1997,
    "香港回归": 1997,
    "澳门回归": 1999,
    "一带一路": 2013,
    "京津冀协同发展": 2014,
}
ANNIVERSARY = re.compile(
    rf"[^。；]{{0,10}}?(?P<what>{'|'.join(FOUNDED)})[^。；，]{{0,12}}?(?P<number>\d{{2,3}})周年"
)


def years_told(text: str, position: int) -> Iterator[tuple[int, int]]:
    """The year that is said of what ends here, and where the words that tell it end."""
    for pattern, year_of in ((TURN, _turn), (AFTER_CONGRESS, _after_congress), (ANNIVERSARY, _anniversary)):
        match = pattern.match(text, position)
        if match:
            yield year_of(match), match.end()


def _turn(match: re.Match[str]) -> int:
    first = FIRST_OF_TENTH_PLAN + YEARS_OF_A_PLAN * (number(match["plan"]) - 10)
    return first + YEARS_OF_A_PLAN - 1 if match["turn"] in LAST else first


def _after_congress(match: re.Match[str]) -> int:
    return CONGRESSES[match["number"]] + 1


def _anniversary(match: re.Match[str]) -> int:
    return FOUNDED[match["what"]] + int(match["number"])
