"""Tables of happenings, meetings, documents and bodies: every row says what the readers expect."""

from builder.lexicon.bodies import bodies, english_of, regions_by_name
from builder.lexicon.events import document_kinds, event_words, meetings
from builder.lexicon.regions import by_adcode
from builder.model.events import EventType

OTHER_KINDS = {"gathering", "hidden", "speech", "venue", "titled"}


def test_each_word_once_and_of_a_known_kind() -> None:
    words = [word.word for word in event_words()]
    assert len(words) == len(set(words))
    assert {word.kind for word in event_words()} <= OTHER_KINDS | {str(kind) for kind in EventType}


def test_words_of_happenings_have_english() -> None:
    assert all(word.en for word in event_words() if word.kind not in ("hidden", "speech"))
    assert all(meetings().values())
    assert all(document_kinds().values())


def test_longer_names_come_first() -> None:
    for table in (meetings(), document_kinds()):
        lengths = [len(name) for name in table]
        assert lengths == sorted(lengths, reverse=True)


def test_each_body_once() -> None:
    names = [body.name for body in bodies()]
    assert len(names) == len(set(names))


def check(body: str, adcode: str, expected: str | None) -> None:
    known = next(one for one in bodies() if one.name == body)
    assert english_of(known, by_adcode(adcode)) == expected


def test_english_of_bodies() -> None:
    check("人民政府", "320000", "Jiangsu Provincial People’s Government")
    check("人民政府", "320100", "Nanjing Municipal People’s Government")
    check("人民政府", "110108", "Haidian District People’s Government")
    check("财政局", "500000", "Chongqing Municipal Bureau of Finance")
    check("商务厅", "640000", "Ningxia Hui Autonomous Region Department of Commerce")
    check("人民政府办公厅", "330000", "General Office of the Zhejiang Provincial People’s Government")
    check("人民政府", "810000", None)
    check("财政部", "110000", "Ministry of Finance")


def test_names_of_regions() -> None:
    assert [region.adcode for region in regions_by_name()["重庆"]] == ["500000"]
    assert len(regions_by_name()["鼓楼区"]) > 1
