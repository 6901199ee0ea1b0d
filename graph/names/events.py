"""Meetings, festivals and contests, named by their last word (论坛, 座谈会, 文化节).

A name reaches left over plain words, quotations and the names of places and organizations. It stops at a mark,
a day, a person, and at every word that governs it or sets its time: 召开, 出席, 在, 的, 上午. What is left must tell
the event from others of its kind: a bare 新闻发布会 is a kind, which the rules read as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import rjieba

from graph.model import Article, Date, Mention, Span

_HEAD = re.compile(
    "(?:会议|大会|年会|例会|晚会|峰会|论坛|沙龙|讲坛|仪式|典礼|开幕式|闭幕式|首映礼|首映式|嘉年华|双年展|集中签约"
    "|(?:座谈|研讨|发布|推介|说明|报告|表彰|恳谈|对接|招聘|通气|吹风|推进|现场|交流|动员|总结|协调|调度|评审|论证|听证|见面|茶话|音乐|演唱|分享|宣讲"
    "|部署|工作|洽谈|博览|展览|交易|展销|展洽|投洽|运动|对话|圆桌|歌|诗|庙|灯|花|车|书|画|美|成果|作品|文物|特|巡|艺术|摄影|图片|专题|主题)(?:会|展)"
    "|(?:奥运|亚运|大运|全运|残运|冬奥|残奥|青运|省运|进博|服贸|消博|广交|世博|高交|智博|南博|数博|糖酒|园博|中博|西博|东博|渝洽|工博|文博)会"
    "|(?:锦标|联|大|大奖|公开|邀请|挑战|巡回|总决|决|资格|对抗|友谊|马拉松|竞|比|选拔)赛|世界杯|亚洲杯|马拉松"
    "|(?:文化|艺术|电影|音乐|旅游|美食|购物|消费|啤酒|阅读|读书|体育|科技|戏剧|戏曲|采摘|狂欢|葡萄|龙舟|丰收|樱花|桃花|荷花|梅花|荔枝|西瓜|动漫|电竞"
    "|青年|风筝|马术|微电影|纪录片|舞蹈|合唱|民歌|相声|服装|时装|茶|酒|花|灯)节"
    "|(?:主题|系列|宣传|推介|慰问|志愿服务|公益|庆祝|纪念|展示|主场)活动|(?:研习|夏令|冬令|训练)营|(?:宣传|活动|科技|创业|服务)[周月])"
    "(?![员团组长场馆村址所室堂厅区者杯制议览示现网报日群车刊道票券币手局出品]|[举主承协]办|中心|委员会|主席|秘书|代表|精神|期间的|开[发展设放]|工作)"
)
_MARK = re.compile(r"[，。；：！？、,;:!?\n…—|/▲△●■☆“‘《「（(【\[·]")
_GOVERNS = frozenset(
    "举行 召开 举办 主办 承办 协办 出席 参加 参与 亮相 开展 组织 迎来 宣布 表示 介绍 透露 获悉 通过 开启 主持 观看 聆听 收看 参会 作为 成为 来到 走进 赶赴"
    " 前往 围绕 根据 按照 关于 随着 经过 为期 结束 期间 以来 之后 以及 进行 筹备 配合 支持 保障 利用 借助 组成 发起 抵达 访问 观摩 获得 荣获 拉开 开设"
    " 一场 首场 多场 一次 一系列 名为 题为 为主题 系列 并 且 或 又 还 将 已 曾 再 也 都 把 被 让 使 向 对 从 由 在 于 是 的 了 着 过 到 至 及 等 各 每 某 该 有 为"
    " 此 其 这 那 本 我 他 她 拟 会 上 中 后 前 时 日 当 记者 嘉宾 专家 会上 现场 上午 下午 晚上 晚间 当晚 当天 当日 同日 今天 昨天 明天 近日 日前 去年 今年 明年 随后"
    " 共同 联合 期待 如期 顺利 隆重 成功 正式 特邀 应邀 受邀 邀请 位于 自 以 就 与会 场 个 次 届 来 首个 首场 首次 多项 各项 各类 多次 名 项 天 消息 获评 因 因为 为了 通知 开幕 闭幕 落幕 启幕".split()
)
"""Words before an event's name that are no part of it."""
_GOVERNING_TAGS = frozenset("p d r t uj ul uz ug uv c zg".split())
_NO_TIME = frozenset(
    "青年 少年 春季 夏季 秋季 冬季 新年 春节 元旦 中秋 国庆 当代 近代 现代 未来 新时代 古代 新春 元宵 全 全体 民国".split()
)
"""Words that the tagger takes for times or pronouns and that begin names."""
_OPENS = frozenset(
    "纪念 庆祝 学习 弘扬 表彰 走进 走近 走向 防范 打击 关爱 保护 传承 感恩 对话 致敬 喜迎 推动 促进 创新 建设 聚焦 签约 启动 揭牌 开工 成立 发布".split()
)
"""Verbs that a name may begin with."""
_JOINS = frozenset("和 与 暨 及 同".split())
_PLAIN = frozenset(
    "新闻 专题 视频 电视电话 例行 紧急 工作 有关 相关 重要 线上 线下 现场 媒体 座谈 全体 扩大 全国 国际 系列 主题 宣传 大型 盛大 年度 内部 闭门 双边 简短 隆重 公益"
    " 庆祝 专场 正式 特别 临时 群众 志愿 服务 签约 启动 揭牌 颁奖 开工 开幕 捐赠 授牌 奠基 成立 表彰 签署 签字 发布 推进 推介 动员 总结 专项 首届 一次 本次 两国 双方 三方"
    " 公司 上述 多个 各类 一年一度 联合 文艺 升旗 授奖 欢迎 追悼 告别 揭幕 发放 结业 毕业 开学 开业 开营 结营 升学 竣工 通车 首发 上市 交付 下线 授予 宣誓 和 与 暨".split()
)
"""Words that tell one event from no other."""
_QUOTED = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "(", "」": "「"}
_SPECIFIC = 2
"""How many characters must tell the event from others of its kind."""
_NUMBERED = re.compile(r"[”》届杯]|\d{4}|世界|全国|全省|亚洲|国际")
"""What a contest or a campaign must show to be one of its own: 第三届, “…”杯."""
_LONGEST = 48
_RUN = 12
"""How many characters are cut into words to find the last one."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The named events of the text."""
    ends = {m.span.stop: m for m in found}
    for match in _HEAD.finditer(article.text):
        start = _trimmed(article.text, _beginning(article.text, ends, match.start()), match.start(), ends)
        if _tells(article.text[start : match.start()], match.group()):
            name = "".join(article.text[start : match.end()].split())
            yield Mention(Span(start, match.end()), "Event", name, source="ending", score=0.9)


def _tells(before: str, head: str) -> bool:
    """Whether the words before the last one tell the event from others of its kind."""
    if head.endswith(("赛", "活动", "马拉松", "会展")) and not _NUMBERED.search(before):
        return False
    telling = sum(len(word) for word, _ in _tagged(before) if word not in _PLAIN) if before.strip() else 0
    return telling >= _SPECIFIC


def _beginning(text: str, ends: dict[int, Mention], stop: int) -> int:
    """Where the name begins whose last word begins at `stop`."""
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
    named = {m.span.start for m in ends.values()}
    while start < stop and start not in named and text[start] not in "“‘《「（(":
        word, tag = _tagged(text[start:stop])[0]
        if (tag != "v" or word in _OPENS) and tag not in ("c", "x"):
            break
        start += len(word)
    return start


def _step(text: str, ends: dict[int, Mention], at: int) -> tuple[int | None, bool]:
    """The place before the piece that ends at `at`, unless it ends the name; and whether it only joins."""
    if at == 0 or _MARK.match(text[at - 1]):
        return None, False
    if text[at - 1] in _QUOTED:
        opening = text.rfind(_QUOTED[text[at - 1]], max(0, at - 40), at)
        return (opening if opening >= 0 and _ONE_PIECE.fullmatch(text, opening, at) else None), False
    mention = ends.get(at)
    if mention is not None:
        return (mention.span.start if _belongs(mention) else None), False
    return _word(text, ends, at)


_ONE_PIECE = re.compile(r"[“‘《「][^“‘《「\n]*[”’》」]|[（(][^（(\n]{1,8}[）)]")


def _belongs(mention: Mention) -> bool:
    """Whether a mention can be a part of an event's name."""
    if mention.kind == "Date":
        return isinstance(mention.value, Date) and mention.value.month is None and mention.text[:2].isdigit()
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
    word, tag = _tagged(text[run:at])[-1]
    if word in _JOINS:
        return at - len(word), True
    governs = word in _GOVERNS or (tag in _GOVERNING_TAGS and word not in _NO_TIME) or word.isspace()
    return (None if governs else at - len(word)), False


@cache
def _tagged(run: str) -> tuple[tuple[str, str], ...]:
    return tuple(rjieba.tag(run))
