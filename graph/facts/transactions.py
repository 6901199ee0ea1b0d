"""Money changes hands: gifts, purchases, investments, grants, fines.

甲基金会向乙捐赠100万元 · 甲公司以3亿元收购乙公司 · 甲集团投资5亿元建设乙项目 · 对甲公司罚款10万元.
"""

import re

from graph.model import Role
from graph.passage import FOLDED
from graph.rules import GAP, Found, Rule, cue

PAYER = "<payer=Organization|Person>"
PAYERS = "(?<![向过给为对、和与由])<payer+=Organization|Person>"
SAYS = "(?:<Date>|拟|计划|宣布|近期|近日|日前|已|将|成功|正式|完成|全资|公告称|表示|同意|斥资|一次性|再次|已经|累计|共){0,4}"
PAYEE = "<payee=Organization|Person|Place>"
OF_KIND = f"(?:的)?(?:，?用于|购买|采购)*<object:(?!用于)[^，。；、！？的{FOLDED['Money']}{FOLDED['Count']}]{{1,14}}?"
GOODS = "(?:善款|物资|资金|款项?|基金|防护服|口罩|设备|药品|图书(?![馆室城角])|车辆|救护车|消毒液|奖学金|助学金|奖金|用品|食品|医疗物资)>"
SHARE = "(?:的?<Percent>)?的?(?:全部)?(?:股权|股份|资产|业务|[探采]矿权)?"


_RULING = re.compile("法院|检察|公安|警|[局委署会部]$|政府|监管|交管|总队|支队|税务")
"""Who lays a fine, not who pays it."""
_UNSURE = re.compile(
    f"分别|执行$|等(?:人|[{FOLDED['Count']}])|合计|均|对其|对[^，。；{FOLDED['Person']}{FOLDED['Organization']}]{{2,}}处"
)
_HIS = re.compile(
    f"[{FOLDED['Person']}][^，。；]{{1,10}}的[^，。；{FOLDED['Person']}]{{0,4}}[{FOLDED['Organization']}]"
)
"""A firm of his: 甲间接控股的乙公司."""
_RANGE = re.compile("[至~—-]|以[上下]")


def by_the_fined(found: Found) -> tuple[Role, ...] | None:
    """The roles with whom the fine is laid on: the one named last in its run of clauses; None in doubt."""
    folded, start = found.passage.folded, found.match.start()
    run = folded.rfind("；", 0, start) + 1
    before = [m for m in found.passage.among(run, start) if m.kind in ("Person", "Organization")]
    fined = [m for m in before if not _RULING.search(m.text)]
    persons = [m for m in fined if m.kind == "Person"] or fined
    if fined and fined[-1].kind == "Organization" and _HIS.search(folded, run, start):
        persons = fined
    if (
        not persons
        or _UNSURE.search(folded, run, start)
        or _RANGE.search(found.passage.printed(*found.match.span()))
    ):
        return None
    if persons[-1].kind == "Organization" and "徒刑" in folded[run:start]:
        return None
    words = "罚金" if "罚金" in found.match["cue"] else "罚款"
    return (Role("payer", persons[-1]), *found.roles, Role("object", words))


def gives(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless those named are the ones to whom it is given: 向区慈善总会捐赠."""
    before = found.passage.folded[max(0, found.match.start() - 6) : found.match.start()]
    return None if re.search("[向给][^，。；]*$", before) else given_so(found)


def given_so(found: Found) -> tuple[Role, ...] | None:
    """The roles, where a sum or a thing is among them and nobody pays himself."""
    names = {role.name for role in found.roles}
    texts = [r.filler if isinstance(r.filler, str) else r.filler.text for r in found.roles]
    return found.roles if names & {"amount", "object"} and len(set(texts)) == len(texts) else None


RULES = (
    Rule(
        "Transaction",
        "transaction/gives-to",
        f"(?:{PAYERS}等?(?:于?<Date>)?{GAP})?[向给为]<payee+=Organization|Person|Place>{GAP}{cue('捐赠|捐款|捐资|捐助|捐出|捐献|资助')}了?(?:价值|总价值|人民币|共计|首批)?"
        f"(?:<amount>(?:人民币)?(?:{OF_KIND}{GOODS})?|(?:<Count>)?(?:总?价值(?:约)?)<amount>{OF_KIND}{GOODS}|<object:[^，。；、！？的]{{0,6}}?(?:资金|善款|物资|款物|设备|图书)>(?:共计|合计|总?价值|折合|约|共)*<amount>|<Count>{OF_KIND}{GOODS})",
        "[海天慈善基金会](payer)向[青岛市慈善总会](payee)捐赠[100万元](amount)，用于建设图书馆。",
        never=("海天慈善基金会希望市民向青岛市慈善总会捐赠。",),
        also=given_so,
    ),
    Rule(
        "Transaction",
        "transaction/gives",
        f"{PAYERS}等?(?:宣布|紧急|已|向灾区|再次|率先|共同|将)*{cue('捐赠|捐款|捐资|捐出')}了?(?:价值|总价值|人民币|共计|首批)?<amount>(?:人民币)?(?:{OF_KIND}{GOODS})?",
        "[青岛海天集团](payer)宣布捐赠[1000万元](amount)。",
        never=("现场，她向镇里的青山慈善总会捐赠100万元。",),
        also=gives,
    ),
    Rule(
        "Transaction",
        "transaction/buys",
        f"(?<!批准)(?<!同意)(?<!阻止)(?<!反对){PAYER}{SAYS}(?:以<amount>(?:的?(?:价格|对价|总价|现金))?)?(?:成功|正式|完成|全资)?{cue('收购|并购|购得|竞得|拍得')}了?<object=Organization|Project|Product>{SHARE}(?=[，。；、）]|$|后|以|并|，?(?:这|成为)|的?(?:交易|<Percent>|股权|股份|控股权|全部))(?!的?(?:交易|决定|计划|提议|案|要约|谈判|传闻|一案))",
        "[青岛海天集团](payer)以[3亿元](amount)的价格收购[远洋科技公司](object)51%的股权。",
        never=(
            "青岛海天集团收购了青岛市中心的六处公寓。",
            "青岛海天集团收购远洋科技公司白电业务部门时很谨慎。",
            "近日，一名法官批准了青岛海天集团以690亿元收购远洋科技公司。",
        ),
        also=given_so,
        sure=0.85,
    ),
    Rule(
        "Transaction",
        "transaction/invests",
        f"{PAYER}{SAYS}{cue('投资|斥资|出资|注资|耗资')}了?(?:约|超|近|总额)?<amount>(?:人民币)?，?(?:在<Place>)?(?:用于)?(?:建设|兴建|打造|新建|成立|设立)(?:的)?<object=Project|Place|Organization>",
        "[青岛海天集团](payer)投资[5亿元](amount)建设[青岛冷链物流项目](object)。",
        also=given_so,
        sure=0.85,
    ),
    Rule(
        "Transaction",
        "transaction/grants",
        f"<payer=Organization|Place>{GAP}[向给为对]{PAYEE}{GAP}{cue('拨付|下拨|发放|提供|支付|赔付')}了?<amount>{OF_KIND}(?:补贴|补助|资金|救助金|奖金|贷款|援助|补偿|赔款|理赔款|费)>",
        "[青岛市财政局](payer)向[莱西市](payee)下拨[300万元](amount)[救灾资金](object)。",
        never=("莱西市要求青岛市财政局向平度市下拨300万元救灾资金。",),
        also=given_so,
        sure=0.85,
    ),
    Rule(
        "Transaction",
        "transaction/fined",
        f"{cue('(?:并处|判处|处以|单处|处|被|作出)(?:人民币)?(?:罚金|罚款)|(?:并处)?罚金|罚款')}(?:人民币|共计|合计)?<amount>",
        "[王建国](payer)被判处有期徒刑一年，并处[罚金](object)[2万元](amount)。",
        never=("商某为赚取“海川”币，骗取财物，被判处有期徒刑十年，并处罚金四十万元。",),
        also=by_the_fined,
        sure=0.8,
    ),
)
