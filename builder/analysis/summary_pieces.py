"""Sentences of an article that may stand in a summary, each with the places where its leading clauses may end.

A sentence that hangs on the one before it (其中…, 该…, 将…, 张某表示…) may stand right after that one and nowhere else; one
that numbers a list or announces one may not stand at all. A short form (《方案》) needs the sentence that defines it. What
is cut off after a clause must leave a statement: a clause that only says when, where, on what ground or that somebody
spoke ends none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import add

from builder.model.article import Article, Role
from builder.text.sentences import clauses, sentences

SHORTEST = 18
LONGEST = 160
MOST = 80
SCENE = ("…", "?", "？", ":", "：")
PAUSE = "，；,;、 "
QUOTES = ('"', "“")
FACT = re.compile(r"\d|《|印发|出台|发布|召开|举行|提出|明确|计划|力争|将")
FIGURE = re.compile(r"\d[\d.,]*\s*(?:%|％|万|亿|个|家|项|元|吨|倍|成|人|条|台|年内)")
ANSWER = re.compile(r"答\s*[:：]\s*")
NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]+(?:是|要|、|方面)|第[一二三四五六七八九十]|首先|其次|再次|再者|再是|最后|此外|另外|[(（①-⑳]|\d+[.、．)）]\D)"
)
HANGING = re.compile(
    r"(?:其|该|这|此|那|它|他|她|上述|以上|前者|后者|两者|二者|双方|两地|三地|两省|两市|同时|同期|同比|而|但|且|并|也|又|还|再|则|却|即|"
    r"更|另|要|将|从而|进而|为此|因此|因而|对此|与此|例如|比如|如[，,]|如何|一方面|下一步[，,]?我们|我们|原来|就在[此这]|"
    # 在某区这家工厂, 企业有如此底气: who is meant was said before.
    r"[^，,；;：:。“]{0,16}?(?:(?<!像)这(?:家|座|个|项|种|条|款|位|支|群|片)|如此(?!之))|"
    r"(?!会议|方案|条例|办法|意见|规划|报告|文件|通知|记者|专家|代表|委员|业内|各地)[\u4e00-\u9fff]{2,3}(?:还)?(?:表示|说|介绍|指出|认为|强调)[，,：:])"
)
TELLS = re.compile(
    r"(?:表示|指出|提出|强调|要求|了解到|获悉|介绍|认为|透露|说|称|显示|明确|规定|包括|如下|包含|即|是|为|分别|以及|和|与|的)$"
)
ADVERBIAL = re.compile(
    r"(?:方面|期间|时期|时候|以来|之后|之前|之际|同时|基础上|背景下|前提下|会上|会议上|里|(?<!建设|推进|进行|实施|施工|筹备|编制)中)$|^在[^，,]{1,10}$|^(?:[^，,]*?在|当|自|从)[^，,]*[上中下里内时后前起来]$"
)
GROUND = re.compile(
    r"(?:为|围绕|根据|依据|据|随着|按照|通过|针对|对于|关于|面向|聚焦|作为|不仅|虽然|尽管|如果|由于|既|除)"
)
# 通过开展活动, 凭借政策: the clause says by what means, and the next one what was done.
MEANS = re.compile(
    r"[^，,]{0,14}?(?:(?<![议决得致])通过(?![了《]|[^，,]*(?:验收|审[查核批]|认证|评估)$)|借助|凭借|依托|利用|团结带领)"
)
# What goes on so has the clause before it for its subject: “…”分论坛，让…; 创新的研发平台，使….
GOES_ON = re.compile(r"[，,]?\s*(?:逐[渐步]|不断|共同|正)?(?:让|使|令|成了?为|在|都|均|是|为[^了此]|也|给)")
WHEN = re.compile(r"(?:近日|日前|截至|到\d|\d{4}年|今年|明年|去年|目前|当前|\d+月|以|会议|未来)")
SHORTEST_DATED = 16
DEFINED = re.compile(r"以下(?:简称|称)[:：]?\s*[“\"]?(《[^》]{1,20}》)")


@dataclass(frozen=True)
class Sentence:
    """A sentence that may stand in a summary."""

    block: str
    start: int
    text: str
    order: int
    """Its place among all sentences."""
    opens: bool
    """First of its paragraph."""
    hangs: bool
    """Only right after the sentence before it."""
    quoted: bool
    """Nothing but what somebody said."""
    defines: tuple[str, ...]
    """Short forms that it brings in: 《方案》."""
    pairs: tuple[str, ...]
    """Its characters two by two: its beginning of n characters has the first n - 1 of them."""

    def ends(self) -> tuple[int, ...]:
        """Where it may end, in order; the last is its own end."""
        whole = (len(self.text),)
        return whole if self.quoted and len(self.text) <= LONGEST else (*_cuts(self.text), *whole)


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body that may stand in a summary, in order."""
    return tuple(_sentences(article))


def _sentences(article: Article) -> Iterator[Sentence]:
    order = 0
    for block in article.blocks:
        if block.role is not Role.PARAGRAPH or order >= MOST:
            continue
        for number, (begin, end) in enumerate(sentences(block.text)):
            answer = ANSWER.match(block.text, begin, end - 1) if block.text[begin] == "答" else None
            start = answer.end() if answer else begin
            text = block.text[start:end]
            if text.strip(PAUSE) and not text.endswith(SCENE[1:]) and not NUMBERED.match(text):
                yield _sentence(block.id, start, text, order, opens=number == 0)
            order += 1


def _sentence(block: str, start: int, text: str, order: int, *, opens: bool) -> Sentence:
    quoted = text.startswith(QUOTES) and text.endswith(("”", '"'))
    return Sentence(
        block=block,
        start=start,
        text=text,
        order=order,
        opens=opens,
        hangs=bool(HANGING.match(text)),
        quoted=quoted,
        defines=tuple(DEFINED.findall(text)) if "《" in text else (),
        pairs=tuple(map(add, text, text[1:])),
    )


def _cuts(text: str) -> Iterator[int]:
    """Ends of leading clauses that leave a statement."""
    for start, end in clauses(text[: LONGEST + 1]):
        closed = SHORTEST <= end < len(text) and text[end - 1] not in ":：" and not GOES_ON.match(text, end)
        if closed and _ends_a_statement(text[start:end]):
            yield end


def _ends_a_statement(clause: str) -> bool:
    bare = clause.rstrip(PAUSE)
    if TELLS.search(bare) or ADVERBIAL.search(bare) or GROUND.match(bare) or MEANS.match(bare):
        return False
    if NUMBERED.match(bare):
        return False
    return len(bare) >= SHORTEST_DATED or not WHEN.match(bare)
