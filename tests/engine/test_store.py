"""The store keeps what it is given and never stands in the way: not damaged, not locked, not full."""

import os
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from builder.engine.store import Store

ONE, TWO = b"1" * 16, b"2" * 16


def check(path: Path | None, expected: dict[bytes, bytes], step: str = "step") -> None:
    with Store.open(path) as store:
        assert store.get(step, [ONE, TWO]) == expected


def fill(path: Path | None, *names: bytes, step: str = "step") -> None:
    with Store.open(path) as store:
        store.put(step, [(name, b"value of " + name) for name in names])


def test_what_is_put_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "memo.db"
    fill(path, ONE)
    check(path, {ONE: b"value of " + ONE})


def test_empty_and_large_values(tmp_path: Path) -> None:
    values = {ONE: b"", TWO: bytes(3_000_000)}
    with Store.open(tmp_path / "m.db") as store:
        store.put("step", values.items())
    check(tmp_path / "m.db", values)


def test_in_memory() -> None:
    with Store.open() as store:
        store.put("step", [(ONE, b"x")])
        assert store.get("step", [ONE]) == {ONE: b"x"}


def test_many_names_at_once(tmp_path: Path) -> None:
    names = [number.to_bytes(16, "big") for number in range(2345)]
    fill(tmp_path / "m.db", *names)
    with Store.open(tmp_path / "m.db") as store:
        assert len(store.get("step", names)) == 2345


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE entries (something TEXT)")
    connection.commit()
    connection.close()


def cut(path: Path) -> None:
    fill(path, *(number.to_bytes(16, "big") for number in range(2000)))
    path.write_bytes(path.read_bytes()[:9000])


def overwritten(path: Path) -> None:
    fill(path, *(number.to_bytes(16, "big") for number in range(2000)))
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(bytes(data))


def broken_schema(path: Path) -> None:
    fill(path, ONE)
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE entries", b"CREATE \xb6ABLE entries"))


def other_columns(path: Path) -> None:
    fill(path, ONE)
    path.write_bytes(path.read_bytes().replace(b"used INTEGER", b"uzed INTEGER"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"this is no database, but it is long enough to look at" * 100),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\0" * 84),
        lambda path: path.write_bytes(b"\0"),
        foreign,
        cut,
        overwritten,
        broken_schema,
        other_columns,
    ],
    ids=["text", "empty-header", "nul", "foreign", "cut", "overwritten", "schema", "columns"],
)
def test_a_damaged_file_is_set_aside(tmp_path: Path, damage: object) -> None:
    path = tmp_path / "memo.db"
    assert callable(damage)
    damage(path)
    before = path.read_bytes()
    check(path, {})
    fill(path, ONE)
    fill(path, TWO)
    check(path, {ONE: b"value of " + ONE, TWO: b"value of " + TWO})
    assert (tmp_path / "memo.db.damaged").exists() or before == b"\0"


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    fill(path, ONE, TWO)
    data = path.read_bytes()
    assert data.count(b"value of 1") == 1
    path.write_bytes(data.replace(b"value of 1", b"velue of 1"))
    check(path, {TWO: b"value of " + TWO})


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "memo.db").mkdir()
    fill(tmp_path / "memo.db", ONE)
    check(tmp_path / "memo.db", {})


def test_a_file_in_the_way_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("x")
    fill(tmp_path / "cache" / "memo.db", ONE)
    check(tmp_path / "cache" / "memo.db", {})


def test_a_full_disk_keeps_no_more(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    fill(path, ONE)
    with Store.open(path) as store:
        store._connection.execute("PRAGMA max_page_count = 1")
        store.put("step", [(TWO, os.urandom(100_000))])
        assert store.get("step", [ONE, TWO]) == {ONE: b"value of " + ONE}
    check(path, {ONE: b"value of " + ONE})


def test_two_at_once(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    with Store.open(path) as one, Store.open(path) as two:
        one.put("step", [(ONE, b"a")])
        two.put("step", [(TWO, b"b")])
        assert one.get("step", [ONE, TWO]) == two.get("step", [ONE, TWO]) == {ONE: b"a", TWO: b"b"}


def test_processes_that_begin_together_keep_what_all_of_them_made(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    program = (
        "import sys; from pathlib import Path; from builder.engine.store import Store\n"
        "with Store.open(Path(sys.argv[1])) as store:\n"
        "    for n in range(50): store.put('step', [(int(sys.argv[2]).to_bytes(8) + n.to_bytes(8), b'x')])\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    runs = [
        subprocess.Popen([sys.executable, "-c", program, str(path), str(n)], env=environment)
        for n in range(3)
    ]
    assert [run.wait() for run in runs] == [0, 0, 0]
    names = [run.to_bytes(8) + number.to_bytes(8) for run in range(3) for number in range(50)]
    with Store.open(path) as store:
        assert len(store.get("step", names)) == 150


def ask(path: Path, *names: bytes, step: str, times: int = 1) -> None:
    for _ in range(times):
        with Store.open(path) as store:
            store.get(step, names)


def test_what_its_step_no_longer_asks_for_goes(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    fill(path, ONE, TWO)
    ask(path, ONE, step="step", times=30)
    check(path, {ONE: b"value of " + ONE})


def test_what_was_asked_for_a_few_runs_ago_stays(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    fill(path, ONE, TWO)
    ask(path, ONE, step="step", times=3)
    check(path, {ONE: b"value of " + ONE, TWO: b"value of " + TWO})


def test_what_its_step_was_asked_for_in_part_stays(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    fill(path, ONE, TWO)
    for _ in range(30):
        with Store.open(path) as store:
            store.get("step", [ONE], whole=False)
    check(path, {ONE: b"value of " + ONE, TWO: b"value of " + TWO})


def test_what_another_step_made_stays(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    fill(path, ONE)
    ask(path, step="another", times=30)
    check(path, {ONE: b"value of " + ONE})


def test_runs_that_fail_prune_nothing(tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    fill(path, ONE)
    for _ in range(30):
        with suppress(LookupError), Store.open(path) as store:
            store.get("step", [TWO])
            raise LookupError
    check(path, {ONE: b"value of " + ONE})
