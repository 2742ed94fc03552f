"""What speaks for reading one text on into another, sign by sign, and how much each sign weighs.

The weights are natural logarithms of odds, fitted by tests/seeds/fit_joins.py to pages that were cut up at random.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.seeds.lines import OPENINGS, SUBJECTS, Ending, ordinal
from builder.seeds.pairs import pairs
from builder.seeds.pieces import Piece
from builder.seeds.reads import NUMERAL, Habits, Half, dangling
from builder.seeds.weights import WEIGHTS

COUNTED = frozenset(
    "个项家座条件名人次种类台套辆艘架枚吨元年月日天号时分秒届岁万亿千百十多余%米公平立度倍成位场处所只头株份篇部款批支股层级期轮组周点亩克升斤户国余"
)
BEGINNINGS = (
    ("s-joins", frozenset("等及与和并或且而")),
    ("s-adverb", frozenset("也都就还又再则均仍已正将曾更最不没未")),
    ("s-preposition", frozenset("在从对向为以由把被让给按据随经自")),
    ("s-pronoun", frozenset("我他她它这那其此该本各每")),
    ("s-suffix", frozenset("了等们性化者率度着过之得型级式类型界")),
    ("s-place", frozenset("上下中里内外前后间来去起出入到")),
)
ENDS = (
    ("e-of", frozenset("的")),
    ("e-joins", frozenset("和与及或并且而")),
    ("e-preposition", frozenset("在从对向为以由把被让将给按据使于受")),
    ("e-comma", frozenset(",")),
    ("e-list", frozenset("、")),
)
STARTS = frozenset(",。、;:!?)”》】’…%")
NAMES = {
    "word2-cut": "cut-word",
    "word1-cut": "cut-word",
    "said3": "page-words",
    "said4": "page-words",
    "said5": "page-words",
    "brackets-match": "open-bracket",
    "begins-mark": "mid-sentence",
    "begins-of": "mid-sentence",
    "begins-short": "mid-sentence",
    "number-counted": "number",
    "number-goes-on": "number",
    "numbered-on": "numbering",
    "topic2": "topic",
    "topic3": "topic",
    "open": "unfinished-sentence",
}


@dataclass(frozen=True)
class Sight:
    """The two texts, and what is known of where they stand."""

    first: Piece
    second: Piece
    halves: tuple[Half, Half]
    habits: Habits
    places: Sequence[str]
    """Signs of where they stand to each other."""


def signs(sight: Sight) -> Iterator[str]:
    """Everything that speaks for or against the join, by name."""
    left, right = (half.key for half in sight.halves)
    yield from sight.places
    yield from _end(sight.first, left)
    yield from _junction(left, right, sight.habits)
    yield from _start(right, eased=left[-1:] == ",")
    if left[-1] == "、" and "、" in right[:24]:
        yield "list-goes-on"
    yield from _marks(*sight.halves)
    habit = sight.habits.habit(right[:2])
    if habit:
        yield "habit-begins" if habit < 0 else "habit-inside"


def weight(found: Sequence[str]) -> float:
    """What the signs weigh together."""
    return sum(WEIGHTS.get(sign, 0.0) for sign in found)


def named(found: Sequence[str]) -> tuple[str, ...]:
    """The signs that an editor is told."""
    return tuple(dict.fromkeys(NAMES[sign] for sign in found if sign in NAMES))


def _end(first: Piece, left: str) -> Iterator[str]:
    yield {Ending.OPEN: "open", Ending.SOFT: "soft", Ending.CLOSED: "closed"}[first.ending]
    yield from (name for name, chars in ENDS if left[-1:] in chars)


def _junction(left: str, right: str, habits: Habits) -> Iterator[str]:
    """How the characters at the break read together."""
    if left[-1].isdigit() or (left[-1] in ".," and left[-2:-1].isdigit() and left[-1] == "."):
        yield from _number(left, right)
        return
    if left[-1] in NUMERAL:
        yield "numeral-counted" if right[0] in COUNTED else "numeral-else"
    if not (left[-1].isalnum() and right[0].isalnum()):
        return
    bond = pairs().get(left[-1] + right[0], 0)
    cut = dangling(left) + dangling(right[1::-1], ahead=True)
    said = habits.said(left[-4:], right[:4])
    if bond:
        yield f"word{bond}-cut" if cut else f"word{bond}"
    elif cut:
        yield "dangling-first" if dangling(left) else "dangling-second"
    if said > 1:
        yield f"said{said}"


def _number(left: str, right: str) -> Iterator[str]:
    if right[0].isdigit() or (right[0] in ".%" and left[-1] != "."):
        yield "number-goes-on"
    elif left[-1] == ".":
        yield "number-broken"
    else:
        yield "number-counted" if right[0] in COUNTED else "number-else"


def _start(right: str, *, eased: bool) -> Iterator[str]:
    """What the beginning of the second looks like by itself."""
    if right[0] in STARTS:
        yield "begins-mark"
    elif right[0] == "的":
        yield "begins-of"
    elif ordinal(right):
        yield "begins-number"
    elif OPENINGS.match(right):
        yield "begins-eased" if eased else "begins-opening"
    elif right[1:2] in tuple(",。、;"):
        yield "begins-short"
    elif right[0] == "“":
        yield "begins-quote"
    elif SUBJECTS.match(right):
        yield "begins-subject"
    else:
        yield from (name for name, chars in BEGINNINGS if right[0] in chars)
        if right[0].isdigit():
            yield "s-digit"


def _marks(first: Half, second: Half) -> Iterator[str]:
    if first.opened:
        yield "brackets-match" if first.opened & second.closed else "brackets-left-open"
    elif second.closed:
        yield "brackets-closed-alone"
