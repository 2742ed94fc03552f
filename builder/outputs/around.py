"""What the page of one article may see of the catalogue: no other article, so that adding one changes none of it."""

from dataclasses import replace

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.outputs.documents import full_title, places
from builder.outputs.frame import Section
from builder.web.lang import Lang


def around_one(catalogue: Catalogue, entry: Entry) -> Catalogue:
    """The settings, and the tags and terms that the article has."""
    return replace(
        catalogue,
        entries=(),
        by_region={},
        by_tag={},
        tags={tag.id: catalogue.tags[tag.id] for tag in entry.tags if tag.id in catalogue.tags},
        glossary={term: catalogue.glossary[term] for term, _ in entry.terms if term in catalogue.glossary},
        given_out=(),
        rulings=(),
        evaluation=None,
    )


def places_named(catalogue: Catalogue, entry: Entry, lang: Lang) -> dict[str, str]:
    """Where each document and body that the article names stands in its index, by its full name."""
    documents = places(catalogue, Section.DOCUMENTS, lang)
    bodies = places(catalogue, Section.BODIES, lang)
    return {
        **{title: documents[title] for title in map(full_title, entry.documents)},
        **{issuer.name: bodies[issuer.name] for issuer in entry.issuers},
    }
