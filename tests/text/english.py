"""Facts in our own words, for what is composed from them in English."""

from dataclasses import replace
from decimal import Decimal

from builder.model.events import EVENTS, Event, Events, EventType
from builder.model.facts import PUBLISHED, REGIONS, Evidence, Facts, Precision, Published, RegionsFound
from builder.model.figures import FIGURES, Change, Comparator, Figure, Figures, Kind
from builder.model.mentions import DOCUMENTS, ISSUERS, Document, Documents, Issuer, Issuers

JANUARY = Published("2024-01", Precision.MONTH, "1月", certain=True)
CLAUSE = Evidence("p-1", 0, 2, "一句")
GROWTH = Figure(
    "f", "500000", "规模以上工业增加值增速", "Above-scale industrial value added, growth", True, Decimal(8), "8%", "%",
    Comparator.EQUAL, Kind.TARGET, Change.YOY, "2024", CLAUSE,
)  # fmt: skip
COUNT = replace(
    GROWTH, indicator="智能工厂数", indicator_en="Smart factories", value=Decimal(10), value_text="10个", unit="count",
    counter="个", change=Change.LEVEL,
)  # fmt: skip


def event(kind: EventType, quote: str, date: str = "2024-01-24", word: str | None = None) -> Event:
    """An event of Chongqing that rests on these words."""
    what = Evidence("p-1", 0, len(quote), quote)
    return Event("e", date, Precision.DAY, kind, "500000", quote, word, what)


def facts(
    *found: Figure | Event | Document | Issuer, primary: str | None = "500000", published: Published = JANUARY
) -> Facts:
    """What was found in an article about one region."""
    known = Facts().with_answer(REGIONS, RegionsFound(primary, (primary,) if primary else ()))
    known = known.with_answer(PUBLISHED, published)
    known = known.with_answer(FIGURES, Figures(tuple(one for one in found if isinstance(one, Figure))))
    known = known.with_answer(EVENTS, Events(tuple(one for one in found if isinstance(one, Event))))
    known = known.with_answer(DOCUMENTS, Documents(tuple(one for one in found if isinstance(one, Document))))
    return known.with_answer(ISSUERS, Issuers(tuple(one for one in found if isinstance(one, Issuer))))
