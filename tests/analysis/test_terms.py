"""Glossary terms in articles."""

from builder.analysis.terms import find_terms
from builder.model.facts import Facts
from tests.analysis.articles import article

GLOSSARY = {
    "制造业": "manufacturing",
    "先进制造业": "advanced",
    "先进制造业集群": "clusters",
    "算力": "computing",
}


def check(text: str, *expected: str) -> None:
    found = find_terms(article("标题", text), Facts(), GLOSSARY)
    assert [f"{term} {evidence.quote}" for term, evidence in found.terms] == list(expected)


def test_the_longest_term_counts() -> None:
    check("发展先进制造业集群和制造业", "clusters 先进制造业集群", "manufacturing 制造业")


def test_each_once() -> None:
    check("算力算力算力", "computing 算力")


def test_without_a_glossary() -> None:
    assert not find_terms(article("算力", "算力"), Facts()).terms
