"""What another version says otherwise, the worst first."""

from typing import Any

from builder.evaluation.changes import changes

FACT: dict[str, Any] = {"id": "f1", "value": 8, "unit": "%", "kind": "target", "quote": "增长8%"}
ONE: dict[str, Any] = {
    "id": "2024-one",
    "primary_region": "500000",
    "figures": [FACT],
    "tags": [{"id": "t", "zh": "储能"}],
}
TWO: dict[str, Any] = {"id": "2024-two", "primary_region": None, "figures": [], "tags": []}


def test_nothing_changed() -> None:
    assert changes([ONE, TWO], [ONE, TWO]) == []


def test_the_article_that_lost_most_comes_first() -> None:
    less = {**ONE, "figures": []}
    more = {**TWO, "tags": [{"id": "t", "zh": "储能"}]}
    assert changes([ONE, TWO], [less, more]) == [
        "2024-one",
        "  - figures: 8 % “增长8%”",
        "2024-two",
        "  + tags: 储能",
    ]


def test_details_and_whole_articles() -> None:
    other = {**ONE, "figures": [{**FACT, "kind": "actual"}]}
    assert changes([ONE, TWO], [other]) == [
        "2024-two",
        "  - the whole article",
        "2024-one",
        '  ~ figures.kind: "target" → "actual" “增长8%”',
    ]


def test_facts_of_one_clause_share_an_id() -> None:
    twice = {**ONE, "figures": [FACT, {**FACT, "value": 9}]}
    assert changes([twice], [ONE]) == ["2024-one", "  - figures: 9 % “增长8%”"]
