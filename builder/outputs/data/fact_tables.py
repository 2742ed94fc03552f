"""The tables of figures and events: what was said of it, the clause that says so, and where that was printed."""

from builder.model.entry import Bilingual
from builder.outputs.data.categories import CHANGES, COMPARATORS, KINDS, PRECISIONS, RUNGS, TYPES
from builder.outputs.data.schema import Field, Reference, Table, Type, column

STRING, INTEGER, NUMBER, BOOLEAN, DATE, URL, IDS = Type

SOURCE: tuple[Field, ...] = (
    column("newspaper", STRING, "报名；未知则空", "newspaper; empty where not known", "示范工业报"),
    column(
        "published", STRING, "见报日期，精确到已知为止", "date in print, as exact as it is known", "2024-01"
    ),
    column("page", STRING, "版次，照印", "page, as printed", "第2版"),
    column("url", URL, "本站中文页上的位置", "place on the Chinese page of this site", required=True),
)
"""Every row says where it was printed and where it is shown."""

CLAUSE: tuple[Field, ...] = (
    column(
        "quote",
        STRING,
        "依据的原文分句；权利不许引用的文章为空",
        "the clause that it rests on; empty where rights forbid quoting",
        "力争全年增长8%",
    ),
    column(
        "block",
        STRING,
        "分句所在的段，title指标题",
        "block that holds the clause; `title` for the headline",
        "p-3",
    ),
    column(
        "start",
        INTEGER,
        "分句在段内的起点，从0数",
        "where the clause begins in the block, from 0",
        "12",
        unit="characters",
    ),
    column("end", INTEGER, "分句在段内的终点，不含", "where it ends, exclusive", "21", unit="characters"),
)

FIGURES = Table(
    "figures",
    Bilingual("数字", "Figures"),
    Bilingual("每行一个有数量的政策表述", "one row a quantified statement of policy"),
    ("article", "id"),
    (
        column(
            "article", STRING, "所出文章", "article that states it", "2024-chongqing-shuzihua", required=True
        ),
        column(
            "id",
            STRING,
            "编号，由分句算出，分句不变则不变",
            "identifier, made from the clause: it stays while the clause stays",
            "f-1a2b3c",
            required=True,
        ),
        column(
            "region",
            STRING,
            "GB/T 2260代码；000000为全国；企业或机构为空",
            "GB/T 2260 code; 000000 for the nation; empty for a firm or body",
            "500000",
        ),
        column(
            "scope",
            STRING,
            "地区的一部分或几个地区；整个地区则空",
            "part of a region, or several; empty for the whole",
            "渝西",
        ),
        column(
            "indicator", STRING, "指标名", "name of the indicator", "规模以上工业增加值增速", required=True
        ),
        column(
            "indicator_en",
            STRING,
            "指标英文名",
            "the same in English",
            "Above-scale industrial value added, growth",
        ),
        column(
            "known",
            BOOLEAN,
            "指标是否在词表中；否则照原文",
            "whether the lexicon has the indicator; else it is in the text’s own words",
            "true",
            required=True,
        ),
        column(
            "value",
            NUMBER,
            "数值，以基本单位计（元，不是亿元）；下降为负",
            "value in base units (yuan, not hundreds of millions); a fall is negative",
            "8",
            required=True,
            unit="=unit",
        ),
        column("value_max", NUMBER, "区间的上端", "upper end of a range", "10", unit="=unit"),
        column("value_text", STRING, "照印的数值", "value as printed", "8%", required=True),
        column("unit", STRING, "单位", "unit", "%", required=True),
        column("counter", STRING, "计数的量词", "measure word of a count", "家"),
        column(
            "comparator",
            STRING,
            "数值如何界定真值",
            "how the value bounds the true one",
            ">=",
            required=True,
            categories=COMPARATORS,
        ),
        column(
            "kind",
            STRING,
            "目标、结果、预计还是措施",
            "target, outcome, forecast or terms of a measure",
            "target",
            required=True,
            categories=KINDS,
        ),
        column("strength", STRING, "目标的力度", "how strong a target is", "strive", categories=RUNGS),
        column("strength_word", STRING, "表示力度的词", "word that tells", "力争"),
        column(
            "period",
            STRING,
            "所指时间；原文未说则空",
            "time that it is for; empty where the text gives none",
            "2024",
        ),
        column("change", STRING, "衡量什么", "what is measured", "yoy", required=True, categories=CHANGES),
        column(
            "was",
            BOOLEAN,
            "两个比较值中较早的一个",
            "the earlier of two values compared",
            "false",
            required=True,
        ),
        *CLAUSE,
        *SOURCE,
    ),
    (
        Reference(("article",), "articles", ("id",)),
        Reference(("region",), "places", ("adcode",)),
        Reference(("unit",), "units", ("unit",)),
    ),
)

EVENTS = Table(
    "events",
    Bilingual("事件", "Events"),
    Bilingual("每行一个有日期的事件、施行日或期限", "one row a dated event, effective date or deadline"),
    ("article", "id"),
    (
        column(
            "article",
            STRING,
            "所出文章",
            "article that tells of it",
            "2024-chongqing-shuzihua",
            required=True,
        ),
        column(
            "id", STRING, "编号，由分句算出", "identifier, made from the clause", "e-9a8b7c", required=True
        ),
        column(
            "date", STRING, "日期，与原文同样精确", "date, as exact as the text is", "2024-H1", required=True
        ),
        column(
            "precision",
            STRING,
            "精确到哪一级",
            "how exact it is",
            "half",
            required=True,
            categories=PRECISIONS,
        ),
        column("first_day", DATE, "该期间的第一日", "first day of that period", "2024-01-01"),
        column(
            "last_day",
            DATE,
            "该期间的末日，日历用它",
            "last day of it, which the calendars use",
            "2024-06-30",
        ),
        column("type", STRING, "类别", "kind of event", "deadline", required=True, categories=TYPES),
        column("region", STRING, "GB/T 2260代码", "GB/T 2260 code", "500000"),
        column(
            "what_zh",
            STRING,
            "何事；不许引用的文章为空",
            "what happens or is due; empty where rights forbid quoting",
        ),
        column("what_en", STRING, "英文", "the same in English"),
        column("inferred", IDS, "推定的部分", "what had to be supplied", "year"),
        *CLAUSE,
        *SOURCE,
    ),
    (Reference(("article",), "articles", ("id",)), Reference(("region",), "places", ("adcode",))),
)
