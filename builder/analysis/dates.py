"""Expressions of time in an article, and what each denotes as far as the article tells.

The grammar is in builder/text/periods; this module supplies what it leans on: the day of publication, the year that the
sentence speaks of, and the first year of the plan that the article is about. Years in titles of documents are no dates.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.model.article import Article, Role
from builder.model.events import DateMention, Dates, Relation
from builder.model.facts import PUBLISHED, Evidence, Facts
from builder.text.periods.expression import Expression
from builder.text.periods.read import find_expressions, plan_years
from builder.text.periods.resolve import Anchor, resolve
from builder.text.plain import plain

TITLE = "title"
DOCUMENT = re.compile(r"《[^《》]{1,120}》")
SENTENCE_END = re.compile(r"[。！？!?]")
COMING = re.compile(r"将|拟|计划|预计|力争|争取|确保")
NEAR = 12
FAR = 400
HAPPENS_IN = (Relation.AT, Relation.SINCE)


def find_dates(article: Article, facts: Facts) -> Dates:
    """Expressions of time in order of appearance; headline first."""
    anchor = Anchor(published=facts[PUBLISHED].value, plan=_first_year_of_plan(article))
    texts = [(TITLE, article.title)]
    texts += [(block.id, block.text) for block in article.blocks if block.role is not Role.NOTICE]
    found: list[DateMention] = []
    for block, text in texts:
        anchor = replace(anchor, due=None)
        found.extend(_read(text, block, anchor))
    return Dates(tuple(found))


def _first_year_of_plan(article: Article) -> int | None:
    for block in article.blocks:
        for title in DOCUMENT.finditer(block.text) if "《" in block.text else ():
            years = plan_years(title[0])
            if years:
                return years[0]
    return None


@dataclass
class _Context:
    """The year that was printed last, and where."""

    year: int | None = None
    end: int = 0
    due: int | None = None
    due_end: int = -1


def _read(printed: str, block: str, anchor: Anchor) -> Iterator[DateMention]:
    text = plain(printed)
    expressions = find_expressions(text)
    if not expressions:
        return
    titles = [match.span() for match in DOCUMENT.finditer(text)] if "《" in text else []
    starts = [start for start, _ in titles]
    context = _Context()
    for expression in expressions:
        title = bisect_left(starts, expression.start) - 1
        if title >= 0 and expression.start < titles[title][1]:
            continue
        shared = _shares_due(text, context, expression)
        meant = replace(expression, relation=Relation.BY) if shared else expression
        ahead = bool(COMING.search(text[max(0, meant.start - NEAR) : meant.end + NEAR]))
        year = _year_before(text, meant, context)
        own = Anchor(anchor.published, year, anchor.plan, context.due, ahead)
        mention = _mention(printed, block, meant, own)
        _remember(context, meant, mention)
        yield mention


def _shares_due(text: str, context: _Context, expression: Expression) -> bool:
    """A date may share the 到 of the one before it: 到2025年和2030年."""
    joined = expression.start == context.due_end + 1 and text[context.due_end] in "、和及"
    return joined and expression.relation is Relation.AT


def _year_before(text: str, expression: Expression, context: _Context) -> int | None:
    """The year of the sentence; months and quarters, which rarely stand alone, also take that of the sentence before."""
    if context.year is None or expression.start - context.end > FAR:
        return None
    breaks = len(SENTENCE_END.findall(text, context.end, expression.start))
    looks_back = expression.relation is Relation.AT and expression.first.day is None
    return context.year if breaks == 0 or (breaks == 1 and looks_back) else None


def _remember(context: _Context, expression: Expression, mention: DateMention) -> None:
    year = int(mention.start[:4]) if mention.start else None
    if mention.due:
        context.due, context.due_end = year or context.due, expression.end
    told = expression.first.year is not None or expression.first.shift is not None
    if told and expression.relation in HAPPENS_IN and expression.first == expression.last:
        context.year, context.end = year, expression.end


def _mention(text: str, block: str, expression: Expression, anchor: Anchor) -> DateMention:
    period = resolve(expression, anchor)
    evidence = Evidence(block, expression.start, expression.end, text[expression.start : expression.end])
    due = expression.relation is Relation.BY
    start = period.end if due else period.start
    return DateMention(
        start, period.end, period.precision, due, period.inferred, evidence, expression.relation
    )
