"""The glossary: all terms by letter, and a page for each with every line of our texts that uses it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.glossary import GlossaryTerm
from builder.model.jobs import Job, PageJob
from builder.outputs.filing import name_place
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.letters import Group, Jump, jumps, shelves
from builder.outputs.pieces import Headline, Words, headline, in_language, standing, text_mark
from builder.web import urls
from builder.web.lang import HAN, Lang, tag_of
from builder.web.term_links import text_of

LINES = 60
"""So many lines of a concordance are shown."""
BEFORE, AFTER = 10, 16
"""Characters on either side of the word."""
SHORT = 80
"""Characters of an explanation in the index."""


@dataclass(frozen=True)
class TermLink:
    """A term in the index or beside another term."""

    name: Words
    twin: Words | None
    reading: str
    href: str
    short: Words | None
    used: int


@dataclass(frozen=True)
class GlossaryView:
    """The index of terms."""

    frame: Frame
    groups: tuple[Group[TermLink], ...]
    jumps: tuple[Jump, ...]
    count: int


@dataclass(frozen=True)
class KeywordLine:
    """A line of a concordance: what stands before the word, the word, what stands after it."""

    headline: Headline
    href: str
    paragraph: str
    mark: str
    """Whose words they are."""
    left: str
    word: str
    right: str


@dataclass(frozen=True)
class Attested:
    """A wording and who uses it."""

    en: str
    used_by: Words
    source: str | None
    wrong: bool


@dataclass(frozen=True)
class TermView:
    """A term's page."""

    frame: Frame
    zh: str
    en: str | None
    reading: str
    html: str
    html_lang: str
    also: tuple[Words, ...]
    see: tuple[TermLink, ...]
    unlike: tuple[TermLink, ...]
    renderings: tuple[Attested, ...]
    lines: tuple[KeywordLine, ...]
    count: int
    articles: int


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The index, then each term."""
    users = _users(catalogue)
    for lang in Lang:
        yield PageJob(urls.path_of(urls.glossary(lang)), "glossary.html", _index(catalogue, users, lang))
        for term in catalogue.glossary.values():
            path = urls.path_of(urls.term(lang, term.id))
            yield PageJob(path, "term.html", _term(catalogue, term, users, lang))


def _users(catalogue: Catalogue) -> dict[str, list[Entry]]:
    """The articles that use each term."""
    users: dict[str, list[Entry]] = {}
    for entry in standing(catalogue.entries):
        for term_id in dict.fromkeys(found for found, _ in entry.terms):
            users.setdefault(term_id, []).append(entry)
    return users


def _index(catalogue: Catalogue, users: dict[str, list[Entry]], lang: Lang) -> GlossaryView:
    here = urls.Here(urls.path_of(urls.glossary(lang)), catalogue.links)
    terms = catalogue.glossary
    placed = {key: name_place(term.name, lang, term.reading) for key, term in terms.items()}
    order = sorted(terms, key=lambda key: (placed[key][0], key))
    items = [(placed[key][1], _link(terms[key], users, here, lang)) for key in order]
    (shelf,) = shelves(items, long=len(items))
    letters = [group.letter for group in shelf.groups]
    return GlossaryView(
        frame=frame(catalogue, lang, urls.glossary, section=Section.GLOSSARY),
        groups=shelf.groups,
        jumps=jumps(shelf, urls.glossary(lang), letters, here),
        count=len(terms),
    )


def _link(term: GlossaryTerm, users: dict[str, list[Entry]], here: urls.Here, lang: Lang) -> TermLink:
    name, twin = in_language(term.name, lang), in_language(term.name, lang.other)
    body = text_of(in_language(term.html, lang).text).strip()
    return TermLink(
        name=name,
        twin=twin if twin.text != name.text else None,
        reading=term.reading,
        href=here.link(urls.term(lang, term.id)),
        short=Words(first_sentence(body), tag_of(body)) if body else None,
        used=len(users.get(term.id, ())),
    )


def first_sentence(text: str) -> str:
    """The first sentence of an explanation, if it is short; else its beginning."""
    found = re.match(r".+?(?:。|\.(?=\s|$))", text)
    sentence = found[0] if found else text
    return sentence if len(sentence) <= 2 * SHORT else sentence[: 2 * SHORT].rstrip() + "…"


def _term(catalogue: Catalogue, term: GlossaryTerm, users: dict[str, list[Entry]], lang: Lang) -> TermView:
    here = urls.Here(urls.path_of(urls.term(lang, term.id)), catalogue.links)
    using = users.get(term.id, [])
    lines = list(concordance(term, using))
    body = in_language(term.html, lang)
    known = catalogue.glossary
    return TermView(
        frame=frame(
            catalogue,
            lang,
            lambda language: urls.term(language, term.id),
            section=Section.GLOSSARY,
            inside=True,
        ),
        zh=term.name.zh,
        en=term.name.en,
        reading=term.reading,
        html=body.text,
        html_lang=body.lang,
        also=tuple(Words(form, tag_of(form)) for form in term.also),
        see=tuple(_link(known[key], users, here, lang) for key in term.see if key in known),
        unlike=tuple(_link(known[key], users, here, lang) for key in term.unlike if key in known),
        renderings=tuple(
            Attested(each.en, in_language(each.used_by, lang), each.source, each.wrong)
            for each in term.renderings
        ),
        lines=tuple(_line(entry, block, pieces, here, lang) for entry, block, pieces in lines[:LINES]),
        count=len(lines),
        articles=len(using),
    )


def concordance(
    term: GlossaryTerm, entries: Iterable[Entry]
) -> Iterator[tuple[Entry, str, tuple[str, str, str]]]:
    """Every use of a term or of its other Chinese forms: the article, the block, and the line in three pieces."""
    forms = sorted(
        {term.name.zh, *(form for form in term.also if HAN.search(form))}, key=lambda form: (-len(form), form)
    )
    pattern = re.compile("|".join(map(re.escape, forms)))
    for entry in entries:
        for text in entry.blocks:
            words = text.block.text
            for found in pattern.finditer(words):
                left = words[max(0, found.start() - BEFORE) : found.start()]
                right = words[found.end() : found.end() + AFTER]
                yield entry, text.block.id, (_since_stop(left), found[0], _until_stop(right))


def _since_stop(left: str) -> str:
    """Nothing of an earlier sentence."""
    return re.split("[。！？；]", left)[-1]


def _until_stop(right: str) -> str:
    """Nothing of a later one."""
    return re.split("(?<=[。！？；])", right)[0]


def _line(entry: Entry, block: str, pieces: Sequence[str], here: urls.Here, lang: Lang) -> KeywordLine:
    href = f"{here.link(urls.article(lang, entry.id))}#{block}"
    return KeywordLine(headline(entry, here, lang), href, block.removeprefix("p-"), text_mark(entry), *pieces)
