"""Texts as the rules of time and events read them."""

from builder.text.plain import SIMPLIFIED, TRADITIONAL, plain


def test_every_character_keeps_its_place() -> None:
    assert plain("２０２４年，發佈條例") == "2024年，发布条例"
    assert plain("2024年，发布条例") == "2024年，发布条例"


def test_the_two_scripts_go_together() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))
    assert all(one != other for one, other in zip(TRADITIONAL, SIMPLIFIED, strict=True))
