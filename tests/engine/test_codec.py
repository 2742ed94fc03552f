"""Every value of the house survives being written and read, and equal values have equal bytes."""

import importlib
import pkgutil
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from builder import model
from builder.engine.codec import UnreadableError, decode, encode
from builder.model.article import Block, Byline, Role, Span
from builder.model.facts import READING, REGIONS, Facts, Key, Reading, RegionsFound
from builder.model.problems import Checked, Problem


@dataclass(frozen=True)
class Amount:
    """A value of every plain kind."""

    value: Decimal
    on: date
    at: datetime
    role: Role
    words: tuple[str, tuple[int, ...]]
    share: float
    known: frozenset[str]
    none: str | None = None


@dataclass(frozen=True)
class Anything:
    """A value whose class its type leaves open."""

    value: object
    more: tuple[object, ...] = ()


@dataclass(frozen=True)
class Choice:
    """A value with fields of several classes."""

    one: Byline | Span
    more: tuple[Byline | Span, ...] = ()


@dataclass(frozen=True)
class Deeper:
    """A value that holds one with fields of several classes."""

    inner: Mapping[str, Choice]


AMOUNT = Amount(
    Decimal("1.20"), date(2024, 2, 29), datetime(2024, 2, 29, tzinfo=UTC), Role.NOTICE, ("亿", (1, 2)), 0.5,
    frozenset({"乙", "甲"}),
)  # fmt: skip
PROBLEM = Problem("a.md", 3, "C001", "title is missing")
READ = Reading("Chóngqìng", "chong2", "C")
FACTS = Facts().with_answer(REGIONS, RegionsFound("500000", ("500000",))).with_answer(READING, READ)


def check(value: Any, kind: Any) -> None:
    found = decode(encode(value, kind), kind)
    assert found == value
    # A name is equal to its text and True to 1, but they are not written alike; mappings alone may change their class.
    assert repr(found) == repr(value) or "Facts(" in repr(value)
    assert encode(found, kind) == encode(value, kind)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (AMOUNT, Amount),
        (None, Amount | None),
        ((AMOUNT, AMOUNT), tuple[Amount, ...]),
        ([1, 2], list[int]),
        ({"a": (1,)}, Mapping[str, tuple[int, ...]]),
        ("", str),
        (b"\0\xff", bytes),
        (Checked(None), Checked[Amount | None]),
        (Checked(AMOUNT, (PROBLEM,)), Checked[Amount | None]),
        (Checked((Block("p-1", Role.HEADING, "标题"),)), Checked[tuple[Block, ...]]),
        (Checked((1, "二"), (PROBLEM,)), Checked[tuple[int, str]]),
        (FACTS, Facts),
        ((FACTS, None), tuple[Facts | None, ...]),
        (Checked(FACTS), Checked[Facts]),
        (Anything(Checked(Byline("文", ("某",)), (PROBLEM,))), Anything),
        (Anything(Role.CAPTION, (date(2024, 1, 2), Decimal(3), (1, (2,)), [3], "四", None)), Anything),
        (Anything(frozenset({2, 1})), Anything),
        ((Byline(), Span(1, 2, 3)), tuple[Byline | Span, ...]),
        (Checked(Span(1, 2, 3)), Checked[Byline | Span]),
        (Choice(Byline(), (Span(1, 2, 3), Byline("文"))), Choice),
        (Checked((Deeper({"a": Choice(Span(1, 2, 3))}),)), Checked[tuple[Deeper, ...]]),
    ],
)
def test_round_trip(value: Any, kind: Any) -> None:
    check(value, kind)


def test_a_bare_value_is_read_by_who_knows_its_type() -> None:
    value = Checked((AMOUNT, None), (PROBLEM,))
    assert decode(encode(value), Checked[tuple[Amount | None, ...]]) == value


def test_a_mapping_proxy_is_read_as_a_mapping() -> None:
    assert decode(encode(MappingProxyType({"a": 1})), Mapping[str, int]) == {"a": 1}


def test_equal_values_have_equal_bytes() -> None:
    assert encode({"b": 1, "a": 2}) == encode({"a": 2, "b": 1})
    assert encode(frozenset("甲乙丙丁")) == encode(frozenset("丁丙乙甲"))
    assert encode(Facts({"b": 1, "a": AMOUNT})) == encode(Facts({"a": AMOUNT, "b": 1}))


def test_different_classes_in_an_open_place_have_different_bytes() -> None:
    assert encode(Anything((1,))) != encode(Anything([1]))
    assert encode(Anything("2024-01-02")) != encode(Anything(date(2024, 1, 2)))


@pytest.mark.parametrize(
    "data", [b"", b"\xc1", b"\x81", b"\xd4\x05a", b"\xd4\x01a", encode("text"), encode({"value": 1})]
)
def test_other_bytes_are_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode(data, Amount)


def test_a_class_that_is_gone_is_unreadable() -> None:
    gone = encode(Anything(AMOUNT)).replace(b":Amount", b":Amoung")
    with pytest.raises(UnreadableError):
        decode(gone, Anything)


def model_classes() -> Iterator[type]:
    for info in pkgutil.iter_modules(model.__path__, "builder.model."):
        module = importlib.import_module(info.name)
        for thing in vars(module).values():
            if isinstance(thing, type) and is_dataclass(thing) and thing.__module__ == info.name:
                yield thing


@pytest.mark.parametrize(
    "kind", [kind for kind in model_classes() if kind is not Key], ids=lambda k: k.__name__
)
@pytest.mark.parametrize("full", [True, False], ids=["full", "sparse"])
def test_every_class_of_the_model(kind: type, full: bool) -> None:
    value = example(kind, full)
    assert told(decode(encode(value), kind)) == told(value)
    assert encode(decode(encode(value), kind)) == encode(value)


def told(value: object) -> object:
    """The value, or its fields where its class compares by identity."""
    return value if type(value).__eq__ is not object.__eq__ else vars(value)


def example(kind: Any, full: bool) -> Any:
    """Some value of the type: with everything that it may hold, or with as little as it can."""
    origin, arguments = get_origin(kind), get_args(kind)
    simple = {
        str: "《文》“x”",
        int: 7,
        Decimal: Decimal("1.20"),
        float: 0.25,
        bool: full,
        bytes: b"\0x",
        date: date(2024, 2, 29),
        object: AMOUNT,
        Any: AMOUNT,
    }
    if kind in simple:
        return simple[kind]
    if is_dataclass(origin or kind):
        hints = get_type_hints(origin or kind)
        return (origin or kind)(**{f.name: example(hints[f.name], full) for f in fields(origin or kind)})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)[-1 if full else 0]
    if origin in (Union, types.UnionType):
        return example(arguments[0], full) if full or None.__class__ not in arguments else None
    if origin is tuple and arguments[-1] is Ellipsis:
        return (example(arguments[0], full),) * 2 if full else ()
    if origin is tuple:
        return tuple(example(part, full) for part in arguments)
    if origin in (dict, Mapping):
        return {"键": example(arguments[1], full)} if full else {}
    if origin is Literal:
        return arguments[0]
    if origin is Callable:
        return encode
    return 1  # a type variable: any value will do
