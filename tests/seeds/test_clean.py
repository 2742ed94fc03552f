"""Furniture by name, and what only looks like it."""

import pytest

from builder.seeds.clean import furniture, printed_dates
from builder.seeds.fold import fold

FURNITURE = {
    "page-header": (
        "2024年3月12日 星期二 第3版",
        "某某日报 2024.03.12",
        "二〇二四年三月十二日 星期二",
        "A3 区域",
        "03版 要闻",
        "要闻",
    ),
    "page-number": ("3", "— 3 —", "第3版", "A03"),
    "imprint": (
        "责任编辑：某某 美编：某某 电话：000-12345678",
        "编辑：某某某",
        "E-mail：desk@example.com",
        "www.example.com",
        "社址：某市某路8号 邮编：100000",
    ),
    "advert": ("广告", "·公益广告·", "欢迎订阅本报 邮发代号：1-23", "招商热线：010-12345678"),
    "code": ("SZRB0312A3.indd 1", "<p class=x>", "EN", "12:30"),
    "rule": ("————————", "* * *", "======", "■■■"),
}
TEXT = (
    "2024年3月12日起施行新的办法",
    "编辑部开会讨论地方产业",
    "850.03亿元",
    "策划一批修桥的项目",
    "。",
    "”",
    "要闻链接县里的新路",
    "电话里，老林说：桥修好了。",
    "5G",
    "欢迎新同事",
)


@pytest.mark.parametrize(
    ("name", "line"), [(name, line) for name, lines in FURNITURE.items() for line in lines]
)
def test_furniture(name: str, line: str) -> None:
    assert furniture(fold(line)) == name


@pytest.mark.parametrize("line", TEXT)
def test_text(line: str) -> None:
    assert furniture(fold(line)) is None


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("2024年3月12日 星期二", ("2024-03-12",)),
        ("2024.3.12 第3版", ("2024-03-12",)),
        ("二〇二四年十二月二十一日", ("2024-12-21",)),
        ("2024-13-40", ()),
        ("9999年1月1日", ()),
    ],
)
def test_dates(line: str, days: tuple[str, ...]) -> None:
    assert printed_dates(fold(line)) == days
