"""The translator's bench: an English file with the Chinese of each block above it, in comments that no page shows.

    <!-- p-3 changed since translation
    The Chinese, on one line.
    terms: 链长制 = chain-chief system
    -->

What a person wrote stays, letter for letter; comments of this form are the program's, and are written anew or taken out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.model.article import Role
from builder.model.translation import Passage, Sides
from builder.translation.freshness import HEAD, TEXT, changed, checksum, noted, old_places

COMMENT = re.compile(
    r"^<!-- (?P<id>p-\d+|gone)(?P<note>[^\n]*)\n(?P<zh>[^\n]*)\n(?:[^\n]*\n){0,12}?[ \t]*-->\s*?(?:\n(?:[ \t\r]*\n)?|\Z)",
    re.MULTILINE,
)
CLASSES = re.compile(r"\{[ \t]*\..*\}[ \t]*")
HEAD_HELP = ("# terms: ", "# names: ", "# numbers: ", "# facts: ", "# composed: ")
NEW, CHANGED, GONE = "new since translation", "changed since translation", "gone"
NOTHING_BEHIND = "No Chinese stands behind the paragraph below any more."
MARKS = {
    Role.HEADING: "begin with ##",
    Role.PULL_QUOTE: "begin with >",
    **{role: f"write {{.{role}}} on the line above" for role in (Role.CAPTION, Role.QUESTION, Role.NOTICE)},
}
"""What makes a block what it is, for the kinds that an English paragraph would not be by itself."""


@dataclass(frozen=True)
class Seen:
    """A comment of the bench as it was found: the Chinese that the translator had before him."""

    id: str
    note: str
    checksum: str
    line: int
    """1-based line of the file without such comments, before which it stood."""


@dataclass(frozen=True)
class Cleared:
    """An English file without the bench's comments, and what they were."""

    text: str
    seen: tuple[Seen, ...]

    @property
    def newline(self) -> str:
        """How the file ends its lines."""
        return "\r\n" if "\r\n" in self.text else "\n"


def cleared(text: str) -> Cleared:
    """Take the bench's comments out."""
    parts: list[str] = []
    seen: list[Seen] = []
    end, line = 0, 1
    for match in COMMENT.finditer(text):
        parts.append(text[end : match.start()])
        line += parts[-1].count("\n")
        seen.append(Seen(match["id"], match["note"].strip(), checksum(_plain(match["zh"])), line))
        end = match.end()
    return Cleared("".join((*parts, text[end:])), tuple(seen))


def new_bench(sides: Sides, help_with: Mapping[str, Sequence[str]]) -> str:
    """A new English file: the Chinese of the head beside its keys, that of each block where its English goes."""
    lines = ["---"]
    for passage in sides.zh.head:
        lines += [f"# {line}" for line in (passage.text, *help_with.get(passage.id, ()))]
        lines.append(f"{passage.id}:")
    lines += ["---", ""]
    for passage in sides.zh.blocks:
        lines += [*_comment(passage, "", help_with), ""]
    return "\n".join(lines)


def without_head(text: str, sides: Sides) -> str:
    """The file without what a new bench wrote above its keys; other comments in the front matter stay."""
    own = {f"# {passage.text}" for passage in sides.zh.head}
    opening, fence, rest = text.partition("\n---")
    kept = (
        line
        for line in opening.splitlines(keepends=True)
        if line.rstrip("\r\n") not in own and not line.startswith(HEAD_HELP)
    )
    return f"{''.join(kept)}{fence}{rest}" if fence else text


def filled_bench(was: Cleared, sides: Sides, help_with: Mapping[str, Sequence[str]]) -> str:
    """The English file with the Chinese beside each block, what is missing, and what has changed marked.

    `sides` are those of the cleared file.
    """
    lines = [line.rstrip("\r") for line in was.text.split("\n")]
    end = len(lines) if lines[-1] else len(lines) - 1
    starts = [_start(lines, block) for block in sides.en.blocks]
    places = owners(was, sides)
    stale = _stale(was, sides)
    inserted: dict[int, list[str]] = {}
    for place, passage in enumerate(sides.zh.blocks):
        # The Chinese of a block without English goes before the next block that has it.
        following = next((one for one in places[place:] if one is not None), None)
        note = "" if passage.id not in stale else NEW if places[place] is None else CHANGED
        at = end if following is None else starts[following]
        inserted.setdefault(at, []).extend([*_comment(passage, note, help_with), ""])
    for place, start in enumerate(starts):
        if place not in places:
            inserted.setdefault(start, []).extend([f"<!-- {GONE}", NOTHING_BEHIND, "-->", ""])
    return was.newline.join(_with(lines, inserted, end))


def owners(was: Cleared, sides: Sides) -> tuple[int | None, ...]:
    """For each Chinese block the place of the English block that translates it.

    The comments of the bench tell; without them what was noted at the last translation, else the order.
    """
    chinese, english = sides.zh.blocks, sides.en.blocks
    if was.seen:
        return _by_comments(was.seen, chinese, english)
    told = dict(sides.translated_from)
    if len(told.get(TEXT, "").split()) == len(english) and english:
        return old_places(told, [passage.text for passage in chinese])
    return tuple(place if place < len(english) else None for place in range(len(chinese)))


def translated_from(was: Cleared, sides: Sides) -> dict[str, str]:
    """`translated_from` for a finished translation: of each block the Chinese that its translator had before him."""
    given = {passage.id for passage in sides.en.head}
    head = {passage.id: passage.text for passage in sides.zh.head if passage.id in given}
    told = noted(head, [passage.text for passage in sides.zh.blocks])
    before = {one.id: one.checksum for one in was.seen}
    if before and sides.zh.blocks:
        sums = [before.get(passage.id, checksum(passage.text)) for passage in sides.zh.blocks]
        told[TEXT] = " ".join(sums)
    return {key: told[key] for key in (*HEAD, TEXT) if key in told}


def _by_comments(
    seen: Sequence[Seen], chinese: Sequence[Passage], english: Sequence[Passage]
) -> tuple[int | None, ...]:
    sums = {checksum(passage.text): place for place, passage in reversed(list(enumerate(chinese)))}
    ids = {passage.id: place for place, passage in enumerate(chinese)}
    places: list[int | None] = [None] * len(chinese)
    for number, comment in enumerate(seen):
        until = seen[number + 1].line if number + 1 < len(seen) else None
        below = [
            place
            for place, block in enumerate(english)
            if block.line >= comment.line and (until is None or block.line < until)
        ]
        owner = sums.get(comment.checksum, ids.get(comment.id))
        if below and owner is not None and places[owner] is None:
            places[owner] = below[0]
    return tuple(places)


def _stale(was: Cleared, sides: Sides) -> frozenset[str]:
    """Blocks that changed since the translation, since the comment above them was written, or that it marked so."""
    blocks = [(passage.id, passage.text) for passage in sides.zh.blocks]
    sums = {name: checksum(text) for name, text in blocks}
    seen = (one for one in was.seen if one.id in sums)
    marked = (one.id for one in seen if CHANGED in one.note or sums[one.id] != one.checksum)
    return frozenset((*changed(dict(sides.translated_from), {}, blocks), *marked))


def _start(lines: Sequence[str], block: Passage) -> int:
    """0-based line before which a comment goes: above the classes of the block."""
    start = block.line - 1
    while start and CLASSES.fullmatch(lines[start - 1].strip()):
        start -= 1
    return start


def _with(lines: Sequence[str], inserted: Mapping[int, list[str]], end: int) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number in inserted:
            yield from _apart(lines[number - 1] if number else "", inserted[number])
        yield line
    if end == len(lines) and end in inserted:
        yield from _apart(lines[-1], inserted[end])


def _apart(before: str, comment: Sequence[str]) -> Iterator[str]:
    if before.strip():
        yield ""
    yield from comment


def _comment(passage: Passage, note: str, help_with: Mapping[str, Sequence[str]]) -> list[str]:
    """The Chinese of a block, and help with it. A heading shows its mark, since its English needs one."""
    notes = (one for one in (note, MARKS.get(passage.role, "")) if one)
    return [
        f"<!-- {passage.id} {'; '.join(notes)}".rstrip(),
        _safe(passage.text),
        *map(_safe, help_with.get(passage.id, ())),
        "-->",
    ]


def _safe(text: str) -> str:
    """The text without what would end a comment."""
    return text.replace("-->", "--＞")


def _plain(text: str) -> str:
    return text.replace("--＞", "-->")
