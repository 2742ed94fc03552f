"""Every address of the site, and how one page writes the address of another.

An address begins at the site's root with a slash and leaves `index.html` off: /zh/articles/2024-chongqing/.
"""

from dataclasses import dataclass

from builder.model.jobs import Links
from builder.web.encoding import encoded
from builder.web.lang import Lang

LANGUAGES = "/"
NOT_FOUND = "/404.html"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
REDIRECTS = "/_redirects"
HEADERS = "/_headers"
SEARCH_INDEX = "/search.json"

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
FIGURE_LINES = "cite.txt"
RECORD = "index.json"
MARKDOWN = "index.md"


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


def both(entry_id: str) -> str:
    """An article in both languages side by side: one address for both."""
    return f"/zh-en/articles/{entry_id}/"


def indicators(lang: Lang) -> str:
    """The index of indicators."""
    return f"/{lang}/indicators/"


def indicator(lang: Lang, slug: str) -> str:
    """An indicator across regions and years."""
    return f"/{lang}/indicators/{slug}/"


def glossary(lang: Lang) -> str:
    """The glossary."""
    return f"/{lang}/glossary/"


def term(lang: Lang, term_id: str) -> str:
    """A term of the glossary."""
    return f"/{lang}/glossary/{term_id}/"


def timeline(lang: Lang) -> str:
    """Events of all regions."""
    return f"/{lang}/timeline/"


def timeline_year(lang: Lang, year: str) -> str:
    """The events of a year."""
    return f"/{lang}/timeline/{year}/"


def upcoming(lang: Lang) -> str:
    """Dates ahead of today."""
    return f"/{lang}/upcoming/"


def documents(lang: Lang) -> str:
    """The documents that articles name."""
    return f"/{lang}/documents/"


def bodies(lang: Lang) -> str:
    """The bodies that issue them."""
    return f"/{lang}/bodies/"


def all_series(lang: Lang) -> str:
    """The index of series."""
    return f"/{lang}/series/"


def series(lang: Lang, slug: str) -> str:
    """A series: the articles under one kicker."""
    return f"/{lang}/series/{slug}/"


def issues(lang: Lang) -> str:
    """The index of issues."""
    return f"/{lang}/issues/"


def issue(lang: Lang, month: str) -> str:
    """The issue of a month."""
    return f"/{lang}/issues/{month}/"


def coverage(lang: Lang) -> str:
    """What is covered, and what is missing."""
    return f"/{lang}/coverage/"


def corrections(lang: Lang) -> str:
    """What was changed after it was published."""
    return f"/{lang}/corrections/"


def method(lang: Lang) -> str:
    """How facts are found, and how rightly."""
    return f"/{lang}/method/"


def search(lang: Lang) -> str:
    """The search page."""
    return f"/{lang}/search/"


def states(lang: Lang) -> str:
    """Specimens of every mark, for editors."""
    return f"/{lang}/states/"


def letter(index: str, group: str) -> str:
    """One letter of an index that is too long for one page."""
    return f"{index}{'0' if group == '#' else group.lower()}/"


def older(listing: str, number: int) -> str:
    """A page of a long list, counted from the oldest end, so that it never changes its number."""
    return f"{listing}{number}/"


def about(lang: Lang) -> str:
    """What the site is, and its rules."""
    return f"/{lang}/about/"


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
        """How this file writes an address, with its fragment if it has one."""
        page, mark, fragment = address.partition("#")
        named = path_of(page) if self.links is Links.FILE else page.removeprefix("/")
        return (self.up + encoded(named) or "./") + mark + fragment
