"""Names of regions in text: what counts as one, and what only looks like one."""

from builder.text.placenames import NameKind, find_places


def check(text: str, *expected: str) -> None:
    found = find_places(text)
    assert [f"{name.text} {'/'.join(name.adcodes)}{' weak' if name.weak else ''}" for name in found] == list(
        expected
    )
    assert all(text[name.start : name.end] == name.text for name in found)


def test_full_and_short_names() -> None:
    check("重庆市和四川加强往来", "重庆市 500000", "四川 510000")
    check("位于瓮安县的园区", "瓮安县 522725")
    check("镇江市、泰州市", "镇江市 321100", "泰州市 321200")


def test_ordinary_words_are_no_places() -> None:
    check("深化合作，东方汽轮机公司投产")
    check("推广西部经验，沿海城市先行")
    check("京东方开工，四平方米，长白山下")
    check("湖南部署工作，黄河南岸", "湖南 430000")


def test_names_that_begin_inside_a_word_are_none() -> None:
    check("隆重庆祝建市周年，沿大运河南下，适应城市发展")
    check("连绵的江南山区，整个江南区域")
    check("渝北区位于主城", "渝北区 500112")
    check("中共重庆市委，首都北京", "重庆市 500000", "北京 110000")
    check("加快重庆制造业升级", "重庆 500000")


def test_all_of_the_country_is_no_region() -> None:
    check("各省、自治区、直辖市和新疆生产建设兵团工信主管部门")
    check("新疆生产建设兵团印发方案", "新疆生产建设兵团 650000")


def test_one_character_begins_another_name() -> None:
    check("在津巴布韦设厂，走进闽宁镇，推进鲁班工坊")
    check("进沪企业", "沪 310000")


def test_ordinary_words_after_their_parent() -> None:
    check("陕西安康", "陕西 610000", "安康 610900")
    check("浙江义乌的市场", "浙江 330000", "义乌 330782")
    check("与甘肃合作", "甘肃 620000")


def test_counties_in_a_closed_list() -> None:
    found = find_places("北京市海淀、朝阳、西城等区已经启动")
    assert [name.text for name in found] == ["北京市", "海淀", "朝阳", "西城"]


def test_names_of_firms_and_schools_are_weak() -> None:
    check("南京大学参与", "南京 320100 weak")
    check("江苏某某半导体设备有限公司", "江苏 320000 weak")
    check("青藏高原", "青藏 630000/540000 weak")


def test_several_regions_in_one_breath() -> None:
    check("川渝携手", "川渝 510000/500000")
    check("京津冀三地", "京津冀 110000/120000/130000")
    assert find_places("建设成渝地区双城经济圈")[0].kind is NameKind.PROGRAMME


def test_parts_of_regions() -> None:
    check("渝西和宁东基地", "渝西 500000", "宁东基地 640000")


def test_a_name_that_several_units_bear() -> None:
    (name,) = find_places("走进鼓楼区")
    assert len(name.adcodes) > 2
    (_, name) = find_places("南京市鼓楼区")
    assert name.adcodes == ("320106",)
