"""Articles on the same happening, after the patterns of papers: reprints, shortened ones, follow-ups, likenesses.

A cluster is what an editor would lay side by side. Of each article it says the day of its paper, its text, and for each class
of fact which happening it tells; of the whole, in which roles the articles disagree.
"""

Told = tuple[str, str, dict[str, str]]
Cluster = tuple[str, tuple[Told, ...], frozenset[str]]

_WIND = "1月8日，青岛华远集团与烟台海蓝集团签署《海上风电合作协议》，总金额20亿元。"
_CABLE = "5月12日，长风集团与云帆科技公司签署技术框架协议。"
_FIRE = "7月6日，莱西市发生火灾，造成3人死亡。"

CLUSTERS: tuple[Cluster, ...] = (
    (
        "a signing, reprinted, shortened, and told with another sum",
        (
            ("2021-01-09", _WIND + "双方将共建产业园。", {"Signing": "wind"}),
            ("2021-01-10", "据悉，" + _WIND, {"Signing": "wind"}),
            ("2021-01-11", "青岛华远集团、烟台海蓝集团1月8日签署《海上风电合作协议》。", {"Signing": "wind"}),
            ("2021-01-12", _WIND.replace("20亿", "30亿"), {"Signing": "wind"}),
        ),
        frozenset({"amount"}),
    ),
    (
        "one agreement under a longer name; another partner on the same day",
        (
            ("2021-05-13", _CABLE, {"Signing": "cable"}),
            ("2021-05-13", _CABLE.replace("技术框架", "技术合作框架"), {"Signing": "cable"}),
            ("2021-05-14", "长风集团和云帆科技公司5月12日签署技术合作框架协议。", {"Signing": "cable"}),
            ("2021-05-13", _CABLE.replace("云帆科技公司", "恒通电缆公司"), {"Signing": "other partner"}),
        ),
        frozenset(),
    ),
    (
        "the same partners again, a year later",
        (
            ("2021-03-03", "3月2日，北方大学与青岛华远集团签署战略合作协议。", {"Signing": "first"}),
            ("2021-03-05", "北方大学与青岛华远集团3月2日签署战略合作协议。", {"Signing": "first"}),
            ("2022-03-03", "3月2日，北方大学与青岛华远集团签署战略合作协议。", {"Signing": "second"}),
        ),
        frozenset(),
    ),
    (
        "a founding, told twice; another of a like name",
        (
            ("2021-03-02", "3月1日，青岛海洋学院成立。", {"Founding": "Qingdao"}),
            ("2021-03-05", "青岛海洋学院3月1日揭牌成立。", {"Founding": "Qingdao"}),
            ("2021-03-05", "3月1日，烟台海洋学院成立。", {"Founding": "Yantai"}),
        ),
        frozenset(),
    ),
    (
        "a fair by its full name and by its last words; the next fair",
        (
            ("2021-06-02", "6月1日，2021青山国际船舶博览会在青岛举行。", {"Gathering": "2021"}),
            (
                "2021-06-03",
                "6月1日，2021青山国际船舶博览会在青岛市举行，吸引众多企业参展。",
                {"Gathering": "2021"},
            ),
            ("2021-06-03", "青山国际船舶博览会6月1日在青岛开幕。", {"Gathering": "2021"}),
            ("2022-06-02", "6月1日，2022青山国际船舶博览会在青岛举行。", {"Gathering": "2022"}),
        ),
        frozenset(),
    ),
    (
        "a press conference, and another body's on the same day",
        (
            ("2021-04-15", "4月14日，青岛市商务局召开新闻发布会，介绍外贸情况。", {"Gathering": "trade"}),
            ("2021-04-16", "青岛市商务局4月14日召开专题新闻发布会，介绍外贸形势。", {"Gathering": "trade"}),
            ("2021-04-15", "4月14日，烟台市教育局召开新闻发布会，介绍招生情况。", {"Gathering": "schools"}),
        ),
        frozenset(),
    ),
    (
        "a meeting whose day the papers tell otherwise, and its announcement",
        (
            ("2021-09-01", "第五届青山读书节将于9月8日在烟台举行。", {"Gathering": "plan"}),
            ("2021-09-09", "9月8日，第五届青山读书节在烟台举行。", {"Gathering": "books"}),
            ("2021-09-10", "9月9日，第五届青山读书节在烟台举行。", {"Gathering": "books"}),
        ),
        frozenset({"date"}),
    ),
    (
        "a fire, its toll the day after, a follow-up without a date; another county's, another year's",
        (
            ("2021-07-07", _FIRE, {"Incident": "fire"}),
            ("2021-07-08", "7月6日，莱西市发生火灾，已造成5人死亡。", {"Incident": "fire"}),
            ("2021-07-08", "莱西市发生火灾后，消防人员连夜救援。", {"Incident": "fire"}),
            ("2021-07-07", _FIRE.replace("莱西市", "平度市"), {"Incident": "other county"}),
            ("2022-07-07", _FIRE, {"Incident": "other year"}),
        ),
        frozenset({"deaths"}),
    ),
    (
        "an appointment in three papers, and his successor",
        (
            ("2019-03-02", "3月1日，会议决定任命刘建国为山东省公安厅厅长。", {"Tenure": "Liu"}),
            ("2019-03-03", "3月1日，刘建国被任命为山东省公安厅厅长。", {"Tenure": "Liu"}),
            ("2020-05-05", "山东省公安厅厅长刘建国到会。", {"Tenure": "Liu"}),
            ("2021-02-02", "2月1日，会议决定任命王志强为山东省公安厅厅长。", {"Tenure": "Wang"}),
        ),
        frozenset(),
    ),
    (
        "a notice with and without its issuer; another province's of the same title",
        (
            (
                "2021-08-02",
                "8月1日，山东省人民政府印发《山东省人民政府关于促进海洋装备产业发展的若干意见》。",
                {"Enactment": "Shandong"},
            ),
            (
                "2021-08-03",
                "8月1日，山东省人民政府印发《关于促进海洋装备产业发展的若干意见》。",
                {"Enactment": "Shandong"},
            ),
            (
                "2021-08-03",
                "8月1日，江苏省人民政府印发《江苏省人民政府关于促进海洋装备产业发展的若干意见》。",
                {"Enactment": "Jiangsu"},
            ),
        ),
        frozenset(),
    ),
    (
        "a project begun, told again, and finished",
        (
            ("2021-01-10", "1月9日，青山海洋装备产业园项目开工。", {"ProjectStage": "begun"}),
            ("2021-01-12", "青山海洋装备产业园项目1月9日正式开工。", {"ProjectStage": "begun"}),
            ("2022-11-10", "11月9日，青山海洋装备产业园项目竣工。", {"ProjectStage": "finished"}),
        ),
        frozenset(),
    ),
    (
        "an honour, told again; the same honour of another",
        (
            ("2021-02-02", "2月1日，李启航获得“全国优秀船工”称号。", {"Conferral": "Li"}),
            ("2021-02-04", "李启航2月1日获得“全国优秀船工”称号。", {"Conferral": "Li"}),
            ("2021-02-04", "2月1日，周志强获得“全国优秀船工”称号。", {"Conferral": "Zhou"}),
        ),
        frozenset(),
    ),
    (
        "a route opened, reprinted; the way there and elsewhere",
        (
            ("2021-10-02", "10月1日，青岛至澳门航线开通。", {"RouteChange": "Macao"}),
            ("2021-10-03", "青岛至澳门航线10月1日开通。", {"RouteChange": "Macao"}),
            ("2021-10-03", "10月1日，青岛至昆明航线开通。", {"RouteChange": "Kunming"}),
        ),
        frozenset(),
    ),
    (
        "a gift, reprinted; another giver's",
        (
            ("2021-07-22", "7月21日，海蓝科技公司向青岛市捐赠1000万元。", {"Transaction": "Hailan"}),
            ("2021-07-23", "海蓝科技公司7月21日向青岛市捐赠1000万元。", {"Transaction": "Hailan"}),
            ("2021-07-23", "7月21日，长风集团向青岛市捐赠1000万元。", {"Transaction": "Changfeng"}),
        ),
        frozenset(),
    ),
    (
        "a figure with and without whose it is; the next year's",
        (
            ("2021-01-20", "2020年，青岛市进出口总额6407亿元，同比增长8.2%。", {"Statistic": "2020"}),
            ("2021-01-21", "青岛市2020年进出口总额6407亿元。", {"Statistic": "2020"}),
            ("2022-01-20", "2021年，青岛市进出口总额8498亿元，同比增长32.4%。", {"Statistic": "2021"}),
        ),
        frozenset(),
    ),
)
