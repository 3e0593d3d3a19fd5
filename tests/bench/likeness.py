"""How far the corpus is like reports: what the product finds in a kilobyte of each set of texts, side by side."""
import glob
import json
import os
import subprocess

from tables import lines

ITEMS = ('measures', 'shortcomings', 'plans')


def records(reportx, paths):
    output = subprocess.run([reportx, 'parse', '-q', '-f', 'jsonl', *paths], capture_output=True, check=True).stdout
    return [(json.loads(line), len(line)) for line in output.splitlines()]


def features(parsed):
    """Of one set of texts, a number each."""
    kilobytes = sum(record['source']['bytes'] for record, _ in parsed) / 1000
    def per_kilobyte(*lists):
        return sum(len(record[name]) for record, _ in parsed for name in lists) / kilobytes
    def with_key(key):
        return sum(quantity[key] is not None for record, _ in parsed for quantity in record['quantities']) / kilobytes
    return {'documents': len(parsed), 'KB a document': kilobytes / len(parsed), 'amounts/KB': per_kilobyte('quantities'),
            'with change/KB': with_key('change'), 'parts/KB': with_key('part_of'), 'indicators/KB': per_kilobyte('indicators'),
            'sections/KB': per_kilobyte('sections'), 'items/KB': per_kilobyte(*ITEMS), 'citations/KB': per_kilobyte('citations'),
            'output/input': sum(size for _, size in parsed) / kilobytes / 1000}


def show(machine):
    sets = {'corpus': sorted(glob.glob(machine.corpus + '/*.txt')), 'samples': sorted(glob.glob('samples/*.txt')),
            'reports': sorted(glob.glob('../shared/seeds/*.txt'))}
    columns = {name: features(records(machine.reportx, paths)) for name, paths in sets.items() if paths}
    rows = [('', *columns)]
    for feature in columns['corpus']:
        rows.append((feature, *(f'{column[feature]:.3g}' for column in columns.values())))
    print('\n'.join(lines(rows)))
