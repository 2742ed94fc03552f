"""What a command works with: the memo, the processes, and a quiet collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands.request import Request, WrongUseError
from builder.engine.executor import workers
from builder.engine.memo import Memo
from builder.engine.store import Store

if TYPE_CHECKING:
    from builder.asking import Works

CACHE = Path(".cache")


@contextmanager
def working(request: Request) -> "Iterator[Works]":
    """The memo and the processes of a command; --clean works with an empty memo and keeps nothing of it."""
    from builder.asking import Works
    from builder.text import words
    from builder.web.templates import ThemeError

    prepare = partial(words.keep_cache_in, str(CACHE.absolute()))
    prepare()
    store = Store.open(None if request.clean else CACHE / "memo.sqlite")
    with store, workers(request.jobs, prepare) as executor, collector_off():
        try:
            yield Works(Memo(store, request.tell), executor, request.tell)
        except ThemeError as error:
            raise WrongUseError(f"theme {request.theme}: {error}") from error


@contextmanager
def collector_off() -> Iterator[None]:
    """Without the search for cycles: our values have none, and on a large site it takes half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
