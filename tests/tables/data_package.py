"""Whether a folder is a data package by the Data Package standard, version 2: a check of our own, by its text.

Structure of the descriptor, the files it names, the type and constraints of every value, primary keys, foreign keys. A list of
faults comes back, empty for a good package.
"""
import csv
import datetime
import json
import os
import re

TYPES = {
    "string": lambda text: True,
    "integer": lambda text: re.fullmatch(r"[+-]?\d+", text),
    "number": lambda text: re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", text),
    "date": lambda text: re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) and datetime.date.fromisoformat(text),
}
PROFILES = "https://datapackage.org/profiles/2.0/"


def read_rows(folder, resource):
    """Header and rows of a file, missing values as None."""
    path = os.path.join(folder, resource["path"])
    if resource["format"] == "jsonl":
        rows = [json.loads(line, parse_float=str, parse_int=str) for line in open(path, encoding="utf-8")]
        header = list(rows[0]) if rows else [field["name"] for field in resource["schema"]["fields"]]
        return header, [list(row.values()) for row in rows]
    with open(path, encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file, delimiter=resource["dialect"]["delimiter"], strict=True))
    missing = resource["schema"]["missingValues"]
    return table[0], [[None if cell in missing else cell for cell in row] for row in table[1:]]


def structure_faults(package):
    if package.get("$schema") != PROFILES + "datapackage.json":
        yield "$schema"
    if not re.fullmatch(r"[a-z0-9._-]+", package["name"]):
        yield f"name {package['name']}"
    if not package["resources"]:
        yield "no resources"
    names = [resource["name"] for resource in package["resources"]]
    if len(set(names)) != len(names):
        yield "two resources of one name"
    for resource in package["resources"]:
        where = resource["name"]
        if resource.get("type") != "table" or "data" in resource:
            yield f"{where}: type"
        if os.path.isabs(resource["path"]) or ".." in resource["path"]:
            yield f"{where}: path {resource['path']}"
        if resource["encoding"] != "utf-8" or resource["format"] not in ("csv", "tsv", "jsonl"):
            yield f"{where}: encoding or format"
        schema = resource["schema"]
        fields = [field["name"] for field in schema["fields"]]
        if len(set(fields)) != len(fields) or not fields:
            yield f"{where}: names of fields"
        for field in schema["fields"]:
            if field["type"] not in TYPES or set(field) - {"name", "type", "title", "description", "constraints"}:
                yield f"{where}.{field['name']}: {field}"
            if set(field.get("constraints", {})) - {"required", "enum"}:
                yield f"{where}.{field['name']}: constraints"
        if not schema["primaryKey"] or set(schema["primaryKey"]) - set(fields):
            yield f"{where}: primaryKey"
        for key in schema.get("foreignKeys", []):
            target = next((it for it in package["resources"] if it["name"] == key["reference"]["resource"]), None)
            if target is None or len(key["fields"]) != len(key["reference"]["fields"]):
                yield f"{where}: {key}"
            elif set(key["fields"]) - set(fields) or set(key["reference"]["fields"]) - {
                    field["name"] for field in target["schema"]["fields"]}:
                yield f"{where}: {key}"


def value_faults(name, schema, header, rows):
    if header != [field["name"] for field in schema["fields"]]:
        yield f"{name}: header {header}"
    for number, row in enumerate(rows, 1):
        if len(row) != len(schema["fields"]):
            yield f"{name}:{number}: {len(row)} cells"
            continue
        for field, cell in zip(schema["fields"], row):
            limits = field.get("constraints", {})
            if cell is None:
                if limits.get("required") or field["name"] in schema["primaryKey"]:
                    yield f"{name}:{number}: {field['name']} is missing"
            elif not TYPES[field["type"]](cell):
                yield f"{name}:{number}: {field['name']}: {cell} is no {field['type']}"
            elif cell not in limits.get("enum", [cell]):
                yield f"{name}:{number}: {field['name']}: {cell} is none of the values"


def key_faults(package, tables):
    def keys(name, fields):
        header, rows = tables[name]
        columns = [header.index(field) for field in fields]
        return [tuple(row[column] for column in columns) for row in rows]

    for resource in package["resources"]:
        name, schema = resource["name"], resource["schema"]
        primary = keys(name, schema["primaryKey"])
        if len(set(primary)) != len(primary):
            yield f"{name}: two rows of one primary key"
        for link in schema.get("foreignKeys", []):
            targets = set(keys(link["reference"]["resource"], link["reference"]["fields"]))
            for key in set(keys(name, link["fields"])) - targets:
                yield f"{name}: {key} points nowhere in {link['reference']['resource']}"


def load(folder):
    """The descriptor and, by name, header and rows of each table."""
    package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
    return package, {it["name"]: read_rows(folder, it) for it in package["resources"]}


def faults(folder):
    package, tables = load(folder)
    found = list(structure_faults(package))
    for resource in package["resources"]:
        path = os.path.join(folder, resource["path"])
        if os.path.getsize(path) != resource["bytes"]:
            found.append(f"{resource['name']}: {resource['bytes']} bytes told, {os.path.getsize(path)} found")
        found += value_faults(resource["name"], resource["schema"], *tables[resource["name"]])
    named = {it["path"] for it in package["resources"]} | {"datapackage.json"}
    found += [f"{name} is no part of the package" for name in set(os.listdir(folder)) - named]
    return found + list(key_faults(package, tables))
