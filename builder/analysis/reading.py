"""How a headline is read aloud, where it files, and how the headings below it are read."""

from dataclasses import replace

from builder.model.article import Article, Role
from builder.model.facts import Facts, Reading
from builder.text.filing import letter, sort_key
from builder.text.pinyin import read
from builder.text.spelling import spell


def find_reading(article: Article, _facts: Facts) -> Reading:
    """The reading of the headline and of each heading."""
    headings = ((block.id, spell(block.text)) for block in article.blocks if block.role is Role.HEADING)
    return replace(read_title(article.title), headings=tuple(headings))


def read_title(title: str) -> Reading:
    """The reading of any title."""
    runs = read(title)
    key = sort_key(title, runs)
    doubtful = tuple(dict.fromkeys(character for run in runs for character in run.doubtful))
    return Reading(spell(title, runs), key, letter(key), doubtful)
