"""Steps run here or in processes, with the same results; nothing is lost, and nobody is left behind."""

import math
import operator
import os
import signal
import subprocess
import sys
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from builder.engine.executor import InProcess, cores, finished, workers


def check(executor: Executor) -> None:
    arguments = [(number, 2) for number in range(200)]
    assert dict(finished(executor, operator.mul, arguments)) == {number: number * 2 for number in range(200)}
    assert list(finished(executor, operator.mul, [])) == []


def test_in_this_process() -> None:
    with workers(1) as executor:
        assert isinstance(executor, InProcess)
        check(executor)


def test_in_processes() -> None:
    with workers(2, initializer=os.getpid) as executor:
        check(executor)


def test_any_executor_will_do() -> None:
    with ThreadPoolExecutor(3) as executor:
        check(executor)


def test_in_this_process_results_come_one_by_one() -> None:
    begun: list[int] = []
    results = finished(InProcess(), begun.append, [(1,), (2,)])
    assert (next(results), begun) == ((0, None), [1])


def test_an_initializer_runs_once_and_only_if_needed() -> None:
    calls: list[None] = []
    with workers(1, initializer=lambda: calls.append(None)) as executor:
        assert calls == []
        check(executor)
    assert calls == [None]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_finished_is_given_before_the_exception(jobs: int) -> None:
    found: dict[int, float] = {}
    with workers(jobs) as executor, pytest.raises(ValueError, match="math domain"):
        found.update(finished(executor, math.sqrt, [(4.0,), (-1.0,), (9.0,)]))
    assert found[0] == 2.0


def test_cores() -> None:
    assert cores() >= 1


PROGRAM = """
import os, signal, time
from builder.engine.executor import finished, workers
def nap(seconds):
    time.sleep(seconds)
    return os.getpid()
if __name__ == "__main__":
    # Started in the background, a program may have been told to ignore it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    seen = set()
    with workers(2) as executor:
        for _, worker in finished(executor, nap, [(0.1,)] * 600):
            if len(seen) < 2 and len(seen | {worker}) == 2:
                print("both at work", flush=True)
            seen.add(worker)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on this system")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_a_run(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, str(tmp_path / "program.py")],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    ) as run:  # fmt: skip
        assert run.stdout is not None
        assert run.stdout.readline() == "both at work\n"
        os.killpg(run.pid, number) if number == signal.SIGINT else run.send_signal(number)
        # Every worker holds the other end of this pipe, so it ends with the last of them.
        errors = run.communicate(timeout=20)[1]
    assert errors.count("Traceback") == (number == signal.SIGINT)
