"""One page of every kind that a built site has: the fullest, since most can go wrong on it."""

import re
from pathlib import Path


def one_of_each(out: Path) -> list[str]:
    """Paths below `out`, in order. Pages whose addresses differ in their last part alone are of one kind."""
    kinds: dict[str, Path] = {}
    for page in sorted(out.rglob("*.html")):
        path = page.relative_to(out).as_posix()
        kind = re.sub(r"(?<=/)[^/]+/index\.html$", "*", path) if path.count("/") > 2 else path
        if kind not in kinds or page.stat().st_size > kinds[kind].stat().st_size:
            kinds[kind] = page
    return sorted(page.relative_to(out).as_posix() for page in kinds.values())
