"""The terms: named in both languages, weighed, and each with an address of its own."""

from builder.lexicon.regions import PROVINCES
from builder.lexicon.tables import rows
from builder.lexicon.topics import STOP_TABLE, TOPIC_TABLE, WEIGHT_TABLE, stop_words, topics
from builder.text.slug import tag_id


def test_tables_agree() -> None:
    terms = [row[0] for row in rows(TOPIC_TABLE)]
    assert len(terms) == len(set(terms)) == len(topics()) > 400
    assert {row[0] for row in rows(WEIGHT_TABLE)} == set(terms)
    assert all(topic.en.strip() and topic.idf > 0 for topic in topics().values())


def test_no_region_and_no_bare_word_is_a_term() -> None:
    bare = {"发展", "企业", "产业", "工业", "经济", "项目", "建设", *(region.short for region in PROVINCES)}
    assert not bare & set(topics())


def test_addresses_of_tags_differ() -> None:
    found: dict[str, str] = {}
    for term in topics():
        assert found.setdefault(tag_id(term), term) == term


def test_stop_words() -> None:
    words = [row[0] for row in rows(STOP_TABLE)]
    assert len(words) == len(set(words)) == len(stop_words())
