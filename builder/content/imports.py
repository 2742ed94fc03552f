"""Pages as read become files of content/: known articles are refreshed, new ones get an id that stays for ever.

An article that two pages print, with the same headline and text, is imported once, from the first page by name; the
other is told as a duplicate. Articles whose page is gone stay.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from builder.content.addresses import article_ids, claimed_ids
from builder.content.edits import Refreshed, compose, refresh
from builder.content.fresh import fresh_values
from builder.content.homes import Homes, Place
from builder.content.identity import Known
from builder.content.yaml_read import Value
from builder.model.article import PageArticle, PageReading
from builder.model.facts import PUBLISHED, Facts
from builder.model.files import Artifact, SourceFile
from builder.model.problems import Checked, Problem, Severity
from builder.model.settings import Settings
from builder.text.slug import slug
from builder.web.markdown import write

_SLUG = 40
UNDATED = "undated"


@dataclass(frozen=True)
class Imported:
    """A page as read, and the facts of each of its articles, in the same order."""

    reading: PageReading
    facts: tuple[Facts, ...]


@dataclass(frozen=True)
class Shelf:
    """What content/ holds already."""

    files: Mapping[str, SourceFile]
    """Its files by path."""
    known: Sequence[Known]
    """know() of each Chinese one."""
    given_out: Collection[str] = ()
    """The addresses of addresses.tsv."""


@dataclass(frozen=True)
class _Printed:
    """One article of a page, on its way."""

    page: PageReading
    number: int
    article: PageArticle
    facts: Facts

    @property
    def place(self) -> Place:
        return self.page.path, self.number


@dataclass(frozen=True)
class _Desk:
    """What every article is placed with."""

    homes: Homes
    files: Mapping[str, SourceFile]
    unreadable: Mapping[str, Known]
    settings: Settings
    today: date

    def values(self, article: _Printed) -> dict[str, Value]:
        return fresh_values(article.page.path, article.article, article.facts, self.settings, self.today)


def place(
    pages: Iterable[Imported], homes: Homes, shelf: Shelf, settings: Settings, today: date
) -> Iterator[Checked[tuple[Artifact, ...]]]:
    """For each page, in the order of their paths, files of content/ to write, and what was left alone.

    `homes` are those of all pages. No page but the one at hand is held, and an id given to one article is given to no
    other.
    """
    unreadable = {one.id: one for one in shelf.known if not one.readable}
    desk = _Desk(homes, shelf.files, unreadable, settings, today)
    taken = _taken(shelf)
    for page in pages:
        rows = enumerate(zip(page.reading.articles, page.facts, strict=True))
        articles = [_Printed(page.reading, number, article, facts) for number, (article, facts) in rows]
        results = [_placed(article, desk, taken) for article in articles]
        artifacts = sorted((one for result in results for one in result.value), key=lambda one: one.path)
        problems = sorted(problem for result in results for problem in result.problems)
        yield Checked(tuple(artifacts), tuple(problems))


def _placed(article: _Printed, desk: _Desk, taken: set[str]) -> Checked[tuple[Artifact, ...]]:
    """An article's file; its id is added to those that are taken."""
    if twin := desk.homes.twins.get(article.place):
        return Checked((), (_duplicate(article, twin),))
    if home := desk.homes.files.get(article.place):
        return _refreshed(article, home, desk)
    return _new(article, desk, taken)


def _duplicate(article: _Printed, twin: str) -> Problem:
    what = f"“{article.article.title}” stands in {twin} too and was imported from there"
    hint = "Nothing needs to be done; ingest that page alone to have it from here."
    return Problem(article.page.path, _line(article), "C402", what, hint, Severity.NOTE)


def _refreshed(article: _Printed, home: Known, desk: _Desk) -> Checked[tuple[Artifact, ...]]:
    if not home.readable:
        return Checked((), (_cannot_be_read(article, home.path),))
    text = desk.files[home.path].data.decode("utf-8")
    refreshed = refresh(text, desk.values(article), write(article.article.blocks))
    if not refreshed.readable:
        what = "the front matter is not written one key a line, so nothing was refreshed"
        hint = "Write each key at the beginning of a line of its own."
        return Checked((), (Problem(home.path, 1, "C404", what, hint, Severity.WARNING),))
    notes = tuple(_left_alone(home.path, text, refreshed))
    if refreshed.text == text:
        return Checked((), notes)
    return Checked((Artifact(home.path, refreshed.text.encode("utf-8")),), notes)


def _left_alone(path: str, text: str, refreshed: Refreshed) -> Iterator[Problem]:
    lines = text.split("\n")
    for key in refreshed.left_alone:
        line = next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)
        hint = "Delete it to have the machine's again."
        yield Problem(path, line, "C401", f"{key} was edited here and left alone", hint, Severity.NOTE)


def _taken(shelf: Shelf) -> set[str]:
    """Ids that no new article may have, in small letters."""
    aliases = [alias for one in shelf.known for alias in one.aliases]
    return {*(one.id for one in shelf.known), *claimed_ids(aliases), *article_ids(shelf.given_out)}


def _new(article: _Printed, desk: _Desk, taken: set[str]) -> Checked[tuple[Artifact, ...]]:
    year = (article.facts[PUBLISHED].value or "")[:4] or UNDATED
    name = _id(article, year, taken, desk.unreadable)
    if name in desk.unreadable:
        return Checked((), (_cannot_be_read(article, desk.unreadable[name].path),))
    taken.add(name)
    text = compose(desk.values(article), write(article.article.blocks))
    return Checked((Artifact(f"articles/{year}/{name}.zh.md", text.encode("utf-8")),))


def _cannot_be_read(article: _Printed, path: str) -> Problem:
    what = f"“{article.article.title}” was not imported: its file cannot be read"
    return Problem(path, 1, "C403", what, "Mend it and ingest again; digest check says what is wrong.")


def _id(article: _Printed, year: str, taken: Collection[str], unreadable: Collection[str]) -> str:
    """Year and a short reading of the headline; where that is taken, a suffix from the page's own words."""
    words = slug(article.article.title)
    while len(words) > _SLUG and "-" in words:
        words = words.rpartition("-")[0]
    plain = f"{year}-{words[:_SLUG]}".strip("-")
    if words and (plain not in taken or plain in unreadable):
        return plain
    whole = "\n".join((*article.page.lines, article.article.title, str(article.number)))
    digest = sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    candidates = (f"{plain}-{digest[:length]}" for length in range(6, len(digest) + 1))
    return next(one for one in candidates if one not in taken)


def _line(article: _Printed) -> int:
    spans = article.article.title_spans
    return spans[0].line + 1 if spans else 1
