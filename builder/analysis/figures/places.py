"""Which region a figure is about, and which part of it.

The name that stands before the number in its clause as a subject; else the one that leads the segment or the sentence; else
the subject of the paragraph, or of the one before it; else the region of the article. 全省 and 全区 lead back to that one,
全国 and 我国 to the nation. A name that is compared with (高于全国, 占全国) is not what the figure is about. Prefectures and
counties count where they lead a clause as a whole (吴忠市, 广州第一季度), not inside another name (长沙国家级…直联点).
An area (宁东基地) or a group (川渝) is the scope, its region that of its parent or of the article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.analysis.figures.deeds import acts
from builder.analysis.figures.passages import Clause
from builder.lexicon.regions import NATION, by_adcode, province_of
from builder.model.article import Role
from builder.model.facts import RegionsFound
from builder.model.regions import Level
from builder.text.amounts import Amount
from builder.text.placenames import NameKind, PlaceName, find_places

WHOLE = re.compile(
    r"(?P<province>全省|我省|省内)|(?P<city>全市|我市)|(?P<region>全区|全自治区|我区)|(?:两|三)省市"
)
# 全市 in a province speaks of the city at hand.
LEVELS = {"province": "省", "city": "市", "region": "自治区"}
NATIONAL = re.compile(
    r"(?=[全我中国])(?:全国(?![首第唯最前率质各优示人两政重领性统一])|我国(?![首第唯最])|中国(?!信|电|移|联|石|铁|建|船|制造业500强)|国家层面)"
)
COMPARED = re.compile(
    r"(?:占|高于|低于|比|较|以|超|超过|居|为|于|列|在|获|获批|创建|入选|位居|连续|获得|名列|占到|和|与|面向|向|由|对|进入|新增|争创|成|按|当|走向|辐射|销往)$"
)
ALLOWED_AFTER = re.compile(
    r"^(?:市|省|区|县|自治区|自治州|壮族自治区|回族自治区|维吾尔自治区|特别行政区)|^[,，:：]|^(?:今年|去年|20\d\d|第?[一二三四]季度|上半年|前|1|一季度|于|将|已|在|共|有|的|还|拥有|增长|下降|全|规|累计|新增|力争|提出|实现|完成|等|、|和|与|以|地区|计划|预计|目前|达|为|则|超|近|工业|制造业|数字经济|外贸|进出口|经济|GDP|产业|八区|一批|率先|从|生产总值|地区生产总值|是|也|正|着力|推|以|把)"
)
# The first of a list of projects says nothing of where the others are: 张江实验室、….
INSTITUTION = re.compile(r"[^,，。、的]{0,6}?(?:实验室|研究院|研究所|医院|学校|电厂|电站|水库|博物馆)")
NATIONAL_OFFICE = re.compile(
    r"全国|我国|国务院|国新办|工业和信息化部|工信部|国家统计局|财政部|商务部|国家发展改革委|海关总署|国家能源局"
)
WIDE = re.compile(r"全|我|中国|省|国家")
ORGANISATION = re.compile(
    r"[^,，。、;；:：的与和在将及\s\d“”]{0,14}?(?:公司|集团|大学|学院|银行|证券|股份|日报|晚报|电视台|高铁|铁路|高速(?!增)|公路|机场|汽车(?![产销零整制工出配]))"
)
GOES_ON = re.compile(r"其中|其(?=中|规)|同比|增长")
LEADS = re.compile(r"^(?:[^,，]{0,12}(?:月份?|季度|年|半年|期间|目前|底|末|其中|此外|当前|显示|以来))?$")
SUBAREA = re.compile(
    r"^(?:八区|九区|六区|四市|五市|三市|两市|地区|片区|城市群|都市圈|双城经济圈|两地|两省市|三地|三省|三省一市)"
)


@dataclass(frozen=True)
class Site:
    """Where a figure is: a region, and the part of it where it is not the whole."""

    region: str | None
    scope: str | None = None


@dataclass(frozen=True)
class Sites:
    """The sites that a clause names as subjects, and what governs it from before."""

    named: tuple[tuple[int, Site], ...]
    governing: Site

    def at(self, position: int) -> Site:
        """The site in force at a position of the block."""
        before = [site for start, site in self.named if start < position]
        return before[-1] if before else self.governing


def read_sites(clauses: Sequence[Clause], regions: RegionsFound) -> tuple[Sites, ...]:
    """For each clause, the sites that it names and the one that governs it."""
    names = _names(clauses)
    home = Site(regions.primary or (NATION if _is_national(clauses, regions) else None))
    ahead = {} if regions.primary else _first_named(clauses, names, home)
    found: list[Sites] = []
    opening = current = near = home
    city: Site | None = None
    last: Clause | None = None
    for clause, places in zip(clauses, names, strict=True):
        if last is None or clause.paragraph != last.paragraph:
            settled = regions.primary or home.region == NATION
            opening = home if settled else ahead.get(clause.paragraph) or _province(opening)
            city, current, near = None, opening, home if regions.primary else _province(opening)
        elif clause.sentence != last.sentence:
            goes_on = GOES_ON.match(clause.text, clause.start)
            current = current if goes_on else opening if regions.primary else _wide(current)
        elif clause.segment != last.segment and regions.primary:
            current = opening
        named = _named(clause, places, near, city)
        found.append(Sites(named, current))
        current = named[-1][1] if named else current
        city = next((site for _, site in reversed(named) if _is_city(site)), city)
        last = clause
    return tuple(found)


def _is_city(site: Site) -> bool:
    unit = by_adcode(site.region or "")
    return unit is not None and unit.level is not Level.PROVINCE


def _names(clauses: Sequence[Clause]) -> tuple[tuple[PlaceName, ...], ...]:
    """The names of places in each clause, looked for once a block."""
    found = []
    waiting: list[PlaceName] = []
    paragraph = -1
    for clause in clauses:
        if clause.paragraph != paragraph:
            waiting, paragraph = list(reversed(find_places(clause.text))), clause.paragraph
        inside = []
        while waiting and waiting[-1].start < clause.end:
            place = waiting.pop()
            if clause.start <= place.start and place.end <= clause.end:
                inside.append(place)
        found.append(tuple(inside))
    return tuple(found)


def _is_national(clauses: Sequence[Clause], regions: RegionsFound) -> bool:
    """Whether an article of no region speaks of the nation: it names none, or opens with the nation or its offices."""
    opening = next((clause.paragraph for clause in clauses if clause.role is Role.PARAGRAPH), -1)
    words = "".join(
        clause.words for clause in clauses if clause.paragraph == opening and clause.first_sentence
    )
    return not regions.regions or bool(NATIONAL_OFFICE.search(words))


def _first_named(
    clauses: Sequence[Clause], names: Sequence[Sequence[PlaceName]], home: Site
) -> dict[int, Site]:
    """The province that each paragraph of a round-up names first: its opening sentences are about it."""
    found: dict[int, Site] = {}
    for clause, places in zip(clauses, names, strict=True):
        if clause.paragraph not in found and places:
            named = [
                site for _, site in _named(clause, places, home, None) if site.region not in (None, NATION)
            ]
            if named:
                found[clause.paragraph] = _province(named[0])
    return found


def _wide(site: Site) -> Site:
    """What a round-up's next sentence goes on about: the province of the last place, or the nation."""
    return site if site.region == NATION else _province(site)


def _province(site: Site) -> Site:
    return Site(province_of(site.region)) if site.region else site


def _named(
    clause: Clause, places: Sequence[PlaceName], home: Site, city: Site | None
) -> tuple[tuple[int, Site], ...]:
    """The sites that a clause names; `city` is the one at hand."""
    words = clause.words
    wide = WIDE.search(words)
    if not places and not wide:
        return ()
    sites = (
        (
            place.start,
            _site(words[: place.start - clause.start], place, words[place.end - clause.start :], home),
        )
        for place in places
    )
    found = [(start, site) for start, site in sites if site]
    if not wide:
        return tuple(found)
    city = next((site for _, site in reversed(found) if _is_city(site)), city)
    wholes = ((clause.start + start, site) for start, site in _wholes(words, home, city))
    return tuple(sorted((*found, *wholes), key=lambda item: item[0]))


def _wholes(words: str, home: Site, city: Site | None) -> Iterator[tuple[int, Site]]:
    """Sites said without a name: 全省, 全市, 我国."""
    whole = None if home.region in (None, NATION) else _province(home)
    for match in WHOLE.finditer(words):
        site = whole if whole and _fits(match, whole) else city if match["city"] else None
        if site and not COMPARED.search(words[: match.start()]):
            yield match.start(), site
    for match in NATIONAL.finditer(words):
        if LEADS.search(words[: match.start()]):
            yield match.start(), Site(NATION)


def _fits(match: re.Match[str], site: Site) -> bool:
    """Whether 全市 can mean this region: a city, not a province."""
    level = LEVELS.get(match.lastgroup or "")
    unit = by_adcode(site.region or "")
    return level is None or unit is None or unit.name.endswith(level)


def _site(before: str, place: PlaceName, after: str, home: Site) -> Site | None:
    if (
        _is_in_name(place, after)
        or before.endswith(("(", "“", "、"))
        or after.startswith("、")
        or (COMPARED.search(before) and not (before == "在" and not after))
    ):
        return None
    if place.kind is not NameKind.UNIT:
        return _area(place, after, home)
    unit = by_adcode(place.adcodes[0]) if len(place.adcodes) == 1 else None
    if unit is None:
        return None
    whole = (
        unit.level is Level.PROVINCE
        or place.text == unit.name
        or not after
        or ALLOWED_AFTER.search(after)
        or acts(after)
    )
    return (
        Site(unit.adcode) if whole and (unit.level is Level.PROVINCE or not after.startswith("的")) else None
    )


def _is_in_name(place: PlaceName, after: str) -> bool:
    """Inside the name of a firm or a school, not before a product (新能源汽车产量)."""
    return place.weak and bool(ORGANISATION.match(after))


def _area(place: PlaceName, after: str, home: Site) -> Site | None:
    part = SUBAREA.search(after)
    scope = place.text + (part[0] if part else "")
    if not place.adcodes or (place.kind is NameKind.AREA and INSTITUTION.match(after)):
        return None
    return Site(home.region if home.region in place.adcodes else place.adcodes[0], scope)


def site_of(sites: Sites, clause: Clause, amount: Amount) -> Site:
    """The site of an amount; in brackets behind 全国 it is the nation's."""
    before = clause.text[max(clause.start, amount.start - 4) : amount.start]
    if before.endswith("全国("):
        return Site(NATION)
    return sites.at(amount.start)
