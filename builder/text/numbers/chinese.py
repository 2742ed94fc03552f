"""Numbers of a Chinese text as a translator meets them: figures, characters, shares, dates, and years said by 去年."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from builder.lexicon.measures import Measure
from builder.model.figures import Comparator
from builder.text.amounts import Amount, find_amounts
from builder.text.numbers.codes import CODE, UNITS, code_name
from builder.text.numbers.english_words import fraction
from builder.text.numbers.number import MONTH, Number, Sort
from builder.text.numerals import ARABIC, CHARACTERS, ONE, SCALE, read_numeral
from builder.text.units import is_tenth, unit_at
from builder.text.widths import encodable, fold

NUMBER = re.compile(
    rf"(?P<code>{CODE})"
    rf"|百分之(?P<percent>{CHARACTERS}|{ARABIC})"
    rf"|(?P<under>{ONE}{{1,3}}|\d{{1,3}})分之(?P<over>{ONE}{{1,3}}|\d{{1,3}})"
    r"|(?<!\d)(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?!\d)"
    rf"|翻(?:(?P<doublings>{ONE}|\d)番|番|倍)"
    r"|(?P<half>一半|过半|半数)"
    rf"|(?P<arabic>{ARABIC})[ ]?[多余]?(?P<scale>{SCALE})?(?:[多余](?P<more>万?亿))?"
    rf"|(?P<characters>{CHARACTERS})"
)
RANGE = re.compile(r"[-至到、和或]|[-至到]?约")
YEARS = (
    ("前年", -2),
    ("去年", -1),
    ("上年", -1),
    ("今年", 0),
    ("本年", 0),
    ("当年", 0),
    ("明年", 1),
    ("后年", 2),
)
PLAN = re.compile(
    r"(十[一二三四五六七八九]?|[一二三四五六七八九])五(?=[”\"]|规划|时期|期间|计划|以来|末|开局)"
)
PLAN_ZERO = 1951
HUNDRED = Decimal(100)
HALF = Decimal("0.5")
SORTS = {"%": Sort.PERCENT, "pp": Sort.POINTS}
COMMA = re.compile(r"(?<!\d),(?=\d)")
THOUSANDS = tuple(Decimal(10) ** power for power in (3, 6, 9))
HALF_JIN, MU = (Decimal(2), Decimal(2000)), (Decimal(15),)
# A quantity may be given in a larger unit of the same kind: 万千瓦 in GW, 斤 in tonnes.
METRIC = ("W", "kW", "MW", "kWh", "MWh", "kg", "t", "tce", "m", "GB", "TB", "PFLOPS")
LARGER = {"jin": HALF_JIN, "mu": MU, **dict.fromkeys(METRIC, THOUSANDS)}


def chinese_numbers(text: str, year: int | None = None) -> tuple[Number, ...]:
    """The numbers of a text in order; `year` is the year in which it was written, which 去年 and 今年 go by."""
    narrow = fold(encodable(text))
    matches = list(NUMBER.finditer(narrow))
    # A narrow comma before a figure would count as part of it.
    amounts = {amount.number: amount for amount in find_amounts(COMMA.sub("，", text))}
    found = [number for match in matches for number in _read(narrow, match)]
    found = [_bounded(number, amounts, text) for number in _ranges(narrow, found)]
    found += [*_said_years(narrow, found, year), *_plans(narrow)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _read(text: str, match: re.Match[str]) -> Iterator[Number]:
    start, end = match.span()
    if match["code"]:
        figure = UNITS.fullmatch(match["code"])
        if figure:
            yield _plain(text, start, start + figure.end(1), Decimal(figure[1].rstrip(".")), firm=True)
        else:
            yield Number(start, end, match[0], (), firm=True, sort=Sort.CODE, name=code_name(match[0]))
        return
    share = _share(match)
    if share:
        yield Number(
            start,
            end,
            match[0],
            share[0],
            firm=True,
            sort=share[1],
            unit="%" if share[1] is Sort.PERCENT else "",
        )
        return
    scale = (match["scale"] or "") + (match["more"] or "")
    value = read_numeral((match["arabic"] or match["characters"]) + scale)
    if value is not None:
        # One is rarely said: 每增长1个百分点 is “every percentage point”.
        yield _plain(text, start, end, value, firm=bool(match["arabic"]) and value != 1)


def _share(match: re.Match[str]) -> tuple[tuple[Decimal, ...], Sort] | None:
    """百分之五, 三分之一, 1/3, 翻两番, 一半."""
    if match["percent"]:
        value = read_numeral(match["percent"])
        return ((value, value / HUNDRED), Sort.PERCENT) if value is not None else None
    under, over = match["under"] or match["bottom"], match["over"] or match["top"]
    if under:
        lower, upper = read_numeral(under), read_numeral(over)
        return ((fraction(upper, lower),), Sort.PLAIN) if lower and upper else None
    if match["half"]:
        return (Decimal("0.5"), Decimal(50), Decimal(2)), Sort.PLAIN
    if match[0][0] == "翻":
        times = Decimal(2) ** int(read_numeral(match["doublings"] or "一") or 1)
        return (times,), Sort.PLAIN
    return None


def _plain(text: str, start: int, end: int, value: Decimal, *, firm: bool) -> Number:
    if text[start - 1 : start] == "第" or text[end : end + 2] == "世纪":
        firm = False
    position = end + (text[end : end + 1] in "多余 " and end < len(text))
    if is_tenth(text, position):
        return _tenths(text, start, position, value)
    if text[end : end + 1] == "月" and 1 <= value <= 12:
        return Number(start, end + 1, text[start : end + 1], (value,), firm, unit=MONTH)
    measure, unit_end = unit_at(text, position) or (None, end)
    symbol = measure.symbol if measure else ""
    return Number(
        start,
        unit_end,
        text[start:unit_end],
        _values(text, end, value, measure),
        firm,
        SORTS.get(symbol, Sort.PLAIN),
        unit=symbol,
        converted=_converted(value, measure),
    )


def _tenths(text: str, start: int, position: int, value: Decimal) -> Number:
    """七成, 六成半."""
    half = text[position + 1 : position + 2] == "半"
    share = value * 10 + 5 * half
    end = position + 1 + half
    return Number(
        start, end, text[start:end], (share, share / HUNDRED), firm=True, sort=Sort.PERCENT, unit="%"
    )


def _values(text: str, end: int, value: Decimal, measure: Measure | None) -> tuple[Decimal, ...]:
    values = [value * measure.factor if measure else value]
    symbol = measure.symbol if measure else ""
    if symbol == "%":
        values.append(values[0] / HUNDRED)
    if symbol == "times":
        # 增长2倍 is a rise to three times, or by 200 per cent; 是2.2倍 is a rise by 120.
        values += [value + 1, value * 100, value * 100 - 100]
    if symbol == "CNY" and "每斤" in text:
        values.append(value * 2)
    if text[end : end + 2] == "年代":
        values.append(1900 + value)
    if text[end : end + 2] in ("年半", "倍半", "个半"):
        values.append(value + HALF)
    return tuple(values)


def _converted(value: Decimal, measure: Measure | None) -> tuple[Decimal, ...]:
    """The value in larger units, which may be rounded."""
    return tuple(value / larger for larger in LARGER.get(measure.symbol if measure else "", ()))


def _ranges(text: str, numbers: list[Number]) -> Iterator[Number]:
    """Numbers with the multiplier of the next one as a second reading: 2至3万 are 20,000 to 30,000."""
    for place, number in enumerate(numbers):
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        gap = text[number.end : following.start] if following else ""
        scale = _scale(following.text) if following and RANGE.fullmatch(gap) else None
        lent = (number.values[0] * scale,) if scale and number.values and not _scale(number.text) else ()
        yield replace(number, values=(*number.values, *lent))


def _scale(text: str) -> Decimal | None:
    match = re.search(r"[\d.,]+[多余]?([十百千]?万?亿|[十百千]?万)", text)
    return read_numeral(match[1]) if match else None


def _bounded(number: Number, amounts: dict[int, Amount], text: str) -> Number:
    amount = amounts.get(number.start)
    if amount is None or amount.comparator is Comparator.RANGE:
        return replace(number, text=text[number.start : number.end])
    start, end = min(amount.start, number.start), max(amount.end, number.end)
    return replace(number, text=text[start:end], comparator=amount.comparator)


def _said_years(text: str, numbers: list[Number], year: int | None) -> Iterator[Number]:
    """Years that the text means without writing them, loose: a translator may write them."""
    written = {int(number.values[0]) for number in numbers if number.values and is_year(number)}
    for word, offset in YEARS:
        at = text.find(word)
        if at >= 0:
            years = (
                {one + offset for one in written}
                | ({year + offset} if year else set())
                | (written if not offset else set())
            )
            yield from (
                Number(at, at + len(word), word, (Decimal(one),), firm=False) for one in sorted(years)
            )


def _plans(text: str) -> Iterator[Number]:
    """The first and the last year of each five-year plan named: the fourteenth runs from 2021 to 2025."""
    for match in PLAN.finditer(text):
        first = PLAN_ZERO + 5 * (read_numeral(match[1]) or Decimal(0))
        yield Number(match.start(), match.end(), match[0], (first, first + 4), firm=False)


def is_year(number: Number) -> bool:
    """Whether a number may be a year of our time."""
    return number.values[0] == number.values[0].to_integral_value() and 1900 <= number.values[0] <= 2100
