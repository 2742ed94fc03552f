"""What an editor should see to in an article and its translation."""

from collections.abc import Iterator, Sequence

from builder.content.document import ContentFile
from builder.model.entry import Status
from builder.model.problems import Problem, Severity


def doubts(zh: ContentFile) -> Iterator[Problem]:
    """What the front matter and the import leave to be seen to."""
    front = zh.front
    if front.status is Status.WITHDRAWN and not front.withdrawn_because:
        hint = "Add: withdrawn_because: …; the page that stays says it."
        yield Problem(zh.path, zh.line("status"), "C212", "the article is withdrawn without a reason", hint)
    if front.withdrawn_because and front.status is not Status.WITHDRAWN:
        what, hint = (
            "a reason is given, but the article is not withdrawn",
            "Write “status: withdrawn”, or delete it.",
        )
        yield Problem(zh.path, zh.line("withdrawn_because"), "C213", what, hint, Severity.WARNING)
    if front.added is None:
        hint = "Add the day: added: 2024-03-01. Until then the oldest known day counts."
        yield Problem(zh.path, zh.line("added"), "C216", "added is missing", hint, Severity.WARNING)
    if not zh.blocks:
        hint = "Write it below the front matter."
        yield Problem(zh.path, zh.line("title"), "C219", "the article has no text", hint, Severity.WARNING)
    if front.reviewed is None:
        hint = "Compare with the page; then give the day: reviewed: 2024-03-01."
        # A join may be among the warnings already, in better words.
        told = tuple(join for join in front.joins if not _is_told(join, front.warnings))
        for doubt in (*front.warnings, *told):
            yield Problem(zh.path, zh.line("import"), "C218", f"import: {doubt}", hint, Severity.WARNING)


def _is_told(join: str, warnings: Sequence[str]) -> bool:
    place = join.partition(" of the page")[0]
    return any(warning.startswith(f"{place} ") for warning in warnings)


def unpaired(zh: ContentFile, en: ContentFile) -> Iterator[Problem]:
    """The first place where the blocks of the two languages part company; a translation may have no text yet."""
    if not en.blocks:
        return
    for ours, theirs in zip(zh.blocks, en.blocks, strict=False):
        if ours.block.role is not theirs.block.role:
            what = f"this is a {_word(theirs.block.role)}, but line {ours.line} of {zh.path} a {_word(ours.block.role)}"
            hint = "Blocks pair by order: one may be missing or too many above."
            yield Problem(en.path, theirs.line, "T102", what, hint)
            return
    if len(zh.blocks) != len(en.blocks):
        longer, shorter = (zh, en) if len(zh.blocks) > len(en.blocks) else (en, zh)
        line = longer.blocks[len(shorter.blocks)].line
        what = f"{len(en.blocks)} blocks, but {len(zh.blocks)} in {zh.path}"
        hint = f"Blocks pair by order: the first without its twin is line {line} of {longer.path}."
        yield Problem(en.path, en.blocks[-1].line, "T101", what, hint)


def _word(role: str) -> str:
    return role.replace("_", " ")
