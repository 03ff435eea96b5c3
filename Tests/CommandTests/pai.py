"""Calls `pai` as a shell would, in surroundings that hide nothing of the machine's own."""

import json
import os
import subprocess
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

COMMAND: Path
RUNS_LONG_TESTS = False
ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "Rules"
PACKS = sorted(folder for folder in RULES.iterdir() if any(folder.glob("*.pai")))
ZHEJIANG = RULES / "zhejiang-four-platforms"
EVENTS = ZHEJIANG / "events.ndjson"

FINE, FINDINGS, REFUSED, REJECTED = 0, 1, 2, 3
USAGE, NO_INPUT, OUTPUT_FAILED, READER_GONE = 64, 66, 74, 141


@dataclass(frozen=True)
class Done:
    status: int
    output: bytes
    errors: bytes

    @property
    def text(self) -> str:
        return self.output.decode()

    @property
    def told(self) -> str:
        return self.errors.decode()

    @property
    def json(self):
        return json.loads(self.output)

    @property
    def lines(self) -> list:
        return [json.loads(line) for line in self.output.splitlines()]


def surroundings(**variables: str) -> dict:
    return {"PATH": os.environ["PATH"], **variables}


def run(*words, input: bytes | str | None = None, lang: str = "", cwd=ROOT, timeout=120,
        **variables: str) -> Done:
    """`pai` with these words; `lang` becomes LANG."""
    if isinstance(input, str):
        input = input.encode()
    environment = surroundings(**variables)
    if lang:
        environment["LANG"] = lang
    done = subprocess.run(
        [COMMAND, *map(str, words)], input=b"" if input is None else input, capture_output=True,
        cwd=cwd, env=environment, timeout=timeout)
    return Done(done.returncode, done.stdout, done.stderr)


# How many seconds a conversation may take to bring an answer before a test has failed.
PATIENCE = 60


class CommandTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pai-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def ends(self, done: Done, status: int) -> Done:
        self.assertEqual(
            done.status, status,
            f"\nstdout: {done.output[:2000].decode(errors='replace')}"
            f"\nstderr: {done.errors[:2000].decode(errors='replace')}")
        return done


# A rule set that fits on a page: two towns, three items, an exception, an unknown that matters.
SMALL = """\
规则集 小镇 { 版本：“1”  施行：2017-01-01  争议：指挥室 }
层级 村社 < 乡镇 < 县区
单位 指挥室 { 层级：乡镇 }
单位 执法队 { 层级：乡镇 }
单位 服务站 { 层级：乡镇 }
类别 日常 { 事项 占道经营、咨询、纠纷 }
字段 { 人数 整数 在 0 至 1000；紧急 是否 默认 否；已诉讼 是否 默认 否 }
名录 { 区域 自 "areas.csv" }
流程 { 里程碑 上报 → 派发 → 办结  计时 办结 自 派发 }

规则 派发时限 { 限时：派发 10分钟内 }
规则 占道 { 当：事项 为 占道经营  主办：执法队  限时：办结 3个工作日内 }
规则 占道急办 例外于 占道 { 当：事项 为 占道经营 且 紧急  主办：指挥室  协办：执法队  限时：办结 当日 }
规则 咨询答复 { 当：事项 为 咨询  主办：服务站  限时：办结 1个工作日内 }
规则 小纠纷 { 当：事项 为 纠纷 且 人数 < 5  主办：服务站  限时：办结 5个工作日内 }
规则 大纠纷 { 当：事项 为 纠纷 且 人数 ≥ 5  主办：指挥室  限时：办结 10个工作日内 }
规则 诉讼 例外于 小纠纷、大纠纷 { 当：事项 为 纠纷 且 已诉讼  不予受理：“请按法律程序解决。” }

情景 “占道归执法队” {
    事件 2017-04-14 15:48 { 事项 占道经营；地点 "甲县/东镇" }
    应 主办 为 执法队
}
情景 “急的归指挥室” {
    事件 2017-04-14 15:48 { 事项 占道经营；地点 "甲县/东镇"；紧急 是 }
    应 主办 为 指挥室
}
"""
AREAS = "区域,层级\n甲县,县区\n甲县/东镇,乡镇\n甲县/西镇,乡镇\n甲县/东镇/一村,村社\n"


class SmallRulesTest(CommandTest):
    """A test with the small rule set in its folder `rules`."""

    def setUp(self):
        super().setUp()
        self.file("rules/rules.pai", SMALL)
        self.file("rules/areas.csv", AREAS)
        self.rules = self.folder / "rules"

    def event(self, **fields) -> str:
        return json.dumps({"id": "E1", "item": "占道经营", "area": "甲县/东镇",
                           "reportedAt": "2017-04-14T15:48:00+08:00", **fields}, ensure_ascii=False)
