"""Bodies that issue something, under their Chinese and English names."""

from builder.analysis.issuers import find_issuers
from builder.model.facts import REGIONS, Facts, RegionsFound
from tests.analysis.articles import article


def check(text: str, *expected: str, primary: str | None = None) -> None:
    asked = article("推进工业投资", text)
    facts = Facts().with_answer(REGIONS, RegionsFound(primary, ()))
    found = find_issuers(asked, facts).issuers
    assert [f"{issuer.name} = {issuer.name_en}" for issuer in found] == list(expected)
    for evidence in (issuer.evidence for issuer in found):
        assert asked.blocks[0].text[evidence.start : evidence.end] == evidence.quote


def test_regions_and_their_bodies() -> None:
    check(
        "重庆市经济和信息化委员会印发通知。",
        "重庆市经济和信息化委员会 = Chongqing Municipal Commission of Economy and Informatization",
    )
    check("江苏省人民政府近日出台措施。", "江苏省人民政府 = Jiangsu Provincial People’s Government")
    check("南京市财政局公布名单。", "南京市财政局 = Nanjing Municipal Bureau of Finance")
    check(
        "宁夏回族自治区工业和信息化厅发布数据。",
        "宁夏回族自治区工业和信息化厅 = Ningxia Hui Autonomous Region Department of Industry and Information Technology",
    )
    check(
        "浙江省政府办公厅印发意见。",
        "浙江省政府办公厅 = General Office of the Zhejiang Provincial People’s Government",
    )
    check(
        "广东省人大常委会审议通过条例。",
        "广东省人大常委会 = Guangdong Provincial People’s Congress Standing Committee",
    )


def test_bodies_of_the_nation() -> None:
    check("工业和信息化部发布公告。", "工业和信息化部 = Ministry of Industry and Information Technology")
    check("国新办举行新闻发布会。", "国新办 = State Council Information Office")


def test_bodies_of_other_nations() -> None:
    check("俄罗斯外交部发布消息。")
    check("澳门特别行政区政府公布计划。", "澳门特别行政区政府 = None")


def test_several_in_a_row() -> None:
    check(
        "国家发展改革委、财政部等八部门联合印发办法。",
        "国家发展改革委 = National Development and Reform Commission",
        "财政部 = Ministry of Finance",
    )


def test_the_region_at_hand() -> None:
    check(
        "记者从省经信厅获悉，项目进展顺利。",
        "浙江省经信厅 = Zhejiang Provincial Department of Economy and Information Technology",
        primary="330000",
    )
    check("记者从省经信厅获悉，项目进展顺利。")
    check("省财政厅印发办法。", primary="500000")


def test_names_that_the_table_lacks() -> None:
    check("苏州市行政审批局发布指南。", "苏州市行政审批局 = None")
    check("上海市发布规划，推动产业布局调整。", "上海市 = Shanghai")


def test_who_speaks() -> None:
    check(
        "北京市经济和信息化局相关负责人表示，成效明显。",
        "北京市经济和信息化局 = Beijing Municipal Bureau of Economy and Information Technology",
    )
    check("四川省科技厅厅长在会上发布成果。")


def test_who_only_stands_there() -> None:
    check("企业向山东省财政厅申请补助。支持北京市统计局的工作。")
    check("在上海市人民政府新闻发布会上表示。")


def test_traditional_characters() -> None:
    check(
        "重慶市經濟和信息化委員會印發通知。",
        "重庆市经济和信息化委员会 = Chongqing Municipal Commission of Economy and Informatization",
    )
    check("江蘇省近日印發方案。", "江苏省 = Jiangsu")
