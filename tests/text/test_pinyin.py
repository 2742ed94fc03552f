"""Readings: names first, then phrases of our own, then pypinyin."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.text.pinyin import read, tone, toneless


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


def test_tones() -> None:
    assert [tone(syllable) for syllable in ("mā", "má", "mǎ", "mà", "ma", "lǜ")] == [1, 2, 3, 4, 5, 4]
    assert [toneless(syllable) for syllable in ("chóng", "lǜ", "ā")] == ["chong", "lü", "a"]


# Townships of Taiwan that the list reads as on the mainland, or wrongly: 埔 is pǔ there, 朴子 Pǔzǐ, 芎林 Qiónglín.
DOUBTED = frozenset(
    (
        "外埔区",
        "埔里镇",
        "新埔镇",
        "芎林乡",
        "北埔乡",
        "埔心乡",
        "埔盐乡",
        "中埔乡",
        "朴子市",
        "盐埔乡",
        "内埔乡",
    )
)


@pytest.mark.shared
def test_places_that_a_character_table_reads_wrong(shared: Callable[..., Path]) -> None:
    lines = shared("corpora", "regions", "polyphone_disagreements.tsv").read_text("utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    wrong = [name for short, name, _, right in rows if read_plainly(name, len(short)) != right]
    assert len(rows) == 108
    assert set(wrong) <= DOUBTED


def read_plainly(name: str, length: int) -> str:
    """The first syllables as the list writes them."""
    syllables = [toneless(syllable) for run in read(name) for syllable in run.syllables]
    return " ".join(syllables[:length]).replace("ü", "v").replace("lve", "lue")
