"""Terms of industrial policy in both languages: the segmenter's own words, and the tags of articles.

`topics.tsv` is written by hand; `weights.tsv`, how rare each term is, is made by builder/lexicon/make_weights.py.
"""

from dataclasses import dataclass
from functools import cache

from builder.lexicon.tables import rows

TOPIC_TABLE = "topics.tsv"
WEIGHT_TABLE = "weights.tsv"
GENERAL_TABLE = "general_topics.tsv"
STOP_TABLE = "stop_words.tsv"
SHORT_TABLE = "short_words.tsv"
NOMINAL_TABLE = "nominal.tsv"


@dataclass(frozen=True)
class Topic:
    """A policy term: its names, and how much it tells about an article that uses it."""

    zh: str
    en: str
    idf: float
    general: bool = False
    """So common in the genre that it tells little."""


@cache
def topics() -> dict[str, Topic]:
    """All terms by their Chinese name."""
    weights = {zh: float(idf) for zh, idf in rows(WEIGHT_TABLE)}
    general = {row[0] for row in rows(GENERAL_TABLE)}
    return {zh: Topic(zh, en, weights[zh], zh in general) for zh, en in rows(TOPIC_TABLE)}


@cache
def canonical() -> dict[str, Topic]:
    """For every term the first one that has its English: 规上工业增加值 is 规模以上工业增加值."""
    first: dict[str, Topic] = {}
    return {zh: first.setdefault(topic.en, topic) for zh, topic in topics().items()}


@cache
def short_words() -> tuple[str, ...]:
    """Words and short forms that the segmenter should know, though they are no topics."""
    return tuple(row[0] for row in rows(SHORT_TABLE))


@cache
def stop_words() -> frozenset[str]:
    """Words of the genre that are no topic by themselves, and words that an address leaves out."""
    return frozenset(row[0] for row in rows(STOP_TABLE))


@cache
def nominal_words() -> tuple[str, ...]:
    """Words that end a compound noun."""
    return tuple(row[0] for row in rows(NOMINAL_TABLE))
