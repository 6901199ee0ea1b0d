"""Titles of office: 董事长, 党组成员, 常务副总经理.

A title is one mention with what grades it (副, 常务副, 名誉, 首席), but without what tells when it was held (原, 时任). The body that it belongs to is a name of its
own: 人事部部长 keeps to 部长, 江夏区委书记 to 书记.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.needs import quick

_GRADE = (
    "常务副|创会|署理|第[一二三四五]副?|名誉|荣誉|执行副?|联席|联合|首席|高级副?|资深副?|助理|代理|代|副总|副|总|终身"
    "|轮值|独立|非执行|[一二三四]级|专职副?|兼职副?|特邀|特聘|客座|主任"
)
_HEADS = """
书记 党委书记 党组书记 党组成员 党委委员 党委常委 党工委书记 党工委委员 党支部书记 党总支书记 支书 支委 总书记
党委副书记 党组副书记 党工委副书记 纪委书记 政法委书记 团委书记
常委 政治局委员 中央委员 候补委员 部务委员 委员 委员长 国务委员 人大代表 政协委员 党代表 议员
组织委员 宣传委员 纪检委员 统战委员 主任科员 副主任科员 主委 住院医师 主席 主席团主席 总统 总理 首相 大臣 国王 女王 王储 总督 秘书长 总干事 干事长 干事
部长 省长 市长 县长 区长 州长 盟长 旗长 镇长 乡长 村长 村主任 街道办主任 厅长 局长 司长 处长 科长 股长 署长
院长 校长 园长 所长 站长 台长 馆长 社长 行长 会长 理事长 理事 监事长 监事 团长 队长 组长 班长 排长 连长 营长 旅长
师长 军长 司令 司令员 政委 政治委员 参谋长 舰长 机长 船长 列车长 车间主任 主任 主任委员 主管 主任医师 主治医师
医师 家庭医生 医生 护士长 护士 药师 董事长 董事局主席 董事会主席 董事 董事会秘书 董秘 总裁 总经理 经理 行政经理 项目经理
厂长 店长 矿长 场长 法定代表人 法人代表 实际控制人 合伙人 创始人 发起人 首席执行官 首席财务官 首席运营官 执行官
首席技术官 首席科学家 首席经济学家 首席分析师 首席代表 首席信息官 首席专家 CEO CFO COO CTO 总监 总工程师 总工
总会计师 总经济师 工程师 设计师 总设计师 分析师 会计师 建筑师 规划师 负责人 主要负责人 相关负责人 有关负责人
发言人 新闻发言人 召集人 带头人 传承人 代表性传承人 领衔人 教授 讲师 研究员 院士 博士生导师 辅导员 班主任 教师
教练 主教练 领队 队员 主编 总编辑 总编 责任编辑 编剧 导演 总导演 制片人 律师 法官 检察长 检察官 检察员
检察委员会委员 审判长 审判员 审判委员会委员 庭长 陪审员 书记员 民警 警长 教导员 指导员 支队长 大队长 中队长
总队长 大使 公使 参赞 总领事 领事 特使 专员 督察 督学 巡视员 调研员 参事 顾问 法律顾问 法律总顾问 总顾问
首席风险官 首席商务官 首席营销官 首席产品官 国务卿 众议长 行政长官 总指挥 总教练 主理人 总主笔
操作工 技术员 技师 仲裁员 调解员 评估师 讲解员 列车员 乘务长 驻村干部 第一书记
"""
_HEAD = "|".join(sorted(set(_HEADS.split()), key=lambda head: (-len(head), head)))
_NAMES_BODY = "协会|大会|会议|全会|会(?!长|员)|团(?!长|队)|委员会|办公|制|法|证|资格|培训|节|们|称号|俱乐部|论坛|人选|职[务责位]|岗|队伍|工作|级|院|所|事务所|项|府|馆(?!长)"
_OF_STATES = "(?<![海以之此除另内境])外长(?![期大达江安三久远])|(?<!消)防长(?=[一-鿿·])(?![期达久安官城])|(?<![理])财长|(?<=院)议长"
"""Titles of two characters that longer words hold, too: 国外长期, 消防长."""
_POST = quick(
    rf"(?:{_GRADE}){{0,2}}(?:{_HEAD}|{_OF_STATES})(?:(?:助理)?(?!{_NAMES_BODY})|(?=职务|职位|一职))"
)
"""A title, also before 职务 (免去…局长职务)."""
_NOT_AFTER = re.compile(r"(?:位|名|个|各|诸|全体|众|些|少先)$")
"""What stands before those of a kind, who hold no office: 各局长, 少先队员."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The titles of office in the text."""
    del found
    for match in _POST.finditer(article.text):
        if not _NOT_AFTER.search(article.text, max(0, match.start() - 2), match.start()):
            yield Mention(Span(match.start(), match.end()), "Post", match.group(), source="form")
