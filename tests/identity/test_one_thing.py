"""How well names are told to be one thing: the marked cases, pair by pair, beside merging by equal name."""

from bench.identity import cases, equal, ours, scored


def test_names_are_one_where_things_are() -> None:
    marked = list(cases())
    assert len(marked) >= 40
    found = scored(ours, marked)
    assert found.precision >= 0.98
    assert found.recall >= 0.9
    by_name = scored(equal, marked)
    assert by_name.precision < 0.6, "merging by equal name is what this is measured against"
