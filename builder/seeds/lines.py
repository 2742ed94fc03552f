"""What a line of a page is by its own looks: text, a short line that may be a headline or heading, a caption …"""

import re
from enum import StrEnum

SHORTEST_TEXT = 46
NUMERALS = "一二三四五六七八九十"
NUMBERING = frozenset(NUMERALS + "“(第首其最另")


class Kind(StrEnum):
    """What a piece looks like before anything around it was weighed."""

    TEXT = "text"
    SHORT = "short"
    BYLINE = "byline"
    CAPTION = "caption"
    QUESTION = "question"
    NOTICE = "notice"
    ROW = "row"


class Ending(StrEnum):
    """How a text ends: at the end of a sentence, at a mark that may end a paragraph, or in the middle."""

    CLOSED = "closed"
    SOFT = "soft"
    OPEN = "open"


PAGE = r"(?:第?\s*[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|头版)"
FROM = re.compile(
    rf"[(\[【]?\s*[▲▶◀▼◆■]?\s*(?:紧接|上接|接)\s*{PAGE}[^()。\[\]】]{{0,20}}?[)\]】]|[▲▶◀▼◆■]?\s*(?:紧接|上接|接){PAGE}(?=\s|$)"
)
TO = re.compile(
    rf"[(\[【]\s*[▲▶▼◆■]?\s*下?转\s*(?:至|入|接)?\s*{PAGE}[^()。\[\]】]{{0,20}}?[)\]】]|[▲▶▼◆■]?\s*下转{PAGE}(?=\s|$)"
)
SEE = re.compile(
    rf"^[(\[【▲▶▼◆■]*\s*(?:(?:相关|详细)?(?:报道|内容|全文|解读|图文)*(?:详?见|刊)\S{{0,4}}{PAGE}|未完待续|待续)[^。]{{0,16}}$"
)
CAPTION = re.compile(
    r"^[(▲△▼◀▶]*\s*(?:图[为:①-⑳\d一二三四五]|图[片中]?[::]|[上下左右]图|[上下左右]:|图片(?:说明|来源)?[::为]|资料(?:图|照)|附?表(?:格)?[\d一二三四五:]|附[图表]|制图[::])"
    r"|^[▲△▼◀▶]"
    r"|(?:记者|通讯员)?\s*[\u4e00-\u9fff·、\s]{2,12}(?:摄|供图|摄影|制图|绘)\)?[。]?$"
)
PHOTO = re.compile(r"(?:摄|供图|摄影|绘)\)?[。]?$")
QUESTION = re.compile(
    r"^(?:问|Q|提问|(?:本[报刊网])?记者|主持人|[^,。:;\s]{2,8}(?:报|社|网|台)(?:记者)?)\s*\d{0,2}[::]\s*\S"
)
ANSWER = re.compile(r"^(?:答|A)\s*\d{0,2}[::]")
DASH = re.compile(r"^(?:——|—|――|--|──)\s*\S")
ITEM = re.compile(r"^(?:[●■◆★▲·•\-]\s*\S|\(?[一二三四五六七八九十]{1,3}[)、.]|\(?\d{1,2}[).、](?!\d)|[①-⑳])")
STOPS = "。!?…"
CLOSERS = "”’\"')】》〉」』]"
SAYS = r"(?:表示|强调|指出|介绍|认为|透露|坦言|说|称|告诉|要求|提出|建议|回应)"
OPENING = (
    r"(?:[一二三四五六七八九十]{1,2}(?:是|要|个方面|方面)|第[一二三四五六七八九十]{1,2}(?:条|点|项|步|类)?[,、是]|首先|其次|再次|再者|最后|此外|另外|同时|与此同时|另据|"
    r"据[^,。、]{1,20},|近日|日前|近年来|近期|眼下|如今|目前|当前|今[天年晚]|去年|昨[天晚日]|当[天日晚],|下一步|未来|接下来|不久前|前不久|此前|连日来|新年|"
    r"截至|截止|随着|围绕|聚焦|针对|面对|为(?:了|此|进一步|推动|加快|深入|贯彻|落实|积极|有效|确保|更好|促进|帮助|支持|做好)|根据|按照|依托|作为|除了?|不仅|对此|对于|关于|例如|比如|其中,|一方面|另一方面|总之|"
    r"会议|会谈|会见|文章|座谈|与会|记者|各地|双方|两国|数据显示|统计显示|就在|位于|自\d|"
    r"具体(?:而言|来看|来说)|“?[一二三四五]条线|\d{4}年|\d{1,2}月(?:\d{1,2}日|份)?|\d{1,2}日|这(?:几|两|个|些|段|一|是|里|次|项|份|座|家|款|条)|本(?:次|届|期)|"
    r"在[^,。]{2,24}(?:方面|看来|会上|仪式上|现场|期间|过程中),?|进入|从[^,。]{2,16}来看|"
    r"《[^》]{2,40}》(?:明确|提出|指出|要求|从|是|还|规定)|[\u4e00-\u9fff·]{2,9}(?:在会上|在致辞中|在会见[^,。]{1,20}时)?(?:还|也|则|并)?"
    + SAYS
    + r"[,:]|问[::]|答[::])"
)
OPENINGS = re.compile(rf"^[“《]?{OPENING}")
PROVINCE = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|"
    "宁夏|新疆|香港|澳门|台湾"
)
SUBJECTS = re.compile(rf"^(?:{PROVINCE}|中国|我国|全国|国家|国务院|中央|中共|党的|他们?|我们|在|通过|以“|“)")
BANNER = re.compile(
    r"(?:解读|专题|专栏|特刊|系列(?:报道|谈|评论|访谈)|巡礼|观察|综述|述评|盘点|直通车|进行时|在行动|大家谈|特别(?:报道|策划)|圆桌|访谈|调研行|看变化|笔谈|"
    r"(?:走|进)基层|特稿|专访|回眸)(?:之[一二三四五六七八九十]{1,2}|[①-⑳]|\([一二三四五六七八九十]{1,2}\))?$|(?:之[一二三四五六七八九十]{1,2}|[①-⑳])$"
    r"|^(?:聚焦|走进|关注|特别策划|专题报道|系列报道|记者观察|【[^】]+】$|“[^”]+”(?:专题|系列|特刊))|^\d{4}(?:年)?(?:全国)?两会"
)
REMNANT = re.compile(r"^(?:[A-Za-z]{1,4}\s+)+(?=[\u4e00-\u9fff\d“《])|\s+[A-Za-z]{1,4}$")


def ending(key: str) -> Ending:
    """How the text ends, seen through closing quotation marks and brackets."""
    key = key.rstrip()
    while key and key[-1] in CLOSERS:
        key = _without_bracket(key).rstrip()
    if not key or key[-1] in STOPS or (key[-1] == "." and not re.match("[0-9A-Za-z]", key[-2:-1])):
        return Ending.CLOSED
    return Ending.SOFT if key[-1] in ";:" else Ending.OPEN


def kind(key: str) -> Kind:
    """What a line looks like; the byline, notices and tables are found elsewhere."""
    if CAPTION.search(key) and (len(key) <= 90 or PHOTO.search(key)) and len(key) <= 160:
        return Kind.CAPTION
    if QUESTION.match(key):
        return Kind.QUESTION
    return Kind.SHORT if short(key) else Kind.TEXT


def short(key: str) -> bool:
    """Whether the line may be a headline, a kicker or a heading."""
    words = len(key.replace(" ", ""))
    if not 2 <= words <= SHORTEST_TEXT or "。" in key or ANSWER.match(key) or key[-1] in ",、;(“《<+":
        return False
    if not re.search(r"[\u3400-\u9fff]", key) or key[0] in ",。、;:!?)”》】%":
        return False
    if ending(key) is Ending.OPEN or key[-1] == "…":
        return key.count(",") <= 2
    return ending(key) is Ending.CLOSED and words <= 22 and key.count(",") <= 1 and key[-1] in "?!”》"


def ordinal(key: str) -> tuple[str, int] | None:
    """The kind and the number of a numbered text: 一是 is ("是", 1), 其次 is ("首先", 2)."""
    if key[:1] not in NUMBERING:
        return None
    match = re.match(r"^“?([一二三四五六七八九十]{1,2})(是|要|、)", key) or re.match(
        r"^\(?(第)([一二三四五六七八九十]{1,2})[,、:]", key
    )
    if match:
        number, style = (match[1], match[2]) if match[1] != "第" else (match[2], "第")
        return style, NUMERALS.index(number[-1]) + 1 + (10 if len(number) == 2 else 0)
    match = re.match(r"^\(([一二三四五六七八九十])\)", key)
    if match:
        return "()", NUMERALS.index(match[1]) + 1
    words = ("首先", "其次", "最后"), ("一方面", "另一方面"), ("一条线", "另外一条线")
    for row in words:
        for number, word in enumerate(row, 1):
            if re.match(rf"^“?{word}[”,是]", key):
                return row[0], number
    return None


def _without_bracket(key: str) -> str:
    """The text before a bracket at its end; before a mark alone where it closes nothing or a quotation."""
    if key[-1] == ")":
        at = key.rfind("(", max(0, len(key) - 80))
        if at > 0 and key[:at].rstrip()[-1:] in STOPS:
            return key[:at]
    return key[:-1]
