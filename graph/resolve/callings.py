"""Titles that one person has at a time, and callings in which names are not shared: 总统, 国防部长, 演员, 青岛市市长."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.gazetteer import countries
from graph.places import leading
from graph.resolve.trace import Sign
from graph.resolve.within import Cluster

_PUBLIC = re.compile("(?:演员|歌手|导演|作家|诗人|画家|主持人|院士|奥运冠军|世界冠军|棋手|指挥家|钢琴家)$")
"""Callings in which one name is one person."""
_RULER = re.compile("(?:总书记|国家主席|总统|总理|首相|国王|女王|国务卿|外长|教皇)$")
_RULING = re.compile("(?:总书记|主席|总统|总理|首相|国务卿|外长)(?!助理|府|选)")
"""Titles that a country gives one person at a time."""
_SAME_OFFICE = {"总书记": "国家主席", "主席": "国家主席"}
_MINISTER = re.compile(
    f"(?P<land>{'|'.join(sorted(countries(), key=lambda land: (-len(land), land)))})"
    "(?P<office>(?:国防|防卫|外交|外务|财政|财务|内政|卫生|商务|能源|司法|农业|交通|教育|环境)(?:部长|大臣|相)|[外防财]长|外相|防相)$"
)
"""Ministers of a state, each with that of which they are."""
_OFFICES = (("防[卫长相]", "国防"), ("外[交务长相]", "外交"), ("财[政务长]", "财政"))
"""By how the office begins what it is: 外长, 外相 and 外务大臣 are one."""
_LEADS = re.compile("^.{0,4}(?:[省市县区州盟旗]长|书记|主席|秘书长|常委|主任)$")
_SEAT = re.compile("(?:委|委员会|(?:人民)?政府|人大|人大常委会|政协)?$")
"""Those who lead a division are few enough to share no name: its mayor is its deputy secretary."""


def callings(before: Iterable[str], behind: Iterable[str]) -> Iterator[Sign]:
    """What the words right before a name and right behind it say of who bears it."""
    for words in before:
        if minister := _MINISTER.search(words):
            yield "calling", countries()[minister["land"]], _office(minister["office"])
        if title := _PUBLIC.search(words) or _RULER.search(words):
            yield "calling", _SAME_OFFICE.get(title[0], title[0])
    for words in behind:
        if title := _RULING.match(words):
            yield "calling", _SAME_OFFICE.get(title[0], title[0])


def _office(title: str) -> str:
    return next((office for begins, office in _OFFICES if re.match(begins, title)), title[:2])


def led(there: Cluster, post: str) -> str:
    """The code of the division that the person leads, by its government, its party, its congress: 上海市委 and 上海市."""
    if not _LEADS.match(post):
        return ""
    if there.adcode:
        return there.adcode
    name = there.names[0].removeprefix("中共")
    found = leading(name)
    return found.code if found and name.startswith(found.name) and _SEAT.match(name, len(found.name)) else ""
