"""What a sentence leaves out and the sentences before it tell: who, with whom, where."""

from datetime import date

import pytest

from graph.facts import facts
from graph.model import Article, Mention, Span, Status
from graph.names import mentions

CARRIED = [
    ("王建国，1969年生，青山人。2019年任青山市林业局局长。", "Tenure", "holder", {"王建国"}),
    (
        "王建国出生于1969年，历任青山市林业局局长、青山市住房局副局长。",
        "Tenure",
        "organization",
        {"青山市林业局", "青山市住房局"},
    ),
    ("王建国出生于1969年，进入青山市教育局直属的学校担任教师。", "Tenure", "organization", set()),
    ("青岛华远机械有限公司技术总监王建国到会。", "Tenure", "post", {"技术总监"}),
    ("青岛华远机械有限公司90后操作工王建国到会。", "Tenure", "post", {"操作工"}),
    # a post without its body is not told
    ("市水利局局长王建国到会。", "Tenure", "holder", set()),
    ("政工室主任王建国到会。", "Tenure", "holder", set()),
    ("宣讲团团长王建国到会。", "Tenure", "holder", set()),
    ("水利部部长王建国到会。", "Tenure", "holder", {"王建国"}),
    ("爱明眼科董秘王建国到会。", "Tenure", "holder", {"王建国"}),
    ("要感谢王建国的帮助。他表示，工程如期完成。", "Statement", "speaker", set()),
    ("王建国代理律师李卫东称，案件将开庭。", "Statement", "speaker", {"李卫东"}),
    ("王建国院长表示，医院将扩建。", "Statement", "speaker", {"王建国"}),
    (
        "不久前，亿海精密工业（青岛）有限公司总经理王建国收到好消息。",
        "Tenure",
        "organization",
        {"亿海精密工业（青岛）有限公司"},
    ),
    ("王建国帮了大忙。他表示，工程如期完成。", "Statement", "speaker", {"王建国"}),
    ("3月5日将有九项比赛。王建国在发布会上表示，场馆已经备好。", "Statement", "date", set()),
    ("2月2日，矿区完成备案。王建国在发布会上表示，储量居首。", "Statement", "date", set()),
    ("王建国与李卫东到会。现任青山市林业局局长。", "Tenure", "holder", set()),
    ("青山大学是一所百年老校。该校曾荣获“全国文明校园”称号。", "Conferral", "recipient", {"青山大学"}),
    (
        "海川消防北山中队刻苦训练，荣立集体一等功1次、二等功2次，获评全国先进集体。",
        "Conferral",
        "award",
        {"集体一等功", "全国先进集体"},
    ),
    ("王建国荣获“青山好人”称号，李卫东获评“护林模范”。", "Conferral", "recipient", {"王建国", "李卫东"}),
    (
        "近日，会议通过《青山市人大常委会关于保护山林的决定》。青山市人大常委会开会。",
        "Enactment",
        "issuer",
        {"青山市人大常委会"},
    ),
    ("近日，会议通过《青山公司监督管理办法》。青山公司表示支持。", "Enactment", "issuer", set()),
    (
        "青山市林业局制定出台了促进山林保护18条措施、推动造林护林9条措施。",
        "Enactment",
        "document",
        {"促进山林保护18条措施", "推动造林护林9条措施"},
    ),
    ("王建国护林多年。他曾荣获“青山好人”称号。", "Conferral", "recipient", {"王建国"}),
    (
        "北方大学与青山市教育局举行座谈。会上，双方签署战略合作协议。",
        "Signing",
        "party",
        {"北方大学", "青山市教育局"},
    ),
    ("会上，双方签署战略合作协议。", "Signing", "party", set()),
    ("青岛海天冷链项目开工。该项目总投资5亿元。", "ProjectStage", "amount", {"5亿元"}),
    ("青岛海天冷链项目开工。青岛远洋物流项目进展顺利。该项目总投资5亿元。", "ProjectStage", "amount", set()),
    (
        "近日，青山市法院印发《关于表扬先进的通报》，海川法院、北山法院荣获“法治先进集体”荣誉称号。",
        "Conferral",
        "recipient",
        {"海川法院", "北山法院"},
    ),
    (
        "济南市中级人民法院对王建国受贿、行贿案公开宣判，以受贿罪判处王建国有期徒刑十年；以行贿罪判处有期徒刑二年。",
        "Incident",
        "kind",
        {"受贿、行贿案"},
    ),
    (
        "济南市中级人民法院对王建国受贿案公开宣判。法院还以盗窃罪判处李卫东有期徒刑二年。",
        "Incident",
        "kind",
        {"受贿案", "盗窃罪"},
    ),
    (
        "其行为已构成掩饰、隐瞒犯罪所得罪，结合自首情节，依法判处王建国有期徒刑六个月。",
        "Incident",
        "kind",
        {"掩饰、隐瞒犯罪所得罪"},
    ),
    ("近日，7个公路项目开工建设。", "ProjectStage", "project", {"7个公路项目"}),
    (
        "青山市教育局局长王建国与北方大学校长李卫东、青山学院院长刘建国共同签署合作协议。",
        "Signing",
        "party",
        {"青山市教育局", "北方大学", "青山学院"},
    ),
    ("青山市教育局与拥有多项专利的北方大学签署合作协议。", "Signing", "party", {"青山市教育局", "北方大学"}),
    ("青山市教育局还与北方大学签约。", "Signing", "party", {"青山市教育局", "北方大学"}),
    (
        "青山市教育局、北方大学签订“青山市园区运维协议”。",
        "Signing",
        "agreement",
        {"青山市园区运维协议"},
    ),
    (
        "青山市市长王建国，青山市林业局局长李卫东一行赴北山县调研。",
        "Visit",
        "visitor",
        {"王建国", "李卫东"},
    ),
    ("按照要求，市长王建国深入莱西市检查防汛工作。", "Visit", "visitor", {"王建国"}),
    ("3月2日，2021年全市护林员培训汇报演出在济南举行。", "Gathering", "date", {"3月2日"}),
    ("3月2日，青山市林业局表示，将扩大造林。", "Statement", "date", {"3月2日"}),
    ("青山市林业局3月2日表示，将扩大造林。", "Statement", "date", {"3月2日"}),
    ("青山市林业局工作人员3月2日表示，将扩大造林。", "Statement", "date", {"3月2日"}),
    ("青山市林业局一名工作人员3月2日表示，将扩大造林。", "Statement", "speaker", set()),
    ("青山市林业局工作人员向记者表示，将扩大造林。", "Statement", "speaker", {"青山市林业局"}),
    ("王建国认为，办法太严，并警告称，租金可能上涨。", "Statement", "content", {"办法太严"}),
    ("王建国认为，办法太严，于是在网上发起投票。", "Statement", "content", {"办法太严"}),
    ("王建国认为，办法太严，而来自海州公司的李卫东则更看重租金。", "Statement", "content", {"办法太严"}),
    ("王建国呼吁李卫东与海州公司合作。", "Statement", "content", {"呼吁李卫东与海州公司合作"}),
    ("王建国说，报告交得太晚，他对此道歉，称“应当早些公布”。", "Statement", "content", {"报告交得太晚"}),
    ("王建国称，方案不变【青山网报道】据报道，方案已定。", "Statement", "content", {"方案不变"}),
    ("王建国说“方案绝对不会再变了”，随后走进车间。", "Statement", "content", {"方案绝对不会再变了"}),
    ("王建国表示，方案不变，记者发现，车间已经停工。", "Statement", "content", {"方案不变"}),
    (
        "青山化工公司表示将裁员一半，公司负责人王建国说，这是必要的。",
        "Statement",
        "content",
        {"将裁员一半", "这是必要的"},
    ),
    (
        "海州市林业局局长王建国：造林是大事据青山社此前报道，造林已久。",
        "Statement",
        "content",
        {"造林是大事"},
    ),
    (
        "海州市林业局局长王建国：造林是百年大计青山网记者李卫东日前获悉，造林已久。",
        "Statement",
        "content",
        {"造林是百年大计"},
    ),
    (
        "王建国说，四名俄罗斯记者在海州地区进行报道。",
        "Statement",
        "content",
        {"四名俄罗斯记者在海州地区进行报道"},
    ),
    (
        "会议选举产生了海州市律师协会领导班子，王建国任主任，副主任为李卫东。",
        "Tenure",
        "post",
        {"主任", "副主任"},
    ),
    ("海州市律师协会的正、副秘书长为张明、陈林。", "Tenure", "post", {"秘书长", "副秘书长"}),
    ("几位保守党议员私下批评王建国称，他未能配合大局。", "Statement", "speaker", set()),
    ("有记者问国台办发言人王建国，据媒体报道，造林已久。", "Tenure", "organization", set()),
    ("专业合作社负责人王建国到会。", "Tenure", "holder", set()),
    ("黄皮书指出，去年的经济稳步前行。", "Statement", "speaker", set()),
    ("一位要求匿名的财政部官员也表示，贸易总量很大。", "Statement", "speaker", set()),
    ("王建国称自己为“折翼青年”，大家都笑了。", "Statement", "content", set()),
    ("王建国表示，公司关注新趋势，他同时表达了担忧。", "Statement", "content", {"公司关注新趋势"}),
    ("网传王建国表示，工程将停工。", "Statement", "content", set()),
    ("王建国表示：随后，他走进车间查看。", "Statement", "content", set()),
    ("“王建国表示工程将停工”登上热搜。", "Statement", "content", set()),
    (
        "王建国赛后说：“今天风很大，我很累。”在发布会上，李卫东表示，场馆已经备好。",
        "Statement",
        "date",
        set(),
    ),
    ("为期8天的2021青山网球锦标赛3月1日晚在青岛落下帷幕。", "Gathering", "date", set()),
    ("2021青山网球锦标赛于3月1日在青岛揭幕。", "Gathering", "date", set()),
    ("青山林业发展论坛3月1日在青岛开幕。", "Gathering", "date", {"3月1日"}),
    ("王建国出生于1969年，曾任青山市北河区委副书记、区长。", "Tenure", "post", {"副书记", "区长"}),
    (
        "王建国出生于1969年，曾任青山市北河区委副书记、区长。",
        "Tenure",
        "organization",
        {"青山市北河区委", "青山市北河区"},
    ),
    ("青岛市委书记李卫东，市委副书记、市长王建国到会。", "Tenure", "organization", {"青岛市委", "青岛市"}),
    ("市委副书记、市长王建国到会。", "Tenure", "organization", set()),
    (
        "海川县人大常委会主任王建国，副县长李卫东、刘大山到会。",
        "Tenure",
        "organization",
        {"海川县人大常委会", "海川县"},
    ),
    (
        "会议选举产生海州市林业协会第七届理事会，北方大学毕业生王小山当选副会长。",
        "Tenure",
        "organization",
        {"海州市林业协会第七届理事会"},
    ),
    ("委员会建议美国司法部刑事起诉前总统王建国。", "Tenure", "holder", set()),
    ("乌克兰议会议员、前总理王建国到会。", "Tenure", "post", {"议员"}),
    ("该剧由华飞影业有限公司出品，王建国担任导演。", "Tenure", "holder", set()),
    ("济南医院随车医生王建国到会。", "Tenure", "organization", {"济南医院"}),
    ("广州市侨联主席王建国、市侨联副主席李卫东到会。", "Tenure", "organization", {"广州市侨联"}),
    ("李卫东从海州市教育局调任北方大学校长。", "Tenure", "organization", {"北方大学"}),
    ("此案由青山法院院长王建国担任审判长。", "Tenure", "post", {"院长"}),
    ("2月1日，青山市中级人民法院以诈骗罪判处王建国罚金500元。", "Transaction", "date", {"2月1日"}),
    ("2月1日王建国无证驾车，被青山市公安局罚款500元。", "Transaction", "date", set()),
    ("3月2日，青山市护林员大会在北方大学举行。", "Gathering", "place", {"北方大学"}),
    (
        "青山市教育局与北方大学签署合作备忘录和实习协议。",
        "Signing",
        "agreement",
        {"合作备忘录", "实习协议"},
    ),
    ("近日，湖南和贵州两省人民政府签署合作协议。", "Signing", "party", {"湖南", "贵州"}),
    ("海天基金会为青岛市慈善总会捐赠善款100万元。", "Transaction", "amount", {"100万元"}),
    ("华夏航空将于5月1日起恢复自青岛至武汉的每日航班。", "RouteChange", "destination", {"武汉"}),
    ("1972年，王建国历史性的访华将两地连在一起。", "Visit", "destination", {"中国"}),
    ("莱阳市今年发生19起火灾。", "Incident", "kind", set()),
    ("青山大学医学院入选全省乡村医生培训典型案例。", "Conferral", "award", {"全省乡村医生培训典型案例"}),
    ("青山化工公司入选国家级“小巨人”企业。", "Conferral", "award", {"国家级“小巨人”企业"}),
    ("3月2日，莱西市举行招商推介会。会上，海天冷链物流园项目签约。", "ProjectStage", "place", {"莱西市"}),
]


@pytest.mark.parametrize(("text", "kind", "role", "expected"), CARRIED)
def test_what_is_left_out_is_taken_from_before(text: str, kind: str, role: str, expected: set[str]) -> None:
    article = Article("example", 1, text, body=(Span(0, len(text)),), day=date(2021, 3, 3))
    read = [fact for fact in facts(article, mentions(article)) if fact.kind == kind]
    fillers = {f for fact in read for f in fact.fillers(role)}
    assert {(f.stands_for or f.text) if isinstance(f, Mention) else f for f in fillers} == expected


DENIED = [
    ("青山财产保险有限公司因宣传不实被罚款12万元。", Status.ASSERTED),
    ("青山财产保险有限公司未按规定执行费率被罚款20万元。", Status.ASSERTED),
    ("青山财产保险有限公司未被罚款20万元。", Status.DENIED),
]


@pytest.mark.parametrize(("text", "status"), DENIED)
def test_why_somebody_is_fined_denies_nothing(text: str, status: Status) -> None:
    article = Article("example", 1, text, body=(Span(0, len(text)),), day=date(2021, 1, 13))
    assert [f.status for f in facts(article, mentions(article)) if f.kind == "Transaction"] == [status]


PLANNED = [
    ("法院以利用未公开信息交易罪判处刘建国有期徒刑一年。", "Incident", False),
    ("海川国新任首相王建国将于22日宣誓就职。", "Tenure", True),
    ("会议任命王建国为法国总理，他将于22日宣誓就职。", "Tenure", True),
    ("会议任命王建国为法国总理，他曾在海川任教。", "Tenure", False),
    ("海润公司也计划在未来三年内，每年向青山市慈善总会捐赠100万元物资。", "Transaction", True),
    ("青岛机场计划恢复多条国际航线，加密青岛直飞首尔航线。", "RouteChange", True),
    ("海润公司制定计划，每年向青山市慈善总会捐赠100万元物资。", "Transaction", False),
]


@pytest.mark.parametrize(("text", "kind", "ahead"), PLANNED)
def test_what_is_yet_to_come_is_planned(text: str, kind: str, ahead: bool) -> None:  # noqa: FBT001
    article = Article("example", 1, text, body=(Span(0, len(text)),), day=date(2021, 3, 3))
    read = [fact.status for fact in facts(article, mentions(article)) if fact.kind == kind]
    assert read == [Status.PLANNED if ahead else Status.ASSERTED]
