"""The interface in each language: a catalogue of gettext messages as a plain mapping."""

from dataclasses import dataclass, field
from io import BytesIO


@dataclass(frozen=True)
class Strings:
    """Translations of one language; a message that is not in it is given as it was written."""

    single: dict[str, str] = field(default_factory=dict)
    plural: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return self.single.get(message, message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The message for a count. Chinese has one form, English two."""
        forms = self.plural.get(one, (one, many))
        return forms[0] if count == 1 or len(forms) == 1 else forms[1]


def read_strings(po: bytes) -> Strings:
    """Reads a .po file; messages that are empty or marked fuzzy are left out."""
    from babel.messages.pofile import read_po

    single: dict[str, str] = {}
    plural: dict[str, tuple[str, ...]] = {}
    for message in read_po(BytesIO(po)):
        if not message.id or message.fuzzy or not message.string:
            continue
        if isinstance(message.id, str):
            single[message.id] = str(message.string)
        else:
            plural[message.id[0]] = tuple(message.string)
    return Strings(single, plural)
