"""English headlines composed from facts: the strongest fact, in one line."""

from dataclasses import replace
from decimal import Decimal

from builder.model.events import EventType
from builder.model.figures import Comparator, Figure, Kind
from builder.text.headline_en import LONGEST, compose_headline
from tests.text.english import COUNT, GROWTH, event, facts

PLAN = event(EventType.ISSUED, "印发《重庆市未来工厂行动方案》")


def check(title: str, expected: str | None, *found: Figure) -> None:
    assert compose_headline(title, facts(*found)) == expected


def test_what_the_chinese_headline_gives() -> None:
    check("重庆今年建10个智能工厂", "Chongqing aims for 10 smart factories in 2024", GROWTH, COUNT)


def test_else_the_broadest_indicator() -> None:
    loans = replace(GROWTH, indicator_en="Outstanding loans, growth", value=Decimal(9))
    expected = "Chongqing targets 8% growth in above-scale industrial value added in 2024"
    check("重庆开好局", expected, COUNT, loans, GROWTH)


def test_results() -> None:
    told = replace(GROWTH, kind=Kind.ACTUAL, period="2023")
    check("重庆", "Chongqing: above-scale industrial value added grew 8% in 2023", told)
    check(
        "重庆",
        "Chongqing has more than 10 smart factories",
        replace(COUNT, kind=Kind.ACTUAL, comparator=Comparator.MORE),
    )
    check("重庆", "Chongqing had 10 smart factories in 2023", replace(COUNT, kind=Kind.ACTUAL, period="2023"))


def test_documents() -> None:
    assert (
        compose_headline("重庆印发行动方案", facts(GROWTH, PLAN))
        == "Chongqing issues action plan for factories of the future"
    )
    law = event(EventType.EFFECTIVE, "《重庆市数字经济条例》2月1日起施行", "2024-02-01")
    assert (
        compose_headline("重庆", facts(law))
        == "Chongqing: regulations on the digital economy take effect on 1 February 2024"
    )


def test_what_one_region_of_a_round_up_reports_is_not_its_headline() -> None:
    assert compose_headline("各地开好局", facts(GROWTH, primary=None)) is None
    national = replace(GROWTH, region="000000")
    assert compose_headline("全国开好局", facts(national, primary=None)) is not None


def test_none_rather_than_a_guess() -> None:
    check("重庆", None)
    check("重庆", None, replace(GROWTH, known=False, indicator_en=None))
    long = replace(GROWTH, indicator_en="A" + " long name of an indicator" * 5)
    check("重庆", None, long)
    assert len(compose_headline("重庆", facts(GROWTH)) or "") <= LONGEST
