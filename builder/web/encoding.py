"""Addresses as a browser sends them: plain ASCII, everything else in percent signs."""

import re
from urllib.parse import quote, urlsplit

PLAIN = re.compile(r"[A-Za-z0-9/._~%-]*")


def root_of(base: str) -> str:
    """The site's root as seen from its host: `/`, or `/digest/` for a site in a folder."""
    return encoded(urlsplit(base).path.rstrip("/") + "/")


def encoded(address: str) -> str:
    """The address with everything but plain ASCII written in percent signs."""
    return address if PLAIN.fullmatch(address) else quote(address, safe="/-._~%")
