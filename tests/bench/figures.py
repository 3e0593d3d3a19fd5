"""The measurements: each function runs the programs of build/bench once and returns figures by name.

A figure is a number, or {'best': …, 'median': …} where rounds differ. Times are seconds, sizes bytes, speeds 10^6 bytes a second.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys

SLICE = 48  # documents that are counted under callgrind; the same ones in bench and gate


class Machine:
    """Where the programs are, and the corpus that they read."""

    def __init__(self, build, documents=7500):
        self.programs = os.path.join(build, 'bench')
        self.reportx = os.path.join(build, 'bin', 'reportx')
        self.phrases = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'corpus')
        self.corpus = os.path.join(self.programs, f'corpus-{documents}')
        self.all, self.one = self.corpus + '.txt', self.corpus + '-one.txt'
        shutil.rmtree(self.corpus, ignore_errors=True)
        self.run('make_corpus', self.phrases, self.corpus, documents)

    def run(self, program, *arguments):
        command = [os.path.join(self.programs, program), *map(str, arguments)]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

    def told(self, program, *arguments):
        return json.loads(self.run(program, *arguments))


def has_valgrind():
    return shutil.which('valgrind') is not None


def valgrind(tool, command, *options):
    """What valgrind says of `command`, and the output of `command`."""
    result = subprocess.run(['valgrind', f'--tool={tool}', *options, *map(str, command)], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f'bench: valgrind failed:\n{result.stderr}')
    return result.stderr, result.stdout


def collected(said):
    return int(re.search(r'Collected : (\d+)', said).group(1))


def counted_pass(machine, out_file):
    command = [os.path.join(machine.programs, 'bench_product'), 'instructions', machine.corpus, SLICE]
    said, told = valgrind('callgrind', command, '--toggle-collect=*measured_pass*', f'--callgrind-out-file={out_file}')
    return collected(said), json.loads(told)['bytes']


def counts(machine):
    """Instructions and allocations: the same on every run of the same build."""
    allocations = machine.told('bench_product', 'allocations', machine.corpus, min(100, len(os.listdir(machine.corpus))))
    figures = {'allocations_per_document': allocations['allocations'] / allocations['documents'],
               'allocated_per_document': allocations['bytes'] / allocations['documents']}
    if has_valgrind():
        instructions, size = counted_pass(machine, '/dev/null')
        process = valgrind('callgrind', [machine.reportx, 'parse', machine.one], '--callgrind-out-file=/dev/null')[0]
        figures['instructions_per_byte'] = instructions / size
        figures['instructions_per_process'] = collected(process)
    else:
        print('bench: no instructions are counted: valgrind is not installed', file=sys.stderr)
    return figures


def digests(machine, documents=0):
    return machine.told('bench_product', 'digests', machine.corpus, documents)['digests']


def best_and_median(values, better=min):
    return {'best': better(values), 'median': statistics.median(values)}
