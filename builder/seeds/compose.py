"""Pieces, their articles and their joins -> the articles of a page, block by block."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.model.article import Join, PageArticle, PageBlock, Role, Span
from builder.seeds import lines
from builder.seeds.heads import Head
from builder.seeds.joins import Link
from builder.seeds.lines import Ending, Kind
from builder.seeds.order import reading_order
from builder.seeds.pieces import Piece
from builder.seeds.topics import Topics
from builder.seeds.wording import byline_of, first_words, headline, joined, kicker_text

ROLES = {
    Kind.TEXT: Role.PARAGRAPH,
    Kind.ROW: Role.PARAGRAPH,
    Kind.SHORT: Role.HEADING,
    Kind.CAPTION: Role.CAPTION,
    Kind.QUESTION: Role.QUESTION,
    Kind.NOTICE: Role.NOTICE,
}


@dataclass(frozen=True)
class Weighed:
    """A page after the weighing: everything that its articles are made of."""

    pieces: Sequence[Piece]
    quotes: Mapping[int, tuple[int, ...]]
    links: Sequence[Link]
    topics: Topics


def compose(page: Weighed, head: Head | None, places: Sequence[int], doubts: Sequence[str]) -> PageArticle:
    """The article that has this head and these pieces."""
    pieces = page.pieces
    bylines = [at for at in places if pieces[at].kind is Kind.BYLINE or (head and at in head.bylines)]
    above = {*head.title, *head.kicker} if head else set()
    body = [at for at in places if at not in above and at not in bylines]
    inside = frozenset(body)
    links = [link for link in page.links if link.first in inside and link.second in inside]
    groups = _groups(page, body, links)
    unfinished = _unfinished(page, groups)
    title = headline([pieces[at] for at in head.title]) if head else first_words(pieces[body[0]].text)
    forward = _notice(pieces, body, back=False)
    return PageArticle(
        title=title,
        title_spans=tuple(pieces[at].span for at in head.title) if head else (),
        kicker=kicker_text([pieces[at] for at in head.kicker]) if head else None,
        kicker_spans=tuple(pieces[at].span for at in head.kicker) if head else (),
        byline=byline_of(pieces, bylines, body),
        byline_spans=_credit_spans(pieces, bylines, body),
        blocks=tuple(_block(page, group) for group in groups),
        continued_from=_notice(pieces, body, back=True),
        continues_on=forward,
        truncated=forward is None and _last_text(page, groups) in unfinished,
        joins=tuple(_join(pieces, link) for link in links),
        warnings=(*doubts, *_warnings(pieces, unfinished, links)),
    )


def _groups(page: Weighed, body: Sequence[int], links: Sequence[Link]) -> list[list[int]]:
    """The pieces of each block, in reading order."""
    after = {link.first: link.second for link in links}
    asides = [at for at in body if at in page.quotes or page.pieces[at].kind in (Kind.CAPTION, Kind.NOTICE)]
    main = sorted(frozenset(body) - frozenset(asides))
    groups: list[list[int]] = []
    for at in reading_order(main, after, page.pieces, lambda one, two: page.topics.share([two], [one])):
        if groups and (after.get(groups[-1][-1]) == at or _one_heading(page.pieces, groups[-1], at)):
            groups[-1].append(at)
        else:
            groups.append([at])
    return _with_asides(page, groups, asides)


def _one_heading(pieces: Sequence[Piece], above: Sequence[int], at: int) -> bool:
    """Whether a short line goes on from the heading above it, which was broken over lines."""
    lines_above = [pieces[place] for place in above]
    piece = pieces[at]
    if any(line.kind is not Kind.SHORT for line in (*lines_above, piece)) or at != above[-1] + 1:
        return False
    starts = any(
        pattern.match(line.key) for line in (lines_above[-1], piece) for pattern in (lines.DASH, lines.ITEM)
    )
    return not starts and sum(len(line.key) for line in (*lines_above, piece)) <= lines.SHORTEST_TEXT


def _with_asides(page: Weighed, groups: list[list[int]], asides: Sequence[int]) -> list[list[int]]:
    """The blocks, with quotes and captions behind the text that stands above them on the page."""
    home = {at: number for number, group in enumerate(groups) for at in group}
    main = sorted(home)
    behind: dict[int, list[list[int]]] = {}
    for at in asides:
        source = next((place for place in page.quotes.get(at, ()) if place in home), None)
        above = bisect_left(main, at)
        near = home[main[above - 1]] if above else -1
        if source is not None and abs(home[source] - near) > 3:
            near = home[source]
        behind.setdefault(near, []).append([at])
    out = behind.get(-1, [])
    for number, group in enumerate(groups):
        out += [group, *behind.get(number, [])]
    return out


def _block(page: Weighed, group: Sequence[int]) -> PageBlock:
    pieces = [page.pieces[at] for at in group]
    role = Role.PULL_QUOTE if group[0] in page.quotes else ROLES[pieces[0].kind]
    text = joined([piece.text for piece in pieces], wide=role is Role.HEADING)
    return PageBlock(role, text, tuple(piece.span for piece in pieces))


def _unfinished(page: Weighed, groups: Sequence[Sequence[int]]) -> list[int]:
    """Texts that break off in the middle of a sentence."""
    ends = [page.pieces[group[-1]] for group in groups if group[0] not in page.quotes]
    return [
        piece.place
        for piece in ends
        if piece.kind in (Kind.TEXT, Kind.QUESTION)
        and piece.ending is Ending.OPEN
        and not piece.tail
        and not lines.ITEM.match(piece.key)
    ]


def _last_text(page: Weighed, groups: Sequence[Sequence[int]]) -> int | None:
    """The piece with which the running text of an article ends."""
    ends = [group[-1] for group in groups if group[0] not in page.quotes]
    return next((at for at in reversed(ends) if page.pieces[at].kind in (Kind.TEXT, Kind.QUESTION)), None)


def _notice(pieces: Sequence[Piece], body: Sequence[int], *, back: bool) -> str | None:
    notices = [pieces[at] for at in body if pieces[at].kind is Kind.NOTICE]
    pattern = lines.FROM if back else lines.TO
    return next((piece.text for piece in notices if pattern.search(piece.key)), None)


def _credit_spans(pieces: Sequence[Piece], bylines: Sequence[int], body: Sequence[int]) -> tuple[Span, ...]:
    spans = [pieces[at].span for at in bylines]
    for at in body:
        spans += [span for span in (pieces[at].lead_span, pieces[at].tail_span) if span]
    return tuple(sorted(spans, key=lambda span: (span.line, span.start)))


def _join(pieces: Sequence[Piece], link: Link) -> Join:
    return Join(pieces[link.first].span, pieces[link.second].span, link.evidence, link.certain)


def _warnings(pieces: Sequence[Piece], unfinished: Sequence[int], links: Sequence[Link]) -> list[str]:
    found = [
        (
            pieces[link.first].line,
            f"lines {pieces[link.first].line + 1} and {pieces[link.second].line + 1} were read "
            "as one paragraph on little evidence; compare them with the printed page",
        )
        for link in links
        if not link.certain
    ]
    found += [
        (
            pieces[at].line,
            f"line {pieces[at].line + 1} breaks off in the middle of a sentence, and no text on the "
            "page goes on from it",
        )
        for at in unfinished
    ]
    return [text for _, text in sorted(found)]
