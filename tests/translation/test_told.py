"""The translator's words for figures and events."""

from dataclasses import replace
from decimal import Decimal

import pytest

from builder.model.article import Block, Role
from builder.model.entry import Entry, Rights, TextBlock, Translation
from builder.model.events import Event, EventType
from builder.model.facts import Evidence, Precision
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.translation.told import english_sentences, facing, told, with_words
from tests.outputs.examples import entry

CHINESE = (
    "今年要新增智能工厂10家、数字化车间100个。产值增长8%以上，其中电子增长9.5%，年内完成。第三季度开工。"
)
ENGLISH = (
    "This year the city is to add 10 smart factories and 100 digital workshops, “old, new and rebuilt”. Output is to grow "
    "by 8 per cent or more, and electronics and optics by 9.5 per cent (a record). Work starts in the third quarter."
)


def text(words: str) -> TextBlock:
    return TextBlock(Block("p-1", Role.PARAGRAPH, words), words, 1)


def article(chinese: str = CHINESE, english: str = ENGLISH, stale: tuple[str, ...] = ()) -> Entry:
    translation = Translation("a.en.md", "Title", None, None, (text(english),), stale=stale)
    return entry(
        "a", "题", "tí", "T", blocks=(text(chinese),), translation=translation, figures=(), events=()
    )


def evidence(quote: str, chinese: str = CHINESE) -> Evidence:
    start = chinese.index(quote)
    return Evidence("p-1", start, start + len(quote), quote)


def figure(quote: str, value: str, chinese: str = CHINESE) -> Figure:
    return Figure(
        id="f-1",
        region=None,
        indicator="指标",
        indicator_en=None,
        known=False,
        value=Decimal(value),
        value_text=value,
        unit="%",
        comparator=Comparator.EQUAL,
        kind=Kind.TARGET,
        change=Change.LEVEL,
        period=None,
        evidence=evidence(quote, chinese),
    )


def event(quote: str) -> Event:
    return Event("e-1", "2024-Q3", Precision.QUARTER, EventType.OTHER, None, quote, None, evidence(quote))


def words(one: Entry, *, figures: tuple[Figure, ...] = (), events: tuple[Event, ...] = ()) -> dict[str, str]:
    return told(facing(replace(one, figures=figures, events=events)))


@pytest.mark.parametrize(
    ("quote", "value", "expected"),
    [
        ("新增智能工厂10家", "10", "This year the city is to add 10 smart factories"),
        ("数字化车间100个", "100", "100 digital workshops"),
        ("产值增长8%以上", "8", "Output is to grow by 8 per cent or more"),
        ("其中电子增长9.5%", "9.5", "electronics and optics by 9.5 per cent"),
    ],
)
def test_the_clause_of_a_figure(quote: str, value: str, expected: str) -> None:
    assert words(article(), figures=(figure(quote, value),)) == {"f-1": expected}


def test_a_clause_of_hollow_words_takes_what_stands_before() -> None:
    chinese, english = "出口回升，达12%。", "Exports recovered, up 12 per cent."
    found = words(article(chinese, english), figures=(figure("达12%", "12", chinese),))
    assert found == {"f-1": "Exports recovered, up 12 per cent"}


@pytest.mark.parametrize(
    "english",
    [
        "Ten parks open, ten firms move and ten streets close.",
        "Parks open and firms move.",
        "",
    ],
    ids=["too many", "none", "nothing"],
)
def test_what_the_numbers_do_not_tell_is_left_out(english: str) -> None:
    chinese = "园区开10个，企业迁10家。"
    assert words(article(chinese, english), figures=(figure("企业迁10家", "10", chinese),)) == {}


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("第三季度开工", "Work starts in the third quarter"),
        (
            "年内完成",
            "Output is to grow by 8 per cent or more, and electronics and optics by 9.5 per cent (a record)",
        ),
    ],
    ids=["by its number", "by its order"],
)
def test_the_sentence_of_an_event(quote: str, expected: str) -> None:
    assert words(article(), events=(event(quote),)) == {"e-1": expected}


def test_stale_blocks_say_nothing() -> None:
    assert words(article(stale=("p-1",)), figures=(figure("数字化车间100个", "100"),)) == {}


def test_a_brief_article_says_nothing() -> None:
    brief = replace(article(), rights=Rights.BRIEF)
    assert words(brief, figures=(figure("数字化车间100个", "100"),)) == {}


def test_long_sentences_end_where_a_clause_does() -> None:
    english = (
        f"In the third quarter work starts on {'a long road ' * 9}, {'with a bridge over the river ' * 9}."
    )
    found = words(
        article("第三季度开工。", english),
        events=(replace(event("第三季度开工"), evidence=Evidence("p-1", 0, 6, "第三季度开工")),),
    )
    assert found["e-1"].endswith("a long road …")


def test_words_are_put_beside_their_facts() -> None:
    one = replace(article(), figures=(figure("数字化车间100个", "100"),), events=(event("第三季度开工"),))
    found = with_words(one, told(facing(one)))
    assert (found.figures[0].words_en, found.events[0].what_en) == (
        "100 digital workshops",
        "Work starts in the third quarter",
    )


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("One. Two.", ["One.", " Two."]),
        (
            "It grew by 3.5 per cent. “So it did.” The rest fell.",
            ["It grew by 3.5 per cent.", " “So it did.”", " The rest fell."],
        ),
        ("", []),
    ],
)
def test_sentences(english: str, expected: list[str]) -> None:
    assert [english[start:end] for start, end in english_sentences(english)] == expected
