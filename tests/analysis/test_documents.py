"""Documents that articles name, and what short forms stand for."""

import pytest

from builder.analysis.documents import find_documents, find_titles
from builder.model.facts import Facts
from tests.analysis.articles import article


def check(text: str, *expected: str) -> None:
    asked = article("全省推进工业投资", *text.split("\n"))
    texts = {block.id: block.text for block in asked.blocks}
    found = find_documents(asked, Facts()).documents
    told = [d.title + (f" = {d.stands_for}" if d.stands_for else "") for d in found]
    assert told == list(expected)
    for evidence in (document.evidence for document in found):
        assert texts[evidence.block][evidence.start : evidence.end] == evidence.quote


def test_in_order_and_once() -> None:
    check("《乙办法》依照《甲条例》制定。\n《乙办法》已经施行。", "《乙办法》", "《甲条例》")


def test_declared_short_forms() -> None:
    full = "《云海市制造业发展条例》"
    check(f"{full}（以下简称《条例》）公布。", full, f"《条例》 = {full}")
    check(f"{full}（下称《发展条例》）公布。", full, f"《发展条例》 = {full}")
    check(f"{full}(以下简称:《新规》)公布。", full, f"《新规》 = {full}")
    check(f"{full}（试行）（以下简称《新规》）公布。", full, f"《新规》 = {full}")


def test_short_forms_by_their_ending() -> None:
    full = "《云海市低空经济行动方案（2024—2026年）》"
    check(
        f"{full}印发。《行动方案》提出三项任务，《方案》还提出保障。",
        full,
        f"《行动方案》 = {full}",
        f"《方案》 = {full}",
    )


def test_an_ending_of_two_titles_stands_for_neither() -> None:
    check("《甲产业条例》《乙产业条例》。《条例》规定", "《甲产业条例》", "《乙产业条例》", "《条例》")


def test_titles_in_titles() -> None:
    check("《关于〈条例〉的说明》", "《关于〈条例〉的说明》")
    check("《关于修改《条例》的决定》", "《关于修改《条例》的决定》")


def test_unclosed() -> None:
    check("《没有写完的名称，见《公告》", "《公告》")
    check("《没有写完的名称")
    check("多余》的记号和《》")


@pytest.mark.parametrize("text", ["《", "》", "《甲》", "《甲", "（《", "《《甲》"])
def test_long_runs(text: str) -> None:
    assert isinstance(find_titles(text * 100_000), tuple)
