"""The plan of the house: ingest() turns newspaper pages into content/, build() turns content/ into the site.

Both are ordinary functions from values to values, run from top to bottom every time. Every costly step is called
through the memo, which looks its answer up under a name made from its inputs and its code.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from builder.asking import (
    Works,
    articles_of,
    imported,
    looked_through,
    problems_of,
    read_entries,
    read_glossary,
    remembered,
)
from builder.content import addresses
from builder.content.catalogue import catalogue_of
from builder.content.evaluation import PATH as EVALUATION
from builder.content.evaluation import read_evaluation
from builder.content.homes import recognise
from builder.content.identity import id_of
from builder.content.imports import Shelf, place
from builder.content.rulings import PATH as RULINGS
from builder.content.rulings import read_rulings
from builder.drawing import drawn
from builder.engine.batches import batches
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.files import Artifact, Kept, Outcome, SourceFile
from builder.model.glossary import GlossaryTerm
from builder.model.jobs import Links, Theme
from builder.model.problems import Checked, Problem
from builder.model.settings import Settings
from builder.outputs import OUTPUTS
from builder.outputs.links import broken_links
from builder.outputs.planned import addresses_of, doubtful_readings, not_given_out, outline
from builder.seeds.audit import audit
from builder.seeds.read import read_page
from builder.web.templates import static_files

BATCH, ARTICLES = 32, 128


@dataclass(frozen=True)
class Choices:
    """What a command was asked for, beyond its files."""

    today: date
    links: Links = Links.FILE
    drafts: bool = False


def ingest(
    pages: Sequence[SourceFile], content: Sequence[SourceFile], settings: Settings, today: date, works: Works
) -> Iterator[Outcome]:
    """Read each page, ask its articles for facts, and place them beside what is in content/ already.

    Gives files as they are finished, and addresses.tsv last. Of pages that are done no more is held than what their
    articles are known again by, and what their addresses rest on.
    """
    pages = sorted(pages, key=lambda page: page.path)
    files = {file.path: file for file in content}
    known = remembered(content, works)
    seen = looked_through(pages, works)
    given = addresses.parse(files.get(addresses.PATH))
    yield Outcome((), (*seen.problems, *given.problems))
    shelf = Shelf(files, known, [one.address for one in given.value])
    placed = place(imported(pages, works), recognise(seen.value, known), shelf, settings, today)
    terms = read_glossary(content, works).value
    beside = articles_of(content)
    entries: dict[str, Entry] = {}
    for some in batches(placed, BATCH):
        made = [file for one in some for file in one.value]
        whole = [
            {**beside.get(id_of(file.path), {}), file.path: SourceFile(file.path, file.data)} for file in made
        ]
        entries |= outlines(whole, settings, terms, works)
        yield Outcome(tuple(made), problems_of(some))
    rest = [files for name, files in beside.items() if name not in entries]
    entries |= outlines(rest, settings, terms, works)
    catalogue = catalogue_of(entries.values(), settings, Links.FILE, glossary=terms)
    yield Outcome(noted(catalogue, content, today))


def outlines(
    articles: Sequence[Mapping[str, SourceFile]],
    settings: Settings,
    terms: Sequence[GlossaryTerm],
    works: Works,
) -> dict[str, Entry]:
    """What the addresses of articles rest on, by id; each article is given with all its files."""
    found: dict[str, Entry] = {}
    for some, quiet in works.in_parts("outline", articles, ARTICLES):
        files = [file for one in some for file in one.values()]
        read = read_entries(files, settings, terms, quiet)
        found |= {entry.id: outline(entry) for entry in read.value}
    return found


def audited(pages: Sequence[SourceFile], path: str, works: Works) -> Artifact:
    """The pages beside the articles that were read from them, as a file to look at."""
    read = works.memo.map(read_page, pages, executor=works.executor)
    return Artifact(path, audit(page.value for page in read if page.value))


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
    terms = read_glossary(content, works)
    entries = read_entries(content, settings, terms.value, works)
    given = addresses.parse(file_at(addresses.PATH, content))
    measured = read_evaluation(file_at(EVALUATION, content))
    rulings = read_rulings(file_at(RULINGS, content), entries.value)
    catalogue = catalogue_of(
        entries.value,
        settings,
        choices.links,
        drafts=choices.drafts,
        given_out=tuple(one.address for one in given.value),
        glossary=terms.value,
        evaluation=measured.value,
        rulings=rulings.value,
    )
    read = (entries, terms, given, measured, rulings)
    return Checked(catalogue, tuple(problem for one in read for problem in one.problems))


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
    return read_entries(content, settings, read_glossary(content, works).value, works)


def artifacts(outcome: Outcome) -> tuple[Artifact, ...]:
    """The files of an outcome that have bytes of their own."""
    return tuple(file for file in outcome.files if isinstance(file, Artifact))


def file_at(path: str, files: Iterable[SourceFile]) -> SourceFile | None:
    """The file at a path, if there is one."""
    return next((file for file in files if file.path == path), None)
