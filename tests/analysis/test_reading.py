"""Readings of headlines."""

from builder.analysis.reading import find_reading
from builder.model.facts import Facts
from tests.analysis.articles import article


def test_headline() -> None:
    found = find_reading(article("重庆：今年收入力争达1.1万亿元"), Facts())
    assert found.title == "Chóngqìng: jīnnián shōurù lìzhēng dá 1.1 wànyìyuán"
    assert found.letter == "C"
    assert found.sort_key.startswith("chong qing jin nian ")
    assert found.doubtful == ()


def test_headings_are_read_too() -> None:
    found = find_reading(
        article("重庆：今年怎么干", "开头一段。", "# 先看数字", "再一段。", "> 这是引语"), Facts()
    )
    assert found.headings == (("p-2", "Xiān kàn shùzì"),)


def test_doubt_is_told_once() -> None:
    assert find_reading(article("为何而行，为谁而行"), Facts()).doubtful == ("行", "为")
