"""Signings told by who signs: 甲局与乙校签署协议, 甲、乙、丙签约."""

from graph.facts.signings.fits import public, two
from graph.facts.signings.words import (
    ALSO,
    BODIES,
    BODY,
    DULY,
    FIRST,
    HERE,
    KIND_BEFORE,
    LIST,
    NEXT,
    OF,
    SIGNED,
    SIGNER,
    SUM,
    THEN,
    WHAT,
    WHOLE,
    WITH,
)
from graph.rules import GAP, JOIN, Rule, cue

RULES = (
    Rule(
        "Signing",
        "signing/with-each",
        f"{FIRST}<party={BODY}>{WITH}<party*={BODY}>分别{GAP}{SIGNED}{WHAT}{SUM}",
        "今年1月1日，[甲州片区](party)与[乙州片区](party)分别签署[商事登记互通互办协议](agreement)。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/with",
        f"{FIRST}{OF}<party+={BODY}>{LIST}{SIGNER}{GAP}(?:，?<Date>{GAP})?{HERE}{WITH}{OF}<party+={BODY}>{WHOLE}{LIST}{SIGNER}{NEXT}{THEN}{SIGNED}{WHAT}{SUM}",
        "3月2日，[青山市人民政府](party)与[北方大学](party)在[济南](place)签署[战略合作框架协议](agreement)。",
        never=(
            "青山市人民政府与北方大学否则不得签署。",
            "青山队只能看着海川队与北方大学签署合作协议。",
        ),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/list",
        f"{FIRST}{OF}<party+={BODY}>{LIST}{SIGNER}{THEN}{SIGNED}{WHAT}{SUM}",
        "[青山市教育局](party)、[北方大学](party)[3月2日](date)共同签署[合作备忘录](agreement)。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/bare",
        f"{FIRST}{OF}<party+={BODY}>{BODIES}{SIGNER}(?:，?<Date>)?{HERE}(?:{ALSO}{WITH}{OF}<party+={BODY}>{BODIES}{SIGNER})?(?:，?<Date>)?{HERE}{DULY}{cue('签约')}(?=[，。；]|$|揭牌)",
        "近日，[青山市教育局](party)与[北方大学](party)正式签约，共建实验室。",
        never=("青山市教育局介绍，北方大学、青山中学的学生已签约。", "北方大学与青山中学的球员王建国签约。"),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/signers",
        f"{FIRST}<party={BODY}>(?:<Post>(?:、|兼)?)+<Person>(?:、|，|与|和)<party={BODY}>(?:<Post>(?:、|兼)?)+<Person>(?:分别)?代表{THEN}{SIGNED}(?:{WHAT}|(?=[，。；]|$))",
        "[青山市教育局](party)局长王建国、[北方大学](party)副校长李卫东代表双方签署[合作协议](agreement)。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/by",
        f"(?:<agreement=Agreement>|{KIND_BEFORE})，?由{OF}<party={BODY}>{SIGNER}(?:、|{WITH}){OF}<party={BODY}>{SIGNER}{NEXT}{THEN}{SIGNED}(?=[，。；]|$)",
        "[合作备忘录](agreement)由[青山市教育局](party)局长王建国与[北方大学](party)校长李卫东签署。",
        never=("合作备忘录由青山市教育局与北方大学的学者起草。",),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/signed-before",
        f"{FIRST}{OF}<party+={BODY}>{SIGNER}{GAP}(?:，?<Date>{GAP})?{HERE}{WITH}{OF}<party+={BODY}>{WHOLE}{SIGNER}(?:<Date>)?(?:共同|联合|正式|此前|已)*{SIGNED}的<agreement=Agreement>",
        "[青山市教育局](party)与[北方大学](party)签署的《[青山北方教育合作协议](agreement)》生效。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/persons",
        f"<party+=Person>{WITH}(?:<Organization|Place><Post>*)*<party+=Person>(?!{JOIN}<Person>){THEN}{SIGNED}了?<agreement=Agreement>",
        "[王建国](party)和[李卫东](party)签署了《[青山北方林业合作协定](agreement)》。",
        also=public,
    ),
)
