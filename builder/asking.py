"""Asking articles for facts: of pages on their way into content/, and of content/ on its way to the site.

What editors have written is not asked; what it says holds for the questions that rest on it.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TypeVar

from builder.analysis import ANALYSES, Analysis
from builder.analysis.published import date_page
from builder.analysis.terms import find_terms
from builder.content import addresses
from builder.content.document import ContentFile
from builder.content.entries import article_of, assemble, given, pair, settle
from builder.content.glossary import check_terms, names_of, read_term
from builder.content.homes import Print, prints
from builder.content.identity import Known, id_of, know
from builder.content.imports import Imported
from builder.content.read import read_article
from builder.engine.batches import batches
from builder.engine.memo import Later, Memo, Tell, digest
from builder.model.article import Article, Block, PageArticle, PageReading
from builder.model.entry import Entry
from builder.model.facts import PUBLISHED, Facts
from builder.model.files import SourceFile
from builder.model.glossary import GlossaryTerm
from builder.model.mentions import TERMS
from builder.model.problems import Checked, Problem
from builder.model.settings import Settings
from builder.seeds.read import read_page
from builder.translation.freshness import dated
from builder.translation.told import facing, told, with_words

PAGES, FILES = 32, 256
"""So many pages, and so many files of content/, are read at a time."""

T = TypeVar("T")
Pair = tuple[ContentFile, ContentFile | None]
"""An article and its translation."""


@dataclass(frozen=True)
class ReadArticle:
    """An article of content/ as it was read and asked, with what was wrong with its files."""

    entry: Entry
    claims: addresses.Claims
    problems: tuple[Problem, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its files."""
        translation = self.entry.translation
        return (self.entry.path, translation.path) if translation else (self.entry.path,)


@dataclass(frozen=True)
class Works:
    """What steps are called through, and where they run."""

    memo: Memo
    executor: Executor
    tell: Tell | None = None

    def in_parts(self, step: str, items: Sequence[T], size: int) -> "Iterator[tuple[list[T], Works]]":
        """The items, `size` at a time, each part with works that tell nothing; how far all have come is told here."""
        quiet = replace(self, memo=self.memo.quiet(), tell=None)
        done = 0
        for some in batches(items, size):
            yield some, quiet
            done += len(some)
            if self.tell:
                self.tell(step, done, len(items))


def looked_through(pages: Sequence[SourceFile], works: Works) -> Checked[tuple[Print, ...]]:
    """What the articles of all pages are known again by, and what was wrong with the pages."""
    found: list[Print] = []
    problems: list[Problem] = []
    for some, quiet in works.in_parts("read_page", pages, PAGES):
        read = quiet.memo.map(read_page, some, executor=works.executor)
        found += (one for page in read if page.value for one in prints(page.value))
        problems += problems_of(read)
    return Checked(tuple(found), tuple(problems))


def imported(pages: Sequence[SourceFile], works: Works) -> Iterator[Imported]:
    """The pages that can be read, with the facts of their articles; no more than a few pages are held."""
    for some, quiet in works.in_parts("examine", pages, PAGES):
        read = quiet.memo.map(read_page, some, executor=works.executor)
        yield from examine([page.value for page in read if page.value], quiet)


def examine(readings: Sequence[PageReading], works: Works) -> list[Imported]:
    """The facts of every article of every page; a page's articles are dated together, since neighbours date each other."""
    by_page = [tuple(unplaced(article) for article in reading.articles) for reading in readings]
    pages = list(zip(by_page, (reading.dates for reading in readings), strict=True))
    dates = works.memo.starmap(date_page, pages, executor=works.executor)
    known = [Facts().with_answer(PUBLISHED, published) for published in chain.from_iterable(dates)]
    facts = iter(ask(list(chain.from_iterable(by_page)), known, works))
    return [Imported(reading, tuple(islice(facts, len(reading.articles)))) for reading in readings]


def remembered(content: Sequence[SourceFile], works: Works) -> list[Known]:
    """What the articles of content/ are known again by."""
    files = [file for file in content if file.path.endswith(".zh.md")]
    parts = works.in_parts("know", files, FILES)
    return [one for some, quiet in parts for one in quiet.memo.map(know, some, executor=works.executor)]


def articles_of(content: Iterable[SourceFile]) -> dict[str, dict[str, SourceFile]]:
    """The files of every article in content/, by its id and by their paths."""
    found: dict[str, dict[str, SourceFile]] = {}
    for file in content:
        if file.path.endswith(".md") and file.path.startswith("articles/"):
            found.setdefault(id_of(file.path), {})[file.path] = file
    return found


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


def read_entries(
    content: Sequence[SourceFile], settings: Settings, terms: Sequence[GlossaryTerm], works: Works
) -> Checked[tuple[Entry, ...]]:
    """Every article of content/, drafts included, with the facts that its front matter does not give; by path.

    An article whose files are as they were is found whole. Only the others are read and asked.
    """
    groups = list(articles_of(content).values())
    around = (settings, names_of(terms))
    named = Later(digest(around), lambda: around)
    rows = [(tuple(group.values()), named) for group in groups]
    kept = works.memo.recall_each(read_entries, rows, type=ReadArticle)
    known = [one for one in kept if one]
    new = [file for group, one in zip(groups, kept, strict=True) if one is None for file in group.values()]
    read = read_articles(new, settings, terms, replace(works, memo=works.memo.of_some()) if known else works)
    own = {frozenset(one.paths): one for one in read.value}
    made = ((row, own.get(frozenset(group))) for row, group in zip(rows, groups, strict=True))
    works.memo.keep_each(read_entries, [(row, one) for row, one in made if one])
    articles = sorted((*known, *read.value), key=lambda one: one.entry.path)
    wrong = (*read.problems, *addresses.check_aliases([one.claims for one in articles]))
    return Checked(tuple(one.entry for one in articles), tuple(sorted((*wrong, *problems_of(articles)))))


def read_articles(
    files: Sequence[SourceFile], settings: Settings, terms: Sequence[GlossaryTerm], works: Works
) -> Checked[tuple[ReadArticle, ...]]:
    """The articles that some files hold, and what was wrong with files that no article is made of."""
    read = works.memo.map(read_article, files, executor=works.executor)
    told = {file.path: one.problems for file, one in zip(files, read, strict=True)}
    paired = pair([one.value for one in read if one.value])
    facts = facts_of(paired.value, terms, works)
    entries = [assemble(zh, en, found, settings) for (zh, en), found in zip(paired.value, facts, strict=True)]
    compared = [dated(entry.value) for entry in entries]
    wrong = [
        (*told.pop(zh.path), *(told.pop(en.path) if en else ()), *entry.problems, *one.problems)
        for (zh, en), entry, one in zip(paired.value, entries, compared, strict=True)
    ]
    whole = in_english([one.value for one in compared], works)
    claims = [addresses.claims_of(zh) for zh, _ in paired.value]
    articles = tuple(map(ReadArticle, whole, claims, wrong))
    return Checked(articles, (*paired.problems, *chain.from_iterable(told.values())))


def in_english(entries: Sequence[Entry], works: Works) -> tuple[Entry, ...]:
    """The articles with the words that their translators found for figures and events."""
    both = [facing(one) for one in entries if one.translation]
    words = iter(works.memo.map(told, both, executor=works.executor))
    return tuple(with_words(one, next(words)) if one.translation else one for one in entries)


def facts_of(pairs: Sequence[Pair], terms: Sequence[GlossaryTerm], works: Works) -> list[Facts]:
    """The facts of each article, resting on what its file says itself."""
    articles = [article_of(zh) for zh, _ in pairs]
    regions = ask(articles, [given(zh) for zh, _ in pairs], works, ANALYSES[:1])
    settled = [settle(zh, found) for (zh, _), found in zip(pairs, regions, strict=True)]
    return with_terms(articles, ask(articles, settled, works), terms, works)


def with_terms(
    articles: Sequence[Article], facts: Sequence[Facts], terms: Sequence[GlossaryTerm], works: Works
) -> list[Facts]:
    """The facts and the terms of the glossary that each article uses."""
    names = names_of(terms)
    known = Later(digest(names), lambda: names)
    rows = [(article, Facts(), known) for article in articles]
    found = works.memo.starmap(find_terms, rows, executor=works.executor)
    return [one.with_answer(TERMS, used) for one, used in zip(facts, found, strict=True)]


def read_glossary(content: Sequence[SourceFile], works: Works) -> Checked[tuple[GlossaryTerm, ...]]:
    """Every term of content/glossary/."""
    files = [file for file in content if file.path.endswith(".md") and file.path.startswith("glossary/")]
    read = works.memo.map(read_term, files, executor=works.executor)
    terms = tuple(one.value for one in read if one.value)
    return Checked(terms, (*problems_of(read), *check_terms(terms, files)))


def problems_of(checked: Iterable[Checked[T] | ReadArticle]) -> tuple[Problem, ...]:
    """All that was wrong."""
    return tuple(chain.from_iterable(one.problems for one in checked))
