"""Pages beside the articles read from them, as one HTML file: the owner of every character, and the reason of every join."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from builder.model.article import Join, PageArticle, PageBlock, PageReading, Span
from builder.seeds.audit_frame import framed

TURN = 137.508
"""Degrees between the colours of one article and the next, so that neighbours never look alike."""
REASONS = {
    "unfinished-sentence": "the first breaks off in the middle of a sentence",
    "mid-sentence": "the second begins in the middle of a sentence",
    "cut-word": "a word runs over the break",
    "page-words": "the page has the characters around the break together elsewhere",
    "open-bracket": "a bracket or quotation mark opened in the first is closed in the second",
    "number": "a number goes on over the break",
    "numbering": "the numbers of a list go on",
    "topic": "both speak of the same",
    "full-line": "the line fills its column",
}
LINES = re.compile(r"\b(lines? )(\d+)(?:( and | to )(\d+))?")


@dataclass(frozen=True)
class _Owner:
    """Whose some characters are: an article's part, or a kind of thing that was dropped."""

    name: str
    article: int | None = None
    block: str = ""
    doubtful: bool = False
    goes_on: int | None = None
    """The line that the text goes on in, where the next line does not hold it."""


def audit(readings: Iterable[PageReading]) -> bytes:
    """The file, whole.."""
    pages = [_page(number, reading) for number, reading in enumerate(readings, 1)]
    return framed(
        [(f"page-{number}", title) for number, (title, _) in enumerate(pages, 1)], [body for _, body in pages]
    )


def unowned(reading: PageReading) -> tuple[int, int]:
    """How many characters of a page have no owner, and how many more than one."""
    held: Counter[tuple[int, int]] = Counter()
    for span in _spans(reading):
        held.update((span.line, at) for at in range(span.start, span.end))
    total = sum(map(len, reading.lines))
    return total - len(held), sum(count > 1 for count in held.values())


def _page(number: int, reading: PageReading) -> tuple[str, str]:
    missing, twice = unowned(reading)
    count = sum(map(len, reading.lines))
    told = f"{count:,} characters, {missing:,} unowned, {twice:,} owned twice; {_plural(len(reading.articles), 'article')}"
    dates = f"; dates in its furniture: {', '.join(reading.dates)}" if reading.dates else ""
    articles = "".join(
        _article(number, at, article, reading) for at, article in enumerate(reading.articles, 1)
    )
    body = (
        f'<section id="page-{number}" aria-labelledby="page-{number}-name">'
        f'<h2 id="page-{number}-name">{escape(reading.path)}</h2>'
        f'<p class="told{" wrong" if missing or twice else ""}">{told}{escape(dates)}</p><div class="both">'
        f'<div class="pane" role="region" tabindex="0" aria-label="The page {escape(reading.path)}">{_lines(number, reading)}</div>'
        f'<div class="pane" role="region" tabindex="0" aria-label="Its articles">{articles}</div></div></section>'
    )
    return reading.path, body


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _spans(reading: PageReading) -> list[Span]:
    spans = [span for discard in reading.discards for span in discard.spans]
    for article in reading.articles:
        spans += [*article.title_spans, *article.kicker_spans, *article.byline_spans]
        spans += [span for block in article.blocks for span in block.spans]
    return spans


def _lines(number: int, reading: PageReading) -> str:
    """The page, line by line, every run of characters as its owner's."""
    parts: list[list[tuple[Span, _Owner]]] = [[] for _ in reading.lines]
    for span, owner in _owned(reading):
        parts[span.line].append((span, owner))
    return "".join(
        _line(number, at, text, sorted(parts[at], key=lambda part: part[0].start))
        for at, text in enumerate(reading.lines)
    )


def _line(number: int, at: int, text: str, parts: Sequence[tuple[Span, _Owner]]) -> str:
    runs, end = [], 0
    for span, owner in parts:
        if span.start > end:
            runs.append(f'<span class="unowned" title="unowned">{escape(text[end : span.start])}</span>')
        runs.append(_run(number, text[span.start : span.end], owner))
        end = max(end, span.end)
    if end < len(text):
        runs.append(f'<span class="unowned" title="unowned">{escape(text[end:])}</span>')
    name = f"{number}-l{at + 1}"
    return (
        f'<div class="line" id="{name}"><a class="no" href="#{name}">{at + 1}</a>'
        f'<span class="text" lang="zh-Hans">{"".join(runs)}</span></div>'
    )


def _run(number: int, text: str, owner: _Owner) -> str:
    if owner.article is None:
        return f'<span class="dropped" title="dropped: {escape(owner.name)}">{escape(text)}</span>'
    key = f"{number}-a{owner.article}{owner.block}"
    classes = "own doubt" if owner.doubtful else "own"
    on = f'<a class="on" href="#{number}-l{owner.goes_on}">⤵{owner.goes_on}</a>' if owner.goes_on else ""
    return (
        f'<a class="{classes}" style="--hue:{_hue(owner.article)}" href="#{key}" data-key="{key}" '
        f'title="article {owner.article}, {escape(owner.name)}">{escape(text)}</a>{on}'
    )


def _owned(reading: PageReading) -> Iterator[tuple[Span, _Owner]]:
    for discard in reading.discards:
        for span in discard.spans:
            yield span, _Owner(discard.name)
    for number, article in enumerate(reading.articles, 1):
        for name, spans in (
            ("headline", article.title_spans),
            ("kicker", article.kicker_spans),
            ("credit", article.byline_spans),
        ):
            for span in spans:
                yield span, _Owner(name, number)
        joins = _joins(article)
        for at, block in enumerate(article.blocks, 1):
            for span, onward in zip(block.spans, (*block.spans[1:], None), strict=True):
                yield span, _piece(number, at, block, span, onward, joins)


def _piece(
    number: int,
    at: int,
    block: PageBlock,
    span: Span,
    onward: Span | None,
    joins: Mapping[tuple[Span, Span], Join],
) -> _Owner:
    join = joins.get((span, onward)) if onward else None
    return _Owner(
        str(block.role).replace("_", " "),
        number,
        f"-b{at}",
        doubtful=bool(join and not join.certain),
        goes_on=onward.line + 1 if onward and onward.line != span.line + 1 else None,
    )


def _joins(article: PageArticle) -> dict[tuple[Span, Span], Join]:
    return {(join.first, join.second): join for join in article.joins}


def _article(number: int, at: int, article: PageArticle, reading: PageReading) -> str:
    joins = _joins(article)
    facts = [
        ("kicker", article.kicker),
        ("credit", " ".join(filter(None, (article.byline.credit, *article.byline.names)))),
        ("from", article.continued_from),
        ("on", article.continues_on),
    ]
    rows = "".join(f'<p class="fact"><i>{name}</i> {_chinese(text)}</p>' for name, text in facts if text)
    rows += '<p class="fact"><i>cut off</i></p>' if article.truncated else ""
    doubts = "".join(f"<li>{_linked(number, doubt)}</li>" for doubt in article.warnings)
    blocks = "".join(
        _block(number, f"{number}-a{at}-b{n}", block, joins, reading)
        for n, block in enumerate(article.blocks, 1)
    )
    return (
        f'<article style="--hue:{_hue(at)}"><h3 id="{number}-a{at}" data-key="{number}-a{at}" tabindex="0">'
        f"<small>{at}</small> {_chinese(article.title)}</h3>{rows}"
        + (f'<ul class="doubts" aria-label="Doubts">{doubts}</ul>' if doubts else "")
        + f"{blocks}</article>"
    )


def _block(
    number: int, key: str, block: PageBlock, joins: Mapping[tuple[Span, Span], Join], reading: PageReading
) -> str:
    """One block with the lines it was read from, and what speaks for each join."""
    found = [join for pair in pairwise(block.spans) if (join := joins.get(pair))]
    why = "".join(_why(number, join) for join in found)
    seams = "<b class=seam>⁀</b>".join(_chinese(reading.lines[s.line][s.start : s.end]) for s in block.spans)
    places = " + ".join(_to_line(number, span.line + 1) for span in block.spans)
    role = str(block.role).replace("_", " ")
    return (
        f'<div class="block {block.role}" id="{key}" data-key="{key}" tabindex="0">'
        f'<p class="words">{seams}</p><p class="where">{role}, line {places}</p>{why}</div>'
    )


def _why(number: int, join: Join) -> str:
    reasons = "; ".join(REASONS.get(name, name) for name in join.evidence) or "nothing but their places"
    lines = f"{_to_line(number, join.first.line + 1)} ⁀ {_to_line(number, join.second.line + 1)}"
    doubt = "" if join.certain else " <strong>in doubt</strong>"
    return f'<p class="why{"" if join.certain else " unsure"}">{lines}{doubt}: {escape(reasons)}</p>'


def _linked(number: int, doubt: str) -> str:
    """A doubt, with the lines that it names as links to them."""

    def links(found: re.Match[str]) -> str:
        second = f"{found[3]}{_to_line(number, int(found[4]))}" if found[3] else ""
        return f"{found[1]}{_to_line(number, int(found[2]))}{second}"

    return LINES.sub(links, escape(doubt))


def _to_line(number: int, line: int) -> str:
    return f'<a href="#{number}-l{line}">{line}</a>'


def _chinese(text: str) -> str:
    return f'<span lang="zh-Hans">{escape(text)}</span>'


def _hue(article: int) -> int:
    return round(article * TURN) % 360
