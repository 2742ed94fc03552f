"""content/addresses.tsv: every address that the site ever gave out, and the day it first did. And who moved where."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from builder.content.document import ContentFile
from builder.model.files import Artifact, SourceFile
from builder.model.problems import Checked, Problem

PATH = "addresses.tsv"

_ARTICLE = re.compile(r"(?:/(?:zh|en|zh-en))?/articles/([^/]+)/?", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class Given:
    """An address, and the day on which it was first given out."""

    address: str
    day: date


@dataclass(frozen=True)
class Claims:
    """The old addresses that an article claims, and where its file does."""

    id: str
    path: str
    aliases: tuple[str, ...]
    line: int


def parse(file: SourceFile | None) -> Checked[tuple[Given, ...]]:
    """The addresses of the file. A wrong line is told and left out, so do not write over a file with problems."""
    if file is None:
        return Checked(())
    text = file.data.decode("utf-8-sig", "replace")
    found: dict[str, Given] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        given = _given(line.rstrip("\r"))
        if given is None:
            hint = "A line is an address, a tab and a day: /zh/about/, tab, 2024-03-01. The program writes this file."
            problems.append(Problem(file.path, number, "L101", "this line is no address with a day", hint))
        else:
            found[given.address] = min(given, found.get(given.address, given))
    return Checked(tuple(sorted(found.values())), tuple(problems))


def merge(given: Iterable[Given], addresses: Iterable[str], today: date) -> tuple[Given, ...]:
    """The same list with what is given out today for the first time."""
    known = {one.address: one for one in given}
    for address in addresses:
        known.setdefault(address, Given(address, today))
    return tuple(sorted(known.values()))


def write(given: Iterable[Given]) -> Artifact:
    """The file, in order of addresses."""
    lines = (f"{one.address}\t{one.day.isoformat()}\n" for one in sorted(given))
    return Artifact(PATH, "".join(lines).encode())


def article_ids(addresses: Iterable[str]) -> frozenset[str]:
    """The ids in addresses of articles, in small letters: none of them may be given to another article."""
    matches = (_ARTICLE.fullmatch(address) for address in addresses)
    return frozenset(match[1].lower() for match in matches if match)


def claimed_ids(aliases: Collection[str]) -> frozenset[str]:
    """The ids among aliases, which are old ids or whole old addresses."""
    return article_ids(alias if "/" in alias else f"/articles/{alias}/" for alias in aliases)


def claims_of(file: ContentFile) -> Claims:
    """The old addresses that an article claims."""
    return Claims(file.id, file.path, file.front.aliases, file.line("aliases"))


def check_aliases(articles: Sequence[Claims]) -> tuple[Problem, ...]:
    """Aliases that are another article's id, and old addresses that two articles claim."""
    ids = {article.id: article for article in articles}
    claims: dict[str, Claims] = {}
    return tuple(
        problem
        for article in sorted(articles, key=lambda article: article.path)
        for alias in article.aliases
        for problem in _wrong_alias(article, alias, ids, claims)
    )


def _wrong_alias(
    article: Claims, alias: str, ids: Mapping[str, Claims], claims: dict[str, Claims]
) -> Iterator[Problem]:
    for name in claimed_ids((alias,)):
        if name in ids:
            what = f"the alias “{alias}” is the address of {ids[name].path}"
            hint = "Delete it: an address in use cannot lead elsewhere."
            yield Problem(article.path, article.line, "L102", what, hint)
    first = claims.setdefault(_same(alias), article)
    if first is not article:
        what = f"the alias “{alias}” is claimed by {first.path} too"
        yield Problem(article.path, article.line, "L103", what, "Keep it in one of the two files.")


def _same(alias: str) -> str:
    """One form for an old id and for its Chinese address."""
    ids = claimed_ids((alias,))
    english = alias.lower().startswith("/en/")
    return f"{'en' if english else 'zh'} {min(ids)}" if ids else alias.lower().rstrip("/")


def _given(line: str) -> Given | None:
    address, tab, day = line.partition("\t")
    if (
        not tab
        or not address.startswith("/")
        or re.search(r"\s", address)
        or not re.fullmatch(r"[\d-]{10}", day)
    ):
        return None
    try:
        return Given(address, date.fromisoformat(day))
    except ValueError:
        return None
