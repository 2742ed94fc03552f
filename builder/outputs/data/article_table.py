"""The table of articles."""

from builder.model.entry import Bilingual
from builder.outputs.data.categories import PRECISIONS, PRINTED, RIGHTS
from builder.outputs.data.schema import Reference, Table, Type, column

STRING, BOOLEAN, DATE, URL, IDS = Type.STRING, Type.BOOLEAN, Type.DATE, Type.URL, Type.IDS

ARTICLES = Table(
    "articles",
    Bilingual("文章", "Articles"),
    Bilingual("每行一篇文章；撤下的不在内", "one row an article; withdrawn ones are left out"),
    ("id",),
    (
        column(
            "id",
            STRING,
            "永久编号，也是地址的末段",
            "permanent identifier, and last part of the address",
            "2024-chongqing-shuzihua",
            required=True,
        ),
        column("title_zh", STRING, "标题", "headline", required=True),
        column("title_en", STRING, "英文标题；未译则空", "headline in English; empty if not translated"),
        column("kicker", STRING, "引题", "banner over the headline"),
        column("headline", STRING, "照印的标题", "headline as printed"),
        column("newspaper", STRING, "报名；未知则空", "newspaper; empty where not known", "示范工业报"),
        column("newspaper_en", STRING, "报纸的英文名", "its name in English", "Model Industry News"),
        column(
            "published",
            STRING,
            "见报日期，精确到已知为止",
            "date in print, as exact as it is known",
            "2024-01",
        ),
        column(
            "precision", STRING, "日期精确到哪一级", "how exact the date is", "month", categories=PRECISIONS
        ),
        column(
            "certain",
            BOOLEAN,
            "日期是否确定；推定为false",
            "whether the date is certain; false if inferred",
            "false",
            required=True,
        ),
        column("page", STRING, "版次，照印", "page, as printed", "第2版"),
        column("credit", STRING, "署名前的字样", "credit word", "本报记者"),
        column("authors", IDS, "作者", "authors"),
        column(
            "primary_region", STRING, "主要写的省级地区", "province-level unit that it is about", "500000"
        ),
        column("regions", IDS, "实写的省级地区", "province-level units that it reports on", "500000"),
        column("mentioned_regions", IDS, "顺带提及的省级地区", "units named in passing", "510000 640000"),
        column("tags", IDS, "标签编号", "ids of its tags", "weilai-gongchang chanye-danao"),
        column("terms", IDS, "术语编号", "ids of glossary terms found", "weilai-gongchang"),
        column("summary_zh", STRING, "摘要", "summary in Chinese"),
        column(
            "summary_by",
            STRING,
            "摘要由谁写",
            "who made the summary",
            "machine",
            required=True,
            categories=PRINTED,
        ),
        column("summary_en", STRING, "英文摘要", "summary in English"),
        column(
            "summary_en_by",
            STRING,
            "英文摘要由谁写；机器据事实写成，不是译文",
            "who made the English summary; the machine's is composed from the facts, no translation",
            "desk",
            categories=PRINTED,
        ),
        column(
            "headline_en",
            STRING,
            "机器据事实写成的英文标题；有译题则空",
            "English headline that the machine composed from the facts; empty where the title is translated",
        ),
        column(
            "rights",
            STRING,
            "全文能否公布",
            "whether the text may be published",
            "full",
            required=True,
            categories=RIGHTS,
        ),
        column("added", DATE, "收入本站之日", "day it was added here", "2026-11-01", required=True),
        column("changed", DATE, "最后改动之日", "day of the last change", "2026-11-18", required=True),
        column("source_url", URL, "报社网页", "page at the newspaper"),
        column("url", URL, "本站中文页", "Chinese page here", required=True),
        column("url_en", URL, "本站英文页", "English page here", required=True),
    ),
    (Reference(("primary_region",), "places", ("adcode",)),),
)
