"""Figures: what is counted, promised and granted, each resting on its clause."""

import importlib.util
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.analysis.figures.find import find_figures
from builder.model.article import Article, Block, Byline, Role
from builder.model.facts import PUBLISHED, REGIONS, Facts, Published, RegionsFound
from builder.model.figures import Figure
from tests.analysis.articles import article, from_case

Shared = Callable[..., Path]
CASES = Path(__file__).parents[1] / "cases" / "figures"


def facts_of(published: str | None, regions: Sequence[str], primary: str | None) -> Facts:
    when = Published(published, None, "", certain=True)
    return Facts().with_answer(PUBLISHED, when).with_answer(REGIONS, RegionsFound(primary, tuple(regions)))


def figures_of(asked: Article, published: str | None, *regions: str) -> tuple[Figure, ...]:
    """The figures of an article published then, about one region, or a round-up of several."""
    primary = regions[0] if len(regions) == 1 else None
    return find_figures(asked, facts_of(published, regions, primary)).figures


def written(figure: Figure) -> str:
    """A figure on one line: what a reviewer compares."""
    upper = f"..{figure.value_max}" if figure.value_max is not None else ""
    counter = f" {figure.counter}" if figure.counter else ""
    place = (figure.region or "-") + (f" {figure.scope}" if figure.scope else "")
    rung = f" {figure.strength.word} {figure.strength.rung.value}" if figure.strength else ""
    parts = (
        figure.value_text,
        f"{figure.comparator.value} {figure.value}{upper} {figure.unit}{counter}",
        f"{figure.kind.value}{rung}",
        f"{figure.change.value}{' was' if figure.was else ''}",
        figure.period or "-",
        place,
        figure.indicator,
        figure.indicator_en or "-",
    )
    return " | ".join(parts)


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_cases(case: Path) -> None:
    text, expected = case.read_text("utf-8").split("=====\n")
    head, _, body = text.partition("\n")
    published, *regions = head.split()
    found = figures_of(from_case(body), None if published == "-" else published, *regions)
    assert [written(figure) for figure in found] == expected.splitlines()


def check(text: str, *expected: str) -> None:
    """Value, comparator and unit of the figures of one sentence."""
    found = figures_of(article("题", text), "2024-03", "430000")
    said = [f"{figure.comparator.value}{figure.value} {figure.unit}" for figure in found]
    assert said == list(expected)


def test_what_is_no_figure() -> None:
    check("全省出台23条政策措施，从八个方面推进5项重点任务。")
    check("产量居全国第2位，3家企业进入全国前100名。", "=3 count")
    check("打造“4+6”集群体系，建设“15分钟便民圈”，发展5G和2.0版应用。")
    check("2024年3月1日，13部门联合印发方案。")
    check("支持营收超50亿元的企业做强，奖励亿元以上项目。")
    check("参数规模达到1.75万亿，续航里程超过600公里。")
    check("一批企业、一个平台、两个方面同时发力。")
    check("数百家企业参加，几十个项目洽谈。")


def test_bounds() -> None:
    check("企业超300家。", ">300 count")
    check("企业300余家。", ">300 count")
    check("企业300家以上。", ">=300 count")
    check("企业不少于300家。", ">=300 count")
    check("企业近300家。", "~300 count")
    check("失业率控制在5.5%以内。", "<=5.5 %")
    check("失业率不到5%。", "<5 %")
    check("上百家企业上云。", ">=100 count")
    check("规模迈上5万亿元台阶。", ">=5000000000000 CNY")


def test_falls_turn_around() -> None:
    check("单位工业增加值能耗下降35%以上。", "<=-35 %")
    check("用电成本比全国平均水平低40%。", "=-40 %")
    check("能耗下降到2%。", "=2 %")


def test_a_share_of_a_number() -> None:
    check("超七成企业上云，三分之一实现盈利，产值翻一番。", ">70 %", "=33.33 %", "=2 times")


@given(
    st.text(
        alphabet="一二十百万亿元%家个超近增长达到从至、，。；：“”《》（）2024年月全省今目标将已123.5~—\ud800",
        max_size=300,
    )
)
@settings(max_examples=60, deadline=None)
def test_evidence_stands_where_it_says(text: str) -> None:
    asked = article("甲", text)
    texts = {block.id: block.text for block in asked.blocks} | {"title": asked.title}
    found = figures_of(asked, "2024-01", "500000")
    for figure in found:
        place = figure.evidence
        assert texts[place.block][place.start : place.end] == place.quote
        assert 0 < len(place.quote) <= 82
    assert len({figure.id for figure in found}) == len(found)


def test_ids_stay_while_the_clause_stays() -> None:
    before = figures_of(article("题", "全省建成智能工厂30家。"), "2024-01", "430000")
    after = figures_of(article("题", "会议召开。", "去年，全省建成智能工厂30家。"), "2024-01", "430000")
    assert before[0].id == after[0].id


@pytest.mark.shared
def test_scores(shared: Shared) -> None:
    spec = importlib.util.spec_from_file_location("score", shared("eval", "score.py"))
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    gold, pages = shared("gold"), shared("seeds")
    scores = scorer.score(gold, pages, list(_records(gold, pages, scorer)))
    fields = scores["fields"]
    assert scores["figures"]["p"] >= 0.92
    assert scores["figures"]["r"] >= 0.85
    floors = {"kind": 0.93, "period": 0.88, "region": 0.95, "comparator": 0.93, "indicator": 0.85}
    assert {name for name, floor in floors.items() if fields[f"figures.{name}"] < floor} == set()


def _records(gold: Path, pages: Path, scorer: ModuleType) -> Any:
    """The export that the figures alone would give, published and regions taken from the gold."""
    for file in sorted(gold.glob("*.json")):
        page = json.loads(file.read_text("utf-8"))
        lines = scorer.read_page(pages / page["page"])
        for item in page["articles"]:
            asked = _article(item, lines, scorer)
            codes = [region["adcode"] for region in item["regions"]]
            facts = facts_of(item["published"]["value"], codes, item["primary_region"])
            yield {
                "source": {"page": page["page"]},
                "title": {"zh": asked.title},
                "blocks": [{"id": b.id, "role": b.role.value, "text": b.text} for b in asked.blocks],
                "figures": [_record(figure) for figure in find_figures(asked, facts).figures],
            }


def _article(item: dict[str, Any], lines: list[str], scorer: ModuleType) -> Article:
    texts = [(block["role"], scorer.gold_text(block, lines) or "") for block in item["blocks"]]
    blocks = tuple(
        Block(f"p-{number}", Role(role), re.sub(r"\s+", " ", text))
        for number, (role, text) in enumerate((pair for pair in texts if pair[0] in set(Role)), 1)
    )
    return Article(re.sub(r"\s+", " ", item["title"]), item.get("kicker"), Byline(), blocks)


def _record(figure: Figure) -> dict[str, Any]:
    place = figure.evidence
    record = {
        "value": float(figure.value),
        "unit": figure.unit,
        "comparator": figure.comparator.value,
        "kind": figure.kind.value,
        "change": figure.change.value,
        "period": figure.period,
        "region": figure.region,
        "indicator": figure.indicator,
        "quote": place.quote,
        "block": place.block,
        "start": place.start,
        "end": place.end,
    }
    return record | ({"value_max": float(figure.value_max)} if figure.value_max is not None else {})


def check_quote(text: str, quote: str) -> None:
    (figure,) = figures_of(article("标题", text), "2024-02", "330000")
    assert figure.evidence.quote == quote


def test_pairs_of_marks_stay_whole() -> None:
    check_quote("去年，“灯塔”示范项目建成12个。", "“灯塔”示范项目建成12个")
    check_quote("全球近三成手机“本省造”。", "全球近三成手机“本省造”")
    check_quote("他说：“最近半年来最让人高兴的是，全省新增企业30家。”", "全省新增企业30家")
