"""What period a figure is for.

Words of time govern forwards. One inside a clause governs from there to the end of its sentence, or of its segment (；) where
a wider one waits; one that leads a sentence, or stands as a clause of its own, governs the rest of its paragraph; a year that does so in the first paragraph under a
heading governs the section, and one in the lede, the banner or the headline the article. 较, 比 and 高于 before a word of
time make it a comparison, which governs nothing; one inside 《…》 belongs to a name.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.analysis.figures.passages import Clause
from builder.analysis.figures.times import TIME, Period, read_time
from builder.model.article import Article, Role
from builder.model.facts import Published

EARLIER = re.compile(r"(?:从|由)$")
COMPARED = re.compile(r"(?:较|比|同比|超过|高于|低于|于|同|为|相比|与)$")
TIMELY = re.compile("[年月季目当迄全近日本十]")
TITLED_YEAR = re.compile(r"《(20\d\d)年")
QUOTED = re.compile(r"《[^》]*》")
CONNECTIVES = re.compile(
    r"^(?:[^,，\d]{2,8}(?:省|市|自治区|区|县)|[^,，]{2,8}[省市区]?(?=(?:今年|20\d\d年)[,，将计着要提力])|其中|此外|同时|据悉|据了解|数据显示|预计|力争|根据[^，]*|进入|在|从|其|另外|今后|记者了解到|[^，]{0,10}(?:发布)?数据显示)?$"
)
OWN_CLAUSE = 8
EARLY = ("01", "02")
# 今年首批50个项目 says which they are, not when.
UNTIMED = ("同期", "首批", "第一批", "首个", "首次", "首期")


@dataclass(frozen=True)
class Mention:
    """A word of time in a clause."""

    start: int
    end: int
    period: Period
    leads: bool
    """Leads its sentence, or is a clause of its own."""
    reach: int | None = None
    """Where it ends to govern: 从2018年的151项减少到117项 dates the earlier value alone."""


@dataclass(frozen=True)
class Times:
    """The words of time of a clause, and what governs it from before."""

    mentions: tuple[Mention, ...]
    sentence: Period | None
    """From an earlier clause of the sentence."""
    wider: Period | None
    """From the paragraph, the section or the article."""
    plan: Period | None = None
    """The due date that was last named anywhere before: what a plan's targets are due by."""
    early: bool = False
    """Published so early in the year that nothing can be told of the whole of it."""

    def at(self, position: int) -> Period | None:
        """The period in force at a position of the block."""
        before = self._before(position)
        return before.period if before else self.sentence or self.wider

    def named_before(self, position: int) -> Period | None:
        """The period that the sentence itself names before a position."""
        before = self._before(position)
        return before.period if before else self.sentence

    def _before(self, position: int) -> Mention | None:
        for mention in reversed(self.mentions):
            if mention.start < position and (mention.reach is None or position <= mention.reach):
                return mention
        return None


@dataclass(frozen=True)
class _Governing:
    """What governs from before, from the narrowest to the widest."""

    sentence: Period | None = None
    paragraph: Period | None = None
    section: Period | None = None
    article: Period | None = None
    plan: Period | None = None
    opened: Period | None = None
    """What leads the sentence, or a clause of its own in it."""

    @property
    def wider(self) -> Period | None:
        return self.paragraph or self.section or self.article


def read_periods(article: Article, clauses: Sequence[Clause], published: Published) -> tuple[Times, ...]:
    """For each clause, its words of time and the period that governs it."""
    found: list[Times] = []
    early = (published.value or "")[5:7] in EARLY
    governing = _Governing(article=_article_period(article, published))
    opening = next((clause.paragraph for clause in clauses if clause.role is Role.PARAGRAPH), -1)
    last: Clause | None = None
    under_heading = False
    for clause in clauses:
        if last is None or clause.paragraph != last.paragraph:
            under_heading = last is not None and last.role is Role.HEADING
            section = None if clause.role is Role.HEADING else governing.section
            governing = _Governing(None, None, section, governing.article, governing.plan)
        elif clause.sentence != last.sentence and governing.sentence:
            governing = replace(governing, sentence=None, opened=None)
        elif clause.segment != last.segment and governing.wider:
            governing = replace(governing, sentence=governing.opened)
        mentions = _mentions(clause, published, governing.sentence or governing.wider)
        found.append(Times(mentions, governing.sentence, governing.wider, governing.plan, early))
        lasting = [mention for mention in mentions if mention.reach is None]
        if lasting:
            governing = _after(governing, clause, lasting, opening, under_heading=under_heading)
        last = clause
    return tuple(found)


def _after(
    governing: _Governing, clause: Clause, mentions: Sequence[Mention], opening: int, *, under_heading: bool
) -> _Governing:
    """What governs behind a clause with words of time."""
    due = next((mention.period for mention in reversed(mentions) if mention.period.due), governing.plan)
    governing = replace(governing, sentence=mentions[-1].period, plan=due)
    if clause.role is Role.HEADING and mentions[-1].period.value:
        governing = replace(governing, section=mentions[-1].period)
    leading = [mention.period for mention in mentions if mention.leads and mention.period.value]
    if not leading:
        return governing
    period = leading[-1]
    governing = replace(governing, paragraph=period, opened=period)
    if period.due:
        return governing
    if clause.paragraph == opening and governing.article is None:
        return replace(governing, article=period)
    opens = clause.first_sentence or governing.section is not None
    if under_heading and opens and clause.paragraph != opening and len(period.value or "") == len("2024"):
        return replace(governing, section=period)
    return governing


def _article_period(article: Article, published: Published) -> Period | None:
    """The year of the series banner or the headline, else that in the name of the paper that the lede reports on."""
    for text in (article.kicker or "", article.title):
        for match in TIME.finditer(text):
            period = read_time(match, published, None)
            if period and period.value and len(period.value) == len("2024"):
                return period
    lede = next((block.text for block in article.blocks if block.role is Role.PARAGRAPH), "")
    titled = TITLED_YEAR.search(lede)
    return Period(titled[1]) if titled else None


def _mentions(clause: Clause, published: Published, governing: Period | None) -> tuple[Mention, ...]:
    words = clause.words
    if not TIMELY.search(words):
        return ()
    titles = [match.span() for match in QUOTED.finditer(words)] if "《" in words else []
    found: list[Mention] = []
    for match in TIME.finditer(words):
        start, end = match.span()
        if start == end or any(a <= start < b for a, b in titles) or words.startswith(UNTIMED, end):
            continue
        compared = not match["lately"] and COMPARED.search(words[max(0, start - 3) : start])
        if compared or (match["named"] and words.startswith("是", end)):
            continue
        period = read_time(match, published, found[-1].period if found else governing)
        if period:
            own = end >= len(words) and start <= OWN_CLAUSE
            leads = own or (clause.opens_sentence and bool(CONNECTIVES.match(words[:start])))
            leads = leads and not (match["now"] or match["lately"])
            if words.endswith("进入", 0, start) or match[0].endswith("以来"):
                period = replace(period, since=True)
            found.append(
                Mention(clause.start + start, clause.start + end, period, leads, _reach(clause, start, end))
            )
    return tuple(found)


def _reach(clause: Clause, start: int, end: int) -> int | None:
    """从2018年的… reaches to the first amount behind it."""
    words = clause.words
    if not (EARLIER.search(words[max(0, start - 1) : start]) and words.startswith("的", end)):
        return None
    behind = [amount.number for amount in clause.amounts if amount.start >= clause.start + end]
    return behind[0] if behind else clause.end
