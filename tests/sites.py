"""Small newspaper pages and a small content folder in our own words, for tests that need a whole site."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from builder.model.files import SourceFile

Front = dict[str, object]

SITE = """\
base = "https://digest.example/"
timezone = "Asia/Shanghai"

[name]
zh = "小城工业文摘"
en = "Small Town Industry Digest"
"""

PRINTED = {
    "suzhou": """\
苏州2024年目标：机器人产值力争900亿元



本报记者 陆小满

苏州市日前召开工业经济推进会，把机器人列为今年的头号产业。2024年，全市机器人产业产值力争达到900亿元，比上年增加150亿元。

会议提出，新建两个省级智能制造示范区，支持30家中小企业改造旧生产线，由市级财政给予不超过15%的补助。

补助资金分两批拨付，第一批在6月底以前到位，第二批视验收结果而定。企业迟报材料的，顺延到下一年度办理。
""",
    "xiamen": """\
厦门半年新增12座绿色工厂



本报记者 何雨桐

今年上半年，厦门市新增绿色工厂12座，总数升到58座。市工业和信息化局介绍，这些工厂每万元产值的用水量平均下降了7%。

下半年，厦门将推动20家企业更换老旧锅炉，并给首批完成更换的企业发放奖励。
""",
    "lanzhou": """\
兰州石化园区：三条新线同日投料



本报记者 丁一航

兰州新区石化园区的三条新材料生产线昨天同时投料试车，满产以后每年可以生产特种树脂18万吨。

园区管委会表示，2024年还要建成污水集中处理站，日处理能力为4万吨，由三家企业共同出资。

试车期间，消防、环保两个部门派人驻场，每天公布一次监测数据，直到装置连续平稳运行满三十天为止。
""",
    "luan": """\
六安茶机企业抱团出海



本报记者 许知秋

安徽省六安市的十七家茶叶机械企业联合成立出口公司，去年底签下第一张海外订单，合同金额2600万元。

公司负责人说，单打独斗接不了大单，抱在一起才有底气，明年准备在东南亚设立维修站。
""",
}
"""Articles as a page holds them: headline, credit, paragraphs."""


def page(*articles: str) -> str:
    """A page that holds the articles."""
    return "".join(f"\n\n{article}" for article in articles)


PAGES = {
    "suzhou.txt": page(PRINTED["suzhou"], PRINTED["xiamen"]),
    "lanzhou.txt": page(PRINTED["lanzhou"], PRINTED["luan"]),
}

CHONGQING_BODY = (
    "重庆传感器产业园本周揭牌，首批二十一家企业签约入驻，计划总投资八十六亿元。",
    "## 园区怎么建",
    "园区分三期建设，头一期厂房在明年三月交付，水、电、气和专线网络同步接到车间门口。",
    "> 厂房等企业，不让企业等厂房。",
    "管委会承诺，凡是当天能办的手续，不过夜；办不成的，书面说明缘由并指定专人跟进。",
)
CHONGQING_ENGLISH = (
    "A sensor park opened in Chongqing this week, with twenty-one companies signed up to move in first.",
    "## How the park is built",
    "It rises in three stages; the halls of the first are handed over next March, wired and plumbed.",
    "> Halls should wait for companies, never companies for halls.",
    "Whatever can be settled in a day will not wait for the next, the managers promise in writing.",
)

ARTICLES: dict[str, tuple[Front, tuple[str, ...]]] = {
    "2024-chongqing-chuanganqi": (
        {
            "title": "重庆传感器产业园揭牌",
            "kicker": "山城制造观察",
            "published": {"value": "2024-05", "basis": "同版"},
            "source": {"file": "model-0501.txt", "page": "02", "headline": "重庆传感器产业园揭牌"},
            "region": "重庆",
            "regions": ["重庆"],
            "summary": "二十一家企业首批签约，厂房分三期交付。",
            "tags": ["传感器", "产业园"],
            "status": "published",
            "added": "2024-06-01",
        },
        CHONGQING_BODY,
    ),
    "2024-changsha-gongcheng-jixie": (
        {
            "title": "长沙工程机械换上电动心",
            "source": {"file": "model-0502.txt", "headline": "长沙工程机械换上电动心"},
            "region": "湖南",
            "regions": ["湖南", "上海"],
            "summary": "三家整机企业停掉柴油生产线，改造电动机型。",
            "tags": ["工程机械", "新能源"],
            "added": "2024-06-02",
        },
        (
            "2024年4月，长沙三家整机企业先后停掉了两条柴油生产线，把场地让给电动挖掘机和电动起重机。",
            "电动整机的价钱高出四成，可是每个台班省下的油钱超过六百元，用户一年半便能收回差价。",
            "上海一家租赁公司一口气订了八十台，要求在雨季以前全部运到工地。",
            "电池包装在配重的位置，每台只比旧款重了两百公斤，运输用的拖车不必更换。",
        ),
    ),
    "2023-xiamen-haishang-fengdian": (
        {
            "title": "厦门海上风电运维船下水",
            "kicker": "山城制造观察",
            "published": "2023-11-08",
            "source": {"file": "other-1108.txt", "headline": "厦门海上风电运维船下水"},
            "regions": ["福建"],
            "summary": "新船能在两米半的浪里靠泊风机。",
            "tags": ["海上风电", "产业园"],
            "status": "published",
            "added": "2024-06-01",
            "updated": "2024-06-05",
        },
        (
            "厦门一家船厂交付了省内最大的风电运维船，甲板可以停放两台检修吊车。",
            "船上装有波浪补偿舷梯，浪高两米半时维修人员仍然能够走到风机平台上。",
        ),
    ),
    "2024-hunan-guangfu-boli": (
        {
            "title": "湖南光伏玻璃窑炉点火",
            "published": "2024-03",
            "region": "湖南",
            "summary": "株洲的新窑炉开始烤窑，余热和屋顶组件供厂区自用。",
            "tags": ["新能源"],
            "status": "published",
            "added": "2024-06-03",
        },
        (
            "株洲一座日熔化量一千二百吨的光伏玻璃窑炉昨日点火，烤窑要持续二十二天。",
            "企业在厂区屋顶铺满组件，窑炉余热用来供暖，全年可以少烧三万吨标准煤。",
            "为了不碰伤薄玻璃，装卸线改用磁悬浮吸盘，搬运一片只要四秒钟，破片率不到千分之二。",
        ),
    ),
    "undated-danxian-taoci": (
        {"title": "单县陶瓷作坊学用机械臂", "added": "2024-06-04"},
        ("山东单县的陶瓷作坊租来机械臂给坯体施釉，废品率从一成降到百分之三。",),
    ),
}
"""By id: front matter and blocks."""

TRANSLATIONS: dict[str, tuple[Front, tuple[str, ...]]] = {
    "2024-chongqing-chuanganqi": (
        {
            "title": "Chongqing opens a sensor park",
            "kicker": "Mountain City Makers",
            "summary": "Twenty-one companies sign first; halls come in three stages.",
        },
        CHONGQING_ENGLISH,
    ),
    "2024-hunan-guangfu-boli": (
        {"title": "Hunan lights a furnace for solar glass"},
        (
            "A furnace that melts 1,200 tonnes a day was lit in Zhuzhou; heating it up takes twenty-two days.",
            "Panels cover the roofs of the works and waste heat warms them, which saves much coal.",
            "Magnetic grips carry a pane in four seconds and break fewer than two in a thousand.",
        ),
    ),
}


def path_of(name: str, language: str = "zh") -> str:
    """Where an article lies in content/."""
    return f"articles/{name.partition('-')[0]}/{name}.{language}.md"


def written(front: Mapping[str, object], blocks: tuple[str, ...]) -> bytes:
    """A content file."""
    head = yaml.safe_dump(dict(front), allow_unicode=True, sort_keys=False, width=1000)
    body = "".join(f"\n{block}\n" for block in blocks)
    return f"---\n{head}---\n{body}".encode()


def content() -> dict[str, bytes]:
    """The files of the content folder."""
    chinese = {path_of(name): written(*parts) for name, parts in ARTICLES.items()}
    english = {path_of(name, "en"): written(*parts) for name, parts in TRANSLATIONS.items()}
    return {"site.toml": SITE.encode(), **chinese, **english}


def put(folder: Path, files: Mapping[str, bytes | str]) -> Path:
    """Writes the files below a folder."""
    for path, data in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the list of what the builder made."""
    places = (place for place in sorted(folder.rglob("*")) if place.is_file())
    return {
        place.relative_to(folder).as_posix(): place.read_bytes() for place in places if place.name != ".made"
    }


def sources(files: Mapping[str, bytes]) -> tuple[SourceFile, ...]:
    """The same files as values."""
    return tuple(SourceFile(path, data) for path, data in sorted(files.items()))
