"""Careers: the posts that somebody held one after another, the holder named once.

甲，1969年生，曾任乙局局长、丙局副局长，2019年任丁市委副书记 · 现任乙局局长的甲 · 在担任乙局局长之前，甲….
"""

from graph.facts._holders import HELD, chained, holding
from graph.facts.tenures import BODY, MORE_POSTS, POSTS
from graph.rules import Rule, cue

FIRST = "(?:过|了|原|为|首任|新一届|第[一二三四五六七八九十]+届|：)*"

RULES = (
    Rule(
        "Tenure",
        "tenure/of-career",
        f"{cue(HELD)}{FIRST}<organization>?{POSTS}{MORE_POSTS}",
        "[王建国](holder)出生于1969年1月，长期在青山工作，2019年任[青山市住房局](organization)[副局长](post)、[党组成员](post)。",
        never=(
            "王建国介绍，公司现任总经理李卫东为人正直。",
            "北方大学副校长王建国的父亲曾任青山市林业局局长。",
            "王建国和李卫东到会，曾任青山市林业局局长。",
            "王建国曾任青山县委区长。",
            "王建国介绍，青山市委成立了由常务副市长任组长，副市长、青山市公安局局长任副组长的调查组。",
        ),
        also=holding,
        sure=0.88,
    ),
    Rule(
        "Tenure",
        "tenure/next-of-career",
        f"(?<=[，、；])(?:兼|原|并兼|同时兼|后)?{BODY}{POSTS}{MORE_POSTS}",
        "王建国长期在青山工作，历任青山市林业局局长、党组书记，[青山市住房局](organization)[副局长](post)，说的就是[王建国](holder)。",
        never=("王建国任青山市林业局局长，青山市住房局副局长李卫东到会。",),
        also=chained,
        sure=0.88,
    ),
    Rule(
        "Tenure",
        "tenure/post-of-holder",
        f"{cue('现任|时任|原任|曾任|担任')}(?:过|原)?{BODY}{POSTS}{MORE_POSTS}(?:等?职务?|一职)?的<holder>",
        "现任[青山市林业局](organization)[局长](post)的[王建国](holder)到会。",
        sure=0.9,
    ),
    Rule(
        "Tenure",
        "tenure/before-or-while",
        f"{cue('担任|出任|兼任|任')}(?:过|原)?{BODY}{POSTS}{MORE_POSTS}(?:一职|职务)?(?:之前|之后|期间|以来|前|后|时)，(?:<Date>，?)?<holder>(?![、和与及的等])",
        "在担任[青山市林业局](organization)[局长](post)期间，[王建国](holder)造林万亩。",
        sure=0.9,
    ),
)
