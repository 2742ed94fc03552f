"""Which regions an article is about, which it reports on in substance, and which it only names.

Names are weighed by where they stand: the headline first, then headings and the opening, then the rest. A name that opens
a clause, or carries an office behind it (山东省政府), is a subject; one in a list, in a firm's name or in the name of a
national programme is a mention. The headline decides what the article is about where it names one region; of several it is
the one that outweighs the others, and without any the one that outweighs all, if the opening names it or most paragraphs do:
what news of the whole country names is an example. Without such a region every subject counts: the article is a round-up.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.lexicon.regions import by_adcode, province_of
from builder.model.article import Article, Role
from builder.model.facts import Evidence, Facts, Place, RegionsFound
from builder.model.regions import Level
from builder.text.placenames import NameKind, PlaceName, find_places

TITLE = "title"
WEIGHTS = {Role.HEADING: 2.0, Role.CAPTION: 0.5, Role.NOTICE: 0.0}
TITLE_WEIGHT = 6.0
LEDE_WEIGHT = 2.0
BLOCK_LIMIT = 3.0
MAJORITY = 0.6
SECOND = 0.3
SUBJECT, STRONG, WEAK, GROUP = 1.0, 0.5, 0.1, 0.6

CLAUSE_OPENS = re.compile(
    r"(?:^|^在|[，。；：？！,;:“”（(\s]|近期|近日|日前|目前|今年|去年|明年|当前|此外|同时|其中|年来|以来|来自|\d年|下一步|未来|支持|走进)$"
)
OFFICE = re.compile(
    r"(?:省|市|自治区|维吾尔自治区|回族自治区|壮族自治区)?(?:人民政府|政府|人大|政协|省委|市委|党委|区委|工业和信息化|工信|经济和信息化|"
    r"经信|发展改革|发改|科技|商务|财政|生态环境|省长|市长|主席|书记|副省长|副市长|大数据|通信管理|各地|全省|全市|全区)"
)
VENUE = re.compile(r"[^，。；：]{0,12}(?:举行|召开|开幕|闭幕|举办|启幕|会见|会谈|启动|签约|发布|揭牌)")
NATIONAL = re.compile(r"(?:^|[，。；：,])(?:我国|各地|全国(?![首第最]|率先|唯一))")
LISTED = frozenset("、等")
JOINTS = frozenset(("", "和", "与", "同", "携手", "联合"))


@dataclass(frozen=True)
class _Mention:
    name: PlaceName
    block: str
    province: str
    """Empty for a county whose name several provinces have."""
    weight: float
    subject: bool
    """Opens a clause, or has an office behind it."""
    strong: bool
    """Not in a list, nor in the name of something else."""
    heading: bool = False


def find_regions(article: Article, _facts: Facts) -> RegionsFound:
    """The regions of an article."""
    mentions = tuple(_mentions(article))
    certain = tuple(mention for mention in mentions if mention.province)
    score = _scores(certain)
    primary = _primary(certain, score, article)
    substance = _in_substance(certain, score, primary)
    order = list(dict.fromkeys(m.province for m in certain if _tells(m, primary)))
    regions = tuple(sorted(substance, key=lambda code: (code != primary, order.index(code))))
    return RegionsFound(
        primary=primary,
        regions=regions,
        mentioned=tuple(code for code in order if code not in substance),
        places=_places(mentions, primary),
        evidence=_evidence(certain, regions),
    )


def _mentions(article: Article) -> Iterable[_Mention]:
    yield from _read(article.title, TITLE, TITLE_WEIGHT)
    opening = next((block.id for block in article.blocks if block.role is Role.PARAGRAPH), "")
    for block in article.blocks:
        weight = LEDE_WEIGHT if block.id == opening else WEIGHTS.get(block.role, 1.0)
        yield from _read(block.text, block.id, weight, heading=block.role is Role.HEADING)


def _read(text: str, block: str, weight: float, *, heading: bool = False) -> Iterable[_Mention]:
    subject, end = False, -1
    for name in find_places(text):
        provinces = tuple(dict.fromkeys(province_of(code) for code in name.adcodes))
        if name.kind is NameKind.UNIT and len(provinces) > 1:
            yield _Mention(name, block, "", 0.0, subject=False, strong=False)
            continue
        strong = not name.weak and name.kind is not NameKind.PROGRAMME and not _is_aside(text, name)
        # 四川和重庆共建: what is joined to a subject is one as well.
        joined = subject and text[end : name.start] in JOINTS
        subject, end = strong and (joined or _is_subject(text, name)), name.end
        share = weight * (SUBJECT if subject else STRONG if strong else WEAK)
        if name.kind is NameKind.GROUP:
            share *= GROUP
        for province in provinces:
            yield _Mention(name, block, province, share, subject, strong, heading)


def _is_subject(text: str, name: PlaceName) -> bool:
    return bool(
        OFFICE.match(text, name.end) or CLAUSE_OPENS.search(text[max(0, name.start - 6) : name.start])
    )


def _is_aside(text: str, name: PlaceName) -> bool:
    """In a list, or where something happens to be held."""
    before, after = text[name.start - 1 : name.start], text[name.end : name.end + 1]
    if before == "、" or after in LISTED:
        return True
    return before == "在" and bool(VENUE.match(text, name.end))


def _scores(mentions: tuple[_Mention, ...]) -> dict[str, float]:
    """The weight of each province, no block counting for more than a few mentions."""
    by_block: dict[tuple[str, str], float] = {}
    for mention in mentions:
        key = (mention.province, mention.block)
        limit = TITLE_WEIGHT if mention.block == TITLE else BLOCK_LIMIT
        by_block[key] = min(limit, by_block.get(key, 0.0) + mention.weight)
    score: dict[str, float] = {}
    for (province, _), weight in by_block.items():
        score[province] = score.get(province, 0.0) + weight
    return score


def _tells(mention: _Mention, primary: str | None) -> bool:
    """A national programme is named everywhere: it tells of a neighbour only to a region that is in it."""
    return mention.name.kind is not NameKind.PROGRAMME or primary in mention.name.adcodes


def _primary(mentions: tuple[_Mention, ...], score: dict[str, float], article: Article) -> str | None:
    titled = {
        m.province for m in mentions if m.block == TITLE and m.strong and m.name.kind is not NameKind.GROUP
    }
    if len(titled) == 1:
        return next(iter(titled))
    if titled:
        return _outweighing(titled, {province: score[province] for province in titled})
    if any(m.block == TITLE and m.strong for m in mentions):
        return None
    best = _outweighing({m.province for m in mentions if m.subject}, score)
    told = (
        best
        and score[best] >= LEDE_WEIGHT
        and _runs_through(article, [m for m in mentions if m.province == best])
    )
    return best if told else None


def _runs_through(article: Article, own: list[_Mention]) -> bool:
    """Whether a region is no mere example: the opening names it, and not after what the whole country does, or most paragraphs do."""
    paragraphs = [block for block in article.blocks if block.role is Role.PARAGRAPH]
    named = {m.block for m in own if m.strong}
    if 2 * sum(block.id in named for block in paragraphs) > len(paragraphs) > 1:
        return True
    opening = paragraphs[0] if paragraphs else None
    first = min((m.name.start for m in own if m.strong and opening and m.block == opening.id), default=None)
    return first is not None and opening is not None and not NATIONAL.search(opening.text[:first])


def _outweighing(candidates: set[str], score: dict[str, float]) -> str | None:
    """The candidate that holds most of all the weight, if one does."""
    best = max(sorted(candidates), key=lambda province: score[province], default=None)
    return best if best and score[best] >= MAJORITY * sum(score.values()) else None


def _in_substance(
    mentions: tuple[_Mention, ...], score: dict[str, float], primary: str | None
) -> frozenset[str]:
    found = {primary} if primary else set()
    floor = SECOND * score[primary] if primary else 0.0
    for province, weight in score.items():
        own = [m for m in mentions if m.province == province]
        strong = [m for m in own if m.strong]
        headed = any(m.block == TITLE for m in strong) or (len(strong) > 1 and any(m.heading for m in strong))
        subject_blocks = {m.block for m in own if m.subject}
        enough = len(subject_blocks) > 1 and weight >= floor if primary else bool(subject_blocks)
        if headed or enough:
            found.add(province)
    return frozenset(found)


def _places(mentions: tuple[_Mention, ...], primary: str | None) -> tuple[Place, ...]:
    """Prefectures and counties, each once; of several that bear a name, the one in a region at hand."""
    provinces = {m.province for m in mentions if m.strong}
    prefectures = {m.name.adcodes[0][:4] for m in mentions if len(m.name.adcodes) == 1}
    found: dict[str, Place] = {}
    for mention in mentions:
        if mention.name.kind is not NameKind.UNIT:
            continue
        codes = _at_hand(mention.name.adcodes, primary, provinces, prefectures)
        region = by_adcode(codes[0]) if len(codes) == 1 else None
        if region and region.level is not Level.PROVINCE:
            found.setdefault(region.adcode, Place(region.adcode, region.name, province_of(region.adcode)))
    return tuple(found.values())


def _at_hand(
    codes: tuple[str, ...], primary: str | None, provinces: set[str], prefectures: set[str]
) -> tuple[str, ...]:
    """Of the units that bear a name those in the region of the article, else in one that it names, in a city that it names."""
    if len(codes) > 1:
        codes = tuple(c for c in codes if province_of(c) == primary) or tuple(
            c for c in codes if province_of(c) in provinces
        )
    if len(codes) > 1:
        codes = tuple(c for c in codes if c[:4] in prefectures) or codes
    return codes


def _evidence(mentions: tuple[_Mention, ...], regions: tuple[str, ...]) -> tuple[Evidence, ...]:
    """For each region in substance the best place that names it."""
    found = []
    for region in regions:
        best = max((m for m in mentions if m.province == region), key=lambda m: (m.subject, m.weight))
        found.append(Evidence(best.block, best.name.start, best.name.end, best.name.text))
    return tuple(found)
