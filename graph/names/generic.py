"""What only says of what kind a thing is, and names none: 服务平台, 体验中心, 警方, 河湖."""

from __future__ import annotations

import re

import rjieba

from graph.model import Mention
from graph.names.reach import words
from graph.places import leading

_KINDS = re.compile(
    r"(?:平台|中心|网络|机构|部门|警方|校方|院方|军方|官方|店方|厂方|(?<!有限)公司|企业|银行|门店|商场|商店|专卖店|超市|影院|工厂|车间|实验室|基地|组织|团队|车队|家属"
    r"|系统|窗口|大厅|服务站|收费站|加油站|检查站|服务区|景区|机场|车站|火车站|码头|口岸|河道|山区|库区|地区|区域|股东)$"
)
_NAMING = frozenset("nr nrt nrfg ns nt nz j eng x m f t".split())
_COMMON = frozenset(
    "河湖 山川 江河 湖泊 山水 太阳 月球 地球 火星 太阳系 北极圈 口岸 城区 市区 郊区 山区 城乡 机场 景区 园区 校园 中心 飞行 国家公园 湿地公园 森林公园 农商银行 丹霞地貌 中国天眼 财经 体育 娱乐".split()
)
"""Places in the tagger's eyes that are a kind of place, or lie beyond the earth."""
_OF_ONE = frozenset("首都 中央 国家 全国 人民 国际".split())
"""Common words that there is one of: 首都医院."""
_MOST = 4
"""A longer row of words is a name: 学术政策研究所 could be, 交通事故社会救助基金管理办公室 is."""


def is_generic(mention: Mention) -> bool:
    """Whether the words of the mention are all common ones, the last the word for a kind of thing."""
    if mention.kind not in ("Organization", "Place"):
        return False
    if mention.text in _COMMON:
        return True
    if not _KINDS.search(mention.text) or leading(mention.text):
        return False
    cut = words(mention.text)
    known = all(len(word) > 1 for word in rjieba.cut(mention.text, hmm=False))
    return known and len(cut) <= _MOST and not any(tag in _NAMING or word in _OF_ONE for word, tag in cut)
