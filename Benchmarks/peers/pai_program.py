"""A rule set as a Pai program: the folder that `pai` is given.

This is the only place that knows Pai's syntax.
"""

from pathlib import Path


def write(folder: Path, rule_set: dict) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rules.pai").write_text(program(rule_set), encoding="utf-8")
    (folder / "areas.csv").write_text(areas(rule_set), encoding="utf-8")


def program(rule_set: dict) -> str:
    units = "\n".join(f"单位 {unit} {{ 层级：县区 }}" for unit in rule_set["units"])
    lines = [
        f"规则集 基准 {{ 版本：“1”  施行：2017-01-01  争议：{rule_set['units'][0]} }}",
        "层级 村社 < 乡镇 < 县区",
        units,
        f"类别 类别0 {{ 事项 {'、'.join(rule_set['items'])} }}",
        "字段 { people 整数 默认 0 在 0 至 100000 }",
        '名录 { 区域 自 "areas.csv" }',
        "流程 { 里程碑 上报 → 派发 → 办结  计时 办结 自 派发 }",
    ]
    for rule in rule_set["rules"]:
        town = rule["area"].split("/")[-1]
        exception = f" 例外于 {rule['exception_to']}" if rule["exception_to"] else ""
        people = f" 且 people ≥ {rule['from']}" if rule["exception_to"] else ""
        dispatch = "" if rule["exception_to"] else "派发 1小时内；"
        lines.append(
            f"规则 {rule['name']}{exception} {{ "
            f"当：事项 为 {rule['item']} 且 乡镇 为 {town}{people}  "
            f"主办：{rule['lead']}  "
            f"限时：{dispatch}办结 {rule['limit']}个工作日内 }}"
        )
    # No event of the workload gets here; a rule set in which some event would have no lead is refused.
    lines.append(
        f"规则 他处 兜底 {{ 主办：{rule_set['units'][0]}  限时：派发 1小时内；办结 5个工作日内  本意：people ≥ 0 }}"
    )
    return "\n".join(lines) + "\n"


def areas(rule_set: dict) -> str:
    counties = dict.fromkeys(area.split("/")[0] for area in rule_set["areas"])
    rows = [f"{county},县区" for county in counties]
    rows += [f"{area},乡镇" for area in rule_set["areas"]]
    return "\n".join(["区域,层级", *rows]) + "\n"
