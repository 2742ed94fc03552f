"""Pages as read become files of content/: known articles are refreshed, new ones get an id that stays for ever.

An article that two pages print, with the same headline and text, is imported once, from the first page by name; the
other is told as a duplicate. Articles whose page is gone stay.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from builder.content.addresses import article_ids, claimed_ids
from builder.content.edits import Refreshed, compose, refresh
from builder.content.fresh import fresh_values
from builder.content.identity import Known, Register, are_twins, bare, know, runs
from builder.model.article import PageArticle, PageReading
from builder.model.facts import PUBLISHED, Facts
from builder.model.files import Artifact, SourceFile
from builder.model.problems import Checked, Problem, Severity
from builder.model.settings import Settings
from builder.text.slug import slug
from builder.web.markdown import write
from builder.web.markdown_text import printable

_SLUG = 40
UNDATED = "undated"


@dataclass(frozen=True)
class Imported:
    """A page as read, and the facts of each of its articles, in the same order."""

    reading: PageReading
    facts: tuple[Facts, ...]


@dataclass(frozen=True)
class _Printed:
    """One article of a page, on its way."""

    page: PageReading
    number: int
    article: PageArticle
    facts: Facts
    headline: str
    runs: frozenset[str]

    @property
    def place(self) -> tuple[str, int]:
        return self.page.path, self.number


@dataclass
class _Taken:
    """Ids that no new article may have, in small letters."""

    ids: set[str] = field(default_factory=set)
    unreadable: dict[str, Known] = field(default_factory=dict)


def place(
    pages: Sequence[Imported],
    files: Sequence[SourceFile],
    settings: Settings,
    today: date,
    *,
    given_out: Collection[str] = (),
    known: Sequence[Known] | None = None,
) -> Checked[tuple[Artifact, ...]]:
    """Files of content/ to write, and what was left alone.

    `files` are the Chinese files of content/. `known` saves reading them all again: know() of each. `given_out` are the
    addresses of addresses.tsv.
    """
    articles = sorted((one for page in pages for one in _printed(page)), key=lambda one: one.place)
    known = [know(file) for file in files] if known is None else known
    homes, new, problems = _recognise(articles, known)
    data = {file.path: file.data for file in files}
    taken = _taken(known, given_out)
    results = [_refreshed(article, home, data[home.path], settings, today) for article, home in homes]
    results += [_new(article, taken, settings, today) for article in new]
    artifacts = sorted((one for result in results for one in result.value), key=lambda one: one.path)
    problems += [problem for result in results for problem in result.problems]
    return Checked(tuple(artifacts), tuple(sorted(problems)))


def _printed(page: Imported) -> Iterator[_Printed]:
    for number, (article, facts) in enumerate(zip(page.reading.articles, page.facts, strict=True)):
        text = runs(printable("\n".join(block.text for block in article.blocks)))
        yield _Printed(page.reading, number, article, facts, bare(printable(article.title)), text)


def _recognise(
    articles: Sequence[_Printed], known: Sequence[Known]
) -> tuple[list[tuple[_Printed, Known]], list[_Printed], list[Problem]]:
    """Each known article with its file; the new ones; and a word about each duplicate."""
    register = Register(known)
    homes, rest = _at_their_places(register, articles)
    printed: dict[str, list[_Printed]] = defaultdict(list)
    for article, _ in homes:
        printed[article.headline].append(article)
    new: list[_Printed] = []
    problems: list[Problem] = []
    for article in rest:
        twin = next((one for one in printed[article.headline] if are_twins(article.runs, one.runs)), None)
        if twin is not None:
            problems.append(_duplicate(article, twin))
            continue
        printed[article.headline].append(article)
        home = register.of_text(article.runs)
        if home is None:
            new.append(article)
        else:
            homes.append((article, home))
    return homes, new, problems


def _at_their_places(
    register: Register, articles: Sequence[_Printed]
) -> tuple[list[tuple[_Printed, Known]], list[_Printed]]:
    homes: list[tuple[_Printed, Known]] = []
    rest: list[_Printed] = []
    for article in articles:
        home = register.at_place(printable(article.page.path), article.headline, article.runs)
        if home is None:
            rest.append(article)
        else:
            homes.append((article, home))
    return homes, rest


def _duplicate(article: _Printed, twin: _Printed) -> Problem:
    what = f"“{article.article.title}” stands in {twin.page.path} too and was imported from there"
    hint = "Nothing needs to be done; ingest that page alone to have it from here."
    return Problem(article.page.path, _line(article), "C402", what, hint, Severity.NOTE)


def _refreshed(
    article: _Printed, home: Known, data: bytes, settings: Settings, today: date
) -> Checked[tuple[Artifact, ...]]:
    if not home.readable:
        return Checked((), (_cannot_be_read(article, home.path),))
    text = data.decode("utf-8")
    refreshed = refresh(
        text,
        fresh_values(article.page.path, article.article, article.facts, settings, today),
        write(article.article.blocks),
    )
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


def _taken(known: Sequence[Known], given_out: Collection[str]) -> _Taken:
    aliases = [alias for one in known for alias in one.aliases]
    return _Taken(
        ids={*(one.id for one in known), *claimed_ids(aliases), *article_ids(given_out)},
        unreadable={one.id: one for one in known if not one.readable},
    )


def _new(article: _Printed, taken: _Taken, settings: Settings, today: date) -> Checked[tuple[Artifact, ...]]:
    year = (article.facts[PUBLISHED].value or UNDATED)[:4] if article.facts[PUBLISHED].value else UNDATED
    name = _id(article, year, taken)
    if name in taken.unreadable:
        return Checked((), (_cannot_be_read(article, taken.unreadable[name].path),))
    taken.ids.add(name)
    text = compose(
        fresh_values(article.page.path, article.article, article.facts, settings, today),
        write(article.article.blocks),
    )
    return Checked((Artifact(f"articles/{year}/{name}.zh.md", text.encode("utf-8")),))


def _cannot_be_read(article: _Printed, path: str) -> Problem:
    what = f"“{article.article.title}” was not imported: its file cannot be read"
    return Problem(path, 1, "C403", what, "Mend it and ingest again; digest check says what is wrong.")


def _id(article: _Printed, year: str, taken: _Taken) -> str:
    """Year and a short reading of the headline; where that is taken, a suffix from the page's own words."""
    words = slug(article.article.title)
    while len(words) > _SLUG and "-" in words:
        words = words.rpartition("-")[0]
    plain = f"{year}-{words[:_SLUG]}".strip("-")
    if words and (plain not in taken.ids or plain in taken.unreadable):
        return plain
    whole = "\n".join((*article.page.lines, article.article.title, str(article.number)))
    digest = sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    candidates = (f"{plain}-{digest[:length]}" for length in range(6, len(digest) + 1))
    return next(one for one in candidates if one not in taken.ids)


def _line(article: _Printed) -> int:
    spans = article.article.title_spans
    return spans[0].line + 1 if spans else 1
