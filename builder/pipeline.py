"""The plan of the house: ingest() turns newspaper pages into content/, build() turns content/ into the site.

Both are ordinary functions from values to values, run from top to bottom every time. Every costly step is called
through the memo, which looks its answer up under a name made from its inputs and its code.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from typing import TypeVar

from builder.analysis import ANALYSES, Analysis
from builder.analysis.published import date_page
from builder.content import addresses
from builder.content.catalogue import catalogue_of
from builder.content.entries import article_of, assemble, given, pair, settle
from builder.content.identity import know
from builder.content.imports import Imported, place
from builder.content.read import read_article
from builder.engine.executor import finished
from builder.engine.memo import Later, Memo, Tell, digest
from builder.model.article import Article, Block, PageArticle, PageReading
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.facts import PUBLISHED, Facts
from builder.model.files import Artifact, Kept, Outcome, SourceFile
from builder.model.jobs import Job, Links, Theme
from builder.model.problems import Checked, Problem
from builder.model.settings import Settings
from builder.outputs import OUTPUTS
from builder.outputs.draw import draw, made_by, templates_of, what_it_shows
from builder.outputs.links import broken_links
from builder.outputs.planned import addresses_of, doubtful_readings, not_given_out
from builder.seeds.audit import audit
from builder.seeds.read import read_page
from builder.web.templates import static_files

BATCH = 32
T = TypeVar("T")


@dataclass(frozen=True)
class Works:
    """What steps are called through, and where they run."""

    memo: Memo
    executor: Executor
    tell: Tell | None = None


@dataclass(frozen=True)
class Choices:
    """What a command was asked for, beyond its files."""

    today: date
    links: Links = Links.FILE
    drafts: bool = False


def ingest(
    pages: Sequence[SourceFile], content: Sequence[SourceFile], settings: Settings, today: date, works: Works
) -> Outcome:
    """Read each page, ask its articles for facts, and place them beside what is in content/ already."""
    read = works.memo.map(read_page, pages, executor=works.executor)
    readings = [page.value for page in read if page.value]
    given = addresses.parse(file_at(addresses.PATH, content))
    files = [file for file in content if file.path.endswith(".zh.md")]
    placed = place(
        examine(readings, works),
        files,
        settings,
        today,
        given_out=[one.address for one in given.value],
        known=works.memo.map(know, files),
    )
    whole = {
        file.path: file for file in (*content, *(SourceFile(one.path, one.data) for one in placed.value))
    }
    catalogue = catalogued(tuple(whole.values()), settings, Choices(today), works)
    return Outcome(
        (*placed.value, *noted(catalogue.value, content, today)),
        (*problems_of(read), *given.problems, *placed.problems),
    )


def audited(pages: Sequence[SourceFile], path: str, works: Works) -> Artifact:
    """The pages beside the articles that were read from them, as a file to look at."""
    read = works.memo.map(read_page, pages, executor=works.executor)
    return Artifact(path, audit(page.value for page in read if page.value))


def examine(readings: Sequence[PageReading], works: Works) -> list[Imported]:
    """The facts of every article of every page; a page's articles are dated together, since neighbours date each other."""
    by_page = [tuple(unplaced(article) for article in reading.articles) for reading in readings]
    pages = list(zip(by_page, (reading.dates for reading in readings), strict=True))
    dates = works.memo.starmap(date_page, pages, executor=works.executor)
    known = [Facts().with_answer(PUBLISHED, published) for published in chain.from_iterable(dates)]
    facts = iter(ask(list(chain.from_iterable(by_page)), known, works))
    return [Imported(reading, tuple(islice(facts, len(reading.articles)))) for reading in readings]


def unplaced(article: PageArticle) -> Article:
    """An article of a page as the analyses see it, with the ids that its blocks will have."""
    blocks = tuple(
        Block(f"p-{number}", block.role, block.text) for number, block in enumerate(article.blocks, 1)
    )
    return Article(article.title, article.kicker, article.byline, blocks)


def ask(
    articles: Sequence[Article],
    known: Sequence[Facts],
    works: Works,
    analyses: Iterable[Analysis] = ANALYSES,
) -> list[Facts]:
    """What every analysis answers of every article, in order; what is `known` already is not asked."""
    facts = list(known)
    named = [Later(digest(article), lambda article=article: article) for article in articles]  # type: ignore[misc]
    for analysis in analyses:
        unknown = [at for at, found in enumerate(facts) if analysis.key not in found]
        rows = [(named[at], facts[at].only(analysis.needs)) for at in unknown]
        answers = works.memo.starmap(analysis.ask, rows, type=analysis.key.type, executor=works.executor)
        for at, answer in zip(unknown, answers, strict=True):
            facts[at] = facts[at].with_answer(analysis.key, answer)
    return facts


@dataclass(frozen=True)
class Drawn:
    """What is kept of a build: the names of its files, and what was wrong."""

    names: dict[str, str]
    problems: tuple[Problem, ...]


def build(
    content: Sequence[SourceFile],
    theme: Theme,
    settings: Settings,
    choices: Choices,
    works: Works,
    made: Mapping[str, str] | None = None,
) -> Outcome:
    """Plan every file of the site, then draw those whose name is not `made` already; `made` maps paths to names.

    Where the same build was done before and all its files are still made, nothing is even planned.
    """
    given = (content, theme, settings, choices)
    before = works.memo.recall(build, *given, type=Drawn)
    if before and made and all(made.get(path) == name for path, name in before.names.items()):
        return Outcome((*map(Kept, before.names), *static_files(theme)), before.problems, before.names)
    catalogue = catalogued(content, settings, choices, works)
    jobs = [job for plan in OUTPUTS for job in plan(catalogue.value, choices.today)]
    files, names = drawn(jobs, theme, works, made or {})
    problems = (*catalogue.problems, *not_given_out(catalogue.value))
    works.memo.keep(build, *given, value=Drawn(names, problems))
    return Outcome((*files, *static_files(theme)), problems, names)


def catalogued(
    content: Sequence[SourceFile], settings: Settings, choices: Choices, works: Works
) -> Checked[Catalogue]:
    """Everything that the site shows."""
    entries = read_entries(content, settings, works)
    given = addresses.parse(file_at(addresses.PATH, content))
    catalogue = catalogue_of(
        entries.value,
        settings,
        choices.links,
        drafts=choices.drafts,
        given_out=tuple(one.address for one in given.value),
    )
    return Checked(catalogue, (*entries.problems, *given.problems))


def read_entries(
    content: Sequence[SourceFile], settings: Settings, works: Works
) -> Checked[tuple[Entry, ...]]:
    """Every article of content/, drafts included, with the facts that its front matter does not give."""
    files = [file for file in content if file.path.endswith(".md") and file.path.startswith("articles/")]
    read = works.memo.map(read_article, files, executor=works.executor)
    known = [one.value for one in read if one.value]
    paired = pair(known)
    articles = [article_of(zh) for zh, _ in paired.value]
    regions = ask(articles, [given(zh) for zh, _ in paired.value], works, ANALYSES[:1])
    settled = [settle(zh, found) for (zh, _), found in zip(paired.value, regions, strict=True)]
    facts = ask(articles, settled, works)
    entries = [assemble(zh, en, found, settings) for (zh, en), found in zip(paired.value, facts, strict=True)]
    problems = (*problems_of(read), *paired.problems, *addresses.check_aliases(known), *problems_of(entries))
    return Checked(tuple(entry.value for entry in entries), problems)


def drawn(
    jobs: Sequence[Job], theme: Theme, works: Works, made: Mapping[str, str]
) -> tuple[tuple[Artifact | Kept, ...], dict[str, str]]:
    """Every file of the site, kept where its name is made already, else drawn; and the names."""
    templates = templates_of(theme)
    names = {job.path: works.memo.name(made_by(job), *what_it_shows(job, templates)) for job in jobs}
    missing = [job for job in jobs if made.get(job.path) != names[job.path]]
    batches = [missing[start : start + BATCH] for start in range(0, len(missing), BATCH)]
    files: dict[str, Artifact | Kept] = {job.path: Kept(job.path) for job in jobs}
    for number, pages in finished(works.executor, draw, ((batch, theme) for batch in batches)):
        for job, data in zip(batches[number], pages, strict=True):
            files[job.path] = Artifact(job.path, data)
        if works.tell:
            works.tell("draw", min((number + 1) * BATCH, len(missing)), len(missing))
    return tuple(files.values()), names


def check(
    content: Sequence[SourceFile],
    theme: Theme,
    settings: Settings,
    choices: Choices,
    works: Works,
    *,
    fix: bool = False,
) -> Outcome:
    """All that build() says, every reading in doubt, every link that leads nowhere; `fix` brings addresses.tsv up to date."""
    catalogue = catalogued(content, settings, choices, works)
    jobs = [job for plan in OUTPUTS for job in plan(catalogue.value, choices.today)]
    files = (*artifacts(Outcome(drawn(jobs, theme, works, {})[0])), *static_files(theme))
    fixed = noted(catalogue.value, content, choices.today) if fix else ()
    problems = (
        *catalogue.problems,
        *(() if fixed else not_given_out(catalogue.value)),
        *doubtful_readings(catalogue.value),
        *broken_links(files, catalogue.value),
    )
    return Outcome(fixed, problems)


def noted(catalogue: Catalogue, content: Sequence[SourceFile], today: date) -> tuple[Artifact, ...]:
    """addresses.tsv with what is given out today for the first time; nothing where it cannot be read whole."""
    given = addresses.parse(file_at(addresses.PATH, content))
    return (
        ()
        if given.problems
        else (addresses.write(addresses.merge(given.value, addresses_of(catalogue), today)),)
    )


def export(content: Sequence[SourceFile], settings: Settings, works: Works) -> Checked[tuple[Entry, ...]]:
    """Every article with its facts, drafts included."""
    return read_entries(content, settings, works)


def artifacts(outcome: Outcome) -> tuple[Artifact, ...]:
    """The files of an outcome that have bytes of their own."""
    return tuple(file for file in outcome.files if isinstance(file, Artifact))


def file_at(path: str, files: Iterable[SourceFile]) -> SourceFile | None:
    """The file at a path, if there is one."""
    return next((file for file in files if file.path == path), None)


def problems_of(checked: Iterable[Checked[T]]) -> tuple[Problem, ...]:
    """All that was wrong."""
    return tuple(chain.from_iterable(one.problems for one in checked))
