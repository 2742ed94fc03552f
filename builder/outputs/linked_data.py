"""What a page is, as JSON-LD in the words of schema.org: articles and what they rest on, the data set, the way to a page."""

import json
from collections.abc import Sequence
from typing import Any

from builder.lexicon.regions import by_adcode
from builder.model.entry import Entry, Maker
from builder.model.settings import Settings
from builder.outputs.citations.works import Printed, printed
from builder.outputs.pieces import in_language, is_translated
from builder.web import urls
from builder.web.lang import Lang

CONTEXT = "https://schema.org"
HIDDEN = tuple((character, f"\\u{ord(character):04x}") for character in "<>&\u2028\u2029")
"""In a script element these could end it; in JSON they may be written by number."""

Object = dict[str, Any]  # what json writes
Step = tuple[str, str]
"""A page on the way to another: its name, and its address."""


def written(*things: Object) -> str:
    """The block for the page's head."""
    graph: Object = {"@context": CONTEXT, **(things[0] if len(things) == 1 else {"@graph": list(things)})}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for character, number in HIDDEN:
        text = text.replace(character, number)
    return text


def article(entry: Entry, settings: Settings, lang: Lang) -> Object:
    """Our page about a newspaper article; it rests on that article, and its twin is a translation."""
    title, twin = in_language(entry.title, lang), in_language(entry.title, lang.other)
    # There is no word for “composed by machine”: only a person's English stands as the abstract.
    english = entry.summary_en if entry.summary_en and entry.summary_en.maker is not Maker.MACHINE else None
    summary = english.text if lang is Lang.EN and english else entry.summary.text
    source = printed(entry)
    base = settings.base
    own = urls.absolute(base, urls.article(lang, entry.id))
    places = [region for code in entry.regions if (region := by_adcode(code))]
    topics = [name for tag in entry.tags if (name := tag.zh if lang is Lang.ZH else tag.en)]
    return _kept(
        {
            "@type": "Article",
            "@id": own,
            "url": own,
            "headline": title.text,
            "alternativeHeadline": twin.text if twin.text != title.text else None,
            "inLanguage": lang.tag if is_translated(entry) else Lang.ZH.tag,
            "abstract": summary,
            "datePublished": entry.added.isoformat(),
            "dateModified": entry.changed.isoformat() if entry.changed != entry.added else None,
            "author": organization(settings, lang),
            "publisher": organization(settings, lang),
            "license": settings.licence_address,
            "isAccessibleForFree": True,
            "keywords": topics,
            "contentLocation": [
                {"@type": "AdministrativeArea", "name": place.short if lang is Lang.ZH else place.en}
                for place in places
            ],
            "isBasedOn": newspaper_article(source) if source else None,
            **_translation(entry, base, lang),
        }
    )


def newspaper_article(work: Printed) -> Object:
    """The article as it was printed."""
    newspaper = {
        "@type": "Newspaper",
        "name": work.newspaper,
        "alternateName": work.newspaper_en,
        "inLanguage": Lang.ZH.tag,
    }
    return _kept(
        {
            "@type": "NewsArticle",
            "headline": work.title,
            "inLanguage": Lang.ZH.tag,
            "datePublished": work.date,
            "author": [{"@type": "Person", "name": name} for name in work.authors],
            "isPartOf": _kept(newspaper) if work.newspaper else None,
            "printPage": work.page,
            "url": work.address,
        }
    )


def organization(settings: Settings, lang: Lang) -> Object:
    """Who makes the site."""
    name = in_language(settings.name, lang).text
    return {"@type": "Organization", "name": name, "url": urls.absolute(settings.base, urls.home(lang))}


def website(settings: Settings, lang: Lang) -> Object:
    """The site, on its front page."""
    return {
        "@type": "WebSite",
        "name": in_language(settings.name, lang).text,
        "description": in_language(settings.description, lang).text,
        "url": urls.absolute(settings.base, urls.home(lang)),
        "inLanguage": lang.tag,
        "license": settings.licence_address,
        "publisher": organization(settings, lang),
    }


def way(settings: Settings, lang: Lang, steps: Sequence[Step]) -> Object:
    """The way from the front page to a page, itself the last step."""
    home = ("首页" if lang is Lang.ZH else "Home", urls.home(lang))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": name,
                "item": urls.absolute(settings.base, address),
            }
            for number, (name, address) in enumerate((home, *steps), 1)
        ],
    }


def _translation(entry: Entry, base: str, lang: Lang) -> Object:
    if not is_translated(entry):
        return {}
    twin = {
        "@type": "Article",
        "@id": urls.absolute(base, urls.article(lang.other, entry.id)),
        "inLanguage": lang.other.tag,
    }
    return {"translationOfWork" if lang is Lang.EN else "workTranslation": twin}


def _kept(fields: Object) -> Object:
    """Without what is not known."""
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
