"""Signings told by what is signed: 会上签署了《甲协议》, 双方签署协议."""

from graph.facts.signings.fits import public
from graph.facts.signings.words import COUNTED, KIND, SIGNED, VENUE
from graph.rules import START, Rule

RULES = (
    Rule(
        "Signing",
        "signing/agreement",
        f"(?:{VENUE}[^。；]{{0,24}}?|会，[^，。；]{{0,4}}?){SIGNED}了?<agreement*=Agreement>(?!的|<Count>)",
        "会上，双方签署了《[青山北方林业合作协议](agreement)》。",
        never=("会上，双方讨论了《青山北方林业合作协议》。",),
        also=public,
    ),
    Rule(
        "Signing",
        "signing/both-sides",
        f"{START}[^，。；]{{0,12}}?(?:双方|两地|两校|校企|三方|两省|两市|两县|两区|政企|校地|四方)(?:代表|现场|正式|共同|还|将|已|就[^，。；就]{{2,20}}?|在[^，。；在]{{2,16}}?){{0,4}}{SIGNED}{COUNTED}{KIND}(?!的[，。有])",
        "[北方大学](party)与[青山市教育局](party)举行座谈。会上，双方签署[战略合作协议](agreement)。",
        never=("王建国与李卫东发生纠纷，双方签署了和解协议。", "会上，双方签署战略合作协议。"),
        also=public,
    ),
    Rule(
        "Signing",
        "signing/passive",
        f"<agreement*=Agreement>(?:正式|顺利|成功|当天|同时|日前|近日|<Date>|，){{0,2}}{SIGNED}(?!后|的|之|时|<Count>|[^，。]{{0,4}}周年|仪式)",
        "《[青山北方林业合作协议](agreement)》正式签署。",
        never=("《青山北方林业合作协议》签署后，两地往来增多。",),
        also=public,
    ),
)
