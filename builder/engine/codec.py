"""Values to bytes and back: what the memo keeps, and what names are made from.

msgspec writes and reads by declared type. Where a type leaves the class open (`object`, `Any`, a union of several
dataclasses), the class is written with the value.
"""

import importlib
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

# Types are values here, and typing has no name for "any type expression": hence Any throughout.
_TAGGED = 1
_SCALARS = (str, int, float, bool, bytes, types.NoneType)


class UnreadableError(ValueError):
    """The bytes do not hold a value of the type that was asked for."""


class _ByReader:
    """Stands for a type that the value does not tell and the reader will name: the T of a bare Checked."""


def encode(value: object, type: Any = _ByReader) -> bytes:  # noqa: A002
    """Equal values give equal bytes. `type` is the one that the reader will ask for, if the value's own is not it."""
    return _ENCODER.encode(_packable(value, type))


def decode(data: bytes, type: Any) -> Any:  # noqa: A002
    """The value in `data`, as a value of `type`; raises UnreadableError where the bytes hold no such value."""
    decoder = _decoder(type)
    try:
        return decoder.decode(data)
    except (msgspec.MsgspecError, ImportError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnreadableError(str(error)) from error


def _packable(value: Any, declared: Any) -> Any:
    """The value in a form that msgspec can write so that a reader of the declared type understands it."""
    if value.__class__ in _SCALARS or _is_plain(declared):
        return value
    if _is_open(declared):
        return _tagged(value)
    if declared is _ByReader:
        own: Any = value.__class__
        if _is_open(own):
            return _tagged(value)
        if _is_record(own):
            return value if _is_plain(own) else _packed_fields(value, own, _ByReader)
        return _packed_items(
            value, (_ByReader, _ByReader) if isinstance(value, Mapping) else (_ByReader, ...)
        )
    if _is_union(declared):
        return _packable(value, _member(value, declared))
    if _is_record(get_origin(declared) or declared):
        return _packed_fields(value, declared, None)
    return _packed_items(value, get_args(declared))


def _packed_fields(value: Any, declared: Any, unknown: Any) -> dict[str, Any]:
    return {name: _packable(getattr(value, name), kind) for name, kind in _field_types(declared, unknown)}


def _packed_items(value: Any, kinds: tuple[Any, ...]) -> Any:
    if isinstance(value, Mapping):
        kind = kinds[1] if len(kinds) == 2 else object
        return {key: _packable(item, kind) for key, item in value.items()}
    if not isinstance(value, list | tuple | set | frozenset):
        return value
    if isinstance(value, tuple) and kinds and kinds[-1] is not Ellipsis:
        return tuple(_packable(item, kind) for item, kind in zip(value, kinds, strict=True))
    kind = kinds[0] if kinds else object
    packed = [_packable(item, kind) for item in value]
    # A set has no order of its own: that of the written items is the same in every process.
    return sorted(packed, key=_ENCODER.encode) if isinstance(value, set | frozenset) else packed


def _tagged(value: Any) -> msgspec.msgpack.Ext:
    """The value with the name of its class, for a reader who does not know it."""
    kind: Any = dict if isinstance(value, types.MappingProxyType) else value.__class__
    inner = _packed_fields(value, kind, None) if _is_mixed(kind) else _packable(value, kind)
    return msgspec.msgpack.Ext(_TAGGED, _ENCODER.encode((_address(kind), _ENCODER.encode(inner))))


def _untagged(code: int, data: memoryview) -> Any:
    if code != _TAGGED:
        raise ValueError(f"unknown extension {code}")
    address, inner = msgspec.msgpack.decode(bytes(data), type=tuple[str, bytes])
    kind = _at(address)
    if not _is_mixed(kind):
        return decode(inner, kind)
    raw = msgspec.msgpack.decode(inner, type=dict[str, msgspec.Raw])
    return kind(**{name: decode(bytes(raw[name]), of) for name, of in _field_types(kind, None)})


def _write_unknown(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    if callable(value) and "<" not in value.__qualname__:
        return _address(value)
    raise TypeError(f"no way to write {value!r}")


def _read_unknown(declared: Any, raw: Any) -> Any:
    if declared is object:
        return raw
    if get_origin(declared) is Callable or declared is Callable:
        return _at(raw)
    raise TypeError(f"no way to read {declared!r}")


def _address(thing: Any) -> str:
    return f"{thing.__module__}:{thing.__qualname__}"


@cache
def _at(address: str) -> Any:
    module, _, name = address.partition(":")
    found: Any = importlib.import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    return found


_ENCODER = msgspec.msgpack.Encoder(order="deterministic", enc_hook=_write_unknown)


@cache
def _decoder(declared: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(_readable(declared), ext_hook=_untagged, dec_hook=_read_unknown)


def _readable(declared: Any) -> Any:
    """The same type with Any for the unions that msgspec refuses."""
    if _is_open(declared):
        return Any
    origin, arguments = get_origin(declared), get_args(declared)
    if origin in (None, Literal, Callable):
        return declared
    readable = tuple(map(_readable, arguments))
    if readable == arguments:
        return declared
    return Union[readable] if _is_union(declared) else origin[readable]  # noqa: UP007


@cache
def _is_plain(declared: Any) -> bool:
    """Whether msgspec writes and reads the type by itself, whatever the value."""
    return _is_plain_within(declared, frozenset())


def _is_plain_within(declared: Any, outer: frozenset[Any]) -> bool:
    origin = get_origin(declared) or declared
    if declared in outer or origin in (Literal, Callable):
        return True
    if declared is _ByReader or _is_open(declared) or declared in (tuple, list, dict, set, frozenset):
        return False
    kinds = [kind for kind in get_args(declared) if kind is not Ellipsis]
    if _is_record(origin):
        kinds += [kind for _, kind in _field_types(declared, None)]
    return all(_is_plain_within(kind, outer | {declared}) for kind in kinds)


@cache
def _is_open(declared: Any) -> bool:
    """Whether msgspec cannot tell from the type which class the value has, so that it is written with the value."""
    return (
        declared in (Any, object)
        or isinstance(declared, TypeVar)
        or _is_choice(declared)
        or _is_mixed(declared)
    )


def _is_choice(declared: Any) -> bool:
    return _is_union(declared) and sum(_is_record(get_origin(m) or m) for m in get_args(declared)) > 1


@cache
def _is_mixed(declared: Any) -> bool:
    """Whether it is a dataclass that has, however deep, a field with a choice of dataclasses: msgspec refuses it whole."""
    return _is_record(declared) and _holds_choice(declared, frozenset())


def _holds_choice(declared: Any, outer: frozenset[Any]) -> bool:
    if get_origin(declared) in (Literal, Callable) or declared in outer:
        return False
    kinds = list(get_args(declared))
    if _is_record(declared):
        kinds += [kind for _, kind in _field_types(declared, None)]
    return any(_is_choice(kind) or _holds_choice(kind, outer | {declared}) for kind in kinds)


def _is_record(declared: Any) -> bool:
    return is_dataclass(declared)


def _is_union(declared: Any) -> bool:
    return get_origin(declared) in (Union, types.UnionType)


def _member(value: Any, union: Any) -> Any:
    """The member of a union that the value belongs to."""
    members = [member for member in get_args(union) if member is not types.NoneType]
    fitting = (m for m in members if isinstance(value, get_origin(m) or m))
    return next(fitting, members[0])


@cache
def _field_types(declared: Any, unknown: Any) -> tuple[tuple[str, Any], ...]:
    """Fields of a dataclass with their types; its type variables are filled in, or `unknown` if that is given."""
    origin = get_origin(declared) or declared
    hints = get_type_hints(origin)
    variables = getattr(origin, "__parameters__", ())
    filled = get_args(declared) or tuple(unknown or variable for variable in variables)
    values = dict(zip(variables, filled, strict=False))
    return tuple((field.name, _filled(hints[field.name], values)) for field in fields(origin))


def _filled(hint: Any, values: Mapping[Any, Any]) -> Any:
    if isinstance(hint, TypeVar):
        return values.get(hint, hint)
    inner = getattr(hint, "__parameters__", ()) if get_origin(hint) else ()
    return hint[tuple(values.get(variable, variable) for variable in inner)] if inner else hint
