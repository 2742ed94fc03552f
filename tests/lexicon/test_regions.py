"""The gazetteer: complete, without clashes, and right where it is known to be hard."""

import pytest

from builder.lexicon.regions import (
    PROVINCES,
    aliases,
    by_adcode,
    counties,
    lookalikes,
    ordinary_names,
    prefectures,
    resolve,
    units,
)
from builder.text.pinyin import toneless


def test_provinces() -> None:
    assert len(PROVINCES) == 34
    assert [region.adcode for region in PROVINCES] == sorted(region.adcode for region in PROVINCES)
    for attribute in ("adcode", "name", "short", "slug", "en", "code", "abbreviation"):
        assert len({getattr(region, attribute) for region in PROVINCES}) == 34


def test_every_reading_has_a_syllable_a_character() -> None:
    for region in (*PROVINCES, *units()):
        assert len(region.reading) == len(region.short), region
        assert all(any(ord(c) > 127 for c in syllable) for syllable in region.reading), region


def test_slugs_are_toneless_readings_but_for_those_that_clash() -> None:
    odd = {r.slug for r in PROVINCES if r.slug != "".join(map(toneless, r.reading))}
    assert odd == {"shaanxi"}


def test_units() -> None:
    assert len(prefectures()) > 330
    assert len(counties()) > 2800
    codes = [unit.adcode for unit in units()]
    assert codes == sorted(set(codes))
    assert all(by_adcode(unit.parent or "") for unit in units())


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("渝", "chongqing"),
        ("重庆", "chongqing"),
        ("内蒙古", "neimenggu"),
        ("西藏自治区", "xizang"),
        ("Xizang", "xizang"),
        ("陕西", "shaanxi"),
        ("山西", "shanxi"),
        ("Hong Kong", "xianggang"),
        ("澳门", "aomen"),
        ("710000", "taiwan"),
        ("heilongjiang", "heilongjiang"),
        ("首都", "beijing"),
    ],
)
def test_any_known_name_resolves(name: str, slug: str) -> None:
    region = resolve(name)
    assert region is not None
    assert region.slug == slug


def test_unknown_names_do_not() -> None:
    assert resolve("广东州") is None
    assert resolve("川渝") is None
    assert by_adcode("999999") is None


def test_aliases_name_known_regions() -> None:
    names = [alias.name for alias in aliases()]
    assert len(names) == len(set(names))
    assert all(by_adcode(code) for alias in aliases() for code in alias.adcodes)


def test_lists_have_no_repetition() -> None:
    assert len(lookalikes()) == len(set(lookalikes()))
    assert "合作" in ordinary_names()


@pytest.mark.parametrize(
    ("adcode", "reading", "en"),
    [
        ("331000", "tāi zhōu", "Taizhou"),
        ("150600", "è ěr duō sī", "Ordos"),
        ("220200", "jí lín", "Jilin"),
        ("422800", "ēn shī", "Enshi Tujia and Miao Autonomous Prefecture"),
        ("522725", "wèng ān", "Weng’an County"),
        ("110105", "cháo yáng", "Chaoyang District"),
        ("371722", "shàn xiàn", "Shan County"),
        ("140724", "xī yáng", "Xiyang County"),
    ],
)
def test_hard_ones(adcode: str, reading: str, en: str) -> None:
    unit = by_adcode(adcode)
    assert unit
    assert " ".join(unit.reading) == reading
    assert unit.en == en
