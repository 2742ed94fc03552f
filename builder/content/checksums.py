"""Short checksums by which a value that the machine wrote is known again."""

import json
from collections.abc import Mapping
from hashlib import sha256

from builder.content.front_matter import body_text
from builder.content.yaml_read import Value

BODY = "body"

# Parts of a machine-written key that only people write: to add them is no edit of the rest.
_BY_HAND = {"source": ("page", "address")}


def checksum(value: Value) -> str:
    """The checksum of a value as it is loaded from a front matter: how it is written makes no difference."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def machine_part(key: str, value: Value) -> Value:
    """The value of a key without what only people write in it."""
    hand = _BY_HAND.get(key, ())
    return (
        {k: one for k, one in value.items() if k not in hand} if hand and isinstance(value, dict) else value
    )


def with_hand_part(key: str, fresh: Value, old: Value) -> Value:
    """The machine's new value, with what people wrote in the old one."""
    if not isinstance(fresh, dict) or not isinstance(old, dict):
        return fresh
    return fresh | {part: old[part] for part in _BY_HAND.get(key, ()) if part in old}


def machine_keys(data: Mapping[str, Value], body: str) -> tuple[str, ...]:
    """The keys, and `body`, whose checksum in `made` still matches what the file holds."""
    made = data.get("made")
    if not isinstance(made, dict):
        return ()
    found = [key for key in data if key != BODY and made.get(key) == checksum(machine_part(key, data[key]))]
    if made.get(BODY) == checksum(body_text(body)):
        found.append(BODY)
    return tuple(found)
