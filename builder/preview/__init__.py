"""The preview of the site while one writes: watch, rebuild, serve, reload, show errors in the page.

`server` is where to start reading.
"""

from builder.preview.board import Rebuilt
from builder.preview.server import serve

__all__ = ["Rebuilt", "serve"]
