"""Where a name begins that is known by its last word (论坛, 一等奖).

It reaches left over plain words, quotations and the names of places and organizations. It stops at a mark, a
day, a person, and at every word that governs it or sets its time: 召开, 出席, 在, 的, 上午.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

import rjieba

from graph.model import Date, Mention

_MARK = re.compile(r"[，。；：！？、,;:!?\n…—|/▲△●■☆“‘《「（(【\[·]")
_GOVERNS = frozenset(
    "举行 召开 举办 主办 承办 协办 出席 参加 参与 亮相 开展 组织 迎来 宣布 表示 介绍 透露 获悉 通过 开启 主持 观看 聆听 收看 参会 作为 成为 来到 走进 赶赴"
    " 前往 围绕 根据 按照 关于 随着 经过 为期 结束 期间 以来 之后 以及 进行 筹备 配合 支持 保障 利用 借助 组成 发起 抵达 访问 观摩 获得 荣获 拉开 开设"
    " 一场 首场 多场 一次 一系列 名为 题为 为主题 系列 并 且 或 又 还 将 已 曾 再 也 都 把 被 让 使 向 对 从 由 在 于 是 的 了 着 过 到 至 及 等 各 每 某 该 有 为"
    " 此 其 这 那 本 我 他 她 拟 会 上 中 后 前 时 日 记者 嘉宾 专家 会上 现场 上午 下午 晚上 晚间 当晚 当天 当日 同日 今天 昨天 明天 近日 日前 去年 今年 明年 随后"
    " 共同 联合 期待 如期 顺利 隆重 成功 正式 特邀 应邀 受邀 邀请 位于 自 以 就 与会 经 报 获 荣立 立 夺得 产生 颁发 授予 下届 场 个 次 来 首个 首场 首次 多项 各项 各类 多次 名 项 天 消息 获评 因 因为 为了 通知 开幕 闭幕 落幕 启幕 启动 进一步 越来越 大幅度 携手 打造 主演 讲好 营造 包括 需 重视 非常 积极 各大 一届 增加 充满 走进 进入 助力 护航 迎接 签约 揭牌 成立".split()
)
"""Words before an event's name that are no part of it."""
_GOVERNING_TAGS = frozenset("p d r t uj ul uz ug uv c".split())
_ADVERB = 2
"""Characters of an adverb, at most; what the tagger takes for a longer one is a name's, as a rule: 大自然."""
_NO_TIME = frozenset(
    "青年 少年 老年 中年 暑期 暑假 寒假 假期 七夕 端午 清明 重阳 春季 夏季 秋季 冬季 新年 春节 元旦 中秋 国庆 各族 当代 近代 现代 未来 新时代 古代 新春 元宵 全 全体 民国 当"
    " 节 季 首都 特新 首发 先秦 秦汉 隋唐 宋元 明清".split()
)
"""Words that the tagger takes for times, pronouns or adverbs and that stand in names: 家园节, 消费季, 专精特新."""
_OPENS = frozenset(
    "纪念 庆祝 学习 弘扬 表彰 走进 走近 走向 防范 打击 关爱 保护 传承 感恩 对话 致敬 喜迎 推动 促进 创新 建设 聚焦 签约 启动 揭牌 开工 成立 发布"
    " 脱贫 扶贫 拥军 双拥 反恐 反诈 禁毒 联防 防汛 抗旱 救灾 防火 护林 招商 扫黑 助学 助残 养老 治水 防疫 抗疫 维权 普法 创业 涉农 涉外 涉企 涉案".split()
)
"""Verbs that a name may begin with."""
_HOLDING = ("举行", "召开", "举办")
_JOINS = frozenset("和 与 暨 及 同".split())
_QUOTED = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "(", "」": "「"}
_LONGEST = 48
_COUNTRY = re.compile("[法俄美日韩英德非欧印巴泰越老缅柬澳加新蒙哈阿东匈塞希意西葡以白乌尼]")
"""What follows 中 where it is China: 中法, 中非."""
_RUN = 12
"""How many characters are cut into words to find the last one."""


def beginning(text: str, ends: dict[int, Mention], stop: int) -> int:
    """Where the name begins whose last word begins at `stop`; `ends` gives the mentions by where they end."""
    return _trimmed(text, _reached(text, ends, stop), stop, ends)


def _reached(text: str, ends: dict[int, Mention], stop: int) -> int:
    at = begins = stop
    while stop - at < _LONGEST:
        left, joins = _step(text, ends, at)
        if left is None:
            break
        at = left
        if not joins:
            begins = at
    return begins


def _trimmed(text: str, start: int, stop: int, ends: dict[int, Mention]) -> int:
    """The beginning without the verbs that it governs: 备战, 包括."""
    named = {ends[at].span.start for at in range(start, stop + _LONGEST) if at in ends}
    while start < stop and start not in named and text[start] not in "“‘《「（(":
        word, tag = words(text[start:stop])[0]
        if (tag != "v" or word in _OPENS) and tag not in ("c", "x"):
            break
        start += len(word)
    return start


def _step(text: str, ends: dict[int, Mention], at: int) -> tuple[int | None, bool]:
    """The place before the piece that ends at `at`, unless it ends the name; and whether it only joins."""
    sign = _sign(text, ends, at)
    if sign:
        return sign
    if at == 0 or _MARK.match(text[at - 1]):
        return None, False
    if text[at - 1] in _QUOTED:
        opening = text.rfind(_QUOTED[text[at - 1]], max(0, at - 40), at)
        return (opening if opening >= 0 and _ONE_PIECE.fullmatch(text, opening, at) else None), False
    mention = ends.get(at)
    if mention is not None:
        belongs = (
            _belongs(mention)
            or (mention.kind == "Date" and _OF_FIGURES.match(text, mention.span.stop - 2) is not None)
            or (mention.kind == "Person" and _OF_A_NAME.match(text, at) is not None)
            or (mention.kind == "Post" and _OF_A_BOARD.match(text, at) is not None)
        )
        return (mention.span.start if belongs and not _is_one_of_two(text, ends, mention) else None), False
    ordinal = _ORDINAL.search(text, max(0, at - 8), at)
    if ordinal:
        return ordinal.start(), False
    return _word(text, ends, at)


_OF_A_NAME = re.compile("新时代|主义|杯")
"""What stands behind a person after whom a thing is called: 昭君杯."""
_OF_FIGURES = re.compile("(?:月份|半年|季度)[^，。；的]{0,10}(?:运行|数据|统计|形势|经济|财政|收支|业绩)")
"""The end of a time of which a meeting tells the figures, and what stands behind it: 7月份国民经济运行情况新闻发布会."""
_OF_A_BOARD = re.compile("会|非正式会|[（(]扩大|(?:代表)?大会|论坛|大赛|座谈|联谊|沙龙|技能|培训|节")
"""What stands behind a title that is part of a meeting's name: 六届六次理事（扩大）会议, 律师代表大会."""
_ONE_PIECE = re.compile(
    r"[“‘《「][^“‘《「\n]*[”’》」]|[（(](?!.*(?:记者|图|摄|讯|简称|\d月))[^（(\n]{1,12}[）)]"
)
_ORDINAL = re.compile(r"(?:第 ?[\d一二三四五六七八九十百]+ ?[届次期季]|首届|\d{4} ?年?度?) ?$")
_DASHED = re.compile("[—–-]{1,2}$")
"""What stands between two sides: 青山—海川贸易论坛."""
_BEGUN = frozenset("开幕 闭幕 开业 首发 上市 开馆 开园 换届".split())
"""Verbs that end the first half of a name in front of 暨."""
_USE = re.compile("(?:循环|综合|开发|资源|再|有效)利用$")
_BEFORE_KIND = re.compile("仪式|大会|会|活动|典礼|暨")


def _sign(text: str, ends: dict[int, Mention], at: int) -> tuple[int, bool] | None:
    """A step over the sign between two sides (青山—海川论坛) or two halves of a name (碳达峰·碳中和论坛), if one stands there."""
    joined = _DASHED.search(text, max(0, at - 2), at)
    if joined and _names(ends.get(joined.start())) and _begins_named(ends, at):
        return ends[joined.start()].span.start, False
    if text[at - 1 : at] == "·" and _DOTTED.match(text, at - 2):
        return at - 1, True
    if text[at - 1 : at] == " " and _SPACED.match(text, at - 2):
        return at - 1, True
    return None


_DOTTED = re.compile(r"[一-鿿]·|\d·\d")
"""A dot between the halves of a name, or of a day that is one: 8·8人才交流会."""
_SPACED = re.compile(r"[A-Za-z\d] \S|[一-鿿] [A-Za-z]")
"""A space beside Latin letters or figures, which parts no names: 2024 RISC-V 青山峰会."""


def _names(mention: Mention | None) -> bool:
    """Whether it is a place or a body, that may be one of two sides."""
    return mention is not None and mention.kind in ("Place", "Organization")


def _begins_named(ends: dict[int, Mention], at: int) -> bool:
    """Whether a place or a body begins at `at`."""
    return any(
        stop in ends and ends[stop].span.start == at and _names(ends[stop])
        for stop in range(at + 1, at + _LONGEST)
    )


def _is_one_of_two(text: str, ends: dict[int, Mention], mention: Mention) -> bool:
    """Whether the mention is the second of two bodies that meet: 甲与乙 before 战略合作签约仪式."""
    start = mention.span.start
    other = ends.get(start - 1)
    bodies = mention.kind == "Organization" and other is not None and other.kind == "Organization"
    return bodies and text[start - 1] in "与和同"


def _belongs(mention: Mention) -> bool:
    """Whether a mention can be a part of an event's name."""
    if mention.kind == "Date":
        return isinstance(mention.value, Date) and mention.value.month is None and mention.text[:2].isdigit()
    if mention.kind == "Count" and mention.text.endswith("届"):
        return False  # 已举办11届青山艺术节
    return mention.kind in (
        "Place",
        "Organization",
        "Event",
        "Award",
        "Project",
        "Count",
        "Document",
        "Agreement",
    )


def _word(text: str, ends: dict[int, Mention], at: int) -> tuple[int | None, bool]:
    """A step over the plain word that ends at `at`."""
    run = at
    while run > 0 and at - run < _RUN and not (_MARK.match(text[run - 1]) or text[run - 1] in _QUOTED):
        run -= 1
        if run in ends:
            break
    if text[run:at].isspace():
        return None, False
    if text[at - 1] == "暨":
        return at - 1, True
    word, tag = words(text[run:at])[-1]
    left = at - len(word)
    if word in _JOINS:
        return (None if left in ends and word != "暨" else left), True
    if _begins_part(text, word, at):
        return left, False
    governs = (
        word in _GOVERNS
        or word.endswith(_HOLDING)
        or (tag in _GOVERNING_TAGS and word not in _NO_TIME and not (tag == "d" and len(word) > _ADVERB))
        or word.isspace()
    )
    return (None if governs else left), False


def _begins_part(text: str, word: str, at: int) -> bool:
    """Whether a word that would end the name ends but a part of it: 中 of 中法, 启动 before 仪式, 日 of 健身日."""
    return bool(
        (word == "中" and _COUNTRY.match(text, at))
        or (word in _OPENS and _BEFORE_KIND.match(text, at))
        or (word in _BEGUN and text.startswith(("暨", "倒计时"), at))
        or (word == "利用" and _USE.search(text, max(0, at - 4), at))
        or (word == "各" and text[at - 3 : at - 1] == "全国")
        or (word == "日" and "一" <= text[at - 2 : at - 1] <= "鿿")
    )


@lru_cache(1 << 14)
def words(run: str) -> tuple[tuple[str, str], ...]:
    """The words of a run of text, each with its part of speech."""
    return tuple(rjieba.tag(run))


@lru_cache(1)
def word_ends(text: str) -> frozenset[int]:
    """The places in the text where a word ends."""
    return frozenset(accumulate(map(len, rjieba.cut(text))))
