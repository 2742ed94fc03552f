"""Words that would break a format if they were written down as they are."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import icalendar
import pytest

from builder.model.entry import Bilingual, Made, Maker
from builder.model.facts import Tag
from tests.outputs.facts_examples import CHONGQING, CHONGQING_BEFORE, catalogue
from tests.outputs.render import site

WORDS = [
    "a\x00b\x1f\x7f",
    "半个字\ud800",
    "</script><!--",
    "]]>&amp;<x>",
    'q","=1+1\r\n;\\n',
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    "\u2028\u2029\x85",
    "字" * 2000,
    "@article{x,\n}",
    "TY  - X\nER  - ",
]


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_every_format_holds(words: str) -> None:
    bad = replace(
        CHONGQING,
        title=Bilingual(words, f"en {words}"),
        summary=Made(words, Maker.MACHINE),
        source=replace(CHONGQING.source, headline=words, publication=Bilingual(words, words), page=words),
        tags=(Tag("biaoqian", words, words, 1.0, reading=words),),
        figures=tuple(replace(figure, scope=words, value_text=words) for figure in CHONGQING.figures),
        events=tuple(replace(event, what=words, what_en=words) for event in CHONGQING.events),
    )
    files = site(catalogue((bad, CHONGQING_BEFORE)))
    for path, data in files.items():
        if path.endswith((".png", ".css", ".js", ".svg")):
            continue
        text = data.decode()
        if path.endswith(".xml"):
            ET.fromstring(data)
        elif path.endswith(".jsonl"):
            assert all(json.loads(line) for line in text.split("\n")[:-1])
            assert len(text.splitlines()) == text.count("\n")
        elif path.endswith(".json"):
            json.loads(text)
        elif path.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(text, newline="")))
            assert len({len(row) for row in rows}) == 1
        elif path.endswith(".ics"):
            calendar = icalendar.Calendar.from_ical(data)
            assert len(calendar.walk("VEVENT")) == len(bad.events)
            assert all(len(line) <= 75 for line in data.split(b"\r\n"))
