"""English summaries composed from facts: plain sentences, with the numbers of the Chinese and no others."""

import re
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from builder.model.events import Event, EventType
from builder.model.facts import Evidence, Precision, Published
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.text.amounts_en import find_english_amounts
from builder.text.composed import compose_summary

JANUARY = Published("2024-01", Precision.MONTH, "1月", certain=True)
CLAUSE = Evidence("p-1", 0, 2, "一句")
TIME = re.compile(r"\b(?:in|by|the first quarter of|on \d{1,2} [A-Z][a-z]+|[A-Z][a-z]+) \d{4}(?:–\d{4})?")
TARGET = Figure(
    "f", "500000", "规模以上工业增加值增速", "Above-scale industrial value added, growth", True, Decimal(8), "8%", "%",
    Comparator.EQUAL, Kind.TARGET, Change.YOY, "2024", CLAUSE,
)  # fmt: skip
COUNT = replace(
    TARGET, indicator_en="Smart factories", value=Decimal(10), value_text="10个", unit="count", counter="个", change=Change.LEVEL
)  # fmt: skip


def check(expected: str | None, *figures: Figure, events: tuple[Event, ...] = ()) -> None:
    text = compose_summary(figures, events, "500000", JANUARY)
    assert text == expected
    if text:
        said = sorted(abs(amount.value) for amount in find_english_amounts(TIME.sub("", text)))
        assert said == sorted(abs(figure.value) for figure in figures)


def test_targets() -> None:
    more = replace(
        TARGET,
        indicator_en="Industrial investment, growth",
        value=Decimal(14),
        comparator=Comparator.AT_LEAST,
    )
    share = replace(
        TARGET,
        indicator_en="Manufacturing share of gross regional product",
        value=Decimal(26),
        change=Change.LEVEL,
    )
    check(
        "Chongqing targets 8% growth in above-scale industrial value added and growth of at least 14% in industrial "
        "investment in 2024, and aims for 10 smart factories. It aims to bring the manufacturing share of gross regional "
        "product to 26%.",
        TARGET, more, COUNT, share,
    )  # fmt: skip


def test_a_year_to_come_is_a_limit() -> None:
    check("Chongqing aims for 10 smart factories by 2028.", replace(COUNT, period="2028"))


def test_what_is_reached() -> None:
    grown = replace(TARGET, kind=Kind.ACTUAL, period="2023-01/2023-11", value=Decimal("4.6"))
    spent = replace(
        grown,
        indicator_en="Industrial investment",
        value=Decimal(1_100_000_000_000),
        unit="CNY",
        change=Change.LEVEL,
    )
    spent = replace(spent, comparator=Comparator.MORE)
    check(
        "In Chongqing, above-scale industrial value added grew 4.6% and industrial investment exceeded RMB 1.1 trillion in "
        "January–November 2023.",
        grown, spent,
    )  # fmt: skip
    check(
        "Chongqing had 10 smart factories in the first quarter of 2023.",
        replace(COUNT, kind=Kind.ACTUAL, period="2023-Q1"),
    )


def test_a_fall_is_said_as_one() -> None:
    energy = replace(
        TARGET,
        indicator_en="Energy consumption per unit of industrial value added, growth",
        value=Decimal(-18),
    )
    energy = replace(energy, comparator=Comparator.AT_MOST)
    check(
        "Chongqing targets a decline of at least 18% in energy consumption per unit of industrial value added in 2024.",
        energy,
    )
    check(
        "In Chongqing, energy consumption per unit of industrial value added fell at least 18% in 2024.",
        replace(energy, kind=Kind.ACTUAL),
    )


def test_forecasts() -> None:
    check(
        "Chongqing expects 8% growth in above-scale industrial value added in 2024.",
        replace(TARGET, kind=Kind.FORECAST),
    )


def test_a_document_opens() -> None:
    plan = Event(
        "e",
        "2024-01-24",
        Precision.DAY,
        EventType.ISSUED,
        "500000",
        "印发方案",
        "Chongqing: action plan issued",
        CLAUSE,
    )
    text = compose_summary([replace(COUNT, period="2028")], [plan], "500000", JANUARY)
    assert (
        text == "Chongqing issued an action plan on 24 January 2024. It aims for 10 smart factories by 2028."
    )


def test_what_has_no_english_is_left_out() -> None:
    check(None, replace(TARGET, indicator_en=None, known=False))
    check(None, replace(TARGET, region="510000"))
    check(None, replace(TARGET, was=True))
    check(None)


PERIODS = st.sampled_from(
    (None, "2024", "2024-Q1", "2024-H1", "2023-01/2023-11", "2024/2026", "2022-10", "", "20-x", "2024-13")
)


@given(
    st.lists(
        st.builds(
            lambda value, unit, comparator, kind, change, period, name: replace(
                TARGET,
                value=value,
                unit=unit,
                comparator=comparator,
                kind=kind,
                change=change,
                period=period,
                indicator_en=name,
            ),
            st.decimals(-(10**13), 10**13, places=2),
            st.sampled_from(("%", "pp", "CNY", "count", "times", "kWh", "CNY/t")),
            st.sampled_from(Comparator),
            st.sampled_from(Kind),
            st.sampled_from(Change),
            PERIODS,
            st.sampled_from(
                (
                    "Smart factories",
                    "Share of a thing",
                    "Industrial investment, growth",
                    "5G base stations",
                    "",
                )
            ),
        ),
        max_size=8,
    )
)
def test_any_figures_make_sentences_or_none(figures: list[Figure]) -> None:
    text = compose_summary(figures, (), "500000", JANUARY)
    assert text is None or re.fullmatch(r"[A-Z].*\.", text)
    assert text is None or "  " not in text
