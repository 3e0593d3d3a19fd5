#!/usr/bin/env python3
"""Compares what reportx prints with hand-annotated gold files. Standard library only.

usage: score.py --gold DIR --texts DIR --command 'build/bin/reportx parse' [options]

For each area precision, recall and F1 over all documents. A document on which the command fails scores nothing.

  metadata      title, year, issuer, region code, published, publisher, author and kind: share that is right
  sections      level, role, heading (closing punctuation aside) and start are equal
  outline       level and start alone
  items         list and span are equal, white space aside; gold items marked optional count neither way
  items_loose   the list is equal and the spans share 80 % of their union
  titles        the title is equal; an item not found, loosely, counts as missed here and in topics
  topics        the topic is equal
  quantities    the spans overlap; value (or low and high), unit, qualifier and change are equal
  values        the spans overlap; value (or low and high) is equal
  subjects      the subject shares 60 % of its characters
  parts         part_of names the whole that gold names
  indicators    id and value are equal; gold's scoped and optional ones count neither way
  citations     the span is equal
  partition     share of documents whose level-1 sections laid end to end are the text
  grounding     share of spans whose copied text is text[start:end]

Of an `other` document only metadata and kind are compared.
"""
import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

AREAS = ('metadata sections outline items items_loose titles topics quantities values subjects parts indicators '
         'citations partition grounding').split()
LISTS = ('measures', 'shortcomings', 'plans')

# --swap: punctuation of the other width in the text and in what is copied from it; the contract's own words stay.
HALF, FULL = ',():;%', '，（）：；％'
SWAPPED = str.maketrans(HALF + FULL, FULL + HALF)
COPIED = {'title', 'issuer', 'heading', 'marker', 'subject', 'scope', 'titles'}


class Tally:
    """Counts for one area, and the errors in words."""

    def __init__(self):
        self.hit = self.gold = self.found = 0
        self.errors = []

    def add(self, hit, gold, found):
        self.hit += hit
        self.gold += gold
        self.found += found

    def check(self, right, error):
        self.add(bool(right), 1, 1)
        if not right:
            self.errors.append('wrong  ' + error)

    def scores(self):
        precision = self.hit / self.found if self.found else float(not self.gold)
        recall = self.hit / self.gold if self.gold else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


# --- what counts as equal -------------------------------------------------------------------------------------------
def bare(words):
    """A heading or title without closing punctuation; None for an empty one."""
    return (words or '').strip().rstrip('。.：:；;，,').strip() or None


def trimmed(text, span):
    start, end = span
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip()) if inside.strip() else end


def shared(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def length(span):
    return span[1] - span[0]


def number(value):
    return None if value is None else round(float(value), 6)


def same_amount(a, b):
    if not shared(a['span'], b['span']):
        return False
    keys = ('low', 'high') if a.get('value') is None else ('value',)
    return all(number(a.get(key)) == number(b.get(key)) for key in keys)


def same_quantity(a, b):
    return (same_amount(a, b) and a.get('unit') == b.get('unit') and a.get('change') == b.get('change')
            and a['qualifier'] == (b.get('qualifier') or 'exact'))


def likeness(a, b):
    if not a or not b:
        return 0.0
    return 2 * sum((Counter(a) & Counter(b)).values()) / (len(a) + len(b))


def pair_up(gold, found, same):
    """One-to-one in order, first fit. Returns pairs, what gold has more, what was found more."""
    left, pairs, missed = list(found), [], []
    for wanted in gold:
        twin = next((one for one in left if same(wanted, one)), None)
        if twin is None:
            missed.append(wanted)
        else:
            left = [one for one in left if one is not twin]
            pairs.append((wanted, twin))
    return pairs, missed, left


# --- one document ---------------------------------------------------------------------------------------------------
class Comparison:
    """Gold and output of one document, area by area, into `tallies`."""

    def __init__(self, gold, text, output, tallies):
        self.gold, self.text, self.output, self.tallies = gold, text, output, tallies

    def found(self, key):
        return self.output.get(key) or []

    def settle(self, area, pairs, missed, extra, show):
        counted = [wanted for wanted, _ in pairs if not wanted.get('optional')]
        missed = [wanted for wanted in missed if not wanted.get('optional')]
        tally = self.tallies[area]
        tally.add(len(counted), len(counted) + len(missed), len(counted) + len(extra))
        tally.errors += ['missed ' + show(one) for one in missed] + ['extra  ' + show(one) for one in extra]

    def metadata(self):
        gold, found = self.gold['metadata'], self.output.get('metadata') or {}
        fields = [(key, gold.get(key), found.get(key))
                  for key in ('title', 'year', 'issuer', 'published', 'publisher', 'author')]
        fields.append(('region.code', (gold.get('region') or {}).get('code'), (found.get('region') or {}).get('code')))
        fields.append(('kind', self.gold.get('kind', 'annual_report'), self.output.get('kind')))
        for key, want, got in fields:
            self.tallies['metadata'].check(want == got, f'{key}: want {want!r}, got {got!r}')

    def sections(self):
        gold, found = self.gold['sections'], self.found('sections')

        def same_place(a, b):
            return trimmed(self.text, a['span'])[0] == trimmed(self.text, b['span'])[0] and a['level'] == b['level']

        def same_section(a, b):
            return same_place(a, b) and a['role'] == b['role'] and bare(a.get('heading')) == bare(b.get('heading'))

        def show(one):
            return f'[{one["span"][0]}] L{one["level"]} {one["role"]} {one.get("marker") or ""}{one.get("heading") or ""}'

        self.settle('sections', *pair_up(gold, found, same_section), show)
        self.settle('outline', *pair_up(gold, found, same_place), show)
        ends = [0] + [one['span'][1] for one in found if one['level'] == 1]
        starts = [one['span'][0] for one in found if one['level'] == 1] + [len(self.text)]
        self.tallies['partition'].check(found and starts == ends, 'level-1 sections are not the text')

    def items(self):
        gold = self.gold['items']
        found = [dict(item, list=name) for name in LISTS for item in self.found(name)]
        optional = [item['span'] for item in gold if item.get('optional')]

        def same_span(a, b):
            return a['list'] == b['list'] and trimmed(self.text, a['span']) == trimmed(self.text, b['span'])

        def same_mostly(a, b):
            both = shared(a['span'], b['span'])
            return a['list'] == b['list'] and both >= 0.8 * (length(a['span']) + length(b['span']) - both)

        def unwanted(extra):  # what lies inside an optional item is no fault
            return [one for one in extra
                    if not any(shared(one['span'], span) >= 0.8 * length(one['span']) for span in optional)]

        def show(one):
            start, end = one['span']
            return (f'[{start},{end}] {one["list"]} {one.get("kind")} '
                    f'{self.text[start:start + 16]!r}…{self.text[max(0, end - 8):end]!r}')

        pairs, missed, extra = pair_up(gold, found, same_span)
        self.settle('items', pairs, missed, unwanted(extra), show)
        pairs, missed, extra = pair_up(gold, found, same_mostly)
        self.settle('items_loose', pairs, missed, unwanted(extra), show)
        for wanted in missed:
            if not wanted.get('optional'):
                self.tallies['titles'].add(0, 1, 0)
                self.tallies['topics'].add(0, bool(wanted.get('topic')), 0)
        for wanted, got in pairs:
            if wanted.get('optional'):
                continue
            self.tallies['titles'].check(bare(wanted.get('title')) == bare(got.get('title')),
                                         f'want {wanted.get("title")!r}, got {got.get("title")!r}')
            if wanted.get('topic'):
                start = wanted['span'][0]
                self.tallies['topics'].check(
                    wanted['topic'] == got.get('topic'),
                    f'{self.text[start:start + 20]!r}: want {wanted["topic"]}, got {got.get("topic")}')

    def quantities(self):
        gold, found = self.gold['quantities'], self.found('quantities')
        optional = [one['span'] for one in gold if one.get('optional')]

        def unwanted(extra):
            return [one for one in extra if not any(shared(one['span'], span) for span in optional)]

        def show(one):
            start, end = one['span']
            return (f'[{start}] {self.text[max(0, start - 8):start]}⟦{self.text[start:end]}⟧ value={one.get("value")} '
                    f'unit={one.get("unit")} {one.get("qualifier")} {one.get("change") or ""}')

        pairs, missed, extra = pair_up(gold, found, same_quantity)
        self.settle('quantities', pairs, missed, unwanted(extra), show)
        pairs, missed, extra = pair_up(gold, found, same_amount)
        self.settle('values', pairs, missed, unwanted(extra), show)
        for wanted in missed:
            if not wanted.get('optional'):
                self.tallies['subjects'].add(0, 1, 0)
                self.tallies['parts'].add(0, wanted.get('part_of') is not None, 0)
        index_of = {id(one): i for i, one in enumerate(gold)}
        gold_of = {got.get('id'): index_of[id(wanted)] for wanted, got in pairs}
        for wanted, got in pairs:
            if wanted.get('optional'):
                continue
            if wanted.get('subject'):
                self.tallies['subjects'].check(
                    likeness(wanted['subject'], got.get('subject')) >= 0.6,
                    f'⟦{wanted["text"]}⟧ want {wanted["subject"]!r}, got {got.get("subject")!r}')
            if wanted.get('part_of') is not None:
                self.tallies['parts'].check(
                    gold_of.get(got.get('part_of')) == wanted['part_of'],
                    f'⟦{wanted["text"]}⟧ is part of ⟦{gold[wanted["part_of"]]["text"]}⟧, got {got.get("part_of")}')

    def indicators(self):
        gold = [{'id': one['indicator'], 'value': one['value'],
                 'optional': one.get('optional') or one.get('indicator_optional') or one.get('scope')}
                for one in self.gold['quantities'] if one.get('indicator')]

        def same(a, b):
            return a['id'] == b.get('id') and number(a['value']) == number(b.get('value'))

        self.settle('indicators', *pair_up(gold, self.found('indicators'), same),
                    lambda one: f'{one["id"]} = {one.get("value")}')

    def citations(self):
        pairs = pair_up(self.gold['citations'], self.found('citations'), lambda a, b: list(a['span']) == list(b['span']))
        self.settle('citations', *pairs, lambda one: str(one.get('title')))

    def grounding(self):
        for key, copied in (('quantities', 'text'), *((name, 'text') for name in LISTS), ('citations', 'title')):
            for one in self.found(key):
                start, end = one['span']
                self.tallies['grounding'].check(self.text[start:end] == one.get(copied),
                                                f'{key} {one.get("id")}: {one.get(copied)!r} is not text[{start}:{end}]')

    def run(self):
        self.metadata()
        if self.gold.get('kind') == 'other':
            return
        self.sections()
        self.items()
        self.quantities()
        self.indicators()
        self.citations()
        self.grounding()


# --- all documents --------------------------------------------------------------------------------------------------
def text_at(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return file.read().replace('\r\n', '\n').replace('\r', '\n')


def swapped(value, key=None):
    if isinstance(value, str):
        return value.translate(SWAPPED) if key in COPIED else value
    if isinstance(value, list):
        return [swapped(one, key) for one in value]
    if isinstance(value, dict):
        return {name: swapped(one, name) for name, one in value.items()}
    return value


def output_for(command, path):
    """The command's JSON for a file, or None and why."""
    try:
        run = subprocess.run(shlex.split(command) + [path], capture_output=True, timeout=60)
        if run.returncode == 0:
            return json.loads(run.stdout), None
        return None, f'exit {run.returncode}: {run.stderr.decode(errors="replace").strip()[:200]}'
    except (ValueError, OSError, subprocess.TimeoutExpired) as error:
        return None, str(error)


def compare_all(options, scratch):
    """Per area the tally over all documents, and lists of errors and failures, each line with its document."""
    totals, errors, failures, documents = defaultdict(Tally), [], [], 0
    for name in sorted(os.listdir(options.gold)):
        if not name.endswith('.gold.json') or options.only not in name:
            continue
        documents += 1
        with open(os.path.join(options.gold, name), encoding='utf-8') as file:
            gold = json.load(file)
        path = os.path.join(options.texts, gold['document'])
        text = text_at(path)
        if options.swap:
            gold, text, path = swapped(gold), text.translate(SWAPPED), os.path.join(scratch, gold['document'])
            with open(path, 'w', encoding='utf-8', newline='') as file:
                file.write(text)
        output, failure = output_for(options.command, path)
        if failure:
            failures.append(f'{name}: {failure}')
        tallies = defaultdict(Tally)
        Comparison(gold, text, output or {}, tallies).run()
        for area, tally in tallies.items():
            totals[area].add(tally.hit, tally.gold, tally.found)
            errors += [(name.removesuffix('.gold.json'), area, line) for line in tally.errors]
    return totals, errors, failures, documents


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--gold', required=True, metavar='DIR', help='folder of NAME.gold.json')
    parser.add_argument('--texts', required=True, metavar='DIR', help='folder of the texts that they name')
    parser.add_argument('--command', required=True, help='prints the JSON of the file that is appended to it')
    parser.add_argument('--errors', type=int, default=0, metavar='N', help='list N errors of each area and document')
    parser.add_argument('--errors-to', metavar='FILE', help='write all errors, one a line: document, area, error')
    parser.add_argument('--json', metavar='FILE', help='write the scores')
    parser.add_argument('--min', action='append', default=[], metavar='AREA=F1', help='exit 1 when the area is lower')
    parser.add_argument('--only', default='', metavar='PART', help='only documents whose name contains this')
    parser.add_argument('--swap', action='store_true', help='swap full-width and half-width punctuation in the texts')
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as scratch:
        totals, errors, failures, documents = compare_all(options, scratch)
    if not documents:
        sys.exit('score.py: no gold files')

    shown = Counter()
    for document, area, line in sorted(errors, key=lambda error: (error[0], AREAS.index(error[1]))):
        shown[document, area] += 1
        if shown[document, area] <= options.errors:
            print(f'{document}  {area:12} {line}')
    print(f'{"area":12} {"precision":>9} {"recall":>7} {"F1":>7}   ({documents} documents)')
    for area in AREAS:
        tally = totals[area]
        precision, recall, f1 = tally.scores()
        print(f'{area:12} {precision:9.3f} {recall:7.3f} {f1:7.3f}   {tally.hit}/{tally.gold} gold, {tally.found} found')
    for failure in failures:
        print('FAILED', failure)
    if options.errors_to:
        with open(options.errors_to, 'w', encoding='utf-8') as file:
            for document, area, line in errors:
                print(document, area, line.replace('\n', '⏎'), sep='\t', file=file)
    if options.json:
        with open(options.json, 'w', encoding='utf-8') as file:
            json.dump({area: dict(zip(('precision', 'recall', 'f1'), totals[area].scores())) for area in AREAS}, file, indent=1)
    low = False
    for area, least in (entry.split('=') for entry in options.min):
        if totals[area].scores()[2] < float(least):
            low = True
            print(f'{area}: F1 {totals[area].scores()[2]:.3f} is below {least}')
    sys.exit(1 if low or failures else 0)


if __name__ == '__main__':
    main()
