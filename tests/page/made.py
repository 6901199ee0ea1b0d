"""Graphs of invented papers, as the contract says, from three things to a hundred thousand."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import product

from rdflib import Graph

from graph.terms import NAMESPACE

BASE = "https://w3id.org/baotu/id/"
RDFS, SKOS = "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/2004/02/skos/core#"
XSD, SCHEMA = "http://www.w3.org/2001/XMLSchema#", "https://schema.org/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
DATATYPES = {10: "date", 7: "gYearMonth", 4: "gYear"}


@dataclass(slots=True)
class Draft:
    """N-Triples in the making; names are IRIs' local names."""

    lines: list[str] = field(default_factory=list)
    bodies: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def say(self, subject: str, predicate: str, term: str) -> None:
        self.lines.append(f"<{BASE}{subject}> <{predicate}> {term} .")

    def thing(self, key: str, kinds: str, *names: str) -> str:
        self.names[key] = names[0]
        for kind in kinds.split():
            self.say(key, TYPE, f"<{NAMESPACE}{kind}>")
        for n, name in enumerate(names):
            self.say(key, f"{SKOS}altLabel" if n else f"{RDFS}label", text(name))
        return key

    def article(self, key: str, headline: str, body: str, day: str, *things: str) -> str:
        self.bodies[key] = body
        self.say(key, TYPE, f"<{SCHEMA}NewsArticle>")
        self.say(key, f"{SCHEMA}headline", text(headline))
        self.say(key, f"{SCHEMA}articleBody", text(body))
        self.say(key, f"{NAMESPACE}sourceFile", text("one.txt", ""))
        self.say(key, f"{NAMESPACE}newspaper", text("临水日报", ""))
        if day:
            self.say(key, f"{SCHEMA}datePublished", dated(day))
        for thing in things:
            self.say(key, f"{SCHEMA}mentions", f"<{BASE}{thing}>")
        return key

    def fact(
        self, key: str, kind: str, article: str, quote: str, status: str = "Asserted", **roles: str
    ) -> None:
        """A fact; a role's filler begins with @ where it names a thing, several are parted by |."""
        self.say(key, TYPE, f"<{NAMESPACE}{kind}>")
        self.say(key, f"{NAMESPACE}status", f"<{NAMESPACE}{status}>")
        for role, fillers in roles.items():
            for filler in fillers.split("|"):
                self.say(key, NAMESPACE + role, term(role, filler))
        for role in ("first", "last"):
            day = roles.get("date")
            if day:
                self.say(key, NAMESPACE + {"first": "from", "last": "to"}[role], dated(edge(day, role)))
        start = self.bodies[article].index(quote)
        evidence = f"evidence-{key}"
        self.say(key, f"{NAMESPACE}evidence", f"<{BASE}{evidence}>")
        self.say(evidence, TYPE, f"<{NAMESPACE}Evidence>")
        self.say(evidence, f"{NAMESPACE}article", f"<{BASE}{article}>")
        self.say(evidence, f"{NAMESPACE}quote", text(quote))
        self.say(evidence, f"{NAMESPACE}start", number(start))
        self.say(evidence, f"{NAMESPACE}end", number(start + len(quote)))
        self.say(evidence, f"{NAMESPACE}rule", text("made", ""))
        self.say(evidence, f"{NAMESPACE}confidence", f'"0.9"^^<{XSD}decimal>')

    def graph(self) -> Graph:
        return Graph(store="Oxigraph").parse(data="\n".join(self.lines), format="ox-nt")


def text(words: str, language: str = "zh") -> str:
    return json.dumps(words, ensure_ascii=False) + (f"@{language}" if language else "")


def number(value: int) -> str:
    return f'"{value}"^^<{XSD}integer>'


def dated(iso: str) -> str:
    return f'"{iso}"^^<{XSD}{DATATYPES[len(iso)]}>'


def edge(iso: str, end: str) -> str:
    """The first or last day of a day, month or year (months are of 28 days here)."""
    return iso + {"first": "-01-01", "last": "-12-28"}[end][len(iso) - 4 :] if len(iso) < 10 else iso


def term(role: str, filler: str) -> str:
    if filler.startswith("@"):
        return f"<{BASE}{filler[1:]}>"
    if role == "date":
        return dated(filler)
    return f'"{filler}"^^<{XSD}decimal>' if role in ("amount", "value", "change") else text(filler, "")


LONG = (
    "临水市人民政府关于进一步加强城市园林绿化养护管理和河道两岸生态环境综合整治工作的若干补充意见以及实施细则试行办法"
    "修订第二版"
)


def paper() -> Draft:
    """Two articles with every way of drawing, a two-class thing, plans, and names that try the page."""
    d = Draft()
    d.thing("p-lin", "Person", "林晓舟")
    d.thing("p-su", "Person", "欧阳素云", "素云")
    d.thing("o-boat", "Organization", "临水四方船舶制造股份有限公司", "四方船舶")
    d.thing("o-club", "Organization", "临水船商联谊会", "联谊会")
    d.thing("z-port", "Organization Place", "临水港片区")
    d.thing("c-lin", "Place", "临水市", "临水")
    d.thing("c-gu", "Place", "古渡县")
    d.thing("j-dock", "Project", "古渡船坞项目")
    d.thing("e-fair", "Event", "临水船舶博览会")
    d.thing("d-long", "Document", LONG)
    d.thing("o-rtl", "Organization", "شركة البحر 🚢")
    d.thing("p-idle", "Person", "秦无事")
    d.thing("p-lin-2", "Person", "林晓舟")
    d.say("p-lin", f"{NAMESPACE}perhapsSameThing", f"<{BASE}p-lin-2>")
    body = (
        "船商聚临水\n□记者 秦无事\n本报临水讯 1月8日，临水船舶博览会在临水市举行。"
        "联谊会会长林晓舟、四方船舶总经理欧阳素云出席。\n"
        "四方船舶与临水港片区签署战略合作协议，金额20亿元。"
        "🚢临水市计划今年3月在古渡县开工古渡船坞项目。1月，全市造船12万吨，同比下降31.3%。"
    )
    d.article(
        "a-one",
        "船商聚临水",
        body,
        "2021-01-09",
        *"p-lin p-su o-boat o-club z-port c-lin c-gu j-dock e-fair p-idle".split(),
    )
    led = "联谊会会长林晓舟、四方船舶总经理欧阳素云出席。"
    d.fact("tenure-lin", "Tenure", "a-one", led, holder="@p-lin", organization="@o-club", post="会长")
    d.fact("tenure-su", "Tenure", "a-one", led, holder="@p-su", organization="@o-boat", post="总经理")
    d.fact("gathering", "Gathering", "a-one", "本报临水讯 1月8日，临水船舶博览会在临水市举行。",
           event="@e-fair", participant="@p-lin|@p-su", place="@c-lin", date="2021-01-08")  # fmt: skip
    d.fact("signing", "Signing", "a-one", "四方船舶与临水港片区签署战略合作协议，金额20亿元。",
           party="@o-boat|@z-port", agreement="战略合作协议", amount="2000000000", currency="CNY")  # fmt: skip
    d.fact("dock", "ProjectStage", "a-one", "🚢临水市计划今年3月在古渡县开工古渡船坞项目。", "Planned",
           project="@j-dock", stage="开工", place="@c-gu", date="2021-03", developer="@c-lin")  # fmt: skip
    d.fact(
        "tons",
        "Statistic",
        "a-one",
        "1月，全市造船12万吨，同比下降31.3%。",
        indicator="造船",
        value="120000",
        unit="吨",
        change="-31.3",
        subject="@c-lin",
    )
    second = f"临水市发布《{LONG}》。شركة البحر 🚢来访临水市。"
    d.article("a-two", "新规发布", second, "2021-02-01", "d-long", "c-lin", "o-rtl", "p-lin-2")
    d.fact(
        "law",
        "Enactment",
        "a-two",
        second.split("。", maxsplit=1)[0] + "。",
        document="@d-long",
        issuer="@c-lin",
        date="2020",
    )
    d.fact(
        "visit",
        "Visit",
        "a-two",
        "شركة البحر 🚢来访临水市。",
        visitor="@o-rtl",
        destination="@c-lin",
        date="2021-02-01",
    )
    return d


HOSTILE = "<img src=x onerror=hit()>href javascript:hit()</script><script>hit()</script>\u2028=cmd"


def hostile() -> Draft:
    """A graph whose every text tries to run."""
    d = Draft()
    for n in range(3):
        d.thing(f"x{n}", "Person Organization", f"{HOSTILE}{n}", f'"onmouseover="hit()" {HOSTILE}')
    d.article(
        "ax", HOSTILE, f"{HOSTILE}。{HOSTILE}0在{HOSTILE}1任{HOSTILE}。", "2021-01-01", "x0", "x1", "x2"
    )
    d.fact("fx", "Tenure", "ax", f"{HOSTILE}。", holder="@x0", organization="@x1", post=HOSTILE)
    d.fact("fy", "Signing", "ax", f"{HOSTILE}。", party="@x0|@x1|@x2", agreement=HOSTILE, date="2021-01-01")
    return d


SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许", "安邦昌德恩芳刚海建杰军兰丽民宁平庆荣胜文"
TOWNS, TRADES = (
    "青白金石江海山河云龙凤林南北东西长永新古",
    ["船舶", "纺织", "机电", "食品", "医药", "能源", "港务", "建筑"],
)
ENDINGS = ["集团", "公司", "研究院", "学校"]


def archive(things: int) -> Draft:
    """An archive of this many things: people in companies in places, some of which sign with each other."""
    d = Draft()
    places = [f"c{n}" for n in range(max(4, things // 10))]
    companies = [f"o{n}" for n in range(things * 4 // 10)]
    people = [f"p{n}" for n in range(things - len(places) - len(companies))]
    for n, key in enumerate(places):
        d.thing(
            key, "Place", f"{TOWNS[n % 20]}{TOWNS[n // 20 % 20]}{TOWNS[n // 400 % 20]}{'市县镇村'[n % 4]}"
        )
    names = list(product(TOWNS, TOWNS, TRADES, ENDINGS, "一二三四五六七八九"))
    for n, key in enumerate(companies):
        town, other, trade, ending, which = names[n * 7919 % len(names)]
        d.thing(key, "Organization", f"{town}{other}{trade}第{which}{ending}", f"{town}{other}{trade}")
    for n, key in enumerate(people):
        d.thing(key, "Person", SURNAMES[n % 20] + GIVEN[n // 20 % 20] + GIVEN[n // 400 % 20])
    for n, key in enumerate(people):
        company, place = f"o{hub(n, len(companies))}", f"c{hub(n * 13, len(places))}"
        article, day = f"a{n}", f"{2001 + n % 20}-{1 + n % 12:02d}-{1 + n % 28:02d}"
        who, where, city = d.names[key], d.names[company], d.names[place]
        told = [f"{who}出任{where}董事长。", f"{where}位于{city}，当天举行开工仪式。"]
        d.article(article, f"{where}换帅 第{n}期", "\n".join(told), day, key, company, place)
        d.fact(
            f"t{n}", "Tenure", article, told[0], holder=f"@{key}", organization=f"@{company}", post="董事长"
        )
        d.fact(f"l{n}", "LocatedIn", article, told[1], thing=f"@{company}", place=f"@{place}")
        if n % 3 == 0:
            d.fact(f"s{n}", "Signing", article, told[1], "Planned" if n % 2 else "Asserted", agreement="合作协议",
                   party=f"@{company}|@o{hub(n * 31 + 7, len(companies))}", date=day)  # fmt: skip
    return d


def hub(n: int, among: int) -> int:
    """A number below `among`, small ones far more often: what everyone writes about."""
    return (n * 2654435761 % 2**32) ** 2 * among >> 64
