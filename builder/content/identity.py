"""Which article is which: an article of a page is known again by file and headline, else by the text they share."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from struct import pack, unpack

from builder.content.front_matter import body_text, decode, split
from builder.content.yaml_read import Value, load
from builder.model.files import SourceFile

# Shared text is counted in runs of letters this long, so that a page cut into other blocks is still itself.
_RUN = re.compile(r"[^\W_]{6,}")
# What a file that cannot be read is still known by.
_SOURCE = re.compile(r"^[ \t]+(file|headline):[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
_MARKUP = re.compile(r"[\\*]")
_SAME_TEXT = 0.6
_PART = 0.4
_SAME_PRINT = 0.8
# Below this many shared characters a resemblance proves nothing.
_ENOUGH = 40
_PHRASE = 20
_LOOKED_AT = 5
_LONGEST_RUN = 0xFFFF

Runs = frozenset[int]
"""The runs of letters of a text, each as a number: 48 bits of its digest, and its length in the lowest 16."""


@dataclass(frozen=True)
class Known:
    """What makes an article of content/ known again. A pure function of its file, so that it can be remembered."""

    id: str
    path: str
    file: str = ""
    headline: str = ""
    aliases: tuple[str, ...] = ()
    readable: bool = True
    imported: bool = True
    """False for an article that the desk wrote: no page is ever taken for it."""
    text: bytes = b""
    """Its runs of letters; see packed()."""


def know(file: SourceFile) -> Known:
    """What is needed of a content file to know its article again."""
    name = id_of(file.path)
    text = decode(file).value
    parts = split(file.path, text).value if text is not None else None
    head = load(parts.head) if parts else None
    if parts is None or head is None or head.problems:
        found = dict(_SOURCE.findall(text or ""))
        headline = bare(found.get("headline", ""))
        return Known(name, file.path, found.get("file", "").strip("'\""), headline, readable=False)
    source = head.data.get("source")
    source = source if isinstance(source, dict) else {}
    return Known(
        id=name,
        path=file.path,
        file=_word(source.get("file")),
        headline=bare(_word(source.get("headline")) or _word(head.data.get("title"))),
        aliases=_words(head.data.get("aliases")),
        imported=bool(source.get("file")) or "made" in head.data,
        text=packed(body_text(parts.body)),
    )


def id_of(path: str) -> str:
    """The id in the path of a content file, in small letters."""
    return path.rsplit("/", 1)[-1].split(".", 1)[0].lower()


def bare(headline: str) -> str:
    """A headline by its letters alone."""
    return "".join(re.findall(r"[^\W_]+", headline))


def packed(text: str) -> bytes:
    """The runs of letters of a text, eight bytes each; between two of them stands a mark or a blank."""
    found = sorted({_number(run) for run in _RUN.findall(_MARKUP.sub("", text))})
    return pack(f"<{len(found)}Q", *found)


def unpacked(data: bytes) -> Runs:
    """The same runs as numbers."""
    return frozenset(_numbers(data))


class Register:
    """The articles of content/, looked up by what a page shows."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._free = {one.path: one for one in sorted(known, key=lambda one: one.path) if one.imported}
        self._by_place: dict[tuple[str, str], list[Known]] = defaultdict(list)
        for one in self._free.values():
            self._by_place[one.file, one.headline].append(one)
        self._left: tuple[Known, ...] | None = None

    def at_place(self, file: str, headline: str, text: bytes) -> Known | None:
        """The article of this file and headline that nobody claimed yet; of several the likest."""
        found = [one for one in self._by_place.get((file, headline), ()) if one.path in self._free]
        runs = unpacked(text) if len(found) > 1 else frozenset()
        return self._claim(
            max(found, key=lambda one: (_shared(runs, unpacked(one.text)), one.path), default=None)
        )

    def index(self, texts: Iterable[bytes]) -> Mapping[int, Sequence[Known]]:
        """By run of these texts, the articles that hold it: all that were unclaimed when this was first asked."""
        if self._left is None:
            self._left = tuple(self._free.values())
        wanted = frozenset[int]().union(*map(unpacked, texts)) if self._left else frozenset[int]()
        found: defaultdict[int, list[Known]] = defaultdict(list)
        for one in self._left:
            for run in wanted.intersection(_numbers(one.text)):
                found[run].append(one)
        return found

    def of_text(self, text: bytes, index: Mapping[int, Sequence[Known]]) -> Known | None:
        """The unclaimed article that shares most of its text with this one; `index` is one that holds its runs."""
        runs = unpacked(text)
        shared: dict[str, int] = defaultdict(int)
        for run in runs:
            found = index.get(run, ())
            # What stands in many articles is a phrase and tells nothing.
            for one in found if len(found) <= _PHRASE else ():
                if one.path in self._free:
                    shared[one.path] += _size((run,))
        closest = sorted(shared, key=lambda path: (-shared[path], path))[:_LOOKED_AT]
        likest = max(closest, key=lambda path: (_likeness(runs, self._runs(path)), path), default=None)
        if likest is None or not _is_one(runs, self._runs(likest)):
            return None
        return self._claim(self._free[likest])

    def _runs(self, path: str) -> Runs:
        return unpacked(self._free[path].text)

    def _claim(self, one: Known | None) -> Known | None:
        if one is not None:
            del self._free[one.path]
        return one


def are_twins(one: bytes, other: bytes) -> bool:
    """Whether two texts under one headline are the same print: nearly all of the shorter stands in the longer."""
    if one == other:
        return True
    first, second = unpacked(one), unpacked(other)
    return _likeness(first, second) >= _SAME_PRINT and _shared(first, second) >= _ENOUGH


def _is_one(text: Runs, known: Runs) -> bool:
    """Whether a text is a known one read again. A short notice of a long article shares its words and is not it."""
    shared = _shared(text, known)
    longer = max(_size(text), _size(known))
    return shared >= _ENOUGH and shared >= _PART * longer and _likeness(text, known) >= _SAME_TEXT


def _likeness(one: Runs, other: Runs) -> float:
    return _shared(one, other) / max(min(_size(one), _size(other)), 1)


def _shared(one: Runs, other: Runs) -> int:
    return _size(one & other)


def _size(runs: Iterable[int]) -> int:
    """The letters of some runs."""
    return sum(run & _LONGEST_RUN for run in runs)


def _number(run: str) -> int:
    digest = blake2b(run.encode("utf-8", "surrogatepass"), digest_size=6).digest()
    return int.from_bytes(digest, "big") << 16 | min(len(run), _LONGEST_RUN)


def _numbers(data: bytes) -> tuple[int, ...]:
    return unpack(f"<{len(data) // 8}Q", data)


def _word(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _words(value: Value) -> tuple[str, ...]:
    items: Sequence[Value] = value if isinstance(value, list) else [value]
    return tuple(_strings(items))


def _strings(items: Sequence[Value]) -> Iterator[str]:
    return (item for item in items if isinstance(item, str))
