"""Comments in Markdown, `<!-- … -->` on lines of their own: for editors, and in no block."""

from markdown_it.rules_block import StateBlock

from builder.model.problems import Problem


def comment_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Lines from one that begins with `<!--` to one that ends in `-->`. One that nothing ends goes to the end.

    Where words stand behind `-->` it is no comment but text, so that none are lost.
    """
    if state.level or not state.src.startswith("<!--", state.bMarks[start] + state.tShift[start]):
        return False
    close = _close_of(state, state.bMarks[start] + state.tShift[start] + len("<!--"))
    if close in state.env.get("text", ()):
        return False
    last = start
    while last < end - 1 and (close < 0 or state.eMarks[last] < close):
        last += 1
    if close >= 0 and state.src[close + len("-->") : state.eMarks[last]].strip():
        state.env["text"] = (close,)
        return False
    if not silent:
        token = state.push("comment", "", 0)
        token.meta = {"closed": close >= 0}
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _close_of(state: StateBlock, start: int) -> int:
    """Where the next `-->` stands, -1 where none does; looked for once, however many comments begin before it."""
    close: int = state.env.get("close", 0)
    if 0 <= close < start:
        close = state.env["close"] = state.src.find("-->", start)
    return close


def open_comment(line: int) -> Problem:
    """The problem of a comment that nothing ends."""
    what = "nothing ends the comment that begins here, so all below it is left out"
    return Problem("", line, "C224", what, "Write --> at the end of its last line.")
