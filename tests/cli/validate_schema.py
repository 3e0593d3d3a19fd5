#!/usr/bin/env python3
"""usage: validate_schema.py REPORTX TEXT...

Checks the schema that REPORTX prints against its metaschema, and what REPORTX parse prints for each TEXT against the
schema. Exits 77, which ctest takes for skipped, when the Python package jsonschema is not there.
"""
import json
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed: nothing is validated")
    sys.exit(77)


def output_of(*command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def main(program, *texts):
    schema = output_of(program, "schema")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = 0
    for text in texts:
        for layout in ([], ["--pretty"]):
            for fault in validator.iter_errors(output_of(program, "parse", "-q", *layout, text)):
                print(f"{text}: {fault.json_path}: {fault.message[:200]}")
                faults += 1
    broken = output_of(program, "parse", "-q", texts[0])
    for mend in ({"extra": 1}, {"kind": "news"}, {"sections": [{}]}):  # a schema that accepts everything proves nothing
        if validator.is_valid(broken | mend):
            print(f"the schema accepts {mend}")
            faults += 1
    print(f"{len(texts)} documents, {faults} faults")
    return 1 if faults or not texts else 0


sys.exit(main(*sys.argv[1:]))
