"""Foundings told by their ceremony: 甲会成立大会举行, 为甲院揭牌."""

from graph.facts.foundings.fits import ceremony, real
from graph.facts.foundings.words import LIST
from graph.rules import Rule, cue

RULES = (
    Rule(
        "Founding",
        "founding/ceremony",
        "<founded*=Organization|Place><Event>",
        "3月2日，[青山林业研究会](founded)成立大会举行。",
        never=("青山林业研究会理事会议举行。",),
        also=ceremony,
    ),
    Rule(
        "Founding",
        "founding/its-ceremony",
        f"<founded=Organization|Place>[^，。；]{{0,8}}?举行了?{cue('成立大会|成立仪式|揭牌仪式|开业典礼|挂牌仪式')}",
        "近日，[青山林业研究会](founded)举行成立大会。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/plaque",
        f"为<founded*=Organization>{LIST}(?:共同|正式|进行了?)*{cue('揭牌|揭幕')}(?!仪式)",
        "王建国为[青山林业研究院](founded)揭牌。",
        also=real,
    ),
)
