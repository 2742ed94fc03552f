"""How deep brackets may stand in each other in a line of Markdown, so that a line full of them is read in good time."""

from collections.abc import Callable

from markdown_it.rules_inline import StateInline

DEEPEST = 4
"""A picture in a link, with brackets in its description, needs three; each level reads a line full of brackets once more."""

Skip = Callable[[StateInline], None]


def shallow(skip: Skip) -> Skip:
    """The library's step over one token, which gives up on what stands too deep; the text itself is kept."""

    def step(state: StateInline) -> None:
        if state.level < DEEPEST:
            skip(state)
        else:
            # Kept as the library keeps its own ends: without, each bracket would read the whole line.
            state.cache[state.pos] = state.posMax + 1
            state.pos = state.posMax + 1

    return step
