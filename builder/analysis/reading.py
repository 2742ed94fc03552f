"""How a headline is read aloud, and where it files."""

from builder.model.article import Article
from builder.model.facts import Facts, Reading
from builder.text.filing import letter, sort_key
from builder.text.pinyin import read
from builder.text.spelling import spell


def find_reading(article: Article, _facts: Facts) -> Reading:
    """The reading of the headline."""
    return read_title(article.title)


def read_title(title: str) -> Reading:
    """The reading of any title."""
    runs = read(title)
    key = sort_key(title, runs)
    doubtful = tuple(dict.fromkeys(character for run in runs for character in run.doubtful))
    return Reading(spell(title, runs), key, letter(key), doubtful)
