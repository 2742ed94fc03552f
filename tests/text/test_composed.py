"""English summaries composed from facts: plain sentences, with the numbers of the Chinese and no others."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis import ANALYSES
from builder.model.article import Article, Block, Byline, Role
from builder.model.events import EventType
from builder.model.facts import PUBLISHED, Facts, Precision, Published
from builder.model.figures import FIGURES, Change, Comparator, Figure, Kind
from builder.model.mentions import Issuer
from builder.text.composed import compose_summary
from builder.text.headline_en import compose_headline
from builder.text.numbers.english import english_numbers
from tests.text.english import CLAUSE, COUNT, GROWTH, event, facts

TIME = re.compile(
    r"\b(?:in|by|the first quarter of|on \d{1,2} [A-Z][a-z]+|(?:[A-Z][a-z]+–)?[A-Z][a-z]+|the (?:first|second) half of|the first \w+ months of) \d{4}(?:–\d{4})?|\b\dG\b"
)


def check(expected: str | None, *figures: Figure) -> None:
    text = compose_summary(facts(*figures))
    assert text == expected
    if text:
        assert numbers(text) == Counter(abs(figure.value) for figure in figures)


def numbers(text: str) -> Counter[Decimal]:
    """The amounts that an English text says, without its dates and without 5G."""
    return Counter(number.values[0] for number in english_numbers(TIME.sub("", text)))


def test_targets() -> None:
    more = replace(
        GROWTH,
        indicator_en="Industrial investment, growth",
        value=Decimal(14),
        comparator=Comparator.AT_LEAST,
    )
    share = replace(
        GROWTH,
        indicator_en="Manufacturing share of gross regional product",
        value=Decimal(26),
        change=Change.LEVEL,
    )
    check(
        "Chongqing targets 8% growth in above-scale industrial value added and growth of at least 14% in industrial "
        "investment in 2024, and aims for 10 smart factories. It aims to bring the manufacturing share of gross regional "
        "product to 26%.",
        GROWTH, more, COUNT, share,
    )  # fmt: skip


def test_a_year_to_come_is_a_limit() -> None:
    check("Chongqing aims for 10 smart factories by 2028.", replace(COUNT, period="2028"))


def test_what_is_reached() -> None:
    grown = replace(GROWTH, kind=Kind.ACTUAL, period="2023-01/2023-11", value=Decimal("4.6"))
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
        GROWTH,
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
        replace(GROWTH, kind=Kind.FORECAST),
    )


def test_a_year_that_is_over_is_estimated() -> None:
    check(
        "Chongqing estimates 8% growth in above-scale industrial value added in 2023.",
        replace(GROWTH, kind=Kind.FORECAST, period="2023"),
    )


def test_prices_rise() -> None:
    prices = replace(
        GROWTH, indicator_en="Rise in consumer prices", value=Decimal(3), comparator=Comparator.ABOUT
    )
    check("Chongqing targets a rise of about 3% in consumer prices in 2024.", prices)
    told = replace(prices, kind=Kind.ACTUAL, period="2023", comparator=Comparator.EQUAL)
    check("In Chongqing, consumer prices rose 3% in 2023.", told)


def test_what_is_no_plural_does_not_stand_behind_its_number() -> None:
    traffic = replace(COUNT, indicator_en="Passenger traffic", kind=Kind.ACTUAL, period="2023")
    check("In Chongqing, passenger traffic reached 10 in 2023.", traffic)


def test_the_nation_has_a_domestic_product() -> None:
    product = replace(
        GROWTH, region="000000", indicator_en="Gross regional product, growth", kind=Kind.ACTUAL
    )
    assert (
        compose_summary(facts(product, primary=None)) == "In China, gross domestic product grew 8% in 2024."
    )


def test_a_document_opens() -> None:
    plan = event(EventType.ISSUED, "印发《重庆市未来工厂行动方案（2024—2028年）》")
    fact = facts(replace(COUNT, period="2028"), plan)
    expected = "Chongqing issued an action plan for factories of the future on 24 January 2024. It aims for 10 smart factories by 2028."
    assert compose_summary(fact) == expected
    # What the nation issued is not the region's.
    nation = Issuer("国务院", "State Council", "000000", CLAUSE)
    issued = event(EventType.ISSUED, "国务院印发《重庆市未来工厂行动方案》")
    assert compose_summary(facts(issued, nation)) is None


def test_a_document_that_tells_nothing_opens_nothing() -> None:
    assert compose_summary(facts(event(EventType.ISSUED, "印发《若干措施》"))) is None
    law = event(EventType.EFFECTIVE, "《重庆市数字经济条例》将于2月1日起施行", "2024-02-01")
    assert (
        compose_summary(facts(law))
        == "In Chongqing, regulations on the digital economy take effect on 1 February 2024."
    )


def test_what_has_no_english_is_left_out() -> None:
    check(None, replace(GROWTH, indicator_en=None, known=False))
    check(None, replace(GROWTH, region="510000"))
    check(None, replace(GROWTH, was=True))
    check(None)


def test_what_says_too_little_by_itself_is_left_out() -> None:
    money = replace(COUNT, unit="CNY", counter=None)
    check(None, replace(money, indicator_en="Total investment"))
    check(None, replace(GROWTH, indicator_en="Manufacturing value added", change=Change.LEVEL))
    check(None, replace(GROWTH, indicator_en="Industrial investment", change=Change.LEVEL, unit="km"))
    # A target of a time that was over at publication is a result that was misread.
    check(None, replace(GROWTH, period="2023"))


PERIODS = st.sampled_from(
    (None, "2024", "2024-Q1", "2024-H1", "2023-01/2023-11", "2024/2026", "2022-10", "", "20-x", "2024-13")
)


@given(
    st.lists(
        st.builds(
            lambda value, unit, comparator, kind, change, period, name: replace(
                GROWTH,
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
    found = facts(*figures)
    text = compose_summary(found)
    assert text is None or re.fullmatch(r"[A-Z].*\.", text)
    assert text is None or "  " not in text
    # No number that the facts do not have, and none more often than they have it.
    assert text is None or not numbers(text) - values(found)
    line = compose_headline("题", found)
    assert line is None or not numbers(line) - values(found)


def values(found: Facts) -> Counter[Decimal]:
    """The numbers of the facts, without their signs."""
    told: Counter[Decimal] = Counter()
    for figure in found[FIGURES].figures:
        told.update(abs(end) for end in (figure.value, figure.value_max) if end is not None)
    return told


def articles(path: Path) -> Iterator[tuple[Article, Published]]:
    """Every 25th item of the news, as an article printed on its day."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream):
            if number % 25 == 0:
                item = json.loads(line)
                lines = [text.strip() for text in item["text"].split("\n") if text.strip()]
                blocks = tuple(Block(f"p-{n}", Role.PARAGRAPH, text) for n, text in enumerate(lines, 1))
                day = Published(item["date"][:10], Precision.DAY, "", certain=True)
                yield Article(item["title"], None, Byline(), blocks), day


@pytest.mark.shared
def test_the_numbers_of_real_news_are_those_of_the_chinese(shared: Callable[..., Path]) -> None:
    said = 0
    for article, published in articles(shared("corpora", "cctv_news", "articles.jsonl.gz")):
        found = Facts().with_answer(PUBLISHED, published)
        for analysis in ANALYSES:
            if analysis.key not in found:
                found = found.with_answer(analysis.key, analysis.ask(article, found.only(analysis.needs)))
        for text in (compose_summary(found), compose_headline(article.title, found)):
            assert text is None or not numbers(text) - values(found), text
            said += bool(text)
    assert said >= 40
