"""Where the articles of some pages belong: the file of each known one, the page that printed a duplicate first, or nowhere.

All pages are looked at together, so that a page read early takes no file that belongs to a later one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.content.identity import Known, Register, are_twins, bare, packed
from builder.model.article import PageReading
from builder.web.markdown_text import printable

Place = tuple[str, int]
"""A page, and the number of an article on it."""

AT_ONCE = 512
"""Articles whose words are looked up together: so many words are held at a time."""


@dataclass(frozen=True)
class Print:
    """What an article of a page is known again by. All pages' are held at once, so it is small."""

    page: str
    number: int
    headline: str
    text: bytes
    """Its runs of letters; see packed()."""

    @property
    def place(self) -> Place:
        return self.page, self.number


@dataclass(frozen=True)
class Homes:
    """Where articles belong; one that is in neither is new."""

    files: Mapping[Place, Known]
    twins: Mapping[Place, str]
    """The page that printed a duplicate first."""


def prints(page: PageReading) -> Iterator[Print]:
    """What the articles of a page are known again by."""
    for number, article in enumerate(page.articles):
        text = printable("\n".join(block.text for block in article.blocks))
        yield Print(page.path, number, bare(printable(article.title)), packed(text))


def recognise(articles: Iterable[Print], known: Iterable[Known]) -> Homes:
    """Looks for every article in content/, and on the pages before its own."""
    register = Register(known)
    homes, rest = _at_their_places(register, sorted(articles, key=lambda one: one.place))
    printed: dict[str, list[Print]] = defaultdict(list)
    for article, _ in homes:
        printed[article.headline].append(article)
    files = {article.place: home for article, home in homes}
    twins: dict[Place, str] = {}
    for article, index in _with_index(register, rest):
        beside = printed[article.headline]
        twin = next((one for one in beside if are_twins(article.text, one.text)), None)
        if twin is not None:
            twins[article.place] = twin.page
            continue
        beside.append(article)
        if home := register.of_text(article.text, index):
            files[article.place] = home
    return Homes(files, twins)


def _at_their_places(
    register: Register, articles: Sequence[Print]
) -> tuple[list[tuple[Print, Known]], list[Print]]:
    homes: list[tuple[Print, Known]] = []
    rest: list[Print] = []
    for article in articles:
        home = register.at_place(printable(article.page), article.headline, article.text)
        if home is None:
            rest.append(article)
        else:
            homes.append((article, home))
    return homes, rest


def _with_index(
    register: Register, articles: Sequence[Print]
) -> Iterator[tuple[Print, Mapping[int, Sequence[Known]]]]:
    """Each article with an index that holds its words."""
    for start in range(0, len(articles), AT_ONCE):
        some = articles[start : start + AT_ONCE]
        index = register.index(article.text for article in some)
        yield from ((article, index) for article in some)
