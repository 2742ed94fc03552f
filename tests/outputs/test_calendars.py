"""Calendars, in a client and octet by octet."""

from dataclasses import replace
from datetime import date
from typing import Any

import icalendar
import pytest

from builder.model.facts import Precision
from builder.outputs.calendars import plan
from tests.outputs.examples import TODAY
from tests.outputs.facts_examples import CHONGQING, ENTRIES, catalogue, drawn, event
from tests.outputs.render import draw

CALENDARS = sorted(path for path in drawn() if path.endswith(".ics"))
ALL = "zh/calendar.ics"


def events(path: str) -> dict[str, Any]:
    return {str(each["UID"]): each for each in icalendar.Calendar.from_ical(drawn()[path]).walk("VEVENT")}


def named(path: str, key: str) -> Any:
    return next(each for uid, each in events(path).items() if uid.startswith(f"{key}."))


def test_who_has_a_calendar() -> None:
    chinese = [path for path in CALENDARS if path.startswith("zh/")]
    assert ALL in chinese
    assert "zh/regions/chongqing/calendar.ics" in chinese
    assert "zh/tags/weilai-gongchang/calendar.ics" in chinese
    assert "zh/regions/beijing/calendar.ics" not in chinese
    assert [path.replace("zh/", "en/", 1) for path in chinese] == [
        p for p in CALENDARS if p.startswith("en/")
    ]


@pytest.mark.parametrize("path", CALENDARS)
def test_octets(path: str) -> None:
    data = drawn()[path]
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r")
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert 0 < len(line) <= 75
        line.decode()


@pytest.mark.parametrize("path", CALENDARS)
def test_a_client_reads_it(path: str) -> None:
    calendar: Any = icalendar.Calendar.from_ical(drawn()[path])
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"])
    assert calendar["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"
    assert calendar["X-PUBLISHED-TTL"]
    found = calendar.walk("VEVENT")
    assert found
    assert calendar.errors == []
    for each in found:
        assert each.errors == []
        for name in ("UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "URL", "SEQUENCE"):
            assert name in each
        begin, end = each["DTSTART"], each["DTEND"]
        assert begin.params["VALUE"] == end.params["VALUE"] == "DATE"
        assert (end.dt - begin.dt).days == 1
        assert str(each["URL"]).startswith("https://digest.example/")
    uids = [str(each["UID"]) for each in found]
    assert len(uids) == len(set(uids))


def test_an_imprecise_date_stands_at_the_end_and_says_so() -> None:
    half = named(ALL, "e-9a8b7c")
    assert half["DTSTART"].dt == date(2024, 6, 30)
    assert "只写到2024年上半年" in half["DESCRIPTION"]
    assert "no more exact than first half of 2024" in named("en/calendar.ics", "e-9a8b7c")["DESCRIPTION"]
    exact = named(ALL, "e-7c6d5e")
    assert exact["DTSTART"].dt == date(2024, 1, 9)
    assert "只写到" not in exact["DESCRIPTION"]


def test_words_say_their_language() -> None:
    assert named(ALL, "e-8b7c6d")["SUMMARY"].params["LANGUAGE"] == "zh-Hans"
    assert named("en/calendar.ics", "e-9a8b7c")["SUMMARY"].params["LANGUAGE"] == "en"
    assert named("en/calendar.ics", "e-9a8b7c")["SUMMARY"] == "Chongqing: First industry brains built"
    assert named(ALL, "e-9a8b7c")["SUMMARY"] == "重庆：上半年建成首批“产业大脑”"


def test_what_is_withheld_is_told_by_the_title() -> None:
    assert (
        named("en/calendar.ics", "e-6d5e4f")["SUMMARY"]
        == "Hunan: In force: Changsha cuts a fee for small firms"
    )


def test_the_clause_has_an_address() -> None:
    address = str(named(ALL, "e-9a8b7c")["URL"])
    assert address == "https://digest.example/zh/articles/2024-chongqing-shuzi/#p-1"


def test_uids_stay_while_the_clause_stays() -> None:
    moved = tuple(reversed(CHONGQING.events))
    changed = replace(CHONGQING, events=(event("e-000000", "2025", Precision.YEAR, "又一件事"), *moved))
    entries = tuple(changed if entry.id == changed.id else entry for entry in ENTRIES)
    job = next(job for job in plan(catalogue(entries), TODAY) if job.path == ALL)
    again = {str(each["UID"]) for each in icalendar.Calendar.from_ical(draw(job)).walk("VEVENT")}
    assert events(ALL).keys() < again


def test_a_change_raises_the_sequence_and_the_stamp() -> None:
    event_of = named(ALL, "e-9a8b7c")
    assert int(event_of["SEQUENCE"]) == 17
    assert event_of["DTSTAMP"].dt.date() == date(2026, 11, 18)
