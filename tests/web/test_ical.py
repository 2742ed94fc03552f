"""iCalendar lines: folding, escapes, and what may not stand in them."""

from hypothesis import given
from hypothesis import strategies as st

from builder.web.ical import OCTETS, line, text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_folded_lines_are_short_and_whole(words: str) -> None:
    written = line("SUMMARY", words).encode()
    assert written.endswith(b"\r\n")
    pieces = written.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= OCTETS for piece in pieces)
    assert all(piece.decode() for piece in pieces)
    assert (
        b"".join([pieces[0], *(piece.removeprefix(b" ") for piece in pieces[1:])]).decode()
        == f"SUMMARY:{words}"
    )


def test_signs_are_escaped() -> None:
    assert text("一,二;三\\四\r\n五\x00") == "一\\,二\\;三\\\\四\\n五"
