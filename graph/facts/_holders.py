"""Who holds the posts of a career: the one person whom the sentence speaks of, or the sentences before it.

“甲，1969年生，曾任乙局局长、丙局副局长。2019年任丁市市长。” Where two people can be meant, the tenure is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.facts._credits import credited
from graph.facts._posts import lasting, own
from graph.model import Fact, Mention, Role, Span
from graph.passage import FOLDED, Passage
from graph.rules import Found

_PERSON, _POST, _DATE = (FOLDED[kind] for kind in ("Person", "Post", "Date"))
_BODIES = FOLDED["Organization"] + FOLDED["Place"]
HELD = (
    "现任|历任|曾任|担任|出任|升任|调任|转任|改任|兼任|接任|当选为?|获任|履新|就任|被任命为|被选为"
    "|(?<![何职专主责信胜委到重])任(?![命何务职教期由免性凭意重])"
)
"""What tells that a post is taken or held."""
_HELD = re.compile(HELD)
_PLAIN = rf"[^，。；：、{_PERSON}{_POST}{_BODIES}{_DATE}]"
_CHAIN = re.compile(
    rf"(?:[{_POST}{_DATE}{_BODIES}，、；：兼及和并]|{_PLAIN}{{1,14}}(?=[{_POST}])|等职务?|其间|此后|期间|先后|同时|继续|过|后|原|起|为)*+"
)
"""What stands between the verb and a later post of the same career."""
_OTHERS = re.compile(
    rf"(?:[、，兼和][{_BODIES}]?{_PLAIN}{{0,8}}[{_POST}]+)*(?:等职务?)?[{_PERSON}]|(?:等职务?)?的|[为是由任]"
)
"""After the posts: they are those of somebody named next."""
_SAYS = re.compile(
    "表示|认为|介绍|指出|说|[^名职]称|透露|强调|告诉|宣布|通报|邀请|希望|推荐|提名|如果|应当|候选|否认|要求"
)
_OBJECT = re.compile("[的之、和与等案家及]")
"""After a name: the sentence speaks of others than him."""
_OPENS = re.compile(rf"(?:^|[，。；：、{_POST}{_BODIES}])$")
_UNNAMED = re.compile(rf"(?<!{_PERSON}){_POST}$")
_DEPARTMENT = re.compile(
    "^(?:.{2,3}[部处]|(?:监察)?委员会|政法委|纪委|监委|公安局|党校|团委|法院|检察院|办公[室厅])$"
)
"""A department alone, which many bodies have."""
_SPEAKS_ON = re.compile(
    rf"(?:[{_DATE}]|[他她它其]|该?(?:公司|企业|集团|学校|医院|社区|单位|中心|景区|[支大总中]队|派出所|协会|商会|银行|研究[院所])|该[校院村县所行镇街]|[，于还曾也又]|先后|此外|同时|多次|曾经)*"
)
"""What a sentence begins with that speaks on of the one before."""
_BODY_SPEAKS = re.compile(
    "该|公司|企业|集团|学校|医院|社区|单位|中心|景区|[支大总中]队|派出所|协会|商会|银行|研究[院所]"
)
_DOES = re.compile(
    rf"(?:[，于在以曾又还也被获荣入累多再参从自因凭两{_DATE}]|先后|今年|去年|生前|出生|毕业)[^；]{{0,60}}$"
)
"""After a name: what he does is told, up to the honour."""
_OF_WORKS = re.compile(
    "[，、][^，]{0,4}["
    + "".join(FOLDED[k] for k in ("Organization", "Place", "Project", "Product", "Event"))
    + "]"
    "|[" + FOLDED["Document"] + "《“]|作品|影片|项目|团队|事迹|选送|指导|带领|所在|该|学生|论文"
)
"""What tells that a work, a body or others were honoured."""
_BACK = 3
"""How many sentences back the one who is spoken of is looked for."""
_WHOSE = {"Tenure": "holder", "Conferral": "recipient"}
_OF_NOBODY = ("conferral/issued",)
"""Rules that may well leave open whose it is."""
_TOPIC = re.compile(
    rf"(?:[{_DATE}]，?|据[^，。]{{2,10}}，)?(?P<who>[{_BODIES}])(?![{_BODIES}的、和与及等（(])"
)
"""A sentence that begins with a body speaks of it."""


def holding(found: Found) -> tuple[Role, ...] | None:
    """The roles with their holder, who may stand in a sentence before, and their body; None where others are meant."""
    start = found.match.start()
    if _UNNAMED.search(found.passage.folded, 0, start):
        return None  # 由常务副省长任组长: whose post it is stands right before
    return _held(found, start)


def chained(found: Found) -> tuple[Role, ...] | None:
    """The roles, if nothing but posts and bodies stand between a career's verb and these."""
    folded, start = found.passage.folded, found.match.start()
    verbs = [m for m in _HELD.finditer(folded, 0, start) if "。" not in folded[m.end() : start]]
    if not verbs or not _CHAIN.fullmatch(folded, verbs[-1].end(), start):
        return None
    return _held(found, verbs[-1].start())


def honoured(found: Found) -> tuple[Role, ...] | None:
    """The roles with the one person whom the sentence speaks of; as they are where it speaks on of one named before."""
    passage, start = found.passage, found.match.start()
    people = _named(passage, start)
    if not people:
        return found.roles if _SPEAKS_ON.fullmatch(passage.folded, 0, start) else None
    place = people[-1][0]
    if len({name for _, name in people}) > 1 or _OBJECT.match(passage.folded, place + 1):
        return None
    between = passage.folded[place + 1 : start]
    if not _DOES.match(between) or _SAYS.search(between) or _OF_WORKS.search(between):
        return None
    return (*found.roles, Role("recipient", passage.mentions[place]))


def _held(found: Found, verb: int) -> tuple[Role, ...] | None:
    passage, stop = found.passage, found.match.end()
    if _OTHERS.match(passage.folded, stop):
        return None
    roles = lasting(own(_with_body(found) or ()))
    if roles is None or credited(roles):
        return None
    people = _named(passage, verb)
    if not people:
        return None if _SAYS.search(passage.folded, 0, verb) or _in_brackets(passage) else roles
    if len({name for _, name in people}) > 1:
        return None
    place = people[-1][0]
    if _OBJECT.match(passage.folded, place + 1) or _SAYS.search(passage.folded, place, verb):
        return None
    return (*roles, Role("holder", passage.mentions[place]))


def _in_brackets(passage: Passage) -> bool:
    """Whether the passage is the inside of a bracket: whose posts it tells stands around it."""
    return passage.article.text[max(0, passage.starts[0] - 1)] in "（("


def _with_body(found: Found) -> tuple[Role, ...] | None:
    """The roles with the body of the posts: the nearest before them; None where it is but a department."""
    bodies = [r.filler for r in found.roles if r.name == "organization" and isinstance(r.filler, Mention)]
    if not bodies:
        bodies = _before(found)
    if not bodies or (_DEPARTMENT.search(bodies[0].text) and not bodies[0].stands_for):
        return None
    return tuple(dict.fromkeys((*found.roles, Role("organization", bodies[0]))))


def _before(found: Found) -> list[Mention]:
    """The nearest body before the posts; none where what stands behind it has those: 甲局直属的学校任教师."""
    passage, start = found.passage, found.match.start()
    places = [i for i, m in passage.mentions.items() if m.kind == "Organization" and i < start]
    if not places or _OTHER_BODY.search(passage.folded, max(places) + 1, start):
        return []
    return [passage.mentions[max(places)]]


_OTHER_BODY = re.compile(
    f"[到赴往][^，。；]{{0,6}}[{FOLDED['Place']}]|(?:直属|下属|所属|附属|旗下)?的?(?:学校|公司|单位|医院|企业|中心|机构|部门|银行)|毕业|考上|考入|攻读|进修"
)
"""Behind a body: he held his post somewhere else."""


def _named(passage: Passage, stop: int) -> list[tuple[int, str]]:
    """The people named before `stop`, each with his place: those since the last semicolon, else those of the sentence."""
    people = [
        (place, m.stands_for or m.text)
        for place, m in sorted(passage.mentions.items())
        if m.kind == "Person" and place < stop
    ]
    run = passage.folded.rfind("；", 0, stop)
    return [p for p in people if p[0] > run] or people


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts, a tenure or an honour of nobody with the one whom the sentences before speak of; else it is dropped."""
    places = {passage.sentence: i for i, passage in reversed(list(enumerate(passages)))}
    for fact in facts:
        role = _WHOSE.get(fact.kind)
        if not role or fact.fillers(role) or fact.evidence[0].rule in _OF_NOBODY:
            yield fact
            continue
        place = places[fact.evidence[0].span]
        who = _spoken_of(place, passages) if role == "holder" else _honoured_before(place, passages)
        if who:
            yield replace(fact, roles=(*fact.roles, Role(role, who)))


def _spoken_of(place: int, passages: Sequence[Passage]) -> Mention | None:
    """The one person of the nearest sentence before that names any, if it begins a clause with him."""
    seen: set[Span] = set()
    for passage in reversed(passages[:place]):
        seen.add(passage.sentence)
        if len(seen) > _BACK:
            return None
        people = _named(passage, len(passage.folded))
        if not people:
            continue
        first = people[0][0]
        alone = len({name for _, name in people}) == 1 and _OPENS.search(passage.folded, 0, first)
        return passage.mentions[first] if alone and not _OBJECT.match(passage.folded, first + 1) else None
    return None


def _honoured_before(place: int, passages: Sequence[Passage]) -> Mention | None:
    """Whom a sentence that goes on without a name speaks of: a body where it says 该公司, a person where it says 他."""
    words = passages[place].folded[:12]
    body = None if re.search("[他她]", words) else _body_before(place, passages)
    return body or (None if _BODY_SPEAKS.search(words) else _spoken_of(place, passages))


def _body_before(place: int, passages: Sequence[Passage]) -> Mention | None:
    """The body that the sentence before begins with, if it names no person."""
    here = passages[place].sentence
    before = next((p for p in reversed(passages[:place]) if p.sentence != here and not _in_brackets(p)), None)
    topic = _TOPIC.match(before.folded) if before else None
    if not before or not topic or _named(before, len(before.folded)):
        return None
    return before.mentions[topic.start("who")]
