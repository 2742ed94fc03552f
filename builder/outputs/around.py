"""What a page may see of the catalogue besides the articles that it shows: no others, so that adding one changes none of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.rulings import Ruling
from builder.outputs.documents import full_title, places
from builder.outputs.frame import Section
from builder.outputs.rulings import on_figures
from builder.web.lang import Lang


@dataclass(frozen=True)
class Elsewhere:
    """What other pages say of the things that an article names."""

    places: Mapping[str, str]
    """Addresses of documents and bodies in their indexes, by full name."""
    rulings: Mapping[str, tuple[Ruling, ...]]
    """By the figures of the article that they are about."""


def alone(catalogue: Catalogue) -> Catalogue:
    """The catalogue without its articles and what is filed under them."""
    return replace(
        catalogue,
        entries=(),
        by_region={},
        by_tag={},
        tags={},
        glossary={},
        given_out=(),
        rulings=(),
        evaluation=None,
    )


def around_one(catalogue: Catalogue, entry: Entry) -> Catalogue:
    """The settings, and the tags and terms that the article has."""
    tags = {tag.id: catalogue.tags[tag.id] for tag in entry.tags if tag.id in catalogue.tags}
    terms = {term: catalogue.glossary[term] for term, _ in entry.terms if term in catalogue.glossary}
    return replace(alone(catalogue), tags=tags, glossary=terms)


def elsewhere(catalogue: Catalogue, entry: Entry, lang: Lang) -> Elsewhere:
    """Where the documents and bodies that an article names stand in their indexes, and what was ruled on its figures."""
    documents = places(catalogue, Section.DOCUMENTS, lang)
    bodies = places(catalogue, Section.BODIES, lang)
    return Elsewhere(
        places={
            **{title: documents[title] for title in map(full_title, entry.documents)},
            **{issuer.name: bodies[issuer.name] for issuer in entry.issuers},
        },
        rulings={
            ref.figure: rulings for ref, rulings in on_figures(catalogue).items() if ref.article == entry.id
        },
    )
