"""Writes XML as text: elements with escaped content and attributes, no characters that XML forbids."""

import re
from html import escape

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, *content: str, **attributes: str | None) -> str:
    """An element around content that is XML already. `xml_lang` gives xml:lang, None leaves an attribute out."""
    written = "".join(
        f' {key.replace("xml_", "xml:")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(content)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def text(words: str) -> str:
    """Words as XML."""
    return escape(FORBIDDEN.sub("", words), quote=True)


def document(root: str) -> bytes:
    """A whole file."""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{root}\n'.encode()
