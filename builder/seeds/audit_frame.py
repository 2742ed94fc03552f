"""What stands around the pages of an audit: head, look, list of pages, and a script that shows what belongs together."""

from collections.abc import Sequence
from html import escape

LOOK = """
:root { color-scheme: light dark; --text: #1b1b1b; --ground: #fff; --faint: #5c5c5c; --line: #d0d0d0; --wrong: #b00020;
  --fill: 88%; --ink: 28%; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --ground: #161616; --faint: #a5a5a5; --line: #444;
  --wrong: #ff8a80; --fill: 24%; --ink: 78%; } }
body { margin: 0 1rem 4rem; background: var(--ground); color: var(--text); font: 15px/1.6 system-ui, sans-serif; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin: 2rem 0 0; } h3 { font-size: 1.05rem; margin: 0 0 .3rem; }
a { color: inherit; } p { margin: .2rem 0; }
.told, .where, .why, .fact i, nav { color: var(--faint); font-size: .85rem; }
.told.wrong, .unsure strong, .doubts { color: var(--wrong); }
.both { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.pane { max-height: 85vh; overflow: auto; border: 1px solid var(--line); padding: .5rem; }
@media (max-width: 50rem) { .both { grid-template-columns: 1fr; } .pane { max-height: 60vh; } }
.line { display: flex; gap: .6rem; } .no { min-width: 2.6em; text-align: right; color: var(--faint); text-decoration: none; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
.own { background: hsl(var(--hue) 70% var(--fill)); text-decoration: none; }
.own.doubt { text-decoration: underline wavy var(--wrong); }
.own:hover, .lit, :target { outline: 2px solid hsl(var(--hue, 210) 70% var(--ink)); outline-offset: 1px; }
:focus-visible { outline: 3px solid var(--text); outline-offset: 1px; }
.on { font-size: .75rem; margin: 0 .3em; user-select: none; }
.dropped { color: var(--faint); text-decoration: underline dotted; }
.unowned { background: var(--wrong); color: var(--ground); }
article { border-left: .4rem solid hsl(var(--hue) 70% var(--fill)); padding: .3rem .8rem; margin: 0 0 1.5rem; }
.block { margin: .5rem 0; } .words { overflow-wrap: anywhere; } .heading .words { font-weight: bold; }
.pull_quote .words, .caption .words, .notice .words { font-style: italic; }
.seam { color: hsl(var(--hue) 70% var(--ink)); margin: 0 .15em; }
"""
SCRIPT = """
const light = on => event => {
  const key = event.target.closest?.("[data-key]")?.dataset.key;
  if (key) document.querySelectorAll(`[data-key="${key}"]`).forEach(found => found.classList.toggle("lit", on));
};
for (const name of ["mouseover", "focusin"]) document.addEventListener(name, light(true));
for (const name of ["mouseout", "focusout"]) document.addEventListener(name, light(false));
"""


def framed(pages: Sequence[tuple[str, str]], bodies: Sequence[str]) -> bytes:
    """The file: `pages` are anchors with their titles, `bodies` what to show of them."""
    links = " · ".join(f'<a href="#{anchor}">{escape(title)}</a>' for anchor, title in pages)
    head = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>Audit of {len(pages):,} pages</title><style>{LOOK}</style></head><body><h1>How the pages were read</h1>"
        "<p>Each colour is an article; what is underlined with dots was dropped. ⤵ names the line that a text goes on in, "
        "⁀ is where two pieces were joined. A wavy line marks a join in doubt. Follow a piece to its block, and a line's number "
        "back to the page.</p>"
    )
    whole = "\n".join((head, f"<nav>{links}</nav>", *bodies, f"<script>{SCRIPT}</script></body></html>\n"))
    return whole.encode("utf-8", "xmlcharrefreplace")
