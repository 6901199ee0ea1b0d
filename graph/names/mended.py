"""Names of bodies by their form: what the tagger cuts short, runs together or misses.

An organization that begins with a place (广东省人民代表大会常务委员会) or stands before an office and its
holder (长风科技总裁庄某) is known by that form; so are the members of a list that closes with 等企业.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import rjieba

from graph.model import Article, Mention, Span

_ENDING = (
    "公司|集团|银行|协会|学会|商会|研究会|促进会|联谊会|联合会|基金会|理事会|委员会|常委会|管委会|执委会|组委会|人大|政协|纪委|工委|党委"
    "|市委|省委|县委|区委|州委|旗委|委|人民政府|政府|办公厅|办公室|办(?![理事法公好学案成实证])|航空(?![港城产运口货客线发])|(?<![干内外全西东中北南细大头背根颈俱])部|厅|(?<![大格布全结战僵时])局|署|处(?!理|于|罚|长)|院|所(?![有在以属得谓需])|中心(?!城|区|任务|组)|大学|学院|学校|中学|小学|幼儿园"
    "|医院|法院|检察院|派出所|支队|大队|中队|总队|报社|电视台|广播电台|出版社|事务所|俱乐部|博物馆|图书馆|美术馆|纪念馆|研究院|研究所|实验室"
    "|联盟|联社|合作社|交易所|总社|文联|妇联|工会|团委|社科联|作协|海关|边检站|气象台|消防站"
)
_AREA = (
    "自由贸易试验区|自贸试验区|自贸区|自贸片区|片区|开发区|高新区|示范区|创新区|试验区|先行区|新区|园区|产业园|工业园|科技园|物流园|度假区|保税区|经济圈"
    "|经济带|城市群|都市圈|大湾区|国际客厅|机场|港区|码头|口岸|火车站|高铁站|客运站|大桥|隧道|广场|公园|景区|街道|社区|村|镇|乡|地区|经济走廊|走廊|[上中下]游|流域"
)
_INNER = r"[^，。！？；：、“”‘’《》（）()\s的了在是将由与等为被对向从说及把让使到至于和\d]"
_STEM = rf"(?:{_INNER}|和(?=[一-鿿]{{2,6}}(?:局|委|厅|部|院|所|中心|会|司|处|学|社)))"
_BODY = re.compile(
    rf"{_STEM}{{0,18}}?(?:{_ENDING})(?:(?:党组|党委)(?![书成副委])|(?:{_INNER}{{2,10}}?(?:委员会|局|处(?!长)|科|中心|分院|分局|支队|大队|中队|总队)))?(?![长员办人])"
)
_ZONE = re.compile(rf"{_INNER}{{0,12}}?(?:{_AREA})")
_ZONE_END = re.compile(rf"(?:{_AREA})$")
_RANK = re.compile(
    r"(?<=[在由与和及向经对据、，。；：])[省市县区](?=[一-鿿]{2,8}(?:厅|局|办|委|院|中心|馆|会|部|队|协会|学会))"
    "(?![委长政民区县场值级道内外份])"
)
_NATION = re.compile(
    r"(?<![一-鿿])(?:中共|全国|国家(?!级)|中国|中央|世界|国际|亚洲|欧洲)(?=[一-鿿])|(?<=[，。、；与和由据经对])(?:国家|全国|中共)"
)
_VERB = re.compile(
    "[召举主承协]办|举行|召开|获|签|赴|来到|前往|成为|加强|推进|推动|支持|建设(?!厅|局|部|委|集团|银行|公司|有|工程|发展|投资)|开展|发布|实现|打造|考察|调研|出席|参加|联合(?!会|国|体)|共同|正式"
    "|成立|启动|组织(?!部)|提升|完善|落实|作为|获得|通过|提供|介绍|表示|全市|我市|我省|近日|日前|有限$|任命|决定|据|位于|进入|拥有|授予|祝贺|旗下|下设|下辖|下属|隶属|归属|所属|内设|合作|共建|成功|抵达|顺利|地处|全部|有关|职能|多个|三级|首个|更好|建立|大力|积极|认真"
    "|问题|工作(?!室|委|部|办|处|站|领导|者)|全国首|改造|升级"
)
_JOINT = re.compile(
    r"(?:公司|集团|银行|协会|学会|大学|学院|医院|法院|局|厅|部|委|政府|中心|研究院|货运|航空|汽车|科技|电力)(?P<and>[和与及由])(?=.{3})|(?P<also>及)(?=.{2,}(?:集团|公司)$)"
)
_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州"
    "|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
_IN_PROVINCE = re.compile(
    rf"(?:{_PROVINCES})(?:省|(?<=[京津海庆])市)?(?=[^省市壮回维特自]{{2}})(?!地区|大地|半岛|高原|盆地|湾|南站|北站|东站|西站|站|港|机场)"
)
_NO_BODY = re.compile(r"(?:航班号|号线|车次|航线|发展大局|^国家级.*|^[（(]|^网络|^法院|^中队)$")
"""What the tagger may take for a body and never is one."""
_BODY_END = re.compile(
    r".{2}(?:公司|集团|银行|大学|学院|医院|法院|检察院|学校|中学|小学|博物馆|图书馆|美术馆|纪念馆|管委会|人民政府|公安局|派出所)$|.档案馆$"
)
_WORKSHOP = re.compile(
    r"(?<=公司)(?:加工中心|[^公司]{0,6}车间|[^公司]{0,4}班组|[^公司]{0,6}工区|[^公司]{0,8}项目部)$"
)
_BRACKETED = re.compile(
    r"(?<![一-鿿A-Za-z0-9])[一-鿿A-Za-z0-9]{2,14}[（(][一-鿿]{2,5}[）)][一-鿿]{0,10}?(?:股份|责任|集团)?(?:有限)?公司"
)
"""长风体育（北京）有限公司, from the mark before it."""
_APPOSED = re.compile(
    r"(?:领军企业|龙头企业|知名企业|上市公司|骨干企业|科技企业|独角兽企业|互联网巨头|车企|企业巨头)(?P<name>[^，。！？；：、“”‘’《》（）()\s的了在是将由与等为被对向从说及把让和投建表携]{2,8})(?=[的，。、与和在投建表携将])"
)
_BRACKET = re.compile(r"[（(\[【].*$")


def mended(article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The tagger's mentions with their boundaries set right, and the bodies that their forms show."""
    ends = _word_ends(article.text)
    clean = (_begun(m, ends) for each in found if (m := _unbracketed(article, each)))
    cut = [part for whole in clean if whole for part in _apart(whole)]
    return [
        *_consistent(article, cut),
        *_grown(article, cut, ends),
        *_listed(article, cut),
        *_apposed(article),
    ]


def _apposed(article: Article) -> Iterator[Mention]:
    """A company behind the word for what it is: 领军企业长风科技的总部."""
    for match in _APPOSED.finditer(article.text):
        if not _VERB.search(match["name"]):
            yield Mention(
                Span(*match.span("name")), "Organization", match["name"], source="ending", score=0.85
            )


def _consistent(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """Bodies as the article names them elsewhere: 甲协会 of 以甲协会, and 青沪甲协会 where 沪甲协会 was tagged."""
    names = {m.text for m in found if m.kind == "Organization"}
    for m in found:
        if m.kind == "Organization" and m.text[0] in "以经由据在对向和与从给按将让为" and m.text[1:] in names:
            yield replace(m, span=Span(m.span.start + 1, m.span.stop), text=m.text[1:])
            continue
        longer = [
            n
            for n in names
            if len(n) > len(m.text) and n.endswith(m.text) and n[0] not in "以经由据在对向和与从"
        ]
        whole = max((n for n in longer if article.text.endswith(n, 0, m.span.stop)), key=len, default="")
        if m.kind == "Organization" and whole:
            yield replace(m, span=Span(m.span.stop - len(whole), m.span.stop), text=whole)
        else:
            yield m


def _begun(mention: Mention, ends: set[int]) -> Mention | None:
    """The place from where a word begins: 青岛 of 康青岛, which the tagger cut out of 健康青岛."""
    start, stop = mention.span.start, mention.span.stop
    if mention.kind != "Place" or start == 0 or start in ends or len(mention.text) != len(mention.span):
        return mention
    first = min((end for end in ends if start < end < stop - 1), default=None)
    if first is None or mention.score > 0.97:
        return mention if mention.score > 0.9 else None
    return replace(mention, span=Span(first, stop), text=mention.text[first - start :])


def _apart(mention: Mention) -> Iterator[Mention]:
    """Two names that the tagger ran together: 甲局和乙局, 山东青岛."""
    joint = _JOINT.search(mention.text) if mention.kind == "Organization" else None
    inside = _IN_PROVINCE.match(mention.text) if mention.kind == "Place" else None
    if len(mention.text) != len(mention.span) or not (joint or inside):
        yield mention
        return
    stop, start = (
        (joint.start(joint.lastgroup or 0), joint.end(joint.lastgroup or 0))
        if joint
        else (inside.end(), inside.end())
        if inside
        else (0, 0)
    )
    for first, last in ((0, stop), (start, len(mention.text))):
        span = Span(mention.span.start + first, mention.span.start + last)
        yield replace(mention, span=span, text=mention.text[first:last])


def _unbracketed(article: Article, mention: Mention) -> Mention | None:
    """The mention up to an open bracket: 谢利嘉 of 谢利嘉（Sherry."""
    text = mention.text
    if mention.kind == "Person":
        text = re.sub(r"[（(\[【].*$", "", text)
    if any(c in text for c in "（([【") and not any(c in text for c in "）)]】"):
        text = _BRACKET.sub("", text)
    text = (
        re.sub(r"(?:讯|电)$", "", text)
        if mention.kind == "Organization" and text.endswith(("报讯", "社电", "网讯", "网电"))
        else text
    )
    if mention.kind == "Place" and _BODY_END.search(text):
        mention = replace(mention, kind="Organization")
    if mention.kind == "Organization" and _WORKSHOP.search(text):
        text = _WORKSHOP.sub("", text)
    if (
        mention.kind == "Place"
        and text.endswith("地区")
        and article.text.startswith("生产总值", mention.span.stop)
    ):
        text = text[:-2]
    if mention.kind == "Organization" and _NO_BODY.search(text):
        return None
    if len(text) < 2:
        return None
    return (
        replace(mention, text=text, span=Span(mention.span.start, mention.span.start + len(text)))
        if text != mention.text
        else mention
    )


def _grown(article: Article, found: Sequence[Mention], ends: set[int]) -> Iterator[Mention]:
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
                and not whole
                and not _VERB.search(text, stop, match.end())
            ):
                name = _WORKSHOP.sub("", text[start : match.end()])
                yield Mention(Span(start, start + len(name)), kind, name, source="mended", score=0.9)
                break


_OFFICE = re.compile("副|[局院厅部处会校所]长|主任|书记|董事|总|主席|秘书|原|党组|党委|负责|相关|有关")


def _closes(text: str, stop: int, ends: set[int]) -> bool:
    """Whether a word ends at `stop`, or the title of an office begins there (统计局局长 is cut 局局长)."""
    return stop in ends or bool(_OFFICE.match(text, stop))


def _word_ends(text: str) -> set[int]:
    """The places in the text where a word ends."""
    return set(accumulate(map(len, rjieba.cut(text))))


_OTHERS = (
    r"等(?:[^，。；、]{0,10}?)(?:企业|公司|机构|高校|院校|大学|集团|银行|单位|协会|医院|品牌商|车企|巨头)"
)
_MEMBER = r"[^，。！？；：、“”‘’《》（）()\s的了在是将由与等为被对向从说及把让使到至于]{2,12}"
_LIST = re.compile(
    rf"(?:(?<=[，。；：\s])|(?<=来自)|(?<=包括)|(?<=吸引)|(?<=^))(?P<list>{_MEMBER}(?:、{_MEMBER})+){_OTHERS}",
    re.MULTILINE,
)


def _listed(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The members of a list that closes with 等企业, 等高校, 等机构."""
    tagged = {m.span: m for m in found}
    for match in _LIST.finditer(article.text):
        start = match.start("list")
        for member in match["list"].split("、"):
            name = re.sub("^(?:来自|包括|以及|吸引|会同|[和与])", "", member)
            first = start + len(member) - len(name)
            span = Span(first, first + len(name))
            start += len(member) + 1
            if len(name) > 1 and not _VERB.search(name) and not any(c.isdigit() for c in name[:1]):
                old = tagged.get(span)
                if old is None or old.kind != "Organization":
                    yield Mention(span, "Organization", name, source="ending", score=0.85)
