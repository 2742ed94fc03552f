"""Where steps run: in this process, or in several. Anything with the interface of concurrent.futures will do."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_AHEAD = 64
"""Tasks handed over at a time, so that a long list is not copied to the workers all at once."""


@contextmanager
def workers(jobs: int, initializer: Callable[[], object] | None = None) -> Iterator[Executor]:
    """An executor with that many processes; 1 means this very process, and 0 as many as there are cores.

    Processes start with the first task, each by importing what it needs; `initializer` runs once in each.
    """
    count = jobs if jobs > 0 else cores()
    executor = InProcess(initializer) if count == 1 else _processes(count, initializer)
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def cores() -> int:
    """How many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def finished(
    executor: Executor, task: Callable[..., R], arguments: Iterable[tuple[object, ...]]
) -> Iterator[tuple[int, R]]:
    """Runs the task for each tuple of arguments; gives index and result of each as it is done.

    If one raises, no more are begun, those that ran are given, and then the exception goes up.
    """
    running: dict[Future[R], int] = {}
    error: BaseException | None = None
    waiting = iter(enumerate(arguments))
    while True:
        while error is None and len(running) < _AHEAD and not any(future.done() for future in running):
            index, values = next(waiting, (-1, ()))
            if index < 0:
                break
            running[executor.submit(task, *values)] = index
        if not running:
            break
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            index = running.pop(future)
            if future.cancelled():
                continue
            if problem := future.exception():
                error = error or problem
                for other in running:
                    other.cancel()
            else:
                yield index, future.result()
    if error:
        raise error


class InProcess(Executor):
    """Runs each task where it is submitted, at once."""

    def __init__(self, initializer: Callable[[], object] | None = None) -> None:
        self._initializer = initializer

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """A future that is done. Interruptions are no results: they go straight up."""
        if self._initializer:
            initializer, self._initializer = self._initializer, None
            initializer()
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def _processes(count: int, initializer: Callable[[], object] | None) -> ProcessPoolExecutor:
    # Spawned processes inherit neither locks nor half-made state, and it is the same on every system.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=_begin, initargs=(initializer,))


def _begin(initializer: Callable[[], object] | None) -> None:
    """The first thing in a worker: an interruption is the parent's to handle, and no worker outlives its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_leave_with, args=(parent,), daemon=True).start()
    if initializer:
        initializer()


def _leave_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
