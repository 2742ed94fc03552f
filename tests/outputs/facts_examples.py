"""The example catalogue with facts: figures, events, documents, issuers and terms, in our own words."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry
from builder.model.evaluation import Evaluation, Mean, Measure, PageRead, Share
from builder.model.events import Event, EventType
from builder.model.facts import Evidence, Place, Precision
from builder.model.figures import Change, Comparator, Figure, Kind, Rung, Strength
from builder.model.glossary import GlossaryTerm
from builder.model.mentions import Document, Issuer
from builder.model.rulings import FigureRef, Ruling, State
from tests.outputs import examples
from tests.outputs.render import site

WORKSHOPS = "数字化车间数"
GROWTH = "规模以上工业增加值增速"


def figure(key: str, value: str, quote: str, **changes: object) -> Figure:
    """A figure with as little as a figure can have; `changes` are fields of Figure."""
    fields: dict[str, object] = {
        "id": key,
        "region": "500000",
        "indicator": GROWTH,
        "indicator_en": "Above-scale industrial value added, growth",
        "known": True,
        "value": Decimal(value),
        "value_text": f"{value}%",
        "unit": "%",
        "comparator": Comparator.EQUAL,
        "kind": Kind.TARGET,
        "change": Change.YOY,
        "period": "2024",
        "evidence": Evidence("p-3", 0, len(quote), quote),
    }
    return Figure(**{**fields, **changes})  # type: ignore[arg-type]


def event(key: str, date: str, precision: Precision, what: str, **changes: object) -> Event:
    """An event with as little as an event can have."""
    fields: dict[str, object] = {
        "id": key,
        "date": date,
        "precision": precision,
        "type": EventType.DEADLINE,
        "region": "500000",
        "what": what,
        "what_en": None,
        "evidence": Evidence("p-1", 0, len(what), what),
    }
    return Event(**{**fields, **changes})  # type: ignore[arg-type]


WORKSHOP_FIGURE: dict[str, object] = {
    "indicator": WORKSHOPS,
    "indicator_en": "Digital workshops",
    "unit": "count",
    "counter": "个",
    "change": Change.LEVEL,
}

CHONGQING = replace(
    examples.TRANSLATED,
    places=(Place("500118", "永川区", "500000"),),
    figures=(
        figure(
            "f-1a2b3c",
            "8",
            "力争全年增长8%",
            strength=Strength("力争", Rung.STRIVE),
            comparator=Comparator.AT_LEAST,
        ),
        figure(
            "f-2b3c4d",
            "1500",
            "改造项目1500个",
            **{**WORKSHOP_FIGURE, "indicator": "技改项目数", "indicator_en": None, "known": False},
            value_text="1500个",
        ),
        figure("f-3c4d5e", "100", "数字化车间100个", **WORKSHOP_FIGURE, value_text="100个"),
        figure("f-4d5e6f", "17.5", "营业收入增长15%至17.5%", scope="渝西", value_max=Decimal("17.5")),
    ),
    events=(
        event(
            "e-9a8b7c",
            "2024-H1",
            Precision.HALF,
            "上半年建成首批“产业大脑”",
            what_en="First industry brains built",
        ),
        event(
            "e-8b7c6d",
            "2027",
            Precision.YEAR,
            "到2027年渝西八区县各有一个主业，少一些重复建设，多一些协作配套，让产业链上下游离得更近",
        ),
        event("e-7c6d5e", "2024-01-09", Precision.DAY, "工作会议召开", type=EventType.MEETING),
    ),
    documents=(
        Document("《数字化行动方案》", None, Evidence("p-1", 0, 9, "《数字化行动方案》")),
        Document("《方案》", "《数字化行动方案》", Evidence("p-3", 0, 4, "《方案》")),
    ),
    issuers=(Issuer("重庆市经信委", None, "500000", Evidence("p-1", 0, 6, "重庆市经信委")),),
    terms=(("weilai-gongchang", Evidence("p-3", 20, 24, "未来工厂")),),
)
CHONGQING_BEFORE = replace(
    examples.OLDER,
    figures=(
        figure("f-5e6f70", "12.4", "增长12.4%", kind=Kind.ACTUAL, period="2023"),
        figure(
            "f-6f7081",
            "224",
            "数字化车间224个",
            **WORKSHOP_FIGURE,
            value_text="224个",
            kind=Kind.ACTUAL,
            was=True,
        ),
    ),
)
CHANGSHA = replace(
    examples.BRIEF,
    figures=(
        figure(
            "f-708192",
            "-20",
            "",
            region="430100",
            indicator="涉企收费",
            indicator_en=None,
            known=False,
            value_text="两成",
            kind=Kind.TERMS,
            period=None,
            comparator=Comparator.ABOUT,
        ),
    ),
    events=(event("e-6d5e4f", "2024-03-01", Precision.DAY, "", type=EventType.EFFECTIVE, region="430000"),),
)

ENTRIES: tuple[Entry, ...] = tuple(
    {each.id: each for each in (CHONGQING, CHONGQING_BEFORE, CHANGSHA)}.get(entry.id, entry)
    for entry in examples.ENTRIES
)
GLOSSARY = {
    "weilai-gongchang": GlossaryTerm(
        "weilai-gongchang",
        "glossary/weilai-gongchang.md",
        Bilingual("未来工厂", "future factory"),
        "wèilái gōngchǎng",
        also=("灯塔工厂", "factory of the future"),
        unlike=("zhineng-gongchang",),
        html=Bilingual("<p>全部环节都数字化的工厂。</p>", "<p>A plant digital from end to end.</p>"),
    )
}

MEASURED = Evaluation(
    pages=(PageRead("page-1.txt", 3, "2024-05"), PageRead("page-2.txt", 4, None)),
    measures=(Measure("captions-of-old", 0, 0, 0, 1, 0), Measure("tags", 0.5, 0.25, 0.3333, 8, 4), Measure("figures", 0.925, 1, 0.961, 326, 352)),
    shares=(Share("title", 1, 7, 7), Share("figures.kind", 0.875, 7, 8)),
    means=(Mean("summary_rouge_l", 0.512), Mean("lead_rouge_l", 0.4)),
)  # fmt: skip
RULINGS = (
    Ruling(
        FigureRef(CHONGQING.id, "f-3c4d5e"),
        State.NOT_COMPARABLE,
        Bilingual("一处说新建，一处说认定。", "One counts what was built, the other what was recognised."),
        FigureRef(CHONGQING_BEFORE.id, "f-6f7081"),
    ),
    Ruling(
        FigureRef(CHONGQING.id, "f-4d5e6f"),
        State.NONE,
        Bilingual("查过统计公报，没有。", "Not in the bulletin."),
    ),
)


def catalogue(entries: Sequence[Entry] = ENTRIES, **changes: object) -> Catalogue:
    """The example catalogue with facts, a glossary, rulings and scores."""
    fields: dict[str, object] = {"glossary": GLOSSARY, "rulings": RULINGS, "evaluation": MEASURED}
    return examples.catalogue(entries, **{**fields, **changes})


@cache
def drawn() -> dict[str, bytes]:
    """The whole site of it."""
    return site(catalogue())
