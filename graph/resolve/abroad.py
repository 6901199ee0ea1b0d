"""Names with a state in front: 美国夏威夷 is 夏威夷, 俄外交部 is 俄罗斯外交部, and beside it 外交部 may be either's."""

from __future__ import annotations

import re
from collections.abc import Collection

from graph.gazetteer import LETTERS, countries

_CUT_TO = "美俄英法德日韩印伊乌"
_ORGAN = (
    "(?:国防|外交|财政|商务|司法|内政|能源|国土安全|农业|劳工|交通|卫生)部|国务院|央行|国会|海军|空军|陆军"
)
_CUT = re.compile(f"^[{_CUT_TO}](?=(?:{_ORGAN})$)")
"""A state cut to one character before what states have: 俄外交部."""
_OWNED = re.compile(f"(?P<land>.+?)(?P<organ>{_ORGAN}|教育部|公安部|外交部|最高法院|政府)")
_OURS = re.compile("中国|我国|国家|中华人民共和国|中国人民|人民")
_LAND = re.compile(
    "(?:[美英法德韩泰俄]国|日本|伊朗|缅甸|越南|印尼|"
    + "|".join(land for land in countries() if len(land) > 2)
    + ")(?=..)(?!城|湾)"
)
_STATE = re.compile("(?:人民|民主|伊斯兰|联邦|阿拉伯|社会主义)*(?:共和国|王国|联邦|合众国)")
"""What a state is: 塞尔维亚共和国."""
_PART = re.compile(
    "(?:[东南西北中]{1,2}[部方]?|大部分?|部分|多数|[东南西北]?海岸|本土|大陆|边境|地区|国内|全境|各地|多地|市场|总部|首都|国会|议会)$|(?:使馆|领事馆|军|队|政府|[部院厅局署])$"
)
"""What behind a state's name is no place of its own."""


def in_full(body: str) -> str:
    """The body's name with its state in full."""
    return _CUT.sub(lambda m: LETTERS[m[0]], body)


def abroad(place: str) -> str:
    """The place without the state in front of it; a state that says what it is by its name alone."""
    land = _LAND.match(place)
    if not land or _PART.search(place, land.end()):
        return place
    return land[0] if _STATE.fullmatch(place, land.end()) else place[land.end() :]


def doubtful(bodies: Collection[str]) -> frozenset[str]:
    """The names of our bodies among these that stand beside another state's alone: 国防部 beside 俄罗斯国防部."""
    found = [m for body in bodies if (m := _OWNED.fullmatch(in_full(body)))]
    ours = {m["organ"] for m in found if _OURS.fullmatch(m["land"])}
    if any(_OURS.match(body) and body.endswith("人民银行") for body in bodies):
        ours.add("央行")
    return frozenset(m["organ"] for m in found if m["land"] in countries()) - ours
