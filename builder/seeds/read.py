"""A newspaper page -> its articles: decode, cut into pieces, weigh all pieces together, compose."""

from collections.abc import Sequence

from builder.model.article import Discard, PageArticle, PageReading, Span
from builder.model.files import SourceFile
from builder.model.problems import Checked, Problem, Severity
from builder.seeds.articles import Ground, moved, share_out
from builder.seeds.columns import running_on
from builder.seeds.compose import Weighed, compose
from builder.seeds.heads import Head, find_heads
from builder.seeds.joins import weigh
from builder.seeds.lines import Kind
from builder.seeds.page import Page, decode
from builder.seeds.pieces import Cut, Piece, cut
from builder.seeds.quotes import interrupting, repeated
from builder.seeds.reads import habits
from builder.seeds.resumed import find_resumed
from builder.seeds.shorts import settle
from builder.seeds.table import Table
from builder.seeds.topics import topics

TEXTS = (Kind.TEXT, Kind.QUESTION, Kind.ROW, Kind.SHORT)


def read_page(file: SourceFile) -> Checked[PageReading | None]:
    """Everything that a page holds; None where it is no text."""
    page = decode(file)
    if page.value is None:
        return Checked(None, page.problems)
    reading = _read(page.value)
    if reading.articles:
        return Checked(reading, page.problems)
    hint = "a page needs a headline and text; what was dropped, and why, is in the audit"
    empty = Problem(file.path, 1, "P103", "no article was found on this page", hint, Severity.WARNING)
    return Checked(reading, (*page.problems, empty))


def _read(page: Page) -> PageReading:
    found = cut(page.lines)
    articles = _articles(found.pieces) if any(piece.kind in TEXTS for piece in found.pieces) else ()
    return PageReading(page.path, page.lines, articles, _discards(page, found, articles), found.dates)


def _articles(cut_pieces: Sequence[Piece]) -> tuple[PageArticle, ...]:
    keys = [piece.key for piece in cut_pieces]
    known, about = habits(keys), topics(keys)
    running = running_on(cut_pieces)
    pieces = settle(cut_pieces, known, running)
    heads = find_heads(pieces, about)
    ground = share_out(pieces, heads, about)
    ground = moved(ground, find_resumed(pieces, heads, ground.owner, known, about))
    quotes = repeated(pieces, about, known)
    above = {at for head in heads for at in (*head.title, *head.kicker)}
    links = weigh(Table(pieces, ground.owner, frozenset(quotes), known, about, above, running))
    page = Weighed(pieces, {**quotes, **interrupting(pieces, quotes, links)}, links, about)
    places: list[list[int]] = [[] for _ in heads] or [[]]
    for at, owner in enumerate(ground.owner):
        places[owner].append(at)
    doubts = _doubts(pieces, heads, ground)
    return tuple(
        compose(page, heads[number] if heads else None, own, doubts[number])
        for number, own in enumerate(places)
    )


def _doubts(pieces: Sequence[Piece], heads: Sequence[Head], ground: Ground) -> list[list[str]]:
    doubts: list[list[str]] = [[] for _ in heads] or [
        ["no headline was found on the page; the title is its first words"]
    ]
    for number, head in enumerate(heads):
        if not head.certain and number:
            line = pieces[head.start].line + 1
            doubts[number].append(f"line {line} was read as a headline though no byline or credit follows it")
    for start, end, article in ground.carried:
        first, last = pieces[start].line + 1, pieces[end - 1].line + 1
        doubts[article].append(
            f"lines {first} to {last} stand under another headline and were read as part of this article"
        )
    return doubts


def _discards(page: Page, found: Cut, articles: Sequence[PageArticle]) -> tuple[Discard, ...]:
    """Every character that belongs to no article, by name."""
    named: dict[str, list[Span]] = {}
    held: list[list[Span]] = [[] for _ in page.lines]
    for name, span in found.furniture:
        named.setdefault(name, []).append(span)
        held[span.line].append(span)
    for article in articles:
        for span in _spans(article):
            held[span.line].append(span)
    for number, text in enumerate(page.lines):
        for gap in _gaps(number, text, held[number]):
            name = "stray" if text[gap.start : gap.end].strip() else "blank"
            named.setdefault(name, []).append(gap)
    return tuple(Discard(name, tuple(spans)) for name, spans in sorted(named.items()) if spans)


def _spans(article: PageArticle) -> list[Span]:
    spans = [*article.title_spans, *article.kicker_spans, *article.byline_spans]
    return spans + [span for block in article.blocks for span in block.spans]


def _gaps(number: int, text: str, held: Sequence[Span]) -> list[Span]:
    gaps: list[Span] = []
    at = 0
    for span in sorted(held, key=lambda span: span.start):
        if span.start > at:
            gaps.append(Span(number, at, span.start))
        at = span.end
    if at < len(text):
        gaps.append(Span(number, at, len(text)))
    return gaps
