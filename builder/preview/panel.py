"""What the preview adds to a page on its way to the browser: the reload script, and what is wrong, if anything.

It is appended after everything else, where HTML lets it belong to the body whatever tags the page leaves out.
"""

from html import escape

from builder.model.problems import Problem
from builder.preview.board import Board

_SHOWN = 50

_STYLE = """
:host{all:initial;display:block;position:fixed;inset:auto 0 0 0;z-index:2147483647;color-scheme:light dark;
 max-height:55vh;overflow:auto;border-top:4px solid #b3261e;background:Canvas;color:CanvasText;
 font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
details{padding:.75rem 1rem}
summary{cursor:pointer;font-weight:600}
li{margin:.75rem 0}p{margin:.1rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
code{font:14px/1.5 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
b{font-weight:600}
@media print{:host{display:none}}
"""


def tail(board: Board) -> bytes:
    """What a page of this moment gets appended."""
    return (_panel(board) + _script(board.edition)).encode("utf-8", "replace")


def stand_in(board: Board) -> bytes:
    """A page for an address that has none, where the site has no 404 page of its own."""
    if board.building:
        zh, en = (
            "网站正在生成，完成后此页会自动刷新。",
            "The site is being built; this page will reload by itself.",
        )
    else:
        zh, en = "此处没有页面。", "There is no page at this address."
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Preview</title>'
        f'<p lang="zh-Hans">{zh}</p><p>{en}</p>'
    ).encode()


def _script(edition: str) -> str:
    # livereload.js hands "snipver" back when it connects: it is how a page says which edition it shows.
    return f'<script src="/livereload.js?snipver={edition}&amp;mindelay=200&amp;maxdelay=2000"></script>'


def _panel(board: Board) -> str:
    """A panel of its own styles (a shadow root), so that page and panel do not disturb each other."""
    if not board.errors and board.fault is None:
        return ""
    return (
        # A div, since it ends a paragraph that a page left open.
        '<div id="digest-problems" role="alert"><template shadowrootmode="open">'
        f"<style>{_STYLE}</style>{_fault(board.fault)}{_errors(board.errors)}</template></div>"
    )


def _fault(fault: str | None) -> str:
    if fault is None:
        return ""
    return (
        '<details open><summary><span lang="zh-Hans">生成失败，此页是上一次的结果</span> · '
        '<span lang="en">The build failed; this page is from the one before</span></summary>'
        f"<p><code>{escape(fault)}</code></p></details>"
    )


def _errors(errors: tuple[Problem, ...]) -> str:
    if not errors:
        return ""
    count = len(errors)
    title = (
        f'<span lang="zh-Hans">有 {count} 处错误需要处理</span> · '
        f'<span lang="en">{count} {"error" if count == 1 else "errors"} to mend</span>'
    )
    items = "".join(map(_error, errors[:_SHOWN]))
    more = f"<p>… 另有 {count - _SHOWN} 处 · {count - _SHOWN} more</p>" if count > _SHOWN else ""
    return f"<details open><summary>{title}</summary><ol>{items}</ol>{more}</details>"


def _error(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    hint = f"<p><b>怎么办 · What to do:</b> {escape(problem.hint)}</p>" if problem.hint else ""
    return (
        f"<li><code>{escape(place)}</code> <code>{escape(problem.code)}</code>"
        f"<p><b>问题 · What is wrong:</b> {escape(problem.message)}</p>{hint}</li>"
    )
