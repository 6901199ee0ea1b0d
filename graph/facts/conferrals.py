"""Conferrals: an award, a title or an honour is given."""

from graph.facts._holders import honoured
from graph.model import Mention, Role
from graph.rules import BEGIN, GAP, Found, Rule, cue

_WON = "荣获|获评|获颁|获得|荣膺|荣登|入选|入围|斩获|摘得|捧得|夺得|喜获|获授|当选|获批|荣立|获(?=[^，。]{0,14}(?:称号|奖|荣誉))|被[^，。；]{0,6}?(?:评选?为|认定为|命名为|授予|确定为)|被列入|被列为|跻身|上榜"
WON = cue(_WON)
GIVE = cue("授予|颁发|评选?为|认定为|命名为|表彰为")
AMONG = "(?:了|为|成为|过|首批|<Place>首批|[“])*[^，。；、“”的]{0,14}?"
BY = "(?:由?<grantor+=Organization|Place>(?:联合)?(?:(?:颁发|授予|评选|认定|颁布|命名|评定)的?|的)(?:<Date>)?)?"
"""Who gives it, behind the verb: 荣获甲协会颁发的称号."""
AWARD = "<award+=Award>"
MORE = f"(?:(?:<Count>)?(?:、[^，。；、]{{2,8}}?(?:<Count>)?){{0,3}}，(?:并|还|又|也|同时)*(?:{_WON})了?{AMONG}<award+=Award>)?"
"""What else is won in the next clause: 荣立一等功1次，获评甲集体."""
KINDS = "<award:(?:[^，。；、的“”]{0,8})(?:[一二三特]等奖|金奖|银奖|铜奖|大奖|优秀奖|一等功|二等功|三等功)>(?![励学金品得赛])"
_ENDS = (
    "(?:示范(?:县|市|区|村|镇|点|基地|企业|学校|园区|项目|单位|社区|工厂)|试点(?:县|市|区|城市|单位|企业|项目)?|创新型县|先进(?:集体|个人|单位|工作者)|(?:典型|优秀|十佳)案例"
    "|名录|名单|榜单|排行榜|[0-9百千]+强|(?:重点|领军|瞪羚|独角兽)企业|传统村落|历史文化名[城镇村]|标兵|模范|好人|最美[^，。；、]{2,6}|突出个人)"
)
TITLED = f"<award:[^，。；：、的“”]{{0,16}}“[^“”，。；]{{2,24}}”(?:[^，。；：、的“”]{{0,8}}(?:{_ENDS}|企业|奖|人物|单位|基地|项目))?>(?=[，。；、]|$|等|称号|荣誉)"
"""A title of which a part is quoted: 国家级专精特新“小巨人”企业."""
PLAIN = f"<award:[^，。；：、的“”]{{4,26}}?{_ENDS}>(?=[，。；、]|$|称号|荣誉)"
"""A title without marks that ends as titles do: 全省乡村振兴典型案例."""
SAME_TOPIC = "(?:(?!介绍|表示|认为|该|其中|选送|了解|学生|记者|主办|承办|由|：)[^。；]){0,60}?"
"""Up to sixty characters in which the sentence does not turn to something else."""
WHO = "<recipient+=Person|Organization|Place|Project|Product|Document|Event>"
HOW = "，?<Date>|，|成功|光荣|先后|曾经?|又|再次|一举|首次|均|都|也|还|已|双双|[再屡]次|多次|连续[^，。；]{0,6}|分别|其间|期间|此前|最终|今年|去年|日前|近日|于|共|凭借[^，。；]{0,16}?|作为[^，。；]{2,20}?"
LIST = "(?:等[^，。；的案]{0,8}?)?"


def apart(found: Found) -> tuple[Role, ...] | None:
    """The roles, if the one who gives is not the one who receives."""
    givers = {r.filler for r in found.roles if r.name == "grantor"}
    if givers & {r.filler for r in found.roles if r.name == "recipient"}:
        return None
    return found.roles


def of_one_kind(found: Found) -> tuple[Role, ...]:
    """The roles without the paper that stands before those who are honoured: 印发《甲通报》，乙、丙荣获称号."""
    kinds = [r.filler.kind for r in found.roles if r.name == "recipient" and isinstance(r.filler, Mention)]
    if set(kinds) <= {"Document"}:
        return found.roles
    return tuple(r for r in found.roles if not (r.name == "recipient" and _is_paper(r)))


def _is_paper(role: Role) -> bool:
    return isinstance(role.filler, Mention) and role.filler.kind == "Document"


RULES = (
    Rule(
        "Conferral",
        "conferral/by",
        f"{WHO}(?!<Post|Person>){LIST}[^。；，]{{0,6}}?(?:被|获)<grantor+=Organization|Place>{LIST}{GAP}{cue('授予|评选?为|认定为|命名为|表彰为|颁发|列入|列为')}了?{AMONG}{AWARD}",
        "[王建国](recipient)被[青山市人民政府](grantor)授予“[青山劳动模范](award)”称号。",
        also=apart,
    ),
    Rule(
        "Conferral",
        "conferral/gives",
        f"<grantor+=Organization|Place>{LIST}[^。；，的]{{0,10}}?{GIVE}了?{WHO}{LIST}(?:为)?{AMONG}{AWARD}",
        "[青山市人民政府](grantor)授予[王建国](recipient)“[青山劳动模范](award)”称号。",
        also=apart,
    ),
    Rule(
        "Conferral",
        "conferral/wins",
        f"{WHO}(?!<Post|Person>){LIST}(?:{HOW}){{0,4}}{WON}了?{BY}(?:{AMONG}(?:{AWARD}|{KINDS})|为?{TITLED}|(?:为|成为|创建|建设)?{PLAIN}){MORE}",
        "去年，[北方大学](recipient)荣获“[青山文明单位](award)”称号。",
        never=("北方大学力求服务，王建国并未到场。",),
        also=of_one_kind,
    ),
    Rule(
        "Conferral",
        "conferral/gives-to",
        f"<grantor+=Organization|Place>{LIST}[^。；]{{0,30}}?[向为给]<recipient+=Person|Organization|Place>{LIST}{cue('授予|颁发')}了?{AMONG}{AWARD}",
        "[青山市人民政府](grantor)向[北方大学](recipient)授予“[青山文明单位](award)”称号。",
        also=apart,
    ),
    Rule(
        "Conferral",
        "conferral/named-by",
        f"<recipient=Place|Organization>[^。；]{{0,60}}?<grantor=Organization>{cue('命名|授予|评定|认定')}的<award=Award>",
        "[青山市](recipient)地处北方，是[国务院](grantor)命名的[国家园林城市](award)。",
        also=apart,
    ),
    Rule(
        "Conferral",
        "conferral/wins-later",
        f"{BEGIN}<recipient=Person|Organization>(?![的等]|<Post|Person>|负责人|院士|项目){SAME_TOPIC}，(?:{HOW}){{0,3}}{WON}了?{BY}{AMONG}(?:{AWARD}|{KINDS}(?:<Count>)?(?:、{KINDS})?(?:<Count>)?(?:、{KINDS})?){MORE}",
        "[王建国](recipient)，青山林场护林员，曾获得“[青山劳动模范](award)”称号。",
    ),
    Rule(
        "Conferral",
        "conferral/is-given",
        f"(?<!被)(?<!拟){cue('追授|授予|颁发给?|命名')}<recipient+=Person|Organization|Place>(?:等|同志|先生|女士|[两三四五六七八九十]?[人位名]|<Count>)*为?{AMONG}{AWARD}",
        "会议决定，追授[王建国](recipient)、[李卫东](recipient)同志“[青山劳动模范](award)”称号。",
        never=("会议不得授予王建国任何称号。",),
    ),
    Rule(
        "Conferral",
        "conferral/wins-also",
        f"{WON}了?{BY}{AMONG}{AWARD}",
        "[王建国](recipient)在青山林场护林。[2019年](date)获得“[青山劳动模范](award)”称号。",
        never=(
            "王建国和李卫东是青山林场护林员。曾荣获“青山劳动模范”称号。",
            "王建国执导的影片《青山》荣获“青山最佳影片”称号。",
        ),
        also=honoured,
        sure=0.85,
    ),
    Rule(
        "Conferral",
        "conferral/bears",
        f"<recipient=Person>{cue('作为')}[^，。；]{{0,10}}?<award=Award>(?:代表|获得者|得主)",
        "“全国优秀护林员”称号颁给二人，[王建国](recipient)作为[全国优秀护林员](award)代表发言。",
    ),
    Rule(
        "Conferral",
        "conferral/by-later",
        f"{BEGIN}<recipient=Person|Organization|Place>(?![的等和与]|<Post|Person|Place|Organization>|负责人|院士|项目){SAME_TOPIC}，(?:{HOW}){{0,3}}(?:被|获)<grantor+=Organization|Place>{LIST}(?:正式|联合|评审|共同)?{cue('授予|评选?为|认定为|命名为|表彰为|列为|确定为')}了?{AMONG}{AWARD}",
        "[青山市](recipient)地处北方，林业发达，被[北方林业学会](grantor)命名为“[北方林业之乡](award)”。",
        never=("王建国说，青山市林业发达，其中海川镇被北方林业学会命名为“北方林业之乡”。",),
        also=apart,
    ),
    Rule(
        "Conferral",
        "conferral/list-of",
        f"{WON}[^，。；]{{0,14}}?(?:<award=Award>|“<award:[^“”，。；、]{{3,24}}>”)(?:名单|称号|榜单|行列)?，(?:其中)?(?:包括|分别为|分别是|他们是|它们是)<recipient+=Person|Organization|Place|Project>",
        "多个站点入选“[最美护林站点](award)”名单，包括[青山林业中心](recipient)、[海川林场](recipient)。",
        never=("多个站点入选“最美护林站点”名单，青山林业中心负责评选。",),
        also=apart,
    ),
    Rule(
        "Conferral",
        "conferral/issued",
        f"{AWARD}(?:称号|荣誉称号|荣誉)?[^。；]{{0,10}}?{cue('获得|获')}<grantor=Organization>(?:颁发|授予)的(?:[^。；]{{0,24}}?<amount>)?",
        "两人获得“[青山劳动模范](award)”称号，获得[青山市人民政府](grantor)颁发的证书和[5000元](amount)奖金。",
    ),
)
