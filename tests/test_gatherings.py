"""What is told of a meeting: which one, whose, when and where; and whether it was held or is to come."""

from datetime import date

import pytest

from graph.facts import facts
from graph.model import Article, Fact, Mention, Span, Status
from graph.names import mentions
from graph.read import read_text

ROLES = [
    # an opening day is no day of what goes on for weeks, nor is the square in which it was opened its place
    ("5月1日，青山文化旅游节在青山体育馆开幕。", "date", set()),
    ("5月1日，青山文化旅游节在青山体育馆开幕。", "place", set()),
    ("5月1日，青山文化旅游节在济南开幕。", "place", {"济南"}),
    ("5月1日，青山国际车展在青山会展中心开幕。", "place", {"青山会展中心"}),
    ("5月1日，青山文化旅游节开幕式在青山体育馆举行。", "place", {"青山体育馆"}),
    ("5月1日，青山文化旅游节在青山广场举行。", "date", {"5月1日"}),
    ("8月2日，由北方大学主办的青山摄影展在济南开幕。", "date", set()),
    ("8月4日起，由北方大学主办的青山购物节在济南举行。", "date", set()),
    # days on which something else was done
    ("5月7日，海川公司在第三届青山林业博览会上接到的订单顺利下线。", "date", set()),
    ("5月7日，海川公司在第三届青山林业博览会上展出了新机。", "date", {"5月7日"}),
    ("1990年出生的王建国在青山林业发展论坛上介绍了做法。", "date", set()),
    ("王建国在今天表示，由北方大学主办的青山青年节将在青山举办。", "date", set()),
    # who holds it
    (
        "5月8日上午，外滩中心，青山市林业局、北方大学举行首届青山品牌研修班开班仪式。",
        "organizer",
        {"青山市林业局", "北方大学"},
    ),
    ("外媒青山网于近期举办的象棋世界锦标赛上提出了问题。", "organizer", set()),
    ("德国7月在维尔纽斯举行的北约峰会上宣布了计划。", "organizer", set()),
    ("青山市委书记王建国作出批示，副市长李卫东出席青山林业发展论坛。", "participant", {"李卫东"}),
    ("市长王建国主持会议，副市长李卫东出席青山林业发展论坛。", "participant", {"王建国", "李卫东"}),
    # names whole, and none of what is only called after a meeting
    ("8月2日，2024海川四省8·8人才交流会在济南举行。", "event", {"2024海川四省8·8人才交流会"}),
    ("5月10日，2024 RISC-V 青山峰会在上海举行。", "event", {"2024RISC-V青山峰会"}),
    ("第四届昭君杯钓鱼大赛在青山村举办。", "event", {"第四届昭君杯钓鱼大赛"}),
    ("作为论坛之一，废旧物资循环利用体系建设论坛在济南举行。", "event", {"废旧物资循环利用体系建设论坛"}),
    ("第六届林博会开幕倒计时100天新闻通气会在济南举行。", "event", {"第六届林博会开幕倒计时100天新闻通气会"}),
    ("先秦时期林业考古学术研讨会5日在济南举行。", "event", {"先秦时期林业考古学术研讨会"}),
    ("第二届海州-韩国峰会暨经济论坛当日在济南开幕。", "event", {"第二届海州-韩国峰会暨经济论坛"}),
    ("大会成立了青山林业技术创新实验室，同时举行了合作伙伴签约仪式。", "organizer", set()),
    ("全国各省区市林业工作研讨会在济南举行。", "event", {"全国各省区市林业工作研讨会"}),
    ("青山大运会即将落下帷幕。", "event", set()),
    ("青山县已成功举办11届青山书画文化艺术节。", "event", set()),
    ("海州-韩国投资论坛暨企业路演3日在济南举行。", "event", {"海州-韩国投资论坛暨企业路演"}),
    (
        "8月8日，大自然88健康日暨“零碳+”联盟启动仪式在广州举行。",
        "event",
        {"大自然88健康日暨“零碳+”联盟启动仪式"},
    ),
    (
        "8月15日，在2023年7月份国民经济运行情况新闻发布会上，王建国作出了回应。",
        "event",
        {"2023年7月份国民经济运行情况新闻发布会"},
    ),
    ("5月2日，李女士在深海论坛上反映称，电梯常坏。", "event", set()),
    ("海州举办的全明星赛是“青山霸王”全国联赛的第二赛段。", "event", set()),
    ("根据海州林业组织主办会议的指引，各国将受邀请。", "event", set()),
    ("王建国任期至下一次特别青山代表大会召开。", "event", set()),
    ("青山网5月8日消息：由北方大学主办的青山林业发展论坛在济南举办。", "date", set()),
    ("5月3日，央行上海召开2023年下半年工作会议。", "organizer", set()),
    ("5月1日，青山市林业局举行青山运动会倒计时一周年主题演讲活动。", "event", set()),
    ("海川县抢抓青山市承办第二届青山旅发大会机遇。", "event", set()),
    ("5月1日，青山市林业局组织开展“绿水青山”护林系列活动。", "event", set()),
]


def read(text: str) -> list[Fact]:
    article = Article("example", 1, text, body=(Span(0, len(text)),), day=date(2024, 5, 13))
    return [fact for fact in facts(article, mentions(article)) if fact.kind == "Gathering"]


@pytest.mark.parametrize(("text", "role", "expected"), ROLES)
def test_what_is_told_of_a_meeting(text: str, role: str, expected: set[str]) -> None:
    fillers = {f for fact in read(text) for f in fact.fillers(role)}
    assert {f.text if isinstance(f, Mention) else f for f in fillers} == expected


STATUS = [
    ("由青山市委宣传部、北方大学主办的第七届青山旗袍文化节，将于今日启幕。", Status.PLANNED),
    ("在青山林业发展论坛上，青山林业研究中心将正式揭牌。", Status.PLANNED),
    ("青山林业发展论坛定于5月20日在济南举行。", Status.PLANNED),
    ("由北方大学主办的青山林业发展论坛5月2日举行，海川研究院将揭牌。", Status.ASSERTED),
    ("5月12日，王建国在青山林业发展论坛上表示，北方大学将揭牌。", Status.ASSERTED),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_a_meeting_to_come_is_planned(text: str, status: Status) -> None:
    assert {fact.status for fact in read(text)} == {status}


DATELINED = [
    ("新华社北京5月10日电（记者王建国）据报道，青山局局长李卫东出席阿斯特林业论坛时发言。", set()),
    ("新华社上海5月10日电（记者王建国）第三届青岛林业发展论坛10日举行。", set()),
    ("新华社青岛5月10日电（记者王建国）2024年山东林业发展论坛10日举行。", {"青岛"}),
]


@pytest.mark.parametrize(("text", "expected"), DATELINED)
def test_where_a_report_was_written_is_no_place_of_a_meeting_named_for_another(
    text: str, expected: set[str]
) -> None:
    (article,) = read_text(f"{text}\n会上很热闹，大家都很高兴，欢声笑语，一直到晚上才散去。", "x")
    fillers = {f for fact in facts(article, mentions(article)) for f in fact.fillers("place")}
    assert {f.text for f in fillers if isinstance(f, Mention)} == expected
