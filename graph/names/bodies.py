"""Bodies and zones known by their form: 广东省人民代表大会常务委员会, 青山经济开发区.

They begin with a place or a nation's word and end as such names do, at a word's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.model import Article, Mention, Span
from graph.needs import quick
from graph.places import leading

_ENDING = (
    "公司|集团|银行|协会|学会|慈善总会|商会|研究会|促进会|联谊会|联合会|基金会|理事会|委员会|常委会|管委会|执委会|组委会|人大|政协|纪委|工委|党委"
    "|市委|省委|县委|区委|州委|旗委|委|人民政府|政府|办公厅|办公室|办(?![理事法公好学案成实证])|航空(?![港城产运口货客线发])|(?<![干内外全西东中北南细大头背根颈俱])部|厅|(?<![大格布全结战僵时])局|署|处(?!理|于|罚|长|了解|获悉|得知|证实)|院|所(?![有在以属得谓需])|中心支行|中心(?!城|区|任务|组|园区|小学|校|医院|卫生院|枢纽)|大学|学院|学校|中学|小学|幼儿园"
    "|医院|法院|检察院|派出所|支队|大队|中队|总队|报社|电视台|广播电台|出版社|事务所|俱乐部|博物馆|图书馆|美术馆|纪念馆|[一二三四]中院|高院|中院|审判庭|审判[一二三四五六]庭|研究院|研究所|实验室"
    "|联盟|联社|合作社|交易所|总社|文联|妇联|工会|团委|社科联|作协|调查总队|调查队|海关|边检站|气象台|消防站"
)
_AREA = (
    "自由贸易试验区|自贸试验区|自贸区|自贸片区|片区|开发区|高新区|示范区|创新区|试验区|先行区|新区|园区|产业园|工业园|科技园|物流园|度假区|保税区|经济圈"
    "|经济带|城市群|都市圈|大湾区|国际客厅|机场|港区|码头|口岸|火车站|高铁站|客运站|大桥|隧道|广场|公园|景区|街道|社区(?!矫正|卫生|治理|养老|运动|工作|教育|民警|医生)|村|(?<![省市区县增]城)镇|乡|地区(?!生产|性|间|差异)|经济走廊|走廊|[上中下]游(?!城市群)|流域"
)
_INNER = r"(?:[^，。！？；：、“”‘’《》（）()\s的了在是将由与等为被对向从说及把让使到至于和\d]|和(?=[平谐田顺硕龙]))"
_STEM = rf"(?:{_INNER}|(?<![局厅部院会校司区心市省县])和(?=[一-鿿]{{2,6}}(?:局|委|厅|部|院|所|中心|会|司|处|学|社)))"
_BODY = re.compile(
    rf"(?!和(?![平谐田顺硕龙])){_STEM}{{0,18}}?(?:{_ENDING})(?:(?:集团|控股)?股份有限公司|有限责任公司)?(?:(?:党组|党委)(?![书成副委])|(?:{_INNER}{{2,10}}?(?:委员会|局|处(?!长)|科|中心|分院|分局|支队|大队|中队|总队)))?(?![长员办人])"
)
_ZONE = re.compile(rf"{_INNER}{{0,12}}?(?:{_AREA})")
_ZONE_END = re.compile(rf"(?:{_AREA})$")
_RANK = re.compile(
    r"(?<=[在由与和及向经对据、，。；：])[省市县区](?=[一-鿿]{2,8}(?:厅|局|办|委|院|中心|馆|会|部|队|协会|学会))"
    "(?![委长政民区县场值级道内外份])"
)
_NATION = quick(
    r"(?<![一-鿿])(?:中共|全国|国家(?!级)|中国|中央|世界|国际|亚洲|欧洲)(?=[一-鿿])|(?<=[，。、；与和由据经对任为])(?:国家(?!级)|全国|中共|中国(?=[一-鿿]{2,8}?(?:银行|公司|集团|协会|学会)))"
)
VERB = re.compile(
    "会同(?!县)|一起(?!义)|调[入任至到]|[担就兼]任|聆听|侦办|查处|破获|抓获|昨[天日]|今[天日](?=[召举启发印公开完出签揭挂投迎下通组宣表获将在])|启用|持有|[一二两三四五六七八九十多几]处|[召举主承协]办|举行|召开|获|签|赴|来到|前往|成为|加强|推进|推动|支持|建设(?!厅|局|部|委|工作[处委办领]|集团|银行|公司|有|工程|发展|投资)|开展|发布|实现|打造|考察|调研|出席|参加|联合(?!会|国|体)|共同|正式"
    "|成立|启动|组织(?!部)|提升|完善|落实|作为|获得|通过|提供|介绍|表示|全市|我市|我省|近日|日前|有限$|任命|决定|据|位于|进入|拥有|授予|祝贺|旗下|下设|下辖|下属|隶属|归属|所属|内设|合作|共建|成功|抵达|顺利|地处|全部|有关|职能|多个|三级|首个|更好|建立|大力|积极|认真"
    "|[两三四五六七八九十]+[所家个](?=科研|高校|单位|企业|院校|学校|医院)|问题|工作(?!室|委|部|办|处|站|领导|者)|全国首|改造|升级|要求|效仿|寄往|开设|这家|[也还]要|资格|代表授|依托|陆续|接收|挂牌|或|援引|授予|祝贺|该|也|就(?!业)|有所|官方微信|判决|全面建|仅|传唤|交界|(?<=中央)国务院|[两三四五六七八九](?:省|市(?!场)|县|区|州|国|地)(?=人民政府|政府|[一-鿿]{2,6}(?:局|委|厅|院|部门))"
)
_BARE = re.compile(
    r"(?:中国|美国|日本|韩国|全国|国家|世界|国际|亚洲|欧洲)(?:[大小]?(?:公司|企业)|集团|大学|航空公司|医院|学校|协会|银行(?<![中世]..行))"
)
"""A kind of body, which names none: 中国公司."""
WORKSHOP = re.compile(
    r"(?<=公司)(?:加工中心|[^公司]{0,6}车间|[^公司]{0,4}班组|[^公司]{0,6}工区|[^公司]{0,8}项目部)$"
)
"""The part of a company that is left out of its name."""
_TOWN = re.compile("(?:镇|乡|村|街道|社区)$")
_DIVISION = 8
"""How far a division's name is looked for: 广东 and 肇庆新区 are two."""
_OFFICE = re.compile("副|[局院厅部处会校所]长|主任|书记|董事|总|主席|秘书|原|党组|党委|负责|相关|有关")


def grown(article: Article, found: Sequence[Mention], ends: frozenset[int]) -> Iterator[Mention]:
    """Bodies and zones that begin with a place or a nation's word and end as such names do, at a word's end."""
    text = article.text
    begins = {m.span.start: m.span.stop for m in found if m.kind in ("Place", "Organization")}
    begins |= {m.start(): m.end() for m in _NATION.finditer(text)}
    begins |= {m.start(): m.end() for m in _RANK.finditer(text)}
    for start, stop in sorted(begins.items()):
        for wording, kind in ((_BODY, "Organization"), (_ZONE, "Place")):
            match = wording.match(text, stop)
            whole = kind == "Place" and _ZONE_END.search(text, start, stop)
            if (
                match
                and match.end() > stop
                and _closes(text, match.end(), ends)
                and not (whole or (kind == "Place" and _begins_anew(text, begins, stop)))
                and not _BARE.fullmatch(text, start, match.end())
                and not VERB.search(text, stop, match.end())
            ):
                name = WORKSHOP.sub("", text[start : match.end()])
                yield Mention(Span(start, start + len(name)), kind, name, source="mended", score=0.9)
                break


def _begins_anew(text: str, begins: Mapping[int, int], at: int) -> bool:
    """Whether a place of its own was found at `at`: 肇庆新区 behind 广东, 流亭街道 behind 城阳区."""
    return at in begins and bool(leading(text[at : at + _DIVISION]) or _TOWN.search(text, at, begins[at]))


def _closes(text: str, stop: int, ends: frozenset[int]) -> bool:
    """Whether a word ends at `stop`, or the title of an office begins there (统计局局长 is cut 局局长)."""
    return stop in ends or bool(_OFFICE.match(text, stop))
