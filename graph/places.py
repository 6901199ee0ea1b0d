"""Which division of China a name stands for.

A name that several share (朝阳, 城关区) is told apart by the places that are named beside it, or stays open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache

from graph.gazetteer import Division, countries, divisions
from graph.spots import Heads, heads, met

_OTHERWISE = frozenset(
    "泰山 崂山 衡山 庐山 黄山 武夷山 井冈山 峨眉山 天山 恒山 南山 东山 西山 北山 太白 祁连 长白 贺兰 太湖 西湖 东湖 南湖 洪湖 巢湖 "
    "东海 南海 龙江 红河 江南 江北 江东 河东 河西 古城 老城 商城 山城 运河 温泉 名山 钟楼 鼓楼 天桥 天涯 和平 友好 平安 解放".split()
)
"""Short names that mean something else as a rule, a mountain or a lake: they are no division's."""
_UNSURE = frozenset(
    "东区 西区 城区 郊区 市区 矿区 市郊区 朝阳 北海 太平 阿里 长安 金山 宝山 怒江 海西 海东 海北 黄南 白山 来宾 河源 大同 日照".split()
)
"""Names that need the place around them: no name without it, or another thing's as often."""
_CLEAR = frozenset(
    "浦东 海淀 义乌 昆山 江阴 常熟 太仓 宜兴 张家港 余姚 慈溪 诸暨 晋江 石狮 浏阳 仁怀 敦煌 曲阜 瑞丽 涿州 寿光 滕州 胶州".split()
)
"""Counties that everybody means by the short name alone."""
_LONG = 3
"""Characters of a county's short name that is no word and no other thing: 满洲里, 张家港."""


@cache
def _by_code() -> dict[str, Division]:
    ordered = sorted(divisions(), key=lambda d: (not d.until, d.until))
    return {d.code: d for d in ordered}


@cache
def _by_name() -> dict[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = defaultdict(list)
    for division in divisions():
        for name in division.forms:
            if name == division.name or (name not in _OTHERWISE and name not in countries()):
                found[name].append(division)
    return {name: tuple(divisions) for name, divisions in found.items()}


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(name[:2] for name in _by_name())


def begins(text: str) -> bool:
    """Whether the text may begin with a division's name."""
    return text[:2] in _beginnings()


@cache
def _endings() -> frozenset[str]:
    return frozenset(name[-2:] for name in _by_name())


def ends(text: str) -> bool:
    """Whether the text may end with a division's name."""
    return text[-2:] in _endings()


@cache
def _heads() -> Heads:
    return heads(_by_name())


def standing(text: str) -> Iterator[tuple[int, str]]:
    """Where in the text the full and short names of divisions stand, those inside others and inside words, too."""
    return met(_heads(), text)


def division(code: str) -> Division:
    """The division of this code, under the name that it has now (or had last)."""
    return _by_code()[code]


@cache
def ancestors(code: str) -> tuple[str, ...]:
    """The codes of the divisions that it lies in, the nearest first."""
    parent = division(code).parent
    return (parent, *ancestors(parent)) if parent else ()


@lru_cache(1 << 14)
def named(name: str, year: int = 0) -> tuple[Division, ...]:
    """All divisions of this full or short name: those of that year, or of any where none stood then."""
    found = _by_name().get(name, ())
    then = [d for d in found if d.stood(year)] if year else [d for d in found if not d.until]
    return _newest(then or found)


def _newest(found: Sequence[Division]) -> tuple[Division, ...]:
    """The divisions, of two that followed one another (即墨市, 即墨区) the later."""
    return tuple(
        d
        for d in found
        if not d.until
        or not any(o is not d and (o.code == d.code or o.parent == d.parent) and _later(o, d) for o in found)
    )


def _later(one: Division, other: Division) -> bool:
    return not one.until or one.until > other.until


def one(name: str, context: Collection[str] = (), year: int = 0) -> Division | None:
    """The one division that the name stands for where the divisions in `context` are named, or none.

    A province comes before a city of its name (吉林), a city before counties of its name (长沙, 西安); but what
    is named in `context`, or lies in it, comes before a city elsewhere.
    """
    found = named(name, year)
    if not found:
        return None
    steps = (
        [d for d in found if not d.rank],
        [d for d in found if d.code in context],
        _nearest(found, context),
        [d for d in found if d.rank < 2 or (len(found) == 1 and _is_clear(name, d))]
        if name not in _UNSURE
        else [],
    )
    chosen = next((step for step in steps if step), [])
    highest = [d for d in chosen if all(o is d or d.code in ancestors(o.code) for o in chosen)]
    return highest[0] if highest else None


def single(name: str) -> Division | None:
    """The division that alone has the name, whatever else may be called so."""
    found = named(name) if name not in _UNSURE else ()
    return found[0] if len(found) == 1 else None


def _is_clear(name: str, meant: Division) -> bool:
    """Whether the name is this county's wherever it stands: not 龙井 or 文昌, which are other things, too."""
    return name in (meant.name, *meant.forms[:-1]) or name in _CLEAR or len(name) >= _LONG


def _nearest(found: Sequence[Division], context: Collection[str]) -> tuple[Division, ...]:
    """Those of which the place around is named; the narrower place counts first."""
    for step in (0, 1):
        inside = tuple(
            d for d in found if ancestors(d.code)[step : step + 1] and ancestors(d.code)[step] in context
        )
        if inside:
            return inside
    return ()


@lru_cache(1 << 14)
def leading(text: str, year: int = 0) -> Division | None:
    """The division that the text begins with: 青岛 of 青岛日报, 朝阳区 of 朝阳区人民法院.

    Of short names only those of provinces and prefectures count: 长安汽车 is no district's.
    """
    for stop in range(min(len(text), 15), 1, -1) if begins(text) else ():
        found = one(text[:stop], (), year)
        if found and (found.name == text[:stop] or found.rank < 2):
            return found
    return None


def within(name: str, outer: Division, year: int = 0) -> Division | None:
    """The one division of this name that lies in `outer`: 城阳区 of 青岛, 城阳 too."""
    found = [d for d in named(name, year) if outer.code in ancestors(d.code)]
    return found[0] if len(found) == 1 else None


@lru_cache(1 << 14)
def whole(text: str, year: int = 0) -> Division | None:
    """The division that a name printed with the place around it means: 江西省南昌市, 北京朝阳区."""
    for stop in range(2, len(text) - 1) if begins(text) else ():
        outer = one(text[:stop], (), year)
        inner = within(text[stop:], outer, year) or _further(text[stop:], outer, year) if outer else None
        if inner:
            return inner
    return None


def _further(text: str, outer: Division, year: int) -> Division | None:
    """The division two steps down: 青岛市城阳区 behind 山东省."""
    for stop in range(2, len(text) - 1):
        middle = within(text[:stop], outer, year)
        inner = within(text[stop:], middle, year) if middle else None
        if inner:
            return inner
    return None
