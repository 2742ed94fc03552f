"""A small catalogue in our own words: translated, untranslated, brief, withdrawn and undated articles."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from builder.model.article import Block, Byline, Role
from builder.model.catalogue import Catalogue
from builder.model.entry import (
    Bilingual,
    Entry,
    Made,
    Maker,
    Rights,
    Source,
    Status,
    TextBlock,
    Translation,
)
from builder.model.events import Event, EventType
from builder.model.facts import Evidence, Precision, Published, Reading, Tag
from builder.model.figures import Change, Comparator, Figure, Kind, Rung, Strength
from builder.model.glossary import GlossaryTerm, Rendering
from builder.model.jobs import Links
from builder.model.mentions import Document, Issuer
from builder.model.settings import Settings

TODAY = date(2026, 11, 20)

SETTINGS = Settings(
    name=Bilingual("地方工业政策文摘", "Regional Industry Policy Digest"),
    name_lines=(("地方工业", "政策文摘"), ("Regional Industry", "Policy Digest")),
    description=Bilingual(
        "中国各地工业政策，中英双语。", "Industrial policy in China’s regions, in Chinese and English."
    ),
    base="https://digest.example/",
    contact="desk@digest.example",
)

TAGS = (
    Tag("5g", "5G", "5G", 1.0, reading=""),
    Tag("chanye-danao", "产业大脑", "industry brain", 1.0, reading="chǎnyè dànǎo"),
    Tag("gongye-hulianwang", "工业互联网", "industrial internet", 0.9, reading="gōngyè hùliánwǎng"),
    Tag("guangfu", "光伏", None, 0.8, reading="guāngfú"),
    Tag("weilai-gongchang", "未来工厂", "future factory", 0.7, reading="wèilái gōngchǎng"),
)

PAPER = Bilingual("示范工业报", "Model Industry News")

ZH_BLOCKS = (
    (Role.PARAGRAPH, "春节刚过，重庆就把全年的工业任务排了出来：每项有数、有人、有期限。"),
    (Role.HEADING, "先看数字"),
    (Role.PARAGRAPH, "全市要新建5个<strong>“产业大脑”</strong>，未来工厂也是5个，改造项目1500个。"),
    (Role.PULL_QUOTE, "数字不是贴在墙上的，是要一项一项销号的。"),
    (Role.HEADING, "再看布局"),
    (Role.QUESTION, "问：渝西怎么办？"),
    (Role.PARAGRAPH, "答：渝西八区县各定主业，少一些重复建设。"),
    (Role.CAPTION, "图为某车间里的装配线。"),
    (Role.NOTICE, "下转第二版"),
)

EN_BLOCKS = (
    (
        Role.PARAGRAPH,
        "The New Year holiday was hardly over when Chongqing set out its tasks: each with a number, a name and a date.",
    ),
    (Role.HEADING, "The numbers"),
    (
        Role.PARAGRAPH,
        "The city is to build five <strong>industry brains</strong>, five future factories and 1,500 upgrade projects.",
    ),
    (Role.PULL_QUOTE, "Numbers are not there to hang on a wall; they are struck off one by one."),
    (Role.HEADING, "The map"),
    (Role.QUESTION, "And the west of the city?"),
    (
        Role.PARAGRAPH,
        "Each of its eight districts settles on a trade of its own, so that less is built twice.",
    ),
    (Role.CAPTION, "An assembly line in one of the workshops."),
    (Role.NOTICE, "Continued on page 2"),
)


def blocks(written: Sequence[tuple[Role, str]]) -> tuple[TextBlock, ...]:
    """Text blocks numbered from p-1."""
    return tuple(
        TextBlock(
            Block(f"p-{number}", role, html.replace("<strong>", "").replace("</strong>", "")), html, number
        )
        for number, (role, html) in enumerate(written, 1)
    )


NAMES = {
    "规模以上工业增加值增速": "Above-scale industrial value added, growth",
    "产业大脑数量": "Industry brains",
    "数字产业收入": "Digital industry revenue",
}
"""Indicators of the lexicon."""


def figure(key: str, indicator: str, value: str, unit: str, period: str | None, **changes: object) -> Figure:
    """A figure of Chongqing; `changes` are fields of Figure."""
    fields: dict[str, object] = {
        "id": f"f-{key}",
        "region": "500000",
        "indicator": indicator,
        "indicator_en": NAMES.get(indicator),
        "known": indicator in NAMES,
        "value": Decimal(value),
        "value_text": value,
        "unit": unit,
        "comparator": Comparator.EQUAL,
        "kind": Kind.TARGET,
        "change": Change.LEVEL,
        "period": period,
        "evidence": Evidence("p-3", 0, 12, "全市要新建5个“产业大脑”"),
    }
    return Figure(**{**fields, **changes})  # type: ignore[arg-type]


def event(key: str, day: str, kind: EventType, what: str, what_en: str | None, **changes: object) -> Event:
    """An event of Chongqing; `changes` are fields of Event."""
    fields: dict[str, object] = {
        "id": f"e-{key}",
        "date": day,
        "precision": {4: Precision.YEAR, 7: Precision.MONTH}.get(len(day), Precision.DAY),
        "type": kind,
        "region": "500000",
        "what": what,
        "what_en": what_en,
        "evidence": Evidence("p-1", 0, 4, "春节刚过"),
    }
    return Event(**{**fields, **changes})  # type: ignore[arg-type]


STRIVE = Strength("力争", Rung.STRIVE)
FIGURES = (
    figure("1", "规模以上工业增加值增速", "8", "%", "2024", change=Change.YOY, strength=STRIVE),
    figure("2", "产业大脑数量", "5", "count", "2024", counter="个", comparator=Comparator.AT_LEAST),
    figure("3", "数字产业收入", "1100000000000", "CNY", "2027", comparator=Comparator.MORE),
    figure("4", "改造项目数量", "1200", "count", None, counter="个", kind=Kind.ACTUAL, was=True),
    figure("5", "改造项目数量", "1500", "count", "2024", counter="个", kind=Kind.ACTUAL),
    figure("6", "仓库面积", "3", "亩", None, kind=Kind.TERMS, scope="渝西", region=None),
    figure("7", "规模以上工业增加值增速", "4.6", "%", "2023-01/2023-11", change=Change.YOY, kind=Kind.ACTUAL),
)
EVENTS = (
    event(
        "1",
        "2024-01",
        EventType.MEETING,
        "全市工业会议召开",
        "The city holds its industry meeting",
        precision=Precision.APPROX,
    ),
    event("2", "2024", EventType.DEADLINE, "增加值增长8%", "Value added up 8%", inferred=("year",)),
    event("3", "2027", EventType.DEADLINE, "数字产业收入超过1.1万亿元", None),
)
EARLIER = (
    figure(
        "11",
        "规模以上工业增加值增速",
        "8",
        "%",
        "2023",
        change=Change.YOY,
        evidence=Evidence("p-1", 0, 6, "今年先做3件事"),
    ),
    figure(
        "12",
        "产业大脑数量",
        "6",
        "count",
        "2024",
        counter="个",
        kind=Kind.ACTUAL,
        evidence=Evidence("title", 0, 2, "重庆"),
    ),
    figure(
        "13",
        "规模以上工业增加值增速",
        "6.3",
        "%",
        "2024",
        change=Change.YOY,
        region="000000",
        kind=Kind.ACTUAL,
    ),
    figure(
        "14",
        "规模以上工业增加值增速",
        "9.1",
        "%",
        "2024",
        change=Change.YOY,
        region="510100",
        kind=Kind.ACTUAL,
    ),
)
GLOSSARY = (
    GlossaryTerm(
        "chanyedanao",
        "glossary/chanyedanao.md",
        Bilingual("产业大脑", "industry brain"),
        "chǎnyè dànǎo",
        also=("行业大脑",),
        see=("weilaigongchang",),
        unlike=("weilaigongchang",),
        html=Bilingual(
            "<p>一个行业共用的数据平台。</p>",
            "<p>A data platform that one industry shares. It is run by firms.</p>",
        ),
        renderings=(
            Rendering(
                "industrial brain", Bilingual("部分译文用", "seen in some translations"), "a list of ours"
            ),
        ),
    ),
    GlossaryTerm("weilaigongchang", "glossary/weilaigongchang.md", Bilingual("未来工厂"), "wèilái gōngchǎng"),
)


def entry(key: str, headline: str, pinyin: str, letter: str, **changes: object) -> Entry:
    """An article with as little as an article can have; `changes` are fields of Entry."""
    fields: dict[str, object] = {
        "id": key,
        "path": f"articles/{key[:4]}/{key}.zh.md",
        "title": Bilingual(headline),
        "kicker": None,
        "published": Published("2024-01", Precision.MONTH, "", certain=True),
        "source": Source("page.txt", headline, PAPER, "第2版", Byline("本报记者", ("林一",))),
        "primary_region": None,
        "regions": (),
        "mentioned_regions": (),
        "places": (),
        "summary": Made(f"{headline}的要点。", Maker.MACHINE),
        "summary_en": None,
        "summary_from": (),
        "tags": (),
        "tags_maker": Maker.MACHINE,
        "reading": Reading(title=pinyin, sort_key=pinyin.casefold(), letter=letter),
        "status": Status.PUBLISHED,
        "withdrawn_because": None,
        "rights": Rights.FULL,
        "added": date(2026, 11, 1),
        "updated": None,
        "reviewed": None,
        "aliases": (),
        "blocks": blocks([(Role.PARAGRAPH, f"{headline}，正文只有这一段。")]),
        "translation": None,
    }
    return Entry(**{**fields, **changes})  # type: ignore[arg-type]


TRANSLATED = entry(
    "2024-chongqing-shuzi",
    "重庆：数字化带着工业往前走",
    "Chóngqìng: shùzìhuà dài zhe gōngyè wǎng qián zǒu",
    "C",
    title=Bilingual("重庆：数字化带着工业往前走", "Chongqing: digital tools pull industry along"),
    kicker=Bilingual("2024年地方重点工作", "Provincial priorities for 2024"),
    published=Published("2024-01", Precision.MONTH, "今年1月", certain=False),
    source=Source(
        "page.txt",
        "重庆：数字化带着工业往前走",
        None,
        None,
        Byline("本报记者", ("吴一", "郑二")),
        continued_from="上接第一版",
        truncated=True,
    ),
    primary_region="500000",
    regions=("500000",),
    mentioned_regions=("510000", "640000"),
    summary=Made(
        "重庆把全年的工业任务排成一张清单：产业大脑5个，未来工厂5个，改造项目1500个。", Maker.MACHINE
    ),
    summary_en=Made(
        "Chongqing has put its industrial tasks for the year on one list: five industry brains, five future factories, 1,500 upgrade projects.",
        Maker.DESK,
    ),
    tags=(TAGS[4], TAGS[1], TAGS[2], TAGS[0]),
    updated=date(2026, 11, 18),
    reviewed=date(2026, 11, 19),
    aliases=("2024-chongqing-jiu", "/zh/n/2024/0113/"),
    blocks=blocks(ZH_BLOCKS),
    translation=Translation(
        "articles/2024/2024-chongqing-shuzi.en.md",
        "Chongqing: digital tools pull industry along",
        "Provincial priorities for 2024",
        None,
        blocks(EN_BLOCKS),
    ),
    figures=FIGURES,
    events=EVENTS,
    documents=(
        Document("《示范计划》", None, Evidence("p-7", 0, 6, "《示范计划》")),
        Document("《计划》", "《示范计划》", Evidence("p-7", 0, 4, "《计划》")),
    ),
    issuers=(
        Issuer(
            "重庆市经济和信息化委员会",
            "Chongqing Municipal Commission of Economy and Informatization",
            "500000",
            Evidence("p-1", 0, 2, "春节"),
        ),
        Issuer("示范园区管委会", None, "500000", Evidence("p-1", 0, 2, "春节")),
    ),
    terms=(
        ("chanyedanao", Evidence("p-3", 8, 12, "产业大脑")),
        ("weilaigongchang", Evidence("p-3", 14, 18, "未来工厂")),
    ),
)
UNTRANSLATED = entry(
    "2026-beijing-lvse",
    "北京绿色工厂又多了20家",
    "Běijīng lǜsè gōngchǎng yòu duō le 20 jiā",
    "B",
    published=Published("2026-01-14", Precision.DAY, "", certain=True),
    primary_region="110000",
    regions=("110000", "120000"),
    tags=(TAGS[3],),
    summary_en=Made("Beijing had 20 new green factories in 2025.", Maker.MACHINE),
    headline_en=Made("Beijing had 20 new green factories in 2025", Maker.MACHINE),
)
BRIEF = entry(
    "2024-changsha-jianyao",
    "长沙为小企业减了一笔费",
    "Chángshā wèi xiǎo qǐyè jiǎn le yì bǐ fèi",
    "C",
    title=Bilingual("长沙为小企业减了一笔费", "Changsha cuts a fee for small firms"),
    published=Published("2024", Precision.YEAR, "", certain=True),
    source=Source(
        "b.txt", "长沙为小企业减了一笔费", PAPER, "第3版", Byline(), "https://paper.example/2024/3.html"
    ),
    primary_region="430000",
    regions=("430000",),
    summary=Made("从本月起，这笔费用不再收取。", Maker.SOURCE),
    summary_en=Made("From this month the fee is no longer charged.", Maker.DESK),
    rights=Rights.BRIEF,
    tags=(TAGS[2],),
    blocks=(),
    translation=Translation("x.en.md", "Changsha cuts a fee for small firms", None, None, ()),
)
WITHDRAWN = entry(
    "2024-xiamen-chehui",
    "厦门这一篇已经撤下",
    "Xiàmén zhè yì piān yǐjīng chè xià",
    "X",
    primary_region="350000",
    regions=("350000",),
    status=Status.WITHDRAWN,
    withdrawn_because="来源要求撤下",
    aliases=("2024-xiamen-jiu",),
    updated=date(2026, 11, 10),
    tags=(TAGS[3],),
)
SEVERAL = entry(
    "2023-gedi-kaimenhong",
    "各地赶早开工，“第一季度”要开好头",
    "gèdì gǎnzǎo kāigōng, “dì-yī jìdù” yào kāi hǎo tóu",
    "G",
    published=Published("2023-01", Precision.QUARTER, "", certain=True),
    regions=("500000", "510000", "440000"),
    tags=(TAGS[2], TAGS[4]),
)
OLDER = entry(
    "2023-chongqing-shouru",
    "重庆：今年先做3件事",
    "Chóngqìng: jīnnián xiān zuò 3 jiàn shì",
    "C",
    published=Published("2023-02", Precision.MONTH, "", certain=True),
    primary_region="500000",
    regions=("500000",),
    tags=(TAGS[1],),
    figures=EARLIER,
)
DESK = entry(
    "undated-5g-a-shiyong",
    "5G-A进厂：一份问答",
    "5G-A jìn chǎng: yí fèn wèndá",
    "#",
    title=Bilingual("5G-A进厂：一份问答", "5G-A in the factory: questions and answers"),
    published=Published(None, None, "", certain=False),
    source=Source("", "5G-A进厂：一份问答"),
    summary=Made("编辑部写的问答。", Maker.DESK),
    tags=(TAGS[0],),
    translation=Translation(
        "y.en.md",
        "5G-A in the factory: questions and answers",
        None,
        None,
        blocks([(Role.PARAGRAPH, "One paragraph.")]),
    ),
)

ENTRIES = (UNTRANSLATED, TRANSLATED, BRIEF, WITHDRAWN, OLDER, SEVERAL, DESK)


def catalogue(entries: Sequence[Entry] = ENTRIES, **changes: object) -> Catalogue:
    """A catalogue of these entries, newest first."""
    by_region: dict[str, tuple[Entry, ...]] = {}
    by_tag: dict[str, tuple[Entry, ...]] = {}
    for found in entries:
        for adcode in found.regions:
            by_region[adcode] = (*by_region.get(adcode, ()), found)
        for tag in found.tags:
            by_tag[tag.id] = (*by_tag.get(tag.id, ()), found)
    fields: dict[str, object] = {
        "settings": SETTINGS,
        "links": Links.FILE,
        "entries": tuple(entries),
        "by_region": by_region,
        "by_tag": by_tag,
        "tags": {tag.id: tag for found in entries for tag in found.tags},
        "glossary": {term.id: term for term in GLOSSARY},
        "given_out": ("/zh/tags/jiu-biaoqian/", "/en/tags/jiu-biaoqian/", "/zh/"),
    }
    return Catalogue(**{**fields, **changes})  # type: ignore[arg-type]
