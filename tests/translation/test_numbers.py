"""Numbers of both languages, and which of them have no twin."""

import pytest

from builder.model.figures import Comparator
from builder.text.numbers.chinese import chinese_numbers
from builder.text.numbers.english import english_numbers
from builder.translation.numbers import around, compare
from builder.translation.wording import in_english


def told(chinese: str, english: str) -> str:
    """What has no twin: `Chinese|English`, a dash where there is none."""
    found = compare(chinese_numbers(chinese, 2024), english_numbers(english), around(2024))
    return " ".join(
        f"{one.zh.text if one.zh else '-'}|{one.en.text if one.en else '-'}" for one in found.missing
    )


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("总投资1.1万亿元", "total investment of RMB 1.1 trillion"),
        ("产值900亿元", "output of RMB 90 billion"),
        ("新增13.3万户", "133,000 new firms"),
        ("4万多亿元", "more than RMB 4 trillion"),
        ("600万套", "six million homes"),
        ("增长8.6%，高1.5个百分点", "up 8.6 per cent, or 1.5 percentage points more"),
        ("占比接近七成", "nearly 70 per cent of the whole"),
        ("六成半来自民企", "65% came from private firms"),
        ("三分之二的企业", "two thirds of firms"),
        ("减少1/3以上", "cut by over one third"),
        ("规模翻两番", "to quadruple in size"),
        ("翻一番", "doubled"),
        ("利润增长1.5倍", "profits rose by 150 per cent"),
        ("利润增长2倍", "profits tripled"),
        ("百分之二十三", "23 percent"),
        ("2至3万家", "20,000 to 30,000 firms"),
        ("10—20亿元", "RMB 1-2 billion"),
        ("1—4月，2月4日", "from January to April; on 4 February"),
        ("前4个月", "in the first four months"),
        ("一季度", "in the first quarter"),
        ("2021—2025年", "2021-25"),
        ("“十四五”时期", "in the 14th Five-Year Plan (2021–2025)"),
        ("去年完工", "finished in 2023"),
        ("第十四届", "the 14th session"),
        ("20世纪90年代", "in the 1990s"),
        ("粮食1万亿斤", "500 million tonnes of grain"),
        ("造林9000万亩", "6 million hectares of trees"),
        ("装机3000万千瓦", "30 GW installed"),
        ("5G基站和5G-A", "5G stations and 5G-Advanced"),
        ("至少3个二级节点", "at least three second-level nodes"),
        ("3年半", "three and a half years"),
        ("算力超8000P", "over 8,000 PFLOPS"),
        ("25万人", "two hundred and fifty thousand people"),
        ("每提高1个百分点", "every percentage point"),
        ("１２３家", "123 firms"),
        ("", ""),
    ],
)
def test_nothing_to_tell(chinese: str, english: str) -> None:
    assert told(chinese, english) == ""


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("产值900亿元", "output of RMB 9 billion", "900亿元|9 billion"),
        ("产值900亿元", "output of RMB 900 million", "900亿元|900 million"),
        ("13.3万户", "13,300 firms", "13.3万户|13,300"),
        ("2023年增长8%", "up 8 per cent in 2032", "2023年|2032"),
        ("2月4日", "on 4 March", "2月|March"),
        ("七成", "60 per cent", "七成|60 per cent"),
        ("28个省份", "in many provinces", "28个|-"),
        ("不少企业", "some 40 firms", "-|some 40"),
        ("5G", "6G", "5G|-"),
        ("三分之一", "a quarter", "三分之一|-"),
    ],
)
def test_a_wrong_number_is_told(chinese: str, english: str, expected: str) -> None:
    assert told(chinese, english) == expected


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("more than 30", Comparator.MORE),
        ("30 or more", Comparator.AT_LEAST),
        ("at least RMB 30", Comparator.AT_LEAST),
        ("up to 30", Comparator.AT_MOST),
        ("fewer than 30", Comparator.LESS),
        ("about 30", Comparator.ABOUT),
        ("30 of them and more than half", Comparator.EQUAL),
        ("a “4+6” system", Comparator.EQUAL),
    ],
)
def test_english_bounds(text: str, comparator: Comparator) -> None:
    assert english_numbers(text)[0].comparator is comparator


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("900亿元以上", "at least RMB 90 billion"),
        ("超6800亿元", "more than RMB 680 billion"),
        ("3295.3亿元", "RMB 329.53 billion"),
        ("1.5个百分点", "1.5 percentage points"),
        ("40%左右", "about 40 per cent"),
        ("13.3万户", "133,000"),
        ("2024年", "2024"),
        ("3万吨", "30,000 tonnes"),
        ("不超过500万美元", "at most US$5 million"),
        ("6月", "June"),
    ],
)
def test_what_the_english_should_say(text: str, expected: str) -> None:
    assert in_english(chinese_numbers(text)[0]) == expected


NONSENSE = [
    "\x00",
    "\ud800",
    "１" * 5000,
    "1," * 3000,
    "一" * 5000,
    "9" * 5000 + "亿",
    "." * 5000,
    "and " * 3000,
]


@pytest.mark.parametrize("text", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_does_no_harm(text: str) -> None:
    chinese_numbers(text, 2024)
    english_numbers(text)
