"""Bodies that issued, released, adopted or held something.

A body is a name of the nation (工业和信息化部), or a region and what its bodies are called (重庆市 + 经济和信息化委员会); where the
region is left to the reader (省经信厅) it is the article's. Behind a full name of a region any name in 厅, 局, 委员会 or 办公室
is taken as a body, without English. Several in a row share what is said of the last (甲、乙等13部门联合印发). A body counts
where its clause goes on to a word of issuing, or where it speaks through an officer without a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.lexicon.bodies import LONGEST_NAME, SHORTEST_NAME, Body, bodies, english_of, regions_by_name
from builder.lexicon.regions import NATION, by_adcode
from builder.model.article import Article, Role
from builder.model.facts import REGIONS, Evidence, Facts
from builder.model.mentions import Issuer, Issuers
from builder.model.regions import Region
from builder.text.plain import plain
from builder.text.widths import encodable

TITLE = "title"
LEVELS = ("自治区", "省", "市")
# 俄罗斯外交部 is not ours; 中国外交部 is.
FOREIGN_BEFORE = re.compile(r"(?<![中全我])国$|[斯本朗列兰利亚尼坦克]$")
VERB = (
    "(?:印发|发布|出台|公布|下发|颁布|制定|编制|批准|审议通过|举行|举办|召开|主办|推出|公示|通报|下达|修订)"
)
ISSUES = re.compile(
    rf"[^，。；《》]{{0,40}}?{VERB}|[^。；《》]{{0,70}}?(?:印发|发布|出台|公布|制定|形成)了?《"
)
SPEAKS = re.compile(r"(?:相关|有关)?(?:负责人|负责同志)|新闻发言人|工作报告")
SOURCE_BEFORE = re.compile(r"[从据由]$")
SOURCE_AFTER = re.compile(r"[^，。；]{0,4}(?:获悉|了解到|消息|介绍)")
# 江苏省近日印发: the region itself stands for its government.
REGION_ISSUES = re.compile(
    r"(?:省|自治区|市)(?=(?:于|也|还|已|正式|联合|近日|日前|近期|\d{1,2}月\d{1,2}日)*(?:印发|出台|发布|公布))"
)
OPENING = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]+$")
NOT_THE_BODY = re.compile(
    r"[的在和]?(?:党组|党委|主任|副主任|厅长|副厅长|局长|副局长|部长|副部长|书记|处长|总工程师|总经济师|委员[，、]|大楼|门户网站|网站|新闻发布会)|的"
)
BETWEEN = re.compile(r"[、和及与，]|会同|联合|以及")
UNKNOWN = re.compile(r"(?<=[省市区县州盟])[\u4e00-\u9fff]{2,12}?(?:厅|局(?![面部势限域])|委员会|办公室)")
NO_NAME = re.compile(r"[的将在了是为对把被从已各等]|推进|加快|召开|举行|支持|布$|格$|结$|全$|大$|开$|当$")
REACH = 80


@dataclass(frozen=True)
class _Named:
    """A body's name in a text."""

    start: int
    end: int
    name: str
    en: str | None
    region: str | None


def find_issuers(article: Article, facts: Facts) -> Issuers:
    """The issuing bodies of an article, each once, in order of appearance; headline first."""
    primary = by_adcode(facts[REGIONS].primary or "")
    found: dict[str, Issuer] = {}
    texts = [(block.id, block.text) for block in article.blocks if block.role is not Role.NOTICE]
    for block, printed in [(TITLE, article.title), *texts]:
        text = plain(printed)
        for named in _issuing(text, tuple(_named(text, primary))):
            evidence = Evidence(block, named.start, named.end, printed[named.start : named.end])
            found.setdefault(named.name, Issuer(named.name, named.en, named.region, evidence))
    return Issuers(tuple(found.values()))


def _issuing(text: str, names: tuple[_Named, ...]) -> Iterator[_Named]:
    """Bodies of which issuing is said; those in a row with one count with it."""
    issues = False
    chosen: list[_Named] = []
    for index in range(len(names) - 1, -1, -1):
        named = names[index]
        following = names[index + 1] if index + 1 < len(names) else None
        linked = following is not None and BETWEEN.fullmatch(text, named.end, following.start)
        issues = issues if linked else _issues(text, named.start, named.end)
        if issues:
            chosen.append(named)
    yield from reversed(chosen)


def _issues(text: str, start: int, end: int) -> bool:
    source = SOURCE_BEFORE.search(text[max(0, start - 1) : start]) and SOURCE_AFTER.match(text, end)
    if source or SPEAKS.match(text, end):
        return True
    return not NOT_THE_BODY.match(text, end) and bool(ISSUES.match(text, end, end + REACH))


def _named(text: str, primary: Region | None) -> Iterator[_Named]:
    last = 0
    known = [
        (start, end, bodies()[index])
        for index, start, end in _matcher().find_matches_as_indexes(encodable(text))
    ]
    others = [(match.start(), match.end(), None) for match in UNKNOWN.finditer(text)]
    regions = [(start, end, None) for start, end in _regions(text)]
    for start, end, body in sorted((*known, *others, *regions), key=lambda hit: (hit[0], -hit[1])):
        if start >= last:
            named = _known(text, start, end, body, primary) if body else _unknown(text, start, end)
            if named:
                last = named.end
                yield named


def _regions(text: str) -> Iterator[tuple[int, int]]:
    """Regions that a clause opens with and that go on to issue something."""
    for match in REGION_ISSUES.finditer(text):
        opening = OPENING.search(text, max(0, match.start() - LONGEST_NAME), match.start())
        if opening:
            yield opening.start(), match.end()


def _known(text: str, start: int, end: int, body: Body, primary: Region | None) -> _Named | None:
    if body.national:
        if FOREIGN_BEFORE.search(text[max(0, start - 2) : start]):
            return None
        return _Named(start, end, body.name, english_of(body, None), NATION)
    found = _region_before(text, start, primary)
    if found:
        begin, region = found
        return _Named(begin, end, text[begin:end], english_of(body, region), region.adcode)
    level = next((level for level in LEVELS if text.endswith(level, 0, start)), None)
    if level is None or primary is None or not primary.name.endswith(level):
        return None
    begin = start - len(level)
    return _Named(begin, end, primary.name + text[start:end], english_of(body, primary), primary.adcode)


def _unknown(text: str, start: int, end: int) -> _Named | None:
    whole = regions_by_name().get(text[start:end], ())
    if len(whole) == 1:
        return _Named(start, end, text[start:end], whole[0].en, whole[0].adcode)
    found = _region_before(text, start, None)
    if found is None or NO_NAME.search(text[start : end - 1]):
        return None
    begin, region = found
    return _Named(begin, end, text[begin:end], None, region.adcode)


def _region_before(text: str, end: int, primary: Region | None) -> tuple[int, Region] | None:
    """The region whose name ends here: the longest name, and of several regions that bear it the one at hand."""
    for length in range(LONGEST_NAME, SHORTEST_NAME - 1, -1):
        regions = regions_by_name().get(text[max(0, end - length) : end], ()) if end >= length else ()
        if regions:
            near = [region for region in regions if primary and region.adcode[:2] == primary.adcode[:2]]
            if near or len(regions) == 1:
                return end - length, (near or list(regions))[0]
    return None


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick([body.name for body in bodies()], matchkind=MatchKind.LeftmostLongest)
