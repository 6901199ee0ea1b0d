"""A figure takes the owner, the time and the change that its text gives it, and none where it gives another."""

from datetime import date

import pytest

from graph.facts import facts
from graph.model import Article, Fact, Mention, Span
from graph.names import mentions

OWNED = {
    "青岛市推进农业发展，烟台市占三成；财政收入达12.5亿元。": {"青岛市"},
    "2020年1月至5月期间，青岛市零售额达12.5亿元。": {"青岛市"},
    "烟台市推进农业发展，但青岛市零售额达12.5亿元。": {"青岛市"},
    "青岛市物流企业五十强，财政收入达12.5亿元。": set(),
    "青岛市推进农业发展，乙河流域平均降水量达12.5毫米。": set(),
    "青岛市场方面，零售额达12.5亿元。": set(),
    "目前，水利部组织专家审查了方案，确定总投资达12.5亿元。": set(),
    "甲河县推进农业发展。2020年，财政收入达12.5亿元。": {"甲河县"},
    "青岛市推进农业发展。财政收入达12.5亿元，同比增长3%；零售额达8亿元。": {"青岛市"},
    "青岛市推进农业发展。全国财政收入达12.5亿元。": set(),
    "青岛市推进农业发展。整体市场零售额达12.5亿元。": set(),
    "青岛市推进农业发展。大米近来很受欢迎，零售额达12.5亿元。": set(),
    "青岛市推进农业发展。2020年归母净利润为12.5亿元。": set(),
    "青岛市食品协会人士谈到销路，大米零售额达12.5亿元。": set(),
    "青岛市零售额达9亿元。大米近来很受欢迎，零售额达12.5亿元。青岛市财政收入达8亿元。": {"青岛市"},
    "应急管理部发布通知。据介绍，今年受灾人数下降5%，死亡人数达20人。": set(),
    "2021年8月，青岛市公安局破获一起诈骗案，涉案金额达3亿元。": set(),
    "青岛市政府新闻办公室召开发布会，财政收入达12.5亿元。": set(),
    "青岛市推进农业发展。新建区已开展巡查，共收割水稻12.5万亩。": set(),
}
DATED = {
    "2020财年第三季度，甲河公司营业收入达5亿元。": set(),
    "第二季度净利润大增，甲河公司2021中报显示，营业收入达5亿元。": set(),
    "今年以来，青岛市财政收入达12.5亿元。": {"今年"},
    "2021年以来，青岛市财政收入达12.5亿元。": {"2021年"},
    "自2019年以来，青岛市财政收入达12.5亿元。": set(),
    "今年推出的游戏销路好，甲河公司图书总销量达5万部。": set(),
    "王建国在2019年获得金牌，青岛市零售额达12.5亿元。": set(),
    "甲河公司图书业务2021年上半年实现增长，零售额达12.5亿元。": {"2021年上半年"},
    "青岛市自2019年推进改革以来，财政收入累计达12.5亿元。": set(),
    "青岛市公园面积由2018年的3亩增至2020年的5亩，零售额累计达12.5亿元。": set(),
    "青岛市在2019年修路5公里的基础上再修两条路，道路里程达12公里。": set(),
    "2020年一季度财政收入达9亿元。零售额达12.5亿元。税收达1亿元。2020年一季度消费达8亿元。": {"2020年一季度"},
}
CHANGED = {
    "2020年，青岛市财政收入比2019年增长3%。": {"3%"},
    "2020年，青岛市财政收入达5亿元，较去年同期下降3%。": {"-3%"},
    "8月，青岛市财政收入达5亿元，比7月增长3%。": set(),
    "与近五年同期均值相比，青岛市受灾人数达300人，下降4.9%，财政收入达5亿元。": set(),
    "2020年，青岛市财政收入达5亿元，比2011年增长30%。": set(),
}
NAMED = {
    "青岛市车险报案数达600件，报损金额达3亿元。": {"车险报案数"},
    "甲河公司图书业务上半年实现营收5亿元。": {"图书业务营收"},
    "我国国际储备余额达5亿元。": {"国际储备余额"},
    "王建国四处许诺，共造成多人直接经济损失5亿元。": {"直接经济损失"},
    "甲河县现有养老机构35家。": {"养老机构"},
    "甲河公园占地200多亩。": {"占地面积"},
    "甲河公园一期占地约100亩。": {"占地面积"},
    "新建区已收割水稻12.5万亩。": {"收割水稻"},
    "青岛市养老床位增至1800张。": {"养老床位"},
    "其图书销售额达5亿元。": {"图书销售额"},
    "此次青岛市共有古树名木6193株。": {"古树名木"},
    "青岛市以零售额12.5亿元居首。": {"零售额"},
    "该航班经济舱售价1250元起。": {"经济舱售价"},
    "青岛市图书销售额上半年达5亿元。": {"图书销售额"},
}
NONE = (
    "甲河公司营业收入为6亿至8亿元。",
    "甲河公司大力发展新业务，图书业务上，营业额达5亿元。",
    "董事们热情不减，出席率约89%。",
    "购买新房的，最低首付款比例为20%。",
    "青山镇法庭位于青岛市，辖区面积620平方公里。",
    "甲河公司芯片技术还刚起步，月产能达2000片。",
    "甲河大桥带动20余户村民实现就业。",
    "青岛市二氧化碳排放量较2025年下降30%。",
    "活动起码有20个。",
    "青岛市签约甲、乙两类项目，产业链联盟签约10家。",
    "青岛市共有25家企业上榜。",
    "平均每天发生两起。",
    "一家拥有300名员工的工厂停产。",
    "青岛市零售额两年平均增长3.8%。",
    "图书的价格可使销量增长60%。",
    "甲国图书消费将达1.6万比索。",
    "甲河出库流量达200立方米每秒。",
    "甲河指数涨1.4%。",
    "一起诈骗案涉案金额达3亿元。",
    "市民说银行卡里有存款3.5万元。",
    "县里的农机服务中心已收割水稻12.5万亩。",
    "共有约9万名游客抵达青岛市。",
    "换手率4.5%，成交额达3亿元。",
    "青岛长丰沪港深混合A最新单位净值为0.68元。",
)
SURE = 0.6


def figures(text: str) -> list[Fact]:
    article = Article("example", 1, text, body=(Span(0, len(text)),), day=date(2021, 9, 13))
    return [f for f in facts(article, mentions(article)) if f.kind == "Statistic"]


def fillers(figure: Fact, role: str) -> set[str]:
    return {f.text if isinstance(f, Mention) else f for f in figure.fillers(role)}


ROLES = [
    (role, text, expected)
    for role, table in (
        ("subject", OWNED),
        ("period", DATED),
        ("change", CHANGED),
        ("indicator", NAMED),
    )
    for text, expected in table.items()
]


@pytest.mark.parametrize(("role", "text", "expected"), ROLES, ids=[text for _, text, _ in ROLES])
def test_takes(role: str, text: str, expected: set[str]) -> None:
    found = figures(text)
    assert found
    for figure in found:
        assert fillers(figure, role) == expected


LISTS = {
    "该站出动巡查人员600人次，发送防汛信息900条。": {"出动巡查人员", "发送防汛信息"},
    "该区清理水库1个、塘坝24个，走访企业30家。": {"清理塘坝", "走访企业"},
    "警方查获一批赃物：手机12部，电脑5台。": {"查获手机", "查获电脑"},
    "全县新建学校3所、改造道路12条、公园5座。": {"新建学校", "改造道路", "改造公园"},
    "执法人员捣毁制假窝点2处、生产线3条。": {"捣毁制假窝点", "捣毁生产线"},
    "警方捣毁生产窝点4个、仓储窝点3个。": {"捣毁生产窝点", "捣毁仓储窝点"},
    "全县现有学校30所、医院12家。": {"学校", "医院"},
}


@pytest.mark.parametrize(("text", "expected"), LISTS.items(), ids=LISTS)
def test_a_list_shares_its_verb(text: str, expected: set[str]) -> None:
    assert {name for figure in figures(text) for name in fillers(figure, "indicator")} == expected


@pytest.mark.parametrize("text", NONE)
def test_no_figure_of_record(text: str) -> None:
    assert not figures(text)


def test_a_mere_length_needs_a_thing_that_is_so_long() -> None:
    assert not figures("青岛市全长为12公里。")
    assert not figures("全长为12公里。")
    assert figures("甲河大桥全长为12公里。")


def test_nobody_relies_on_a_figure_whose_owner_was_not_found() -> None:
    assert all(f.evidence[0].confidence < SURE for f in figures("大米零售额达12.5亿元。"))
    assert all(f.evidence[0].confidence > SURE for f in figures("青岛市零售额达12.5亿元。"))
