"""Names of shares: X占Y比重, in whatever order the text puts them.

X占Y的比重达5%    占Y的5%    在Y中占比5%    X占5% (of what was spoken of before)    Y的5%为X    其中5%属于X
"""

import re
from dataclasses import replace

from builder.analysis.figures.labels import BARE, EMPTY, Name, Topic, label, normal
from builder.analysis.figures.nouns import noun_before, noun_behind

REACHING = r"(?:约为|约|近|已|预计|有望|分别|达到|达|为|超过|超|提高|提升|上升|下降|降|升|至|到|在|稳定|保持|继续|持续|仍|了|从|由)*"
SHARE = re.compile(
    r"(?P<of>[^,，]*?)约?占(?!有率|地|用|比)(?:到)?(?P<whole>[^,，占]{1,24}?)(?:的)?(?:比重|比例|份额|总量|)(?:的)?"
    + REACHING
    + "$"
)
INSIDE = re.compile(
    r"(?P<of>[^,，]*?)(?:在|于)(?P<whole>[^,，]{2,24}?)(?:中|里)的?(?:占比|比重|占的?比例|份额)(?:也|均)?"
    + REACHING
    + "$"
)
ALONE = re.compile(r"(?P<of>[^,，占]*?)(?:占比?|比重|份额)(?:约|也|均)*" + REACHING + "$")
# 占比从5%提高到8%: the second value is of the same share.
REACHED = re.compile(r"(?:提高|提升|上升|扩大|增加|下降|降低|降|升|增)?(?:到|至|为)")
WHOLE_AGAIN = re.compile(r"(?:全国|全球|全省|全市|全区|世界)的?")
SHARE_OF = re.compile(r"占.+?(?=比重$)")
WHOLE = re.compile(r"(?:以|占)?(全国|全球|全省|全市|全区|世界|国内)(?:的)?$")
BELONGS = re.compile(
    r"^(?:都|均|是)?(?:属于|来自|出自|产自|集中在|分布在|投向|用于|投入)(?P<part>[^,，。;；]+)$"
)
HOME = re.compile(r"^(?:全市|全省|全区)(?=.)")
LONGEST_WHOLE = 4


def share_name(left: str, right: str, spoken: str, topic: Topic) -> tuple[Name, Topic] | None:
    """The name of a percentage that is a share; None where it is none. `spoken` is the clause before without a number."""
    share = SHARE.match(left) or INSIDE.match(left)
    if share and not share["whole"].startswith("比"):
        return _named(_part(share["of"], topic), HOME.sub("", share["whole"]).strip("的"), topic)
    if topic.share and REACHED.fullmatch(left):
        return label(topic.share, topic.share), replace(topic, growth=False)
    if topic.share and WHOLE_AGAIN.fullmatch(left):
        return _named(topic.noun, left.rstrip("的"), topic)
    alone = ALONE.match(left)
    if alone:
        return _alone(_part(alone["of"], topic), topic)
    belongs = BELONGS.match(right)
    if belongs and len(noun_before(left)) <= LONGEST_WHOLE:
        return _belonging(left, belongs["part"], spoken, topic)
    return None


def _named(part: str, whole: str, topic: Topic) -> tuple[Name, Topic]:
    noun = normal(part)
    full = normal(f"{noun}占{whole}比重")
    return label(full, full), replace(topic, noun=noun, growth=False, share=full)


def _alone(part: str, topic: Topic) -> tuple[Name, Topic]:
    """A share of the whole that was named before, or of nothing that is named."""
    whole = SHARE_OF.search(topic.share)
    full = normal(f"{part}{whole[0]}比重" if whole else f"{part}占比")
    return label(full, full), replace(topic, noun=part, growth=False, share=full)


def _belonging(left: str, part: str, spoken: str, topic: Topic) -> tuple[Name, Topic]:
    """全球近两成产自本省 is about what was spoken of; 其中一半属于新能源产业 about what belongs there."""
    whole = WHOLE.search(left)
    noun = noun_before(spoken) or topic.noun
    if whole and noun:
        return _named(noun, whole[1], topic)
    full = normal(f"{noun_behind(part) or part}占比")
    return label(full, full), replace(topic, growth=False)


def _part(words: str, topic: Topic) -> str:
    noun = noun_before(words)
    if noun in EMPTY:
        return topic.noun
    return topic.noun + noun if noun in BARE and not topic.noun.endswith(noun) else noun
