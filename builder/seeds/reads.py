"""How well two halves of a text read together: bonds inside words, what else the page says, marks left open."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from builder.seeds.lines import OPENINGS, SUBJECTS, ordinal
from builder.seeds.pairs import pairs

LONGEST = 5
# Characters that stand alone as words: a text may well end with one of them without a word being cut.
ALONE = frozenset(
    "的了在是和与及或对把将为从到向以等也都就又再更最已可能上下中内外前后年月日时这那其该各每某不没有无要应须让使被由于至自因而且并但却如若"
    "多大小新高好优全省市县区国我你他她它们元超近约达共仅均据经按"
)
NUMERAL = frozenset("0123456789一二三四五六七八九十百千万亿几多数两")
AFTER = "的了等们性化者率度着过之得型级式类型界"
PAIRED = {"”": "“", "’": "‘", "》": "《", ")": "(", "】": "【", "」": "「"}
NONE: Counter[str] = Counter()
MARKS = re.compile("[“”‘’《》()【】「」]")


@dataclass(frozen=True)
class Bond:
    """What speaks for reading one text on into another: a weight, and the kinds of evidence behind it."""

    weight: float
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Half:
    """A text as one half of a join, with all that can be said of it alone."""

    key: str
    opened: Counter[str]
    closed: Counter[str]
    beginning: Bond
    """How it looks as the rest of a text that broke off …"""
    eased: Bond
    """… and as that of one that broke off behind a comma."""


@dataclass(frozen=True)
class Habits:
    """Runs of two to five characters that a page holds, to tell which halves belong together."""

    runs: frozenset[str]
    begun: Counter[str]
    """How often sentences of the page begin with these two characters …"""
    inside: Counter[str]
    """… and how often the two stand inside a clause."""

    def half(self, key: str) -> Half:
        """What can be said of a text alone."""
        opened, closed = unmatched(key[-400:])[0], unmatched(key[:400])[1]
        habit = self.habit(key[:2])
        return Half(
            key, opened, closed, _beginning(key, habit, eased=False), _beginning(key, habit, eased=True)
        )

    def bond(self, first: str, second: str) -> Bond:
        """How well `second` reads as the rest of `first`; both are keys."""
        return self.weigh(self.half(first), self.half(second))

    def weigh(self, first: Half, second: Half) -> Bond:
        """The same, of halves that were looked at before."""
        junction = self._junction(first.key, second.key)
        beginning = second.eased if first.key[-1:] == "," else second.beginning
        brackets = _brackets(first, second)
        weight = junction.weight + beginning.weight + brackets.weight
        return Bond(weight, junction.evidence + beginning.evidence + brackets.evidence)

    def _junction(self, first: str, second: str) -> Bond:
        left, right = first[-4:], second[:4]
        if not left or not right or not (left[-1].isalnum() and right[0].isalnum()):
            return Bond(0.0, ())
        if left[-1].isdigit() and right[0].isdigit():
            return Bond(0.5, ())
        word = pairs().get(left[-1] + right[0], 0)
        said = self.said(left, right)
        cut = dangling(first), dangling(second[1::-1], ahead=True)
        weight = 0.9 * word + (0.0, 0.0, 0.3, 1.0, 2.0, 2.6)[said]
        if word or said >= 3:
            weight += 0.9 * sum(cut)
        elif cut[0]:
            weight -= 1.6
        names = (("cut-word",) if word and any(cut) else ()) + (("page-words",) if said >= 3 else ())
        return Bond(weight, names)

    def habit(self, start: str) -> float:
        """How the page uses the first two characters: at the beginning of sentences, or inside them."""
        begun, inside = self.begun[start] - 1, self.inside[start]
        if begun >= 1 and begun >= inside * 0.3:
            return -0.7
        return 0.5 if begun < 1 and inside >= 2 else 0.0

    def said(self, left: str, right: str) -> int:
        """The length of the longest run over the junction that the page holds elsewhere."""
        for size in range(LONGEST, 1, -1):
            for ahead in range(1, size):
                run = left[-ahead:] + right[: size - ahead]
                if len(run) == size and run.isalnum() and run in self.runs:
                    return size
        return 0


def habits(keys: Iterable[str]) -> Habits:
    """The habits of a page with these texts."""
    found: set[str] = set()
    begun: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for key in keys:
        for run in re.findall(r"\w+", key[:20000]):
            inside.update(run[at : at + 2] for at in range(1, len(run) - 1))
            for size in range(2, LONGEST + 1):
                found.update(run[at : at + size] for at in range(len(run) - size + 1))
        begun.update(start for start in re.findall(r"(?:^|[。!?])(\w{2})", key[:20000]))
    return Habits(frozenset(found), begun, inside)


def dangling(text: str, *, ahead: bool = False) -> bool:
    """Whether the last character is a piece of a word: bound to nothing before it, and no word by itself.

    With `ahead`, `text` is the beginning of a text turned round, and the word would have begun before it.
    """
    if not text or not "\u4e00" <= text[-1] <= "\u9fff" or text[-1] in ALONE:
        return False
    if len(text) > 1 and not ahead and text[-2] in NUMERAL:
        return False
    if len(text) < 2 or not "\u4e00" <= text[-2] <= "\u9fff":
        return True
    return (text[-1] + text[-2] if ahead else text[-2:]) not in pairs()


def unmatched(key: str) -> tuple[Counter[str], Counter[str]]:
    """Marks opened and not closed, and marks closed and not opened, each by its opening mark."""
    found = MARKS.findall(key)
    if not found:
        return NONE, NONE
    opened: Counter[str] = Counter()
    closed: Counter[str] = Counter()
    for char in found:
        if char in PAIRED.values():
            opened[char] += 1
        elif char in PAIRED:
            mark = PAIRED[char]
            if opened[mark]:
                opened[mark] -= 1
            else:
                closed[mark] += 1
    return +opened, +closed


def _beginning(second: str, habit: float, *, eased: bool) -> Bond:
    """How much `second` looks like the middle of a sentence; `eased` where a clause has just ended."""
    if second[0] in ",。、;:!?)”》】’…%":
        return Bond(4.0 + habit, ("mid-sentence",))
    if second[0] == "的":
        return Bond(2.4 + habit, ("mid-sentence",))
    if ordinal(second):
        return Bond(-3.5 + habit, ())
    if OPENINGS.match(second):
        return Bond((-1.0 if eased else -2.0) + habit, ())
    weight = habit - (0.8 if SUBJECTS.match(second) else 0.0)
    if second[1:2] in tuple(",。、;"):
        return Bond(weight + 1.6, ("mid-sentence",))
    return Bond(weight + (0.5 if second[0] in AFTER else 0.0), ())


def _brackets(first: Half, second: Half) -> Bond:
    if first.opened and first.opened & second.closed:
        return Bond(3.0, ("open-bracket",))
    if first.opened:
        return Bond(-1.2, ())
    return Bond(-2.2, ()) if second.closed else Bond(0.0, ())
