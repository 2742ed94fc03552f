"""Which paragraphs have changed in Chinese since they were translated. White space does not count.

The English file holds a checksum of every source paragraph that its translator had before him.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from hashlib import sha256

from builder.model.entry import Entry
from builder.model.problems import Checked, Problem, Severity

HEAD = ("title", "kicker", "summary")
TEXT = "text"
LENGTH = 8


def checksum(text: str) -> str:
    """The checksum of a source paragraph."""
    return sha256(re.sub(r"\s", "", text).encode("utf-8", "replace")).hexdigest()[:LENGTH]


def noted(head: Mapping[str, str], blocks: Sequence[str]) -> dict[str, str]:
    """`translated_from` for a translation of these texts."""
    told = {key: checksum(head[key]) for key in HEAD if head.get(key)}
    return told | ({TEXT: " ".join(map(checksum, blocks))} if blocks else {})


def changed(
    told: Mapping[str, str], head: Mapping[str, str], blocks: Sequence[tuple[str, str]]
) -> tuple[str, ...]:
    """Ids of what has changed or is new since `told` was noted; `blocks` are ids and texts of the Chinese now."""
    stale = [key for key in HEAD if key in told and head.get(key) and checksum(head[key]) != told[key]]
    then, now = told.get(TEXT, "").split(), [checksum(text) for _, text in blocks]
    if not then:
        return tuple(stale)
    for tag, _, _, start, end in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        if tag != "equal":
            stale += [name for name, _ in blocks[start:end]]
    return tuple(stale)


def old_places(told: Mapping[str, str], blocks: Sequence[str]) -> tuple[int | None, ...]:
    """For each block of the Chinese now, the place of the block that was translated; None for a new one."""
    then, now = told.get(TEXT, "").split(), [checksum(text) for text in blocks]
    places: list[int | None] = [None] * len(now)
    for tag, old, old_end, start, end in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        if tag in ("equal", "replace"):
            both = min(old_end - old, end - start)
            places[start : start + both] = range(old, old + both)
    return tuple(places)


def dated(entry: Entry) -> Checked[Entry]:
    """The entry with what has changed since its translation, and a word to its editors about it."""
    translation = entry.translation
    if translation is None or not translation.translated_from:
        return Checked(entry)
    head = {
        "title": entry.title.zh,
        "kicker": entry.kicker.zh if entry.kicker else "",
        "summary": entry.summary.text,
    }
    told = dict(translation.translated_from)
    stale = changed(told, head, [(block.block.id, block.block.text) for block in entry.blocks])
    if not stale:
        return Checked(entry)
    marked = replace(entry, translation=replace(translation, stale=stale))
    return Checked(marked, (_problem(marked, stale),))


def counted(stale: Collection[str], total: int) -> str:
    """`2 of 9 paragraphs`, and the title where it has changed too."""
    blocks = sum(name not in HEAD for name in stale)
    parts = [f"the {key}" for key in HEAD if key in stale]
    parts += [f"{blocks} of {total} paragraph{'s' if total != 1 else ''}"] if blocks else []
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _problem(entry: Entry, stale: Sequence[str]) -> Problem:
    assert entry.translation is not None, "only a translation goes stale"
    lines = {block.block.id: block.line for block in entry.translation.blocks}
    here = next((lines[name] for name in stale if name in lines), 1)
    what = f"{counted(stale, len(entry.blocks))} changed in Chinese since translation"
    hint = f"{'; '.join(_places(entry, stale))}. Translate anew, then run: digest translate {entry.id} --done"
    return Problem(entry.translation.path, here, "T301", what, hint, Severity.WARNING)


def _places(entry: Entry, stale: Sequence[str]) -> Iterator[str]:
    lines = {block.block.id: block.line for block in entry.blocks}
    for name in stale:
        yield f"{name}: {entry.path}:{lines[name]}" if name in lines else f"{name}: {entry.path}"
