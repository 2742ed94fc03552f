"""What is cited: the newspaper article, and our page about it. They are never mixed: each names its own makers and place."""

import re
from dataclasses import dataclass
from datetime import date

from builder.model.entry import Entry
from builder.model.settings import Settings
from builder.outputs.pieces import in_language
from builder.web import urls
from builder.web.lang import Lang, tag_of

PAGE = re.compile(r"^第?\s*([0-9A-Za-z]+)\s*版?$")
DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
KEY = re.compile(r"[^A-Za-z0-9-]+")


@dataclass(frozen=True)
class Printed:
    """The newspaper article, as far as it is known. None is said to be unknown, never filled in."""

    key: str
    title: str
    title_en: str | None
    authors: tuple[str, ...]
    newspaper: str | None
    newspaper_en: str | None
    date: str | None
    """YYYY, YYYY-MM or YYYY-MM-DD."""
    certain: bool
    page: str | None
    """The number alone: 2, A02."""
    address: str | None

    @property
    def unknown(self) -> tuple[str, ...]:
        """What is still to be found out, in Chinese as catalogues of libraries say it."""
        day = {0: "日期待核", 4: "月日待核", 7: "日待核"}.get(len(self.date or ""))
        found = (
            None if self.newspaper else "报名待核",
            day,
            None if self.certain or not self.date else "日期为推定",
            None if self.page else "版次待核",
        )
        return tuple(each for each in found if each)


@dataclass(frozen=True)
class Page:
    """Our page about it, in one language."""

    key: str
    title: str
    lang: str
    """The language that the title is in."""
    author: str
    date: date
    address: str


def printed(entry: Entry) -> Printed | None:
    """The newspaper article behind an entry; None where the desk wrote it itself."""
    source = entry.source
    if not source.file:
        return None
    found = PAGE.match(source.page or "")
    title = source.headline or entry.title.zh
    return Printed(
        key=key_of(entry.id),
        title=title,
        # Over a headline of our own stands a translation of it, not of the printed one.
        title_en=entry.title.en if title == entry.title.zh else None,
        authors=source.authors,
        newspaper=source.publication.zh if source.publication else None,
        newspaper_en=source.publication.en if source.publication else None,
        date=value if (value := entry.published.value) and DATE.fullmatch(value) else None,
        certain=entry.published.certain,
        page=found[1] if found else source.page,
        address=source.address,
    )


def page(entry: Entry, settings: Settings, lang: Lang) -> Page:
    """Our page of an entry."""
    title = in_language(entry.title, lang)
    return Page(
        key=f"{key_of(entry.id)}-{lang}",
        title=title.text,
        lang=tag_of(title.text) if title.lang == Lang.ZH.tag else title.lang,
        author=in_language(settings.name, lang).text,
        date=entry.changed,
        address=urls.absolute(settings.base, urls.article(lang, entry.id)),
    )


def key_of(entry_id: str) -> str:
    """An identifier that every format can hold."""
    return KEY.sub("-", entry_id).strip("-") or "article"
