"""What figures count: currencies, measures and measure words."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MONEY = """
CNY 元 人民币元 元人民币 人民币 块钱 元钱 块人民币
USD 美元 美金
EUR 欧元
JPY 日元 日圆
GBP 英镑
HKD 港元 港币 元港币
MOP 澳门元 澳门币
TWD 新台币 新台币元 元新台币 台币
KRW 韩元 韩圆
RUB 卢布
AUD 澳元 澳大利亚元
CAD 加元 加拿大元
SGD 新加坡元 新元
NZD 新西兰元 纽元
CHF 瑞士法郎 瑞郎
THB 泰铢
INR 卢比 印度卢比
VND 越南盾
IDR 印尼盾
MYR 林吉特
PHP 菲律宾比索
BRL 雷亚尔
TRY 里拉 土耳其里拉
ZAR 兰特
AED 迪拉姆
KZT 坚戈
SAR 沙特里亚尔
SEK 瑞典克朗
NOK 挪威克朗
DKK 丹麦克朗
"""
CURRENCIES = {name: code for code, *names in map(str.split, _MONEY.strip().splitlines()) for name in names}
"""ISO 4217 codes of currencies as printed after a sum."""

BEFORE = {
    "人民币": "CNY",
    "新台币": "TWD",
    "港币": "HKD",
    "HK$": "HKD",
    "US$": "USD",
    "NT$": "TWD",
    "$": "USD",
    "＄": "USD",
    "¥": "CNY",
    "￥": "CNY",
    "€": "EUR",
    "£": "GBP",
}
"""Currencies as printed before a sum: 人民币3.5亿元."""

MEASURES = """
平方公里 平方千米 平方米 平方英里 平方英尺 平米 平方 立方公里 立方米 立方 公顷 亩 公里 千米 海里 英里
英尺 英寸 纳米 微米 毫米 厘米 分米 米 光年 公里/小时 千米/小时 里 公斤 千克 毫克 微克 克 吨级 吨位 吨
盎司 磅 斤 两 千升 毫升 升 加仑 桶 标准箱 标箱 箱 千瓦时 兆瓦时 吉瓦时 千瓦 兆瓦 吉瓦 瓦时 瓦 千伏安
千伏 伏 安时 毫安时 千赫 兆赫 吉赫 赫兹 赫 百帕 千帕 兆帕 帕 千焦 焦 千卡 大卡 分贝 马力 摄氏度 ℃ °C
度 像素 克拉 马赫 GB TB MB kWh MWh GWh kW MW GW km kg cm mm nm mg ml GHz MHz Hz mAh 个百分点 个多月
个余月 个月 个多小时 个小时 个多星期 个星期 个工作日 个交易日 周年 年 周 星期 天 昼夜 小时 分钟 刻钟
秒钟 秒 学时 课时 岁 周岁 倍 人次 架次 班次 列次 车次 件次 户次 例次 艘次 辆次 台次 台套 套次 场次 批次
航次 亿次 次 回合 局 人口 人 名 位 口 户 家 对 双 个 件 项 条 座 台 辆 套房 套 张 份 场 种 类 大类 批
所 处 棵 株 只 匹 头 尾 羽 艘 架 列 趟 起 例 宗 篇 部 册 幅 枚 把 支 枝 根 颗 粒 盏 扇 款 层 栋 幢 间
排 组 笔 轮 段 道 封 首 本 块 片 朵 滴 步 级 节 课 班 站 届 票 股 手 杯 碗 盒 瓶 袋 包 捆 卷 字 词 句
页 桌 席 席位 床 床位 张床位 车位 泊位 机位 份额 品种 车 船 单 门 省份 省 市 县 区 镇 乡 村 国 毛钱
代人 集 尊 顶 具 环 样 站点 网点 点 分
"""
"""Units after an Arabic figure."""

CHINESE_MEASURES = """
个百分点 个多月 个月 个多小时 个小时 个多星期 个星期 个工作日 周年 年 周 天 小时 分钟 岁 周岁 倍
平方公里 平方米 公顷 亩 公里 海里 米 公斤 千克 斤 吨 摄氏度 人次 架次 场次 人 名 位 户 家 个 件 项 条
座 台 辆 套 张 份 场 种 批 所 处 棵 株 只 艘 架 列 趟 起 例 篇 册 幅 枚 支 颗 盏 款 层 栋 幢 间 组 笔
轮 对 首 块 课时 学时 省份
"""
"""The fewer units after a Chinese figure: 三级, 三部曲, 九门 and 四国 count nothing."""

_NOT_BEFORE = {
    "个": "亿|自信|意识|维护|确立|代表|全面|文明|一百年",
    "元": "旦素器件月宵代老首宇帅化谋结",
    "年": "期级轻龄代度检报终货均薪味",
    "人": "民才员工均事社文大造",
    "天": "津然安山河水台涯空气猫才线府",
    "家": "长庭乡具电园族务属界教",
    "次": "日年级生元要序",
    "名": "单义列称额古牌副",
    "位": "数于置列移居面",
    "台": "湾北州山",
    "部": "门分队长署委级曲落",
    "项": "目|规定",
    "条": "件例款",
    "场": "馆地所景面外",
    "处": "于理置罚分长",
    "所": "有以在属得谓需",
    "套": "路餐利",
    "张": "家某掖",
    "份": "额子",
    "种": "植子田养业",
    "批": "准发评复示",
    "周": "年末围边岁一二三四五六日",
    "组": "织成合建长",
    "对": "于外待阵象比接应手华",
    "只": "有能是要",
    "户": "外口籍型",
    "架": "构设",
    "列": "入为车出举",
    "起": "草来步点飞诉源",
    "例": "如行外会",
    "轮": "胎船椅流换值",
    "支": "持付部撑援队出",
    "款": "项式待",
    "层": "面次级",
    "座": "谈位落",
    "笔": "者记试",
    "间": "隔接断",
    "首": "先次都届批席府发",
    "块": "钱",
    "件": "套",
    "米": "兰饭面其勒尔德",
    "斤": "斤",
    "里": "程面",
    "升": "级至到值学高温降旗空幅",
    "克": "拉里罗服隆勒",
    "度": "假过量电",
    "点": "击评赞名燃到开",
    "分": "之公局部析别钟享配为",
    "省": "道委政级内外会长公",
    "市": "民场政委区值级长",
    "县": "委级政城",
    "区": "域间块委",
    "国": "家内际道有",
    "村": "民委庄",
    "门": "诊口店户前票",
    "手": "机术续册",
    "头": "条部",
    "车": "辆间站型",
    "船": "舶只员",
    "单": "位元价",
    "本": "报市省地次届",
    "班": "级长子车",
    "级": "别联",
    "站": "台在",
    "股": "份东权",
    "包": "括含",
    "口": "岸罩号",
    "两": "岸国会地",
}
"""What makes another word of a unit (元旦, 人民, 年级): its first characters or, between bars, whole words."""


def units(words: Iterable[str]) -> str:
    """The wording of any of `words`, the longest first, none running on into another word."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word) + _guard(word) for word in longest_first)})"


def _guard(word: str) -> str:
    others = _NOT_BEFORE.get(word, "A-Za-z" if word[-1].isascii() and word[-1].isalpha() else "")
    if not others:
        return ""
    return f"(?!{others})" if "|" in others else f"(?![{others}])"
