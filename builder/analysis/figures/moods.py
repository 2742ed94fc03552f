"""Words of mood, and how far they reach: 力争 and 将 promise, 已 and 同比 report, 预计 expects.

A word governs its clause from there on and the rest of its sentence. What a sentence opens with governs the rest of its
paragraph, except in a round-up, where each sentence has a subject of its own; a heading governs its section. The headline,
the banner and the lede speak for what says nothing itself, and an article on a plan plans. Inside 《…》 nothing is said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.analysis.figures.passages import Clause
from builder.lexicon.figure_words import mood_words
from builder.model.article import Article, Role
from builder.model.figures import Kind


def _marks_of(kind: Kind) -> str:
    """The words of one mood, as a group of that name."""
    return f"(?P<{kind}>{'|'.join(word.pattern for word in mood_words() if word.mood == kind)})"


def _beginnings() -> str:
    """The characters that words of mood begin with; they spare trying each word everywhere."""
    found = {character for word in mood_words() for character in _firsts(word.word)}
    return "".join(sorted(found))


def _firsts(word: str) -> str:
    """力 of 力争, 提 and 明 of (?:提出|明确), each of the set of [一二三\\d]年后."""
    choices = FIRST.match(word)
    assert choices, word
    if choices["set"]:
        return choices["set"].replace(r"\d", "0123456789")
    return "".join(choice[0] for choice in choices["all"].split("|")) if choices["all"] else word[0]


FIRST = re.compile(r"\[(?P<set>[^\]]+)\]|\(\?:(?P<all>[^)]+)\)|[^\\(\[]")
MARK = re.compile(
    rf"(?=[{_beginnings()}])(?:{'|'.join(map(_marks_of, (Kind.FORECAST, Kind.TARGET, Kind.ACTUAL)))})"
)
# What a value is measured against promises nothing: 比年度目标高, 超额完成目标.
AGAINST = re.compile(r"(?:比|较|高于|低于|快于|慢于|超过|超出|超|距|距离|完成|达到|符合)[^，。；]{0,8}$")
PLAN = re.compile(
    r"(?:印发|出台|发布|公布|制定|通过|启动|实施)[^,，]{0,24}(?:方案|计划|规划|纲要|行动)|(?:方案|计划|规划|纲要)[^,，]{0,4}(?:印发|出台|发布|公布)"
)
PLAN_ISSUED = re.compile(r"(?:印发|出台|发布|公布)[^。]{0,8}《[^》]*(?:方案|计划|规划|纲要|行动)")
TITLES = re.compile(r"《[^》]*》?")
WILL = "将"
PASSING = frozenset(("近日", "日前", "保持在"))
# Words that say how a value is measured; they yield to one that promises.
WEAK = frozenset(("同比", "环比", "累计", "先后", "较上年", "比上年", "保持在"))


@dataclass(frozen=True)
class Mood:
    """What a passage does, and the word that says so."""

    kind: Kind
    word: str


@dataclass(frozen=True)
class Moods:
    """The words of mood of a clause, and what governs it from before."""

    marks: tuple[tuple[int, Mood], ...]
    sentence: Mood | None
    wider: Mood | None
    article: Mood | None

    def nearest(self, position: int) -> Mood | None:
        """The last word of mood before a position in its sentence."""
        before = [mood for start, mood in self.marks if start < position]
        return before[-1] if before else self.sentence


def read_moods(article: Article, clauses: Sequence[Clause], *, round_up: bool) -> tuple[Moods, ...]:
    """For each clause, its words of mood and what governs it; in a round-up each sentence has a subject of its own."""
    whole = _article_mood(article, with_lede=not round_up)
    found: list[Moods] = []
    section = paragraph = sentence = None
    last: Clause | None = None
    for clause in clauses:
        if last is None or clause.paragraph != last.paragraph:
            paragraph = None
            section = None if clause.role is Role.HEADING else section
        if last is None or clause.sentence != last.sentence:
            sentence = None
        marks = _marks(clause, sentence)
        found.append(Moods(marks, sentence, paragraph or section, whole))
        if marks:
            strong = [mood for _, mood in marks if mood.word not in WEAK]
            sentence = strong[-1] if strong else sentence or marks[-1][1]
            telling = _governing(marks, clause)
            if telling:
                paragraph = None if round_up else telling
                section = telling if clause.role is Role.HEADING else section
        last = clause
    return tuple(found)


def _marks(clause: Clause, sentence: Mood | None) -> tuple[tuple[int, Mood], ...]:
    """The words of mood of a clause; 将 behind 预计 expects as well."""
    found: list[tuple[int, Mood]] = []
    words = _without_titles(clause.text[clause.start : clause.end + 1])
    for match in MARK.finditer(words):
        if match[0].endswith(("目标", "计划")) and AGAINST.search(words[: match.start()]):
            continue
        before = found[-1][1] if found else sentence
        goes_on = match[0] == WILL and before is not None and before.kind is Kind.FORECAST
        kind = Kind.FORECAST if goes_on else Kind(match.lastgroup or "")
        found.append((clause.start + match.start(), Mood(kind, match[0])))
    return tuple(found)


def _governing(marks: Sequence[tuple[int, Mood]], clause: Clause) -> Mood | None:
    """What a clause says of the rest of its paragraph: what its sentence opens with."""
    marks = [mark for mark in marks if mark[1].word not in PASSING]
    if not marks:
        return None
    if clause.opens_sentence or clause.role in (Role.HEADING, None):
        return marks[0][1]
    return marks[0][1] if marks[0][1].kind is not Kind.ACTUAL else None


def _article_mood(article: Article, *, with_lede: bool) -> Mood | None:
    """Headline, banner and lede: the first word of mood there."""
    lede = next((block.text for block in article.blocks if block.role is Role.PARAGRAPH), "")
    if PLAN.search(article.title) or (with_lede and PLAN_ISSUED.search(lede)):
        return Mood(Kind.TARGET, "提出")
    for text in (article.title, article.kicker or "", lede if with_lede else ""):
        for match in MARK.finditer(_without_titles(text)):
            if match[0] not in PASSING and match.lastgroup != Kind.FORECAST:
                return Mood(Kind(match.lastgroup or ""), match[0])
    return None


def _without_titles(words: str) -> str:
    """The words with 《…》 blanked: a plan's name promises nothing."""
    return TITLES.sub(lambda match: " " * len(match[0]), words) if "《" in words else words
