"""Parts of regions and groups of them, in English."""

from builder.lexicon.regions import aliases
from builder.text.areas_en import area_in_english
from builder.web.lang import HAN


def check(name: str, english: str | None) -> None:
    assert area_in_english(name) == english


def test_names_of_the_table() -> None:
    check("宁东基地", "Ningdong base")
    check("成渝", "Chengdu–Chongqing")
    check("川渝", "Sichuan and Chongqing")


def test_what_follows_a_name() -> None:
    check("渝西地区", "western Chongqing")
    check("渝西八区", "eight districts of western Chongqing")
    check("成渝双城经济圈", "Chengdu–Chongqing twin-city economic circle")
    check("长株潭城市群", "Changsha–Zhuzhou–Xiangtan city cluster")


def test_what_no_table_knows() -> None:
    check("西部10省市", None)
    check("渝西某处", None)
    check("", None)


def test_every_name_of_the_table_has_english() -> None:
    assert [alias.name for alias in aliases() if not alias.en or HAN.search(alias.en)] == []
