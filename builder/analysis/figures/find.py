"""Reads the figures of an article.

Clause by clause: amounts that are figures at all, what each measures, which way it moves, for what period, of which region,
and whether it is promised, reported, expected or granted. Every figure rests on its clause.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.analysis.figures.changes import SPAN, STOCK, Movement, read_movement
from builder.analysis.figures.counted import is_about_company, is_figure, with_money
from builder.analysis.figures.evidence import evidence_of
from builder.analysis.figures.kinds import read_kind
from builder.analysis.figures.labels import Topic
from builder.analysis.figures.moods import Moods, read_moods
from builder.analysis.figures.names import read_name
from builder.analysis.figures.passages import TITLE, Clause, read_clauses
from builder.analysis.figures.periods import Times, read_periods
from builder.analysis.figures.places import Sites, read_sites, site_of
from builder.analysis.figures.repeats import without_repeats
from builder.analysis.figures.times import Period
from builder.model.article import Article, Role
from builder.model.facts import PUBLISHED, REGIONS, Facts
from builder.model.figures import Figure, Figures, Kind
from builder.text.amounts import Amount
from builder.text.widths import fold

OWN_YEAR = re.compile(r"(?:从|由)(?:19|20)\d\d年[底末]?的?[^,，\d]{0,8}$")
SAME_TIME = re.compile(r"(?:去年|上年)同期[(为的是]*$")
TARGET_IN_BRACKETS = re.compile(r"年度?[^,，]{0,4}目标[(]$")
ASIDE = frozenset((Role.HEADING, Role.PULL_QUOTE, Role.CAPTION, None))
# 这一数值将变为7% takes up what the body says in full elsewhere.
TAKES_UP = "这一数"


def find_figures(article: Article, facts: Facts) -> Figures:
    """The figures of an article in order of appearance."""
    clauses = read_clauses(article)
    if not clauses:
        return Figures(())
    published, regions = facts[PUBLISHED], facts[REGIONS]
    round_up = regions.primary is None and bool(regions.regions)
    readings = zip(
        clauses,
        read_periods(article, clauses, published),
        read_moods(article, clauses, round_up=round_up),
        read_sites(clauses, regions),
        strict=True,
    )
    texts = {block.id: block.text for block in article.blocks} | {TITLE: article.title}
    year = int(published.value[:4]) if published.value else None
    found = list(_figures([_Reading(*reading) for reading in readings], texts, year))
    return Figures(_with_ids(without_repeats(found)))


@dataclass(frozen=True)
class _Reading:
    """A clause, and what was read of it and about it."""

    clause: Clause
    times: Times
    moods: Moods
    sites: Sites


@dataclass(frozen=True)
class _Said:
    """An amount that is a figure, where it is said."""

    amount: Amount
    amounts: tuple[Amount, ...]
    """All figures of its clause."""
    reading: _Reading
    previous: Clause | None
    company: bool
    """Said of one company."""


def _figures(
    readings: Sequence[_Reading], texts: dict[str, str], year: int | None
) -> Iterator[tuple[Figure, bool]]:
    """Each figure, and whether it stands outside the body."""
    topic, sentence = Topic(), -1
    kind: Kind | None = None
    for said in _said(readings):
        clause = said.reading.clause
        if clause.sentence != sentence:
            topic, kind, sentence = Topic(lead=topic.lead), None, clause.sentence
        figure, topic = _figure(said, topic, kind, texts[clause.block], year)
        kind = figure.kind
        yield figure, clause.role in ASIDE or TAKES_UP in clause.words


def _said(readings: Sequence[_Reading]) -> Iterator[_Said]:
    company = False
    previous: Clause | None = None
    for reading in readings:
        clause = reading.clause
        same_sentence = previous is not None and clause.sentence == previous.sentence
        company = (company and same_sentence) or is_about_company(clause)
        read = (with_money(clause, amount) for amount in clause.amounts)
        amounts = tuple(amount for amount in read if is_figure(clause, amount, company=company))
        for amount in amounts:
            yield _Said(amount, amounts, reading, previous, company)
        previous = clause


def _figure(
    said: _Said, topic: Topic, before_it: Kind | None, text: str, year: int | None
) -> tuple[Figure, Topic]:
    reading, amount = said.reading, said.amount
    clause, times = reading.clause, reading.times
    period = times.at(amount.number)
    movement = read_movement(clause, amount, period.value if period else None)
    kind, strength = read_kind(clause, amount, reading.moods, times, year, before_it)
    name, topic = read_name(clause, said.amounts, amount, movement.change, topic, said.previous)
    site = site_of(reading.sites, clause, amount)
    figure = Figure(
        id="",
        region=None if said.company else site.region,
        indicator=name.zh,
        indicator_en=name.en,
        known=name.known,
        value=movement.value,
        value_text=amount.text,
        unit=amount.unit,
        comparator=movement.comparator,
        kind=kind,
        change=movement.change,
        period=_period(clause, amount, movement, period or (times.plan if kind is Kind.TARGET else None)),
        evidence=evidence_of(clause, amount, text),
        value_max=movement.value_max,
        counter=amount.counter,
        scope=site.scope,
        strength=strength,
        was=movement.was,
    )
    return figure, topic


def _period(clause: Clause, amount: Amount, movement: Movement, period: Period | None) -> str | None:
    """The period in force, for a stock at the end of a plan its last year; of an earlier value none but 去年同期."""
    before = clause.text[clause.start : amount.start]
    if period is None or period.value is None:
        return None
    if movement.was:
        if OWN_YEAR.search(before):
            return period.value
        return period.year_before() if SAME_TIME.search(before) else None
    if TARGET_IN_BRACKETS.search(before):
        return str(period.year)
    return str(period.year) if SPAN.fullmatch(period.value) and STOCK.search(before) else period.value


def _with_ids(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Names made of the clause and the printed value; equals are numbered in order."""
    seen: dict[str, int] = {}
    named = []
    for figure in figures:
        words = "".join(figure.evidence.quote.split()) + "|" + figure.value_text
        words = fold(words)
        seen[words] = seen.get(words, 0) + 1
        digest = hashlib.sha256(f"{words}|{seen[words]}".encode("utf-8", "replace")).hexdigest()
        named.append(replace(figure, id="f-" + digest[:10]))
    return tuple(named)
