"""Where an event belongs: the most specific region that its clause is about, else the article's."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from builder.analysis.events.clauses import Span
from builder.lexicon.regions import province_of
from builder.model.facts import RegionsFound
from builder.text.placenames import NameKind, PlaceName, find_places

# 新华社北京1月24日电 says where a report was written.
VENUE = re.compile(r"(?:新华社|中新社|在|赴|往|从|来自|对|与|由|位于|走进)$")
NATIONAL = re.compile(
    r"国务院|中央|全国|我国|中国|国家|国新办|(?:信息化|工信|商务|财政|教育|科技|运输|环境|农村|旅游|管理|外交|公安|民政|司法|建设|水利|资源|保障)部"
)
LISTED = frozenset("、等")


def named_units(text: str) -> tuple[PlaceName, ...]:
    """The regions that a text names beyond doubt, in order."""
    return tuple(name for name in find_places(text) if _counts(name))


def region_of(
    text: str,
    names: Sequence[PlaceName],
    sentence: tuple[int, int],
    event: tuple[int, int],
    regions: RegionsFound,
) -> str | None:
    """The region of an event that stands in a sentence; `names` are those of its text, `regions` the article's.

    A place that something is held in is no subject; an article about one region is believed over a neighbour's name. In a
    round-up, a sentence that names no place goes on about the province that its block named first.
    """
    primary, block = regions.primary, names
    names = names[bisect_left(names, sentence[0], key=_start) : bisect_left(names, sentence[1], key=_start)]
    inside = [name for name in names if name.start < event[1]]
    subjects = [name for name in inside if not _aside(text, name)]
    if primary is None:
        named = [name for name in inside or names if not _dateline(text, name.start)]
        ordered = _nearest_first(subjects or named, event[0])
        return _most_specific(ordered) if ordered else _spoken_of(text, block, sentence, regions)
    own = [name for name in subjects if province_of(name.adcodes[0]) == primary]
    return max((name.adcodes[0] for name in own), key=_depth, default=primary)


def _spoken_of(text: str, block: Sequence[PlaceName], sentence: Span, regions: RegionsFound) -> str | None:
    """The province that the block named first before a sentence, unless that is about the nation."""
    if NATIONAL.search(text, *sentence):
        return None
    earlier = block[: bisect_left(block, sentence[0], key=_start)]
    first = next((province_of(name.adcodes[0]) for name in earlier if not _aside(text, name)), None)
    return first if first in regions.regions else None


def _counts(name: PlaceName) -> bool:
    return name.kind is NameKind.UNIT and len(name.adcodes) == 1 and not name.weak


def _start(name: PlaceName) -> int:
    return name.start


def _aside(text: str, name: PlaceName) -> bool:
    before, after = text[max(0, name.start - 3) : name.start], text[name.end : name.end + 1]
    return bool(VENUE.search(before)) or before.endswith("、") or after in LISTED


def _dateline(text: str, start: int) -> bool:
    return text.endswith("社", 0, start)


def _nearest_first(names: Sequence[PlaceName], start: int) -> list[PlaceName]:
    return sorted(names, key=lambda name: (abs(name.start - start), name.start))


def _most_specific(ordered: Sequence[PlaceName]) -> str:
    """The nearest name, or what stands right behind it in the same chain (贵州省瓮安县)."""
    nearest = ordered[0].adcodes[0]
    deeper = [
        n.adcodes[0]
        for n in ordered
        if n.adcodes[0][:2] == nearest[:2] and _depth(n.adcodes[0]) > _depth(nearest)
    ]
    return deeper[0] if deeper else nearest


def _depth(adcode: str) -> int:
    return len(adcode.rstrip("0"))
