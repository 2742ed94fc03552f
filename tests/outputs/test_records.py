"""The record of an article."""

import json
from dataclasses import replace

from builder.content.catalogue import published_part
from builder.model.entry import Rights
from builder.outputs.records import lines, record
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


def test_a_brief_article_keeps_the_clauses_of_its_facts_and_no_text() -> None:
    kept = record(published_part(replace(CHONGQING, rights=Rights.BRIEF)))
    assert "blocks" not in kept
    written = json.dumps({key: kept[key] for key in ("figures", "events", "terms")}, ensure_ascii=False)
    assert all(words in written for words in ("力争全年", "上半年建成", "未来工厂"))
