"""Numerals in digits and in characters, also against the cases of two recognisers."""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.numerals import read_numeral

Shared = Callable[..., Path]
WRITTEN = re.compile(
    r"[\d.]+[十百千]?[万亿]{0,2}|[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖拾佰仟十百千万亿]+(?:点[零一二三四五六七八九]+)?"
)
# 一千二 for 1,200 and 万万 for 亿 are spoken, not written.
SPOKEN = re.compile(
    r"[百千万亿佰仟][一二三四五六七八九壹贰叁肆伍陆柒捌玖]$|万万|亿亿|^[十百千万亿]+$|^[\d.]*\.$|^\.|[十百千]千|[百千][一二三四五六七八九]点"
)


def check(text: str, expected: str | None) -> None:
    assert read_numeral(text) == (None if expected is None else Decimal(expected))


def test_digits_with_a_multiplier() -> None:
    check("1.1万亿", "1100000000000")
    check("13.3万", "133000")
    check("1,234", "1234")
    check("3千", "3000")


def test_characters() -> None:
    check("两千三百", "2300")
    check("一万零五十", "10050")
    check("十二点五", "12.5")
    check("二〇二四", "2024")
    check("万亿", "1000000000000")
    check("三亿五千万", "350000000")


def test_what_is_no_numeral() -> None:
    check("", None)
    check("甲", None)
    check("三点甲", None)
    check("一" * 41, None)


@given(st.integers(min_value=0, max_value=9999))
def test_places_add_up(number: int) -> None:
    digits = "零一二三四五六七八九"
    said, gap = "", False
    for place, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            said += ("零" if gap and said else "") + digits[digit] + word
        gap = not digit
    assert read_numeral(said or "零") == number


@pytest.mark.shared
def test_cases_of_recognizers(shared: Shared) -> None:
    cases = json.loads(
        shared("corpora", "recognizers_zh", "Number", "NumberModel.json").read_text("utf-8-sig")
    )
    plain = {
        case["Input"]: case["Results"][0]["Resolution"]["value"]
        for case in cases
        if len(case["Results"]) == 1 and WRITTEN.fullmatch(case["Input"]) and not SPOKEN.search(case["Input"])
    }
    wrong = {text for text, value in plain.items() if read_numeral(text) != Decimal(value)}
    assert len(plain) > 40
    assert wrong == set()


@pytest.mark.shared
def test_cases_of_duckling(shared: Shared) -> None:
    lines = shared("corpora", "duckling_zh", "cases.jsonl").read_text("utf-8").splitlines()
    cases = [case for case in map(json.loads, lines) if case["kind"] == "Numeral"]
    plain = {
        case["input"]: case["expect"].split()[-1].rstrip(")")
        for case in cases
        if WRITTEN.fullmatch(case["input"]) and not SPOKEN.search(case["input"])
    }
    wrong = {text for text, value in plain.items() if read_numeral(text) != Decimal(value)}
    assert len(plain) > 20
    assert wrong == set()
