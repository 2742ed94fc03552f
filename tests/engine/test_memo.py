"""A step runs once for each different input; what it answered survives, whatever happens to the run after it."""

import importlib
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from builder.engine.executor import workers
from builder.engine.memo import Count, Later, Memo, digest
from builder.engine.store import Store

STEPS = """
from builder.model.article import Span
from builder.model.problems import Checked, Problem

def double(number: int) -> int:
    return number * 2

def span(line: int, width: int) -> Checked[Span | None]:
    return Checked(Span(line, 0, width) if width else None, (Problem("a", line, "X001", "x"),))

def fail_at_seven(number: int) -> int:
    if number == 7:
        raise LookupError("seven")
    return number

def length(data: bytes) -> int:
    return len(data)

def words(text: str) -> dict[str, int]:
    return {word: len(word) for word in text.split()}

def slow(number: int) -> int:
    import time
    time.sleep(0.05)
    return number
"""


Lay = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def steps(lay: Lay) -> Any:
    lay({"memosteps/__init__.py": "", "memosteps/steps.py": STEPS})
    return importlib.import_module("memosteps.steps")


def check(path: Path | None, ask: Callable[[Memo], object], answer: object, *, asked: int, run: int) -> None:
    with Store.open(path) as store:
        memo = Memo(store)
        assert ask(memo) == answer
        assert list(memo.counts.values()) == [Count(asked, run)]


def test_a_second_run_runs_nothing(steps: Any, tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    check(path, lambda memo: memo.map(steps.double, [1, 2, 3]), [2, 4, 6], asked=3, run=3)
    check(path, lambda memo: memo.map(steps.double, [3, 2, 1]), [6, 4, 2], asked=3, run=0)
    check(path, lambda memo: memo.call(steps.double, 2), 4, asked=1, run=0)
    check(path, lambda memo: memo.map(steps.double, [2, 9, 9]), [4, 18, 18], asked=3, run=1)


def test_call_and_map_name_alike(steps: Any, tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    whole = steps.span(4, 2)
    check(path, lambda memo: memo.call(steps.span, 4, 2), whole, asked=1, run=1)
    check(path, lambda memo: memo.map(steps.span, [4], shared=(2,)), [whole], asked=1, run=0)
    check(path, lambda memo: memo.call(steps.span, 4, 0), steps.span(4, 0), asked=1, run=1)


def test_without_a_file_it_still_runs_once(steps: Any) -> None:
    check(None, lambda memo: [memo.call(steps.double, 1), memo.call(steps.double, 1)], [2, 2], asked=2, run=1)


def test_the_first_run_sees_what_later_ones_see(steps: Any, tmp_path: Path) -> None:
    orders = []
    for _ in range(2):
        with Store.open(tmp_path / "memo.db") as store:
            orders.append(list(Memo(store).call(steps.words, "丙 乙 甲")))
    assert orders[0] == orders[1]


def test_an_input_is_fetched_only_for_a_step_that_runs(steps: Any, tmp_path: Path) -> None:
    fetched = []

    def fetch() -> bytes:
        fetched.append(1)
        return b"abc"

    for run in (1, 0):
        check(
            tmp_path / "m.db", lambda memo: memo.call(steps.length, Later("abc", fetch)), 3, asked=1, run=run
        )
    assert fetched == [1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_finished_before_a_failure_stays(steps: Any, tmp_path: Path, jobs: int) -> None:
    path = tmp_path / "memo.db"
    with Store.open(path) as store, workers(jobs) as executor, pytest.raises(LookupError, match="seven"):
        Memo(store).map(steps.fail_at_seven, range(12), executor=executor)
    check(path, lambda m: m.map(steps.fail_at_seven, range(7)), list(range(7)), asked=7, run=0)


def test_processes_answer_alike_and_in_order(steps: Any, tmp_path: Path) -> None:
    with workers(2) as executor:
        check(tmp_path / "a.db", lambda m: m.map(steps.span, range(100), shared=(3,), executor=executor),
              [steps.span(n, 3) for n in range(100)], asked=100, run=100)  # fmt: skip
    check(tmp_path / "a.db", lambda m: m.map(steps.span, range(100), shared=(3,)),
          [steps.span(n, 3) for n in range(100)], asked=100, run=0)  # fmt: skip


def test_a_change_of_code_asks_again(lay: Lay, steps: Any, tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    check(path, lambda memo: memo.call(steps.double, 1), 2, asked=1, run=1)
    lay({"memosteps/steps.py": STEPS.replace("number * 2", "number + number + 1")})
    changed = importlib.reload(steps)
    check(path, lambda memo: memo.call(changed.double, 1), 3, asked=1, run=1)


def test_an_answer_that_no_longer_reads_is_made_again(steps: Any, tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    check(path, lambda memo: memo.call(steps.double, 1), 2, asked=1, run=1)
    with Store.open(path) as store:
        name = bytes.fromhex(Memo(store).name(steps.double, 1))
        store.put("memosteps.steps:double", [(name, b"\xc1")])
    check(path, lambda memo: memo.call(steps.double, 1), 2, asked=1, run=1)


def test_a_step_stands_at_the_top_of_its_module() -> None:
    with Store.open() as store, pytest.raises(ValueError, match="top of its module"):
        Memo(store).call(lambda: 1, type=int)


def test_a_killed_run_keeps_what_was_finished(steps: Any, tmp_path: Path) -> None:
    path = tmp_path / "memo.db"
    program = (
        "import sys; from pathlib import Path; from builder.engine.memo import Memo; from builder.engine.store import Store;"
        "from memosteps.steps import slow; print('up', flush=True);"
        "Memo(Store.open(Path(sys.argv[1]))).map(slow, range(400))"
    )
    command = [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}; {program}", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        run.stdout.readline()
        for _ in range(200):
            time.sleep(0.05)
            if entries(path) > 2:
                break
        run.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    kept = entries(path)
    assert 2 < kept < 400
    check(path, lambda memo: memo.map(steps.slow, range(kept)), list(range(kept)), asked=kept, run=0)


def entries(path: Path) -> int:
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.OperationalError):
        return int(connection.execute("SELECT count(*) FROM entries").fetchone()[0])
    return 0


def test_digest() -> None:
    assert digest("a", "bc") != digest("ab", "c")
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    assert len(digest()) == 32
    assert digest("重庆") == digest("重庆")
