"""Events of articles: what happens when, and which clause says so."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.analysis.dates import find_dates
from builder.analysis.documents import find_documents
from builder.analysis.events.find import find_events
from builder.analysis.issuers import find_issuers
from builder.lexicon.regions import resolve
from builder.model.article import Article
from builder.model.events import DATES, Event
from builder.model.facts import PUBLISHED, REGIONS, Facts, Published, RegionsFound
from tests.analysis.articles import article, from_case
from tests.analysis.test_score import gold_articles, load_scorer

CASES = Path(__file__).parents[1] / "cases" / "events"
AWKWARD = [
    "",
    "1",
    "《",
    "“",
    "中",
    "，",
    "2024年",
    "2月4日",
    "近日印发",
    "力争1%。",
    "\0",
    "\ud800月",
    "今年力争",
]


def events(
    asked: Article, published: str | None, primary: str | None, regions: tuple[str, ...] = ()
) -> tuple[Event, ...]:
    facts = Facts().with_answer(PUBLISHED, Published(published, None, "", certain=True))
    facts = facts.with_answer(REGIONS, RegionsFound(primary, regions or ((primary,) if primary else ())))
    facts = facts.with_answer(DATES, find_dates(asked, facts))
    found = find_events(asked, facts).events
    texts = {"title": asked.title, **{block.id: block.text for block in asked.blocks}}
    for event in found:
        evidence = event.evidence
        assert texts[evidence.block][evidence.start : evidence.end] == evidence.quote
        assert 0 < len(evidence.quote) <= 80
    assert len({event.id for event in found}) == len(found)
    return found


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_cases(case: Path) -> None:
    """The first line holds the day of publication and the region of the article, - for none."""
    text, expected = case.read_text("utf-8").split("=====\n")
    head, _, rest = text.partition("\n")
    published, name = head.split()
    region = resolve(name)
    found = events(
        from_case(rest), None if published == "-" else published, region.adcode if region else None
    )
    told = [f"{event.date} {event.type} {event.region} {event.evidence.quote}" for event in found]
    assert told == expected.splitlines()


def check_english(text: str, *expected: str | None) -> None:
    found = events(article("全市推进工业投资", text), "2024-05", "510000")
    assert [event.what_en for event in found] == list(expected)


def test_the_english_of_what_happened() -> None:
    check_english("5月8日，全省制造业座谈会召开。", "symposium")
    check_english("近日，宜宾的新电池厂投产。", "start of production")
    check_english("近日，四川省印发《四川省低空经济行动方案》。", None)
    check_english("到2026年，产值达到1万亿元。", None)


def check_round_up(line: str, region: str | None) -> None:
    (event,) = events(article("各地抢开局", line), "2024-02", None, ("110000", "520000"))
    assert event.region == region


def test_in_a_round_up_a_sentence_goes_on_about_its_province() -> None:
    check_round_up("北京有一件事值得一记。新的算力集群近日投入使用。", "110000")
    check_round_up("贵州的重头是电池。入库的40个项目，力争年内开工。", "520000")
    check_round_up("北京有一件事值得一记。国家统计局近日发布数据。", None)
    check_round_up("四川有一件事值得一记。新的算力集群近日投入使用。", None)


def test_what_leaves_out_the_date() -> None:
    (event,) = events(article("标题", "近日，成都市举行产业对接会。"), "2024-05", "510000")
    assert event.what == "成都市举行产业对接会"
    assert event.inferred == ("year", "month")


def test_ids_come_from_the_clause() -> None:
    (one,) = events(article("甲", "到2026年，产值翻番。"), "2024-05", None)
    (other,) = events(article("乙", "前面还有一段。", "总的来看。到2026年，产值翻番。"), "2024-05", None)
    assert one.id == other.id


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts(text: str) -> None:
    asked = article("标题", text * 2_000)
    events(asked, "2024-05", "110000")
    facts = Facts().with_answer(REGIONS, RegionsFound("110000", ()))
    find_documents(asked, facts)
    find_issuers(asked, facts)


@pytest.mark.shared
def test_scores_on_real_pages(shared: Callable[..., Path]) -> None:
    """With the gold's own blocks, regions and days of publication, so that only events and documents are measured."""
    scorer = load_scorer(shared("eval", "score.py"))
    pages = gold_articles(shared("gold"), shared("seeds"), scorer)
    wanted = found = hits = right = 0
    for page, articles in pages:
        for item, asked in zip(page["articles"], articles, strict=True):
            answer = events(asked, item["published"]["value"], item["primary_region"])
            told = [
                {"date": e.date, "precision": e.precision, "type": e.type, "quote": e.evidence.quote}
                for e in answer
            ]
            pairs = scorer.pair_up(item["events"], told, scorer.event_score)
            wanted, found, hits = wanted + len(item["events"]), found + len(told), hits + len(pairs)
            right += sum(item["events"][a]["type"] == told[b]["type"] for a, b in pairs)
            titles = {document.title for document in find_documents(asked, Facts()).documents}
            assert {scorer.norm(title) for title in titles} == {
                scorer.norm(d) for d in item["documents"] or []
            }
    assert hits / found >= 0.85
    assert hits / wanted >= 0.80
    assert right / hits >= 0.85


@pytest.mark.shared
def test_naughty_strings(shared: Callable[..., Path]) -> None:
    for text in json.loads(shared("corpora", "blns", "blns.json").read_text("utf-8")):
        asked = article(text or "标题", text, f"近日，{text}印发《{text}》，到2028年{text}")
        events(asked, "2024-05", "110000")
        find_issuers(asked, Facts().with_answer(REGIONS, RegionsFound("110000", ())))
        find_documents(asked, Facts())


@pytest.mark.shared
def test_news_of_all_sorts(shared: Callable[..., Path]) -> None:
    with gzip.open(shared("corpora", "cctv_news", "articles.jsonl.gz"), "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream):
            if number % 40 == 0:
                item = json.loads(line)
                events(article(item["title"], *item["text"].split("\n")), item["date"], None)
