"""Words of time, and the period that each denotes.

A year stands in digits or as 今年, 去年, 明年; behind it months (1—11月, 前10个月, 12月), a quarter or a half. 到 before it makes
it a due date. A year that the word lacks is that of the period in force, else the year of publication, or the one before
where those months have not yet passed. 目前 is the month of publication, 全年 the year in force, “十四五”期间 its five years.
每年 takes the period away.
"""

import re
from dataclasses import dataclass

from builder.model.facts import Published
from builder.text.numerals import read_numeral

YEAR = r"(?:(?P<year>(?:19|20)\d\d)年?(?:度)?|(?P<named>今年|去年|上年|明年|前年|本年|当年|过去(?:的)?一年))"
PART = (
    r"(?P<from>1?\d)(?:月份?)?[-至到](?P<to>1?\d)月份?|前(?P<months>\d|1[01]|[二两三四五六七八九十]|十一)个?月|(?P<half>上半年|下半年)"
    r"|(?P<quarters>前三季度|前两季度|前三个季度|三季度末|二季度末|(?:第?[一二三四1-4]季度|首季度?)|[一二三四]季度)"
    r"|(?P<month>1?\d)月份?(?:底|末|初)?(?!\d?\d日)"
)
# What projects do on a day: 近日 dates their number, while 近日公布的 dates no figure.
BEGUN = "开工|动工|开建|签约|投产|竣工|投用|揭牌"
TIME = re.compile(
    r"(?=[每截目当迄近日最到至自\d“十全年今去上明前本过第首一二两三四五下])(?:"
    rf"(?P<every>每年|每季度|每月)"
    rf"|(?P<now>截至目前|截至发稿|目前|当前|迄今)"
    rf"|(?P<lately>近日|日前)(?=[^,，。；]{{0,14}}?(?:{BEGUN}))"
    rf"|(?P<recent>近一个月|近两个月|最近一个月)"
    rf"|(?<=[用在争])(?P<within_years>[一二两三四五六七八九十]|\d)年(?:左右)?(?:时间|内)"
    rf"|过去(?:的)?(?P<past>[二两三四五六七八九十2-9])年"
    rf"|(?P<first>20\d\d)年?[-至到](?P<last>20\d\d)年"
    rf"|[“]?(?P<plan>十[二三四五])五[”]?(?P<within>以来|期间|时期|规划期|末|收官)?"
    rf"|(?P<whole>(?<!年)全年(?!有?(?:近|约|超过?)?\d+天)|年内|年底)"
    rf"|(?:截至|截止|到|至|自)?(?=[\d今去上明前本当第首下一二三四过])(?:{YEAR}(?:年?[底末]|年?以来)?)?(?:{PART})?(?<=[年度底末来月半份季])(?!届))"
)
# Until March 全年 looks back on the year before, unless its clause looks ahead.
LOOKS_BACK = 3
MONTHS_AHEAD = 3
AHEAD = re.compile(r"力争|将|预期|目标|确保|计划|争取")
PLAN_ENDS = {"十二": 2015, "十三": 2020, "十四": 2025, "十五": 2030}
NAMED = {"今年": 0, "本年": 0, "当年": 0, "去年": -1, "上年": -1, "明年": 1, "前年": -2}


@dataclass(frozen=True)
class Period:
    """A period as the record writes it; no value where 每年 took it away."""

    value: str | None
    due: bool = False
    """Said as something to be reached by then."""
    since: bool = False
    """Said as what has been since then."""

    def year_before(self) -> str | None:
        """The same period of the year before."""
        if not self.value:
            return None
        return re.sub(r"(?:19|20)\d\d", lambda match: str(int(match[0]) - 1), self.value)

    @property
    def year(self) -> int | None:
        """Its last year."""
        return int(self.value.split("/")[-1][:4]) if self.value else None


def read_time(match: re.Match[str], published: Published, governing: Period | None) -> Period | None:
    """The period that a match of TIME denotes; None where the text does not tell."""
    today = published.value or ""
    year = int(today[:4]) if today else None
    if not match[0]:
        return None
    if match["every"]:
        return Period(None)
    if match["lately"]:
        return Period(today[:7]) if len(today) >= len("2024-01") else None
    if match["now"]:
        return Period(today[:7]) if today else None
    if match["recent"]:
        return Period(f"{_month_before(today)}/{today[:7]}") if len(today) >= 7 else None
    if match["first"]:
        return Period(f"{match['first']}/{match['last']}")
    if match["within_years"]:
        years = _number(match["within_years"])
        return Period(str(year + years - 1), due=True) if year else None
    if match["past"]:
        years = _number(match["past"])
        return Period(f"{year - years}/{year - 1}") if year else None
    if match["plan"]:
        return _plan(match, year)
    if match["whole"]:
        return _whole_year(match, today, governing)
    return _dated(match, today, governing)


def _dated(match: re.Match[str], today: str, governing: Period | None) -> Period | None:
    year = int(today[:4]) if today else None
    named = _year(match, year)
    due = match[0][0] in "到至" or bool(match["year"] and year and named and named > year)
    if named is None and not match["year"] and not match["named"]:
        named = governing.year if governing and governing.year else _likely_year(match, today, due=due)
    return Period(_part(match, named), due) if named and _last_month(match) <= 12 else None


def _likely_year(match: re.Match[str], today: str, *, due: bool) -> int | None:
    """The year of publication, or the one before where the months are far from having passed."""
    if not today:
        return None
    later = len(today) >= 7 and _last_month(match) > int(today[5:7]) + MONTHS_AHEAD and not due
    return int(today[:4]) - later


def _whole_year(match: re.Match[str], today: str, governing: Period | None) -> Period | None:
    if governing and governing.year:
        return Period(str(governing.year))
    if not today:
        return None
    looks_back = len(today) >= 7 and int(today[5:7]) <= LOOKS_BACK and not AHEAD.search(match.string)
    return Period(str(int(today[:4]) - looks_back))


def _month_before(today: str) -> str:
    year, month = int(today[:4]), int(today[5:7])
    return f"{year}-{month - 1:02d}" if month > 1 else f"{year - 1}-12"


def _plan(match: re.Match[str], year: int | None) -> Period | None:
    end = PLAN_ENDS.get(match["plan"])
    if end is None or match["within"] is None:
        return None
    if match["within"] in ("末", "收官"):
        return Period(str(end), due=bool(year and end >= year))
    last = min(end, year) if year and match["within"] == "以来" else end
    return Period(f"{end - 4}/{last}")


def _year(match: re.Match[str], year: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["named"] and year:
        return year + NAMED.get(match["named"], -1)
    return None


def _last_month(match: re.Match[str]) -> int:
    if match["to"]:
        return int(match["to"])
    if match["months"]:
        return _number(match["months"])
    if match["half"]:
        return 6 if match["half"] == "上半年" else 12
    if match["month"]:
        return int(match["month"])
    return _quarter(match["quarters"]) * 3 if match["quarters"] else 12


def _quarter(text: str) -> int:
    return next((_number(character) for character in text if read_numeral(character) is not None), 1)


def _number(text: str) -> int:
    return int(read_numeral(text) or 0)


def _part(match: re.Match[str], year: int) -> str:
    if match["to"]:
        return f"{year}-{int(match['from']):02d}/{year}-{int(match['to']):02d}"
    if match["months"]:
        return f"{year}-01/{year}-{_last_month(match):02d}"
    if match["half"]:
        return f"{year}-{'H1' if match['half'] == '上半年' else 'H2'}"
    if match["quarters"]:
        if match["quarters"].startswith("前"):
            return f"{year}-01/{year}-{_last_month(match):02d}"
        return f"{year}-Q{_quarter(match['quarters'])}"
    if match["month"]:
        return f"{year}-{int(match['month']):02d}"
    return str(year)
