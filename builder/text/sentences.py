"""Sentences and clauses of Chinese text as spans of characters. Both widths of punctuation; quotes and brackets stay whole."""

import re

Span = tuple[int, int]

ENDS = frozenset("。！？!?")
PAUSES = frozenset("，；：,;:") | ENDS
PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "[": "]",
}
CLOSERS = frozenset(PAIRS.values()) | {'"', "'"}
BRACKET = re.compile("[" + re.escape("".join(sorted(PAIRS.keys() | CLOSERS))) + "]")
STOPS = {
    marks: re.compile("[" + re.escape("".join(sorted(PAIRS.keys() | marks))) + "]")
    for marks in (ENDS, PAUSES)
}


def sentences(text: str) -> tuple[Span, ...]:
    """Where each sentence begins and ends, its closing marks included; blanks between sentences belong to none."""
    return _split(text, ENDS)


def clauses(text: str) -> tuple[Span, ...]:
    """Where each clause begins and ends, with the mark that ends it."""
    return _split(text, PAUSES)


def _split(text: str, marks: frozenset[str]) -> tuple[Span, ...]:
    partner = _partners(text)
    spans: list[Span] = []
    start = position = 0
    while stop := STOPS[marks].search(text, position):
        position = stop.start()
        closing = partner.get(position)
        if closing is None:
            ended = text[position] in marks and not _inside_number(text, position)
            position += 1
        else:
            # A quotation that ends its own sentence ends ours, too, unless a mark after it says that it goes on.
            ended = text[closing - 1] in ENDS and text[closing + 1 : closing + 2] not in PAUSES - {""}
            position = closing + 1
        if ended:
            position = _after_closers(text, position, marks)
            spans.append((start, position))
            start = position
    spans.append((start, len(text)))
    return tuple(span for span in (_trimmed(text, *span) for span in spans) if span[0] < span[1])


def _partners(text: str) -> dict[int, int]:
    """Where each outermost bracket or quotation closes; one that never closes has no partner."""
    partner: dict[int, int] = {}
    waiting: list[tuple[str, int]] = []
    for match in BRACKET.finditer(text):
        position, character = match.start(), match[0]
        if character in PAIRS:
            waiting.append((PAIRS[character], position))
        elif waiting and character in CLOSERS:
            while waiting and waiting[-1][0] != character:
                waiting.pop()
            if waiting:
                partner[waiting.pop()[1]] = position
    return partner


def _inside_number(text: str, position: int) -> bool:
    return (
        text[position] in ",:"
        and text[position - 1 : position].isdigit()
        and text[position + 1 : position + 2].isdigit()
    )


def _after_closers(text: str, position: int, marks: frozenset[str]) -> int:
    while position < len(text) and (text[position] in CLOSERS or text[position] in marks & ENDS):
        position += 1
    return position


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
