"""When a measure ends that says how long it lasts: 有效期三年, counted from the day on which it takes effect or came out."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from builder.analysis.events.wording import event_id
from builder.model.events import Event, EventType
from builder.model.facts import Evidence
from builder.text.periods.numbers import number
from builder.text.plain import plain

LASTS = re.compile(
    r"(?:有效期限?|试行期限?|执行期限?|实施期限?)(?:暂定)?(?:为|：|:)?(\d{1,2}|[一二两三四五六七八九十]{1,2})(个月|年)"
)
STARTS = (EventType.EFFECTIVE, EventType.ISSUED)


def find_validities(texts: Mapping[str, str], events: Sequence[Event]) -> Iterator[Event]:
    """The ends of what lasts for a printed time."""
    begun = next((event for kind in STARTS for event in events if event.type is kind), None)
    if begun is None:
        return
    for block, text in texts.items():
        for match in LASTS.finditer(plain(text)) if "期" in text else ():
            yield _expiry(block, text, match, begun)


def _expiry(block: str, text: str, match: re.Match[str], begun: Event) -> Event:
    months = number(match[1]) * (1 if match[2] == "个月" else 12)
    quote = text[match.start() : match.end()]
    return Event(
        id=event_id(EventType.EXPIRY, begun.evidence.quote + quote),
        date=_later(begun.date, months),
        precision=begun.precision,
        type=EventType.EXPIRY,
        region=begun.region,
        what=quote,
        what_en=None,
        evidence=Evidence(block, match.start(), match.end(), quote),
        inferred=("date",),
    )


def _later(start: str, months: int) -> str:
    """A date some months on; a day's is the last day of the time, not the first one after it."""
    if "Q" in start or "H" in start or len(start) == 4:
        return str(int(start[:4]) + months // 12)
    count = int(start[:4]) * 12 + int(start[5:7]) - 1 + months
    year, month = count // 12, count % 12 + 1
    if len(start) == 7:
        return f"{year}-{month:02d}"
    day = min(int(start[8:10]), monthrange(year, month)[1])
    return (date(year, month, day) - timedelta(days=1)).isoformat()
