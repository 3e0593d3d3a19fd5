"""Runs the console examples of README.md and compares what they print.

usage: run_examples.py README PROGRAM_FOLDER SAMPLES [--update]
A block that opens with ```console holds commands after `$ ` and what each prints. All blocks run in one fresh folder that has the
samples in it, with the programs first on PATH. --update rewrites the outputs in place. Exits 77 (skipped) without bash, jq or python3;
an example for a tool that is not installed is passed over, and said.
"""
import os, re, shutil, subprocess, sys, tempfile

TOOLS = {'mlr': 'miller', 'csvcut': 'csvkit', 'sqlite3': 'sqlite3', 'Rscript': 'r-base-core'}  # command: Debian package

def missing_tool(command, env):
    """The package that an example needs and the machine has not, or None."""
    for tool, package in TOOLS.items():
        if re.search(rf'\b{tool}\b', command) and not shutil.which(tool, path=env['PATH']):
            return package
    if 'import pandas' in command and subprocess.run([sys.executable, '-c', 'import pandas'], capture_output=True).returncode:
        return 'python3-pandas'
    return None

def run(command, folder, env):
    result = subprocess.run(['bash', '-o', 'pipefail', '-c', command], cwd=folder, env=env, capture_output=True, timeout=60)
    return result.returncode, result.stdout.decode('utf-8', 'replace')

def examples(block):
    """(command, expected output) pairs of one block."""
    pairs = []
    for line in block.splitlines():
        if line.startswith('$ '):
            pairs.append([line[2:], ''])
        elif pairs:
            pairs[-1][1] += line + '\n'
    return pairs

def main():
    readme, programs, samples = sys.argv[1:4]
    update = '--update' in sys.argv
    if not all(shutil.which(tool) for tool in ('bash', 'jq', 'python3')):
        print('skipped: bash, jq or python3 is missing')
        sys.exit(77)
    text = open(readme, encoding='utf-8').read()
    env = dict(os.environ, LC_ALL='C.UTF-8', PATH=os.pathsep.join([os.path.abspath(programs), os.path.dirname(sys.executable), os.environ['PATH']]))
    failures = count = 0
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(samples, os.path.join(folder, 'samples'))
        def check(match):
            nonlocal failures, count
            shown = ''
            for command, expected in examples(match.group(1)):
                if package := missing_tool(command, env):
                    print(f'passed over, {package} is not installed: $ {command}')
                    shown += f'$ {command}\n{expected}'
                    continue
                code, printed = run(command, folder, env)
                count += 1
                if not update and (code not in (0, 141) or printed != expected):
                    failures += 1
                    print(f'$ {command}\nexit {code}\nexpected:\n{expected}printed:\n{printed}')
                shown += f'$ {command}\n{printed}'
            return f'```console\n{shown}```'
        new = re.sub(r'```console\n(.*?)```', check, text, flags=re.S)
    if update:
        open(readme, 'w', encoding='utf-8').write(new)
        return
    if count < 8:
        failures += 1
        print(f'only {count} examples found')
    print(f'{count} examples, {failures} failed')
    sys.exit(1 if failures else 0)

main()
