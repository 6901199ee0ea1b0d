"""Signings told by their ceremony: 甲局与乙校举行协议签约仪式."""

from graph.facts.signings.fits import ceremony, with_subject
from graph.facts.signings.words import BODY, FIRST, KIND_BEFORE, OF, WITH
from graph.rules import GAP, Rule, cue

RULES = (
    Rule(
        "Signing",
        "signing/ceremony",
        f"(?:{FIRST}<party+={BODY}>)?(?:<agreement=Agreement|Document>|{KIND_BEFORE})<Event>(?:<Date>)?(?:在<place=Place>)?",
        "近日，[青山市人民政府](party)与[北方大学](party)《[青山林业合作协议](agreement)》签署仪式举行。",
        also=ceremony,
    ),
    Rule(
        "Signing",
        "signing/holds-ceremony",
        f"{FIRST}{OF}<party+={BODY}>(?:{GAP}{WITH}{OF}<party+={BODY}>)?(?:，?<Date>)?{GAP}(?:在<Place>*<place=Place>{GAP})?{cue('举行|举办')}<Event>",
        "3月2日，[青山市人民政府](party)与[北方大学](party)在[济南](place)举行[战略合作框架协议](agreement)签约仪式。",
        also=with_subject,
    ),
    Rule(
        "Signing",
        "signing/of-ceremony",
        f"{FIRST}<party={BODY}>{WITH}<party={BODY}>的?(?:系列|首批|新一轮)?<Event>(?:<Date>)?(?:[在于]<Place>*<place=Place>)?",
        "[青山市教育局](party)与[北方大学](party)[战略合作协议](agreement)签约仪式在[济南](place)举行。",
        also=with_subject,
    ),
)
