"""An article in two languages and a small glossary, in our own words."""

from builder.model.article import Role
from builder.model.entry import Bilingual
from builder.model.glossary import GlossaryTerm
from builder.model.translation import Excused, Passage, Side, Sides
from builder.web.markdown import parse

TERMS = (
    GlossaryTerm("lianzhangzhi", "glossary/lianzhangzhi.md", Bilingual("链长制", "chain-chief system"), "", also=("链长", "chain chief")),
    GlossaryTerm(
        "xiaojurenqiye",
        "glossary/xiaojurenqiye.md",
        Bilingual("“小巨人”企业", "little giant"),
        "",
        also=("“小巨人”", "小巨人", "small giant"),
        unlike=("dujiaoshouqiye",),
    ),
    GlossaryTerm("dujiaoshouqiye", "glossary/dujiaoshouqiye.md", Bilingual("独角兽企业", "unicorn"), "", also=("独角兽",)),
    GlossaryTerm(
        "guimoyishang",
        "glossary/guimoyishang.md",
        Bilingual("规模以上", "above-scale"),
        "",
        also=("规上",),
        html=Bilingual("<p>年主营业务收入2000万元。</p>", "<p>RMB 20 million a year.</p>"),
    ),
    GlossaryTerm("zaizao", "glossary/zaizao.md", Bilingual("产业基础再造", "rebuilding industrial foundations"), ""),
    GlossaryTerm("lingtanyuanqu", "glossary/lingtanyuanqu.md", Bilingual("零碳园区", "zero-carbon park"), ""),
    GlossaryTerm("lvsegongyinglian", "glossary/lvsegongyinglian.md", Bilingual("绿色供应链", "green supply chain"), ""),
    GlossaryTerm("hexinchanye", "glossary/hexinchanye.md", Bilingual("数字经济核心产业", "core digital-economy industries"), "", also=("core digital industries",)),
    GlossaryTerm("zhongshi", "glossary/zhongshi.md", Bilingual("中试平台", "pilot-production platform"), "", also=("中试基地", "pilot production", "test base")),
)  # fmt: skip


def sides(chinese: str, english: str, *exceptions: Excused, told: dict[str, str] | None = None) -> Sides:
    """An article of 2024 whose bodies these are."""
    return Sides(
        id="2024-a",
        zh=side("articles/2024/2024-a.zh.md", chinese),
        en=side("articles/2024/2024-a.en.md", english),
        year=2024,
        translated_from=tuple((told or {"text": "noted"}).items()),
        exceptions=exceptions,
    )


def side(path: str, body: str) -> Side:
    """One language of it."""
    blocks = parse(body).value
    passages = (Passage(one.block.id, one.block.role, one.block.text, one.line) for one in blocks)
    return Side(
        path, (Passage("title", Role.PARAGRAPH, "题" if "zh" in path else "Title", 1),), tuple(passages)
    )
