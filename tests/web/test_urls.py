"""Addresses, and how a page writes them."""

import pytest

from builder.model.jobs import Links
from builder.web import urls
from builder.web.encoding import root_of
from builder.web.lang import Lang


def check(from_path: str, address: str, file: str, folder: str) -> None:
    assert urls.Here(from_path, Links.FILE).link(address) == file
    assert urls.Here(from_path, Links.FOLDER).link(address) == folder


def test_home_from_an_article() -> None:
    check("zh/articles/a/index.html", urls.home(Lang.ZH), "../../../zh/index.html", "../../../zh/")


def test_page_itself() -> None:
    check("zh/az/index.html", urls.az(Lang.ZH), "../../zh/az/index.html", "../../zh/az/")


def test_from_the_root() -> None:
    check("index.html", urls.home(Lang.EN), "en/index.html", "en/")
    check("index.html", urls.LANGUAGES, "index.html", "./")


def test_a_file_keeps_its_name() -> None:
    check("en/index.html", urls.feed(Lang.EN), "../en/atom.xml", "../en/atom.xml")


def test_what_is_not_ascii_is_encoded() -> None:
    check(
        "index.html",
        "/zh/articles/重庆/",
        "zh/articles/%E9%87%8D%E5%BA%86/index.html",
        "zh/articles/%E9%87%8D%E5%BA%86/",
    )


@pytest.mark.parametrize(
    ("base", "address", "full"),
    [
        ("https://x.example/", "/zh/", "https://x.example/zh/"),
        ("https://x.example", "/", "https://x.example/"),
        ("https://x.github.io/digest/", "/en/az/", "https://x.github.io/digest/en/az/"),
    ],
)
def test_absolute(base: str, address: str, full: str) -> None:
    assert urls.absolute(base, address) == full


def test_links_from_the_hosts_root_keep_the_folder() -> None:
    here = urls.Here("404.html", Links.FILE, root_of("https://x.github.io/digest/"))
    assert here.link("/zh/") == "/digest/zh/index.html"
    assert root_of("https://x.example") == "/"


def test_path_of() -> None:
    assert urls.path_of("/") == "index.html"
    assert urls.path_of("/zh/tags/ai/") == "zh/tags/ai/index.html"
    assert urls.path_of("/zh/atom.xml") == "zh/atom.xml"
