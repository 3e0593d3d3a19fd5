"""bench: `scripts/bench --help` tells what it does. Runs the measurements, keeps their figures, prints them beside goals and past."""
import argparse
import json
import os
import subprocess
import sys
import tempfile

import counting
import figures as measure
import likeness
import limits
import tables


GROUPS = ('counts', 'race', 'threads', 'start', 'batch', 'linear')


def arguments():
    parser = argparse.ArgumentParser(usage='scripts/bench --help')
    parser.add_argument('--build', required=True)
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('--against')
    parser.add_argument('--output')
    parser.add_argument('--documents', type=int, default=7500)
    parser.add_argument('--rounds', type=int, default=7)
    parser.add_argument('--only', action='append', choices=GROUPS)
    parser.add_argument('--profile', action='store_true')
    parser.add_argument('--likeness', action='store_true')
    options = parser.parse_args()
    if options.documents < 120 or options.rounds < 1:
        parser.error('at least 120 documents and one round')
    if options.against and not os.path.exists(options.against):
        parser.error(f'there is no {options.against}')
    return options


def machine_for(options):
    if options.quick or options.profile or options.likeness:
        return measure.Machine(options.build, 120, 'quick-corpus')
    return measure.Machine(options.build, options.documents, 'corpus')


def profile(machine):
    with tempfile.NamedTemporaryFile() as out:
        counting.of_product(machine, out.name)
        subprocess.run(['callgrind_annotate', '--threshold=95', '--auto=no', '--tree=none', out.name], check=True)


def measured(machine, groups, rounds):
    """Figures of the groups, each told of while it is measured."""
    figures = {}
    for group in groups:
        print(f'bench: {group}', file=sys.stderr)
        if group == 'race':
            figures |= measure.race(machine, rounds)
        elif group == 'batch':
            in_memory = figures.get('speed_product') or measure.race(machine, 1)['speed_product']
            figures |= measure.batch(machine, in_memory)
        else:
            figures |= getattr(measure, group)(machine)
    return figures


def broken(figures):
    """Names of figures beyond their bounds."""
    rows = limits.load()
    return [name for name in figures if name in rows and rows[name].bound and not rows[name].bound.holds(limits.plain(figures[name]))]


def compare(path, result):
    """Prints what has changed since the run kept in `path`; False when an output has."""
    with open(path, encoding='utf-8') as file:
        old = json.load(file)
    print(f'\nagainst {path}:\n' + tables.changes(old['figures'], result['figures']))
    differing = tables.changed_outputs(old['digests'], result['digests'])
    common = min(len(old['digests']), len(result['digests']))
    print(f'outputs: {common - len(differing)} of {common} documents are byte for byte the same')
    if differing:
        print('differing: ' + ' '.join(f'{i:05}.txt' for i in differing[:10]) + (' …' if len(differing) > 10 else ''))
    return not differing


def main():
    options = arguments()
    machine = machine_for(options)
    if options.profile:
        return profile(machine)
    if options.likeness:
        return likeness.show(machine)
    groups = ['counts'] if options.quick else options.only or GROUPS
    result = {'figures': measured(machine, groups, options.rounds), 'digests': measure.digests(machine)}
    output = options.output or os.path.join(machine.programs, 'quick.json' if options.quick else 'figures.json')
    print(tables.table(result['figures']))
    same = compare(options.against, result) if options.against else True
    with open(output, 'w', encoding='utf-8') as file:
        json.dump(result, file, indent=1)
    print(f'bench: figures kept in {output}', file=sys.stderr)
    beyond = broken(result['figures'])
    if beyond:
        print('bench: beyond their bounds in tests/bench/limits.tsv: ' + ', '.join(beyond), file=sys.stderr)
    sys.exit(0 if same and not beyond else 1)


if __name__ == '__main__':
    main()
