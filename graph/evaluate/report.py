"""An evaluation as text: scores by class, misses with their sentences, what changed since another graph."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from graph.evaluate.classes import GROUPS, ORDER
from graph.evaluate.judge import Evaluation
from graph.evaluate.sureness import curve
from graph.evaluate.tally import Tally, tallies
from graph.evaluate.values import Judged
from graph.tables import table


def scores(evaluation: Evaluation) -> str:
    """Precision, recall and F1 by class."""
    rows = [
        (name, *(f"{figure:.3f}" for figure in (t.precision, t.recall, t.f1)), *map(str, t))
        for name, t in tallies(evaluation.judged).items()
    ]
    head = f"{evaluation.articles} articles, {len(evaluation.unread)} not found in the graph"
    lacking = [f"  not found: {title}" for title in evaluation.unread]
    return "\n".join(
        [head, *lacking, table(("", "precision", "recall", "F1", "hit", "extra", "missed"), rows)]
    )


def figures_json(evaluation: Evaluation, other: Evaluation | None = None) -> str:
    """The same as JSON, with the figures of another graph if there is one; tp, fp and fn are hit, extra and missed."""
    whole = {
        "articles": evaluation.articles,
        "unread": list(evaluation.unread),
        "figures": _all_figures(evaluation),
        "sureness": [band._asdict() for band in curve(evaluation)],
    }
    against = {"against": _all_figures(other)} if other else {}
    return json.dumps(whole | against, ensure_ascii=False, indent=1)


def _all_figures(evaluation: Evaluation) -> dict[str, dict[str, float]]:
    return {name: _figures(tally) for name, tally in tallies(evaluation.judged).items()}


def _figures(tally: Tally) -> dict[str, float]:
    parts = {name: round(getattr(tally, name), 4) for name in ("precision", "recall", "f1")}
    return parts | {"tp": tally.hit, "fp": tally.extra, "fn": tally.missed}


def members(name: str) -> Sequence[str]:
    """The classes that a class, a group or `all` stands for; none if there is no such name."""
    return ORDER if name == "all" else GROUPS.get(name, (name,) if name in ORDER else ())


def listed(evaluation: Evaluation, name: str) -> str:
    """What of a class was missed, extra or partly right, each with its sentences."""
    wanted = members(name)
    wrong = [one for one in evaluation.judged if one.name in wanted and not one.right]
    return "\n\n".join(_entry(one) for one in wrong) or f"nothing of {name} is missed, extra or partly right"


def _entry(one: Judged) -> str:
    return _paragraph(one, one.how, (("marked", one.marked), ("graph", one.read)))


def _paragraph(one: Judged, how: str, said: Iterable[tuple[str, str]]) -> str:
    parts = (*said, *(("printed", text) for text in one.sentences))
    lines = [f"  {what:<8} {' '.join(text.split())}" for what, text in parts if text]
    return "\n".join([f"{one.article}: {one.name}, {how}", *lines])


def changes(new: Evaluation, old: Evaluation) -> str:
    """What got better and what got worse since the other graph: classes by their F1, then names and facts."""
    now, then = tallies(new.judged), tallies(old.judged)
    rows = [
        (name, f"{then[name].f1:.3f}", f"{now[name].f1:.3f}", f"{now[name].f1 - then[name].f1:+.3f}")
        for name in ORDER
        if now[name] != then[name]
    ]
    if not rows:
        return "nothing changed"
    moved = [(change, _moved(was, now)) for change, was, now in _moves(old, new)]
    better, worse = ([entry for change, entry in moved if change * sign > 0] for sign in (1, -1))
    parts = [table(("", "F1 then", "F1 now", "change"), rows)]
    parts += [f"better: {len(better)}", *better, f"worse: {len(worse)}", *worse]
    return "\n\n".join(parts)


Move = tuple[int, Judged | None, Judged | None]
"""By how much a reading got better, what it was, what it is; none where the graph has, or had, nothing wrong there."""


def _moves(old: Evaluation, new: Evaluation) -> Iterator[Move]:
    before, after = _by_mark(old.judged), _by_mark(new.judged)
    for key in before | after:
        for was, now in zip_longest(before.get(key, ()), after.get(key, ())):
            change = _worth(now) - _worth(was)
            if change:
                yield change, was, now


def _worth(one: Judged | None) -> int:
    return one.hit - one.extra if one else 0


def _moved(was: Judged | None, now: Judged | None) -> str:
    (one, *_) = [each for each in (now, was) if each]
    said = (("marked", one.marked), ("then", was.read if was else ""), ("now", now.read if now else ""))
    return _paragraph(one, f"{was.how if was else 'absent'} → {now.how if now else 'absent'}", said)


Key = tuple[str, str, str, str]


def _by_mark(judged: Iterable[Judged]) -> dict[Key, list[Judged]]:
    """What was judged by article, class and mark; what has no mark, by what the graph has."""
    found: dict[Key, list[Judged]] = defaultdict(list)
    for one in judged:
        found[one.article, one.name, one.marked, "" if one.marked else one.read].append(one)
    return found
