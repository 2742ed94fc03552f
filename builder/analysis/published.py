"""When an article was published, as far as its page tells.

A date in the page's furniture decides. Else the clues in the words of the articles vote for a year: those that name the
present one, or plan for it. A part of a year looked back on (上半年) votes for that year; a whole year looked back on votes
for the next, since within a year its papers say 今年. What has passed bars earlier years, what is due bars later ones, and
no year is more than one beyond the last that has passed. Neighbours on a page share its date, so they vote together. The
month comes from the last event dated by day, else from the months that fresh figures cover (1—4月份 came out in May).
"""

from collections.abc import Sequence
from dataclasses import replace

from builder.analysis.published_clues import Clue, Kind, find_clues
from builder.model.article import Article
from builder.model.facts import Facts, Precision, Published

UNKNOWN = Published(None, None, "", certain=False)
BEHIND = frozenset((Kind.WHOLE, Kind.PART, Kind.PASSED, Kind.FULL, Kind.SPAN))
NAMING = frozenset((Kind.PRESENT, Kind.PLANNED, Kind.FULL))
CERTAIN = 1.8
LATE_MONTH = 10
NEVER = 9999


def find_published(article: Article, _facts: Facts) -> Published:
    """When an article that stands alone was published."""
    return date_page((article,), ())[0]


def date_page(articles: Sequence[Article], page_dates: Sequence[str]) -> tuple[Published, ...]:
    """When each article of a page was published; `page_dates` are the dates in the page's furniture, ISO 8601."""
    if page_dates:
        day = page_dates[0]
        return tuple(Published(day, _precision(day), day, certain=True) for _ in articles)
    clues = [tuple(find_clues(article)) for article in articles]
    shared = _date(tuple(clue for own in clues for clue in own))
    if shared.value is None:
        return tuple(UNKNOWN for _ in articles)
    return tuple(_with_own_basis(shared, own) for own in clues)


def _date(clues: Sequence[Clue]) -> Published:
    year, certain, basis = _year(clues)
    if year is None:
        return UNKNOWN
    month = _month(clues, year)
    value = f"{year}" if month is None else f"{year}-{month:02d}"
    return Published(value, _precision(value), basis, certain=certain)


def _year(clues: Sequence[Clue]) -> tuple[int | None, bool, str]:
    behind = max((clue.year for clue in clues if clue.kind in BEHIND and clue.year), default=0)
    dues = {clue.year for clue in clues if clue.kind is Kind.DUE and clue.year}
    due = min((year for year in dues if year > behind), default=NEVER)
    last = max(behind, min(behind + 1 if behind else NEVER, due))
    if not behind:
        # What is planned for a year by which it is also due says nothing of the present one.
        clues = [clue for clue in clues if clue.kind is not Kind.PLANNED or clue.year not in dues]
    votes = {
        year: weight
        for year, weight in _votes(clues, behind).items()
        if behind <= year <= last and weight > 0
    }
    if not votes:
        return None, False, ""
    best = max(sorted(votes), key=lambda year: votes[year])
    naming = [c for c in clues if c.kind in NAMING and c.year == best]
    telling = naming or [c for c in clues if c.kind in BEHIND and c.year == behind]
    basis = max(telling, key=lambda clue: clue.weight).words if telling else ""
    return best, any(clue.weight >= CERTAIN for clue in naming), basis


def _votes(clues: Sequence[Clue], behind: int) -> dict[int, float]:
    """What each clue says for a year; of the years looked back on only the last one tells."""
    votes: dict[int, float] = {}
    for clue in dict.fromkeys(clues):
        if clue.year is None or (clue.kind in BEHIND and clue.year < behind):
            continue
        months = clue.kind in (Kind.SPAN, Kind.PASSED, Kind.PART) and (clue.month or 0) >= LATE_MONTH
        next_year = clue.kind is Kind.WHOLE or months
        for year, share in ((clue.year + 1, 0.6), (clue.year, 0.3)) if next_year else ((clue.year, 1.0),):
            votes[year] = votes.get(year, 0.0) + clue.weight * share
    return votes


def _month(clues: Sequence[Clue], year: int) -> int | None:
    full = [c.month for c in clues if c.kind is Kind.FULL and c.year == year and c.month]
    days = [c.month for c in clues if c.kind is Kind.DAY and c.month]
    spans = [c for c in clues if c.kind is Kind.SPAN and c.month]
    fresh = [c.month + 1 for c in spans if c.month and c.month < 12 and c.year in (None, year)]
    if full or days or fresh:
        return max(full + days + fresh)
    return 1 if any(c.month and c.month >= LATE_MONTH and c.year == year - 1 for c in spans) else None


def _with_own_basis(shared: Published, own: Sequence[Clue]) -> Published:
    """The page's date, resting on the article's own words where it has any that agree."""
    alone = _date(own)
    agrees = alone.value is not None and shared.value is not None and alone.value[:4] == shared.value[:4]
    return replace(shared, basis=alone.basis if agrees else f"同版：{shared.basis}")


def _precision(value: str) -> Precision:
    return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(value), Precision.DAY)
