"""Links in text that is HTML already."""

from builder.web.term_links import first_use, linked_at


def check(html: str, start: int, end: int, expected: str | None) -> None:
    assert linked_at(html, start, end, "x/") == expected


def test_plain_text() -> None:
    check("甲乙丙", 1, 2, '甲<a class="gl" href="x/">乙</a>丙')


def test_characters_are_counted_without_tags_and_entities() -> None:
    check("<b>甲</b>&amp;乙", 2, 3, '<b>甲</b>&amp;<a class="gl" href="x/">乙</a>')
    check("<b>甲乙</b>", 0, 2, '<b><a class="gl" href="x/">甲乙</a></b>')


def test_no_link_in_a_link_and_none_across_a_tag() -> None:
    check('<a href="y">甲乙</a>', 0, 1, None)
    check("甲<b>乙</b>", 0, 2, None)
    check("甲", 5, 6, None)


def test_marks_of_quotation_stay_outside() -> None:
    check("说“乙丙”的", 1, 5, '说“<a class="gl" href="x/">乙丙</a>”的')
    check("说“乙”丙的", 1, 5, '说“<a class="gl" href="x/">乙”丙</a>的')
    check("“”", 0, 2, '<a class="gl" href="x/">“”</a>')


def test_english_words_whole_and_once() -> None:
    assert first_use("Chains, a chain chief.", "chain chief", "x/") == (
        'Chains, a <a class="gl" href="x/">chain chief</a>.'
    )
    assert first_use("unchained", "chain", "x/") is None


def test_an_english_plural() -> None:
    assert first_use("Two green factories", "green factory", "x/") == (
        'Two <a class="gl" href="x/">green factories</a>'
    )
