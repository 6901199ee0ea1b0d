"""Signings: parties sign an agreement."""

from graph.rules import GAP, Rule, cue

SIGNED = cue("签署|签订|签下|签约|缔结|达成")

RULES = (
    Rule(
        "Signing",
        "signing/with-each",
        f"<party=Place|Organization>[与和同]<party*>分别{GAP}{SIGNED}了?<agreement>",
        "今年1月1日，[青岛片区](party)与[济南片区](party)分别签署《[商事登记互通互办协议](agreement)》。",
    ),
)
