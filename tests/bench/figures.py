"""The measurements: each function runs the programs of build/bench and returns figures by name.

A figure is a number, or {'best': …, 'median': …} where rounds differ. Times are seconds, sizes bytes, speeds 10^6 bytes a second.
What runs alone in a process is timed by its CPU seconds, which the rest of the machine disturbs least.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys

import counting


class Machine:
    """Where the programs are, and the corpus that they read: `documents` files in a folder called `name`."""

    def __init__(self, build, documents, name):
        self.documents = documents
        self.programs = os.path.join(build, 'bench')
        self.reportx = os.path.join(build, 'bin', 'reportx')
        self.corpus = os.path.join(self.programs, name)
        self.all, self.one, self.output = (self.corpus + end for end in ('.txt', '-one.txt', '-output.jsonl'))
        shutil.rmtree(self.corpus, ignore_errors=True)
        self.run('make_corpus', os.path.join(os.path.dirname(os.path.abspath(__file__)), 'corpus'), self.corpus, documents)

    def forget_output(self):
        """Lets the next batch begin anew."""
        folder, name = os.path.split(self.output)
        shutil.rmtree(os.path.join(folder, f'.{name}.reportx'), ignore_errors=True)
        if os.path.exists(self.output):
            os.remove(self.output)

    def run(self, program, *arguments):
        command = [os.path.join(self.programs, program), *map(str, arguments)]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

    def told(self, program, *arguments):
        return json.loads(self.run(program, *arguments))

    def launched(self, rounds, output, *commands):
        """What bench_launch tells of each command."""
        separated = [word for command in commands for word in ('--', *command)]
        return self.told('bench_launch', rounds, output, *separated)


def rounds_of(values, better):
    return {'best': better(values), 'median': statistics.median(values)}


def speeds(size, seconds):
    return rounds_of([size / 1e6 / one for one in seconds], max)


def ratio(one, other):
    return {key: one[key] / other[key] for key in ('best', 'median')}


def counts(machine):
    """Instructions and allocations: the same on every run of the same build."""
    told = machine.told('bench_product', 'allocations', machine.corpus, min(100, machine.documents))
    figures = {'allocations_per_document': told['allocations'] / told['documents'],
               'allocated_per_document': told['bytes'] / told['documents']}
    if counting.possible():
        figures['instructions_per_byte'] = counting.of_product(machine)
        figures['digest_instructions_per_byte'] = counting.of_digest(machine)
        figures['instructions_per_process'] = counting.of_process([machine.reportx, 'parse', machine.one])
    else:
        print('bench: instructions are not counted: valgrind is not installed', file=sys.stderr)
    return figures


def digests(machine):
    return machine.told('bench_product', 'digests', machine.corpus)['digests']


def agreement(machine, documents=100):
    told = machine.told('bench_race', machine.corpus, 1, min(documents, machine.documents))['agreement']
    return {f'agreement_{name}': share for name, share in told.items()}


def race(machine, rounds):
    """Parse and JSON in memory, beside the references and the coreutils."""
    told = machine.told('bench_race', machine.corpus, rounds)
    size = told['bytes']
    raced = {name: speeds(size, told[name]) for name in ('product', 'obvious', 'numbers', 'code_points')}
    wc, cat = machine.launched(rounds, '/dev/null', ['env', 'LC_ALL=C.UTF-8', 'wc', '-m', machine.all], ['cat', machine.all])
    raced['wc_m'], raced['cat'] = speeds(size, wc['cpu']), speeds(size, cat['wall'])
    figures = {f'against_{name}': ratio(raced['product'], raced[name]) for name in raced if name not in ('product', 'cat')}
    figures |= {f'speed_{name}': speed for name, speed in raced.items()}
    figures |= {f'agreement_{name}': share for name, share in told['agreement'].items()}
    if counting.possible():
        figures['obvious_instructions_per_byte'] = counting.of_obvious(machine)
    return figures


def threads(machine):
    """Two threads of one process against one, nothing read or written. Where others are at work on the machine, the wall tells of
    them; the CPU time that two threads take beside one's tells what they cost each other."""
    rounds = machine.told('bench_product', 'threads', machine.corpus, min(1500, machine.documents))
    wall = [one['one'] / one['two'] for one in rounds]
    cpu = [one['one_cpu'] / one['two_cpu'] for one in rounds]
    return {'threads_two_to_one': rounds_of(wall, max), 'threads_two_to_one_by_cpu': rounds_of([2 * one for one in cpu], max)}


def start(machine, rounds=300):
    """One file of 20 KB, a process each time."""
    cat, reportx = machine.launched(rounds, '/dev/null', ['cat', machine.one], [machine.reportx, 'parse', '-q', machine.one])
    wall = [rounds_of([1e3 * one for one in told['wall']], min) for told in (cat, reportx)]
    cpu = [rounds_of(told['cpu'], min) for told in (cat, reportx)]
    return {'start_against_cat': ratio(wall[1], wall[0]), 'start_against_cat_by_cpu': ratio(cpu[1], cpu[0]),
            'start_ms_cat': wall[0], 'start_ms_reportx': wall[1]}


def batch(machine, in_memory, rounds=5):
    """A folder to one file, by one thread and by two, each time anew; `in_memory` is the speed of parsing alone, by CPU time."""
    def command(jobs, folder=machine.corpus):
        return [machine.reportx, 'batch', '-q', folder, '-o', machine.output, '--jobs', str(jobs)]
    if subprocess.run(command(1, machine.programs) + ['--help'], capture_output=True).returncode != 0:
        print('bench: reportx has no batch', file=sys.stderr)
        return {}
    size, told = os.path.getsize(machine.all), {1: [], 2: []}
    for jobs in (1, 2) * rounds:
        machine.forget_output()
        told[jobs] += machine.launched(1, '/dev/null', command(jobs))
    speed = {jobs: speeds(size, [one['wall'][0] for one in runs]) for jobs, runs in told.items()}
    by_cpu = {jobs: speeds(size, [one['cpu'][0] for one in runs]) for jobs, runs in told.items()}
    peak = {jobs: max(one['peak_kib'] for one in runs) * 1024 / 1e6 for jobs, runs in told.items()}
    figures = {'batch_against_memory': ratio(by_cpu[1], in_memory), 'batch_two_to_one': ratio(speed[2], speed[1]),
               'batch_two_to_one_by_cpu': {key: 2 * by_cpu[2][key] / by_cpu[1][key] for key in ('best', 'median')},
               'batch_peak_one_thread': peak[1], 'batch_peak_two_threads': peak[2],
               'speed_batch': speed[1], 'speed_batch_two_threads': speed[2]}
    if counting.possible():
        machine.forget_output()
        figures['batch_allocations_per_document'] = counting.allocations_of_batch(
            machine, lambda folder: [machine.reportx, 'batch', '-q', folder, '-o', '-', '--jobs', '1'])
    return figures


def linear(machine):
    """Speed at 4 MB against 250 KB over each odd text."""
    told = machine.told('bench_product', 'linear')
    ratios = {name: one['large'] / one['small'] for name, one in told.items()}
    slowest = min(told, key=lambda name: told[name]['large'])
    figures = {'linear_worst': min(ratios.values()), 'linear_slowest': told[slowest]['large']}
    return figures | {f'linear_{name}': value for name, value in sorted(ratios.items(), key=lambda one: one[1])}
