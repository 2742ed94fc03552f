"""Entries: the files come before the facts, and each statement knows its maker."""

from dataclasses import replace
from datetime import date

from builder.content.document import ContentFile
from builder.content.edits import compose
from builder.content.entries import article_of, assemble, given, pair, settle
from builder.content.read import read_article
from builder.model.entry import Bilingual, Entry, Made, Maker, Rights, Status
from builder.model.events import EVENTS, Events, EventType
from builder.model.facts import (
    PUBLISHED,
    READING,
    REGIONS,
    SUMMARY,
    TAGS,
    Evidence,
    Facts,
    Precision,
    Published,
    Reading,
    RegionsFound,
    Summary,
    Tag,
    Tags,
)
from builder.model.figures import FIGURES, Figures
from builder.model.files import SourceFile
from builder.model.mentions import DOCUMENTS, ISSUERS, TERMS, Documents, Issuers, Terms
from builder.model.settings import Publication, Settings
from tests.text.english import GROWTH, event

PIECES = (Evidence("p-1", 0, 3, "概要。"),)
FOUND = RegionsFound("500000", ("500000",), ("510000", "610000"))
SETTINGS = Settings(
    publications=(
        Publication(Bilingual("某报", "A Daily"), ("a*",), rights=Rights.BRIEF),
        Publication(Bilingual("他报", "Another"), ("b*",)),
    )
)


def facts() -> Facts:
    found = Facts().with_answer(REGIONS, FOUND).with_answer(READING, Reading("tí", "ti", "T"))
    found = found.with_answer(PUBLISHED, Published("2024", Precision.YEAR, "三月", certain=True))
    found = found.with_answer(TAGS, Tags((Tag("lvsegongchang", "绿色工厂", "Green factories", 0.5),)))
    found = found.with_answer(EVENTS, Events(())).with_answer(DOCUMENTS, Documents(()))
    found = found.with_answer(ISSUERS, Issuers(())).with_answer(FIGURES, Figures(()))
    found = found.with_answer(TERMS, Terms(()))
    return found.with_answer(SUMMARY, Summary("概要。", PIECES))


def file(text: str, name: str = "a.zh.md") -> ContentFile:
    found = read_article(SourceFile(f"articles/2024/{name}", text.encode())).value
    assert found is not None
    return found


def front(*lines: str, body: str = "文。", name: str = "a.zh.md") -> ContentFile:
    added = [] if name.endswith(".en.md") else ["added: 2024-03-01"]
    return file("\n".join(("---", "title: 题", *added, *lines, "---", body)), name)


def entry(zh: ContentFile, en: ContentFile | None = None, *told: tuple[str, int]) -> Entry:
    known = Facts({**facts().answers, **given(zh).answers})
    checked = assemble(zh, en, settle(zh, known), SETTINGS)
    assert [(one.code, one.line) for one in checked.problems] == list(told)
    return checked.value


def test_what_the_file_does_not_say_is_asked() -> None:
    found = entry(front())
    assert (found.primary_region, found.regions, found.mentioned_regions) == (
        "500000",
        ("500000",),
        ("510000", "610000"),
    )
    assert found.published.value == "2024"
    assert (found.summary.text, found.summary.maker, found.summary_from) == ("概要。", Maker.MACHINE, PIECES)
    assert ([tag.zh for tag in found.tags], found.tags_maker) == (["绿色工厂"], Maker.MACHINE)
    assert (found.status, found.added, found.changed) == (
        Status.PUBLISHED,
        date(2024, 3, 1),
        date(2024, 3, 1),
    )


def test_what_the_file_says_stands() -> None:
    found = entry(
        front(
            "region: 四川",
            "summary: 编辑的。",
            "tags: [绿色工厂, 渔业]",
            "published: 2023-05",
            "updated: 2024-04-01",
        )
    )
    assert (found.primary_region, found.regions) == ("510000", ("510000", "500000"))
    assert found.mentioned_regions == ("610000",)
    assert (found.summary.text, found.summary.maker, found.summary_from) == ("编辑的。", Maker.DESK, ())
    assert [(tag.id, tag.en) for tag in found.tags] == [("lvsegongchang", "Green factories"), ("yuye", None)]
    assert found.tags_maker is Maker.DESK
    assert found.published == Published("2023-05", Precision.MONTH, "", certain=True)
    assert found.changed == date(2024, 4, 1)


def test_tags_have_readings_whoever_gave_them() -> None:
    assert [tag.reading for tag in entry(front()).tags] == ["lǜsè gōngchǎng"]
    assert [tag.reading for tag in entry(front("tags: [绿色工厂, 渔业]")).tags] == ["lǜsè gōngchǎng", "yúyè"]


def test_english_is_composed_where_nobody_translated() -> None:
    figures = Figures((replace(GROWTH, evidence=PIECES[0]),))
    told = Facts({**facts().answers}).with_answer(FIGURES, figures)

    def composed(en: ContentFile | None) -> tuple[Made | None, Made | None]:
        found = assemble(front(), en, settle(front(), told), SETTINGS).value
        return found.headline_en, found.summary_en

    line = "Chongqing targets 8% growth in above-scale industrial value added in 2024"
    made = (Made(line, Maker.MACHINE), Made(f"{line}.", Maker.MACHINE))
    assert composed(None) == made
    assert composed(front(name="a.en.md")) == (None, made[1])
    assert composed(front("summary: S.", name="a.en.md")) == (None, Made("S.", Maker.DESK))
    assert entry(front()).summary_en is None


def test_events_have_english() -> None:
    one = event(EventType.MEETING, "全市座谈会召开", word="symposium")
    told = Facts({**facts().answers}).with_answer(EVENTS, Events((one,)))
    found = assemble(front(), None, settle(front(), told), SETTINGS).value
    assert [each.what_en for each in found.events] == ["Symposium"]


def test_an_empty_key_says_none() -> None:
    found = entry(front("region:", "regions: []", "summary:", "tags:", "published:"))
    assert (found.primary_region, found.regions, found.tags) == (None, (), ())
    assert (found.summary.text, found.summary.maker) == ("", Maker.DESK)
    assert found.published.value is None


def test_a_list_of_regions_without_the_primary_one() -> None:
    found = entry(front("regions: [四川]"))
    assert (found.primary_region, found.regions) == (None, ("510000",))


def test_the_machines_own_words_are_known() -> None:
    text = compose({"title": "题", "summary": "概要。", "tags": ["绿色工厂"], "added": "2024-03-01"}, "文。")
    found = entry(file(text))
    assert (found.summary.maker, found.summary_from, found.tags_maker) == (
        Maker.MACHINE,
        PIECES,
        Maker.MACHINE,
    )
    edited = entry(file(text.replace("summary: 概要。", "summary: 概要！")))
    assert (edited.summary.maker, edited.tags_maker) == (Maker.DESK, Maker.MACHINE)


def test_newspapers_and_rights() -> None:
    assert entry(front()).rights is Rights.FULL
    by_page = entry(front("source: {file: in/a1.txt}"))
    assert (by_page.source.publication, by_page.rights) == (Bilingual("某报", "A Daily"), Rights.BRIEF)
    by_name = entry(front("source: {file: a1.txt, publication: Another}"))
    assert (by_name.source.publication, by_name.rights) == (Bilingual("他报", "Another"), Rights.FULL)
    assert entry(front("source: {file: a1.txt, publication: 新报}")).source.publication == Bilingual("新报")
    assert entry(front("source: {file: a1.txt}", "rights: full")).rights is Rights.FULL
    assert by_page.source.headline == "题"


def test_what_editors_should_see_to() -> None:
    entry(front("status: withdrawn"), None, ("C212", 4))
    entry(front("withdrawn_because: 重复"), None, ("C213", 4))
    entry(file("---\ntitle: 题\n---\n文。"), None, ("C216", 1))
    entry(front(body=""), None, ("C219", 2))
    entry(front("tags: ['——']"), None, ("C217", 4))
    doubts = "import: {warnings: ['lines 3 and 9 look odd'], joins: ['lines 3 and 9 of the page', 'lines 1 and 2 of the page']}"
    entry(front(doubts), None, ("C218", 4), ("C218", 4))
    entry(front(doubts, "reviewed: 2024-03-02"))


def test_a_translation() -> None:
    en = front("kicker: K", "summary: S.", body="Text.", name="a.en.md")
    found = entry(front("kicker: 眉"), en)
    assert (found.title, found.kicker) == (Bilingual("题", "题"), Bilingual("眉", "K"))
    assert found.summary_en is not None
    assert (found.summary_en.text, found.summary_en.maker) == ("S.", Maker.DESK)
    assert found.translation is not None
    assert [one.block.text for one in found.translation.blocks] == ["Text."]


def test_blocks_pair_by_order() -> None:
    zh = front(body="一。\n\n## 二\n\n三。")
    entry(zh, front(body="One.\n\n## Two\n\nThree.", name="a.en.md"))
    entry(zh, front(body="", name="a.en.md"))
    entry(zh, front(body="One.\n\n## Two", name="a.en.md"), ("T101", 6))
    entry(zh, front(body="One.\n\nTwo.\n\nThree.", name="a.en.md"), ("T102", 6))


def test_files_are_paired() -> None:
    files = [
        front(name="b.en.md"),
        front(name="a.en.md"),
        front(),
        file("---\ntitle: x\n---\n", "2023/a.zh.md"),
    ]
    checked = pair(files)
    assert [(zh.path, en and en.path) for zh, en in checked.value] == [
        ("articles/2024/2023/a.zh.md", "articles/2024/a.en.md")
    ]
    assert [(one.path, one.code) for one in checked.problems] == [
        ("articles/2024/a.zh.md", "C303"),
        ("articles/2024/b.en.md", "C302"),
    ]


def test_the_article_to_ask() -> None:
    article = article_of(file("---\nsource: {headline: 印的题, byline: {credit: 本报讯}}\n---\n# 一\n\n二"))
    assert (article.title, article.byline.credit) == ("印的题", "本报讯")
    assert [block.id for block in article.blocks] == ["p-1", "p-2"]
