"""The lexicon of indicators, units and words of figures: whole, unambiguous, in both languages."""

import re

from builder.lexicon.figure_words import strengths, words_of
from builder.lexicon.indicators import INDICATOR_TABLE, indicators
from builder.lexicon.measures import COUNT, english_units, measures
from builder.lexicon.tables import rows
from builder.model.figures import Rung


def test_indicators_have_both_names() -> None:
    entries = {(indicator.zh, indicator.en) for indicator in indicators().values()}
    assert len(entries) >= 200
    assert all(re.fullmatch(r"[A-Z0-9R][ -~“”]+", en) for _, en in entries)
    assert len({zh for zh, _ in entries}) == len(entries)


def test_no_name_stands_for_two_indicators() -> None:
    names = [
        name
        for zh, _, *others in rows(INDICATOR_TABLE)
        for name in {zh, *(others[0].split() if others else ())}
    ]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_other_names() -> None:
    assert indicators()["规上工业增加值"].zh == "规模以上工业增加值"
    assert indicators()["规上工业增加值"].en == "Above-scale industrial value added"
    assert indicators()["GDP"].zh == "地区生产总值"


def test_units() -> None:
    assert measures()["亩"].symbol == "mu"
    assert measures()["家"].symbol == COUNT
    assert english_units()["pp"] == "percentage points"


def test_words() -> None:
    assert strengths()["力争"] is Rung.STRIVE
    assert strengths()["确保"] is Rung.BINDING
    assert "措施" in words_of("uncounted")
    assert not set(words_of("counted")) & set(words_of("uncounted"))
