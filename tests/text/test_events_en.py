"""Events in English: the kind, the document, the targets; never a word of Chinese."""

from dataclasses import replace
from decimal import Decimal

import pytest

from builder.model.events import EventType
from builder.model.facts import Evidence
from builder.model.figures import Comparator
from builder.model.mentions import Document
from builder.text.events_en import document_words, say_event, titled
from builder.web.lang import HAN
from tests.text.english import COUNT, GROWTH, event, facts


def check(kind: EventType, quote: str, expected: str, word: str | None = None) -> None:
    one = event(kind, quote, word=word)
    assert say_event(one, facts(one)) == expected


def test_documents() -> None:
    check(
        EventType.ISSUED,
        "印发《重庆市未来工厂行动方案（2024—2028年）》",
        "Action plan for factories of the future issued",
    )
    check(EventType.ISSUED, "出台《数字经济促进条例》", "Regulations on the digital economy issued")
    check(
        EventType.EFFECTIVE, "《重庆市数据安全条例》3月1日起施行", "Regulations on data security take effect"
    )
    check(EventType.EFFECTIVE, "《算力网络规划》3月1日起实施", "Plan for computing networks takes effect")
    check(EventType.EXPIRY, "《若干措施》有效期三年", "Measures expire")
    check(EventType.ISSUED, "出台了绿色算力标准", "Document issued (green computing)")


def test_a_short_form_is_said_by_its_full_title() -> None:
    one = event(EventType.EFFECTIVE, "《条例》将于6月1日起施行")
    names = (
        Document("《数字经济条例》", None, one.evidence),
        Document("《条例》", "《数字经济条例》", one.evidence),
    )
    assert say_event(one, facts(one, *names)) == "Regulations on the digital economy take effect"
    assert titled(one, names) == "《数字经济条例》"


def test_what_happened() -> None:
    check(EventType.MEETING, "全市工业座谈会召开", "Symposium", "symposium")
    check(
        EventType.MILESTONE,
        "固态电池生产线投产",
        "Start of production (solid-state batteries)",
        "start of production",
    )
    check(EventType.OTHER, "一批项目签约", "Signing", "signing")
    check(EventType.RELEASE, "发布数据", "Statistics released")


def test_what_is_due() -> None:
    clause = Evidence("p-1", 0, 12, "到2028年建成10个智能工厂")
    due = replace(event(EventType.DEADLINE, clause.quote, "2028"), evidence=clause)
    count = replace(COUNT, evidence=clause, comparator=Comparator.AT_LEAST)
    assert say_event(due, facts(due, count)) == "At least 10 smart factories"
    share = replace(
        GROWTH,
        indicator_en="Penetration of AI agents",
        change=COUNT.change,
        value=Decimal(70),
        evidence=clause,
    )
    assert say_event(due, facts(due, share)) == "Penetration of AI agents: 70%"
    elsewhere = replace(count, evidence=replace(clause, block="p-2"))
    assert say_event(due, facts(due, elsewhere)) == "Goals: smart factories"
    vague = event(EventType.DEADLINE, "到2028年取得显著成效", "2028")
    plan = event(EventType.ISSUED, "印发《算力网络行动计划》")
    assert say_event(vague, facts(vague)) == "Goals due"
    assert say_event(vague, facts(vague, plan)) == "Goals of the action plan for computing networks"


@pytest.mark.parametrize("kind", list(EventType))
def test_every_kind_has_words(kind: EventType) -> None:
    one = event(kind, "某事")
    said = say_event(one, facts(one))
    assert said[0].isupper()
    assert not HAN.search(said)


def test_titles_of_no_known_kind() -> None:
    assert document_words("《一本书》") is None
    assert document_words("《通知》") == "notice"
