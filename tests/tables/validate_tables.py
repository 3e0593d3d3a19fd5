#!/usr/bin/env python3
"""usage: validate_tables.py PROGRAM_FOLDER TEXT...

What `reportx tables` makes of the documents of TEXT, of a copy and of one with hostile texts: a valid data package in each format that
holds exactly what the documents hold, a panel by its rules, a workbook with the same cells.
"""
import csv
import io
import json
import math
import os
import subprocess
import sys
import tempfile

import data_package
import expected_tables
import workbook

FORMULA_SIGNS = tuple("=+-@\t\r＝＋－＠")
HOSTILE = ("=1+1", "+86", "-2", "@x", "\tx", "\rx", "＝x", "－x", '"', 'a"b""c', "a,b;c\td", "一\n二\r\n三\r", "\0", "\x1b[31m",
           "\u2028\u202e", "_x0041_ _x_", "\ufffe\uffff", "𠮷" * 20000, "字" * 40000, "'", " x ", "NA", "1e5", "TRUE", "2024-01-01")
faults = 0


def fault(message):
    global faults
    faults += 1
    print(message[:400])


def run(*command, data=None):
    result = subprocess.run(command, input=data, capture_output=True)
    if result.returncode:
        fault(f"{command}: exit {result.returncode}: {result.stderr.decode()}")
    return result.stdout


LONG_NUMBERS = {987654321987: "12345678901234567890123.450", 987654321988: "1.5e3", 987654321989: "0.33333333333333333"}


def hostile_line(line):
    """The document with odd texts wherever a text is free, and numbers beyond those of a machine, as a line."""
    record = json.loads(line)
    record["source"].update(path="=cmd|' /C calc'!A0", sha256="f" * 64)
    record["metadata"].update(title="@SUM(1)", issuer="＋某局")
    quantity = dict(record["quantities"][0], part_of=None)
    for number, text in enumerate(HOSTILE):
        record["citations"].append({"title": text, "span": [number, number + 1]})
        record["quantities"].append(dict(quantity, id=f"q{1000 + number}", text=text, subject=text))
    for number, mark in enumerate(LONG_NUMBERS):
        record["quantities"].append(dict(quantity, id=f"q{2000 + number}", value=mark))
    line = json.dumps(record, ensure_ascii=False)
    for mark, digits in LONG_NUMBERS.items():
        line = line.replace(str(mark), digits)
    return line


def shown(cell, table_format, numbers):
    """What a text cell of that format has to be."""
    if cell is None or numbers or table_format == "jsonl":
        return cell
    return "'" + cell if cell.startswith(FORMULA_SIGNS) else cell


def compare_tables(folder, table_format, expected, guarded=True):
    package, tables = data_package.load(folder)
    for resource in package["resources"]:
        name = resource["name"]
        if name not in expected:
            continue
        header, rows = tables[name]
        numeric = {field["name"] for field in resource["schema"]["fields"] if field["type"] != "string"}
        if len(rows) != len(expected[name]):
            fault(f"{folder}: {name} has {len(rows)} rows, not {len(expected[name])}")
        for row, wanted in zip(rows, expected[name]):
            if set(wanted) - set(header):
                fault(f"{folder}: {name} lacks the columns {set(wanted) - set(header)}")
            for column, cell in zip(header, row):
                value = wanted.get(column)
                if guarded:
                    value = shown(value, table_format, column in numeric)
                if cell != value:
                    fault(f"{folder}: {name}.{column}: {cell!r} is not {value!r}")


def compare_panel(rows, expected, scoped):
    if len(rows) != len(expected):
        fault(f"panel: {len(rows)} rows, not {len(expected)}")
    for row, (report_id, scope, amounts, conflicts) in zip(rows, expected):
        found = {key: value for key, value in row.items() if "." in key and value}
        if row["report_id"] != report_id or found != amounts:
            fault(f"panel: {row['report_id']}: {found} is not {amounts}")
        if set(row["conflicts"].split()) != conflicts or (scoped and row["scope"] != (scope or "")):
            fault(f"panel: {report_id}: {row['conflicts']} is not {conflicts}, or {scope} another scope")


def compare_workbook(path, package, tables):
    sheets = workbook.read(path)
    if list(sheets) != [resource["name"] for resource in package["resources"]]:
        fault(f"sheets {list(sheets)}")
    for resource in package["resources"]:
        name, sheet = resource["name"], sheets[resource["name"]]
        header, rows = tables[name]
        types = [field["type"] for field in resource["schema"]["fields"]]
        if not sheet.frozen or not sheet.filtered or sheet.formulas or len(sheet.widths) < 2:
            fault(f"{name}: no frozen heading, no filter, one width or a formula")
        if [cell[1] for cell in sheet.rows[0]] != header or len(sheet.rows) != len(rows) + 1:
            fault(f"{name}: heading, or {len(sheet.rows) - 1} rows for {len(rows)}")
        for cells, row in zip(sheet.rows[1:], rows):
            cells += [None] * (len(row) - len(cells))
            for cell, value, kind in zip(cells, row, types):
                if not same_cell(cell, value, kind):
                    fault(f"{name}: {cell} is not {value!r}")


def same_cell(cell, value, kind):
    if value is None or cell is None:
        return value is cell is None
    if kind == "date":
        return cell[0] == "n"
    if kind in ("integer", "number"):
        digits = len(value.replace(".", "").replace("-", "").lstrip("0"))
        if digits > 15 and not value.startswith("0."):
            return cell == ("s", value)
        return cell[0] == "n" and math.isclose(float(cell[1]), float(value), rel_tol=1e-14 if digits > 15 else 0)
    units = value.encode("utf-16-le")[:2 * 32767]
    return cell == ("s", units.decode("utf-16-le", "ignore"))


def check_the_check(folder):
    """A check that finds no fault in a broken package proves nothing."""
    path = os.path.join(folder, "sections.csv")
    whole = open(path, encoding="utf-8").read()
    lines = whole.splitlines(True)
    for broken in (lines[:1] + lines[2:], lines + lines[-1:], [lines[0].replace("role", "rôle")] + lines[1:],
                   lines[:-1] + [lines[-1].replace("back", "rear").replace(",s", ",t")]):
        open(path, "w", encoding="utf-8").write("".join(broken))
        if not data_package.faults(folder):
            fault("a broken package has no fault")
    open(path, "w", encoding="utf-8").write(whole)


def frictionless_faults(folder):
    """What the reference implementation says, where it is installed."""
    try:
        import frictionless
    except ImportError:
        return
    report = frictionless.validate(os.path.join(folder, "datapackage.json"))
    if not report.valid:
        fault(f"frictionless: {report.flatten(['type', 'message'])[:3]}")
    print(f"frictionless {frictionless.__version__}: {len(report.tasks)} tables")


def main(programs, *texts):
    reportx, tables = (os.path.join(programs, name) for name in ("reportx", "reportx-tables"))
    lines = run(reportx, "parse", "-q", "-f", "jsonl", *texts).decode().splitlines()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open("all.jsonl", "w", encoding="utf-8") as file:
            file.write("\n".join(lines + [lines[0], hostile_line(lines[0])]) + "\n")
        records = expected_tables.read_records("all.jsonl")
        codebook = {row["id"]: row["name"] for row in csv.DictReader(
            io.StringIO(run(tables, "-t", "codebook", "all.jsonl").decode(), newline=""))}
        expected = expected_tables.tables(records, codebook)
        for name, options in {"csv": [], "tsv": ["-f", "tsv"], "jsonl": ["-f", "jsonl"], "excel": ["--excel"]}.items():
            run(tables, "-q", "all.jsonl", "-o", name, *options)
            for it in data_package.faults(name):
                fault(f"{name}: {it}")
            compare_tables(name, name, expected)
            frictionless_faults(name)
        run(tables, "-q", "all.jsonl", "-o", "plain", "--formulas", "allow")
        compare_tables("plain", "csv", expected, guarded=False)
        for name in list(expected) + ["panel", "codebook"]:
            if run(tables, "-q", "-t", name, data=open("all.jsonl", "rb").read()) != open(f"csv/{name}.csv", "rb").read():
                fault(f"{name}: alone it is not what it is in the folder")
        for scoped in ([], ["--scoped"]):
            rows = csv.DictReader(io.StringIO(run(tables, "-q", "--panel", "all.jsonl", *scoped).decode(), newline=""))
            compare_panel(list(rows), expected_tables.panel(records, bool(scoped)), bool(scoped))
        run(tables, "-q", "all.jsonl", "--xlsx", "all.xlsx")
        compare_workbook("all.xlsx", *data_package.load("plain"))
        check_the_check("csv")
        print(f"{len(records)} documents, {sum(map(len, expected.values()))} rows, {faults} faults")
    return 1 if faults or len(records) < 3 else 0


sys.exit(main(*sys.argv[1:]))
