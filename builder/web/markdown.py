"""Markdown as editors write it, read into blocks of plain text and safe HTML; and plain blocks written as Markdown.

Each block at the top is one TextBlock. Its `html` goes inside the element that the site chooses for its role, unless
`block_level` says that it holds whole elements of its own (a list, a table, a quotation of several paragraphs).
A comment on lines of its own, `<!-- … -->`, is for editors and is in no block; all other HTML is text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Protocol

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from builder.model.article import Block, Role
from builder.model.entry import TextBlock
from builder.model.problems import Checked, Problem, Severity
from builder.web.brackets import shallow
from builder.web.cjk import cjk_plugin, joins
from builder.web.comments import comment_rule, open_comment
from builder.web.markdown_text import printable, write_block

ROLES_BY_CLASS = {"caption": Role.CAPTION, "question": Role.QUESTION, "notice": Role.NOTICE}

_CLASSES = re.compile(r"\{[ \t]*(\.[\w.-]+(?:[ \t]+\.[\w.-]+)*)[ \t]*\}[ \t]*")
_SCHEME = re.compile(r"[^/?#]*?:")
_ENDS = tuple("。！？；：，、…”’）》.!?;:,)")


def parse(text: str, *, first_line: int = 1) -> Checked[tuple[TextBlock, ...]]:
    """The blocks of a text whose first line is line `first_line` of its file; problems have no path yet."""
    md = _markdown()
    blocks: list[TextBlock] = []
    problems: list[Problem] = []
    classes: Token | None = None
    for group in _groups(md.parse(printable(text))):
        line = first_line + (group[0].map or [0])[0]
        if group[0].type == "classes":
            problems += _wrong_classes(group[0], line)
            classes = group[0]
            continue
        if group[0].type == "comment":
            problems += [] if group[0].meta["closed"] else [open_comment(line)]
            continue
        block = _block(md, group, classes, f"p-{len(blocks) + 1}", line)
        if block is None:
            problems.append(_shows_nothing(line))
        else:
            blocks.append(block)
        classes = None
    if classes is not None:
        problems.append(_no_block_below(first_line + (classes.map or [0])[0]))
    return Checked(tuple(blocks), tuple(problems))


@cache
def _markdown() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
    md.enable("table")
    # Chinese editors indent paragraphs; an indent is no program listing.
    md.disable("code")
    md.use(cjk_plugin)
    md.block.ruler.before(
        "fence", "classes", _classes_rule, {"alt": ["paragraph", "reference", "blockquote", "list", "table"]}
    )
    md.block.ruler.before(
        "fence", "comment", comment_rule, {"alt": ["paragraph", "reference", "blockquote", "list", "table"]}
    )
    md.core.ruler.push("own_page", _own_page_rule)
    md.validateLink = _is_safe_link  # type: ignore[method-assign,assignment]
    md.inline.skipToken = shallow(md.inline.skipToken)  # type: ignore[method-assign,assignment]
    return md


def _groups(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    group: list[Token] = []
    for token in tokens:
        group.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield group
            group = []


def _block(
    md: MarkdownIt, group: list[Token], classes: Token | None, name: str, line: int
) -> TextBlock | None:
    inline = _only_inline(group)
    body = [inline] if inline else group[1:-1] if group[0].type == "blockquote_open" else group
    html = md.renderer.render(body, md.options, {}).strip("\n")
    text = _text(group)
    if not text and "<img" not in html:
        return None
    block = Block(name, _role(group[0], classes), text)
    return TextBlock(block, html, line, block_level=inline is None)


def _only_inline(group: list[Token]) -> Token | None:
    """The one run of text of a paragraph, a heading or a quotation of one paragraph; None for anything richer."""
    if group[0].type not in ("paragraph_open", "heading_open", "blockquote_open"):
        return None
    kinds = [token.type for token in group if token.type not in ("paragraph_open", "paragraph_close")]
    inline = [token for token in group if token.type == "inline"]
    expected = 1 if group[0].type == "paragraph_open" else 3
    return inline[0] if len(inline) == 1 and len(kinds) == expected else None


def _role(opening: Token, classes: Token | None) -> Role:
    for name in classes.meta["classes"] if classes else ():
        if name in ROLES_BY_CLASS:
            return ROLES_BY_CLASS[name]
    if opening.type == "heading_open":
        return Role.HEADING
    return Role.PULL_QUOTE if opening.type == "blockquote_open" else Role.PARAGRAPH


def _text(group: list[Token]) -> str:
    """Plain text without line breaks: items and rows of a list or table are parted by semicolons, cells by commas."""
    parts: list[str] = []
    gap = ""
    for token in group:
        if token.type in ("inline", "fence"):
            piece = (
                _plain(token.children or ()) if token.type == "inline" else " ".join(token.content.split())
            )
            if piece and parts:
                parts.append(_mark(gap, parts[-1], piece))
            parts += [piece] if piece else []
            gap = ""
        elif token.type in ("list_item_close", "tr_close"):
            gap = ";"
        elif token.type in ("th_close", "td_close"):
            gap = ","
    return "".join(parts)


def _mark(gap: str, before: str, after: str) -> str:
    wide = joins(before, after) or joins(before, "文") or joins("文", after)
    if gap and not before.endswith(_ENDS):
        return {";": "；", ",": "，"}[gap] if wide else f"{gap} "
    return "" if joins(before, after) else " "


def _plain(tokens: Iterable[Token]) -> str:
    parts: list[str] = []
    broken = False
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            broken = True
            continue
        piece = _plain(token.children or ()) if token.type == "image" else token.content
        if not piece:
            continue
        if broken and parts and not joins(parts[-1], piece):
            parts.append(" ")
        parts.append(piece)
        broken = False
    return "".join(parts)


def _classes_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001, ARG001
    """A line of classes above a block, `{.caption}`. Anything else in braces is text, and stays."""
    if state.level:
        return False
    match = _CLASSES.fullmatch(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    if match is None:
        return False
    if not silent:
        token = state.push("classes", "", 0)
        token.meta = {"classes": tuple(name for name in re.split(r"[ \t.]+", match[1]) if name)}
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def _own_page_rule(state: StateCore) -> None:
    """Keep to the site's own: an image from elsewhere shows its description alone; cells carry no inline style."""
    for token in state.tokens:
        token.attrs.pop("style", None)
        for child in token.children or ():
            if child.type == "image" and _SCHEME.match(str(child.attrs["src"])):
                child.content = _plain(child.children or ())
                child.type, child.tag, child.children = "text", "", None


def _is_safe_link(address: str) -> bool:
    address = address.strip()
    scheme = _SCHEME.match(address)
    if scheme:
        return scheme[0].lower() in ("http:", "https:", "mailto:")
    return not address.startswith("//") and "\\" not in address


def _wrong_classes(token: Token, line: int) -> Iterator[Problem]:
    for name in token.meta["classes"]:
        if name not in ROLES_BY_CLASS:
            near = get_close_matches(name, ROLES_BY_CLASS, 1)
            hint = f"Did you mean {{.{near[0]}}}? " if near else ""
            known = ", ".join(f"{{.{known}}}" for known in ROLES_BY_CLASS)
            yield Problem("", line, "C221", f"unknown class “.{name}”", f"{hint}Known are {known}.")


def _no_block_below(line: int) -> Problem:
    return Problem(
        "",
        line,
        "C222",
        "no block stands below this line of classes",
        "Write the block below it, or delete it.",
    )


def _shows_nothing(line: int) -> Problem:
    hint = "Delete it, or put words into it."
    return Problem("", line, "C223", "this block holds no words and is left out", hint, Severity.WARNING)


class Words(Protocol):
    """A block to be written: what it is, and its plain text."""

    @property
    def role(self) -> Role: ...
    @property
    def text(self) -> str: ...


def write(blocks: Iterable[Words]) -> str:
    """Markdown that parses to the same roles and, as far as they are printable, the same texts.

    A block without text is left out.
    """
    return "".join(f"{write_block(block.role, block.text)}\n\n" for block in blocks if printable(block.text))[
        :-1
    ]
