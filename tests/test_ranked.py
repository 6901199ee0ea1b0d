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
    ],
)
def test_full_name(text: str, short: str, full: str) -> None:
    found = mentions(Article("example", 1, text, body=(Span(0, len(text)),)))
    assert [m.stands_for for m in found if m.text == short] == [full]
