"""What callgrind counts: instructions, and the allocations of a whole process."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ALLOCATING = {'malloc', 'calloc', 'realloc', 'memalign', 'aligned_alloc', 'posix_memalign'}  # `new` comes down to them
PRODUCT_SLICE, OBVIOUS_SLICE = 48, 8  # documents; fixed, so that figures of different runs are about the same texts


def possible():
    return shutil.which('valgrind') is not None


def valgrind(tool, command, *options):
    """What valgrind says of `command`, and the output of `command`."""
    result = subprocess.run(['valgrind', f'--tool={tool}', *options, *map(str, command)], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f'bench: valgrind failed:\n{result.stderr}')
    return result.stderr, result.stdout


def instructions(command, *options, out_file='/dev/null'):
    said, output = valgrind('callgrind', command, f'--callgrind-out-file={out_file}', *options)
    return int(re.search(r'Collected : (\d+)', said).group(1)), output


def of_process(command):
    return instructions(command)[0]


def of_product_within(machine, function, out_file='/dev/null'):
    """Per byte of the slice, what `function` takes of two passes over it."""
    command = [os.path.join(machine.programs, 'bench_product'), 'instructions', machine.corpus, PRODUCT_SLICE]
    counted, output = instructions(command, f'--toggle-collect={function}', out_file=out_file)
    return counted / json.loads(output)['bytes']


def of_product(machine, out_file='/dev/null'):
    """Per byte, of the second pass alone: without start-up and without growing buffers."""
    return of_product_within(machine, '*measured_pass*', out_file)


def of_digest(machine):
    """Of these per byte, those of the SHA-256: the processor that callgrind plays has none of the instructions made for it."""
    return of_product_within(machine, 'reportx::sha256*') / 2


def of_obvious(machine):
    """Per byte, so that no one can slow the reference unseen: of a second round, when its automata are there."""
    def rounds(number):
        command = [os.path.join(machine.programs, 'bench_race'), machine.corpus, number, OBVIOUS_SLICE]
        counted, output = instructions(command, '--toggle-collect=*obvious::document_json*')
        return counted, json.loads(output)['bytes']
    once, twice = rounds(1), rounds(2)
    return (twice[0] - once[0]) / once[1]


def calls_of(functions, command):
    """How often they are called. Names stand in the file where they first come up, then their numbers alone."""
    names, calls, callee = {}, 0, None
    with tempfile.NamedTemporaryFile('r') as profile:
        instructions(command, out_file=profile.name)
        for line in open(profile.name):
            if named := re.match(r'c?fn=\((\d+)\)(?: (.*))?', line):
                if named[2]:
                    names[named[1]] = named[2]
                callee = names[named[1]]
            elif line.startswith('calls=') and callee in functions:
                calls += int(re.match(r'calls=(\d+)', line)[1])
    return calls


def allocations_of_batch(machine, command, few=20, many=120):
    """Per document, steady: what so many documents more allocate, divided by their number."""
    def allocations(documents):
        folder = machine.corpus + '-slice'
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        for name in sorted(os.listdir(machine.corpus))[:documents]:
            os.link(os.path.join(machine.corpus, name), os.path.join(folder, name))
        return calls_of(ALLOCATING, command(folder))
    return (allocations(many) - allocations(few)) / (many - few)
