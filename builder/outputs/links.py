"""Follows every link of the drawn site, so that a reader never has to find out first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from builder.model.catalogue import Catalogue
from builder.model.entry import TextBlock
from builder.model.files import Artifact
from builder.model.problems import Problem
from builder.web import urls
from builder.web.encoding import root_of
from builder.web.lang import Lang

REFERENCES = {"href", "src"}


@dataclass
class Page:
    """The links of a page with their lines, and the anchors that it offers."""

    links: list[tuple[str, int]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


def broken_links(files: Sequence[Artifact], catalogue: Catalogue) -> Iterator[Problem]:
    """Links that lead to no file of the site, or to no anchor of their page; links to other hosts are not followed."""
    pages = {file.path: read(file.data) for file in files if file.path.endswith(".html")}
    known = {file.path for file in files}
    root = root_of(catalogue.settings.base)
    written = written_in(catalogue)
    for path, page in pages.items():
        for link, line in page.links:
            if (what := wrong(path, link, root, known, pages)) is not None:
                source, at = written.get((path, link), (path, line))
                hint = "Links of ours name an article's file, such as 2024-name.zh.md, or an address from the root."
                yield Problem(source, at, "L201", f"the link “{link}” {what}", hint)


def read(data: bytes) -> Page:
    """What a page links to, and what it can be linked by."""
    reader = Reader()
    reader.feed(data.decode())
    reader.close()
    return reader.page


def wrong(path: str, link: str, root: str, known: set[str], pages: dict[str, Page]) -> str | None:
    """What is wrong with a link, if anything."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    target = found(path, unquote(parts.path), root, known) if parts.path else path
    if target is None:
        return "leads nowhere"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
        return f"names an anchor that {target} does not have"
    return None


def found(path: str, address: str, root: str, known: set[str]) -> str | None:
    """The file that an address leads to, seen from the file at `path`."""
    if address.startswith("/"):
        plain = address.removeprefix(root) if address.startswith(root) else address.removeprefix("/")
    else:
        plain = normpath(f"{path.rpartition('/')[0]}/{address}".removeprefix("/")) + "/" * address.endswith(
            "/"
        )
        plain = plain.removeprefix("./").removeprefix("/")
    candidates = (plain, plain + "index.html", plain + "/index.html") if plain else ("index.html",)
    return next((one for one in candidates if one in known), None)


def written_in(catalogue: Catalogue) -> dict[tuple[str, str], tuple[str, int]]:
    """Where an editor wrote a link, by the page that shows it."""
    places: dict[tuple[str, str], tuple[str, int]] = {}
    for entry in catalogue.entries:
        sides = (
            (entry.path, entry.blocks),
            (entry.translation.path, entry.translation.blocks) if entry.translation else ("", ()),
        )
        for source, blocks in sides:
            for block in blocks:
                for link in links_of(block):
                    for lang in Lang:
                        page = urls.path_of(urls.article(lang, entry.id))
                        places.setdefault((page, link), (source, block.line))
    return places


@cache
def links_of(block: TextBlock) -> tuple[str, ...]:
    """The links in a block of text."""
    return tuple(link for link, _ in read(block.html.encode()).links)


class Reader(HTMLParser):
    """Collects links and anchors."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in REFERENCES and value and not (tag == "link" and ("rel", "canonical") in attrs):
                self.page.links.append((value, self.getpos()[0]))
            elif name == "id" and value:
                self.page.anchors.add(value)
