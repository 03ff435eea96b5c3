#!/usr/bin/env python3
"""Writes Rules/calendars/cn/YYYY.json from the package chinesecalendar, and from those files
Sources/WorkingTime/Calendar/NationalHolidays.swift.

    holiday-notices.py           writes the files of all years that the package has, and the Swift table
    holiday-notices.py --table   writes the Swift table alone, from the files as they are
    --root FOLDER                writes below another folder than the project's
"""
import argparse
import datetime
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = "Rules/calendars/cn"
TABLE = "Sources/WorkingTime/Calendar/NationalHolidays.swift"

NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
    "Anti-Fascist 70th Day": "抗日战争胜利70周年纪念日",
}

# Years whose notice gives both holidays as one, in its words.
JOINED = {
    2009: "国庆节、中秋节",
    2012: "中秋节、国庆节",
    2017: "中秋节、国庆节",
    2020: "国庆节、中秋节",
    2023: "中秋节、国庆节",
    2025: "国庆节、中秋节",
}

# Of notices whose number is certain.
NUMBERS = {
    2006: "国办发明电〔2005〕35号",
    2007: "国办发明电〔2006〕49号",
    2009: "国办发明电〔2008〕42号",
    2010: "国办发明电〔2009〕27号",
    2011: "国办发明电〔2010〕40号",
    2012: "国办发明电〔2011〕45号",
    2013: "国办发明电〔2012〕33号",
    2014: "国办发明电〔2013〕28号",
    2015: "国办发明电〔2014〕28号",
    2016: "国办发明电〔2015〕18号",
    2017: "国办发明电〔2016〕17号",
    2018: "国办发明电〔2017〕12号",
    2019: "国办发明电〔2018〕15号",
    2020: "国办发明电〔2019〕16号",
    2021: "国办发明电〔2020〕27号",
    2022: "国办发明电〔2021〕11号",
    2023: "国办发明电〔2022〕16号",
    2024: "国办发明电〔2023〕7号",
    2025: "国办发明电〔2024〕12号",
    2026: "国办发明电〔2025〕7号",
}

# The day on which the government's site published a year's first notice; of 2004 to 2006 it is not certain.
ISSUED = {
    2007: "2006-12-18",
    2008: "2007-12-18",
    2009: "2008-12-10",
    2010: "2009-12-08",
    2011: "2010-12-10",
    2012: "2011-12-06",
    2013: "2012-12-10",
    2014: "2013-12-11",
    2015: "2014-12-16",
    2016: "2015-12-10",
    2017: "2016-12-01",
    2018: "2017-11-30",
    2019: "2018-12-06",
    2020: "2019-11-21",
    2021: "2020-11-25",
    2022: "2021-10-25",
    2023: "2022-12-08",
    2024: "2023-10-25",
    2025: "2024-11-12",
    2026: "2025-11-04",
}

# What a notice states and the package does not: (holiday, is a day off).
STATED_BESIDES = {
    # 国办发明电〔2005〕35号: 12月31日（星期六）上班.
    "2005-12-31": ("元旦", False),
    # 国办发明电〔2020〕1号: 2月3日（星期一）起正常上班.
    "2020-02-03": ("春节", False),
}

# Notices that changed one: its title, and the last day on which the dates stood as given here.
AMENDMENTS = {
    2015: (
        "国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知（国发明电〔2015〕1号）",
        "2015-05-12",
        "抗日战争胜利70周年纪念日",
        {"2015-09-03": False, "2015-09-04": False, "2015-09-05": True, "2015-09-06": True},
    ),
    2019: (
        "国务院办公厅关于调整2019年劳动节假期安排的通知（国办发明电〔2019〕3号）",
        "2019-03-21",
        "劳动节",
        {"2019-04-28": True, "2019-05-02": False, "2019-05-03": False, "2019-05-04": True, "2019-05-05": True},
    ),
    2020: (
        "国务院办公厅关于延长2020年春节假期的通知（国办发明电〔2020〕1号）",
        "2020-01-25",
        "春节",
        {"2020-01-31": False, "2020-02-01": False, "2020-02-02": True, "2020-02-03": False},
    ),
}


def days_of_package():
    """Every stated date with its holiday and whether it is a day off."""
    from chinese_calendar import holidays, workdays

    days = {}
    for dates, is_off in ((holidays, True), (workdays, False)):
        for date, holiday in dates.items():
            name = NAMES[holiday.split(",")[0]]
            if name in ("国庆节", "中秋节"):
                name = JOINED.get(date.year, name)
            days[date] = (name, is_off)
    for date, day in STATED_BESIDES.items():
        days[datetime.date.fromisoformat(date)] = day
    join_weekends(days)
    return days


def join_weekends(days):
    """Saturdays and Sundays that touch a day off belong to its holiday."""
    waiting = sorted(date for date, (_, is_off) in days.items() if is_off)
    while waiting:
        date = waiting.pop()
        for step in (-1, 1):
            beside = date + datetime.timedelta(step)
            if beside.weekday() >= 5 and beside not in days:
                days[beside] = days[date]
                waiting.append(beside)


def notice_year(date, name):
    """A notice begins in the December before its year."""
    return date.year + 1 if date.month == 12 and name == "元旦" else date.year


def day(name, date, is_off):
    return {"name": name, "date": str(date), "isOffDay": is_off}


def holiday_years():
    years = {}
    for date, (name, is_off) in sorted(days_of_package().items()):
        years.setdefault(notice_year(date, name), []).append(day(name, date, is_off))
    for year, days in years.items():
        number = NUMBERS.get(year)
        papers = [f"国务院办公厅关于{year}年部分节假日安排的通知" + (f"（{number}）" if number else "")]
        holiday_year = {"year": year, "papers": papers, "days": days}
        if year in ISSUED:
            holiday_year["issued"] = ISSUED[year]
        if year in AMENDMENTS:
            title, until, name, before = AMENDMENTS[year]
            papers.append(title)
            changed = [day(name, date, is_off) for date, is_off in before.items()]
            holiday_year["superseded"] = [{"until": until, "days": changed}]
        yield holiday_year


def lines(days, indent):
    return ",\n".join(indent + json.dumps(day, ensure_ascii=False) for day in days)


def text(holiday_year):
    """One line a day."""
    parts = [f'  "year": {holiday_year["year"]}']
    if "issued" in holiday_year:
        parts.append(f'  "issued": "{holiday_year["issued"]}"')
    papers = ",\n".join("    " + json.dumps(paper, ensure_ascii=False) for paper in holiday_year["papers"])
    parts.append(f'  "papers": [\n{papers}\n  ]')
    parts.append(f'  "days": [\n{lines(holiday_year["days"], "    ")}\n  ]')
    for superseded in holiday_year.get("superseded", []):
        until, days = superseded["until"], lines(superseded["days"], "        ")
        stretch = f'      "until": "{until}",\n      "days": [\n{days}\n      ]'
        parts.append(f'  "superseded": [\n    {{\n{stretch}\n    }}\n  ]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def stretches(days):
    """Days of one holiday that follow one another, on one line."""
    line, name = "", None
    for day in days:
        word = f" {day['date']}{'+' if day['isOffDay'] else '-'}"
        if day["name"] != name or len(line) + len(word) > 110:
            if line:
                yield line
            name = day["name"]
            line = name
        line += word
    yield line


def table(folder):
    rows = []
    for path in sorted(folder.glob("[0-9]*.json")):
        holiday_year = json.loads(path.read_text(encoding="utf-8"))
        rows.append(f"year {holiday_year['year']}")
        if "issued" in holiday_year:
            rows.append(f"issued {holiday_year['issued']}")
        rows += [f"paper {paper}" for paper in holiday_year["papers"]]
        rows += stretches(holiday_year["days"])
        for superseded in holiday_year.get("superseded", []):
            rows.append(f"until {superseded['until']}")
            rows += stretches(superseded["days"])
    body = "\n".join("    " + row for row in rows)
    return f'''// Generated by Scripts/holiday-notices.py from Rules/calendars/cn: change those and run it again.

extension NationalHolidays {{
  /// `year`, `issued`, `paper` and `until` begin what the lines below them belong to. On every other line a holiday
  /// has its dates: `+` a day off, `-` a workday.
  static let table: StaticString = """
{body}
    """
}}
'''


def main():
    parser = argparse.ArgumentParser(description="Writes the files of the holiday notices and their Swift table.")
    parser.add_argument("--table", action="store_true", help="the table alone, from the files as they are")
    parser.add_argument("--root", type=pathlib.Path, default=ROOT, help="where to write, instead of the project")
    options = parser.parse_args()
    folder, swift = options.root / FOLDER, options.root / TABLE
    if not options.table:
        folder.mkdir(parents=True, exist_ok=True)
        for holiday_year in holiday_years():
            path = folder / f"{holiday_year['year']}.json"
            path.write_text(text(holiday_year), encoding="utf-8")
    swift.parent.mkdir(parents=True, exist_ok=True)
    swift.write_text(table(folder), encoding="utf-8")


main()
