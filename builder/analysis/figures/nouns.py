"""The noun that a number belongs to, cut out of the words around it.

Before a number stand  [time] [place] [modal] [verb] NOUN predicate ; the predicate (增长, 达到, 提高至) is taken off the end,
everything up to the last verb off the front. 新增, 新建 and their like stay: they are part of what is counted. Behind a
measure word stands the counted noun itself, as far as the last word that can be counted.
"""

import re
from functools import cache

from builder.lexicon.figure_words import words_of
from builder.lexicon.indicators import indicators
from builder.text.placenames import find_places

LONGEST = 80
PREDICATE = re.compile(
    r"(?:[,，、:：(（\s—-]|同比|环比|年均|分别|均|约|共计|合计|总计|累计|增长|增加(?!值)|新增|增|上升|提升|提高|下降|降低|减少|缩短|缩减|"
    r"回升|扩大|进入|稳(?=在)|压减|压缩|减|节约|节省|回落|提速|达到|(?<!下)达|为|是|至|到|在|超过|超|突破|稳定|保持|维持|控制|高于[^,，]*|低于[^,，]*|"
    r"(?:[同环]比|较|(?<!占)比(?!重|例|率))[^,，、]{1,16}?(?=提高|提升|增长|下降|增加|减少|高|低|$)|了|已经|已|也|还|仅|都|则|将|力争|预计|有望|最高|大概|要|可|约占|共|"
    r"速度|继续|实现|变|给予|按|确定|设定|定|不低于|各|近|左右|双双|目标|不|拉动|名义|实际(?!使用|利用)|快速|逐年|(?:由|从)(?:目前|现在|原来|当前|上年|去年|过去|\d{4}年[底末]?|\d+年前)?的?|(?:至|到|为|成)(?:\d{4}年[底末]?|现在|如今|目前|当前|现行|今年|(?:去年|上年)[底末]?)的?|[两三五十]年(?=累计)|同口径|按?(?:不变|可比)价格?(?:计算)?|(?<=总值)(?:增长)?预期|(?<=GDP)(?:增长)?预期|(?<=经济增长)预期|(?<=[额资值入])(?:增长)?预期|(?:年均|年)?(?:复合)?增长率|完成|录得|有|扩|恢复|高|低|少|多|就|总数|升|每人|每户|每年|每月|每吨)+$"
)
TIME_HEAD = re.compile(
    r"^(?:到|截至|自|从|在|至)?(?:(?:19|20)\d\d年?(?:[-至]20\d\d年)?(?:年?底|年?末|度|以来)?|今年(?:以来)?|去年|上年|明年|全年|年内|年末|年均|每年|[二两三五十]年(?=新增|全国|中央|累计|共|$)|当月|(?:上年|去年)?同期|目前|当前|"
    r"截至目前|近年来|近期|近日|日前|累计|[“]?十[二三四五]五[”]?(?:期间|时期|以来|末)?|近[一二两三四五六七八九十\d]+年(?:来)?|[一二两三四五六七八九十\d]+年(?:内|来|后|时间)|\d{1,2}[-至到]\d{1,2}月份?|\d{1,2}月份?(?:底|末)?|"
    r"前?[一二三四]个?季度末?|第?[一二三四]季度|上半年|下半年|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个月)[,，]?"
)
FILLER_HEAD = re.compile(
    r"^(?:其中|但(?!斯)|此外|同时|另外|并且|而且|预计|力争|确保|争取|努力|预期|计划(?!总)|拟|将|要|已|也|还|共有|共|全市|全省|全区(?!域)|全自治区|全县|全国|我省|我市|"
    r"我区|我国|市域|省内|区域|的|与|和|及|以及|、|,|，|:|：|以|把|再(?![生造制担保就融]|次)|其(?!他)|该|主要|先后|一批|提出|明确|按照|根据|据了解|[一二三四五]是|首批|达到|"
    r"拥有|现有|形成|持续|不断|继续|加快|全面|大力|着力|重点(?!企业|项目|产业|行业|实验室|监测|产品|工程|领域|用能)|积极|深入|稳步|扎实|进一步|"
    r"围绕|向|为|在|让|有(?![色机线限])|个|仅|相当于|就|分别|中(?!小|试|国|药|医|外|长|高|西|部|央|欧|美)|于|使)"
)
SPLIT = re.compile(
    r"(?:推动|促进|实现|带动|拥有|建成(?:投用|开通)?|建设(?!用地|规模|项目|水平|资金|进度)|打造|形成|组建|集聚(?:起)?|汇聚|达成|开展|实施|认定|评选|整合|"
    r"安排(?!资金)|取得|贡献(?!率|度)|完成(?!投资|额|率)|获评|评定|遴选|使得|让|支持(?!力度|资金)|发展(?!经费|水平|规模|指数|基金|区|中心)|壮大|"
    r"培育(?!对象|库|工程)|制定|出台|发布(?!会)|涵盖|包含|覆盖(?!率|面)|吸引|引导(?!基金)|组织(?!机构)|提供|发放|兑现|落实(?!率)|争取|制修订|"
    r"确保|力争|预计|将|给予|下达|惠及|设立|共建|目前|当前|举行|参与|带来|创造|净增(?!长)|打赢|统筹|按照?(?=[^,，]{2})|突破(?=关键|核心)|(?<=[\u4e00-\u9fff])了(?=[\u4e00-\u9fff]{2}))(?:了)?"
)
KEPT = re.compile(
    r"^(?:新|入选|引进|签约|在建|开工|储备|接入|突破|引育|上云|改造|盘活|淘汰|关停|腾退|退出|净增)"
)
NEW = re.compile(r"新(?:增(?:培育|认定)?|建|培育|认定|引进|实施|开工|获评|入选|评定|签约|设立|组建)")
COUNT_STOP = re.compile(
    r"(?:[,，。;；:：(（]|达到|达|相互|共投|(?<!公)共(?!性|享|建|同)|已|正(?!极)|中(?!小|试|国|药|医|外|心|高|低|型|央)|名单|上云|上平台|实现|完成|入选|进入|获|落地|"
    r"投产|投用|(?<!新)开工|(?<!新)签约|(?<!高度)集中|总投资|计划|年产|产业化落地|参与|参加|开展|推行|启动|组成|组建|成为|被|贡献(?!率)|贴上|的(?!$)|产值|主要产品|增长|减少|"
    r"增加(?!值)|增至|^提升|^提高|^扩大|^降|^缩短|^缩减|^压缩|^减|^上升|^扩|^由|创造|超(?=[过\d百千万亿两半])|均(?!衡)|将(?!军)|都(?!市|会)|优先|向(?!导|量)|和(?=若干|一批)|及一批|争创|也|还|规模(?![以化])|形成|覆盖|位于|分布|用于|来自|开设)"
)
PARTICLES = re.compile(
    r"^(?:(?:具有|具备)[^,，、]{2,14}的|以[^,，、]{2,14}为[^,，、]{1,6}的|的|为(?!主)|左右的?|以上的?|余|多|\(|各类|不同|国内外|在建)+"
)
TRAILING = re.compile(r"(?:的|等|、|和|及|与|以及|在|数量|名单|工作|作为|占)+$")
REMARK_PARTICLES = re.compile(r"^(?:也|还|已经|已|都|均|的|共|在)+|(?:了)$")
ORGANISATION = re.compile(r"汽车(?![产销零整制工出])|大学|学院|银行|集团|公司|股份|机场|高铁|铁路|证券")
GRANTED = re.compile(r"(?:给予|提供|给与|享受)(?:最高|不超过|至多|每户|每家|一次性)*$")
LIMITED = re.compile(r"(?:总投资|产值|营收|营业收入|规模|投资|年产值|年营收)[^,，。、]{0,10}?元(?:以上)?的?")
# Says what somebody does: no name of anything.
DOES = re.compile(r"了|正在|此前|今后|宣布|覆盖|用“|^(?:可|能|加上|推出|用|向)")
SCOPE = re.compile(r"^.*等(?:[^,，、]{0,4})(?:领域|方面|行业|区域)(?:的)?(?=.)")
WORTH = re.compile(r"总投资|产值(?:超|达|约)")
BEHIND_PLACE = re.compile(r"^(?:的|市|省|地区|八区)")
LONGEST_REMARK = 18
SHORTEST_KNOWN, LONGEST_KNOWN = 4, 16


def noun_before(words: str) -> str:
    """The noun that stands before a number, without its predicate; empty where there is none."""
    if GRANTED.search(words):
        return ""
    words = PREDICATE.sub("", words[-LONGEST:])
    words = SCOPE.sub("", words.rpartition("》")[2])
    whole = without_head(words)
    return whole if whole in indicators() else _without_front(words, whole)


def noun_behind(words: str) -> str:
    """The noun that stands behind a number and its unit; empty where there is none."""
    words = PARTICLES.sub("", words[:LONGEST])
    limit = LIMITED.match(words)
    if limit and len(words) > limit.end():
        return limit[0] + noun_behind(words[limit.end() :])
    stop = COUNT_STOP.search(words)
    head = words[: stop.start()] if stop else words
    ends = [match.end() for match in _counted().finditer(head)]
    last = ends[-1] if ends else 0
    for end in range(min(len(head), LONGEST_KNOWN), max(last, SHORTEST_KNOWN - 1), -1):
        if head[:end] in indicators():
            return head[:end]
    if last:
        return TRAILING.sub("", head[:last])
    quoted = head.find("“")
    return TRAILING.sub("", head[:quoted] if quoted > 0 else head)


def is_counted(noun: str) -> bool:
    """Whether a noun is one of those that can be counted."""
    return noun.endswith(words_of("counted"))


def phrase(words: str) -> str:
    """The words about a number without time, place and predicate: all that can be said where no noun stands out."""
    words = TRAILING.sub("", without_head(PREDICATE.sub("", words[-LONGEST:])))
    return words if len(words) > 1 and not DOES.search(words) and not SPLIT.match(words) else ""


def remark_behind(words: str) -> str:
    """What is said of a bare noun behind a number: 进入中国制造业500强 of 8家企业; empty where it is long."""
    words = PARTICLES.sub("", words[:LONGEST])
    remark = REMARK_PARTICLES.sub("", words[len(noun_behind(words)) :])
    return remark if 1 < len(remark) <= LONGEST_REMARK and not WORTH.search(remark) else ""


def verb_of(words: str) -> str:
    """新增, 新建 and the like in the words before a number."""
    found = NEW.findall(words)
    return found[-1] if found else ""


def _without_front(words: str, whole: str) -> str:
    """The noun behind the last verb; `whole` is what is left without time and place where there is no verb."""
    cut = 0
    for match in SPLIT.finditer(words):
        if words.rfind("“", 0, match.start()) <= words.rfind("”", 0, match.start()):
            cut = match.end()
    new = [match.start() for match in NEW.finditer(words) if match.start() >= cut]
    begin = new[-1] if new else cut
    noun = TRAILING.sub("", without_head(words[begin:]) if begin else whole)
    closed, opened = noun.find("”"), noun.find("“")
    return "“" + noun if closed >= 0 and not 0 <= opened < closed else noun


def without_head(words: str) -> str:
    """The words without the time, the place and the fillers at their beginning."""
    while words:
        shorter = FILLER_HEAD.sub("", TIME_HEAD.sub("", words))
        if not KEPT.match(words):
            shorter = _without_place(shorter)
        if shorter == words:
            return words
        words = shorter
    return words


def _without_place(words: str) -> str:
    for place in find_places(words[:16]):
        if place.start == 0 and not ORGANISATION.match(words, place.end):
            return BEHIND_PLACE.sub("", words[place.end :])
    return words


@cache
def _counted() -> re.Pattern[str]:
    words = (*words_of("counted"), *words_of("head"))
    return re.compile("|".join(map(re.escape, words)))
