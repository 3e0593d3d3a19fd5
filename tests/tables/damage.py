#!/usr/bin/env python3
"""usage: damage.py PROGRAM_FOLDER ROUNDS TEXT...

A hundred records a round, most of them damaged at random (by the same numbers each time): `reportx tables` ends with a status of its own, and
what it took is a valid data package.
"""
import os
import random
import subprocess
import sys
import tempfile

import data_package

PIECES = (b"null", b"1e999", b"-1", b'"x"', b"[", b'{"a":1}', b"\\ud800", b"\\u0000", b"\n", b"\n{", b"\xff", b"\xef\xbb\xbf")
WAYS = (["-o", "tables"], ["-t", "quantities", "-f", "jsonl"], ["--panel", "--scoped", "--any-kind"], ["--xlsx", "a.xlsx"])


def damaged(line, numbers):
    line = bytearray(line)
    for _ in range(numbers.choice((1, 1, 2, 5, 20))):
        at = numbers.randrange(len(line) + 1)
        other = numbers.randrange(len(line) + 1)
        how = numbers.randrange(6)
        if how == 0:
            line[at:at + 1] = bytes([numbers.randrange(256)])
        elif how == 1:
            del line[at:at + numbers.randrange(1, 200)]
        elif how == 2:
            line[at:at] = bytes(numbers.choices(b'{}[]",:0123456789\\eE+-.ntf\n\xff\xe4', k=numbers.randrange(1, 20)))
        elif how == 3:
            line[at:at] = line[other:other + numbers.randrange(1, 300)]
        elif how == 4:
            del line[at:]
        else:
            line[at:at + 1] = numbers.choice(PIECES)
    return bytes(line)


def main(programs, rounds, *texts):
    lines = subprocess.run([os.path.join(programs, "reportx"), "parse", "-q", "-f", "jsonl", *texts], check=True,
                           capture_output=True).stdout.splitlines()
    numbers = random.Random(7)
    faults = taken = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for number in range(int(rounds)):
            records = [numbers.choice(lines) for _ in range(100)]
            data = b"\n".join(damaged(it, numbers) if numbers.random() < 0.8 else it for it in records)
            for options in WAYS if number % 10 == 0 else WAYS[:3]:
                result = subprocess.run([os.path.join(programs, "reportx-tables"), "-q", *options], input=data,
                                        capture_output=True, timeout=60)
                if result.returncode != 1:  # some records are whole, some are not
                    faults += 1
                    print(f"round {number}: {options}: exit {result.returncode}: {result.stderr[-300:]}")
            found = data_package.faults("tables")
            faults += len(found)
            taken += len(data_package.load("tables")[1]["reports"][1])
            if found:
                print(f"round {number}: {found[:3]}")
    print(f"{int(rounds) * 100} records, {taken} taken, {faults} faults")
    return 1 if faults or not taken else 0


sys.exit(main(*sys.argv[1:]))
