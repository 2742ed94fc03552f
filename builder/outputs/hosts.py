"""Files for hosts and robots: robots.txt, and the rules of redirects and headers that Netlify and its kin read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import FileJob, Job
from builder.outputs.moved import redirects
from builder.web import urls
from builder.web.encoding import encoded
from builder.web.lang import Lang

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
FRESH = "public, max-age=0, must-revalidate"
KEPT = "public, max-age=3600, stale-while-revalidate=86400"
FEED_TYPE = "application/atom+xml; charset=utf-8"
JSON_FEED_TYPE = "application/feed+json; charset=utf-8"

# No header is named for two patterns that match one path: hosts differ in what they make of that.
HEADERS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "/*",
        (
            ("Content-Security-Policy", POLICY),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ),
    ),
    ("/", (("Cache-Control", FRESH),)),
    *((f"/{lang}/*", (("Cache-Control", FRESH),)) for lang in Lang),
    ("/assets/*", (("Cache-Control", KEPT),)),
    (urls.table("*"), (("Cache-Control", FRESH), ("Access-Control-Allow-Origin", "*"))),
    *((urls.feed(lang), (("Content-Type", FEED_TYPE),)) for lang in Lang),
    *((urls.beside(urls.home(lang), urls.JSON_FEED), (("Content-Type", JSON_FEED_TYPE),)) for lang in Lang),
    (urls.LLMS, (("Content-Type", "text/plain; charset=utf-8"),)),
    (urls.OPML, (("Content-Type", "text/x-opml; charset=utf-8"),)),
)


@dataclass(frozen=True)
class LinesView:
    """A file of lines."""

    lines: tuple[str, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The three files."""
    sitemap = urls.absolute(catalogue.settings.base, urls.SITEMAP)
    robots = ("User-agent: *", "Allow: /", "", f"Sitemap: {sitemap}")
    yield FileJob(urls.path_of(urls.ROBOTS), LinesView(robots), render)
    yield FileJob(urls.path_of(urls.REDIRECTS), LinesView(_redirects(catalogue)), render)
    yield FileJob(urls.path_of(urls.HEADERS), LinesView(_headers()), render)


def render(view: LinesView) -> bytes:
    """The lines."""
    return "".join(f"{line}\n" for line in view.lines).encode()


def _redirects(catalogue: Catalogue) -> tuple[str, ...]:
    """The exclamation mark lets a rule win over the small page that stands at the old address."""
    old = tuple(f"{encoded(old)} {encoded(new)} 301!" for old, new, _ in redirects(catalogue))
    return (*old, "/ /zh/ 302! Language=zh", "/ /en/ 302!")


def _headers() -> tuple[str, ...]:
    lines: list[str] = []
    for pattern, headers in HEADERS:
        lines += [pattern, *(f"  {name}: {value}" for name, value in headers)]
    return tuple(lines)
