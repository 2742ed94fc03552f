"""Our own safe HTML as plain text, for the forms of a page that are no HTML."""

from html.parser import HTMLParser

BLOCKS = {"p", "li", "ul", "ol", "table", "tr", "blockquote", "div", "pre", "h2", "h3", "br"}


def plain_text(html: str) -> str:
    """The words alone, in one line."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split())


class _Words(HTMLParser):
    """Collects text; blocks are set apart by a blank."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in BLOCKS and self.words:
            self.words.append(" ")
