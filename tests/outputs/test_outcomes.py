"""What becomes of a target: one line a case."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from builder.model.entry import Bilingual
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.model.rulings import Ruling, State
from builder.outputs.outcomes import Cited, Ruled, Why, pairs
from tests.outputs.examples import OLDER, TRANSLATED, figure

TODAY = date(2025, 3, 1)


def goal(value: str = "8", period: str | None = "2024", **changes: object) -> Figure:
    return replace(figure("goal", "规模以上工业增加值增速", value, "%", period, change=Change.YOY), **changes)  # type: ignore[arg-type]


def result(value: str = "8.2", period: str | None = "2024", **changes: object) -> Figure:
    return replace(goal(value, period), **{"id": "f-result", "kind": Kind.ACTUAL, **changes})  # type: ignore[arg-type]


def check(target: Figure, outcome: Figure | None, state: State, why: Why | None = None) -> None:
    """The one pair that these two figures make."""
    known = [Cited(target, OLDER), *([Cited(outcome, TRANSLATED)] if outcome else [])]
    (pair,) = pairs(known, TODAY)
    assert (pair.state, pair.why) == (state, why)


def test_met_and_missed() -> None:
    check(goal(), result("8"), State.MET)
    check(goal(), result("7.9"), State.MISSED)
    check(goal(comparator=Comparator.AT_LEAST), result("8"), State.MET)
    check(goal(comparator=Comparator.MORE), result("8"), State.MISSED)
    check(goal("6", value_max=Decimal(7)), result("6"), State.MET)


def test_less_is_more() -> None:
    check(goal("-3"), result("-3.5"), State.MET)
    check(goal("-3"), result("-2"), State.MISSED)
    check(goal("5.5", comparator=Comparator.AT_MOST), result("5.2"), State.MET)
    check(goal("5.5", indicator="城镇调查失业率"), result("5.2", indicator="城镇调查失业率"), State.MET)
    check(goal("5.5", indicator="城镇调查失业率"), result("5.8", indicator="城镇调查失业率"), State.MISSED)


def test_bounds_and_estimates_must_lie_on_one_side() -> None:
    check(goal(), result("9", comparator=Comparator.MORE), State.MET)
    check(goal(), result("7", comparator=Comparator.MORE), State.NOT_COMPARABLE, Why.BOUND)
    check(goal(), result("7", comparator=Comparator.LESS), State.MISSED)
    check(goal(), result("8", comparator=Comparator.ABOUT), State.NOT_COMPARABLE, Why.BOUND)
    check(goal(), result("12", comparator=Comparator.ABOUT), State.MET)


def test_a_part_of_the_period_settles_nothing() -> None:
    check(goal(), result("13.8", "2024-01/2024-04"), State.PART)
    check(goal(), result("13.8", "2024-H1"), State.PART)
    check(goal(), result("13.8", "2023-01/2023-11"), State.NONE)


def test_what_measures_otherwise_is_not_compared() -> None:
    check(goal(), result(change=Change.LEVEL), State.NOT_COMPARABLE, Why.CHANGE)
    check(goal(change=Change.LEVEL), result(change=Change.CUMULATIVE), State.NOT_COMPARABLE, Why.SUM)
    check(goal(), result(unit="CNY"), State.NOT_COMPARABLE, Why.UNIT)
    check(goal(), result(scope="宁东基地"), State.NOT_COMPARABLE, Why.SCOPE)


@pytest.mark.parametrize("region", ["640000", None])
def test_other_regions_count_for_nothing(region: str | None) -> None:
    check(goal(), result(region=region), State.NONE)


def test_due_and_silent() -> None:
    check(goal(period="2025"), None, State.DUE)
    check(goal(period="2024"), None, State.NONE)
    check(goal(period=None), result(period=None), State.NONE)


def test_a_target_that_is_repeated_counts_where_it_was_printed_first() -> None:
    (pair,) = pairs([Cited(goal(), TRANSLATED), Cited(goal(), OLDER)], TODAY)
    assert pair.target.entry is OLDER


def test_the_same_days_are_the_same_period() -> None:
    check(goal(period="2024-H1"), result("9", "2024-01/2024-06"), State.MET)


def test_about_is_missed_only_by_what_is_about_that_no_more() -> None:
    about = goal("20", comparator=Comparator.ABOUT)
    check(about, result("20"), State.MET)
    check(about, result("19.5"), State.NOT_COMPARABLE, Why.BOUND)
    check(about, result("18.9"), State.MISSED)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("项目数", State.NONE),
        ("新增个数", State.NONE),
        ("新建项目总投资", State.NONE),
        ("新引进智能网联新能源汽车配套企业数", State.MET),
    ],
)
def test_short_names_outside_the_lexicon_may_be_anything(name: str, state: State) -> None:
    target, outcome = (replace(each, indicator=name, known=False) for each in (goal(), result()))
    check(target, outcome, state)


def test_the_earlier_of_two_values_is_no_target() -> None:
    assert pairs([Cited(goal(was=True), OLDER)], TODAY) == ()


def test_a_ruling_stands_above_the_rules() -> None:
    known = [Cited(goal(), TRANSLATED), Cited(goal(), OLDER), Cited(result(), TRANSLATED)]
    reason = Bilingual("口径改了", "the base changed")
    for stated in known[:2]:
        ruling = Ruling(stated.ref, State.NOT_COMPARABLE, reason, known[2].ref)
        (pair,) = pairs(known, TODAY, {stated.ref: Ruled(ruling, known[2])})
        assert (pair.state, pair.why, pair.ruling, pair.outcome) == (
            State.NOT_COMPARABLE,
            None,
            ruling,
            known[2],
        )
        assert pair.drawn is None
