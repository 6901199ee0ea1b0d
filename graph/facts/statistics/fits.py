"""Whether such a thing is measured of such an owner: no city has a net profit, no police owns the loot."""

from __future__ import annotations

import re

from graph.model import Mention
from graph.places import single

_SOURCE = re.compile(
    "(?:(?<!公)司|^[一-鿿]{2,8}(?<![总事营分支门业])部|国家.{2,12}[局委会]|发改委|发展改革委|协会|学会|商会|联合会|研究[院所会]|研究中心|政治局|统计[局处]|工商联|调查队|委员会|证券|资讯|气象台|智库|日报|晚报|党|中央|国务院|联合国|当局|新华社|中新社|网|杂志|期刊|学报|周刊|民调|新闻办公室|新闻办|国新办)$"
)
"""A body that is named as the source of a figure more often than as its owner."""
OF_FIRMS = re.compile(
    "^(?!.*(?:企业|工业|产业|服务业|行业|商业)).*(?:净利|净亏|营收|营业总?收入|主营|净溢利|同店|单箱|EBITDA|息税前|应占|融券|融资余|换手|成交[额量]|每股|市盈率|股价|负债率|毛利|募集资金|净值)"
)
"""What is measured of a firm, never of a city; a city before it is a part of the firm's name."""
_VAGUE = re.compile(
    "基金|公司|集团|银行|企业|项目|工程|法院|检察院|海关|学校|医院|政府|(?:外国|国内|国外|外资|民营|合资|相关|有关).*"
)
_RUN_ON = re.compile(
    "绿色$|不含|有(?:公司|企业)|[共合]计|累计|各类|[进出]口(?!.*(?:公司|集团|银行|协会|商会))|[”“]|^[东南西北]至|共.*[建办]|[现共拥设建]有|[规计]划建|.是(?!否)"
)
"""What shows that words of the sentence were taken into the name."""
_CRIME = re.compile("洗钱|诈骗|赌资|涉案|案值|赃款|违法所得|非法")
_COURTS = re.compile("(?:公安[局厅部]?|警方|[总支大]队|专卖局|法院|检察院|海关|监管局|派出所)$")
"""Who pursues a crime, and owns nothing of it."""
_TRADED = re.compile("^(?:进口|出口|进出口)|外贸|进出口")
"""What the customs count, and do not trade."""
_COURT = re.compile("法院$")
_OF_COURTS = re.compile(
    "案|审|执|调解|法官|干警|诉|结|判|保全|文书|服务|培训|活动|干部|普法|宣[传讲]|发放|咨询|建议|法庭|办公|纠纷|面积"
)
"""What a court does and has; of a loan that it judged it owns nothing."""
_MODEL = re.compile("[A-Za-z][A-Za-z0-9]{3,}")
"""Another model than the product that was named: 甲手机售价3000元，XPhone售价4000元."""
_OF_THING = re.compile("^市场(?!主体|监管)|售价$|全重|射程|载重|排水量|翼展|机身|汇率|股价")
"""What is measured of a thing that comes from a place, of what is sold there, or of money."""
REGION = re.compile("[亚欧非]洲|南亚|中亚|东盟|欧盟|[南北]美洲?|拉美|亚太|东南亚|中东|大中华|欧美")
_TRADE = re.compile("航线|航班|市场|业务|门店|酒店|销售|收入|出货|销量|客户")
"""What is told of a firm's share in a part of the world."""
_OF_PLOT = re.compile(
    "^(?:总|地上|地下|规划)*(?:建筑|用地|占地|出让|建设)面积|^起[始拍]|地上|容积率|楼面价|层高"
)
"""What is measured of a piece of land or a house, never of the city that it lies in."""
_DISASTER = re.compile("受灾|死亡|失踪|伤亡|断电|停电|受淹|确诊|病例|感染|治愈|灾害|安置人数|降水|降雨")
_OFFICE = re.compile("[部局厅署办]$|指挥部$|委员会$|中心$|政府$")
"""Who counts the victims, and is none of them."""
_FROM_THERE = re.compile("游客|旅客|留学生|移民|公民|侨民|选手|球员|大厦|大楼|广场|酒店|商场")
"""Behind a place it is those who come from there (韩国游客), or the name of a house."""
_ROAD = re.compile("[路街巷]$|大道$")
_WAY = re.compile("长|里程|宽|流量|路灯|车道|店|商")
"""What is measured of a road; what is built beside it is another's."""
_PRICE = re.compile(
    "(?:官方|零售|最[高低]|起|建议|市场|自营|促销|预售|首发)*(?:售价|零售价|单价|票价|价格|定价)"
)
"""What a thing costs, and no body or town."""
_RUN = re.compile("(?:机场|空港|港|景区|园|酒店|店|厂|馆|站|场|村|社区)$")
"""A place that is run like a firm."""


def source(named: Mention) -> bool:
    """Whether a name more often tells a figure than owns it."""
    return bool(_SOURCE.search(named.text))


def fits(named: Mention, what: str) -> bool:
    """Whether such a thing is measured of such an owner: no city has a net profit."""
    if _VAGUE.fullmatch(named.text) or _RUN_ON.search(named.text):
        return False
    if _CRIME.search(what) and _COURTS.search(named.stands_for or named.text):
        return False
    if named.kind in ("Place", "Organization") and _PRICE.fullmatch(what):
        return False
    if named.kind == "Product" and _MODEL.match(what) and _MODEL.match(what)[0] not in named.text:  # type: ignore[index]
        return False
    return _of_place(named, what) if named.kind == "Place" else _of_body(named, what)


def _of_place(named: Mention, what: str) -> bool:
    """Whether it is measured of a town or a road, and not of who comes from there or of what is built there."""
    if _FROM_THERE.fullmatch(what) or (_ROAD.search(named.text) and not _WAY.search(what)):
        return False
    if _CRIME.search(what) or (_OF_PLOT.search(what) and single(named.text)):
        return False
    if _OF_THING.search(what) or (REGION.match(named.text) and _TRADE.search(what)):
        return False
    return bool(_RUN.search(named.text)) or not OF_FIRMS.search(what)


def _of_body(named: Mention, what: str) -> bool:
    """Whether a body has it, and does not only count it or judge of it."""
    if named.kind == "Organization" and _DISASTER.search(what) and _OFFICE.search(named.text):
        return False
    if named.text.endswith("海关") and _TRADED.search(what):
        return False
    return not _COURT.search(named.text) or bool(_OF_COURTS.search(what))
