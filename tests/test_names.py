"""What a sentence names, and what it must not be taken to name: add a row for each error met on a real page."""

from datetime import date

import pytest

from graph.model import Article, Span
from graph.names import mentions

EVENTS = {
    "3月2日，青山—海川贸易合作论坛在青山举行。": "青山—海川贸易合作论坛",
    "3月2日，青山林业协会六届六次理事（扩大）会议召开。": "青山林业协会六届六次理事（扩大）会议",
    "3月2日，青山大学马克思主义学习论坛召开。": "青山大学马克思主义学习论坛",
    "3月2日，青山碳达峰·碳中和论坛在青山举行。": "青山碳达峰·碳中和论坛",
    "3月2日，青山市脱贫攻坚工作推进会召开。": "青山市脱贫攻坚工作推进会",
    "青山市举办2021年老年健康宣传周“多走路”主题活动。": "2021年老年健康宣传周“多走路”主题活动",
    "中新社青山3月2日电 (王建国)青山市经济运行情况新闻发布会2日举行。": "青山市经济运行情况新闻发布会",
    "3月2日，青山市召开涉农金融产品发布会。": "涉农金融产品发布会",
}
NAMED = {
    # words around a name that are none of it
    "知名芯片领军企业青山公司昨日开会。": {"Organization 青山公司"},
    "除了德国汉堡、杜伊斯堡外，还包括波兰。": {"Place 汉堡", "Place 杜伊斯堡"},
    "白俄罗斯国防部表示，演习已经结束。": {"Organization 白俄罗斯国防部"},
    "报道称，位于海州物流园的北京东方华语所在库房受灾严重，水电中断。": {"Organization 北京东方华语"},
    "欧盟外交事务发言人彼得·史密斯称，会议已经结束。": {"Organization 欧盟"},
    "前青山公司总裁谢利嘉宣布计划退休。": {"Organization 青山公司"},
    # two names run together
    "日前，中共中央国务院印发通知。": {"Organization 中共中央", "Organization 国务院"},
    "青山大学成立北方学院。": {"Organization 青山大学"},
    "活动在青岛市城阳区流亭街道举行。": {"Place 城阳区", "Place 流亭街道"},
    "新厂位于广东肇庆新区。": {"Place 广东", "Place 肇庆新区"},
    # companies by what they are, in lists and alone
    "跨境电商云禾5日发布消息。": {"Organization 云禾"},
    "大会吸引了启某投、明德资本、青禾资本等投资机构参加。": {
        "Organization 明德资本",
        "Organization 青禾资本",
    },
    # divisions of China, and what papers of theirs call them
    "2022年十堰入选国家物流枢纽。": {"Place 十堰"},
    "贵州荔波的高铁今天开通。": {"Place 荔波"},
    "湖北省公布了名单。据介绍，我省两地入选。": {"Place 我省"},
    "今年上半年，淄博市外贸进出口总额达到562.7亿元。": {"Place 淄博市"},
    # airlines
    "3月26日起，鲁岳航空新开济南至哈尔滨航线。": {
        "Organization 鲁岳航空",
        "Place 济南",
        "Place 哈尔滨",
    },
    # what every state has
    "各国央行买入黄金，央行今天也买了。": {"Organization 央行"},
    # foreign names to their end
    "海州市长谢尔盖·索比亚宁称，会议已经结束。": {"Place 海州", "Person 谢尔盖·索比亚宁"},
    "海川市副市长阿里木·艾合买提说，项目已经开工。": {"Person 阿里木·艾合买提"},
    "日本青山县知事高田靖一3日说，检查已经结束。": {"Person 高田靖一"},
    # names without the beginning of the word behind them
    "青山市护理学会会长吴瑛致欢迎辞。": {"Person 吴瑛"},
    "青山市商会副会长何池爱表示，会议已经结束。": {"Person 何池爱"},
    "大楼派出所值班民警王建国到会。": {"Organization 大楼派出所"},
    # firms' branches abroad
    "近日，毕马威中国和青山大学达成合作。": {"Organization 毕马威中国"},
    # departments of two fields
    "海川市气象局科技与气候变化处处长王建国到会。": {"Organization 海川市气象局科技与气候变化处"},
    "海川八一起义纪念馆研究员王建国到会。": {"Organization 海川八一起义纪念馆"},
    "海川市人民医院呼吸与重症医学科主任王建国到会。": {"Organization 海川市人民医院呼吸与重症医学科"},
    # foreign places read as people
    "机场开通了乌兰乌德、伊尔库茨克航线。": {"Place 乌兰乌德", "Place 伊尔库茨克"},
    "D1234次列车沿途停靠贵阳北站、遵义站。": {"Place 贵阳北站", "Place 遵义站"},
    "他在青岛办理了烟台分公司的执照。": {"Organization 烟台分公司"},
    "北京四中院公开开庭。": {"Organization 北京四中院"},
    # bodies of divisions
    "他曾任深圳市委常委、秘书长，现任吴忠市政府副市长。": {
        "Organization 深圳市委",
        "Organization 吴忠市政府",
    },
    "现任江西省委常委、深圳市南山区委书记。": {"Organization 江西省委", "Organization 深圳市南山区委"},
    # bodies and places that an office gives away
    "区残联理事长王建国、云禾网副总裁李卫东到会。": {"Organization 区残联", "Organization 云禾网"},
    "包括同创云禾董事长王建国在内，多人到会。": {"Organization 同创云禾"},
    "中国石化副总经理王建国到会。": {"Organization 中国石化"},
    "重庆市长王建国到会。": {"Place 重庆"},
    "俄总统弗拉基米尔·普京发表讲话。": {"Place 俄"},
    "希思腾科总经理王建国表示满意。": {"Organization 希思腾科"},
    # what was named before, by its kind alone
    "海川化工有限公司昨日揭牌。公司董事长王建国到会。": {"Organization 公司"},
    "青山大学昨日开学。该校校长王建国到会。": {"Organization 青山大学", "Organization 该校"},
    "德国外长下周访华。": {"Place 华"},
    # bodies as they are founded
    "“丹山同心志愿服务队”正式成立。": {"Organization 丹山同心志愿服务队"},
    "会上，与会人员为青山数据联合实验室揭牌。": {"Organization 青山数据联合实验室"},
    "双方成立了全国首个冷水鱼类保护研究中心。": {"Organization 冷水鱼类保护研究中心"},
    "云禾记成立于1995年，主营餐饮。": {"Organization 云禾记"},
    "云禾记于2009年成立于海川，主营餐饮。": {"Organization 云禾记"},
    "云禾布厂的前身是1932年创办的三和织布厂，规模不大。": {"Organization 三和织布厂"},
    "7月25日，同心残疾人就业实训基地在青山揭牌启用。": {"Organization 同心残疾人就业实训基地"},
    # firms by what they are or do with a body
    "云禾科是一家物流企业，总部在青岛。": {"Organization 云禾科"},
    "近日，磐石汽车与北方大学在青岛签署合作协议。": {"Organization 磐石汽车", "Organization 北方大学"},
    "长沙铜盘窑和海川银行签署借款合同。": {"Organization 长沙铜盘窑", "Organization 海川银行"},
    "北方大学与力禾科日前签署战略合作协议。": {"Organization 力禾科"},
    "当地最大商业集团之一的ABC（Asia Business Corp），与北方大学签署备忘录。": {"Organization ABC"},
    "海川集团6月收购了法国高端香水品牌科瑞达。": {"Organization 科瑞达"},
    "大会上，奇禾科技、英博数科等8家企业签约。": {"Organization 奇禾科技", "Organization 英博数科"},
    "7月14日，韦兰特与云捷航空发展集团有限公司、北方银行分别签约。": {
        "Organization 云捷航空发展集团有限公司"
    },
    "北方大学、青山市林业局分别和海川学院签订协议。": {"Organization 青山市林业局", "Organization 海川学院"},
    "云禾旗下的中禾京诚(青山)装备技术有限公司签约。": {"Organization 中禾京诚(青山)装备技术有限公司"},
    "国家发展改革委会同有关部门制定了办法。": {"Organization 国家发展改革委"},
    # known names, of which the tagger saw but the beginning
    "北方大学与宁德时代签约。": {"Organization 宁德时代"},
    # names that begin before where the tagger began, or hold what joins two
    "据北岸沿海铁路福建有限责任公司工作人员介绍，隧道贯通。": {"Organization 北岸沿海铁路福建有限责任公司"},
    "劲禾慈善公益基金会向海川市慈善总会捐款。": {"Organization 劲禾慈善公益基金会"},
    "二米六海洋科技（浙江）有限公司总经理王建国到会。": {"Organization 二米六海洋科技（浙江）有限公司"},
    "贵州省商务厅会同中国人民银行贵阳中心支行办会。": {"Organization 贵州省商务厅"},
    # foreign words with a hyphen
    "能源部长Karim al-Hadari表示，会谈顺利。": {"Person Karim al-Hadari"},
}
NOT_NAMED = {
    "公司市场推广总裁王建国、协会会长李卫东到会。": {"市场推广", "协会"},
    "孩子和家长一起聆听口腔科主任王建国的讲座。": {"家长一起聆听口腔科", "一起聆听口腔科"},
    "他说，慈善公益基金会很多。": {"慈善公益基金会"},
    "青岛市昨日开会，该市场已经关闭。": {"该市"},
    "上市公司股东表示满意。": {"股东"},
    "饲料、养殖、加工等企业已经复工。": {"饲料", "养殖", "加工"},
    "各地生态环境部门加强检查，生态环境部作了部署。": {"生态环境部门"},
    "桂林路今天通车。": {"桂林"},
    "据北京时间今天的消息，比赛已经结束。": {"北京"},
    "鄂皖赣湘四省签约。": {"鄂皖赣湘四省"},
    "在中国车市下滑时，销量上升。": {"中国车市"},
    "太阳能热水器受到欢迎。": {"太阳"},
    "各村均组建普法宣传志愿服务队。": {"普法宣传志愿服务队"},
    "这家医院急诊室医生林远说，患者很多。": {"这家医院急诊室"},
    "青山卫生服务中心党员家庭医生林远上门。": {"青山卫生服务中心党员家庭", "青山卫生服务中心党员"},
    "他创办了一家贸易公司。": {"一家贸易公司", "贸易公司"},
    "记者走进成立于1995年的工厂。": {"记者走进"},
    "两家公司组成的联合体与北方大学签约。": {"联合体"},
    "青山市法院向市水利局介绍情况。": {"青山市法院向市水利局"},
    "研究会由青山组织经贸学院主办。": {"组织经贸学院"},
    "它将与美国或加拿大公司签约。": {"美国或加拿大公司"},
    "对方是一家物流企业。": {"对方"},
    "新东家是一家物流企业，老板也年轻。": {"新东家是"},
    "王建国与北方大学签订合同。": {"王建国与北方大学"},
    "官方希望能够与北方大学达成合作协议。": {"官方希望能够"},
    "预制菜、文旅、露营等企业已经复工。": {"预制菜", "文旅", "露营"},
}


def names(text: str, kinds: tuple[str, ...] = ("Person", "Organization", "Place")) -> set[str]:
    article = Article("example", 1, text, body=(Span(0, len(text)),), day=date(2021, 9, 13))
    return {f"{m.kind} {m.text}" for m in mentions(article) if m.kind in kinds}


@pytest.mark.parametrize(("text", "expected"), NAMED.items())
def test_names_what_is_named(text: str, expected: set[str]) -> None:
    assert expected <= names(text)


@pytest.mark.parametrize(("text", "event"), EVENTS.items())
def test_names_events_whole(text: str, event: str) -> None:
    assert f"Event {event}" in names(text, ("Event",))


@pytest.mark.parametrize(("text", "never"), NOT_NAMED.items())
def test_names_nothing_else(text: str, never: set[str]) -> None:
    assert not {name.split(" ", 1)[1] for name in names(text)} & never
