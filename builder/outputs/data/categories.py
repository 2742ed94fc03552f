"""The values that columns of categories may hold, and what each means."""

from builder.outputs.data.schema import category

PRECISIONS = (
    category("day", "日", "day"),
    category("month", "月", "month"),
    category("quarter", "季度", "quarter"),
    category("half", "半年", "half-year"),
    category("year", "年", "year"),
    category("approx", "大约，如“近日”", "about, as “recently”"),
)
PRINTED = (
    category("machine", "机器摘自原文", "the machine, from the article’s own sentences"),
    category("desk", "编辑部", "the desk"),
    category("source", "原文一句", "one sentence of the source"),
)
RIGHTS = (
    category("full", "公布全文", "the text is published"),
    category("brief", "只公布摘要、事实、出处和链接", "summary, facts, citation and link only"),
)
COMPARATORS = (
    category("=", "等于", "equal"),
    category(">=", "以上、不低于、至少", "that or more"),
    category(">", "超过、突破、余", "more than that"),
    category("<=", "以内、最高", "that or less"),
    category("<", "不到、不足", "less than that"),
    category("~", "约、左右、近", "about that"),
    category("range", "区间，上端见value_max", "a range; its upper end is in value_max"),
)
KINDS = (
    category("target", "目标：计划、要求达到", "planned, aimed at or required"),
    category("actual", "结果：已经达到", "reported as reached"),
    category("forecast", "预计", "expected"),
    category("terms", "措施给予、限定或收取的数额", "what a measure grants, caps or charges"),
)
RUNGS = (
    category("binding", "约束：确保、不低于", "binding"),
    category("planned", "计划：将、达到", "planned"),
    category("strive", "力争", "to be striven for"),
    category("explore", "探索、研究", "to be explored"),
)
CHANGES = (
    category("level", "水平", "a level"),
    category("yoy", "同比增速", "growth on the year before"),
    category("pp", "百分点之差", "a difference in percentage points"),
    category("cumulative", "几年累计", "several years together"),
)
TYPES = (
    category("issued", "印发、发布", "issued"),
    category("meeting", "会议", "meeting"),
    category("effective", "施行", "in force from"),
    category("expiry", "到期", "expiry"),
    category("deadline", "期限", "to be reached by then"),
    category("milestone", "建成、投产等节点", "opened or reached"),
    category("groundbreaking", "开工", "groundbreaking"),
    category("statistics-release", "数据发布", "figures came out"),
    category("other", "其他", "other"),
)
LEVELS = (
    category("nation", "全国", "the nation"),
    category("province", "省级", "province level"),
    category("prefecture", "地级", "prefecture level"),
    category("county", "县级", "county level"),
)
