"""What helps a translator with a paragraph."""

from dataclasses import replace

from builder.model.article import Role
from builder.model.entry import Made, Maker
from builder.model.events import EventType
from builder.model.facts import Evidence
from builder.model.figures import Figure
from builder.model.mentions import Issuer
from builder.translation.suggestions import suggestions
from builder.translation.terms import lexicon_of
from tests.outputs.examples import blocks, entry
from tests.text.english import COUNT, GROWTH, event
from tests.translation.sides import TERMS

ISSUER = "重庆市经济和信息化委员会"
ENGLISH = "Chongqing Municipal Commission of Economy and Informatization"


def check(text: str, *expected: str, figures: tuple[Figure, ...] = ()) -> None:
    there = Evidence("p-1", 0, 2, text[:2])
    found = entry(
        "2024-a",
        "题",
        "tí",
        "T",
        blocks=blocks([(Role.PARAGRAPH, text)]),
        figures=tuple(replace(figure, evidence=there) for figure in figures),
        issuers=(Issuer(ISSUER, ENGLISH, "500000", there),),
    )
    assert suggestions(found, lexicon_of(TERMS)).get("p-1", ()) == expected


def test_terms_and_names() -> None:
    check("链长制已推开。", "terms: 链长制 = chain-chief system")
    check(f"{ISSUER}负责。", f"names: 重庆 = Chongqing · {ISSUER} = {ENGLISH}")


def test_only_numbers_that_change() -> None:
    check("产值900亿元，增长8%，工厂5个，共2024年的11月。", "numbers: 900亿元 = RMB 90 billion")
    check("增长17%以上，近1.3万家。", "numbers: 17%以上 = at least 17 per cent · 近1.3万家 = about 13,000")
    check("打造“33618”体系和“满天星2.0”计划。")


def test_facts_are_said_whole() -> None:
    check(
        "力争增长。",
        "facts: 8% growth in above-scale industrial value added (target, 2024) · 10 smart factories (target, 2024)",
        figures=(GROWTH, COUNT),
    )
    check(
        "力争增长。",
        "facts: 总投资 = Total investment (target, 2024)",
        figures=(replace(COUNT, indicator="总投资", indicator_en="Total investment", unit="CNY"),),
    )


def test_what_is_due_is_not_said_twice() -> None:
    due, held = (
        replace(event(kind, "一句"), what_en=word)
        for kind, word in ((EventType.DEADLINE, "Goals due"), (EventType.MEETING, "Symposium"))
    )
    found = entry("2024-a", "题", "tí", "T", blocks=blocks([(Role.PARAGRAPH, "一句。")]), events=(due, held))
    assert suggestions(found, lexicon_of(()))["p-1"] == ("facts: 2024-01-24: Symposium",)


def test_what_the_machine_composed_is_a_draft() -> None:
    made = Made("A line.", Maker.MACHINE)
    found = entry("2024-a", "题", "tí", "T", headline_en=made, summary_en=replace(made, text="A summary."))
    told = suggestions(found, lexicon_of(()))
    assert (told["title"], told["summary"]) == (("composed: A line.",), ("composed: A summary.",))
    written = replace(found, summary_en=Made("Ours.", Maker.DESK))
    assert suggestions(written, lexicon_of(()))["summary"] == ()
