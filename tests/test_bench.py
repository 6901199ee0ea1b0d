"""The benchmark runs on test sets of one's own."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
AGAIN = """import sys; from itertools import islice; from pathlib import Path; from bench.scale import articles
print(*(one["date"] + one["text"] for one in islice(articles(Path(sys.argv[1])), 3)))"""


def bench(*folders: Path, name: str = "accuracy") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "ignore", "-m", f"bench.{name}", *map(str, folders)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")


def test_it_scores_names_exactly(tmp_path: Path) -> None:
    line = {
        "text": "海川集团董事长王建国昨日抵达上海。",
        "spans": [[0, 4, "ORG"], [7, 10, "PER"], [14, 16, "ORG"]],
    }
    with gzip.open(tmp_path / "msra-test.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False))
    told = bench(tmp_path).stdout.splitlines()
    assert told[2].split()[:5] == ["MSRA", "Baotu", "66.7", "66.7", "66.7"]


def test_it_holds_names_against_marked_articles(tmp_path: Path) -> None:
    things = [
        {"id": "e1", "types": ["Organization"], "names": ["海川集团"]},
        {"id": "e2", "types": ["Person"], "names": ["王建国"]},
        {"id": "e3", "types": ["Organization"], "names": ["上海"]},
        {"id": "e4", "types": ["Place"], "names": ["江苏"], "optional": True},
    ]
    record = {"file": "1.txt", "date": "", "entities": things, "facts": []}
    (tmp_path / "1.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "1.txt").write_text("海川集团董事长王建国昨日抵达上海。", encoding="utf-8")
    told = bench(tmp_path, tmp_path).stdout.splitlines()
    assert told[2].split()[:6] == ["marked", "articles", "Baotu", "66.7", "66.7", "66.7"]


def test_a_folder_without_test_sets_is_told(tmp_path: Path) -> None:
    told = bench(tmp_path)
    assert told.returncode == 1
    assert "holds none of msra-test.jsonl.gz" in told.stderr


def test_speed_is_told_for_articles_and_for_nothing_is_refused(tmp_path: Path) -> None:
    refused = bench(tmp_path, name="speed")
    assert (refused.returncode, "no articles and no test sets" in refused.stderr) == (1, True)
    (tmp_path / "a.txt").write_text("海川集团董事长王建国昨日抵达上海。", encoding="utf-8")
    told = bench(tmp_path, name="speed").stdout.splitlines()
    assert told[0].split() == ["reader", "articles/s", "characters/s"]
    assert told[2].startswith("Baotu: names, facts, things")


def test_a_pool_that_is_too_small_comes_again_with_other_names_and_years(tmp_path: Path) -> None:
    pool = tmp_path / "pool.jsonl"
    pool.write_text(
        json.dumps({"text": "2021年，海川集团总裁王伟芳辞职。", "date": "2021-03-04"}), encoding="utf-8"
    )
    command = [sys.executable, "-c", AGAIN, str(pool)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8")
    first, second, third = told.stdout.split()
    assert first == "2021-03-042021年，海川集团总裁王伟芳辞职。"
    assert second.startswith("2022-03-042022年，海川集团总裁王")
    assert len({text[-7:] for text in (first, second, third)}) == 3
