"""Calls steps, or finds what they answered before under a name made from their inputs and their code.

A step is a pure function at the top of its module. What it is given is in its name; what is not cannot change its answer.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any, Generic, TypeVar, get_type_hints

from builder.engine.codec import UnreadableError, decode, encode
from builder.engine.executor import InProcess, finished
from builder.engine.fingerprint import fingerprint
from builder.engine.store import Store

T = TypeVar("T")
Tell = Callable[[str, int, int], None]
"""Is told the step, how many of its answers are there, and how many are wanted."""

_SIZE = 16
_FEW = 4
"""So few steps are run here: starting processes takes longer."""
_LARGEST_BATCH = 32


@dataclass
class Count:
    """How often a step was asked for, and how often it had to run."""

    asked: int = 0
    run: int = 0


@dataclass(frozen=True)
class Later(Generic[T]):
    """An input that has a name already, and is fetched only for a step that has to run: a file that did not change."""

    name: str
    fetch: Callable[[], T]


def digest(*values: object) -> str:
    """128 bits as hexadecimal digits: equal values, equal digest, in every process and on every machine."""
    return _digest(*values).hex()


class Memo:
    """Answers of steps, kept in a store. `counts` tells what was asked and what was run, by step."""

    def __init__(self, store: Store, tell: Tell | None = None, *, whole: bool = True) -> None:
        self._store = store
        self._tell = tell
        self._whole = whole
        self.counts: dict[str, Count] = {}

    def quiet(self) -> "Memo":
        """The same memo, telling nobody how far a step has come: for a plan that does its work in many small parts."""
        same = Memo(self._store, whole=self._whole)
        same.counts = self.counts
        return same

    def of_some(self) -> "Memo":
        """The same memo, asked of what changed alone: what it is not asked of stays as young as it is."""
        same = Memo(self._store, self._tell, whole=False)
        same.counts = self.counts
        return same

    def call(self, step: Callable[..., T], *inputs: object, type: Any = None) -> T:  # noqa: A002
        """`step(*inputs)`. `type` is the type of the answer, if the step's annotation does not give it."""
        names = [_name(step, tuple(map(_digest_of_input, inputs)))]
        return self._answers(step, names, [inputs], type, None)[0]

    def map(
        self,
        step: Callable[..., T],
        items: Iterable[object],
        *,
        type: Any = None,  # noqa: A002
        executor: Executor | None = None,
        shared: Sequence[object] = (),
    ) -> list[T]:
        """`[step(item, *shared) for item in items]`, in order; steps that have to run are run by the executor.

        Each answer is kept as it arrives, so that a run which fails or is killed leaves what was finished.
        """
        items = list(items)
        last = tuple(map(_digest_of_input, shared))
        names = [_name(step, (_digest_of_input(item), *last)) for item in items]
        return self._answers(step, names, [(item, *shared) for item in items], type, executor)

    def starmap(
        self,
        step: Callable[..., T],
        rows: Iterable[tuple[object, ...]],
        *,
        type: Any = None,  # noqa: A002
        executor: Executor | None = None,
    ) -> list[T]:
        """`[step(*row) for row in rows]`, kept and run as `map` does."""
        rows = list(rows)
        names = [_name(step, tuple(map(_digest_of_input, row))) for row in rows]
        return self._answers(step, names, rows, type, executor)

    def recall(self, step: Callable[..., object], *inputs: object, type: type[T]) -> T | None:  # noqa: A002
        """What was kept for a step with these inputs; None where nothing was."""
        return self.recall_each(step, [inputs], type=type)[0]

    def recall_each(
        self,
        step: Callable[..., object],
        rows: Iterable[tuple[object, ...]],
        *,
        type: type[T],  # noqa: A002
    ) -> list[T | None]:
        """What was kept for a step with each row of inputs."""
        names = [_name(step, tuple(map(_digest_of_input, row))) for row in rows]
        found = dict(_decoded(self._store.get(_kept(step), names, whole=self._whole), type))
        return [found.get(name) for name in names]

    def keep(self, step: Callable[..., object], *inputs: object, value: object) -> None:
        """Keeps something of a run for `recall`: for steps whose whole answer is too large to keep."""
        self.keep_each(step, [(inputs, value)])

    def keep_each(
        self, step: Callable[..., object], values: Iterable[tuple[tuple[object, ...], object]]
    ) -> None:
        """Keeps a value for each row of inputs."""
        named = ((_name(step, tuple(map(_digest_of_input, row))), encode(value)) for row, value in values)
        self._store.put(_kept(step), named)

    def name(self, step: Callable[..., object], *inputs: object) -> str:
        """The name of the answer: as long as it is the same, so is the answer."""
        return _name(step, tuple(map(_digest_of_input, inputs))).hex()

    def _answers(
        self,
        step: Callable[..., T],
        names: list[bytes],
        inputs: list[tuple[object, ...]],
        kind: Any,
        executor: Executor | None,
    ) -> list[T]:
        address, kind = _address(step), kind or _return_type(step)
        count = self.counts.setdefault(address, Count())
        count.asked += len(names)
        kept = self._store.get(address, list(dict.fromkeys(names)), whole=self._whole)
        found = dict(_decoded(kept, kind))
        missing = {name: values for name, values in zip(names, inputs, strict=True) if name not in found}
        wanted = len(found) + len(missing)
        for done in _run(step, missing, kind, executor):
            count.run += len(done)
            self._store.put(address, done)
            # What was just made is read back like what was kept: the first run sees what the tenth one sees.
            found.update((name, decode(data, kind)) for name, data in done)
            if self._tell:
                self._tell(address, len(found), wanted)
        return [found[name] for name in names]


def _digest(*values: object) -> bytes:
    hashed = blake2b(digest_size=_SIZE)
    for value in values:
        data = encode(value)
        hashed.update(len(data).to_bytes(8, "big"))
        hashed.update(data)
    return hashed.digest()


def _digest_of_input(value: object) -> bytes:
    return _digest_of_later(value.name) if isinstance(value, Later) else _digest(value)


@lru_cache(maxsize=65536)
def _digest_of_later(name: str) -> bytes:
    return _digest("later", name)


def _name(step: Callable[..., object], inputs: tuple[bytes, ...]) -> bytes:
    return blake2b(b"".join((_name_of_code(step), *inputs)), digest_size=_SIZE).digest()


@cache
def _name_of_code(step: Callable[..., object]) -> bytes:
    return _digest(fingerprint(step.__module__), _address(step))


@cache
def _address(step: Callable[..., object]) -> str:
    name = step.__qualname__
    if not name.isidentifier():
        raise ValueError(f"a step must stand at the top of its module, and {name} does not")
    return f"{step.__module__}:{name}"


def _kept(step: Callable[..., object]) -> str:
    return f"{_address(step)} kept"


@cache
def _return_type(step: Callable[..., object]) -> Any:
    return get_type_hints(step)["return"]


def _decoded(kept: dict[bytes, bytes], kind: Any) -> Iterator[tuple[bytes, Any]]:
    for name, data in kept.items():
        try:
            yield name, decode(data, kind)
        except UnreadableError:
            continue  # as good as missing: it is made again


def _run(
    step: Callable[..., object],
    missing: dict[bytes, tuple[object, ...]],
    kind: Any,
    executor: Executor | None,
) -> Iterator[list[tuple[bytes, bytes]]]:
    """Runs the step on everything missing, in batches; gives names and encoded answers of each batch as it is done."""
    if executor is None or (len(missing) <= _FEW and not isinstance(executor, InProcess)):
        for name, inputs in missing.items():
            yield [(name, _run_one(step, inputs, kind))]
        return
    names, unfinished = list(missing), list[bytes]()
    size = 1 if isinstance(executor, InProcess) else max(1, min(_LARGEST_BATCH, len(names) // 16))
    batches = [names[start : start + size] for start in range(0, len(names), size)]
    arguments = ((step, [tuple(map(_fetched, missing[name])) for name in batch], kind) for batch in batches)
    for index, answers in finished(executor, _run_batch, arguments):
        yield list(zip(batches[index], answers, strict=False))
        unfinished += batches[index][len(answers) :]
    # A batch breaks off where its step raises. Run here, the exception comes up whole, with its traceback.
    for name in unfinished:
        yield [(name, _run_one(step, missing[name], kind))]


def _run_batch(step: Callable[..., object], batch: list[tuple[object, ...]], kind: Any) -> list[bytes]:
    answers: list[bytes] = []
    with suppress(Exception):
        for inputs in batch:
            answers.append(_run_one(step, inputs, kind))  # noqa: PERF401  what came before a failure stays
    return answers


def _run_one(step: Callable[..., object], inputs: tuple[object, ...], kind: Any) -> bytes:
    return encode(step(*map(_fetched, inputs)), kind)


def _fetched(value: object) -> object:
    return value.fetch() if isinstance(value, Later) else value
