"""A body named by its rank alone stands for that of the one place it can belong to, or for none."""

import pytest

from graph.model import Article, Span
from graph.names import mentions


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("山东省近日出台办法。省商务厅负责人表示，将加强指导。", "省商务厅", "山东省商务厅"),
        ("青岛市司法局发布公告。市公安局将配合检查。", "市公安局", "青岛市公安局"),
        ("王建国任济南市委书记、市人大常委会主任。", "市人大常委会", "济南市人大常委会"),
        ("青岛市与烟台市会商。市公安局将配合检查。", "市公安局", ""),
        ("海达小区发布公告。区公安局将配合检查。", "区公安局", ""),
        ("青岛市与烟台市会商后，济南市委书记王建国、市委常委李卫东到会。", "市委", "济南市委"),
        ("青岛市、烟台市早有往来。昨日在济南市章丘区会商，市公安局配合。", "市公安局", "济南市公安局"),
        ("新田县人民政府第三次全体会议召开，县委书记王建国到会。", "县委", "新田县委"),
        # what only another body has
        ("海川县公安局召开座谈会，党委委员、政工室主任王建国到会。", "政工室", "海川县公安局政工室"),
        ("他曾任国土资源部规划司副处长，人事司综合处副处长。", "人事司综合处", "国土资源部人事司综合处"),
        ("海川市人民医院今日义诊。骨科主任王建国坐诊。", "骨科", "海川市人民医院骨科"),
        ("海川市人民医院与青山市人民医院义诊。骨科主任王建国坐诊。", "骨科", ""),
        ("青岛读书宣讲团出发。宣讲团团长王建国表示满意。", "宣讲团", "青岛读书宣讲团"),
        ("香港下雨。特区政府环境局局长王建国到场。", "特区政府环境局", "香港特区政府环境局"),
    ],
)
def test_full_name(text: str, short: str, full: str) -> None:
    found = mentions(Article("example", 1, text, body=(Span(0, len(text)),)))
    assert [m.stands_for for m in found if m.text == short] == [full]
