"""Rule sets of another shape than the one that peers are compared on, and how a stream gains by cores. Pai alone.

The Zhejiang pack; a set whose rules ask what a description says; a set whose diagram passes the node budget, so that
decisions come from the index of candidates.
"""

import json
import os
import random
import statistics
import subprocess
import time
from pathlib import Path

import pai_side
import report

HEADING = "## Other rule sets"
SEED = 20170414
EVENTS = 100_000
ITEMS = 33
# Fields of the set past the budget: as many yes-or-no questions make 2^FIELDS kinds of event.
FIELDS = 40

HEADER = """规则集 {name} {{ 版本：“1”  施行：2017-01-01  争议：单位0 }}
层级 村社 < 乡镇 < 县区
{units}
类别 类别0 {{ 事项 {items} }}
字段 {{ {fields} }}
名录 {{ 区域 自 "areas.csv" }}
流程 {{ 里程碑 上报 → 派发 → 办结  计时 办结 自 派发 }}
规则 各事 {{ 主办：单位0  限时：派发 1小时内；办结 5个工作日内 }}
"""


def header(name: str, units: int, fields: str) -> str:
    return HEADER.format(
        name=name, units="\n".join(f"单位 单位{unit} {{ 层级：县区 }}" for unit in range(units)),
        items="、".join(f"事项{item}" for item in range(ITEMS)), fields=fields)


def words(count: int) -> list[str]:
    """Words of two to four Han characters, none of which is part of another."""
    chance = random.Random(SEED)
    found: list[str] = []
    while len(found) < count:
        word = "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(chance.choice((2, 3, 4))))
        if not any(word in other or other in word for other in found):
            found.append(word)
    return found


def texts() -> tuple[str, list[dict]]:
    """Three hundred rules with three words each, every one an exception to those before it that has its item."""
    chance = random.Random(SEED)
    known = words(900)
    lines, above = [header("问描述", 40, "描述 文本 默认 “”")], {item: "各事" for item in range(ITEMS)}
    for number in range(300):
        item = number % ITEMS
        asked = " 或 ".join(f"描述 含 “{word}”" for word in known[number * 3:number * 3 + 3])
        lines.append(
            f"规则 词{number} 例外于 {above[item]} {{ 当：事项 为 事项{item} 且 （{asked}）  主办：单位{number % 40}  "
            f"限时：派发 1小时内；办结 {1 + number % 20}个工作日内 }}\n")
        above[item] = f"词{number}"
    events = []
    for number in range(EVENTS):
        item = chance.randrange(ITEMS)
        own = [word for rule in range(item, 300, ITEMS) for word in known[rule * 3:rule * 3 + 3]]
        spoken = [chance.choice(own if chance.random() < 0.3 else known) for _ in range(5)]
        plain = ["".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(6)) for _ in range(5)]
        text = "，".join(part for pair in zip(spoken, plain) for part in pair)
        events.append({"事项": f"事项{item}", "描述": text})
    return "".join(lines), events


def past_the_budget() -> tuple[str, list[dict]]:
    """Each rule names one more unit to be told, under three of forty conditions: every combination is a decision."""
    chance = random.Random(SEED)
    lines = [header("许多问题", 40, "；".join(f"问{field} 是否 默认 否" for field in range(FIELDS)))]
    for number in range(120):
        asked = " 且 ".join(
            ("" if chance.random() < 0.5 else "非 ") + f"问{field}" for field in chance.sample(range(FIELDS), 3))
        lines.append(f"规则 告{number} {{ 当：{asked}  抄送：单位{number % 40} }}\n")
    events = [
        {"事项": f"事项{chance.randrange(ITEMS)}",
         **{f"问{field}": chance.random() < 0.5 for field in chance.sample(range(FIELDS), 20)}}
        for _ in range(EVENTS)]
    return "".join(lines), events


def write(folder: Path, rules: str, events: list[dict]) -> None:
    (folder / "pai").mkdir(parents=True, exist_ok=True)
    (folder / "pai" / "rules.pai").write_text(rules, encoding="utf-8")
    (folder / "pai" / "areas.csv").write_text("区域,层级\n甲县,县区\n甲县/东镇,乡镇\n", encoding="utf-8")
    with (folder / "events.ndjson").open("w", encoding="utf-8") as file:
        for number, event in enumerate(events):
            whole = {"编号": f"E{number}", "上报时间": "2017-05-08 10:01", "地点": "甲县/东镇", **event}
            file.write(json.dumps(whole, ensure_ascii=False) + "\n")


def bench(pai: Path, rules: Path, events: Path, runs: int) -> dict:
    done = subprocess.run(
        [pai, "bench", rules, "--events", events, "--runs", str(runs), "--despite-findings"],
        check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def codes(pai: Path, rules: Path) -> list[str]:
    """What the check finds, by code."""
    done = subprocess.run([pai, "check", rules, "--format", "json"], stdout=subprocess.PIPE)
    return sorted({one["code"] for one in json.loads(done.stdout)["diagnostics"]})


def by_cores(pai: Path, folder: Path, runs: int) -> dict[int, float]:
    """Seconds in which a stream of a million lines is decided, by the number of jobs."""
    events = folder / "events-million.ndjson"
    lines = (folder / "events.ndjson").read_bytes()
    events.write_bytes(lines * (1_000_000 // lines.count(b"\n")))
    seconds: dict[int, list[float]] = {}
    for _ in range(runs):
        for jobs in range(1, (os.cpu_count() or 1) + 1):
            start = time.monotonic()
            subprocess.run(
                [*pai_side.decide_command(pai, folder / "pai", events), "--jobs", str(jobs)],
                check=True, stdout=subprocess.DEVNULL)
            seconds.setdefault(jobs, []).append(time.monotonic() - start)
    events.unlink()
    return {jobs: statistics.median(all_runs) for jobs, all_runs in seconds.items()}


def measure(pai: Path, root: Path, work: Path, runs: int) -> dict:
    measured = []
    pack = root / "Rules" / "zhejiang-four-platforms"
    measured.append({"title": "the Zhejiang pack", **bench(pai, pack, pack / "events.ndjson", runs), "codes": codes(pai, pack)})
    for title, name, make in (
        ("descriptions: 900 words looked for in a text", "texts", texts),
        ("past the node budget: 120 rules over 40 questions", "past-the-budget", past_the_budget),
    ):
        folder = work / name
        write(folder, *make())
        measured.append({
            "title": title, **bench(pai, folder / "pai", folder / "events.ndjson", runs),
            "codes": codes(pai, folder / "pai")})
    stream = work / "132"
    return {"sets": measured, "by_cores": by_cores(pai, stream, min(runs, 3)) if (stream / "pai").exists() else {}}


def section(measured: dict, machine: dict) -> str:
    rows = [
        [one["title"], f"{one['rules']:,}", f"{one['events']:,}", f"{one['ns_per_decision']:,.0f}",
         f"{one['ns_per_event_stream']:,.0f}", f"{one['load_seconds']:.3f} s",
         f"{one['resident_bytes'] / 2**20:.1f} MiB", ", ".join(one["codes"]) or "nothing"]
        for one in measured["sets"]]
    parts = [
        HEADING,
        report.table(
            ["Pai, one core", "rules", "events", "ns a decision", "ns a line of a stream, with deadlines", "load", "memory",
             "the check finds"], rows),
        f"{machine['date']}; the median of the runs. Load includes the exact analysis; the memory is that of the process after "
        "it. `pai explain CODE` says what a finding is.",
    ]
    if measured["by_cores"]:
        alone = measured["by_cores"][1]
        parts += [
            report.table(
                ["a stream of 1,000,000 lines, 132 rules", "seconds", "to one job"],
                [[f"`--jobs {jobs}`", f"{seconds:.2f}", f"{alone / seconds:.2f}×"]
                 for jobs, seconds in measured["by_cores"].items()]),
            "By the clock on the wall, with reading the file, of the whole command.",
        ]
    return "\n\n".join(parts)
