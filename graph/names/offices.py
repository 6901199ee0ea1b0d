"""Names that an office gives away: in 长飞光纤总裁庄某 the words before the office are an organization.

And 市政府 after 青岛市委: a body named by its rank alone stands for that of the place named before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.names.reach import words
from graph.places import leading, named

_EMPLOYER = re.compile(
    r"(?:(?<=[，。；：、\n）)由与和及被对向从让“—])|^)(?:.{0,8}(?:包括|来自|邀请|会见了?|其中|聘任|正是))?(?P<name>[^，。！？；：、“”‘’《》（）()\s的了在是将由与和等为被对向从说及把让使到至于时据年月日]{2,16})$"
)
_NOT_NAMES = re.compile(
    r"^(?:(?:互联|物联|因特|官|电|铁路|管|渔)网$|.*(?:推广|事务|业务|运营|管理|发展|服务|传播|公关|营销|研究|党组织|基层组织)$|应(?!急)|有?记者|邀请|可持续|原|随|经|以|财务$|技术$|市场$|销售$|艺术$|运营$|人事$|法务$|行政$|安全$|生产$|研发$|教务$|记者|通讯员|原|时任|现任|前|该|这家|那家|一家|这所|其|我|本|此|另|同时|其中|曾任|当选|推选|选举|任命|历任|兼任|担任|聘请|副|主任|一名|现场|活动|会议|大会)"
    r"|[市县区省]领导$|党政|主要$|相关$|有关$|全体|[著知]名|优秀|企业$|公司$|聆听|一起(?!义)|会同(?!县)|负责|出席|参加|表示|介绍|先后|担任|当选|党员$"
)
_ONCE = re.compile("(?:原|前|时任|现任|候任)$")
"""What tells of an office when it was held: 长飞光纤原总裁."""
_ON_DUTY = re.compile("(?<=[所站队])(?:值班|办案|社区|带班)$|(?<=院)随车$")
"""What stands between a station and its officer: 派出所值班民警."""
_TRADES = (
    "发展和?改革|教育|科学?技术|[工经][业济]和信息化|公安|民政|司法|财政|人力资源(?:和)?社会保障|人社|自然资源|生态环境|住房(?:和)?城乡建设|住建"
    "|交通运输|水[利务]|农业农村|商务|文化和旅游|文旅|卫生健康|卫健|退役军人事务|应急管理|审计|市场监督?管理?|广播电视|体育|统计|医疗?保障?"
    "|信访|林业(?:和草原)?|粮食和物资储备|药品监督?管理?|气象|地震|税务|城市?管理?"
)
"""What the offices of a government see to."""
_PLACE = re.compile(
    r"(?P<rank>[省市县区州])(?P<body>委(?!员|托|派|书)|(?:人民)?政府|人大常委会|人大|政协|纪委|法院|检察院"
    rf"|(?:{_TRADES})(?:[厅局]|委员会|委(?![员托派])))"
)

_ORGAN = re.compile("(?<=[、兼])(?:组织部|宣传部|统战部|社会?工作?部|政法委(?:员会)?)(?=部长|副|常务|书记)")
"""What a party committee has, and of which its members are the heads: 青山市委常委、组织部部长."""
_MEMBER = re.compile("(?:[一-鿿]{1,6}[、兼]){1,3}")
_BETWEEN = re.compile("[一-鿿]{0,6}[、和兼]")
"""What stands between 贵州省委 and 省政府: 贵州省委书记、省政府省长."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """What party committees have, employers before an office and its holder, and bodies named by their rank."""
    yield from _organs(article, found)
    yield from _employers(article, found)
    yield from _ranked(article, found)


def _employers(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    for i, post in enumerate(found):
        if post.kind != "Post" or not _holder_follows(article, found, i):
            continue
        before = article.text[max(0, post.span.start - 2) : post.span.start]
        stop = post.span.start - len(before) + len(_ONCE.sub("", before))
        if on_duty := _ON_DUTY.search(article.text, max(0, stop - 3), stop):
            stop = on_duty.start()
        line = article.text.rfind("\n", 0, stop) + 1
        match = _EMPLOYER.search(article.text[max(line, stop - 17) : stop])
        if not match or _NOT_NAMES.search(match["name"]) or _halved(match["name"], post.text):
            continue
        begins = stop - len(match["name"])
        if article.text[begins - 1] == "和" and leading(article.text[begins - 1 : begins + 3]):
            continue  # 和田县人民医院
        span = Span(begins, stop)
        inside = [m for m in found if span.overlaps(m.span)]
        if any(m.kind not in ("Place", "Organization", "Person") or not span.covers(m.span) for m in inside):
            continue
        if all(_is_firm_of(m, match["name"]) for m in inside if m.span.stop == span.stop) and _is_body(
            match["name"], at_firm=bool(_AT_FIRM.search(post.text))
        ):
            yield Mention(span, "Organization", match["name"], source="form", score=0.85)


def _is_body(name: str, *, at_firm: bool = False) -> bool:
    """Whether words before an office are those of a body: 博通咨询, 营配二班; not 大宗商品, 扣押 or 体育."""
    country = _COUNTRY.search(name)
    if country and country.start():
        return _is_body(name[: country.start()], at_firm=at_firm)
    if _BODY.search(name):
        return not _BARE.fullmatch(name)
    parts = words(name)
    if at_firm and _is_brand(name, parts):
        return True
    return bool(re.search("[A-Za-z]", name)) or (len(parts) == 1 and parts[0][1] in ("nz", "nt", "nr", "nrt"))


def _is_brand(name: str, parts: Sequence[tuple[str, str]]) -> bool:
    """Whether words before the head of a firm are its name: 同创伟业, but not 数字金融事业群."""
    if len(name) > _LONGEST_BRAND or _DIVISION.search(name):
        return False
    return not any(tag in _NO_BRAND or word in _COMMON for word, tag in parts)


_AT_FIRM = re.compile("董事长|董事局主席|总裁|CEO|首席执行官|首席[运财技]|创始人|COO|CFO")
"""Posts that only firms have."""
_PERSON = 3
"""Characters of a person's name, at most: four and more before an office are a firm's (希思腾科)."""
_LONGEST_BRAND = 8
_DIVISION = re.compile(
    "(?:业务|事业[部群线]|板块|中心|部门?|区域?|集群|大区|行政|执行|高级|首席|职务|职位|任[命职]|新任|首任|当选|推选|旗下|所属|现任|时任|身为|成为|聘请|辞去|卸任|接替)$"
    "|^(?:国际|全球|海外|中国|亚太|大中华|华[东南北中西]|国内|首任|新任|现任|两位|一位|多家|一家|作为|据|前|上任|新晋|知名|著名)"
)
"""How a part of a firm ends and what tells only which of its heads it is."""
_NO_BRAND = frozenset("p r d c u uj ul uz ug uv t f m q y o".split())
_COMMON = frozenset(
    "业务 产品 市场 销售 技术 财务 品牌 运营 管理 战略 投资 研发 人力 资源 行政 营销 客户 服务 供应链 法务 企业 公司 集团 项目 平台 网络 地产 大会 峰会 论坛 活动 仪式"
    " 主任 副 原 前 老板 青年 企业家 民营 本地 当地 单位 家族 女 男 总 创业 联合 执行 代理 轮值 行业 银行 政府 基金 科技 国际 房地产 互联网 汽车 食品 教育 医院 学校"
    " 协会 商会 表示 介绍 认为 出席 参加 主持 担任 任命 聘任 宣布".split()
)


_COUNTRY = re.compile("(?:中国|全球|亚太|大中华区|亚洲|欧洲|北美|日本|韩国|英国|德国|法国|香港|印度)$")
_BODY = re.compile(
    "(?:公司|集团|[省市区县州镇乡校院]委|(?<=..)[局部科处司厅办会委股组队站社系班村镇乡庭团府室所院馆厂店园校段车间]|中心|社区|街道|学院|大学|银行|工商联|总工会|[侨残妇文科社作]联|[作律记科消足篮书美影]协|军分区|警备区|机构|组织|协会|学会|商会|联合会|基金会|委员会|俱乐部|合作社|理事会|日报|晚报|石化|石油|网|化纤|钢铁|乳业|奶业|餐饮|咖啡|资本|创投|投资|证券|咨询|资讯|基金|科技"
    "|国际|传媒|影业|股份|控股|汽车|医药|生物|电子|电器|能源|光电|光纤|材料|软件|网络|数据|智能|信息|通信|物流|航空|保险|信托|期货|地产|置业|文化"
    "|教育|食品|酒业|乳业|重工|机械|化工|制药|纺织|服饰|旅游|联盟|工作室|律所)$"
)
_BARE = re.compile(
    "(?:公司|集团|企业|办公|实验|教研|值班|行业|专业)?(?:[室部科处组班队会厂]|公司|集团|中心|银行|大学|学院|社区|街道"
    "|资本|创投|投资|证券|咨询|资讯|基金|科技|国际|传媒|汽车|医药|生物|电子|能源|材料|软件|网络|数据|智能|信息|通信|物流|航空|保险|期货|地产|文化|教育|食品|机械|旅游)"
    "|[内外儿妇]科|协会|学会|商会|联合会|组织|机构|俱乐部|合作社|日报|晚报|石化|石油|钢铁|乳业|奶业|餐饮|咖啡|基金会|委员会|理事会|[总分支]公司|办事处|管委会|指挥部"
)
"""Words for bodies that name none."""


def _is_firm_of(place: Mention, name: str) -> bool:
    """Whether a name that ends in a country is that of a firm there (德勤中国, not 敦促韩国), or a firm's read as a person's."""
    if place.kind == "Person":
        return place.text == name and len(name) > _PERSON
    before = name.removesuffix(place.text)
    return place.kind == "Place" and before != name and _is_body(before) and _BODY.search(before) is None


def _halved(name: str, post: str) -> bool:
    """Whether the office takes the last character of its body: 国防 of 国防部长."""
    return post[0] in "部局厅司处署" and not name.endswith(post[0])


def _holder_follows(article: Article, found: Sequence[Mention], i: int) -> bool:
    """Whether posts in a row end in a person: 总裁、董事长 庄某."""
    while i + 1 < len(found):
        gap = article.text[found[i].span.stop : found[i + 1].span.start].strip()
        if gap not in ("", "、", "兼", "，"):
            return False
        if found[i + 1].kind == "Person":
            return gap == ""
        if found[i + 1].kind != "Post":
            return False
        i += 1
    return False


def _ranked(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """市政府 after 青岛市委、, 省政府 where one province is named."""
    bodies = [m for m in found if m.kind == "Organization"]
    for match in _PLACE.finditer(article.text):
        span = Span(match.start(), match.end())
        if any(m.span.overlaps(span) for m in bodies):
            continue
        before = article.text[match.start() - 1 : match.start()]
        if re.match(r"[一-鿿]", before) and before not in "和与由经在向对据按及把从给让":
            continue
        if named(article.text[max(0, match.start() - 2) : match.start() + 1]):
            continue  # 共和县公安局
        owner = next((m for m in reversed(bodies) if m.span.stop < match.start()), None)
        if owner and not _BETWEEN.fullmatch(article.text, owner.span.stop, match.start()):
            owner = None
        whole = ""
        if owner and match["rank"] in owner.text:
            whole = owner.text[: owner.text.rindex(match["rank"])] + match.group()
        yield Mention(span, "Organization", match.group(), source="form", stands_for=whole)


def _organs(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """组织部 after 青山市委常委、: that of the committee."""
    committees = [m for m in found if m.kind == "Organization" and m.text.endswith("委")]
    for match in _ORGAN.finditer(article.text) if committees else ():
        owner = next((m for m in reversed(committees) if m.span.stop < match.start()), None)
        if owner and _MEMBER.fullmatch(article.text, owner.span.stop, match.start()):
            whole = (owner.stands_for or owner.text) + match.group()
            span = Span(match.start(), match.end())
            yield Mention(span, "Organization", match.group(), source="form", stands_for=whole)
