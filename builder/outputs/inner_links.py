"""Links that editors write inside a text: to an article's file, or to an address from the site's root."""

import re
from html import escape, unescape

from builder.web import urls
from builder.web.lang import Lang

INNER = re.compile(r' (?P<name>href|src)="(?P<target>(?:/(?!/)|[^":?#]*\.(?:zh|en)\.md)[^"]*)"')
FILE = re.compile(r"(?:.*/)?(?P<id>[^/]+)\.(?:zh|en)\.md")


def resolved(html: str, here: urls.Here, lang: Lang) -> str:
    """The HTML with its inner links as this page writes them; a link to either file leads to this page's language."""
    if '.md"' not in html and ".md#" not in html and '="/' not in html:
        return html
    return INNER.sub(
        lambda found: f' {found["name"]}="{escape(_target(unescape(found["target"]), here, lang))}"', html
    )


def _target(target: str, here: urls.Here, lang: Lang) -> str:
    plain, mark, fragment = target.partition("#")
    file = FILE.fullmatch(plain)
    address = urls.article(lang, file["id"]) if file else plain
    return here.link(address) + mark + fragment
