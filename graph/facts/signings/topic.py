"""Signings by the one whom the sentence began with: 甲校加快转化，与乙市签署协议; 甲公司公告称，公司与乙校签署协议."""

from graph.facts.signings.fits import by_body, two
from graph.facts.signings.words import BODY, LIST, OF, SAME_TOPIC, SIGNED, SUM, THEN, WHAT, WITH
from graph.rules import BEGIN, GAP, START, Rule

RULES = (
    Rule(
        "Signing",
        "signing/then-with",
        f"{BEGIN}<party={BODY}>(?![的最上等]|<Post|Person|Organization>|记者|品牌|股东){SAME_TOPIC}，(?![^，。；]{{0,8}}(?:推动|促成|助力|帮助|支持)其)<Date>?{GAP}{WITH}<party+={BODY}>(?:等[^，。；]{{0,10}}?)?{THEN}{SIGNED}{WHAT}{SUM}",
        "[北方大学](party)加快成果转化，先后与[青山市人民政府](party)签署[战略合作协议](agreement)。",
        never=(
            "青山车讯3日消息，海川集团宣布，该公司已同北方大学签署合作协议。",
            "青山公司表现很好，并成功推动其与北方大学签署合作协议。",
            "青山化工公司发展很快，多家企业在会上与青山化工签署协议。",
            "青山门将王建国昨天上场，而今已经与海川俱乐部签署加盟协议。",
        ),
        also=by_body,
    ),
    Rule(
        "Signing",
        "signing/says-with",
        f"{START}<party={BODY}>(?:<Date>|(?:发布|刊发|发出)?(?:公告|消息|声明)|官方|正式)*(?:(?:宣布|公告|公布|表示|透露)?(?:称|，|：){{1,3}}|宣布)(?:其|公司|该公司)?(?:已经|已|将|拟|正式|近日|日前|<Date>|，)*{WITH}{OF}<party+={BODY}>{LIST}{THEN}{SIGNED}{WHAT}{SUM}",
        "[青山化工公司](party)3月2日公告称，公司已与[北方大学](party)签署[合作协议](agreement)。",
        never=("青山化工公司介绍，北方大学与海川公司签署合作协议。",),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/learnt-with",
        f"从<party={BODY}>获悉，[^。；]{{0,16}}?(?:其|公司|该公司|该校|该院){WITH}{OF}<party+={BODY}>{LIST}{THEN}{SIGNED}{WHAT}{SUM}",
        "记者3日从[青山化工公司](party)获悉，其与[北方大学](party)正式签署[合作协议](agreement)。",
        never=("记者3日从青山化工公司获悉，海川公司与北方大学签署合作协议。",),
        also=two,
    ),
)
