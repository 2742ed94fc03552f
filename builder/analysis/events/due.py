"""What is due at a date, or aimed at by it: 到2028年…, 力争2月底达产, 2024年…力争增长8%."""

import re

from builder.analysis.events.scene import COARSE, Said, Scene
from builder.model.events import EventType, Relation

STRONG = re.compile(r"力争|争取|确保|务必|要实现|努力实现|目标(?:是|为|增长|达到|[:：，,])")
COMING = re.compile(r"将|计划|拟|预计|力争|争取|有望|定于|确保|全面")
EXPECTED = re.compile(r"预计|有望|将于|将在|计划于|拟于|定于")
PLANNED = re.compile(
    r"[^。；已]{0,16}?(?:将(?!军)|要(?![素求闻点件么害塞职])|计划(?!总|草案|执行|的|书|内|外|》)|拟|预期(?:达|增长|实现))"
)
FORECAST = re.compile(r"预计|预测|测算|估计|有望")
REACHED = re.compile(r"[^。；]{0,40}?(?:达到|达(?!成)|突破|超过|建成|培育|实现|形成|完成|提高|提升|新增)")
ANNOUNCES = re.compile(r"提出|明确|规划|要求")
STOPS = re.compile("[。；;]")
NOT_DUE = re.compile(r"，?(?:已|累计|是|新[高低]|首[次个]|最|[^。；，将]{0,6}了)")
QUANTITY = re.compile(
    r"\d[\d.,]*\s?(?:%|％|个百分点|[万亿千百]|[余多]?[家个座条台辆人户件项套支])|[过超近]?[一二两三四五六七八九]成|百分之|翻[一两]?番"
)
QUANTITY_AS_GOAL = re.compile(
    r"\d[\d.]{0,8}(?:%|％|[万亿])[^。，；\d]{0,8}的(?:预期|发展|增长|年度|总体)?目标(?!任务)"
)
# 到2028年的目标是 goes on in the next clause.
GOAL_NAMED = re.compile(r"^的[^，。；]{0,6}目标[是为]?$")
LATER = ("后", "之后", "以后")
AT_THE_END = re.compile(r"(?:[底末]|年中)$")


def find_due(scene: Scene, published: str | None) -> Said | None:
    """What is to be reached by then."""
    mention = scene.mention
    if (
        mention.relation is not Relation.BY
        or passed(mention.start or "", published)
        or NOT_DUE.match(scene.after)
    ):
        return None
    return Said(EventType.DEADLINE, mention.evidence.start, _end_of_claim(scene), due=True)


def _end_of_claim(scene: Scene) -> int:
    """Where the clause ends that says what is due: this one, or the next where the date stands alone."""
    end = scene.mention.evidence.end
    rest = GOAL_NAMED.sub("", scene.after.strip("，,：: "))
    return min(end + len(scene.after) + 1, scene.reach) if not rest else min(scene.clause[1], scene.reach)


def find_aim(scene: Scene, published: str | None) -> Said | None:
    """A date that something is aimed at: 力争2月底达产, 力争一季度开门红."""
    mention = scene.mention
    if mention.relation is not Relation.AT or passed(mention.end or "", published):
        return None
    near = STRONG.search(scene.before[-10:])
    at_the_end = AT_THE_END.search(mention.evidence.quote)
    coming = COMING.search(scene.before[-10:]) or COMING.search(scene.after[:12])
    if not near and not (at_the_end and coming):
        return None
    expected = EXPECTED.search(scene.before[-10:]) and not near
    if expected and any(trigger.word.kind == "milestone" for trigger in scene.triggers):
        return None
    if near and mention.precision not in COARSE and not at_the_end and not scene.after.strip("，。； "):
        return None
    return Said(EventType.DEADLINE, mention.evidence.start, _end_of_claim(scene), due=True)


def find_promise(scene: Scene, published: str | None) -> Said | None:
    """A year, half or quarter whose sentence promises a quantity: 2024年，…力争…增长8%."""
    mention = scene.mention
    if (
        mention.relation is not Relation.AT
        or mention.precision not in COARSE
        or passed(mention.end or "", published)
    ):
        return None
    if scene.after.startswith(LATER):
        return None
    opens = scene.since == scene.sentence[0]
    goal = find_goal(scene.text, scene.since if opens else mention.evidence.end, scene.reach)
    goal = goal or _goes_on(scene) or _planned(scene, published)
    goal = goal or _announced(scene, published)
    return Said(EventType.DEADLINE, *goal, due=True) if goal else None


def _goes_on(scene: Scene) -> tuple[int, int] | None:
    """A date further on in a sentence that promises: 确保全年增长7%，一季度增长6%以上."""
    start, end = scene.mention.evidence.start, scene.mention.evidence.end
    strong = STRONG.search(scene.text, scene.sentence[0], start)
    quantity = QUANTITY.search(scene.text, end, end + len(scene.after)) if strong else None
    return (start, quantity.end()) if quantity else None


def _planned(scene: Scene, published: str | None) -> tuple[int, int] | None:
    """A quantity planned for the date: 今年将新建…100个; of a later year, what is to be reached then needs no 将."""
    start = scene.mention.evidence.end
    if FORECAST.search(scene.text, scene.sentence[0], start) or FORECAST.search(scene.after[:8]):
        return None
    later = _is_later(scene, published)
    plan = PLANNED.match(scene.text, start, scene.reach) or (
        later and REACHED.match(scene.text, start, scene.reach)
    )
    quantity = QUANTITY.search(scene.text, plan.end(), min(scene.reach, plan.end() + 40)) if plan else None
    return (scene.mention.evidence.start, quantity.end()) if quantity else None


def _announced(scene: Scene, published: str | None) -> tuple[int, int] | None:
    """What a plan says of a later year without a quantity: 明确2025年实现量产, 2027年达到先进水平的目标."""
    start = scene.mention.evidence.end
    reached = REACHED.match(scene.text, start, min(scene.reach, start + 24))
    if not reached or not _is_later(scene, published) or FORECAST.search(scene.before + scene.after[:8]):
        return None
    announced = ANNOUNCES.search(scene.before[-8:]) or "目标" in scene.after[:40]
    return (scene.mention.evidence.start, reached.end()) if announced else None


def _is_later(scene: Scene, published: str | None) -> bool:
    return published is not None and (scene.mention.start or "")[:4] > published[:4]


def find_goal(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a sentence promises a quantity: from the word of the promise to the quantity."""
    for strong in STRONG.finditer(text, start, end):
        quantity = QUANTITY.search(text, strong.end(), min(end, strong.end() + 60))
        if quantity and not STOPS.search(text, strong.end(), quantity.start()):
            return strong.start(), quantity.end()
    named = QUANTITY_AS_GOAL.search(text, start, end)
    return named.span() if named else None


def passed(date: str, published: str | None) -> bool:
    """Whether a date lies wholly before the time of publication, as exactly as both are known."""
    if published is None:
        return False
    end = _last_month(date)
    size = min(len(end), len(published))
    return end[:size] < published[:size]


def _last_month(date: str) -> str:
    if "Q" in date:
        return f"{date[:4]}-{int(date[-1]) * 3:02d}"
    if "H" in date:
        return f"{date[:4]}-{int(date[-1]) * 6:02d}"
    return date
