"""A file whose size and times did not change is not read, unless it changed too lately for them to tell."""

from pathlib import Path

import pytest

from builder.engine.memo import Memo, digest
from builder.engine.stamps import Stamp
from builder.engine.store import Store

LATER = 10_000_000_000
BEFORE = Stamp("a.md", 3, 1_000, 1_000)


def check(path: Path, stamp: Stamp, moment: int, *, read: bool) -> None:
    asked = []

    def bytes_of(name: str) -> bytes:
        asked.append(name)
        return b"abc"

    with Store.open(path) as store:
        assert Memo(store).file_digests("tree", [stamp], bytes_of, moment) == {"a.md": digest(b"abc")}
    assert bool(asked) is read


@pytest.mark.parametrize(
    ("stamp", "read"),
    [
        (BEFORE, False),
        (Stamp("a.md", 4, 1_000, 1_000), True),
        (Stamp("a.md", 3, 1_001, 1_000), True),
        (Stamp("a.md", 3, 1_000, 1_001), True),
    ],
)
def test_what_changed_is_read(tmp_path: Path, stamp: Stamp, read: bool) -> None:
    check(tmp_path / "m.db", BEFORE, LATER, read=True)
    check(tmp_path / "m.db", stamp, LATER, read=read)


@pytest.mark.parametrize("moment", [0, 1_000, 2_000_000_000])
def test_what_changed_too_lately_is_read_again(tmp_path: Path, moment: int) -> None:
    check(tmp_path / "m.db", BEFORE, moment, read=True)
    check(tmp_path / "m.db", BEFORE, LATER, read=True)
    check(tmp_path / "m.db", BEFORE, LATER, read=False)


def test_a_change_of_times_alone_is_late_too(tmp_path: Path) -> None:
    check(tmp_path / "m.db", Stamp("a.md", 3, 1_000, LATER), LATER, read=True)
    check(tmp_path / "m.db", Stamp("a.md", 3, 1_000, LATER), LATER, read=True)


def test_trees_are_apart(tmp_path: Path) -> None:
    with Store.open(tmp_path / "m.db") as store:
        Memo(store).file_digests("one", [BEFORE], lambda _: b"one", LATER)
        assert Memo(store).file_digests("two", [BEFORE], lambda _: b"two", LATER) == {"a.md": digest(b"two")}


def test_a_file_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    with Store.open(tmp_path / "m.db") as store:
        Memo(store).file_digests("tree", [BEFORE], lambda _: b"", LATER)
        assert Memo(store).file_digests("tree", [], lambda _: b"", LATER) == {}
        assert Memo(store).file_digests("tree", [BEFORE], lambda _: b"x", LATER) == {"a.md": digest(b"x")}
