"""Citations as BibTeX (biblatex)."""

from builder.outputs.citations.works import Page, Printed
from builder.web.lang import Lang

SPECIAL = str.maketrans(
    {
        "\\": "",
        "{": "(",
        "}": ")",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
        "~": "\\textasciitilde{}",
        "^": "\\^{}",
        "@": "{@}",
    }
)
LANGUAGES = {Lang.ZH.tag: "chinese", Lang.EN.tag: "english"}


def bibtex_printed(work: Printed) -> str:
    """The newspaper article."""
    fields = {
        "author": " and ".join(_braced(name) for name in work.authors),
        "title": _braced(work.title),
        "titleaddon": _text(work.title_en or ""),
        "journaltitle": _text(work.newspaper or ""),
        "entrysubtype": "newspaper",
        "date": work.date or "",
        "pages": _text(work.page or ""),
        "langid": LANGUAGES[Lang.ZH.tag],
        "url": work.address or "",
        "note": "；".join(work.unknown),
    }
    return _entry("article", work.key, fields)


def bibtex_page(work: Page, about: Printed | None) -> str:
    """Our page."""
    fields = {
        "author": _braced(work.author),
        "title": _braced(work.title),
        "date": work.date.isoformat(),
        "langid": LANGUAGES[work.lang],
        "url": work.address,
        "related": about.key if about else "",
    }
    return _entry("online", work.key, fields)


def _entry(kind: str, key: str, fields: dict[str, str]) -> str:
    given = [(name, value) for name, value in fields.items() if value]
    width = max(len(name) for name, _ in given)
    lines = (f"  {name.ljust(width)} = {{{value}}}" for name, value in given)
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"


def _braced(words: str) -> str:
    """In braces of its own, so that no style changes its letters or takes it apart."""
    return f"{{{_text(words)}}}"


def _text(words: str) -> str:
    return words.translate(SPECIAL)
