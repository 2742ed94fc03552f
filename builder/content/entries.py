"""An article in both languages with its facts: what the files say stands before what the machine found."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase
from functools import cache

from builder.content.document import ContentFile, PrintedIn
from builder.content.doubts import doubts, unpaired
from builder.lexicon.topics import topics
from builder.model.article import Article, Byline
from builder.model.entry import Bilingual, Entry, Made, Maker, Rights, Source, Translation
from builder.model.events import EVENTS
from builder.model.facts import (
    PUBLISHED,
    READING,
    REGIONS,
    SUMMARY,
    TAGS,
    Facts,
    Published,
    RegionsFound,
    Tag,
)
from builder.model.figures import FIGURES
from builder.model.mentions import DOCUMENTS, ISSUERS, TERMS
from builder.model.problems import Checked, Problem
from builder.model.settings import Publication, Settings
from builder.text.composed import compose_summary
from builder.text.events_en import say_event
from builder.text.headline_en import compose_headline
from builder.text.slug import tag_id
from builder.text.spelling import spell_term

_LONG_AGO = date(1970, 1, 1)


def article_of(zh: ContentFile) -> Article:
    """The article to ask facts of."""
    byline = zh.front.source.byline if zh.front.source else Byline()
    return Article(title_of(zh), zh.front.kicker, byline, tuple(block.block for block in zh.blocks))


def given(zh: ContentFile) -> Facts:
    """What the file says itself, so that it need not be asked."""
    if not zh.gives("published"):
        return Facts()
    return Facts().with_answer(PUBLISHED, zh.front.published or Published(None, None, "", certain=True))


def settle(zh: ContentFile, facts: Facts) -> Facts:
    """The facts with regions as editors may have changed them: what is asked next rests on these."""
    return facts.with_answer(REGIONS, _regions(zh, facts[REGIONS]))


def title_of(zh: ContentFile) -> str:
    """The title; where it is missing the headline as printed, else the id."""
    printed = zh.front.source.headline if zh.front.source else None
    return zh.front.title or printed or zh.id


def pair(files: Sequence[ContentFile]) -> Checked[tuple[tuple[ContentFile, ContentFile | None], ...]]:
    """Each Chinese file with its translation, in order of paths; of two files with one id the first counts."""
    chosen: dict[tuple[str, str], ContentFile] = {}
    problems: list[Problem] = []
    for file in sorted(files, key=lambda file: file.path):
        first = chosen.setdefault((file.id, file.language), file)
        if first is not file:
            hint = "Give one of them another name: an id is unique, whatever its folder."
            problems.append(Problem(file.path, 1, "C303", f"the id is that of {first.path} too", hint))
    for (name, language), file in chosen.items():
        if language == "en" and (name, "zh") not in chosen:
            hint = f"Put {name}.zh.md beside it, which holds the facts."
            problems.append(
                Problem(file.path, 1, "C302", "the Chinese file of this translation is missing", hint)
            )
    pairs = (
        (file, chosen.get((name, "en"))) for (name, language), file in chosen.items() if language == "zh"
    )
    return Checked(tuple(pairs), tuple(sorted(problems)))


def assemble(zh: ContentFile, en: ContentFile | None, facts: Facts, settings: Settings) -> Checked[Entry]:
    """The article as it is published, and what its editors should see to."""
    front = zh.front
    source = front.source or PrintedIn()
    publication = _publication(source, settings)
    regions = facts[REGIONS]
    summary = _summary(zh, facts)
    tags = _tags(zh, facts)
    entry = Entry(
        id=zh.id,
        path=zh.path,
        title=Bilingual(title_of(zh), en.front.title if en else None),
        kicker=Bilingual(front.kicker, en.front.kicker if en else None) if front.kicker else None,
        published=facts[PUBLISHED],
        source=_source(zh, source, publication, settings),
        primary_region=regions.primary,
        regions=regions.regions,
        mentioned_regions=regions.mentioned,
        places=regions.places,
        summary=summary,
        summary_en=_summary_en(en, facts),
        summary_from=facts[SUMMARY].pieces if summary == Made(facts[SUMMARY].text, Maker.MACHINE) else (),
        tags=tags.value,
        tags_maker=zh.maker("tags") if zh.gives("tags") else Maker.MACHINE,
        reading=facts[READING],
        status=front.status or settings.status,
        withdrawn_because=front.withdrawn_because,
        rights=_rights(zh, publication, settings),
        added=front.added or front.reviewed or front.updated or _LONG_AGO,
        updated=front.updated,
        reviewed=front.reviewed,
        aliases=front.aliases,
        blocks=zh.blocks,
        translation=_translation(en) if en else None,
        figures=facts[FIGURES].figures,
        events=tuple(replace(event, what_en=say_event(event, facts)) for event in facts[EVENTS].events),
        documents=facts[DOCUMENTS].documents,
        issuers=facts[ISSUERS].issuers,
        terms=facts[TERMS].terms,
        headline_en=None if en and en.front.title else _machines(compose_headline(title_of(zh), facts)),
    )
    problems = (*tags.problems, *doubts(zh), *(unpaired(zh, en) if en else ()))
    return Checked(entry, tuple(sorted(problems)))


def _publication(source: PrintedIn, settings: Settings) -> Publication | None:
    """The newspaper by its name, else by its pages."""
    if source.publication:
        named = [one for one in settings.publications if source.publication in (one.name.zh, one.name.en)]
        return named[0] if named else Publication(Bilingual(source.publication), ())
    return publication_of(source.file, settings) if source.file else None


def publication_of(page: str, settings: Settings) -> Publication | None:
    """The first newspaper whose globs fit the page's path or its name."""
    return next((one for one in settings.publications if matches(page, one.pages)), None)


def matches(page: str, globs: Sequence[str]) -> bool:
    """Whether a page's path or its name fits one of the globs."""
    names = (page, page.rsplit("/", 1)[-1])
    return any(fnmatchcase(name, glob) for glob in globs for name in names)


def _source(
    zh: ContentFile, source: PrintedIn, publication: Publication | None, settings: Settings
) -> Source:
    return Source(
        file=source.file,
        headline=source.headline or title_of(zh),
        publication=publication.name if publication else None,
        page=source.page,
        byline=source.byline,
        address=source.address,
        continued_from=source.continued_from,
        continues_on=source.continues_on,
        truncated=source.truncated,
        desk=bool(source.file) and matches(source.file, settings.desk_pages),
    )


def _regions(zh: ContentFile, found: RegionsFound) -> RegionsFound:
    regions = zh.front.regions if zh.gives("regions") else found.regions
    primary = zh.front.region if zh.gives("region") else found.primary
    if primary and primary not in regions:
        # What a person says of the one or of the list holds for the other too.
        if zh.gives("region"):
            regions = (primary, *regions)
        else:
            primary = None
    mentioned = tuple(code for code in found.mentioned if code not in regions)
    return replace(found, primary=primary, regions=regions, mentioned=mentioned)


def _summary(zh: ContentFile, facts: Facts) -> Made:
    if zh.gives("summary"):
        return Made(zh.front.summary or "", zh.maker("summary"))
    return Made(facts[SUMMARY].text, Maker.MACHINE)


def _summary_en(en: ContentFile | None, facts: Facts) -> Made | None:
    """The translator's; else composed from the facts, as far as they have names in English."""
    if en and en.front.summary:
        return Made(en.front.summary, Maker.DESK)
    return _machines(compose_summary(facts))


def _machines(composed: str | None) -> Made | None:
    return Made(composed, Maker.MACHINE) if composed else None


def _tags(zh: ContentFile, facts: Facts) -> Checked[tuple[Tag, ...]]:
    found = tuple(_with_reading(tag) for tag in facts[TAGS].tags)
    if not zh.gives("tags"):
        return Checked(found)
    by_name = {tag.zh: tag for tag in found}
    tags: dict[str, Tag] = {}
    problems: list[Problem] = []
    for name in zh.front.tags:
        tag = by_name.get(name) or _tag(name)
        if tag.id:
            tags.setdefault(tag.id, tag)
        else:
            hint = "Write it in words that can be read aloud: its reading is its address."
            problems.append(
                Problem(zh.path, zh.line("tags"), "C217", f"the tag “{name}” has no reading", hint)
            )
    return Checked(tuple(tags.values()), tuple(problems))


def _with_reading(tag: Tag) -> Tag:
    return replace(tag, reading=_spelled(tag.zh))


@cache
def _tag(name: str) -> Tag:
    topic = topics().get(name)
    return Tag(tag_id(name), name, topic.en if topic else None, 1.0, reading=_spelled(name))


@cache
def _spelled(name: str) -> str:
    return spell_term(name)


def _rights(zh: ContentFile, publication: Publication | None, settings: Settings) -> Rights:
    return zh.front.rights or (publication and publication.rights) or settings.rights


def _translation(en: ContentFile) -> Translation:
    front = en.front
    return Translation(
        en.path, front.title, front.kicker, front.summary, en.blocks, translated_from=front.translated_from
    )
