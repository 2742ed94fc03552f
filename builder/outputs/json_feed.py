"""A feed as JSON Feed 1.1. What only this site knows of an item stands under `_policy_digest`."""

import json

from builder.outputs.feed_view import FeedEntry, FeedView, moment
from builder.web.lang import Lang, tag_of

VERSION = "https://jsonfeed.org/version/1.1"


def render(view: FeedView) -> bytes:
    """The file."""
    feed = {
        "version": VERSION,
        "title": view.title,
        "home_page_url": view.home,
        "feed_url": view.json,
        "description": view.description,
        "language": view.lang.tag,
        "authors": [{"name": view.name, "url": view.site}],
        "items": [_item(entry, view.lang) for entry in view.entries],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def _item(entry: FeedEntry, lang: Lang) -> dict[str, object]:
    words = entry.words(lang)
    own = {"record": entry.record, "printed": entry.when.value, "credit": list(entry.credit)}
    return {
        "id": entry.address,
        "url": entry.address,
        "title": entry.title,
        "content_text": words or entry.title,
        "language": lang.tag if lang is Lang.ZH else tag_of(entry.title),
        "date_published": moment(entry.added),
        "date_modified": moment(entry.changed),
        **({"tags": list(entry.tags)} if entry.tags else {}),
        "_policy_digest": own | ({"figure": dict(entry.figure)} if entry.figure else {}),
    }
