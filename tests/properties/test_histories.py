"""Whatever happened before: what a build makes of what it finds is what it makes of nothing."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import sites
from tests.properties import edits
from tests.properties.desk import Desk, names_of

EVENTS = {event.__name__: event for event in (*edits.CONTENT, *edits.AROUND)}
ON_THE_SITE = ("lose", "alter", "truncate", "place", "lose_list")

Happening = tuple[str, int, int]
happenings = st.tuples(st.sampled_from([*EVENTS, *ON_THE_SITE]), st.integers(0, 9), st.integers(0, 9))
histories = st.lists(st.lists(happenings, min_size=1, max_size=3), min_size=1, max_size=4)


class History:
    """A desk whose site is built after every step, and what lies there that is not ours."""

    def __init__(self, root: Path) -> None:
        self.desk = Desk(root)
        self.strange: dict[str, bytes] = {}

    def happen(self, name: str, n: int, k: int) -> None:
        """One event, to the desk or to the site."""
        if name in EVENTS:
            EVENTS[name](self.desk, n, k)
            return
        files = [
            place for place in sorted(self.desk.site.rglob("*")) if place.is_file() and place.name != ".made"
        ]
        if name == "place":
            self._strange(self.desk.site / f"zh/of-others/{n}.html", b"<p>not ours</p>")
        elif name == "lose_list":
            (self.desk.site / ".made").unlink(missing_ok=True)
            self.strange |= sites.tree(self.desk.site)
        elif files:
            place = files[(n * 10 + k) % len(files)]
            path, data = place.relative_to(self.desk.site).as_posix(), place.read_bytes()
            if name == "lose":
                place.unlink()
                self.strange.pop(path, None)
            else:
                self._strange(place, data[: len(data) // 2] if name == "truncate" and data else data + b"x")

    def _strange(self, place: Path, data: bytes) -> None:
        path = place.relative_to(self.desk.site).as_posix()
        sites.put(self.desk.site, {path: data})
        self.strange[path] = data

    def check(self) -> None:
        """The site as it is built now is the site built from nothing, and what others left there."""
        self.desk.build()
        fresh = self.desk.build_afresh()
        made = sites.tree(fresh)
        self.strange = {path: data for path, data in self.strange.items() if path not in made}
        assert sites.tree(self.desk.site) == made | self.strange
        assert names_of(self.desk.site) == names_of(fresh)


def run(history: Sequence[Sequence[Happening]]) -> None:
    with TemporaryDirectory() as folder:
        past = History(Path(folder))
        past.check()
        for step in history:
            for happening in step:
                past.happen(*happening)
            past.check()


@given(histories)
def test_incremental_is_clean(history: list[list[Happening]]) -> None:
    run(history)


@pytest.mark.parametrize("name", [*EVENTS, *ON_THE_SITE])
def test_incremental_is_clean_after(name: str) -> None:
    run([[(name, n, k)] for n, k in ((0, 0), (1, 1), (2, 2), (3, 5))])


@pytest.mark.parametrize(
    "history",
    [
        [[("rename", 0, 1)], [("add", 0, 0)], [("rename", 0, 2), ("fix_addresses", 0, 0)], [("delete", 0, 1)]],
        [[("fix_addresses", 0, 0)], [("set_tags", n, 2) for n in range(5)], [("set_regions", n, 2) for n in range(5)]],
        [[("delete", 0, 1) for _ in range(9)], [("fix_addresses", 0, 0)], [("add", n, 0) for n in range(5)]],
        [[("alter", 3, 1), ("delete", 0, 1)], [("add", 0, 0)], [("lose_list", 0, 0), ("set_day", 1, 0)]],
        [[("break_off", 3, 0), ("retitle", 1, 1)], [("lose_cache", 1, 0), ("break_off", 1, 0)]],
        [[("ingest", 0, 0)], [("ingest", 0, 3)], [("set_status", 5, 6)], [("ingest", 1, 0), ("lose_cache", 0, 3)]],
    ],
    ids=["renames", "emptied", "all gone", "altered", "broken off", "ingested"],
)  # fmt: skip
def test_incremental_is_clean_in_a_history_of(history: list[list[Happening]]) -> None:
    run(history)
