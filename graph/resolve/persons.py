"""What an article tells of a person beside the name: for whom they work, as what, among whom, and who signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from graph.model import Article, Date, Mention
from graph.read.formats import is_list
from graph.read.outlets import KNOWN
from graph.resolve.callings import callings, led
from graph.resolve.company import VEILED, Company, signs_for_paper, words_before
from graph.resolve.forms import plain
from graph.resolve.signs import body
from graph.resolve.trace import Sign, Standing
from graph.resolve.within import Cluster
from graph.traditional import simplified

_ENDS = "。！？\n"
_FIRST = 3
"""In how many of its sentences a person is looked at."""
_OWN_WORDS = 20
"""Characters of a sentence that is not written twice by chance."""
_BEHIND = 8
"""How many characters behind a name may say what its bearer is."""
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
_BORN = re.compile(
    r"[，,（(、\s]*(?:现年\d+岁[，,])?[男女][^。；\n]{0,16}?((?:19|20)\d\d)年(1[0-2]|0?[1-9])月(?:\d{1,2}日)?出?生"
)
"""What stands behind a name where somebody is made known: ，男，汉族，1966年3月生."""
_LISTED = re.compile(r"[、的]$|\d[-.－—·]$")
"""What stands before the name of one among many: 王建国、李卫东, 年过六旬的王建国, 38-王建国."""


def standing(company: Company, person: Cluster) -> tuple[tuple[Sign, ...], tuple[Sign, ...], Standing]:
    """The signs that tell who a person is, the hints that do so only together, and how the person is introduced."""
    article = company.reading.article
    if VEILED.search(person.names[0]):
        return (), (), Standing.VEILED
    if signs_for_paper(article, person):
        return (*_credits(company, person), *_sentences(article, person)), (), Standing.PRESS
    before = [words_before(article, m.span) for m in person.mentions]
    jobs = list(_jobs(company, person))
    signs: list[Sign] = [("post", employer) for employer, _ in jobs if employer]
    signs.append(_page(person))
    signs += [("leads", code) for there, post in _posts(company, person) if (code := led(there, post))]
    signs += _honours(company, person)
    signs += [
        ("born", f"{m[1]}-{int(m[2]):02d}")
        for p in person.mentions
        if (m := _BORN.match(article.text, p.span.stop))
    ]
    signs += callings(before, (article.text[p.span.stop : p.span.stop + _BEHIND] for p in person.mentions))
    posts = [("post", post) for _, post in jobs if post]
    how = _introduced(before, posted=len(signs) > 1 or bool(posts))
    hints = (*posts, *company.near(person))
    return tuple(dict.fromkeys((*signs, *_sentences(article, person)))), tuple(dict.fromkeys(hints)), how


def _sentences(article: Article, person: Cluster) -> Iterator[Sign]:
    """The first sentences in which the person is named: who is named in the same words, in a reprint, is the same."""
    for mention in person.mentions[:_FIRST]:
        start = max(article.text.rfind(end, 0, mention.span.start) for end in _ENDS) + 1
        found = [at for end in _ENDS if (at := article.text.find(end, mention.span.stop)) >= 0]
        stop = min(found, default=len(article.text))
        words = re.sub(r"\W", "", article.text[start:stop])
        if len(words) >= _OWN_WORDS:
            yield "said", sha256(words.encode()).hexdigest()[:16]


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


def _credits(company: Company, person: Cluster) -> Iterator[Sign]:
    """The paper that the person writes for, and those who sign with them."""
    yield _page(person)
    article = company.reading.article
    printed = [o for m in person.mentions for o in _OUTLET.findall(words_before(article, m.span))]
    outlets = [o for o in printed if not o.startswith("本")][-1:] or [
        simplified(article.newspaper).strip("-")
    ]
    for outlet in filter(None, outlets):
        yield "byline", _FAMILIES.get(outlet, outlet)
    for other in company.clusters:
        if other.kind == "Person" and other is not person and signs_for_paper(article, other):
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
