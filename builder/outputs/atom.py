"""A feed as Atom (RFC 4287)."""

from builder.outputs.feed_view import FeedEntry, FeedView, moment
from builder.web.lang import Lang, tag_of
from builder.web.xml import document, element, text

ATOM = "application/atom+xml"
JSON = "application/feed+json"
HTML = "text/html"


def render(view: FeedView) -> bytes:
    """The file."""
    own, other = view.lang.tag, view.lang.other.tag
    head = (
        element("id", text(view.home)),
        element("title", text(view.title)),
        element("subtitle", text(view.description)),
        element("updated", moment(view.changed)),
        element("author", element("name", text(view.name)), element("uri", text(view.site))),
        element("rights", text(view.licence)),
        element("link", rel="self", type=ATOM, href=view.atom),
        element("link", rel="alternate", type=HTML, hreflang=own, href=view.home),
        element("link", rel="alternate", type=JSON, hreflang=own, href=view.json),
        element("link", rel="related", type=ATOM, hreflang=other, href=view.twin_atom),
    )
    entries = (_entry(entry, view.lang) for entry in view.entries)
    attributes = {"xmlns": "http://www.w3.org/2005/Atom", "xml_lang": own}
    return document(element("feed", "\n", "\n".join((*head, *entries)), "\n", **attributes))


def _language(words: str, lang: Lang) -> dict[str, str]:
    """A Chinese title in an English feed says so."""
    own = lang.tag if lang is Lang.ZH else tag_of(words)
    return {} if own == lang.tag else {"xml_lang": own}


def _entry(entry: FeedEntry, lang: Lang) -> str:
    twin = element("link", rel="alternate", type=HTML, hreflang=lang.other.tag, href=entry.twin)
    words = entry.words(lang)
    parts = (
        element("id", text(entry.address)),
        element("title", text(entry.title), **_language(entry.title, lang)),
        element("link", rel="alternate", type=HTML, hreflang=lang.tag, href=entry.address),
        twin if entry.twin else "",
        element("published", moment(entry.added)),
        element("updated", moment(entry.changed)),
        *(element("category", term=tag) for tag in entry.tags),
        element("summary", text(words), type="text") if words else "",
    )
    return element("entry", "\n", "\n".join(part for part in parts if part), "\n")
