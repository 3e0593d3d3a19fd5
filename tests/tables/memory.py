#!/usr/bin/env python3
"""usage: memory.py PROGRAM_FOLDER MEGABYTES TEXT...

Streams records of that many megabytes through `reportx tables`, into a folder of CSV and into a workbook where its sheets have room, and
looks at the peak of its memory: 256 MiB are promised, and one record at a time needs no more than a few.
"""
import hashlib
import os
import re
import resource
import subprocess
import sys
import tempfile
import time

PROMISED, EXPECTED = 256, 64  # MiB; what is expected is far below, so that a stream that is kept shows early


def stream(lines, size, pipe):
    sent = number = 0
    while sent < size:
        line = lines[number % len(lines)]
        digest = hashlib.sha256(b"%d" % number).hexdigest().encode()
        number += 1
        sent += pipe.write(re.sub(rb'"sha256":"[0-9a-f]{64}"', b'"sha256":"%s"' % digest, line, count=1))
    return number, sent


def main(programs, megabytes, *texts):
    lines = subprocess.run([os.path.join(programs, "reportx"), "parse", "-q", "-f", "jsonl", *texts], check=True,
                           capture_output=True).stdout.splitlines(True)
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        targets = [["-o", folder + "/tables"]] + ([["--xlsx", folder + "/a.xlsx"]] if int(megabytes) <= 200 else [])
        for target in targets:
            start = time.monotonic()
            with subprocess.Popen([os.path.join(programs, "reportx-tables"), "-q", *target], stdin=subprocess.PIPE) as program:
                reports, sent = stream(lines, int(megabytes) << 20, program.stdin)
                program.stdin.close()
                faults += program.wait() != 0
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            print(f"{target[0]}: {reports} reports, {sent >> 20} MiB, {time.monotonic() - start:.1f} s, peak {peak} MiB")
            faults += peak > EXPECTED
        if "-o" in targets[0]:
            rows = sum(1 for _ in open(folder + "/tables/panel.csv", encoding="utf-8"))
            faults += rows < reports // 2
    print(f"promised {PROMISED} MiB, expected {EXPECTED} MiB, {faults} faults")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
