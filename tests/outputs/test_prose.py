"""Terms of the glossary, linked where an article first uses them."""

from dataclasses import replace

import pytest

from builder.model.article import Block, Role
from builder.model.entry import Bilingual, TextBlock
from builder.model.facts import Evidence
from builder.model.glossary import GlossaryTerm
from builder.model.jobs import Links
from builder.outputs.prose import block_views
from builder.web import urls
from builder.web.lang import Lang
from tests.outputs.examples import TRANSLATED

TERM = GlossaryTerm(
    "xiaojuren",
    "glossary/xiaojuren.md",
    Bilingual("小巨人", "little giant"),
    "",
    also=("“小巨人”企业", "small champion"),
)


def linked(english: str) -> list[bool]:
    """Whether each paragraph of a translation holds the term's link."""
    paragraphs = (
        TextBlock(Block(f"p-{place}", Role.PARAGRAPH, text), text, line=place)
        for place, text in enumerate(english.split("\n"), 1)
    )
    assert TRANSLATED.translation
    entry = replace(
        TRANSLATED,
        terms=(("xiaojuren", Evidence("p-1", 0, 3, "小巨人")),),
        translation=replace(TRANSLATED.translation, blocks=tuple(paragraphs)),
    )
    here = urls.Here("en/articles/a/index.html", Links.FILE)
    views = block_views(entry, {TERM.id: TERM}, here, Lang.EN, Lang.EN)
    return ['class="gl"' in view.html for view in views]


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("Ten little giants.\nA little giant.", [True, False]),
        ("Ten small champions.\nA little giant.", [False, True]),
        ("Ten small champions.\nNone.", [True, False]),
        ("Ten firms.\nNone.", [False, False]),
    ],
    ids=["first use", "its own name before another form", "another form", "no form"],
)
def test_the_first_use_in_english(english: str, expected: list[bool]) -> None:
    assert linked(english) == expected
