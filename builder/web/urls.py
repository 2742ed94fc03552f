"""Every address of the site, and how one page writes the address of another.

An address begins at the site's root with a slash and leaves `index.html` off: /zh/articles/2024-chongqing/.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from builder.model.jobs import Links
from builder.web.lang import Lang

LANGUAGES = "/"
NOT_FOUND = "/404.html"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
REDIRECTS = "/_redirects"
HEADERS = "/_headers"
LLMS = "/llms.txt"
OPML = "/feeds.opml"

# Other forms of a page, beside its index.html.
ATOM = "atom.xml"
JSON_FEED = "feed.json"
CALENDAR = "calendar.ics"
TABLE = "data.csv"
BIBTEX = "cite.bib"
RIS = "cite.ris"
CSL = "cite.json"
RECORD = "index.json"
MARKDOWN = "index.md"

PLAIN = re.compile(r"[A-Za-z0-9/._~%-]*")


def home(lang: Lang) -> str:
    """The front page."""
    return f"/{lang}/"


def article(lang: Lang, entry_id: str) -> str:
    """An article."""
    return f"/{lang}/articles/{entry_id}/"


def regions(lang: Lang) -> str:
    """The grid and list of regions."""
    return f"/{lang}/regions/"


def region(lang: Lang, slug: str) -> str:
    """A province-level unit."""
    return f"/{lang}/regions/{slug}/"


def tags(lang: Lang) -> str:
    """The index of tags."""
    return f"/{lang}/tags/"


def tag(lang: Lang, tag_id: str) -> str:
    """A tag."""
    return f"/{lang}/tags/{tag_id}/"


def az(lang: Lang) -> str:
    """All titles by letter."""
    return f"/{lang}/az/"


def about(lang: Lang) -> str:
    """What the site is, and its rules."""
    return f"/{lang}/about/"


def indicators(lang: Lang) -> str:
    """The index of indicators."""
    return f"/{lang}/indicators/"


def indicator(lang: Lang, slug: str) -> str:
    """An indicator across regions and years."""
    return f"/{lang}/indicators/{slug}/"


def data(lang: Lang) -> str:
    """The tables to download, and what their columns mean."""
    return f"/{lang}/data/"


def table(name: str) -> str:
    """A file of the data package, one for both languages."""
    return f"/data/{name}"


def feeds(lang: Lang) -> str:
    """The list of all feeds and calendars."""
    return f"/{lang}/feeds/"


def feed(lang: Lang) -> str:
    """The Atom feed of all articles."""
    return beside(home(lang), ATOM)


def record(entry_id: str) -> str:
    """The record of an article: the same for both languages."""
    return beside(article(Lang.ZH, entry_id), RECORD)


def beside(page: str, name: str) -> str:
    """Another form of a page: /zh/regions/chongqing/atom.xml."""
    return page + name


def asset(name: str) -> str:
    """A style sheet, script or picture of the theme."""
    return f"/assets/{name}"


def path_of(address: str) -> str:
    """The file that a host serves for an address."""
    return address.removeprefix("/") + ("index.html" if address.endswith("/") else "")


def absolute(base: str, address: str) -> str:
    """The address with host and folder, as canonical links and feeds give it."""
    return base.rstrip("/") + encoded(address)


def relative(from_path: str, to_address: str, links: Links) -> str:
    """How the file at `from_path` writes an address: works on any host, in any folder, and from a disk."""
    return Here(from_path, links).link(to_address)


@dataclass(frozen=True)
class Here:
    """The file that links are written in. `root` is set where links must begin at the host's root."""

    path: str
    links: Links
    root: str | None = None

    @property
    def up(self) -> str:
        """From this file to the site's root; empty for a file that lies in it."""
        return "../" * self.path.count("/") if self.root is None else self.root

    def link(self, address: str) -> str:
        """How this file writes an address."""
        named = path_of(address) if self.links is Links.FILE else address.removeprefix("/")
        return self.up + encoded(named) or "./"


def root_of(base: str) -> str:
    """The site's root as seen from its host: `/`, or `/digest/` for a site in a folder."""
    return encoded(urlsplit(base).path.rstrip("/") + "/")


def encoded(address: str) -> str:
    """The address with everything but plain ASCII written in percent signs."""
    return address if PLAIN.fullmatch(address) else quote(address, safe="/-._~%")
