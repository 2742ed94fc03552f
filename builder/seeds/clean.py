"""Furniture of a page, by name: what stands on the paper and belongs to no article."""

import re
from datetime import date

LONGEST = 160
SECTION = (
    r"(?:要闻|综合|国内|国际|地方|区域|产业|经济|头版|时政|专版|专题|特刊|特别报道|新闻|理论|评论|副刊|公告|聚焦|观察|"
    r"政策|资讯|动态|周刊|导读|版面|工业|信息化|行业|科技|财经|民生|文化|社会)"
)
NUMERAL = r"[\d〇○零一二三四五六七八九十]"
DATE = re.compile(
    rf"({NUMERAL}{{4}})\s*(?:年|[.\-/])\s*({NUMERAL}{{1,3}})\s*(?:月|[.\-/])\s*({NUMERAL}{{1,3}})\s*日?(?!\d)"
)
WEEKDAY = re.compile(r"\(?(?:星期|周)[一二三四五六日天]\)?")
PAGE = r"(?:第\s*)?[A-Z]?\d{1,3}\s*版|第\s*[〇零一二三四五六七八九十]{1,3}\s*版|[A-Z]\d{1,2}"
HEADER_PARTS = re.compile(
    rf"{DATE.pattern}|{WEEKDAY.pattern}|{PAGE}|(?:今日|本期|共)\s*[\d一二三四五六七八九十]+\s*版|总?第\s*\d+\s*期|\(?总第?\d+期?\)?"
    rf"|农历\S{{1,10}}|[\u4e00-\u9fff《》]{{1,8}}(?:日报|时报|晚报|周报|早报|电子报|报|周刊|网)|{SECTION}+|www\.\S+|[A-Z]{{2,}}[A-Za-z]*"
)
LABEL = (
    r"(?:本版)?(?:责任?编辑?|责任编辑|美编|美术编辑|版式(?:设计)?|版面(?:设计)?|校对|编辑|主编|副主编|审校|审读|值班(?:编委|主任|总编)?|组版|制图|"
    r"组稿|策划|统筹|终审|签发|电话|传真|邮箱|电子邮箱|E-?mail|电子邮件|网址|社址|地址|邮编|邮政编码|邮发代号|国内统一(?:连续出版物号|刊号)|"
    r"刊号|统一刊号|国内刊号|国外代号|广告(?:经营)?许可证(?:号)?|印刷|承印|定价|零售价?|全年定价|发行部?|新闻热线|监督电话|广告热线|订阅热线|投稿邮箱|值班电话|出版|总编辑|社长)"
)
EDITOR = r"(?:责任编辑|责编|美编|美术编辑|校对|编辑|主编|版式设计|版面设计|版式|组版|制图)"
IMPRINT = re.compile(
    rf"^\W{{0,3}}{LABEL}\s*[::]|^\W{{0,3}}本版(?:责编|编辑|主编)|^\W{{0,3}}{EDITOR}(?:\s+[\u4e00-\u9fff]{{2,4}})+(?:\s+{EDITOR}|\W*$)"
)
LABELS = re.compile(rf"(?:^|[\s|,;(]){LABEL}\s*[::]")
CONTACT = re.compile(r"^\W*(?:https?://|www\.)\S+$|^\W*[\w.+-]+@[\w.-]+\W*$|^(?:CN|ISSN)\s*[\d\-/]+\s*\w*$")
ADVERT = re.compile(
    r"^\W*(?:公益)?广\s*告\W*$|^\W*欢迎(?:订阅|关注|扫码|投稿|垂询|选购|惠顾|来电)|^\W*扫(?:一扫|码|描)|^\W*订阅(?:热线|电话)"
    r"|(?:热线|电话|咨询|垂询|手机|联系人)\D{0,6}(?:\d{3,4}-?\d{7,8}|\d{11}|400-?\d{3})|全国各地邮局"
)
CODE = re.compile(
    r"\.(?:indd|pdf|qxd|ps|fit|fbd|jpg|jpeg|png|tif|tiff|eps|html?)\b|[<>{}\\|]|={2,}|_{1,}|#[0-9A-Fa-f]{3,}|\d{8,}|^[A-Z]{1,4}$|^[A-Z0-9-]{6,}$"
    r"|^\d{1,2}:\d\d(?::\d\d)?$"
)
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


def furniture(key: str) -> str | None:
    """The name of the furniture that a line is, or None where it may belong to an article."""
    key = key.strip()
    if not key or len(key) > LONGEST:
        return None
    for name, holds in KINDS:
        if holds(key):
            return name
    return None


def printed_dates(key: str) -> tuple[str, ...]:
    """Full dates printed in a line, ISO 8601; dates that no calendar knows are left out."""
    found = (_iso(*match.groups()) for match in DATE.finditer(key[:LONGEST]))
    return tuple(day for day in found if day)


def _rule(key: str) -> bool:
    return not re.search(r"[\w。”’」』》】!?;:,、)…]", key)


def _page_number(key: str) -> bool:
    return bool(re.fullmatch(rf"[\W_]*(?:(?:{PAGE})|\d{{1,3}}|第\s*\d{{1,3}}\s*页)[\W_]*", key))


def _page_header(key: str) -> bool:
    rest, parts = HEADER_PARTS.subn(" ", key)
    rest = re.sub(r"[\W_]+", "", rest)
    if "。" in key or len(key) > 90 or not parts:
        return False
    if re.fullmatch(rf"[\W_]*{SECTION}+(?:版|新闻)?[\W_]*", key) and len(key) <= 6:
        return True
    anchored = bool(DATE.search(key)) or bool(re.search(rf"(?:^|\W)(?:{PAGE})(?:\W|$)", key))
    return anchored and len(rest) <= (4 if parts > 1 else 0)


def _imprint(key: str) -> bool:
    if "。" in key.rstrip("。") or CONTACT.match(key):
        return bool(CONTACT.match(key))
    return len(LABELS.findall(key)) >= 2 or (bool(IMPRINT.match(key)) and len(key) <= 90)


def _advert(key: str) -> bool:
    return len(key) <= 100 and bool(ADVERT.search(key))


def _code(key: str) -> bool:
    return not HAN.search(key) and bool(CODE.search(key))


KINDS = (
    ("rule", _rule),
    ("page-number", _page_number),
    ("page-header", _page_header),
    ("imprint", _imprint),
    ("advert", _advert),
    ("code", _code),
)


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        found = date(_number(year), _number(month), _number(day))
    except ValueError:
        return None
    return found.isoformat() if 1900 <= found.year <= 2100 else None


def _number(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    if "十" in printed:
        tens, _, ones = printed.partition("十")
        return 10 * (_number(tens) if tens else 1) + (_number(ones) if ones else 0)
    return int(
        "".join(str("〇一二三四五六七八九".index(c.replace("○", "〇").replace("零", "〇"))) for c in printed)
    )
