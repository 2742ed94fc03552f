"""YAML of a front matter, read event by event: scalars stay the words they are, and every value has its lines.

No object of PyYAML's is ever built, so 2024-01 is no number, NO no truth value, and an alias cannot grow.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import yaml

from builder.content.mistakes import Path
from builder.content.yaml_lines import Leaf, block_end, unfolded
from builder.model.problems import Problem

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"

_DEPTH = 20
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
# pure Python where the C library is missing: slower, and the same events
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Mark(Protocol):
    """A place, as either loader gives it."""

    line: int
    column: int
    index: int


@dataclass
class Head:
    """What the keys of a front matter say, and where."""

    data: dict[str, Value] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    """0-based line of each value's key."""
    leaves: dict[str, list[Leaf]] = field(default_factory=dict)
    """The scalars of each key at the top, the key itself first."""
    ends: dict[str, int] = field(default_factory=dict)
    """The line after the last one of each key at the top."""
    problems: list[Problem] = field(default_factory=list)


def load(head: Sequence[str], *, first_line: int = 2) -> Head:
    """Read the lines of a front matter; problems have no path yet. Keys before a fault in the syntax are kept."""
    reader = _Reader(head, first_line)
    try:
        for event in yaml.parse("".join(head), Loader=_LOADER):
            if not reader.take(event):
                break
    except yaml.YAMLError as error:
        reader.fault(error)
    return reader.head


@dataclass
class _Open:
    """A mapping or list that is being read."""

    value: dict[str, Value] | list[Value]
    path: Path
    key: str | None = None
    doubled: bool = False


class _Reader:
    def __init__(self, head: Sequence[str], first_line: int) -> None:
        self.head = Head()
        self._text = head
        self._first = first_line
        self._open: list[_Open] = []

    def take(self, event: yaml.Event) -> bool:
        """Take in one event; False where reading should stop."""
        refused = self._refused(event)
        if refused:
            self._say(_start(event).line, "C107", *refused)
            return False
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.CollectionStartEvent):
            return self._begin(event)
        if isinstance(event, yaml.CollectionEndEvent):
            closed = self._open.pop()
            if closed.path and _end(event).index > _start(event).index:
                self._extend(closed.path, event)
        return True

    def fault(self, error: yaml.YAMLError) -> None:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        hint = "Put quotes around a value that holds “: ” or begins with a sign, and indent with blanks."
        self._say(mark.line if mark else 0, "C106", f"this is not YAML: {what}", hint)

    def _refused(self, event: yaml.Event) -> tuple[str, str] | None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return (
                "anchors and aliases (& and *) are not used here",
                "Put quotes around a value that begins so.",
            )
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            return "types (!) are not used here", "Put quotes around a value that begins with “!”."
        if len(self._open) > _DEPTH:
            return "the front matter is nested too deeply", "Its keys hold texts and lists."
        if isinstance(event, yaml.DocumentStartEvent) and event.explicit:
            return "a second document begins here", "A front matter is one list of keys."
        return None

    def _scalar(self, event: yaml.ScalarEvent) -> bool:
        if not self._open:
            if event.value:
                self._say(_start(event).line, "C108", "a front matter is a list of keys", "Write “title: …”.")
            return False
        parent = self._open[-1]
        if isinstance(parent.value, dict) and parent.key is None:
            self._key(parent, event)
            return True
        empty = not event.style and event.value in _NULLS
        self._extend(self._store(None if empty else self._words(event)), event)
        return True

    def _words(self, event: yaml.ScalarEvent) -> str:
        """What a scalar says. YAML would put a blank wherever a line was broken, which tears Chinese words apart."""
        start, end = _start(event), _end(event)
        if event.style == ">":
            return unfolded(self._text[start.line + 1 : block_end(self._text, start.line)])
        if event.style or start.line == end.line:
            return event.value
        lines = list(self._text[start.line : end.line + 1])
        lines[-1] = lines[-1][: end.column]
        lines[0] = lines[0][start.column :]
        return unfolded(lines)

    def _key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        assert isinstance(parent.value, dict)
        parent.key = event.value
        parent.doubled = event.value in parent.value
        place = (*parent.path, event.value)
        if parent.doubled:
            first = self.head.lines[place] + self._first
            what = f"“{event.value}” stands here a second time, first on line {first}"
            self._say(_start(event).line, "C109", what, "Delete one of the two.")
        else:
            self.head.lines[place] = _start(event).line
        self._extend(place, event)

    def _begin(self, event: yaml.CollectionStartEvent) -> bool:
        value: dict[str, Value] | list[Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        if not self._open:
            if not isinstance(value, dict):
                self._say(_start(event).line, "C108", "a front matter is a list of keys", "Write “title: …”.")
                return False
            self.head.data = value
            self._open.append(_Open(value, ()))
            return True
        if isinstance(self._open[-1].value, dict) and self._open[-1].key is None:
            self._say(_start(event).line, "C108", "a key is a word", "Write “title: …”.")
            return False
        self._open.append(_Open(value, self._store(value)))
        return True

    def _store(self, value: Value) -> Path:
        """Put a value where it belongs; the first of two equal keys stands."""
        parent = self._open[-1]
        if isinstance(parent.value, list):
            parent.value.append(value)
            return (*parent.path, len(parent.value) - 1)
        key, parent.key = parent.key or "", None
        if not parent.doubled:
            parent.value[key] = value
        return (*parent.path, key)

    def _extend(self, path: Path, event: yaml.Event) -> None:
        top = str(path[0])
        start, end = _start(event), _end(event)
        last = end.line + 1 if end.column else max(end.line, start.line + 1)
        if isinstance(event, yaml.ScalarEvent):
            if event.style in ("|", ">"):
                last = block_end(self._text, start.line)
            elif not event.value and not event.style:
                return
            end_line, end_column = (last, 0) if event.style in ("|", ">") else (end.line, end.column)
            self.head.leaves.setdefault(top, []).append(Leaf(start.line, start.column, end_line, end_column))
        self.head.ends[top] = max(self.head.ends.get(top, 0), last)
        if isinstance(path[-1], int):
            self.head.lines.setdefault(path, start.line)

    def _say(self, line: int, code: str, what: str, hint: str) -> None:
        self.head.problems.append(Problem("", line + self._first, code, what, hint))


def _start(event: yaml.Event) -> _Mark:
    assert event.start_mark is not None, "only a hand-made event has none"
    return event.start_mark


def _end(event: yaml.Event) -> _Mark:
    assert event.end_mark is not None, "as above"
    return event.end_mark
