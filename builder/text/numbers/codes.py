"""Names with digits in them: 5G, CR929, PM2.5, AI4S."""

import re

CODE = (
    r"(?<![A-Za-z0-9.])(?:[A-Za-z]{1,12}-?\d[A-Za-z0-9]{0,12}(?:[.-][A-Za-z0-9]{1,12}){0,3}"
    r"|\d[\d.]{0,11}[A-Za-z]{1,6}(?:-[A-Za-z]{1,12})?(?![A-Za-z0-9]))"
)
UNITS = re.compile(
    r"(\d[\d.]*)(?:[kKMGTPE]?Wh?|[kKMGTPE]?Wp|[kKMGTPE]?B(?:ps)?|[kKMGTPE]bps|[TPE](?:FLOPS|[Ff]lops)|[kcmn]m[23]?|k?V|k?g|ha|t|P)"
)
"""Figures with their unit close behind: 20kV, 10GW."""


def code_name(text: str) -> str:
    """One form of a code: small letters, no hyphens."""
    return re.sub(r"[^a-z0-9.]", "", text.lower())
