"""Pull quotes: sentences that the page prints a second time, large, to catch the eye."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from builder.seeds.fold import letters
from builder.seeds.joins import Link
from builder.seeds.lines import OPENINGS, Ending, Kind, ordinal
from builder.seeds.pieces import Piece
from builder.seeds.reads import Habits
from builder.seeds.topics import Topics

SHORTEST, LONGEST = 12, 140
REPEATED = 0.72
GRAM = 3
MOST_HOLDERS = 40
GOES_ON = 2.0


def repeated(pieces: Sequence[Piece], topics: Topics, known: Habits) -> dict[int, tuple[int, ...]]:
    """The pull quotes among the pieces, each with the pieces whose text it repeats."""
    holders = _holders(pieces)
    found: dict[int, tuple[int, ...]] = {}
    for piece in sorted(pieces, key=lambda piece: (-len(piece.key), piece.place)):
        if not _may_be(piece) or _goes_on(pieces, piece, known):
            continue
        sources = _sources(piece, holders, pieces, found)
        twins = [place for place in sources if letters(pieces[place].key) == letters(piece.key)]
        if sources and not (twins and _is_body(piece, twins, found, pieces, topics)):
            found[piece.place] = tuple(sources)
    return found


def interrupting(
    pieces: Sequence[Piece], quotes: Mapping[int, tuple[int, ...]], links: Sequence[Link]
) -> dict[int, tuple[int, ...]]:
    """Sentences that stand alone between two halves of another: set large there, whether repeated or not."""
    joined = {place for link in links for place in (link.first, link.second)}
    found: dict[int, tuple[int, ...]] = {}
    for link in links:
        between = range(link.first + 1, link.second)[:4]
        body = [at for at in between if at not in quotes and pieces[at].kind is not Kind.CAPTION]
        if len(body) == 1 and body[0] not in joined and link.certain and _alone(pieces[body[0]]):
            found[body[0]] = ()
    return found


def _alone(piece: Piece) -> bool:
    sentences = sum(piece.key.count(stop) for stop in "。!?")
    return _may_be(piece) and sentences == 1 and not OPENINGS.match(piece.key) and not ordinal(piece.key)


def _may_be(piece: Piece) -> bool:
    return (
        piece.kind is Kind.TEXT
        and piece.ending is Ending.CLOSED
        and SHORTEST <= len(piece.key) <= LONGEST
        and not piece.lead
        and not piece.tail
    )


def _grams(key: str) -> frozenset[str]:
    text = letters(key)
    return frozenset(text[at : at + GRAM] for at in range(len(text) - GRAM + 1))


def _holders(pieces: Sequence[Piece]) -> dict[str, list[int]]:
    """The pieces that hold each run of characters; only runs that a candidate holds are looked at."""
    wanted = frozenset().union(*(_grams(piece.key) for piece in pieces if _may_be(piece)))
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for piece in pieces:
        if piece.kind not in (Kind.TEXT, Kind.QUESTION):
            continue
        for gram in sorted(_grams(piece.key) & wanted):
            if len(holders[gram]) < MOST_HOLDERS:
                holders[gram].append(piece.place)
    return holders


def _goes_on(pieces: Sequence[Piece], piece: Piece, known: Habits) -> bool:
    """Whether the text is the rest of a word that the piece above it breaks off in."""
    above = pieces[piece.place - 1] if piece.place else None
    if above is None or above.kind is not Kind.TEXT or above.ending is not Ending.OPEN:
        return False
    return known.bond(above.key, piece.key).weight >= GOES_ON


def _sources(
    piece: Piece,
    holders: dict[str, list[int]],
    pieces: Sequence[Piece],
    quotes: Mapping[int, tuple[int, ...]],
) -> list[int]:
    """The one or two pieces of body text that hold nearly all of the text; none where they do not."""
    grams = _grams(piece.key)
    count = Counter(place for gram in sorted(grams) for place in holders.get(gram, ()))
    count = Counter({at: held for at, held in count.items() if at != piece.place and at not in quotes})
    best = [
        place
        for place, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))
        if len(pieces[place].key) >= 0.6 * len(piece.key)
    ][:1]
    best += [
        place for place, _ in sorted(count.items(), key=lambda item: (-item[1], item[0])) if place not in best
    ][:1]
    if not best or not grams or count[best[0]] < 0.4 * len(grams):
        return []
    covered = grams & frozenset().union(*(_grams(pieces[place].key) for place in best))
    if len(covered) < REPEATED * len(grams):
        return []
    return best if count[best[0]] < REPEATED * len(grams) else best[:1]


def _is_body(
    piece: Piece, twins: list[int], found: dict[int, tuple[int, ...]], pieces: Sequence[Piece], topics: Topics
) -> bool:
    """Of texts printed twice in the same words, the one that its neighbours speak of is the body's."""
    if any(twin in found for twin in twins):
        return True

    def fits(place: int) -> float:
        around = [
            near
            for near in (place - 2, place - 1, place + 1)
            if 0 <= near < len(pieces) and near not in twins
        ]
        return topics.share([place], [near for near in around if pieces[near].kind is Kind.TEXT])

    return fits(piece.place) >= max(fits(twin) for twin in twins)
