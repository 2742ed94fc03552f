"""Who wrote it: credit words and names on their own line, at the beginning of a text, or in brackets at its end."""

import re
from dataclasses import dataclass, replace

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安"
    "常乐于傅皮卞齐康伍余顾孟黄和穆萧尹姚邵湛汪祁毛狄米贝明戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季麻强贾路娄江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万"
    "支柯管卢莫房解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀惠曲封储靳松段富巫乌焦巴牧山谷车侯全班秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶"
    "司黎薄印白蒲从鄂索赖卓蔺屠蒙池乔阴闻党翟谭贡劳冉郦雍桑桂牛寿边燕冀尚农温庄晏柴瞿阎连习容向古易廖庾衡步都耿满匡寇广东沃利蔚越师巩聂晁勾敖"
    "冷辛阚那简饶曾沙鞠关荆游权盖益桓公仉肖佟付诸齐闫岳"
)
HAN = r"[\u4e00-\u9fff]"
PAPER = rf"(?:本[报刊网台社]|新华社|新华网|中新社|央视|人民日报|{HAN}{{2,6}}(?:报|网|社|台))"
GRADE = rf"(?:首席|见习|实习|特约|高级|资深|特派|驻{HAN}{{1,4}}|{HAN}{{2}}站)"
JOB = r"(?:记者|通讯员|评论员|撰稿人?|实习生|编译|编辑|作者|撰文|整理|供稿|文字|图片|摄影|[文图](?=[/:、]))"
CREDIT = re.compile(rf"^({PAPER}?\s*{GRADE}{{0,2}}{JOB}(?:[/、]{JOB})*)\s*[::/]?\s*")
MARK = r"[■□●◆▲▼★◎○◇\s|]*"
DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
LEAD = re.compile(
    rf"^{MARK}(?:\(?((?:本[报刊网台社]|{HAN}{{2,5}}(?:报|网|社))(?:综合)?讯)\)?(?=[\s,(:。“《\d]|{HAN})"
    rf"|(?:据)?((?:新华社|中新社|本[报刊网社]|人民日报|{HAN}{{2,4}}社){HAN}{{0,8}}?\s*(?:{DAY})?\s*(?:综合)?[电讯])(?=[\s(:,]))"
)
DATELINE_AHEAD = re.compile(rf"^{MARK}(?:据)?(?:{PAPER})")
REPORTER = rf"(?:{PAPER})?{GRADE}{{0,2}}(?:记者|通讯员|实习生)"
WRITER = re.compile(
    rf"^\s*(?:\(([^()]{{0,12}}(?:记者|通讯员|实习生)[^()]{{1,60}}(?:\([^()]{{1,6}}\)[^()]{{0,40}})?)\)"
    rf"|({REPORTER}[^,。:;()“”《》\d]{{2,30}}?(?:\((?:实习|见习)\))?)(?:综合|摄影)?(?:报道|报导)?[::])\s*[::]?\s*"
)
REPORTS = re.compile(
    rf"^{MARK}({REPORTER})\s*([^,。:;()“”《》\d]{{2,24}}?)(?:\s+{HAN}{{2,4}}|从{HAN}{{2,4}})?\s*(?:综合|摄影)?(?:报道|报导)\s*[::,]?\s*(?=\S)"
)
TAIL = re.compile(r"\s*\(([^()]{1,40}(?:\((?:实习|见习)[^()]{0,4}\))?[^()]{0,30})\)\s*$")
TAIL_LINE = re.compile(rf"(?<=[。!?”])\s+({PAPER}{GRADE}{{0,2}}{JOB}\s*{HAN}[\u4e00-\u9fff\s、]{{1,20}})$")
NOT_A_NAME = re.compile(
    r"略|完|待续|续完|未完|未完待续|[上中下续一二三四五]|节选|摘要|有删节|(?:本报)?综合|试行|草案|暂行|修订|实习"
)
NOTE = re.compile(r"^(?:据|来源|综合|作者[系为单]|责任?编辑?|编辑|本报综合|图片来源|资料)")
ASIDE = re.compile(r"\((?:实习生?|见习|图|文|摄|摄影|整理|文/图|图/文)[^()]{0,4}\)")
TRAILER = re.compile(
    rf"\s*(?:(?:发自|从)?{HAN}{{0,4}}(?:综合|摄影)?(?:报道|报导)|发自{HAN}{{2,6}}|文/?图|图/?文|摄影|摄|整理)\s*$"
)


@dataclass(frozen=True)
class Credit:
    """Credit words of a text: the characters from `start` to `end` of its key."""

    start: int
    end: int
    credit: str | None
    names: tuple[str, ...]


def own_line(key: str) -> Credit | None:
    """The byline that a whole line is."""
    inner = re.sub(rf"^{MARK}", "", key).strip()
    marked = len(inner) < len(key.strip())
    if len(inner) > 60 or not inner or "。" in inner:
        return None
    dated = LEAD.match(f"{inner} ")
    if dated and (alone := _after_word(inner[dated.end() :])) is not None:
        return Credit(0, len(key), dated[1] or dated[2], alone)
    bracketed = TAIL.fullmatch(inner)
    if bracketed:
        found = _who(bracketed[1])
        return found and Credit(0, len(key), *found)
    match = CREDIT.match(inner)
    rest = inner[match.end() :] if match else inner
    names = _names(rest)
    if names is None or not (match or (marked and names and _surnamed(names))):
        return None
    if match and not names and not match[1].endswith("评论员"):
        return None
    if match and names and rest == inner[match.end(1) :] and not _surnamed(names):
        return None
    return Credit(0, len(key), _word(match[1]) if match else None, names)


def _after_word(rest: str) -> tuple[str, ...] | None:
    """The names behind 本报讯 on a line of its own: none, or those of reporters; None where there is anything else."""
    rest = rest.strip(" ():")
    if not rest:
        return ()
    return _names_of(rest) or None if CREDIT.match(rest) else None


def bare_names(key: str) -> Credit | None:
    """A line of names alone, as it may stand under a headline."""
    key_names = _names(key.strip())
    if key_names and len(key.strip()) <= 16 and len(key_names) <= 4 and _surnamed(key_names):
        return Credit(0, len(key), None, key_names)
    return None


def lead(key: str) -> Credit | None:
    """The credit words that a text begins with: 本报讯 记者…报道：, 新华社北京1月3日电（记者 …）."""
    match = LEAD.match(key) if DATELINE_AHEAD.match(key) else None
    if match:
        writer = WRITER.match(key, match.end()) or WRITER.match(key[match.end() :])
        end = match.end() + (writer.end() if writer else 0)
        names = (_names_of(writer[1] or writer[2]) if writer else None) or ()
        end += len(key[end:]) - len(key[end:].lstrip(" :"))
        return Credit(0, end, match[1] or match[2], names)
    report = REPORTS.match(key)
    reporters = _names(report[2]) if report else None
    return Credit(0, report.end(), _word(report[1]), reporters) if report and reporters else None


def tail(key: str) -> Credit | None:
    """The credit words in brackets that a finished text ends with: （宁文）, （新华社记者 …）."""
    match = TAIL.search(key[-90:])
    if match:
        start = max(0, len(key) - 90) + match.start()
        before = key[:start].rstrip().rstrip("”’\"')】》")
        found = _who(match[1]) if before and before[-1] in "。!?…." else None
        return found and Credit(start, len(key), *found)
    match = TAIL_LINE.search(key[-60:])
    found_line = own_line(match[1]) if match else None
    if match and found_line:
        start = max(0, len(key) - 60) + match.start()
        return Credit(start, len(key), found_line.credit, found_line.names)
    return None


def as_printed(credit: Credit, key: str, text: str) -> Credit:
    """The credit with its words as they stand in the text that the key was made from."""
    solid = [at for at, char in enumerate(key) if char != " "]
    bare = "".join(key[at] for at in solid)

    def printed(word: str) -> str:
        at = bare.find(_word(word))
        return "".join(text[place] for place in solid[at : at + len(_word(word))]) if at >= 0 else word

    names = tuple(printed(name) for name in credit.names)
    return replace(credit, credit=credit.credit and printed(credit.credit), names=names)


def _who(inner: str) -> tuple[str | None, tuple[str, ...]] | None:
    """Credit and names of a bracket, or None where the bracket holds something else."""
    inner = inner.strip()
    if NOT_A_NAME.fullmatch(_word(inner)):
        return None
    match = CREDIT.match(inner)
    if match:
        names = _names(inner[match.end() :])
        return None if names is None else (_word(match[1]), names)
    if NOTE.match(inner):
        return inner, ()
    names = _names(inner)
    if not names or len(names) > 6 or any(len(name) > 4 and "·" not in name for name in names):
        return None
    return None, names


def _names_of(text: str) -> tuple[str, ...] | None:
    match = CREDIT.match(text.strip())
    return _names(text.strip()[match.end() :] if match else text)


def _names(text: str) -> tuple[str, ...] | None:
    """The names of a list; None where it holds anything that is no name."""
    text = TRAILER.sub("", ASIDE.sub(" ", text))
    text = re.sub(rf"(?<!{HAN})(?:文|图|图片|摄影)\s*[/::]", " ", text)
    text = re.sub(
        rf"{PAPER}?{GRADE}{{0,2}}(?:记者|通讯员|实习生|特约撰稿人?|摄影|文/图)\s*[::]?", " ", f" {text} "
    )
    tokens = _spaced([token for token in re.split(r"[\s、,/;|&]+", text) if token])
    names = [name for token in tokens for name in _apart(token)]
    if all(re.fullmatch(rf"{HAN}{{2,4}}|{HAN}{{1,8}}(?:[·•.]{HAN}{{1,8}})+", name) for name in names):
        return tuple(dict.fromkeys(names))
    return None


def _spaced(tokens: list[str]) -> list[str]:
    """Names printed with inner blanks put together: 晓 文, 张 三 李 四, 吴 丽琳."""
    out: list[str] = []
    run = ""
    for token in [*tokens, ""]:
        if len(token) == 1:
            run += token
            continue
        if len(run) % 2 == 0 or len(run) == 3:
            step = 3 if len(run) == 3 else 2
            out += [run[at : at + step] for at in range(0, len(run), step)]
        else:
            out += [run[at : at + 2] for at in range(0, len(run) - 1, 2)]
            out.append(run[-1] + token)
            run = ""
            continue
        run = ""
        out += [token] if token else []
    return out


def _apart(token: str) -> list[str]:
    """Two names printed without anything between them, where surnames tell."""
    if len(token) in (5, 6) and token[0] in SURNAMES and "·" not in token:
        for at in (3, 2) if len(token) == 5 else (3,):
            if token[at] in SURNAMES:
                return [token[:at], token[at:]]
    return [token]


def _surnamed(names: tuple[str, ...]) -> bool:
    return all(name[0] in SURNAMES and len(name) <= 3 for name in names)


def _word(credit: str) -> str:
    return re.sub(r"\s", "", credit)
