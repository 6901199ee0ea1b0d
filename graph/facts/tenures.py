"""Tenures: who holds, takes or leaves which post where.

甲集团董事长乙 · 会长由乙、丙担任 · 任命乙为甲厅厅长 · 免去乙的甲厅厅长职务 · 乙当选会长 · 乙，现任甲委书记.
"""

from graph.facts._posts import chief_first, from_before, heads, in_body, its_own, of_body, office, ours, own
from graph.passage import FOLDED
from graph.rules import START, Rule, cue

BODY = "<organization=Organization|Place>"
FORMER = "(?:原|前|时任|现任|新任|候任)?"
POSTS = (
    f"(?:原|前|时任|现任|候任|新任|首任|前任)?<post+>(?!候选|人选|提名|办公室|[为是：由][{FOLDED['Person']}])"
)
"""Posts; not 副主任 in 甲任主任，副主任为乙, which is that of the one behind it."""
MORE_POSTS = "(?:(?:兼(?:原|前)?|[、，](?:原|前))<post+>)*"
"""Posts behind 兼 or 原; the others are of the list before."""
TAKES = cue(
    "[被获](?:任命|委任|聘任|推选|推举|选举|选)为|担任|当选为?|出任|就任|升任|履新|兼任|任(?!命|何|务|职|教|期|由)|受聘为|获任|接任|晋升为|入职"
)

RULES = (
    Rule(
        "Tenure",
        "tenure/body-post-holder",
        f"{FORMER}{BODY}{POSTS}{MORE_POSTS}<holder>",
        "[甲方集团](organization)[执行董事](post)兼[董事长](post)[郭建国](holder)出席活动。",
        never=(
            "郭建国与甲方集团的员工代表座谈。",
            "《青山楼》热播，青山楼制片人郭建国到会。",
            "长风集团（总部在青岛）德国首席经济学家郭建国发言。",
            "日本律师郭建国：公约规定，各国都有义务。",
        ),
        also=in_body,
        sure=0.95,
    ),
    Rule(
        "Tenure",
        "tenure/body-before-body-post-holder",
        f"{FORMER}<organization=Organization|Place>{POSTS}(?:(?:、|，|兼)<Organization|Place>(?:原|前)?<Post>(?:、<Post>)*){{1,3}}<holder>",
        "[青岛市科学技术局](organization)[副局长](post)、烟台市林业局局长[王建国](holder)到会。",
        also=in_body,
        sure=0.93,
    ),
    Rule(
        "Tenure",
        "tenure/post-of-body",
        f"<organization=Organization>的{POSTS}{MORE_POSTS}<holder>",
        "[青山化工公司](organization)的[首席执行官](post)[王建国](holder)到会。",
        never=("青山化工公司的律师王建国到会。",),
        also=heads,
        sure=0.88,
    ),
    Rule(
        "Tenure",
        "tenure/post-by-holders",
        rf"<post>(?:<Count>|一名|两名|三名)?，?由(?:<Organization|Place>(?:<Post>(?:、|兼)?)+)?<holder*>(?:、<Organization|Place>(?:<Post>(?:、|兼)?)+<holder*>)*{cue('担任|兼任|出任')}",
        "[青岛企业家协会](organization)设[会长](post)两名，由华远控股董事局主席[郑建国](holder)、长风集团总裁[周志强](holder)担任。",
        also=ours,
        sure=0.93,
    ),
    Rule(
        "Tenure",
        "tenure/now-holds",
        f"<holder>，[^。；]{{0,80}}?{cue('现任|历任|曾任|时任')}<organization>{POSTS}{MORE_POSTS}",
        "[王建国](holder)，男，汉族，现任[济南市委](organization)[书记](post)。",
        also=lambda found: own(found.roles),
    ),
    Rule(
        "Tenure",
        "tenure/is",
        f"<holder>(?:现)?{cue('是|系')}(?:一名|一位)?<organization>{POSTS}{MORE_POSTS}(?=[，。；]|$)",
        "[王建国](holder)是[北方大学](organization)[教授](post)，从教多年。",
        never=("王建国是青山市林业局局长李卫东的朋友。",),
        also=in_body,
        sure=0.9,
    ),
    Rule(
        "Tenure",
        "tenure/takes-post",
        f"<holder*>(?:同志|先生|女士)?(?:<Date>|现|曾|曾经|将|已|正式|全票|成功|先后|还曾|于|受命|，)*{TAKES}(?:新一届|第[一二三四五六七八九十]+届|首任|首届|新任)?<organization>?{POSTS}{MORE_POSTS}",
        "[刘建国](holder)当选[青岛摄影家协会](organization)[主席](post)。",
        never=(
            "刘建国有望担任一名教师的导师。",
            "该剧由青岛话剧院出品，刘建国担任编剧。",
            "随着海川政党联盟候选人刘建国当选总统，局势平稳。",
            "此案由青山法院审理，刘建国担任审判长。",
            "青山市林业局成立专班，刘建国任组长。",
        ),
        also=office,
    ),
    Rule(
        "Tenure",
        "tenure/appointed",
        f"{cue('任命|委任|聘任|聘请|提名|选举|推选|推举|增补|补选|决定')}<holder*>(?:同志|先生|女士)?(?:担?任|为|出任|当选)<organization>?(?:新一届|第[一二三四五六七八九十]+届)?{POSTS}{MORE_POSTS}",
        "会议决定任命[刘建国](holder)为[山东省公安厅](organization)[厅长](post)。",
        also=from_before,
        sure=0.93,
    ),
    Rule(
        "Tenure",
        "tenure/removed",
        f"{cue('免去|免除|撤销|辞去|卸任|不再担任|不再兼任')}(?:<holder*>)?(?:同志)?的?<organization>?{POSTS}{MORE_POSTS}",
        "会议决定免去[王建国](holder)的[山东省公安厅](organization)[厅长](post)职务。",
        also=lambda found: from_before(found) if any(r.name == "holder" for r in found.roles) else None,
    ),
    Rule(
        "Tenure",
        "tenure/leaves",
        f"<holder*>(?:同志|先生|女士)?(?:<Date>|已|将|于|因[^，。因]{{0,10}}，?|正式|，){{0,6}}{cue('不再担任|不再兼任|辞去|卸任|被免去')}(?:了)?<organization>?{POSTS}{MORE_POSTS}",
        "[王建国](holder)不再担任[华远集团](organization)[总经理](post)。",
        also=from_before,
    ),
    Rule(
        "Tenure",
        "tenure/post-is-holders",
        f"(?:正、)?<post>(?:<Count>|一名|两名|三名)?(?:{cue('为|是')}|：)<holder*>(?=[，。；、]|$)",
        "大会选举产生[青岛市文艺志愿者协会](organization)领导班子，[副主任](post)为[李翔](holder)、[王建国](holder)。",
        never=("他的主任为人正直。",),
        also=chief_first,
        sure=0.85,
    ),
    Rule(
        "Tenure",
        "tenure/body-branch-post-holder",
        "<organization=Organization>(?P<branch>[^，。；：、的与和及向对在从由等\ue000-\ue01f]{2,10})<post><holder>",
        "[青岛华远机械有限公司](organization)加工中心90后[操作工](post)[王建国](holder)发言。",
        never=(
            "青岛市人大常委会通过免去交通局长王建国职务的议案。",
            "青山酒厂（海川）贸易有限公司总经理王建国到会。",
        ),
        also=its_own,
        sure=0.88,
    ),
    Rule(
        "Tenure",
        "tenure/body-holder",
        f"{START}(?:来自)?<organization=Organization><holder>(?!、|和|与|等)",
        "[莱阳市劳动监察局](organization)[王建国](holder)刚入职时说。",
        never=("海川法院“山音·王建国”调解室成立。",),
        also=of_body,
        sure=0.85,
    ),
)
