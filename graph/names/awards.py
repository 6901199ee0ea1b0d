"""Awards, titles and honours: by the form “…”称号, by their last word (一等奖), or by the word that gives them.

After 获评, 被认定为 or 授予 the words up to the end of the clause are the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.names.reach import beginning, words
from graph.needs import quick, sought

_GIVEN = r"(?:获评|荣获|获得|获颁|摘得|斩获|捧得|荣膺|荣登|入选|获批|授予|颁发|评选?为|认定为|命名为|评选为|当选|列为|列入|跻身)"
_QUOTED = quick(
    rf"(?P<name>“[^”“\n]{{2,30}}”(?:奖|奖章|勋章|杯奖)?)(?:等|等多个|等多项)?(?:荣誉称号|称号|荣誉|美誉|[一二三特]等奖|金奖|奖项|奖牌|奖章|证书|牌匾|嘉奖)"
    rf"|{_GIVEN}(?:了|为|过|成为|首批|一批|全国|国家|省|市|年度|\d{{4}} ?年度?){{0,2}}(?P<given>“[^”“\n]{{3,30}}”)(?!的|项目|名单|榜单|计划)"
    rf"|(?P<prize>“[^”“\n]{{2,30}}”(?:优秀|最佳)?[^，。；、“”的]{{0,6}}奖)(?![励学金池])"
)
_ROW = quick(
    r"(?<!”)(?<!”[、和及])(?:“[^”“\n]{2,30}”[、和及]?){2,}(?:等)?(?:\d+[余多]?[项个]|[多数几]项|一系列)?(?:国家级|省级|市级)?(?:荣誉称号|称号|荣誉|奖项|殊荣)"
)
"""A row of titles: “甲”“乙”和“丙”等称号."""
_IN_ROW = re.compile("“([^”“\n]{2,30})”")
_PRIZE = re.compile(
    r"(?:[一二三特]等奖|金奖|银奖|铜奖|大奖|头奖|优秀奖|优胜奖|提名奖|成就奖|贡献奖|组织奖|创新奖|进步奖|发明奖|文学奖|新闻奖|设计奖|导演奖|编剧奖|男主角奖"
    r"|女主角奖|音乐奖|摄影奖|表演奖|质量奖|科学奖|技术奖|梅花奖|金鸡奖|百花奖|华表奖|金像奖|金马奖|诺贝尔奖|诺贝尔[^，。、]{1,5}奖|鲁班奖|詹天佑奖|国家奖|特别奖"
    r"|[^，。、的获奖]{1,3}杯奖|影响力奖|人物奖|作品奖|影片奖|劳动奖章|劳动奖状|奖章|勋章|[一二三]等功|白名单)(?![励学金项品牌池得者赛])"
)
_PRIZES = sought(_PRIZE)
_TITLE = quick(
    r"(?:获评|(?<!会)评选?为|(?:被|获|予以|正式)?认定为|(?:被|获)?命名[为的]|荣膺|荣获|被?授予|获(?=全国|省|国家)|入选|入围|获批(?:为|成为)?|跻身|当选为?|被列为|被确定为)"
    r"(?:了|为|成为)?(?P<name>[^，。；：！？、,;\n“”《》（）()的]{4,28}?)(?:等?(?:荣誉称号|称号|荣誉|名单|行列))?(?=[，。；、,;！）)\n]|$|等)"
)
_HEADS = re.compile(
    "(?:先进个人|先进集体|先进单位|先进工作者|劳动模范|模范|标兵|能手|工匠|[优好]秀\\w{1,8}|好人|青年|人物|之星|红旗手|示范\\w{1,8}|试点\\w{0,6}|基地|名城|名镇|名村"
    "|文明(?:单位|村镇|城市|校园|家庭|社区)|企业|园区|城市|县|区|乡村|村|镇|社区|学校|单位|案例|项目|品牌|景区|样板|典型|文物|遗产|名录|英雄|烈士|组织|集体|团队|中心|平台"
    "|实验室|产品|工程|作品|计划|名单|榜单|枢纽|巨人|冠军企业|称号|荣誉|奖|百强|500强|强)$"
)
_NO_TITLE = re.compile(
    r"^(?:一|该|其|此|本|这|由|在|[^，]{0,3}(?:公司|罪|犯)|\d+$)|有限公司|犯罪|人民币|万元|候选|提名|^[多各诸首]|^(?:团队|地区|项目|企业|入选)?名单|资格$|机会|好评|成功$|同时|然后"
)

_NO_HONOUR = re.compile("(?:规划|计划|纲要|活动|行动|战略|政策|目录)”$")
"""A plan that something is listed in, no title."""
_COUNTED = re.compile(r"\d{1,12}\s{0,4}[个项枚]")
_SPECIFIC = 2
"""How many characters before 一等奖 tell it from others of its kind."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The awards, titles and honours of the text."""
    ends = {m.span.stop: m for m in found}
    yield from _quoted(article.text)
    for match in _PRIZES(article.text):
        start = beginning(article.text, ends, match.start())
        if match.start() - start >= _SPECIFIC and not _COUNTED.match(article.text, start):
            yield _award(article.text, start, match.end())
    for match in _TITLE.finditer(article.text):
        name = match["name"]
        if _HEADS.search(name) and not _NO_TITLE.search(name) and not _spoken(name):
            yield _award(article.text, *match.span("name"))
            yield from _listed(article.text, match.end("name"))


_NEXT = re.compile(r"[、和](?P<name>[^，。；：！？、\n“”《》（）()的和]{4,24})(?=[，。；、\n等和])")


def _listed(text: str, at: int) -> Iterator[Mention]:
    """The further titles of a list that begins before `at`."""
    while (match := _NEXT.match(text, at)) and _HEADS.search(match["name"]):
        yield _award(text, *match.span("name"))
        at = match.end("name")


def _quoted(text: str) -> Iterator[Mention]:
    for row in _ROW.finditer(text):
        yield from (_award(text, *each.span(1), "form") for each in _IN_ROW.finditer(text, *row.span()))
    for match in _QUOTED.finditer(text):
        if match["given"] and _NO_HONOUR.search(match["given"]):
            continue
        start, stop = match.span(match.lastgroup or 0)
        if text[stop - 1] == "”":
            start, stop = start + 1, stop - 1
        yield _award(text, start, stop, "form")


def _award(text: str, start: int, stop: int, source: str = "ending") -> Mention:
    return Mention(Span(start, stop), "Award", "".join(text[start:stop].split()), source=source, score=0.9)


def _spoken(name: str) -> bool:
    """Whether the words are a clause, no title."""
    return any(tag in ("p", "r", "d", "uj", "ul", "uz") for _, tag in words(name))
