"""What an editor decides about a site as a whole."""

from dataclasses import dataclass

from builder.model.entry import Bilingual, Rights, Status


@dataclass(frozen=True)
class Publication:
    """A newspaper, and the pages that are its own."""

    name: Bilingual
    pages: tuple[str, ...]
    """Globs of page files, matched against the path below seeds/ and against the file's name."""
    rights: Rights | None = None
    serial: str | None = None
    """国内统一刊号, where it is known."""
    address: str | None = None


@dataclass(frozen=True)
class Settings:
    """content/site.toml, checked; the defaults are those of a folder that has none."""

    name: Bilingual = Bilingual("政策文摘", "Policy Digest")
    name_lines: tuple[tuple[str, str], tuple[str, str]] = (("政策", "文摘"), ("Policy", "Digest"))
    """The nameplate of the theme: each name broken at one place."""
    description: Bilingual = Bilingual("地方产业政策文摘", "A digest of regional industrial policy")
    base: str = "http://localhost/"
    """Address of the site's root, with a slash at the end; canonical addresses begin with it."""
    timezone: str = "Asia/Shanghai"
    licence: Bilingual = Bilingual("CC BY 4.0", "CC BY 4.0")
    licence_address: str = "https://creativecommons.org/licenses/by/4.0/"
    contact: str = ""
    rights: Rights = Rights.FULL
    status: Status = Status.PUBLISHED
    """The status that new articles get."""
    untranslated_in_feeds: bool = False
    """Whether English feeds hold articles that nobody has translated."""
    publications: tuple[Publication, ...] = ()
    desk_pages: tuple[str, ...] = ()
    """Globs of pages in the desk's own words: nothing of them is marked as quoted."""
