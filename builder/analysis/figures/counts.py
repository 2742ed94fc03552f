"""Names of what is counted: 智能工厂数, 新增高新技术企业数, 进入全国500强企业数.

The noun stands behind the measure word (50家智能工厂), else before the number (智能工厂50家). A bare noun takes what is said
of it (8家企业进入全国500强); of X个中Y个 the rest of the clause tells which they are. A list shares its 新增.
"""

import re
from dataclasses import replace

from builder.analysis.figures.labels import EMPTY, Name, Topic, label, normal
from builder.analysis.figures.nouns import noun_before, noun_behind, remark_behind, verb_of
from builder.text.amounts import Amount

SPOKEN_OF = frozenset(
    ("企业", "项目", "产业", "机构", "高校", "单位", "平台", "工厂", "行业", "产品", "大类")
)
COUNTED = re.compile(r"(?:数量|总数|数)$")
# 14个行业中 before a number: what it is some of.
AMONG = re.compile(r"(?:(.*?)\d+[多余]?[个家项条户])?([^\d,，中]{2,12})中的?$")


def count_name(left: str, right: str, topic: Topic, amount: Amount, *, listed: bool) -> tuple[Name, Topic]:
    """The name of a count between the words before and behind it, and what the passage speaks of now."""
    verb = verb_of(left) or (topic.verb if listed else "")
    middle = AMONG.match(left)
    noun = noun_behind(right)
    if middle and not noun.endswith(tuple(SPOKEN_OF)):
        noun = (remark_behind(right) if right else noun_before(middle[1] or "")) + middle[2]
    elif noun:
        noun = (remark_behind(right) if noun in SPOKEN_OF else "") + noun
    else:
        noun = noun_before(left)
        if "增长" in left and amount.counter and noun:
            grown = normal(noun)
            return Name(f"{grown}增长{amount.counter}数", None, known=False), replace(topic, noun=grown)
    if noun in EMPTY:
        noun = topic.noun or (amount.counter or "")
    if verb and verb not in noun and not noun.startswith("新"):
        noun = verb + noun
    noun = COUNTED.sub("", normal(noun))
    full = noun if noun.endswith(("量", "额", "规模", "面积")) else noun + "数"
    return label(full, noun), replace(topic, noun=noun, growth=False, verb=verb, share="")
