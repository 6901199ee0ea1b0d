"""Foundings told without who founds: 甲院揭牌, 会上成立了甲会."""

from graph.facts.foundings.fits import at_one, done, not_there, real
from graph.facts.foundings.words import FOUNDED, HOW, LIST, TEAM, WHICH
from graph.rules import START, Rule, cue

RULES = (
    Rule(
        "Founding",
        "founding/is-founded",
        f"(?<![由与和、同在及为])<founded*=Organization|Place>{LIST}(?:，?<Date>|在(?:[^，。；在于]{{0,3}}?)<place=Place>|在|经(?:<Organization>|[^，。；、经]{{2,12}}?)(?:批准|批复|同意){{1,2}}|{HOW}){{0,4}}{FOUNDED}",
        "3月2日，[青山林业研究院](founded)在[济南](place)揭牌。",
        never=(
            "青山林业研究院成立以来，会员不断增加。",
            "青山林业研究院成立十周年。",
            "足球联赛在海川市青山体育场揭幕。",
            "该联盟由海川大学联合青山林业局、青山林业研究院等单位共同发起成立，会员百人。",
        ),
        also=not_there,
    ),
    Rule(
        "Founding",
        "founding/with-it",
        f"(?:同步|同时|同日|一同|一并|一起|当天|当日|现场){cue('揭牌|挂牌|成立|启用揭牌|开业|开馆')}的(?:还)?有<founded*=Organization|Place>(?=[，。；、等]|$)",
        "同步揭牌的还有[青山林业研究院](founded)。",
        never=("现场成立的还有青山林业研究院的三个小组。",),
        also=not_there,
    ),
    Rule(
        "Founding",
        "founding/unveils",
        f"{START}(?:[^。；]{{0,24}}?，)?[^，。；]{{0,14}}?(?:宣布)?{cue('揭牌成立|挂牌成立|正式成立|宣布成立|成立|挂牌设立|揭牌设立|正式设立|正式组建')}了{WHICH}<founded=Organization>(?![^，。；]{{0,24}}(?:专班|小组|工作组|指挥部))",
        "会上，还正式成立了[青山林业研究会](founded)。",
        never=(
            "谷歌合并了团队，成立了Google DeepMind。",
            "会后，又分别在青山、海川挂牌设立了北方林业分中心和南方林业分中心。",
        ),
        also=at_one,
    ),
    Rule(
        "Founding",
        "founding/bare",
        f"(?:{START}|宣布|决定)(?:并|还|同时|专门|牵头|共同|联合|先后|正式|又|随后|宣布|<date>，?|在<place=Place>)*{cue('揭牌成立|挂牌成立|成立|组建|设立|创办|创立')}(?:了|起)?(?!和|<Count|Date>){WHICH}<founded=Organization>(?![^，。；]{{0,24}}(?:专班|小组|工作组|指挥部))(?!的|后|以来|之前|时|等|是|还|有助|[、和与及（(•·一-鿿]{{0,2}}(?:站|室|队|组)|[、和与及]|{TEAM})",
        "王建国说，公司扩大业务，并成立[青山货运公司](founded)。",
        never=(
            "成立了青山市林业局防火治理专项行动工作专班，指定专人负责。",
            "各地要加强管理，成立青山货运公司。",
            "青山市鼓励企业重组，成立青山货运公司。",
            "该市成立青山货运公司以来，变化很大。",
        ),
        also=done,
        sure=0.88,
    ),
    Rule(
        "Founding",
        "founding/newly",
        f"(?:<date>)?(?:新近?|刚刚?|最新){cue('成立|组建|设立|创办')}的<founded=Organization>",
        "王建国出任新成立的[青山货运公司](founded)总经理。",
        also=real,
    ),
)
