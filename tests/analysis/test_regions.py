"""Regions of articles: what each is about, what it reports on, what it only names."""

from pathlib import Path

import pytest

from builder.analysis.regions import find_regions
from builder.lexicon.regions import by_adcode
from builder.model.facts import Facts
from tests.analysis.articles import article, from_case

CASES = Path(__file__).parents[1] / "cases" / "regions"


def shorts(codes: tuple[str, ...]) -> str:
    return " ".join(region.short for region in map(by_adcode, codes) if region)


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_cases(case: Path) -> None:
    text, expected = case.read_text("utf-8").split("=====\n")
    found = find_regions(from_case(text), Facts())
    told = (
        f"primary {shorts((found.primary,)) if found.primary else '-'}",
        f"regions {shorts(found.regions)}",
        f"mentioned {shorts(found.mentioned)}",
        f"places {' '.join(place.name for place in found.places)}",
    )
    assert [line.rstrip() for line in told] == expected.splitlines()


def test_evidence_stands_where_it_says() -> None:
    asked = article("甘肃推进设备更新", "甘肃省印发方案。", "四川各地跟进，四川省召开会议。")
    texts = {"title": asked.title, **{block.id: block.text for block in asked.blocks}}
    found = find_regions(asked, Facts())
    assert found.evidence
    assert all(texts[one.block][one.start : one.end] == one.quote for one in found.evidence)
