"""Readings: names first, then phrases of our own, then pypinyin."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.lexicon.regions import units
from builder.text.pinyin import read, read_name, tone, toneless


def check(text: str, expected: str) -> None:
    runs = read(text)
    assert "".join(run.text for run in runs) == text
    assert " ".join(syllable for run in runs for syllable in run.syllables) == expected


def test_names_of_regions() -> None:
    check("重庆", "chóng qìng")
    check("六安市", "lù ān shì")
    check("蚌埠", "bèng bù")
    check("单县", "shàn xiàn")
    check("洪洞县", "hóng tóng xiàn")
    check("厦门", "xià mén")
    check("长沙", "cháng shā")
    check("台州", "tāi zhōu")
    check("丽水", "lí shuǐ")
    check("亳州", "bó zhōu")
    check("乐清", "yuè qīng")
    check("番禺区", "pān yú qū")
    check("西藏自治区", "xī zàng zì zhì qū")
    check("内蒙古自治区", "nèi měng gǔ zì zhì qū")


def test_phrases_of_our_own() -> None:
    check("重塑供应链", "chóng sù gōng yìng liàn")
    check("可重复使用火箭", "kě chóng fù shǐ yòng huǒ jiàn")
    check("长三角", "cháng sān jiǎo")
    check("电力行业", "diàn lì háng yè")


def test_citation_tones() -> None:
    check("一体化", "yī tǐ huà")
    check("不断", "bù duàn")
    check("唯一", "wéi yī")


def test_other_scripts_stay_between() -> None:
    assert [run.text for run in read("2024年AI+应用α、5G-A")] == ["2024", "年", "AI+", "应用", "α、5G-A"]


def test_doubt_is_told_only_of_a_character_table() -> None:
    assert [run.doubtful for run in read("重庆银行")] == [(), ()]
    assert [run.doubtful for run in read("为行")] == [("为", "行")]


def test_names_of_people() -> None:
    assert read_name("单霁翔")[0] == "shàn"
    assert read_name("尉迟恭")[:2] == ("yù", "chí")
    assert read_name("解振华")[0] == "xiè"
    assert read_name("吴丽琳") == ("wú", "lì", "lín")


def test_tones() -> None:
    assert [tone(syllable) for syllable in ("mā", "má", "mǎ", "mà", "ma", "lǜ")] == [1, 2, 3, 4, 5, 4]
    assert [toneless(syllable) for syllable in ("chóng", "lǜ", "ā")] == ["chong", "lü", "a"]


@pytest.mark.shared
def test_places_that_a_character_table_reads_wrong(shared: Callable[..., Path]) -> None:
    """The list has errors of its own: 大城 is dài, 乐陵 lào; Taiwan's townships are not in the gazetteer."""
    known = {unit.name for unit in units()}
    lines = shared("corpora", "regions", "polyphone_disagreements.tsv").read_text("utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    wanted = [(short, name, right) for short, name, _, right in rows if name in known]
    read_right = 0
    for short, name, right in wanted:
        syllables = [toneless(syllable) for run in read(name) for syllable in run.syllables]
        read_right += " ".join(syllables[: len(short)]).replace("ü", "v").replace("lve", "lue") == right
    assert len(wanted) > 85
    assert read_right / len(wanted) >= 0.97
