"""Compares what reportx makes of one report in different carriers: outline, items, amounts, indicators and metadata must be the same.

Spans differ between carriers, since blanks and line ends do; so each span stands for the text that it covers, without blanks.
"""
import json, subprocess


def parse(program, path):
    """(record, text) of a document; an AssertionError with what was printed when there is none."""
    results = []
    for command in ('parse', 'text'):
        done = subprocess.run([program, command, '-q', str(path)], capture_output=True, timeout=60)
        if done.returncode != 0:
            raise AssertionError(f'{path}: exit code {done.returncode}: {done.stderr.decode(errors="replace")}')
        results.append(done.stdout.decode('utf-8'))
    return json.loads(results[0]), results[1]


def squeezed(text):
    return ''.join(text.split())


def comparable(record, text):
    """`record` with the text in the place of spans, without what tells of the carrier."""
    def walk(value, key=None):
        if isinstance(value, dict):
            return {name: walk(inner, name) for name, inner in value.items()}
        if key is not None and key.endswith('span') and isinstance(value, list):
            return squeezed(text[value[0]:value[1]])
        if isinstance(value, list):
            return [walk(inner) for inner in value]
        return squeezed(value) if isinstance(value, str) else value
    return walk({key: value for key, value in record.items() if key not in ('source', 'diagnostics')})


def differences(expected, found, where=''):
    """Paths at which two comparable records differ, with both values."""
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = list(expected) + [key for key in found if key not in expected]
        return [d for key in keys for d in differences(expected.get(key), found.get(key), f'{where}.{key}')]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [d for i, pair in enumerate(zip(expected, found)) for d in differences(*pair, f'{where}[{i}]')]
    return [] if expected == found else [(where, expected, found)]
