"""Chinese in Markdown: bold beside 《》：“”。 works, and a line break between Han leaves no space."""

from unicodedata import east_asian_width

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

# These are as wide as their company: Chinese among Chinese, Latin among Latin.
_LEANING = frozenset("“”‘’…—·")


def cjk_plugin(md: MarkdownIt) -> None:
    """Replace CommonMark's rules of emphasis and of soft breaks, which take Chinese punctuation for Latin."""
    md.inline.ruler.at("emphasis", _emphasis)
    md.core.ruler.after("text_join", "cjk_breaks", _breaks)


def joins(before: str, after: str) -> bool:
    """Whether two pieces of text stand together without a space: both end in Han, or one in wide punctuation."""
    if not before or not after:
        return False
    last, first = before[-1], after[0]
    if _is_wide(last) and _is_wide(first):
        return True
    return any(
        _is_wide(one) and (isPunctChar(one) or other in _LEANING)
        for one, other in ((last, first), (first, last))
    )


def _is_wide(char: str) -> bool:
    # Korean is wide too, but parts its words by spaces.
    return east_asian_width(char) in "WF" and not "가" <= char <= "힣"


def _emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
    marker = state.src[state.pos]
    if silent or marker not in "_*":
        return False
    end = state.pos
    while end < state.posMax and state.src[end] == marker:
        end += 1
    length = end - state.pos
    can_open, can_close = _flanks(state, end, splits_words=marker == "*")
    for _ in range(length):
        state.push("text", "", 0).content = marker
        place = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord(marker), length, place, -1, can_open, can_close))
    state.pos = end
    return True


def _flanks(state: StateInline, end: int, *, splits_words: bool) -> tuple[bool, bool]:
    """Whether the run of markers from state.pos to `end` may open emphasis, and whether it may close it.

    CommonMark's definition, with one change: wide punctuation counts as a letter, and a wide neighbour as a blank.
    """
    src, start = state.src, state.pos
    last = src[start - 1] if start else " "
    following = src[end] if end < state.posMax else " "
    last_wide = _is_wide_at(last, src[max(start - 2, 0) : max(start - 1, 0)])
    following_wide = _is_wide_at(following, src[end + 1 : end + 2])
    last_blank, following_blank = isWhiteSpace(ord(last)), isWhiteSpace(ord(following))
    last_punct, following_punct = _is_punctuation(last), _is_punctuation(following)
    left = not following_blank and (
        not following_punct or following_wide or last_blank or last_punct or last_wide
    )
    right = not last_blank and (
        not last_punct or last_wide or following_blank or following_punct or following_wide
    )
    if splits_words:
        return left, right
    return left and (not right or last_punct), right and (not left or following_punct)


def _is_wide_at(char: str, neighbour: str) -> bool:
    return _is_wide(char) or (char in _LEANING and neighbour != "" and _is_wide(neighbour))


def _is_punctuation(char: str) -> bool:
    return isMdAsciiPunct(ord(char)) or isPunctChar(char)


def _breaks(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.children:
            _drop_breaks(token.children)


def _drop_breaks(tokens: list[Token]) -> None:
    before = ""
    waiting: list[Token] = []
    for token in tokens:
        if token.type == "softbreak":
            waiting.append(token)
        elif token.content:
            if waiting and joins(before, token.content):
                for one in waiting:
                    one.type, one.tag, one.content = "text", "", ""
            waiting = []
            before = token.content
