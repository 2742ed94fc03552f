"""The tables that others refer to: places, terms and units."""

from builder.model.entry import Bilingual
from builder.outputs.data.categories import LEVELS
from builder.outputs.data.schema import Reference, Table, Type, column

STRING, IDS = Type.STRING, Type.IDS

PLACES = Table(
    "places",
    Bilingual("地点", "Places"),
    Bilingual(
        "34个省级地区，以及文章提到的市县",
        "the 34 province-level units, and the cities and counties that articles name",
    ),
    ("adcode",),
    (
        column("adcode", STRING, "GB/T 2260代码", "GB/T 2260 code", "500000", required=True),
        column("level", STRING, "级别", "level", "province", required=True, categories=LEVELS),
        column("name", STRING, "全称", "full name", "重庆市", required=True),
        column("short", STRING, "通称", "name in use", "重庆", required=True),
        column("pinyin", STRING, "通称的读音", "its reading", "chóngqìng"),
        column("name_en", STRING, "英文名", "English name", "Chongqing"),
        column("iso", STRING, "ISO 3166-2代码", "ISO 3166-2 code", "CN-CQ"),
        column("parent", STRING, "上级代码", "code of the unit above it", "000000"),
    ),
    (Reference(("parent",), "", ("adcode",)),),
)

TERMS = Table(
    "terms",
    Bilingual("术语", "Terms"),
    Bilingual("术语表的每一条", "one row an entry of the glossary"),
    ("id",),
    (
        column("id", STRING, "编号", "identifier", "weilai-gongchang", required=True),
        column("name", STRING, "术语", "term", "未来工厂", required=True),
        column("pinyin", STRING, "读音", "reading", "wèilái gōngchǎng"),
        column("name_en", STRING, "英译", "English rendering", "future factory"),
        column(
            "also",
            STRING,
            "其他形式，以分号隔开",
            "other forms, apart by semicolons",
            "灯塔工厂; lighthouse factory",
        ),
        column("see", IDS, "相关术语", "related terms"),
        column("unlike", IDS, "勿混的术语", "terms not to be confused with"),
        column("definition_zh", STRING, "中文释义", "explanation in Chinese"),
        column("definition_en", STRING, "英文释义", "explanation in English"),
        column("articles", IDS, "用到它的文章", "articles that use it"),
    ),
)

UNITS = Table(
    "units",
    Bilingual("单位", "Units"),
    Bilingual("数字所用的单位", "the units that figures use"),
    ("unit",),
    (
        column("unit", STRING, "符号", "symbol", "CNY", required=True),
        column("printed", STRING, "报上的写法", "as newspapers print it", "元"),
        column("name_en", STRING, "英文名", "name in English", "yuan"),
    ),
)
