"""Foundings of long ago, told by their day: 甲公司成立于1998年, 甲会自1998年成立以来."""

from graph.facts.foundings.by_kind import BY_KIND, KINDS
from graph.facts.foundings.fits import real
from graph.facts.foundings.words import NOT_AFTER, WHICH
from graph.rules import START, Rule, cue

RULES = (
    Rule(
        "Founding",
        "founding/topic-since",
        f"{START}<founded=Organization>(?:是|系|，)[^。；]{{0,40}}?，自<date>(?:正式)?{cue('成立|组建|创办|创建|建立|设立')}(?:以来|后|至今|起)",
        "[青山货运公司](founded)是北方的物流企业，自[2004年](date)成立后发展很快。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/topic-in-year",
        f"{START}<founded=Organization>(?:是|系)[^。；]{{1,30}}?，{cue('成立|创立|创办|创建|始建|组建|设立|建立')}于<date>",
        "[青山货运公司](founded)是北方的物流企业，成立于[2004年](date)。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/since",
        f"(?<!位于)(?<!地处)(?<!坐落于)<founded=Organization|Place>，?自<date>(?:正式|注册)?{cue('成立|组建|创办|创建|揭牌|开业|建成|设立')}(?:以来|后|至今|起)",
        "[青山化工公司](founded)自[1998年](date)成立以来，主营涂料。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/since-of",
        f"自<date><founded=Organization|Place>(?:正式)?{cue('成立|组建|创办|揭牌|开业|设立')}以来",
        "自[1998年](date)[青山林业研究会](founded)成立以来，会员不断增加。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/in-year",
        f"(?<![的是由与和])<founded=Organization|Place>(?:正式|注册|最早|最初|始|，)?{cue('成立|创立|创办|创建|创始|始建|组建|建成|建立|设立')}于<date>(?:[^，。；]{{0,4}}[在于]?<place=Place>)?",
        "[青山化工公司](founded)成立于[1998年](date)，主营涂料。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/year",
        f"(?<![与和及、由])<founded=Organization>(?:因此|最早|最初|正式|也)?(?:于|在|，)?<date>(?:[，]?在?<place=Place>)?(?:正式|注册|挂牌|揭牌|转制|改制|重组|合并|整合|获批|发起)?{cue('成立|创立|创办|创建|组建|设立|开业|挂牌')}{NOT_AFTER}",
        "[青山化工公司](founded)于[1998年](date)成立。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/in-year-of",
        f"{cue('成立|创立|创办|创建|始建|组建')}于<date>(?:，?[在于]?<place=Place>)?的{WHICH}<founded=Organization>",
        "记者走进成立于[1998年](date)的[青山化工公司](founded)。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/topic-founded",
        f"{START}<founded=Organization>(?:是|系)[^。；]{{1,30}}?，(?:于|在)?<date>(?:正式)?{cue('成立|创立|创办|创建|组建|设立')}{NOT_AFTER}",
        "[青山货运公司](founded)是北方的物流企业，[2004年](date)正式成立。",
        also=real,
    ),
    Rule(
        "Founding",
        BY_KIND,
        f"{START}{KINDS}(?:正式|最早|始|，)?{cue('成立|创立|创办|创建|始建|组建|建立')}于<date>",
        "[青山货运公司](founded)是物流企业。公司成立于[2004年](date)。",
    ),
)
