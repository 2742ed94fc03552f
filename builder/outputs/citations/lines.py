"""Citations in one line: GB/T 7714—2025, and APA. What is unknown is said, and marked as still to be checked."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.outputs.citations.works import Page, Printed
from builder.web.lang import Lang, tag_of

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
NAMED = 3
"""So many authors are named; 等 stands for the others."""
ZH, EN = Lang.ZH.tag, Lang.EN.tag


@dataclass(frozen=True)
class Run:
    """Some words of a line, in one language."""

    text: str
    lang: str
    missing: bool = False
    """Still to be checked."""
    title: bool = False
    """The title of a work, set apart in type."""


def said(runs: Iterable[Run]) -> str:
    """The line as plain text."""
    return "".join(run.text for run in runs)


def gbt_printed(work: Printed) -> tuple[Run, ...]:
    """作者. 题名[N/OL]. 报纸名，YYYY-MM-DD（版次）. 地址."""
    authors = "，".join(work.authors[:NAMED]) + ("，等" if len(work.authors) > NAMED else "")
    medium = "N/OL" if work.address else "N"
    head = f"{authors}. {work.title}[{medium}]. " if authors else f"{work.title}[{medium}]. "
    gap = {0: "〔日期待核〕", 4: "〔月日待核〕", 7: "〔日待核〕"}.get(len(work.date or ""), "")
    return _joined(
        Run(head, ZH),
        Run(work.newspaper, tag_of(work.newspaper)) if work.newspaper else _gap("〔报名待核〕"),
        Run("，", ZH),
        Run(work.date, ZH, missing=not work.certain) if work.date else None,
        _gap(gap) if gap else None,
        Run(f"（{work.page}）", ZH) if work.page else _gap("〔版次待核〕"),
        Run(f". {work.address}." if work.address else ".", ZH),
    )


def gbt_page(work: Page) -> tuple[Run, ...]:
    """责任者. 题名[EB/OL].（更新日期）. 地址."""
    return _joined(
        Run(work.author, tag_of(work.author)),
        Run(". ", tag_of(work.author)),
        Run(f"{work.title}[EB/OL].", work.lang),
        Run(f"（{work.date.isoformat()}）. {work.address}.", ZH),
    )


def apa_printed(work: Printed) -> tuple[Run, ...]:
    """Author. (year, month day). Title [translation]. Newspaper, page. Address. Names stay in their own script."""
    authors = tuple(
        run
        for number, name in enumerate(work.authors)
        for run in (Run(_joint(number, len(work.authors)), EN), Run(name, tag_of(name)))
        if run.text
    )
    newspaper = (
        (
            Run(work.newspaper, tag_of(work.newspaper), title=True),
            Run(f" [{work.newspaper_en}]" if work.newspaper_en else "", EN),
        )
        if work.newspaper
        else (Run("[newspaper to be confirmed]", EN, missing=True),)
    )
    dated = (
        Run(f"({apa_date(work.date)})", EN, missing=not work.certain),
        Run(". ", EN),
    )
    title = (
        Run(work.title, tag_of(work.title)),
        Run(f" [{work.title_en}]" if work.title_en else "", EN),
        Run(". ", EN),
    )
    return _joined(
        *((*authors, Run(". ", EN), *dated, *title) if authors else (*title, *dated)),
        *newspaper,
        Run(f", {work.page}" if work.page else "", EN),
        Run(f". {work.address}" if work.address else ".", EN),
    )


def apa_page(work: Page) -> tuple[Run, ...]:
    """Author. (year, month day). Title. Address."""
    return _joined(
        Run(work.author, tag_of(work.author)),
        Run(f". ({apa_date(work.date.isoformat())}). ", EN),
        Run(work.title, work.lang, title=True),
        Run(f". {work.address}", EN),
    )


def apa_date(value: str | None) -> str:
    """2024-01-14 as 2024, January 14; n.d. without a date."""
    if not value:
        return "n.d."
    year, month, day = [*value.split("-"), "", ""][:3]
    named = f", {MONTHS[int(month) - 1]}" if month and 1 <= int(month) <= 12 else ""
    return year + named + (f" {int(day)}" if named and day else "")


def _joint(number: int, count: int) -> str:
    if number == 0:
        return ""
    return ", & " if number == count - 1 else ", "


def _gap(words: str) -> Run:
    return Run(words, ZH, missing=True)


def _joined(*runs: Run | None) -> tuple[Run, ...]:
    """The runs that say something; neighbours alike in all but their words are one."""
    found: list[Run] = []
    for run in runs:
        if run is None or not run.text:
            continue
        last = found[-1] if found else None
        if last and (last.lang, last.missing, last.title) == (run.lang, run.missing, run.title):
            found[-1] = Run(last.text + run.text, run.lang, run.missing, run.title)
        else:
            found.append(run)
    return tuple(found)
