"""Which amounts are figures at all.

Not figures: what a short pair of quotation marks makes a name (“33618”), ranks (前100名), counts of measures, tasks and
chapters, classes that only choose (营收超50亿元的企业, 26户企业…增长20%以上), product parameters (每秒, 参数规模), dates and
spans of time that measure nothing, and what a company tells of itself unless it is investment, output, exports or subsidies.
Numbers in characters count only before something countable (两家算力平台), since 一批 and 两个 are mostly no counts.
"""

import re
from dataclasses import replace
from functools import cache

from builder.analysis.figures.parts import counted_head, is_part_of_plan
from builder.analysis.figures.passages import Clause
from builder.lexicon.figure_words import words_of
from builder.model.figures import Comparator
from builder.text.amounts import Amount

SHORT_QUOTE = 16
TIME_UNITS = frozenset(("d", "h", "min", "month", "year", "workday", "s", "ms"))
TIME_FRAME = re.compile(
    r"(?:(?:从|由)[^,，]{0,8}|缩短|压缩|压减|减少|延长|节约|节省|提前|缩减|降低?|平均|时间|时长|天数|周期|年限|寿命|期限|过渡期|不超过|为|至|到|仅需|只需|控制在|全年有?|达|达到|少于|不少于)(?:了|至|到|为|约|近|超过?)*$"
)
NOT_TIME = re.compile(
    r"^(?:前|来|内|后|间|时间|以来|之内|中|里|的时间|跨度|规划|行动|期|任期|历史|连续|累计|多来)"
)
RANKED = re.compile(r"(?:第|前|排名|位列|位居|列|居)$")
# 10亿欧元（约合78亿元人民币） is one sum.
CONVERTED = re.compile(r"\((?:约合|折合|合|相当于)(?:人民币)?约?$")
PARTED = re.compile(r"^(?:强|代|级|号|版|届|期|位数|省市|条例)")
CLASS_AFTER = re.compile(
    r"^(?:级|规模|以上|以下|以内)*(?:的)?(?:[^,，。;；、\d的]{0,10})?(?:企业|项目|产业|园区|集群|工程|单位|县|镇|机构|客户|订单|公司|开发区|行业)"
)
CLASS_DIRECT = re.compile(
    r"^(?:级|规模)|^的?(?:工业|制造业|重大|重点|大|特大|骨干|龙头|产业|支柱|先进制造业|优势)?(?:企业|项目|产业(?!投资|基金|发展|引导)|园区|集群|县|镇|行业|企业集群)"
)
TERRITORY = re.compile(
    r"(?:主要|重点|大中|地级|沿线|沿海|内地|试点|援[疆藏]|成员|不同|经济体)?(?:省(?!级|属|会|重点|实验|技术)|城市(?!群|更新|大脑|合伙|综合体|书房|驿站|公园)|地市(?!级)|市州|州市|盟市|区县(?!级)|县区|县市|区市|市辖区|"
    r"国家(?=[、,，和与及（(参的]|地区|$)|地区(?!级|总部)|经济体)|[\u4e00-\u9fff]{0,10}?(?:专项行动|部门|政策措施)(?=[,，。;；]|$|启动|联合|印发|出台|发布|共同|参加|参与|的)"
)
MEASURES_BEFORE = re.compile(
    r"(?:措施|政策(?!资金)|任务|举措|意见|建议|条款|事项)(?:包括[^,，]*等|[共合]计|共|合计|达|达到|清单)?$"
)
ATTENDANCE = re.compile(r"参会|参展|参赛|参演|与会|出席|嘉宾|志愿者|观众|演员")
CLASS_LIST = re.compile(
    r"^(?:以上|级)?(?:[、和与及至到-][\d.千百十万亿]+元(?:以上|级)?){1,4}的?[^,，。;；、\d]{0,8}(?:企业|产业|集群|项目)(?!投资|基金)"
)
CLASS_OF_INDUSTRIES = re.compile(
    r"^[千百十]?[万亿]+元?级?(?:台阶|大关|关口)|^[千百十]?[万亿]+元?级[^,，。、和]{0,12}?(?:产业|行业)(?!集群|园|带)"
)
# 规模超万亿元的产业有了3个, 增长20%以上的有26户: how many there are follows, so the bound only chooses.
CHOOSES = re.compile(
    r"^(?:级|以上|以下)?的?[^,，。;；、\d]{0,12}(?:有|达到?)(?:了|近|约|超过?)*\d+[余多]?[家个户项]"
)
# 产业集群达到千亿级 says how large it is.
REACHED = re.compile(r"(?:达到?|突破|跃上|迈上|跨入|迈入|进入)$")
INDUSTRIES_BEFORE = re.compile(r"[万亿]元?级[^,，。、和]{0,12}?(?:产业|行业)(?:共?有|达到?|为)*$")
SOME = re.compile(r"[\d一二三四五]个$")
NUMBERED = re.compile(r"\d[家个]?$")
INDUSTRY_AFTER = re.compile(r"[^,，。;；]{0,10}产业")
GROWN = re.compile(r"(?:壮大|打造|形成|培育|建成|建设|构筑|构建|发展|培育壮大)[^,，\d]{0,12}$")
INVESTED = re.compile(
    r"(?:投资|总投资|投资额|资金|规模|总额|奖励|补助|补贴|给予)(?:约|超|超过|达|达到|近|为|总额)*$"
)
SIZE = re.compile(
    r"(?:长|宽|高|深|厚|重|距|距离[^,，]{1,8}|海拔|时速|航速|吃水|口径|跨度|落差|积雪|气温[^,，]{0,6}(?:下降|上升|回升)|零下|[最]?[高低]气温[^,，]{0,4}|降雨量?|降水量?|风力|阵风|水位)(?:约|达|达到|为|在)*$"
)
LENGTHS = frozenset(("m", "cm", "mm", "km", "nm", "inch", "°C", "nmi", "t", "kg"))
RATINGS = frozenset(("MW", "kW", "GW", "kV", "W", "m", "cm", "mm", "nm", "inch", "t", "kWh", "MWh"))
# 200公里以上的出游 chooses what is counted.
SIZES = LENGTHS | RATINGS | frozenset(("mu", "m2", "km2"))
STOCKED = re.compile(
    r"(?:新增|增加|建成|完成|投产|达到?|超|产|产能|消纳|减排|减少|节约|节水|节电|处理|供应|造林|改造|治理|开通|铺设|规模|总长|全长|可|的|为|是|量|用|共|计|数|有|高|低|了|合)$"
)
# 未来工厂分3种 names classes.
DIVIDED = re.compile(r"分(?:为|成)?$")
DISTRIBUTED = re.compile(r"\d+[多余]?(?:家|户)[^,，。;；总共计累均]*(?:增长|超|超过|突破|达)$")
STRUCTURE = re.compile(r"等[^,，。;；]{0,2}$")
ABSTRACT_AFTER_LIST = re.compile(
    r"^[^,，。;；]{0,8}?(?:产业|行业|领域|集群|方面|环节|类|地区|城市|国家|部门|区县|地市|事项|赛道)"
    r"|^(?:单位|机构)[^,，。;；]{0,4}?(?:联合|共同|印发|发布|出台)"
)
MIDDLE = re.compile(r"^[^,，。;；\d]{0,16}?(?:中|里)(?:的|有|,|，|超|近|约|已)*\d")
MEASURED_SUBJECT = re.compile(r"^(?:企业|项目|[^,，。]{0,14}(?:企业|项目|工厂|机构|平台))[^,，。]{0,4}中")
COMPANY = re.compile(
    r"(?=[有股公集厂这该])(?:(?<![家户批型各等该类大上链链主头])(?:有限公司|股份公司|公司|集团|(?<=[^工示])厂)(?!等|[、们总数]|\d|家)|(?:这|该)(?:家)?(?:企业|公司|工厂))"
)
COMPANY_KEPT = re.compile(
    r"投资|产值|产量|产能|营收|营业收入|销售收入|出口|补助|补贴|奖励|贷款贴息|年产|订单"
)
MONEY_REACH = 12
PARAMETER_REACH = 14
MONEY_NOUN = re.compile(
    r"(?:(?<!用户)(?<!参数)(?<!人口)(?<!数据)规模|投资|营收|收入|产值|增加值|总额|资金|贷款|余额|GDP|生产总值|市值|利润|税收|金额|进出口|出口|进口)[^,，。\d]{0,4}$"
)
PEOPLE = re.compile(r"(?:农村|城镇|城乡|贫困|在校)?(?:人口|学生|毕业生|农民工|劳动力|职工|群众|居民|用户)")
BARE_COUNT = re.compile(r"(?:量|数|额|收入|营收|投资|产值|规模|总量|人口|用户|超|突破|达到?)[^,，。\d]{0,4}$")


def is_figure(clause: Clause, amount: Amount, *, company: bool) -> bool:
    """Whether an amount is a quantity said of a region, a part of one, an industry or a body in it."""
    before = clause.text[clause.start : amount.start]
    after = clause.text[amount.end : clause.end]
    return not (
        _is_name(clause, amount)
        or _is_part_of_word(clause, amount)
        or (amount.unit in TIME_UNITS and not _measures_time(before, after, amount))
        or _is_parameter(before)
        or (amount.unit in ("CNY", "USD") and bool(CONVERTED.search(before)))
        or (amount.unit in LENGTHS and SIZE.search(before))
        or (amount.unit in RATINGS and _is_rating(before, after, amount))
        or _is_class(before, after, amount)
        or (amount.unit == "count" and not _is_counted(before, after, amount))
        or (amount.unit == "count" and not after and is_part_of_plan(clause, before, amount))
        or (company and not COMPANY_KEPT.search(before[-16:] + after[:8]))
    )


def with_money(clause: Clause, amount: Amount) -> Amount:
    """The amount as yuan where only its noun says so: 产业规模达2万亿."""
    bare = amount.unit == "count" and amount.counter is None
    before = clause.text[max(clause.start, amount.start - MONEY_REACH) : amount.start]
    return replace(amount, unit="CNY") if bare and MONEY_NOUN.search(before) else amount


def is_about_company(clause: Clause) -> bool:
    """Whether a clause has a company for its subject."""
    return bool(COMPANY.search(clause.words))


def _is_name(clause: Clause, amount: Amount) -> bool:
    """Inside a short pair of quotation marks or in a title."""
    text = clause.text
    for left, right, longest in (("“", "”", SHORT_QUOTE), ("《", "》", 60), ("‘", "’", SHORT_QUOTE)):
        opened = text.rfind(left, max(0, amount.start - longest), amount.start)
        if opened >= 0 and right not in text[opened : amount.start]:
            closed = text.find(right, amount.end, opened + longest + 2)
            if closed >= 0:
                return True
    return False


def _is_part_of_word(clause: Clause, amount: Amount) -> bool:
    before = clause.text[max(clause.start, amount.start - 3) : amount.start]
    after = clause.text[amount.end : amount.end + 4]
    if RANKED.search(before) and amount.unit == "count" and amount.counter in ("名", "位", "家", "强", None):
        return True
    if amount.unit in ("%", "pp") and after.startswith("的"):
        return False
    return (bool(PARTED.match(after)) and amount.unit != "CNY") or before.endswith(("+", "×", "每"))


def _measures_time(before: str, after: str, amount: Amount) -> bool:
    if amount.unit == "year" and (amount.value > 60 or amount.spelled):
        return False
    return bool(TIME_FRAME.search(before)) and not NOT_TIME.match(after)


def _is_parameter(before: str) -> bool:
    return before.startswith("每秒") or bool(_parameters().search(before[-PARAMETER_REACH:]))


@cache
def _parameters() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words_of("parameter"))))


def _is_rating(before: str, after: str, amount: Amount) -> bool:
    """Says which machine is meant: 18兆瓦海上风电机组."""
    if after.startswith("级"):
        return True
    return (
        amount.comparator is Comparator.EQUAL
        and "\u4e00" <= after[:1] <= "\u9fff"
        and not STOCKED.search(before)
        and not after.startswith(("的", "以"))
    )


def _is_class(before: str, after: str, amount: Amount) -> bool:
    """Says which firms or projects are meant, not how much there is."""
    if amount.unit == "CNY" and SOME.search(before):
        return True
    if amount.unit in SIZES and amount.text.endswith(("以上", "以下", "以内")) and after.startswith("的"):
        return True
    if amount.unit in ("CNY", "USD", "%") and CHOOSES.match(after):
        return True
    if amount.unit == "CNY" and amount.text.endswith("级") and not after and REACHED.search(before):
        return False
    if amount.unit == "CNY" and amount.text.endswith("级"):
        return not (GROWN.search(before) and INDUSTRY_AFTER.match(after)) or bool(NUMBERED.search(before))
    if amount.unit == "CNY" and CLASS_LIST.match(after) and not INVESTED.search(before):
        return True
    if amount.unit in ("CNY", "USD") and CLASS_DIRECT.match(after):
        return not INVESTED.search(before) or amount.text.endswith(("以上", "以下"))
    bounded = amount.comparator in (Comparator.MORE, Comparator.AT_LEAST)
    if bounded and amount.unit in ("CNY", "USD", "%") and after.startswith("的") and CLASS_AFTER.match(after):
        return True
    if amount.unit in ("CNY", "USD") and amount.text.endswith(("以上", "以下")) and CLASS_AFTER.match(after):
        return True
    return bounded and amount.unit in ("%", "CNY") and bool(DISTRIBUTED.search(before))


def _is_counted(before: str, after: str, amount: Amount) -> bool:
    if amount.counter is None:
        return bool(BARE_COUNT.search(before) or PEOPLE.match(after))
    if DIVIDED.search(before) or amount.counter == "类":
        return False
    if STRUCTURE.search(before) and ABSTRACT_AFTER_LIST.match(after):
        return False
    if MIDDLE.match(after):
        return bool(MEASURED_SUBJECT.match(after))
    if _uncounted_head().match(after) or TERRITORY.match(after) or MEASURES_BEFORE.search(before):
        return False
    if CLASS_OF_INDUSTRIES.match(after) or INDUSTRIES_BEFORE.search(before):
        return False
    if ATTENDANCE.search(before[-12:] + "|" + after[:24]):
        return False
    if amount.spelled and amount.value < 100:
        return amount.value > 1 and bool(counted_head().match(after))
    return True


@cache
def _uncounted_head() -> re.Pattern[str]:
    """The noun right behind the measure word, or a short one with it at its end."""
    nouns = "|".join(map(re.escape, words_of("uncounted")))
    return re.compile(
        rf"(?:的|主要|具体|重点|重大|关键|专项|改革|政策|惠企|新|大|工作|核心|标志性|硬核|支持|制造业重点|工业|国民经济|省级|保障|服务|专题)*(?:{nouns})(?=$|[,，。;；、:：)”+的和及与等将要为是已均都之共正上\d]|中(?!小)|(?<=方面)|(?<=形态)|(?<=层面)|(?<=角度)|(?<=维度)|(?<=阶段)|纳入|进入|联合|出台|印发|发展|推进|加快|全面|提出|部署|发力|着手|入手|组成|展开|明确)"
    )
