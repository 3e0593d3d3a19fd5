"""bench: `scripts/bench --help` tells what it does. Runs the measurements, keeps their figures, prints them beside goals and past."""
import argparse
import json
import os
import subprocess
import sys
import tempfile

import figures as measure
import tables


def arguments():
    parser = argparse.ArgumentParser(usage='scripts/bench --help')
    parser.add_argument('--build', required=True)
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('--against')
    parser.add_argument('--output')
    parser.add_argument('--documents', type=int, default=7500)
    parser.add_argument('--profile', action='store_true')
    return parser.parse_args()


def profile(machine):
    with tempfile.NamedTemporaryFile() as out:
        measure.counted_pass(machine, out.name)
        subprocess.run(['callgrind_annotate', '--threshold=95', '--auto=no', '--tree=none', out.name], check=True)


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
    machine = measure.Machine(options.build, 100 if options.quick or options.profile else options.documents)
    if options.profile:
        return profile(machine)
    result = {'figures': measure.counts(machine), 'digests': measure.digests(machine)}
    print(tables.table(result['figures']))
    same = compare(options.against, result) if options.against else True
    output = options.output or os.path.join(machine.programs, 'quick.json' if options.quick else 'figures.json')
    with open(output, 'w', encoding='utf-8') as file:
        json.dump(result, file, indent=1)
    print(f'figures kept in {output}', file=sys.stderr)
    sys.exit(0 if same else 1)


if __name__ == '__main__':
    main()
