"""Names of indicators composed from their parts, or none."""

import pytest

from builder.lexicon.compounds import COMPOUND_TABLE, Part, pieces, tails
from builder.lexicon.tables import rows
from builder.text.compounds_en import compose_name


def check(name: str, expected: str | None) -> None:
    assert compose_name(name) == expected


def test_counts() -> None:
    check("项目数", "Projects")
    check("新增软件从业人员数", "New software employees")
    check("国家级绿色工厂数量", "National green factories")
    check("重大示范项目项目数", "Major demonstration projects")


def test_a_noun_before_another_is_singular() -> None:
    check("绿色工厂项目数", "Green factory projects")
    check("产业链重点企业数", "Key industrial chain enterprises")
    check("数字化转型项目数", "Digital transformation projects")
    check("企业数字化转型项目数", "Projects for digital transformation of enterprises")


def test_what_stands_behind_its_head() -> None:
    check("签约重点产业项目总投资", "Total investment in key industrial projects signed")
    check("正增长行业数", "Industries with growth")
    check("人工智能领域核心技术人才数", "Core technical professionals in artificial intelligence")


def test_what_is_measured() -> None:
    check("传感器及仪器仪表增加值增速", "Value added of sensors and instruments, growth")
    check(
        "大中型企业规模以上工业增加值增速",
        "Above-scale industrial value added of large and medium-sized enterprises, growth",
    )
    check("重点企业占比", "Share of key enterprises")


def test_shares() -> None:
    check("数字化车间占全国比重", "Digital workshops as a share of the national total")
    check(
        "人工智能核心企业占我国人工智能企业比重",
        "Core artificial intelligence enterprises as a share of artificial intelligence enterprises in China",
    )


@pytest.mark.parametrize(
    "name",
    ["", "增速", "数", "五首产品数", "进入全国500强企业数", "节能、节水地方标准数", "先进级数", "项目" * 30],
)
def test_nothing_is_guessed(name: str) -> None:
    check(name, None)


def test_the_table_says_each_part_once() -> None:
    told = [(zh, role == Part.TAIL) for zh, role, _ in rows(COMPOUND_TABLE)]
    assert sorted(one for one in set(told) if told.count(one) > 1) == []
    assert all(role in set(Part) for _, role, _ in rows(COMPOUND_TABLE))
    assert all("{}" in english for english in tails().values())
    assert all(piece.en.strip() == piece.en != "" for piece in pieces().values())
