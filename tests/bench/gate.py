"""The gate: what the noise of a machine cannot move is held against the bounds of limits.tsv.

usage: gate.py BUILD
Exits 1 when a figure is beyond its bound, 77 (skipped) when valgrind is missing and what can be counted without it holds.
"""
import sys

import counting
import figures as measure
import limits
import tables


def main():
    machine = measure.Machine(sys.argv[1], 120, 'gate-corpus')
    figures = measure.counts(machine) | measure.agreement(machine)
    rows = limits.load()
    held = {name: rows[name].bound for name in figures if name in rows and rows[name].bound}
    shown = [('figure', 'now', 'bound', '')]
    for name, bound in held.items():
        shown.append((name, tables.shown(figures[name]), bound.text, '' if bound.holds(figures[name]) else 'BEYOND'))
    print('\n'.join(tables.lines(shown)))
    if any(not bound.holds(figures[name]) for name, bound in held.items()):
        print('Find out where it went: scripts/bench --profile. What is wanted dearly is paid by a new bound in tests/bench/limits.tsv.')
        sys.exit(1)
    if not counting.possible():
        print('skipped: valgrind is missing, so instructions are not counted')
        sys.exit(77)


if __name__ == '__main__':
    main()
