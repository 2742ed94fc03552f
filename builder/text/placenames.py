"""Names of regions in Chinese text, with what each can be taken for.

Full names count everywhere. Short names of provinces and prefectures count except where they are ordinary words; an
ordinary word, or the short name of a county, counts only right after its parent (陕西安康, 浙江义乌), or in a list that 等区
or 等县 closes. A name inside the name of a firm or a school, or of a railway, is weak: it says where from, not what about.
A name that begins inside a word is none (隆重庆祝, 沿运河南下, 适应城市): there the segmenter is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.lexicon.regions import (
    PROVINCES,
    AliasKind,
    aliases,
    counties,
    former_names,
    lookalikes,
    ordinary_names,
    prefectures,
    resolve,
)
from builder.model.regions import Region
from builder.text.widths import encodable
from builder.text.words import begins_word


class NameKind(StrEnum):
    """What a name stands for."""

    UNIT = "unit"
    GROUP = "group"
    AREA = "area"
    PROGRAMME = "programme"


@dataclass(frozen=True)
class PlaceName:
    """A name of one or more regions, and where it stands."""

    start: int
    end: int
    text: str
    adcodes: tuple[str, ...]
    """The unit that it names; all of them for a group; every unit of that name where several bear it."""
    kind: NameKind
    weak: bool = False


ORGANISATION = re.compile(
    r"[^，。、；：？！,;:“”《》（）()\s的与和在将及]{0,14}?(?:公司|集团|大学|学院|银行|证券|汽车|股份|日报|晚报|电视台|高铁|铁路|高速|公路|高原|机场)"
)
# 河南部 is the south of a river, 河南部署 is Henan at work.
COMPASS = re.compile(r"(?:部(?![署分门长委级])|岸|侧|麓)")
COMPASS_NAMES = frozenset(
    ("河北", "河南", "湖北", "湖南", "山东", "山西", "江西", "广东", "广西", "海南", "云南", "江南")
)
# 在京 and 援疆, but neither 在京剧 nor 入藏品 nor 在鲁迅; 青 and 新 begin too many words to stand behind anything but 援.
ABBREVIATED = re.compile(
    r"(?:[在驻赴援抵离](?=[京津沪渝川粤鲁浙闽赣湘鄂豫皖陕黔滇琼藏])|[来入进](?=[京沪渝川粤鲁浙闽赣湘豫皖陕黔滇琼])|援(?=[青新疆])|[在驻进](?=疆))"
    r"([京津沪渝川粤鲁浙闽赣湘鄂豫皖陕黔滇琼藏青新疆])(?![剧菜商迅班贴族语书品红羚胞医历文东报杂九广昆哈沈包味绣茶酒派脂园年流畿张杭江都津]|(?<=津)巴布韦|(?<=琼)海|(?<=闽)宁)"
)
# 江南区域 holds no 江南区, and a ship is not the city that it is named after.
GOES_ON = re.compile("舰|(?<=区)(?:[域块]|位(?![于居列处])|间(?!接))")
# What a word may have before a name and still name it: 首都北京 and 中共上海市委 are words to the segmenter.
BEFORE_NAMES = ("首都", "中国", "中共", "武警", "驻")
# After these a name begins, whatever stands before them: most names are spared the segmenter.
NAMES_BEGIN = frozenset("在的到和于从是至对与了及自由赴向往距据省市区县")
LONGEST_BEFORE = 2
LIST_CLOSES = re.compile(r"等(?:多个|\d+个|[一-十]+个)?(?:市辖)?(?:区|县)")
LIST_OF_COUNTIES = re.compile(
    r"((?:[^，。、；：？！,;:\s]{2,8}、){1,12}[^，。、；：？！,;:\s]{2,6})等(?:多个|\d+个|[一-十]+个)?(?:市辖)?(?:区县|县区|区|县)"
)


def find_places(text: str) -> tuple[PlaceName, ...]:
    """All names of regions in a text, in order, none inside another."""
    text = encodable(text)
    found = list(_named(text))
    found.extend(_listed(text, found))
    found.extend(_abbreviated(text, found))
    return tuple(sorted(found, key=lambda name: (name.start, name.end)))


def _named(text: str) -> Iterator[PlaceName]:
    names = _names()
    last: PlaceName | None = None
    for index, start, end in _matcher().find_matches_as_indexes(text):
        name = names[index]
        if not name.adcodes or (name.text in COMPASS_NAMES and COMPASS.match(text, end)):
            continue
        parent = last if last and last.end == start else None
        below = parent is not None and _below(name.adcodes[0], parent.adcodes)
        if GOES_ON.match(text, end) or not (below or _begins_a_word(text, start, end)):
            continue
        if name.needs_parent and not below:
            continue
        adcodes = _narrowed(name.adcodes, parent) if parent else name.adcodes
        last = PlaceName(start, end, name.text, adcodes, name.kind, bool(ORGANISATION.match(text, end)))
        yield last
        county = _county_after(text, last)
        if county:
            last = county
            yield county


def _begins_a_word(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - LONGEST_BEFORE) : start]
    if (
        not ("\u4e00" <= before[-1:] <= "\u9fff")
        or before[-1] in NAMES_BEGIN
        or before.endswith(BEFORE_NAMES)
    ):
        return True
    return begins_word(text, start, end)


def _county_after(text: str, parent: PlaceName) -> PlaceName | None:
    """The county whose short name stands right after its parent's."""
    if parent.kind is not NameKind.UNIT:
        return None
    for length in (4, 3, 2):
        short = text[parent.end : parent.end + length]
        named = _county_shorts().get(short, ())
        if not named or short in ordinary_names():
            continue
        codes = tuple(code for code in named if _below(code, parent.adcodes))
        if len(codes) == 1 and not _full_name_follows(text, parent.end):
            end = parent.end + length
            return PlaceName(
                parent.end, end, short, codes, NameKind.UNIT, bool(ORGANISATION.match(text, end))
            )
    return None


def _full_name_follows(text: str, position: int) -> bool:
    return any(
        start == 0 for _, start, _ in _matcher().find_matches_as_indexes(text[position : position + 12])
    )


def _listed(text: str, known: list[PlaceName]) -> Iterator[PlaceName]:
    """Counties by their short names in a list that 等区 or 等县 closes: 海淀、朝阳、西城等区."""
    if not LIST_CLOSES.search(text):
        return
    taken = {position for name in known for position in range(name.start, name.end)}
    for match in LIST_OF_COUNTIES.finditer(text):
        position = match.start(1)
        for item in match[1].split("、"):
            short = _trailing_county(item)
            start = position + len(item) - len(short)
            if short and start not in taken:
                yield PlaceName(start, start + len(short), short, _county_shorts()[short], NameKind.UNIT)
            position += len(item) + 1


def _abbreviated(text: str, known: list[PlaceName]) -> Iterator[PlaceName]:
    """Provinces by their one character behind a verb of motion or place: 在渝企业, 援青省市."""
    taken = {position for name in known for position in range(name.start, name.end)}
    for match in ABBREVIATED.finditer(text):
        start = match.start(1)
        region = resolve(match[1])
        if start not in taken and start - 1 not in taken and region:
            yield PlaceName(start, start + 1, match[1], (region.adcode,), NameKind.UNIT)


def _trailing_county(item: str) -> str:
    shorts = _county_shorts()
    lengths = (n for n in (4, 3, 2) if item[-n:] in shorts and (len(item) == n or item[-1] != "县"))
    return next((item[-n:] for n in lengths), "")


def _below(adcode: str, parents: tuple[str, ...]) -> bool:
    return any(
        adcode.startswith(parent.rstrip("0") if parent[2:4] == "00" else parent[:4]) for parent in parents
    )


def _narrowed(adcodes: tuple[str, ...], parent: PlaceName) -> tuple[str, ...]:
    below = tuple(code for code in adcodes if _below(code, parent.adcodes))
    return below or adcodes


@dataclass(frozen=True)
class _Name:
    text: str
    adcodes: tuple[str, ...]
    kind: NameKind
    needs_parent: bool = False


@cache
def _names() -> tuple[_Name, ...]:
    """What the matcher looks for; an entry without codes only keeps others from being seen inside it."""
    found: dict[str, _Name] = {}
    for region in PROVINCES:
        for name in (region.name, region.short):
            found[name] = _Name(name, (region.adcode,), NameKind.UNIT)
    for alias in aliases():
        if alias.kind is not AliasKind.NAME:
            found[alias.name] = _Name(alias.name, alias.adcodes, NameKind(alias.kind.value))
    for region in prefectures():
        found.setdefault(region.name, _Name(region.name, (region.adcode,), NameKind.UNIT))
        short = _Name(region.short, (region.adcode,), NameKind.UNIT, region.short in ordinary_names())
        found.setdefault(region.short, short)
    for name, adcodes in _by_name(counties()).items():
        uncertain = len(name) == 2 or name in ordinary_names()
        found.setdefault(name, _Name(name, adcodes, NameKind.UNIT, needs_parent=uncertain))
    for name, adcodes in former_names().items():
        ordinary = name[:-1] in ordinary_names()
        found.setdefault(name, _Name(name, adcodes, NameKind.UNIT, needs_parent=ordinary or len(name) == 2))
    for name in lookalikes():
        found[name] = _Name(name, (), NameKind.UNIT)
    return tuple(found.values())


def _by_name(regions: tuple[Region, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for region in regions:
        found[region.name] = (*found.get(region.name, ()), region.adcode)
    return found


@cache
def _county_shorts() -> dict[str, tuple[str, ...]]:
    """Short names of counties, of a list of counties: ordinary words are among them."""
    found: dict[str, tuple[str, ...]] = {}
    for county in counties():
        if len(county.short) > 1:
            found[county.short] = (*found.get(county.short, ()), county.adcode)
    return found


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick([name.text for name in _names()], matchkind=MatchKind.LeftmostLongest)
