"""Citations as RIS, one tag a line."""

from collections.abc import Iterable

from builder.outputs.citations.works import Page, Printed
from builder.web.lang import Lang

Tags = Iterable[tuple[str, str | None]]


def ris_printed(work: Printed) -> str:
    """The newspaper article."""
    return _entry(
        (
            ("TY", "NEWS"),
            *(("AU", name) for name in work.authors),
            ("TI", work.title),
            ("TT", work.title_en),
            ("T2", work.newspaper),
            ("DA", _date(work.date) if work.date else None),
            ("PY", work.date[:4] if work.date else None),
            ("SP", work.page),
            ("LA", Lang.ZH.tag),
            ("UR", work.address),
            ("N1", "；".join(work.unknown) or None),
            ("ID", work.key),
        )
    )


def ris_page(work: Page) -> str:
    """Our page."""
    return _entry(
        (
            ("TY", "ELEC"),
            ("AU", work.author),
            ("TI", work.title),
            ("DA", _date(work.date.isoformat())),
            ("PY", f"{work.date.year}"),
            ("LA", work.lang),
            ("UR", work.address),
            ("ID", work.key),
        )
    )


def _date(value: str) -> str:
    """YYYY/MM/DD/ with its slashes, also where month or day is unknown."""
    return "/".join([*value.split("-"), "", ""][:3]) + "/"


def _entry(tags: Tags) -> str:
    lines = (f"{tag}  - {' '.join(value.split())}\n" for tag, value in tags if value)
    return "".join(lines) + "ER  - \n"
