"""Meetings, festivals and contests, named by their last word (论坛, 座谈会, 文化节).

What stands before the last word must tell the event from others of its kind: a bare 新闻发布会 is a kind, which
the rules read as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.names.reach import beginning, words
from graph.needs import quick

_HEAD = quick(
    "(?:会议|(?<!人民代表)大会(?!发言)|年会|例会|晚会|峰会|论坛|沙龙|讲坛|仪式(?!感)|典礼|开幕式|闭幕式|首映礼|首映式|嘉年华|双年展|集中签约(?=活动|仪式|暨|大会)"
    "|(?:座谈|研讨|发布|推介|说明|报告|表彰|恳谈|对接|招聘|通气|吹风|推进|现场|交流|动员|总结|协调|调度|评审|论证|听证|见面|茶话|音乐|演唱|分享|宣讲"
    "|部署|工作|洽谈|博览|展览|交易|展销|展洽|投洽|运动|对话|圆桌|歌|诗|庙|灯|花|车|书|画|美|成果|作品|文物|特|巡|艺术|摄影|图片|专题|主题)(?:会|展)"
    "|(?:奥运|亚运|大运|全运|残运|冬奥|残奥|青运|省运|进博|服贸|消博|广交|世博|高交|智博|南博|数博|糖酒|园博|中博|西博|东博|渝洽|工博|文博)会"
    "|(?:锦标|联|大|大奖|公开|邀请|挑战|巡回|总决|决|资格|对抗|友谊|马拉松|竞|比|选拔)赛|世界杯|亚洲杯|马拉松"
    "|(?:文化|艺术|电影|音乐|旅游|美食|购物|消费|啤酒|阅读|读书|体育|科技|戏剧|戏曲|采摘|狂欢|葡萄|龙舟|丰收|樱花|桃花|荷花|梅花|荔枝|西瓜|动漫|电竞"
    "|青年|风筝|马术|微电影|纪录片|舞蹈|合唱|民歌|相声|服装|时装|茶|酒|花|灯)节"
    "|(?:主题|系列|宣传|推介|慰问|志愿服务|公益|庆祝|纪念|展示|主场)活动|(?:研习|夏令|冬令|训练)营|(?:宣传|活动|科技|创业|服务)[周月])"
    "(?![员团组长场馆村址所室堂厅区者杯制议览示现网报日群车刊道票券币手局出品]|[举主承协]办|博物|中心|委员会|主席|秘书|代表|精神|期间的|开[发展设放]|工作)"
)
_PLAIN = frozenset(
    "新闻 专题 视频 电视电话 例行 紧急 工作 有关 相关 重要 线上 线下 现场 媒体 座谈 全体 扩大 全国 国际 系列 主题 宣传 大型 盛大 年度 内部 闭门 双边 简短 隆重 公益"
    " 庆祝 专场 正式 特别 临时 群众 志愿 服务 签约 启动 揭牌 颁奖 开工 开幕 捐赠 授牌 奠基 成立 表彰 签署 签字 发布 推进 推介 动员 总结 专项 开馆 授旗 剪彩 结营 开班 首届 一次 本次 两国 双方 三方"
    " 大会 会议 公司 上述 多个 各类 一年一度 联合 文艺 升旗 授奖 欢迎 追悼 告别 揭幕 发放 结业 毕业 开学 开业 开营 结营 升学 竣工 通车 首发 上市 交付 下线 授予 宣誓 和 与 暨".split()
)
"""Words that tell one event from no other."""
_SPECIFIC = 2
"""How many characters must tell the event from others of its kind."""
_NUMBERED = re.compile(r"[”》届杯]|\d{4}|世界|全国|全省|亚洲|国际")
"""What a contest or a campaign must show to be one of its own: 第三届, “…”杯."""

_DEED = re.compile("(?:成立|揭牌|挂牌|揭幕|开业|签约|签署|签字)$")
"""What is done to a thing named right before it, which stays a name of its own: 青山研究会 + 成立大会."""
_SENTENCE = re.compile("[”。，；：！？、的了在将\\s]|召开|举[办行]|参加|出席|一次|转变|变[为成]")
"""What a quotation holds that is no name."""
_CUT = re.compile(r"[A-Za-z\d·•&+-][A-Za-z\d]|[^“]杯")
"""Around the beginning of a name that was cut within a word: 钓协第四届昭君 | 杯钓鱼大赛."""
_BEHIND_FIRST = re.compile(r"(?:会|仪式|典礼|论坛|[节赛展])暨[^，。；：！？\n]{1,30}$|(?:大会|峰会|论坛) $")
"""Before what is but the second half of a name, or its rest: 甲开发者大会 2024（HDC）乙发布会."""
_SECOND = re.compile(
    r"暨[^，。；：！？、\n]{2,30}?(?=[，。；：！？、”\n]|[在于并]|\d+[月日]|[今昨明当][天日晚]|[近日][日前]|举[行办]|召开|启[动幕]|圆满|上[，。]|$)"
)
_LONGEST = 48
_DOERS = ("Organization", "Place", "Agreement", "Document")


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The named events of the text."""
    ends = {m.span.stop: m for m in found}
    for match in _HEAD.finditer(article.text):
        start = _quoted(article.text, match.end()) or beginning(article.text, ends, match.start())
        start = _behind_byline(article.text, start, match.start())
        deed = _DEED.search(article.text, start, match.start())
        if deed and _names_a_doer(article.text, ends, deed.start()):
            name = "".join(article.text[start : match.end()].split())
            short = article.text[deed.start() : match.end()]
            yield Mention(
                Span(deed.start(), match.end()), "Event", short, source="ending", score=0.9, stands_for=name
            )
            continue
        if not _is_cut(article.text, start) and _tells(article.text[start : match.start()], match.group()):
            span = Span(start, _second_half(article.text, start, match.end()))
            name = "".join(article.text[span.start : span.stop].split())
            yield Mention(span, "Event", name, source="ending", score=0.9)


def _quoted(text: str, stop: int) -> int:
    """Where the name begins that a quotation is, all of it; 0 where it is no name or no quotation ends there."""
    opening = text.rfind("“", max(0, stop - _LONGEST), stop) if text[stop : stop + 1] == "”" else -1
    return opening + 1 if opening >= 0 and not _SENTENCE.search(text, opening, stop) else 0


def _behind_byline(text: str, start: int, stop: int) -> int:
    """Where the name begins behind the reporters of a dateline: 4日电 (甲)青山论坛, which is none of theirs."""
    closing = text.find(")" if text[start] == "(" else "）", start, stop) if text[start] in "(（" else -1
    return closing + 1 if closing >= 0 else start


def _is_cut(text: str, start: int) -> bool:
    """Whether a name begins within a word, or is but the second half of one: 甲发布会暨乙公司系列 | 项目签约仪式."""
    return start > 0 and bool(
        _CUT.match(text, start - 1) or _BEHIND_FIRST.search(text, max(0, start - 40), start)
    )


def _second_half(text: str, start: int, stop: int) -> int:
    """Where a name ends that goes on behind 暨 with what has no word for a meeting: 甲论坛暨企业路演."""
    rest = _SECOND.match(text, stop)
    whole = text[start : rest.end()] if rest else ""
    return rest.end() if rest and whole.count("“") == whole.count("”") else stop


def _names_a_doer(text: str, ends: dict[int, Mention], stop: int) -> bool:
    """Whether a body, a place or an agreement is named right before `stop`, with or without closing marks."""
    while stop > 0 and text[stop - 1] in "》”":
        stop -= 1
    return stop in ends and ends[stop].kind in _DOERS


def _tells(before: str, head: str) -> bool:
    """Whether the words before the last one tell the event from others of its kind."""
    if head.endswith(("赛", "活动", "马拉松", "会展")) and not _NUMBERED.search(before.rstrip("与和")):
        return False
    telling = sum(len(word) for word, _ in words(before) if word not in _PLAIN) if before.strip() else 0
    return telling >= _SPECIFIC
