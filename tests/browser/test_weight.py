"""What a reader loads for an article: its page, and the styles, the script and the icon that it names."""

import gzip
import re
from pathlib import Path
from statistics import median

KB = 1000
LOADED = re.compile(r'(?:href|src)="[^"]*/assets/([\w.-]+\.(?:css|js|svg))"')


def loads(site: Path) -> list[list[bytes]]:
    """The files of each article in each of its views."""
    pages = [page.read_bytes() for page in site.glob("*/articles/*/index.html")]
    return [[page, *(Path(site, "assets", name).read_bytes() for name in named(page))] for page in pages]


def named(page: bytes) -> list[str]:
    return sorted(set(LOADED.findall(page.decode())))


def test_an_article_is_light(site: Path) -> None:
    plain = [sum(map(len, files)) for files in loads(site)]
    assert median(plain) <= 60 * KB
    assert max(plain) <= 100 * KB


def test_an_article_is_light_to_send(site: Path) -> None:
    sent = [sum(len(gzip.compress(data, 6)) for data in files) for files in loads(site)]
    assert median(sent) <= 20 * KB
    assert max(sent) <= 30 * KB


def test_an_article_loads_what_it_needs(site: Path) -> None:
    page = next(site.glob("zh/articles/*/index.html"))
    assert named(page.read_bytes()) == ["base.css", "fishtail.svg", "print.css", "script.js", "tokens.css"]
