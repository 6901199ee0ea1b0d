"""What an article tells of a person beside the name: for whom they work, as what, among whom, and who signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.model import Article, Date, Mention, Reading, Span
from graph.places import leading
from graph.read.formats import is_list
from graph.read.outlets import KNOWN
from graph.resolve.forms import plain
from graph.resolve.signs import body
from graph.resolve.trace import Sign, Standing
from graph.resolve.within import Cluster
from graph.traditional import simplified

_NEAR = 8
"""Of how many people, bodies and places of the article a person keeps company, the nearest ones."""
_CREDIT = re.compile(
    r"(?:记者|通讯员|编辑|责编|校对|摄影?|作者|实习生|监制|策划|统筹|制片|出品|审核?|技术|设计)[：:/|｜\s]*"
    r"(?:[\u4e00-\u9fff]{2,4}[、\s/]+)*$"
)
"""What stands before the name of one who made the paper, not the news."""
_OUTLET = re.compile(KNOWN)
_FAMILIES = {
    "中新社": "中国新闻社",
    "中新网": "中国新闻社",
    "中新经纬": "中国新闻社",
    "新华网": "新华社",
    "央视新闻": "央视网",
}
"""Outlets whose reporters are the same people."""
_ORDINARY = re.compile(
    "(?:市民|村民|居民|老人|学生|同学|考生|家长|教师|老师|医生|护士|司机|乘客|队员|民警|战士|职工|员工|工人|患者|男子|女子"
    "|店主|老板|网友|业主|游客|农民|嫌疑人|被告人?|原告|受害人|群众|旅客|顾客|志愿者)$"
)
"""What stands before the name of somebody whom nobody is supposed to know."""
_PUBLIC = re.compile("(?:演员|歌手|导演|作家|诗人|画家|主持人|院士|奥运冠军|世界冠军|棋手|指挥家|钢琴家)$")
"""Callings in which one name is one person."""
_RULER = re.compile("(?:总书记|国家主席|总统|总理|首相|国王|女王|国务卿|外长|教皇)$")
_RULING = re.compile("(?:总书记|主席|总统|总理|首相|国务卿|外长)(?!助理|府|选)")
"""Titles that a country gives one person at a time."""
_LEADS = re.compile("^.{0,4}(?:[省市县区州盟旗]长|书记|主席|秘书长|常委|主任)$")
_SEAT = re.compile("(?:委|委员会|(?:人民)?政府|人大|人大常委会|政协)?$")
"""Those who lead a division are few enough to share no name: its mayor is its deputy secretary."""
_SAME_OFFICE = {"总书记": "国家主席", "主席": "国家主席"}
_BORN = re.compile(
    r"[，,（(、\s]*(?:现年\d+岁[，,])?[男女][^。；\n]{0,16}?((?:19|20)\d\d)年(1[0-2]|0?[1-9])月(?:\d{1,2}日)?出?生"
)
"""What stands behind a name where somebody is made known: ，男，汉族，1966年3月生."""
_LISTED = re.compile(r"[、的]$|\d[-.－—·]$")
"""What stands before the name of one among many: 王建国、李卫东, 年过六旬的王建国, 38-王建国."""
VEILED = re.compile(r"[某Xx×*＊]|(?:先生|女士|小姐|老师|同学|大爷|大妈|阿姨|师傅)$")
"""Names that hide who is meant: 李某, 王女士."""


@dataclass(frozen=True)
class Company:
    """The things of one article, among which each of its people stands."""

    reading: Reading
    clusters: Sequence[Cluster]

    def of(self, mention: Mention) -> Cluster | None:
        """The thing that the mention names."""
        return self._by_span.get(mention.span)

    @cached_property
    def _by_span(self) -> dict[Span, Cluster]:
        return {mention.span: cluster for cluster in self.clusters for mention in cluster.mentions}


def standing(company: Company, person: Cluster) -> tuple[tuple[Sign, ...], tuple[Sign, ...], Standing]:
    """The signs that tell who a person is, the hints that do so only together, and how the person is introduced."""
    article = company.reading.article
    if VEILED.search(person.names[0]):
        return (), (), Standing.VEILED
    if _signs_for_paper(article, person):
        return tuple(_credits(company, person)), (), Standing.PRESS
    before = [_words_before(article, m.span) for m in person.mentions]
    jobs = list(_jobs(company, person))
    signs: list[Sign] = [("post", employer) for employer, _ in jobs if employer]
    signs.append(_page(person))
    signs += [("leads", code) for there, post in _posts(company, person) if (code := _led(there, post))]
    signs += _honours(company, person)
    signs += [
        ("born", f"{m[1]}-{int(m[2]):02d}")
        for p in person.mentions
        if (m := _BORN.match(article.text, p.span.stop))
    ]
    called = [m[0] for words in before if (m := _PUBLIC.search(words) or _RULER.search(words))]
    signs += [("calling", _SAME_OFFICE.get(title, title)) for title in called]
    behind = [m for p in person.mentions if (m := _RULING.match(article.text, p.span.stop))]
    signs += [("calling", _SAME_OFFICE.get(m[0], m[0])) for m in behind]
    posts = [("post", post) for _, post in jobs if post]
    hints = (*posts, *_near(company, person))
    return (
        tuple(dict.fromkeys(signs)),
        tuple(dict.fromkeys(hints)),
        _introduced(before, posted=len(signs) > 1 or bool(posts)),
    )


def _page(person: Cluster) -> Sign:
    """The page on which the person is named: the file, where it holds one, and not rows of any papers and years."""
    alone = (str(person.number),) if is_list(person.file) else ()
    return "page", person.file, *alone


def _introduced(before: Sequence[str], *, posted: bool) -> Standing:
    if posted:
        return Standing.POSTED
    if any(map(_ORDINARY.search, before)):
        return Standing.ORDINARY
    return Standing.LISTED if _LISTED.search(before[0]) else Standing.BARE


def _words_before(article: Article, span: Span) -> str:
    """The characters in front of a mention, within its line."""
    return article.text[max(0, span.start - 24) : span.start].rsplit("\n", 1)[-1].rstrip()


def _signs_for_paper(article: Article, person: Cluster) -> bool:
    return any(
        m.source == "byline" or _CREDIT.search(_words_before(article, m.span)) for m in person.mentions
    )


def _credits(company: Company, person: Cluster) -> Iterator[Sign]:
    """The paper that the person writes for, and those who sign with them."""
    yield _page(person)
    article = company.reading.article
    printed = [o for m in person.mentions for o in _OUTLET.findall(_words_before(article, m.span))]
    outlets = [o for o in printed if not o.startswith("本")][-1:] or [
        simplified(article.newspaper).strip("-")
    ]
    for outlet in filter(None, outlets):
        yield "byline", _FAMILIES.get(outlet, outlet)
    for other in company.clusters:
        if other.kind == "Person" and other is not person and _signs_for_paper(article, other):
            yield "byline", plain(other.names[0])


def _jobs(company: Company, person: Cluster) -> Iterator[tuple[str, str]]:
    """For whom the person works and as what: the body is empty where its name says too little outside the article."""
    yield from ((body(there), post) for there, post in _posts(company, person))


def _posts(company: Company, person: Cluster) -> Iterator[tuple[Cluster, str]]:
    """The bodies for which the person works, each with each post."""
    for fact in company.reading.facts:
        if fact.kind != "Tenure" or not any(h in person.mentions for h in fact.fillers("holder")):
            continue
        posts = [post.text if isinstance(post, Mention) else post for post in fact.fillers("post")] or [""]
        bodies = [
            there for f in fact.fillers("organization") if isinstance(f, Mention) and (there := company.of(f))
        ]
        for there in bodies:
            yield from ((there, post) for post in posts)


def _led(there: Cluster, post: str) -> str:
    """The code of the division that the person leads, by its government, its party, its congress: 上海市委 and 上海市."""
    if not _LEADS.match(post):
        return ""
    if there.adcode:
        return there.adcode
    name = there.names[0].removeprefix("中共")
    found = leading(name)
    return found.code if found and name.startswith(found.name) and _SEAT.match(name, len(found.name)) else ""


def _honours(company: Company, person: Cluster) -> Iterator[Sign]:
    """The honours that the person is given, each with its year: of those who get one in a year none share a name."""
    for fact in company.reading.facts:
        if fact.kind == "Conferral" and any(one in person.mentions for one in fact.fillers("recipient")):
            days = [
                f.value.year
                for f in fact.fillers("date")
                if isinstance(f, Mention) and isinstance(f.value, Date)
            ]
            year = days[0] if days else company.reading.article.day.year if company.reading.article.day else 0
            named = [f for f in fact.fillers("award") if isinstance(f, Mention)]
            yield from (("honour", plain(award.text), str(year)) for award in named if year)


def _near(company: Company, person: Cluster) -> Iterator[Sign]:
    """The people, bodies and places nearest to the person in the article."""
    here = person.mentions[0].span.start
    article = company.reading.article
    for kind, word in (("Person", "person"), ("Organization", "body"), ("Place", "place")):
        others = [c for c in company.clusters if c.kind == kind and c is not person]
        nearest = sorted(others, key=lambda c: min(abs(m.span.start - here) for m in c.mentions))
        names = [
            name for c in nearest if not (kind == "Person" and _unnamed(article, c)) and (name := _name(c))
        ]
        yield from ((word, name) for name in names[:_NEAR])


def _unnamed(article: Article, person: Cluster) -> bool:
    return bool(VEILED.search(person.names[0])) or _signs_for_paper(article, person)


def _name(cluster: Cluster) -> str:
    """What a neighbour is called; nothing for a country, a province, or a name that is many things'."""
    if cluster.kind == "Person":
        return plain(cluster.names[0])
    if cluster.kind == "Place":
        return "" if cluster.adcode.endswith("0000") else cluster.adcode
    return body(cluster)
