"""Documents that an article names: every printed 《…》 with its marks, once, in order of appearance.

A title may hold another title in 〈〉 or in 《》 of its own: the outermost one counts. A 《 that never closes opens nothing.
A short form points to the title that it stands for, where the article says so (以下简称《条例》) or where one title before
it alone ends in the same words.
"""

import re
from collections.abc import Iterator

from builder.model.article import Article
from builder.model.facts import Evidence, Facts
from builder.model.mentions import Document, Documents

TITLE = "title"
MARK = re.compile("[《》]")
DECLARED = re.compile(
    r"(?:[（(][^（）()]{0,12}[）)])?[（(](?:以下|下文|后文|下)?(?:统|简|簡)?[称稱](?:为)?[:：]?(?=《)"
)
PARTS_BESIDE = re.compile(r"[（(][^（）()]*[）)]")
SHORTEST, LONGEST_SHORT = 2, 8


def find_documents(article: Article, _facts: Facts) -> Documents:
    """The documents of an article; headline first."""
    found: dict[str, Document] = {}
    endings: dict[str, str | None] = {}
    for block, text in [(TITLE, article.title), *((block.id, block.text) for block in article.blocks)]:
        if "《" not in text:
            continue
        before: tuple[int, str] | None = None
        for start, end in find_titles(text):
            title = text[start:end]
            declared = before[1] if before and _declares(text, before[0], start) else None
            before = (end, title)
            key = _key(title)
            if key not in found:
                stands_for = declared or endings.get(title[1:-1])
                found[key] = Document(title, stands_for, Evidence(block, start, end, title))
                if stands_for is None:
                    _keep_endings(title, endings)
    return Documents(tuple(found.values()))


def find_titles(text: str) -> tuple[tuple[int, int], ...]:
    """Where each outermost 《…》 stands, its marks included."""
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for mark in MARK.finditer(text):
        if mark[0] == "《":
            waiting.append(mark.start())
        elif waiting:
            pairs.append((waiting.pop(), mark.end()))
    return tuple(_outermost(pairs))


def _outermost(pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = 0
    for pair in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if pair[0] >= end and pair[1] - pair[0] > len("《》"):
            end = pair[1]
            yield pair


def _declares(text: str, end: int, start: int) -> bool:
    match = DECLARED.match(text, end)
    return bool(match and match.end() == start)


def _keep_endings(title: str, endings: dict[str, str | None]) -> None:
    """Notes what a short form of this title may be; an ending that two titles share stands for neither."""
    words = PARTS_BESIDE.sub("", title[1:-1])
    for length in range(SHORTEST, min(LONGEST_SHORT, len(words) - 1) + 1):
        ending = words[-length:]
        endings[ending] = None if ending in endings else title


def _key(title: str) -> str:
    return "".join(title.split())
