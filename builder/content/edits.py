"""Edits survive, key by key: what the machine wrote is refreshed, what a person changed stands.

`made` in the front matter holds a checksum for each value that the machine wrote, and for the body. A key that still
matches is the machine's; one that does not is the person's; a deleted key is the machine's again and an empty one the
person's. An emptied body counts as deleted. Only the lines of refreshed keys are rewritten.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from builder.content.checksums import BODY, checksum, machine_keys, machine_part, with_hand_part
from builder.content.front_matter import Parts, body_text, split
from builder.content.yaml_lines import comments
from builder.content.yaml_read import Head, Value, load
from builder.content.yaml_write import key_lines

MADE = "made"
ORDER = (
    *("title", "kicker", "published", "source", "region", "regions", "summary", "tags"),
    *("status", "withdrawn_because", "added", "updated", "reviewed", "aliases", "rights", "import"),
    *("exceptions", "translated_from", MADE),
)
"""The keys in the order in which they are written."""

ONCE = frozenset(("status", "added"))
"""Keys that the machine writes where they are absent, and never changes."""


@dataclass(frozen=True)
class Refreshed:
    """A file with what the machine knows now, and what it left alone: keys whose value differs from the machine's."""

    text: str
    left_alone: tuple[str, ...] = ()
    readable: bool = True
    """False where the front matter could not be understood line by line: then nothing was touched."""


def compose(fresh: Mapping[str, Value], body: str) -> str:
    """A new file."""
    return refresh("---\n---\n", fresh, body).text


def refresh(text: str, fresh: Mapping[str, Value], body: str, *, once: Collection[str] = ONCE) -> Refreshed:
    """The file with the keys that are the machine's as `fresh` has them; keys that `fresh` lacks are taken out."""
    parts = split("", text).value
    head = load(parts.head) if parts else Head()
    if parts is None or head.problems or not _is_plain(parts, head):
        return Refreshed(text, readable=False)
    changes, left = _decide(head, parts.body, fresh, once)
    new_body, body_left = _body(parts, head, body)
    old = head.data.get(MADE)
    made = _made(old if isinstance(old, dict) else {}, changes, new_body)
    if made != (old or {}):
        changes[MADE] = made
    lines = _rewritten(parts, head, changes)
    if not _says(lines, head, changes):
        return Refreshed(text, readable=False)
    closing = parts.closing
    if new_body is None:
        end = parts.body
    else:
        closing = closing if closing.endswith("\n") else f"{closing}{parts.newline}"
        end = parts.newline + new_body.replace("\n", parts.newline)
    whole = "".join((parts.mark, parts.opening, *lines, closing, end))
    return Refreshed(whole, (*left, *([BODY] if body_left else [])))


def rewrite(text: str, values: Mapping[str, Value]) -> Refreshed:
    """The file with these keys set, whoever wrote them; None takes a key out. Nothing else changes."""
    parts = split("", text).value
    head = load(parts.head) if parts else Head()
    if parts is None or head.problems or not _is_plain(parts, head):
        return Refreshed(text, readable=False)
    changes = {key: _GONE if value is None else value for key, value in values.items()}
    changes = {key: value for key, value in changes.items() if value is not _GONE or key in head.data}
    lines = _rewritten(parts, head, changes)
    if not _says(lines, head, changes):
        return Refreshed(text, readable=False)
    return Refreshed("".join((parts.mark, parts.opening, *lines, parts.closing, parts.body)))


_GONE = object()


def _decide(
    head: Head, body: str, fresh: Mapping[str, Value], once: Collection[str]
) -> tuple[dict[str, object], list[str]]:
    """The new value of each key that changes, _GONE for one that goes; and the keys left alone."""
    machine = machine_keys(head.data, body)
    changes: dict[str, object] = {}
    left: list[str] = []
    for key in ORDER:
        if key not in head.data:
            if key in fresh:
                changes[key] = fresh[key]
        elif key in once or machine_part(key, head.data[key]) == fresh.get(key, _GONE):
            continue
        elif key in machine:
            changes[key] = with_hand_part(key, fresh[key], head.data[key]) if key in fresh else _GONE
        elif key in fresh:
            left.append(key)
    return changes, left


def _body(parts: Parts, head: Head, fresh: str) -> tuple[str | None, bool]:
    """The new body, None where the old one stands; and whether it stands against the machine's."""
    old, new = body_text(parts.body), body_text(fresh)
    if old == new:
        return None, False
    if not old or BODY in machine_keys(head.data, parts.body):
        return (f"{new}\n" if new else ""), False
    return None, True


def _made(old: Mapping[str, Value], changes: Mapping[str, object], body: str | None) -> dict[str, Value]:
    made = dict(old)
    for key, value in changes.items():
        if value is _GONE:
            made.pop(key, None)
        else:
            made[key] = checksum(machine_part(key, value))  # type: ignore[arg-type] # all but _GONE are values
    if body is not None:
        made[BODY] = checksum(body_text(body))
    places = {key: place for place, key in enumerate((*ORDER, BODY))}
    return dict(sorted(made.items(), key=lambda item: places.get(item[0], -1)))


def _rewritten(parts: Parts, head: Head, changes: Mapping[str, object]) -> list[str]:
    """The lines of the front matter with the changed keys in their places, new ones where ORDER wants them."""
    pieces = _pieces(parts.head, head)
    for key, value in changes.items():
        place = next((n for n, (name, _) in enumerate(pieces) if name == key), None)
        if value is _GONE:
            found = comments(parts.head, head.leaves[key], head.lines[(key,)], head.ends[key])
            new = [f"{comment}{parts.newline}" for _, comment in found]
        else:
            lines = key_lines(key, value)  # type: ignore[arg-type] # as above
            new = [f"{line}{parts.newline}" for line in _with_comments(lines, parts.head, head, key)]
        if place is None:
            pieces.insert(_place(pieces, key), (key, new))
        else:
            pieces[place] = (key, new)
    return [line for _, lines in pieces for line in lines]


def _pieces(lines: Sequence[str], head: Head) -> list[tuple[str, list[str]]]:
    """The front matter cut into keys with their lines, and what lies between them under the name of nothing."""
    pieces: list[tuple[str, list[str]]] = []
    end = 0
    for key in sorted(head.data, key=lambda key: head.lines[(key,)]):
        start = head.lines[(key,)]
        pieces += [("", list(lines[end:start])), (key, list(lines[start : head.ends[key]]))]
        end = head.ends[key]
    return [*pieces, ("", list(lines[end:]))]


def _place(pieces: Sequence[tuple[str, list[str]]], key: str) -> int:
    """Behind the last key that goes before it; where none does, before the first one that follows."""
    names = [name for name, _ in pieces]
    before = [names.index(name) for name in ORDER[: ORDER.index(key)] if name in names]
    if before:
        return max(before) + 1
    after = [names.index(name) for name in ORDER[ORDER.index(key) :] if name in names]
    return min(after) if after else len(pieces)


def _with_comments(new: list[str], lines: Sequence[str], head: Head, key: str) -> list[str]:
    if key not in head.data:
        return new
    start = head.lines[(key,)]
    found = comments(lines, head.leaves[key], start, head.ends[key])
    beside = "".join(f" {comment}" for number, comment in found if number == start)
    return [new[0] + beside, *new[1:], *(comment for number, comment in found if number > start)]


def _says(lines: Sequence[str], head: Head, changes: Mapping[str, object]) -> bool:
    """Whether the new lines say what they should and no more: YAML has more ways to write than we know."""
    if not changes:
        return True
    expected = {key: value for key, value in {**head.data, **changes}.items() if value is not _GONE}
    again = load(lines)
    return not again.problems and again.data == expected


def _is_plain(parts: Parts, head: Head) -> bool:
    """Whether every key begins a line of its own, as people and the machine write them."""
    starts = [head.lines[(key,)] for key in head.data]
    return len(set(starts)) == len(starts) and all(
        head.leaves[key][0].column == 0 and not parts.head[head.lines[(key,)]].startswith("?")
        for key in head.data
    )
