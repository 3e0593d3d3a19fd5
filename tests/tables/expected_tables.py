"""What the tables of some documents have to be, worked out from the documents by rules written down here a second time.

Numbers keep the digits that the JSON prints. A table is (header, rows), a missing value None.
"""
import json

LISTS = ("sections", "measures", "shortcomings", "plans", "quantities", "indicators", "citations", "diagnostics")
WITH_OWN_ID = LISTS[:5]


def read_records(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line, parse_float=str, parse_int=str) for line in file]


def flat(value, name=""):
    """(column, value) of an object, what is inside laid flat."""
    if isinstance(value, dict):
        for key, inner in value.items():
            prefix = "" if name in ("", "metadata") else name + "_"
            yield from flat(inner, prefix + key)
    elif name == "span":
        yield "start", value[0]
        yield "end", value[1]
    else:
        yield name, value


def report_ids(records):
    seen = {}
    for record in records:
        start = record["source"]["sha256"][:16]
        seen[start] = seen.get(start, 0) + 1
        yield (start, None) if seen[start] == 1 else (f"{start}-{seen[start]}", start)


def list_rows(record, name, report_id):
    for position, entry in enumerate(record[name], 1):
        row = {"report_id": report_id}
        if name not in WITH_OWN_ID:
            row["position"] = str(position)
        row.update(flat(entry))
        yield row


def indicator_extras(record, row, codebook):
    quantity = next((it for it in record["quantities"] if it["id"] == row["quantity"]), {})
    return {"name": codebook.get(row["id"]), **{key: quantity.get(key) for key in ("change", "subject", "text")}}


def tables(records, codebook):
    """By name, a list of dicts for each table but the panel and the codebook."""
    out = {name: [] for name in ("reports",) + LISTS}
    for record, (report_id, copy_of) in zip(records, report_ids(records)):
        top = {key: value for key, value in record.items() if key not in LISTS}
        counts = {"n_" + name: str(len(record[name])) for name in LISTS}
        out["reports"].append({"report_id": report_id, "copy_of": copy_of, **dict(flat(top)), **counts})
        for name in LISTS:
            for row in list_rows(record, name, report_id):
                if name == "indicators":
                    row.update(indicator_extras(record, row, codebook))
                out[name].append(row)
    return out


def panel(records, scoped):
    """(report_id, scope, {indicator: amount}, conflicts) of each row."""
    out = []
    for record, (report_id, copy_of) in zip(records, report_ids(records)):
        if record["kind"] != "annual_report" or copy_of:
            continue
        lines = {None: {}}
        for it in record["indicators"]:
            own_year = record["metadata"]["year"]
            if (it["scope"] and not scoped) or (it["year"] and own_year and it["year"] != own_year):
                continue
            quantity = next((q for q in record["quantities"] if q["id"] == it["quantity"]), {"change": None})
            minus = "-" if quantity["change"] == "decrease" and it["value"] != "0" else ""
            lines.setdefault(it["scope"], {}).setdefault(it["id"], set()).add(minus + it["value"])
        for scope, amounts in lines.items():
            single = {key: next(iter(values)) for key, values in amounts.items() if len(values) == 1}
            out.append((report_id, scope, single, {key for key, values in amounts.items() if len(values) > 1}))
    return out
