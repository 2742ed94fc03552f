"""What happened at a date, as the first word of a happening behind it says."""

import re

from builder.analysis.events.scene import COARSE, Said, Scene
from builder.analysis.events.triggers import Trigger
from builder.model.events import EventType, Relation
from builder.model.facts import Precision

COMES = re.compile(r"将|预计|有望|计划|拟|定于")
NEXT = re.compile(r"，?[^，。；]{0,18}")
MANY = re.compile(r"纷纷|陆续|相继|不断|持续|正在|各地")
# 推动…签约 and 加快…建成 say what is worked on; an office may well be one for promoting something.
WORKED_ON = re.compile(r"推动|推进|加快|促进|力促|抓好|抓紧|聚焦")
# A document that was approved came out; a project that was approved reached a milestone.
APPROVED = "获批"
HELD = ("举行", "举办", "召开")
UNDER_WAY = ("milestone", "groundbreaking")
CLOSE, BEGINS_WITHIN = 5, 12
MARKS = re.compile(r"[，。；：,;:]")
TITLES = re.compile(r"《[^《》]*》")
CEREMONY = re.compile(
    r"[^，。；]{0,40}?(?:开工|奠基|动工|揭牌|竣工|投产|通车|下线|首发|上线|启动|启用)(?:动员)?(?:活动|仪式|大会|会)"
)
BREAKING = re.compile(r"开工|奠基|动工")
GATHERING = re.compile(r"会|论坛|活动|仪式|展|赛|节|讲坛|沙龙|路演|班")
SAID_THERE = re.compile(r"[，,]|[^，。；]{0,6}?(?:表示|介绍|了解|获悉|强调|正式|宣布|透露|指出|说|获得|看到)")
OPENED = re.compile(
    r"(?<![公打离推放盛召])(?<!(?<!发)展)(?:召开|开(?![展发工启始放通辟拓幕好])|举行|举办|办了|召集)[^，。；：]{0,30}$"
)
VENUES = ("venue", "gathering")
FAR = 34
STATISTICS = re.compile(
    r"[^，。；《]{0,24}?(?:数据|统计|运行情况|经济运行|成绩单|公报|指数)"
    r"|[，：,:](?:今年|去年|20\d\d年)?(?:前?[一二三四]个?季度|上半年|前?[\d一二两三四五六七八九十]{1,2}(?:个月|[-—至]\d{1,2}月|月份))"
)
TITLE_NEXT = re.compile(r"了?\s?《")


def find_happening(scene: Scene, _published: str | None) -> Said | None:
    """One happening of the day, month or days of a date, or of 近日."""
    mention = scene.mention
    if mention.relation not in (Relation.AT, Relation.RECENT, Relation.FROM):
        return None
    if mention.start != mention.end and mention.precision is not Precision.DAY:
        return None
    if scene.before.endswith(("自", "从")) and "以来" in scene.after:
        return None
    trigger = _chosen(scene)
    if trigger is None or not _single(scene, trigger):
        return None
    begins = trigger.word.kind in UNDER_WAY and trigger.start - mention.evidence.end <= BEGINS_WITHIN
    if mention.relation is Relation.FROM and not begins:
        return None
    return Said(_type(scene, trigger), mention.evidence.start, trigger.end, trigger)


def find_issued_there(scene: Scene, said: Said) -> Said | None:
    """What came out at a meeting, told in a clause of its own: 13日，大会召开，某局发布《…》."""
    if said.type is not EventType.MEETING or said.trigger is None:
        return None
    for trigger in scene.triggers:
        titled = trigger.word.kind in ("issued", "titled") and TITLE_NEXT.match(scene.text, trigger.end)
        if trigger.start > said.end and titled and MARKS.search(scene.text, said.end, trigger.start):
            return Said(EventType.ISSUED, trigger.start, trigger.end, trigger)
    return None


def _chosen(scene: Scene) -> Trigger | None:
    """The first word of a happening; that something was said at a meeting only where nothing else happened."""
    venue = None
    for trigger in scene.triggers:
        if trigger.word.kind in VENUES and _is_venue(scene, trigger):
            venue = venue or trigger
        elif trigger.word.kind == "gathering" and _is_opened(scene, trigger):
            return trigger
        elif trigger.word.kind in VENUES:
            continue
        elif trigger.word.kind != "titled" or TITLE_NEXT.match(scene.text, trigger.end):
            return trigger
    return venue


def _is_venue(scene: Scene, trigger: Trigger) -> bool:
    there = scene.text.startswith("上", trigger.end)
    if trigger.word.kind == "gathering" and not there:
        return False
    return bool(SAID_THERE.match(scene.text, trigger.end + (trigger.word.kind == "gathering")))


def _is_opened(scene: Scene, trigger: Trigger) -> bool:
    """Whether it is said of a meeting that it was opened, in its own clause: 开了三天推进会, 开的第一个会就是推进会."""
    return bool(
        OPENED.search(scene.text, max(scene.mention.evidence.end, trigger.start - FAR), trigger.start)
    )


def _single(scene: Scene, trigger: Trigger) -> bool:
    """One happening, not a habit or a heap; a whole year dates what is to come, or what has a title."""
    between = scene.text[scene.mention.evidence.end : trigger.start]
    if scene.mention.precision in COARSE:
        titled = trigger.word.kind == "issued" and TITLE_NEXT.match(scene.text, trigger.end)
        coming = NEXT.fullmatch(between) and COMES.search(scene.before[-8:] + between)
        return bool(coming or (titled and scene.mention.precision is Precision.YEAR))
    clause = MARKS.split(TITLES.sub("", between))[-1]
    if trigger.word.kind in UNDER_WAY and (WORKED_ON.search(clause) or _beside(scene, trigger, between)):
        return False
    return not MANY.search(clause)


def _beside(scene: Scene, trigger: Trigger, between: str) -> bool:
    """Says by the way what something is: 春节前，由村民成立的歌舞团登台."""
    return scene.text.startswith("的", trigger.end) and len(between) > CLOSE


def _type(scene: Scene, trigger: Trigger) -> EventType:
    kind = trigger.word.kind
    if kind == "meeting":
        ceremony = CEREMONY.match(scene.text, trigger.end)
        if ceremony:
            return EventType.GROUNDBREAKING if BREAKING.search(ceremony[0]) else EventType.MILESTONE
        if trigger.word.word in HELD and not GATHERING.search(scene.text, *scene.sentence):
            return EventType.OTHER
    if trigger.word.word == APPROVED and scene.text.endswith("》", 0, trigger.start):
        return EventType.ISSUED
    if kind == "issued" and STATISTICS.match(scene.text, trigger.end):
        return EventType.RELEASE
    return {"venue": EventType.MEETING, "gathering": EventType.MEETING, "titled": EventType.ISSUED}.get(
        kind
    ) or EventType(kind)
