"""llms.txt: what the site is and where its plain forms are, for programs that read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import FileJob, Job
from builder.outputs.pieces import in_language, newest
from builder.outputs.twins import has_markdown
from builder.web import urls
from builder.web.lang import Lang

ARTICLES = 50

RULES = (
    "Articles are facts, summaries and texts of Chinese newspaper pieces, in Chinese and English. "
    "The Chinese text prevails. Each figure and date stands with the clause that it rests on; "
    "an empty value means that nothing was found, never zero."
)


@dataclass(frozen=True)
class Listed:
    """A link, and a note on it."""

    title: str
    address: str
    note: str = ""


@dataclass(frozen=True)
class LlmsView:
    """The file."""

    name: str
    description: str
    sections: tuple[tuple[str, tuple[Listed, ...]], ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One file."""
    settings = catalogue.settings
    name, description = in_language(settings.name, Lang.EN), in_language(settings.description, Lang.EN)
    sections = (
        ("Data", _data(catalogue)),
        ("Newest articles", _articles(catalogue)),
        ("Optional", _optional(catalogue)),
    )
    view = LlmsView(name.text, description.text, tuple(each for each in sections if each[1]))
    yield FileJob(urls.path_of(urls.LLMS), view, render)


def render(view: LlmsView) -> bytes:
    """One heading, one quotation, then lists of links below headings of the second level."""
    lines = [f"# {view.name}", "", f"> {view.description}", "", RULES]
    for heading, links in view.sections:
        lines += ["", f"## {heading}", ""]
        lines += [
            f"- [{_label(one.title)}]({one.address}){f': {one.note}' if one.note else ''}" for one in links
        ]
    return ("\n".join(lines) + "\n").encode(errors="replace")


def _data(catalogue: Catalogue) -> tuple[Listed, ...]:
    files = (
        ("Data Package", "datapackage.json", "all tables, their columns, keys, units and licences"),
        ("Records", "records.jsonl", "one article a line, with all that was found in it"),
        ("Figures", "figures.csv", "targets, outcomes, forecasts and terms, with region, period and clause"),
        ("Events", "events.csv", "dated events and deadlines"),
        ("Terms", "terms.csv", "the glossary"),
    )
    base = catalogue.settings.base
    return tuple(Listed(title, urls.absolute(base, urls.table(name)), note) for title, name, note in files)


def _articles(catalogue: Catalogue) -> tuple[Listed, ...]:
    """In English where there is English."""
    found = []
    for entry in newest(catalogue.entries, ARTICLES):
        lang = Lang.EN if has_markdown(entry, Lang.EN) else Lang.ZH
        address = urls.beside(urls.article(lang, entry.id), urls.MARKDOWN)
        note = entry.published.value or "undated"
        title = in_language(entry.title, lang).text
        found.append(Listed(title, urls.absolute(catalogue.settings.base, address), note))
    return tuple(found)


def _optional(catalogue: Catalogue) -> tuple[Listed, ...]:
    base = catalogue.settings.base
    links = (
        ("Codebook", urls.data(Lang.EN), "what every column means"),
        ("All feeds", urls.OPML, "Atom feeds as OPML"),
        ("Home, in English", urls.home(Lang.EN), ""),
        ("Home, in Chinese", urls.home(Lang.ZH), ""),
        ("Sitemap", urls.SITEMAP, ""),
    )
    return tuple(Listed(title, urls.absolute(base, to), note) for title, to, note in links)


def _label(title: str) -> str:
    return " ".join(title.replace("[", "(").replace("]", ")").split())
