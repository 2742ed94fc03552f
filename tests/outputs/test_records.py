"""The record of an article."""

import json
from dataclasses import replace

from builder.content.rights import published_part
from builder.model.article import Role
from builder.model.entry import Entry, Rights
from builder.model.figures import Kind
from builder.outputs.records import lines, record
from tests.outputs.examples import blocks
from tests.outputs.facts_examples import CHONGQING, ENTRIES


def test_a_figure() -> None:
    first = json.loads(next(line for line in lines(ENTRIES) if "f-1a2b3c" in line))["figures"][0]
    assert first == {
        "id": "f-1a2b3c",
        "region": "500000",
        "indicator": "规模以上工业增加值增速",
        "indicator_en": "Above-scale industrial value added, growth",
        "value": 8,
        "value_text": "8%",
        "unit": "%",
        "comparator": ">=",
        "kind": "target",
        "strength": {"word": "力争", "rung": "strive"},
        "period": "2024",
        "change": "yoy",
        "block": "p-3",
        "start": 0,
        "end": 8,
        "quote": "力争全年增长8%",
    }


def test_what_does_not_apply_has_no_key() -> None:
    kept = {line["id"]: line for each in map(json.loads, lines(ENTRIES)) for line in each["figures"]}
    assert kept["f-4d5e6f"]["scope"] == "渝西"
    assert kept["f-4d5e6f"]["value_max"] == 17.5
    assert kept["f-6f7081"]["was"] is True
    assert not {"scope", "value_max", "was", "strength"} & kept["f-3c4d5e"].keys()


def test_the_rest() -> None:
    kept = record(CHONGQING)
    assert kept["documents"] == ["《数字化行动方案》", "《方案》"]
    assert kept["issuers"] == ["重庆市经信委"]
    assert kept["terms"] == [
        {"id": "weilai-gongchang", "block": "p-3", "start": 20, "end": 24, "quote": "未来工厂"}
    ]


def quoted(entry: Entry) -> dict[str, str]:
    """The clause of each fact of a brief article, by the fact's id."""
    shown = published_part(replace(entry, rights=Rights.BRIEF))
    return {
        **{one.id: one.evidence.quote for one in shown.figures},
        **{one.id: one.evidence.quote for one in shown.events},
    }


def with_text(length: int) -> Entry:
    """The example with one paragraph of that length, in which no two clauses share a character."""
    figures = tuple(
        replace(one, evidence=replace(one.evidence, start=100 * number))
        for number, one in enumerate(CHONGQING.figures)
    )
    events = tuple(
        replace(one, evidence=replace(one.evidence, block="p-2", start=100 * number))
        for number, one in enumerate(CHONGQING.events)
    )
    return replace(
        CHONGQING, figures=figures, events=events, blocks=blocks([(Role.PARAGRAPH, "文" * length)])
    )


def test_a_brief_article_quotes_a_tenth_of_its_text() -> None:
    assert set(quoted(with_text(50)).values()) == {""}
    for length in (80, 200, 400):
        kept = [quote for quote in quoted(with_text(length)).values() if quote]
        assert 0 < sum(map(len, kept)) <= length // 10
    assert "" not in quoted(with_text(5000)).values()


def test_targets_are_quoted_first() -> None:
    target = next(one for one in CHONGQING.figures if one.kind is Kind.TARGET)
    assert quoted(with_text(80))[target.id] == target.evidence.quote


def test_an_event_whose_clause_is_withheld_is_told_by_the_headline() -> None:
    shown = published_part(replace(CHONGQING, rights=Rights.BRIEF))
    assert {one.what for one in shown.events} == {CHONGQING.title.zh}
    assert "blocks" not in record(shown)
