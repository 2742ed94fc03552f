"""Lists of thousands: pages from the oldest end, letters on pages of their own."""

from dataclasses import replace
from decimal import Decimal

import pytest

from builder.content.catalogue import catalogue_of
from builder.model.entry import Bilingual
from builder.model.facts import Precision, Published
from builder.model.jobs import Links
from builder.outputs.letters import jumps, shelf_links, shelves
from builder.outputs.paging import page_links, sheets
from builder.outputs.planned import addresses_of, outline
from builder.outputs.plots import scale
from builder.web import urls
from tests.outputs import facts_examples
from tests.outputs.examples import OLDER, SETTINGS, catalogue, entry
from tests.outputs.render import jobs


def check_sheets(count: int, *expected: tuple[int | None, int]) -> None:
    """Each page as its number and how many entries it holds."""
    assert [(sheet.number, len(sheet.items)) for sheet in sheets(range(count), 100)] == list(expected)


def test_pages_are_counted_from_the_oldest_end() -> None:
    check_sheets(0, (None, 0))
    check_sheets(200, (None, 200))
    check_sheets(201, (None, 101), (1, 100))
    check_sheets(350, (None, 150), (2, 100), (1, 100))


@pytest.mark.parametrize("count", [201, 299, 300, 301, 1000])
def test_a_full_page_never_changes(count: int) -> None:
    newest_first = list(range(count, 0, -1))
    assert sheets(newest_first, 100)[-1].items == tuple(range(100, 0, -1))
    assert [item for sheet in sheets(newest_first, 100) for item in sheet.items] == newest_first


def test_links_to_all_pages() -> None:
    found = sheets(range(350), 100)
    here = urls.Here("zh/tags/x/2/index.html", Links.FOLDER)
    assert [(link.number, link.href) for link in page_links(found[1], "/zh/tags/x/", here)] == [
        (None, "../../../../zh/tags/x/"),
        (2, None),
        (1, "../../../../zh/tags/x/1/"),
    ]


def test_a_long_index_has_a_page_a_letter() -> None:
    items = [("A", n) for n in range(4)] + [("#", n) for n in range(3)]
    assert [(shelf.letter, shelf.count) for shelf in shelves(items, long=7)] == [(None, 7)]
    front, first, last = shelves(items, long=6)
    assert [(group.letter, len(group.items), group.count) for group in front.groups] == [
        ("A", 0, 4),
        ("#", 0, 3),
    ]
    assert [first.address("/en/az/"), last.address("/en/az/")] == ["/en/az/a/", "/en/az/0/"]
    here = urls.Here("en/az/index.html", Links.FOLDER)
    assert [jump.href for jump in jumps(front, "/en/az/", ["A", "#"], here)] == [
        "../../en/az/a/",
        "../../en/az/0/",
    ]


def test_a_long_letter_has_numbered_pages() -> None:
    items = [("Z", n) for n in range(25)] + [("A", n) for n in range(3)]
    pages = [shelf for shelf in shelves(items, long=10) if shelf.letter == "Z"]
    assert [shelf.address("/zh/az/") for shelf in pages] == ["/zh/az/z/", "/zh/az/z/2/", "/zh/az/z/3/"]
    assert [shelf.count for shelf in pages] == [9, 9, 7]
    assert [item for shelf in pages for group in shelf.groups for item in group.items] == list(range(25))
    here = urls.Here("zh/az/z/2/index.html", Links.FOLDER)
    assert [(link.number, link.href) for link in shelf_links(pages[1], "/zh/az/", here)] == [
        (1, "../../../../zh/az/z/"),
        (2, None),
        (3, "../../../../zh/az/z/3/"),
    ]


def test_the_index_of_many_titles_stays_usable() -> None:
    many = tuple(
        entry(f"2024-x{n}", f"题名{n}", f"tímíng {n}", "T", title=Bilingual(f"题名{n}", f"Title {n}"))
        for n in range(700)
    )
    paths = {job.path for job in jobs(catalogue(many))}
    for lang in ("en", "zh"):
        assert {f"{lang}/az/t/index.html", f"{lang}/az/t/2/index.html"} <= paths


def test_a_region_with_many_articles_has_numbered_pages() -> None:
    many = tuple(
        replace(
            OLDER,
            id=f"2023-x{n}",
            figures=(),
            published=Published("2023-02", Precision.MONTH, "", certain=True),
        )
        for n in range(201)
    )
    paths = {job.path for job in jobs(catalogue(many))}
    assert {"zh/regions/chongqing/1/index.html", "en/tags/chanye-danao/1/index.html"} <= paths


def test_scales_have_round_steps_and_hold_every_value() -> None:
    assert list(map(int, scale([Decimal("4.6"), Decimal("32.5")]))) == [0, 40, 10]
    assert scale([Decimal(0)])[1] > 0
    for low, high in (("-35", "12"), ("-3", "8"), ("0.2", "0.9"), ("5", "5000")):
        least, most, step = scale([Decimal(low), Decimal(high)])
        assert least <= Decimal(low) <= Decimal(high) <= most
        assert (most - least) / step <= 8


@pytest.mark.parametrize("copies", [1, 90])
def test_addresses_rest_on_outlines(copies: int) -> None:
    """What an ingest holds of each article gives every address of the whole."""
    known = facts_examples.catalogue().entries
    entries = [replace(one, id=f"{one.id}-{at}") for at in range(copies) for one in known]
    terms = facts_examples.catalogue().glossary.values()
    whole, held = (
        catalogue_of(some, SETTINGS, Links.FILE, drafts=True, glossary=terms)
        for some in (entries, map(outline, entries))
    )
    assert addresses_of(held) == addresses_of(whole)
    assert any("/tags/" in one and one.rstrip("/")[-1].isdigit() for one in addresses_of(whole)) == (
        copies > 1
    )
