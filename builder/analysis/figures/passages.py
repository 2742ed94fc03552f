"""An article as the figure grammar reads it: clauses in order, each with the amounts in it.

A block falls into sentences (。！？), a sentence into segments (；), a segment into clauses (，：). A comma or colon between
digits divides nothing. The headline is a passage of its own, read last: it repeats the body.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.model.article import Article, Role
from builder.text.amounts import Amount, amounts_in
from builder.text.plain import plain
from builder.text.widths import encodable, fold_numbers

TITLE = "title"
LONGEST_CLAUSE = 200
MARK = re.compile(
    r"(?=[。！？!?；;，：,:.\n])(?:[。！？!?；;，：]|(?<!\d)[,:]|[,:](?!\d)|(?<=[\u4e00-\u9fff%])\.(?=[\u4e00-\u9fff])|\n)"
)
ENDS = frozenset("。！？!?\n.")
ENDS_SEGMENT = frozenset("；;")
OPENING = frozenset("“‘「『 \t”’」』)")
DUE = "到20"
UNREAD = frozenset((Role.NOTICE,))


@dataclass(frozen=True)
class Clause:
    """One clause, and where it stands. Offsets count from the beginning of its block."""

    block: str
    role: Role | None
    """None for the headline."""
    text: str
    """The whole block in one width and in simplified characters; a clause reads itself out of it."""
    start: int
    end: int
    paragraph: int
    sentence: int
    sentence_start: int
    """Where its sentence begins in the block."""
    segment: int
    opens_sentence: bool
    first_sentence: bool
    """In the first sentence of its block."""
    amounts: tuple[Amount, ...]
    words: str
    """The clause itself, in one width."""


def read_clauses(article: Article) -> tuple[Clause, ...]:
    """The clauses that bear on figures, in reading order, the headline's last.

    Those are the clauses of blocks with amounts, as far as the last one, and of blocks that govern others: headings, what
    follows them, the lede, and what ends in a due date.
    """
    sources = [_source(b.id, b.role, b.text) for b in article.blocks if b.role not in UNREAD]
    sources.append(_source(TITLE, None, article.title))
    if not any(source.amounts for source in sources):
        return ()
    found: list[Clause] = []
    sentence = 0
    for number, until in _telling(sources):
        clauses = tuple(_clauses(sources[number], number, sentence, until))
        found.extend(clauses)
        sentence = clauses[-1].sentence + 1 if clauses else sentence
    return tuple(found)


@dataclass(frozen=True)
class _Source:
    """A block in one width, with the amounts in it."""

    block: str
    role: Role | None
    text: str
    amounts: tuple[Amount, ...]


def _source(block: str, role: Role | None, text: str) -> _Source:
    text = encodable(text)
    narrow = fold_numbers(plain(text))
    return _Source(block, role, narrow, amounts_in(narrow, text))


def _telling(sources: Sequence[_Source]) -> Iterator[tuple[int, int]]:
    """The blocks to read, and how far."""
    opening = next((number for number, source in enumerate(sources) if source.role is Role.PARAGRAPH), -1)
    for number, source in enumerate(sources):
        under_heading = number > 0 and sources[number - 1].role is Role.HEADING
        if source.role is Role.HEADING or under_heading or number == opening:
            yield number, len(source.text)
        elif source.amounts:
            last = source.amounts[-1].end
            yield number, len(source.text) if source.text.find(DUE, last) >= 0 else last


def _clauses(source: _Source, number: int, sentence: int, until: int) -> Iterator[Clause]:
    amounts = list(reversed(source.amounts))
    segment, opens, first, sentence_start = 0, True, sentence, 0
    for start, end, mark in _pieces(source.text, until):
        inside = []
        while amounts and amounts[-1].start < end:
            inside.append(amounts.pop())
        yield Clause(
            source.block,
            source.role,
            source.text,
            start,
            end,
            number,
            sentence,
            sentence_start,
            segment,
            opens,
            sentence == first,
            tuple(inside),
            source.text[start:end],
        )
        opens = mark in ENDS
        if opens:
            sentence, segment, sentence_start = sentence + 1, 0, end
        elif mark in ENDS_SEGMENT:
            segment += 1


def _pieces(text: str, until: int) -> Iterator[tuple[int, int, str]]:
    start = 0
    for mark in MARK.finditer(text):
        if start >= until:
            return
        yield from _clause(text, start, mark.start(), mark[0])
        start = mark.end()
    yield from _clause(text, start, len(text), "。")


def _clause(text: str, start: int, end: int, mark: str) -> Iterator[tuple[int, int, str]]:
    """The clause between two marks; what runs on longer than any clause is cut, so that each stays cheap to read."""
    start = _begin(text, start, end)
    for begin in range(start, end, LONGEST_CLAUSE):
        stop = min(begin + LONGEST_CLAUSE, end)
        yield begin, stop, mark if stop == end else "，"


def _begin(text: str, start: int, end: int) -> int:
    """A closing mark left over from the sentence before, and an opening one, belong to no clause."""
    while start < end and text[start] in OPENING:
        start += 1
    return start
