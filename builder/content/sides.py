"""The two files of an article side by side."""

from builder.content.document import ContentFile
from builder.model.article import Role
from builder.model.entry import Entry
from builder.model.translation import Passage, Side, Sides

HEAD = ("title", "kicker", "summary")


def sides(zh: ContentFile, en: ContentFile | None, entry: Entry) -> Sides:
    """The passages of both files, as far as they are there; an article without translation has none in English."""
    chinese = {
        "title": entry.title.zh,
        "kicker": entry.kicker.zh if entry.kicker else "",
        "summary": entry.summary.text,
    }
    english = {"title": en.front.title, "kicker": en.front.kicker, "summary": en.front.summary} if en else {}
    year = (entry.published.value or "")[:4]
    return Sides(
        id=zh.id,
        zh=_side(zh, chinese),
        en=_side(en, english) if en else Side(zh.path.removesuffix("zh.md") + "en.md", (), ()),
        year=int(year) if year.isdecimal() else None,
        translated_from=en.front.translated_from if en else (),
        exceptions=en.front.exceptions if en else (),
    )


def _side(file: ContentFile, head: dict[str, str | None] | dict[str, str]) -> Side:
    given = ((key, head.get(key) or "") for key in HEAD)
    passages = tuple(Passage(key, Role.PARAGRAPH, text, file.line(key)) for key, text in given if text)
    blocks = tuple(
        Passage(block.block.id, block.block.role, block.block.text, block.line) for block in file.blocks
    )
    return Side(file.path, passages, blocks)
