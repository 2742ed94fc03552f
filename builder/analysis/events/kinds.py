"""What a date in its sentence says: something came into force, ends, is due, is aimed at, or happened."""

import re
from collections.abc import Callable

from builder.analysis.events.due import find_aim, find_due, find_promise
from builder.analysis.events.happenings import find_happening
from builder.analysis.events.scene import Said, Scene
from builder.model.events import EventType, Relation
from builder.model.facts import Precision

EFFECT = re.compile(r"[^，。；]{0,24}?(?:施行|实施|执行|生效|启用|实行|试行)")
IN_FORCE = re.compile(
    r"[^，。；《》]{0,10}?(?:正式|开始|起)?(?:施行|生效|正式实施|起实施|实施(?=[，。；、,;]|$))"
)
LASTING = re.compile(r"有效|执行|实施|延续|延长|施行|试行|保留|截止")
# 新华社北京1月24日电: when it was sent, not when it happened.
DATELINE = ("电", "電", "讯")


def say(scene: Scene, published: str | None) -> Said | None:
    """What the date of a scene is said of; None where it only dates a figure or a remark."""
    if scene.mention.start is None or scene.after.startswith(DATELINE):
        return None
    for read in READINGS:
        said = read(scene, published)
        if said:
            return said
    return None


def _effective(scene: Scene, _published: str | None) -> Said | None:
    mention, end = scene.mention, scene.mention.evidence.end
    match = None
    if mention.relation is Relation.FROM:
        match = EFFECT.match(scene.text, end)
    elif mention.relation is Relation.AT and mention.precision is Precision.DAY:
        match = IN_FORCE.match(scene.text, end)
    return Said(EventType.EFFECTIVE, mention.evidence.start, match.end()) if match else None


def _expiry(scene: Scene, _published: str | None) -> Said | None:
    mention = scene.mention
    words = scene.before[-12:] + mention.evidence.quote
    if mention.relation is not Relation.UNTIL or not LASTING.search(words):
        return None
    kind = EventType.DEADLINE if "截止" in words else EventType.EXPIRY
    return Said(kind, mention.evidence.start, mention.evidence.end)


READINGS: tuple[Callable[[Scene, str | None], Said | None], ...] = (
    _effective,
    _expiry,
    find_due,
    find_aim,
    find_promise,
    find_happening,
)
