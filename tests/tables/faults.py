#!/usr/bin/env python3
"""usage: faults.py PROGRAM_FOLDER STRIDE TEXT...

Fails the k-th call of each kind that writes, k = 1, 1 + STRIDE … up to the last, in `reportx tables` into a folder, a file and a workbook. No
failure may pass in silence, leave a temporary file, or leave something under a final name that is not whole; the next run heals.
Exits 77 (skipped) where strace is missing or may not trace.
"""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

CALLS = {"openat": "EMFILE", "write": "ENOSPC", "fsync": "EIO", "close": "EIO", "rename": "EACCES", "unlink": "EACCES", "mkdir": "EROFS"}
WAYS = {"folder": ["-o", "out/t"], "file": ["-t", "quantities", "-o", "out.csv"], "workbook": ["--xlsx", "out.xlsx"]}


def contents():
    """Digest of each file that the program has made."""
    found = {}
    for folder, _, names in os.walk("work"):
        for name in names:
            path = os.path.join(folder, name)
            found[os.path.relpath(path, "work")] = hashlib.sha256(open(path, "rb").read()).hexdigest()
    return found


def run(command, trace=()):
    return subprocess.run([*trace, *command], cwd="work", capture_output=True, env=dict(os.environ, TMPDIR=os.getcwd()))


def fresh():
    shutil.rmtree("work", ignore_errors=True)
    os.mkdir("work")


def faults_of(command, call, error, good, stride):
    """(number of calls that were failed, what is wrong)"""
    wrong, count, k = [], 0, 1
    while True:
        fresh()
        trace = ["strace", "-f", "-qq", "-o", "../trace", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={k}"]
        result = run(command, trace)
        if "(INJECTED)" not in open("trace", encoding="utf-8", errors="replace").read():
            return count, wrong
        count, k = count + 1, k + stride
        left = contents()
        where = f"{command[1:]}: {call} {k - stride}: exit {result.returncode}: {result.stderr.decode()[-300:]}"
        if result.returncode not in (0, 1, 2, 3, 4, 127):  # 127: the program could not be loaded
            wrong.append(f"a crash: {where}")
        if result.returncode == 0 and left != good:
            wrong.append(f"silence: {where}")
        if result.returncode != 0 and not result.stderr:
            wrong.append(f"no message: {where}")
        if any(".tmp" in name for name in left) and call != "unlink":
            wrong.append(f"a temporary file: {where}")
        if any(good.get(name) != digest for name, digest in left.items() if ".tmp" not in name):
            wrong.append(f"not whole: {where}")
        if set(left) < set(good) and "out/t/datapackage.json" in left:
            wrong.append(f"a descriptor of tables that are not there: {where}")
        run(command)
        if {name: digest for name, digest in contents().items() if ".tmp" not in name} != good:
            wrong.append(f"not healed: {where}")


def main(programs, stride, *texts):
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode:
        print("strace is not there, or may not trace: nothing is failed")
        return 77
    lines = subprocess.run([os.path.join(programs, "reportx"), "parse", "-q", "-f", "jsonl", *texts[:2]], check=True,
                           capture_output=True).stdout
    total, wrong = 0, []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        open("records", "wb").write(lines)
        for options in WAYS.values():
            command = [os.path.join(programs, "reportx-tables"), "-q", "../records", *options]
            fresh()
            assert run(command).returncode == 0
            good = contents()
            for call, error in CALLS.items():
                count, problems = faults_of(command, call, error, good, int(stride))
                total += count
                wrong += problems
    for problem in wrong:
        print(problem)
    print(f"{total} failed calls, {len(wrong)} faults")
    return 1 if wrong or total < 20 else 0


sys.exit(main(*sys.argv[1:]))
