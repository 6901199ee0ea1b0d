"""The words that say what is measured, cut to a clean noun phrase, or refused."""

from __future__ import annotations

import re

from graph.facts.statistics.part import bare, of_part
from graph.names.reach import words
from graph.passage import FOLDED
from graph.rules import Found

_DATE = FOLDED["Date"]
_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
_NAMES = "".join(
    FOLDED[k] for k in ("Place", "Organization", "Project", "Route", "Product", "Event", "Agreement")
)
_TRIM = re.compile(
    rf"(?:[{_NAMES}{_DATE}]+(?:的|全[市省区县州国]|当地|本级|境内)?"
    "|[在从自由与和以对据于年前后底末来中上间]+(?=[\ue000-\uf8ff])"
    "|截至|截止|预计到?|到(?=[\ue000-\uf8ff])|其中|目前|据悉|此外|同时|[此本]次|全[市省区县州镇台](?!民)|[该我本](?:地区|公司|企业|项目|机场|[市省区县州国镇村院校行站所局]|航班|产品|车型|线路|大桥)"
    "|累计(?=实现|完成|[\ue000-\uf8ff])|已经?|共有|一共|合计|先后|现已|包括|但|共计?(?!同|配|享|建(?!立|成|设))|将(?!军)|可|实现|完成(?!率|投资)|达到|力争|预期|以来|市场预计|宣布|决定(?=捐)|最新交易后其?|会上|(?:会议|活动)上|(?:活动|赛事|会议|假日|节日|展会|疫情|报告)期间|(?:(?:区域|范围|辖区)内)|还|全年|今年|去年|当年|也"
    "|年内|期间|期内|其间|以(?=营业|销售|零售|总)|计划(?=IPO|募|融资|[\ue000-\uf8ff])|(?:仍然?)?预期(?=全年)|要(?=建成|打造|培育|建设|新建)|年均(?=实现)|仅|的|了|确保|我们|(?:(?:建成|投产|达产|运营|投用|开业|改建|改造|全部)+后(?:公司|项目)?(?:预计|可|将)?(?:直接)?)|建成|后?可(?!再|移动|燃|回收)|现有|如今|共有|拥有|已有|建有|设有|下辖|现场|(?:(?:执法|办案|专案)(?:人员|民警)|民警|警方|公安机关)(?=[^的\ue000-\uf8ff])|全部|全国共(?!有)|而|发展到?|这?(?:或将|也将)使?|这使|至此|仍有|曾经|并|且|造成(?:多人)?(?=[^，]{0,6}损失)|公司(?=单季|股东户?数|共有|现有|拥有|主营|实现|净利|营收|营业|归母|扣非|毛利|[^\ue000-\uf8ff，]{2,10}(?:产能|产量|销量|销售额))|本季度|另有?|则|其(?![他它余])"
    "|[^\ue000-\uf8ff的，]{2,8}(?:机关|机构|部门|单位|队伍)(?:已经?|共计?|累计)+|[^\ue000-\uf8ff]{1,3}(?<![景园厂校矿片社])[区县市](?:已|累计))"
)
"""What stands before an indicator, not in it."""
_LATE = re.compile(rf"(?:[{_DATE}](?:年?[底末初中])?|(?<!每年)实现|完成|录得)(?!的|率)")
"""What may stand between whose it is and what it is: 某业务上半年实现营收."""
_RELATIVE = re.compile(f"[^{_NAMES}{_DATE}]{{2}}(?=[{_DATE}])")
"""Words that take the date after them into a clause of their own: 公示2020年报告的企业数量."""
_PART = re.compile("(?:[全该本]?(?:项目|工程|园区|基地)|.{0,3}[期区])?(?:总)?")
"""What a piece of land may be a part of, no indicator of its own."""
_ENDLESS = re.compile(
    r"[总合]计|占?(?:比|比例|比重)|市场份额占比|(?:实现|完成|取得|累计)?[值额量率数价]|(?:市场的?)?(?:年均?|平均)*(?:复合)?(?:增长率|增速|增幅|跌幅|涨幅|降幅)|总?额|[其总该]?数量|男性|女性|男女|市区|城区|郊区|境内|全[市省县区]|能力|规模|数|资金|投资|总?人数|总数"
)
_NO = re.compile(
    "罚|赔偿|判|刑|诈骗|贿|受害|损失费|抚养|彩礼|借款|欠|违法|高达|占(?!地|用|比)|如果|若|超过|不低于|不少于|不得|应当|相当于|至少|每(?=[\ue000-\uf8ff])"
    "|与其|同意|表决|作为|将(?!军|近)|向(?=[\ue000-\uf8ff])|向[^，]{2,6}市场|一天就|质量|力量|能量|计算|参考|低于|高于|对应|稳定在|提醒|^[较比]|^减少|^增加$|最高被|方面[^的]*$|[？?]|^需要?|设定$|^这|^称|预计$|规划$|后$|^因此|^足足|首位|锐减|大增|起码|最少|最[高低]值|分为|分成|分$|^一[人名个位组家件]|^[该此这]|里有|一起|^件|^版|(?<!^)(?<!早)已(?!婚|知)|^时(?!间)|^号|目标(?:[是为]|任务)|现状|前景|趋势|单笔|每笔|每场|限量|均增设|为负|^(?:全球|全国|世界)(?:最大|领先|知名)|^现(?:销售|营业|净)|酒精|^至|^数|止步|尿量|血压|体温|存在|^系|最[大小][^，]{0,3}值$|^(?:出台|推出|制定)优化|^除|^属|^内|致使|导致|使$|可使|使得|问题上|^表中|^上表|各项|构成|录得|^认定|^[^，]{0,4}(?:地区|市场)$|^由于|^因|^正值|^(?:前|现|初|终|预期|公布)值$|该[^，]{0,4}团伙|首付|上限|下限|起征|限额(?!以上)|^[中上内]的|最[大高多低小少长短]$|盈利次数|胜率|翻倍|调仓|累计回报|持仓|持股(?!比例)|地处|^[同环对]比|^超(?:警戒|保证|过|出)|^按|^尽管|^虽|功率|扭矩|续航|油耗|排气?量$|轴距|车长|车身|分辨率|刷新率|时速|转速|^(?:复[业工产]|停业|开业)$|了|财年|^站|[她他]|恢复到|作案|有机会|《|这部|(?<!^)(?:现有|共有|设有|建有|下辖)|(?<!存)(?<!潜)(?<!现)(?<!^)在(?!建|校|册|岗|职|线|库|编|营|用|手|途|院|读|产|网)|不仅|挽回|^帮助|(?:重|容)量$|像素|尺寸|厚度|^[0-9]+指数|^上一|^上季|^上述|^当时|^此前|^有一|最新净值|单位净值|累计净值|股市值"
    "|(?<!^)(?<![公总])共(?=出|劝|检|查|接|救|发|处|办|投|收|完|培|清|转|抓|破|组|开|举|拆|表)|(?<!种)类$"
)
_TAIL = re.compile(
    "(?:占地|累计?|[增降升]加?[至到]|逆势|(?<!许)(?<!认)可|大[概约]|(?<!签|合|契|条)约|分别|[均共近则也还已再又就仍]|目前|总计|合计|(?<=[量额数收])年|(?<=[量额数率值])相|力争|有望|预计|(?:继续)?(?:保持|实现)[^，]{0,6}(?:增长|增势|态势)|(?<!行|作|认|成)为)$"
)
"""What stands between an indicator and its figure."""
_VERB = re.compile(
    "(?:[共已再又新]|累计)?(?:[降增升达]至|达到?|年产|签约|受理|惠及|带动|覆盖|实现|完成|办理|办结|成交|转账|投放|净增|拆除|发生|获得|增加|减少|新增|提供|设立|占地|出动|抓获"
    "|破获|查处|动员|落地|查获|审结|发放|收到|建成|吸引|接待|检查|整改|生产|销售|拥有|涉及|达成|报告|通报|确诊|死亡|输入|动工|开工|完工|竣工|搬迁|入住|脱贫|拟?发行|排名|位居|高[于出达])"
)
"""A verb that has no noun beside it."""
_LED = re.compile(
    "[从对把被让向于由为给将与和及较若如](?!业|比|外|农|于)|在(?!线|建|校|册|岗|职|库|营|编|手|用)|比(?!重|例)|每[天日月]|主要[为是]|折合|最[高多大低]可|相[当比]|同期|[以之]后|可[以能]?[办容]"
)
_QUOTED = re.compile("输入|如果|关键词|假设|假如")
_EACH = re.compile(f"分别|(?<![平日年月人户亩场次])均(?:已|约)?(?:[超达为突过高]|[{_FIGURES}])")
_LIST = re.compile(rf"(?:、|和|与|及|以及)[{_FIGURES}]")


def indicator(found: Found, start: int, stop: int) -> str | None:
    """What is measured, without the words around it; nothing for what is vague, listed or of no record."""
    folded = found.passage.folded
    if _listed(found, start) or _only_said(found, start) or FOLDED["Person"] in folded[start:stop]:
        return None
    late = max((m.end() for m in _LATE.finditer(folded, start, stop - 1)), default=start)
    if late > start and _RELATIVE.search(folded, start, late) and "的" in folded[late:stop]:
        return None
    of = _of(found, start, _LATE.search(folded, start, stop - 1))
    start, whole = late, stop
    start = clean(folded, start, stop)
    while tail := _TAIL.search(folded[start:stop]):
        stop = start + tail.start()
    text = found.passage.printed(start, stop)
    if "占地" in folded[stop:whole]:
        text = "占地面积" if _PART.fullmatch(text) else text + "占地面积"
    if _PLACED.search(folded, start, stop):
        return None
    if _ALL_OVER.search(folded, late, start):
        text = "全国" + text
    if is_none(folded[start:stop], text) or _than(folded, start) or _is_half(folded, late, start, text, of):
        return None
    return of + text if of else text


def clean(folded: str, start: int, stop: int) -> int:
    """Where an indicator begins, behind the words that stand before it."""
    while (lead := _TRIM.match(folded, start, stop)) and lead.end() < stop:
        start = lead.end()
    return start


def _than(folded: str, start: int) -> bool:
    """Whether the words are but what something is measured against: 超过年度目标3万人."""
    clause = max(folded.rfind(mark, 0, start) for mark in "，。；：") + 1
    return bool(_AGAINST.search(folded, clause, start))


_PLACED = re.compile(
    f"(?<=[^对向从自与在以和及至到、赴来往去入出驻沪渝深{_NAMES}])(?<!发往)(?<!销往)[{FOLDED['Place']}]"
)
"""A place in the middle of the words, where two headlines have run together."""
_ALL_OVER = re.compile("全国共$")
_AGAINST = re.compile("超过|超出|高于|低于|不及|相当于|较(?!去年|上年|好|大|快)")


def is_none(run: str, text: str) -> bool:
    """Whether words name nothing that is measured."""
    return (
        not 2 <= len(text) <= _LONGEST
        or bool(_NO.search(run))
        or not (text.endswith("占地面积") or any("一" <= c <= "鿿" or c.isascii() for c in run))
        or bool(_ENDLESS.fullmatch(text))
        or text.endswith(("全球", "全国", "世界"))
        or bool(_VERB.fullmatch(text))
        or bool(_LED.match(run))
        or bool(_PER.search(text))
    )


def _is_half(folded: str, begin: int, start: int, text: str, of: str | None) -> bool:
    """Whether words before the indicator, which begins at `start`, take it away from its owner."""
    if _TOWARDS.search(folded, begin, start) or (start > begin and _FUND.search(text)):
        return True
    return bare(text) if of is None else not of and of_part(folded, start, text)


def _of(found: Found, start: int, late: re.Match[str] | None) -> str | None:
    """The thing of whose sales it is: 图书 in 甲公司图书上半年实现营收; None where it cannot be told."""
    if late is None:
        return ""
    folded, stop = found.passage.folded, late.start()
    while (lead := _TRIM.match(folded, start, stop)) and lead.end() <= stop:
        start = lead.end()
    text = folded[start:stop].rstrip("累计共")
    if _ABOVE_SIZE.fullmatch(text):
        return text
    if _NO.search(text):
        return None
    if not text or _NOTHING.fullmatch(text):
        return ""
    thing = re.fullmatch("[一-鿿A-Za-z0-9]{2,10}", text) and all(
        part.startswith(_THING) for _, part in words(text)
    )
    return text if thing else None


_ABOVE_SIZE = re.compile("(?:规模以上|限额以上|规上|限上)[一-鿿]{0,8}(?:企业|单位|工业|服务业)")
"""Whose sales are counted: 规模以上工业企业实现利润总额."""
_NOTHING = re.compile(f"[{_DATE}{_NAMES}、，]+|期内|报告期|期间|全年|本期|年内|有望|预计|共|已|仅|同期|当期")
_THING = ("n", "vn", "j", "b", "eng", "m", "x", "a")


_TOWARDS = re.compile("[对向从自与](?=[\ue000-\uf8ff])")
"""A name that the figure is towards or from: 对乙国进出口 is not of all that is traded."""
_FUND = re.compile("(?:混合|股票|债券|指数|ETF|LOF|持有).*净值")
"""The figures of a fund, whose name begins with that of its house."""
_PER = re.compile("每[天日年月周]$")
"""Before a figure: it is so much for each day or year, which the words do not tell."""


def is_thing(text: str) -> bool:
    """Whether words end in a noun: things can be counted, 企业上榜 and 后来加到 cannot."""
    word, part = words(text)[-1]
    return not part.startswith(_NO_NOUN) or word.endswith(_NOUNS)


_NO_NOUN = ("v", "a", "d", "p", "c", "r", "u", "zg")
_NOUNS = ("收入", "营收", "支出", "产能", "诉求", "驾", "包", "率", "村", "证", "案", "信", "行为")
"""Nouns that the dictionary takes for verbs."""


_LONGEST = 28


def _listed(found: Found, start: int) -> bool:
    """Whether several things or several figures share the words: 甲、乙分别为1亿元、2亿元."""
    folded, stop = found.passage.folded, found.match.end()
    shared = folded[start - 1 : start] == "、" and folded[max(0, start - 2)] not in _FIGURES
    return shared or bool(_EACH.search(folded, start, stop)) or bool(_LIST.match(folded, stop))


def _only_said(found: Found, start: int) -> bool:
    """Whether the whole figure stands in quotation marks or is an example of what one may type."""
    folded, stop = found.passage.folded, found.match.end()
    clause = folded[max(folded.rfind(mark, 0, start) for mark in "。；") + 1 : start]
    return (folded[start - 1 : start] == "“" and folded[stop : stop + 1] == "”") or bool(
        _QUOTED.search(clause)
    )
