"""One width for matching, with every character in its place."""

from builder.text.widths import encodable, fold


def test_places_are_kept() -> None:
    text = "（２０２４—２０２６年），Ａ～Ｚ％"
    assert fold(text) == "(2024-2026年),A-Z%"
    assert len(fold(text)) == len(text)


def test_halves_of_characters() -> None:
    assert encodable("重\ud800庆") == "重\ufffd庆"
    assert encodable("重庆😀") == "重庆😀"
