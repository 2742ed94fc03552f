"""Citations as CSL-JSON."""

import json
from collections.abc import Sequence

from builder.outputs.citations.works import Page, Printed
from builder.web.lang import Lang

LANGUAGES = {Lang.ZH.tag: "zh-CN", Lang.EN.tag: "en-GB"}
"""Styles know these tags."""


def csl_text(items: Sequence[dict[str, object]]) -> str:
    """The items as a file holds them, a field a line."""
    return "[\n" + ",\n".join(_item(item) for item in items) + "\n]\n"


def csl_printed(work: Printed) -> dict[str, object]:
    """The newspaper article. Names are whole: a style that turns them around would get most of them wrong."""
    fields: dict[str, object] = {
        "id": work.key,
        "type": "article-newspaper",
        "title": work.title,
        "author": [{"literal": name} for name in work.authors],
        "container-title": work.newspaper,
        "issued": _date(work.date) if work.date else None,
        "page": work.page,
        "language": LANGUAGES[Lang.ZH.tag],
        "URL": work.address,
        "note": "；".join(work.unknown),
    }
    return {name: value for name, value in fields.items() if value}


def csl_page(work: Page) -> dict[str, object]:
    """Our page. The site is its author, so that no style names it twice."""
    return {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "author": [{"literal": work.author}],
        "issued": _date(work.date.isoformat()),
        "language": LANGUAGES[work.lang],
        "URL": work.address,
    }


def _item(item: dict[str, object]) -> str:
    fields = (
        f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items()
    )
    return " {\n" + ",\n".join(fields) + "\n }"


def _date(value: str) -> dict[str, object]:
    return {"date-parts": [[int(part) for part in value.split("-")]]}
