"""Amounts read and printed in both languages."""

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.figures import Comparator
from builder.text.amount_words import in_chinese, in_english
from builder.text.amounts import Amount, find_amounts
from builder.text.numbers.english import english_numbers

Shared = Callable[..., Path]
TONNES_PER_JIN = Decimal(1) / 2000
# English gives land in hectares and grain in kilograms or tonnes.
CONVERTED = {
    "mu": (Decimal(1) / 15,),
    "jin": (Decimal(1) / 2, TONNES_PER_JIN),
    "t": (Decimal(1000),),
    "kg": (Decimal(1) / 1000,),
}
# The recogniser reads 百分之15K, folds a comma into a number and takes 百分位 for a percentage; policy prints none of it.
WRITTEN = re.compile(
    r"百分之(?:[\d.]+|[一二三四五六七八九十百零]+)|[\d.]+%|(?:[\d.]+|[一二三四五六七八九十两])成"
)
UNWRITTEN = re.compile(r"[kK负點兩位]|[Ｋ，]")
ROUNDED = Decimal("0.006")
# What the official English itself says differently: 5.1. million, 6.66 million for 660万, four billion, a missing sum.
AGREEING = 0.97


def check(text: str, *expected: str) -> None:
    assert [said(amount) for amount in find_amounts(text)] == list(expected)


def said(amount: Amount) -> str:
    upper = f"..{amount.value_max}" if amount.value_max is not None else ""
    return f"{amount.comparator.value}{amount.value}{upper} {amount.counter or amount.unit}"


def test_money_and_counts() -> None:
    check("收入1.1万亿元，基站13.3万个", "=1100000000000 CNY", "=133000 个")
    check("设备955万台(套)", "=9550000 台(套)")
    check("超千亿元，3000多亿元，8万多亿元", ">100000000000 CNY", ">300000000000 CNY", ">8000000000000 CNY")
    check("标识注册量287亿", "=28700000000 count")


def test_shares_and_multiples() -> None:
    check("近60%，超七成，百分之二十三，三分之一", "~60 %", ">70 %", "=23 %", "=33.33 %")
    check("提高5.3个百分点，增长1.8倍，翻一番，过半", "=5.3 pp", "=1.8 times", "=2 times", ">50 %")


def test_ranges_and_pairs() -> None:
    check("2~3家，5—10个，2—3万吨", "range2..3 家", "range5..10 个", "range20000..30000 t")
    check("从79.5%提升至81.1%，从5%到6%", "=79.5 %", "=81.1 %", "=5 %", "=6 %")


def test_units() -> None:
    check(
        "5200PFlops，3.4摄氏度，26亿度，40平方公里", "=5200 PFLOPS", "=3.4 °C", "=2600000000 kWh", "=40 km2"
    )
    check("2个半小时，4个多小时，30个工作日", "=2.5 h", ">4 h", "=30 workday")
    check("３０％、１０家", "=30 %", "=10 家")


def test_words_that_only_look_like_amounts() -> None:
    check("一个成立大会，10部门，三家属院，第3家，数百家，万家灯火")
    check("5G和4+6，C919，2024年度元宇宙")


def test_every_word_of_a_list_shares_its_bound() -> None:
    check("分别达到61%和62%以上", ">=61 %", ">=62 %")
    check("建设2家以上，10家", ">=2 家", "=10 家")


def test_printed() -> None:
    assert in_english(Decimal(1100000000000), "CNY") == "RMB 1.1 trillion"
    assert in_chinese(Decimal(1100000000000), "CNY") == "1.1万亿元"
    assert in_english(Decimal(329530000000), "CNY") == "RMB 329.53 billion"
    assert in_chinese(Decimal(329530000000), "CNY") == "3295.3亿元"
    assert in_english(Decimal(133000), "count") == "133,000"
    assert in_chinese(Decimal(133000), "count", counter="个") == "13.3万个"
    assert in_english(Decimal(60), "%", comparator=Comparator.ABOUT, printed="近60%") == "nearly 60%"
    assert in_english(Decimal("5.3"), "pp") == "5.3 percentage points"
    assert in_english(Decimal(1), "pp") == "1 percentage point"
    assert in_english(Decimal(2), "count", comparator=Comparator.RANGE, value_max=Decimal(3)) == "2–3"


@given(st.decimals(min_value=1, max_value=10**14, places=2), st.sampled_from(["CNY", "%", "count", "t"]))
def test_what_is_printed_is_read_back(value: Decimal, unit: str) -> None:
    chinese = in_chinese(value, unit, counter="家")
    english = in_english(value, unit)
    assert [amount.value for amount in find_amounts(chinese)] == [value], chinese
    assert [number.values[0] for number in english_numbers(english)] == [value], english


@given(
    st.text(
        alphabet="一十百千万亿两半成分之翻番0123456789.,%~-—至到多余元家个以上左右近超第\ud800", max_size=60
    )
)
def test_amounts_stand_where_they_say(text: str) -> None:
    for amount in find_amounts(text):
        assert text.replace("\ud800", "\ufffd")[amount.start : amount.end] == amount.text


@pytest.mark.shared
def test_official_english_says_the_same(shared: Shared) -> None:
    lines = shared("corpora", "gwr_bilingual", "pairs.jsonl").read_text("utf-8").splitlines()
    verdicts = [agrees for line in lines if (agrees := _agrees(json.loads(line))) is not None]
    assert len(verdicts) > 400
    assert sum(verdicts) / len(verdicts) >= AGREEING


def _agrees(pair: dict[str, str]) -> bool | None:
    """Whether every number in 万 and 亿 stands in the English, too; None where there is none."""
    amounts = [amount for amount in find_amounts(pair["zh"]) if "万" in amount.text or "亿" in amount.text]
    english = [value for number in english_numbers(pair["en"]) for value in number.values]
    return all(any(_stands(english, amount)) for amount in amounts) if amounts else None


def _stands(english: list[Decimal], amount: Amount) -> Iterator[bool]:
    yield amount.value in english
    for factor in CONVERTED.get(amount.unit, ()):
        value = amount.value * factor
        yield any(abs(other - value) <= value * ROUNDED for other in english)


@pytest.mark.shared
def test_cases_of_recognizers(shared: Shared) -> None:
    folder = shared("corpora", "recognizers_zh")
    percents = json.loads((folder / "Number" / "PercentModel.json").read_text("utf-8-sig"))
    wanted = [
        (case["Input"], [Decimal(result["Resolution"]["value"].rstrip("%")) for result in case["Results"]])
        for case in percents
        if case["Results"] and not UNWRITTEN.search(case["Input"])
        if all(_is_written(result["Text"]) for result in case["Results"])
    ]
    wrong = [
        text
        for text, values in wanted
        if [a.value_max or a.value for a in find_amounts(text) if a.unit == "%"] != values
    ]
    assert len(wanted) > 25
    assert wrong == []


def _is_written(text: str) -> bool:
    return bool(WRITTEN.fullmatch(text))
