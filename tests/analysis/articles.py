"""Articles for tests, written short: a line a block, `#` before a heading, `>` before a pull quote; and all their facts."""

from builder.analysis import ANALYSES
from builder.model.article import Article, Block, Byline, Role
from builder.model.facts import Facts

MARKS = {"#": Role.HEADING, ">": Role.PULL_QUOTE, "@": Role.CAPTION}


def article(title: str, *lines: str, kicker: str | None = None) -> Article:
    blocks = tuple(
        Block(f"p-{number}", MARKS.get(line[:1], Role.PARAGRAPH), line.lstrip("#>@ "))
        for number, line in enumerate(lines, 1)
    )
    return Article(title, kicker, Byline(), blocks)


def from_case(text: str) -> Article:
    """A title line, perhaps a kicker line before it that ends in |, and the blocks."""
    lines = [line for line in text.splitlines() if line]
    kicker = lines.pop(0).rstrip("|") if lines[0].endswith("|") else None
    return article(lines[0], *lines[1:], kicker=kicker)


def ask_all(asked: Article) -> Facts:
    """What every analysis answers."""
    facts = Facts()
    for analysis in ANALYSES:
        facts = facts.with_answer(analysis.key, analysis.ask(asked, facts.only(analysis.needs)))
    return facts
