#!/usr/bin/env python3
"""validate_sarif.py REPORTX-CHECK REPORT…: the SARIF log of the reports against the schema that OASIS publishes.

REPORTX_SARIF_SCHEMA names a copy of it; `scripts/sarif_schema` fetches one, as CI does. Ends with 77, skipped, without it or without
the jsonschema package.
"""
import json
import os
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

schema_path = os.environ.get("REPORTX_SARIF_SCHEMA", "")
if not os.path.isfile(schema_path):
    print("REPORTX_SARIF_SCHEMA names no copy of the schema (scripts/sarif_schema fetches one): skipped")
    sys.exit(77)
with open(schema_path, encoding="utf-8") as file:
    schema = json.load(file)
program, reports = sys.argv[1], sys.argv[2:]
log = subprocess.run([program, "-q", "--all", "-f", "sarif", *reports], stdout=subprocess.PIPE, check=True).stdout
validator = jsonschema.validators.validator_for(schema)(schema)
faults = [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in validator.iter_errors(json.loads(log))]
print("\n".join(faults[:20]) or f"{len(reports)} reports, valid")
sys.exit(1 if faults else 0)
