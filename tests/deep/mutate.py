"""Damages documents at random and hands them to reportx: each must give a record or a named error, never a crash or a hang.

usage: mutate.py PROGRAM KIND COUNT [--seed N] [--keep FOLDER]
KIND is docx, doc, rtf or pdf. Documents are made from the samples by the writers of tests/carriers. Damage to the bytes of a DOCX is mostly
noticed by its container, and damage to the bytes of a part by the XML reader; so a third of them get one part with odd elements that is sound
XML, and a third one whose bytes are damaged. The same seed gives the same documents. What fails is left in FOLDER.
"""
import copy, io, json, pathlib, random, re, shutil, subprocess, sys, tempfile, time, zipfile
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / 'carriers'), str(HERE.parent / 'hostile')]
import doc_writer, docx_writer, pdf_writer, rtf_writer

BATCH, SECONDS = 100, 60
sys.setrecursionlimit(20000)  # elements nested in elements are copied and written by recursion
SPLICES = [b'<', b'>', b'&', b'"', b'\0', b'\xff' * 8, b'<w:p>', b'</w:p>', b'<w:numPr><w:ilvl w:val="9999999999"/></w:numPr>', b'%1%2%9',
           b'<w:txbxContent>', b'</w:tc>', b'<w:tr>', b'{', b'}', b'\\u', b'\\bin9999999 ', b'obj', b'endobj', b'stream\n', b'<<', b'0 R', b'-1',
           b'\x7f\xff\xff\xff', b'PK\5\6', b'\x13', b'\x07', b'\xec\xa5']


def damaged(data, chance):
    """`data` with one to a dozen changes."""
    data = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12))):
        if not data:
            break
        at, size = chance.randrange(len(data)), chance.choice((1, 2, 4, 16, 300))
        kind = chance.randrange(7)
        if kind == 0:
            data[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            data[at:at + size] = bytes(chance.randrange(256) for _ in range(size))
        elif kind == 2:
            del data[at:at + size]
        elif kind == 3:
            data[at:at] = chance.choice(SPLICES)
        elif kind == 4:
            other = chance.randrange(len(data))
            data[at:at + size] = data[other:other + size]
        elif kind == 5:
            other = chance.randrange(len(data))
            data[at:at] = data[other:other + size * 8]
        else:
            del data[at + chance.randrange(len(data)):]
    return bytes(data)


ODD_VALUES = ['', '0', '-1', '1', '9', '2147483648', '99999999999999999999', '%1', '%9%9%9', 'none', 'bullet', 'chineseCounting', 'upperRoman',
              'Heading1', '\u3000', 'x' * 5000]


def odd(part, chance):
    """A part, sound XML before and after, with elements moved, doubled, nested, renamed and dropped and with odd values."""
    try:
        root = xml.fromstring(part)
    except xml.ParseError:
        return damaged(part, chance)
    for _ in range(chance.choice((1, 2, 5, 20))):
        elements = list(root.iter())
        element, other = chance.choice(elements), chance.choice(elements)
        kind = chance.randrange(7)
        if kind == 0 and element.attrib:
            element.attrib[chance.choice(sorted(element.attrib))] = chance.choice(ODD_VALUES)
        elif kind == 1:
            element.text = chance.choice(ODD_VALUES)
        elif kind == 2:
            element.tag = other.tag
        elif kind == 3 and len(element):
            del element[chance.randrange(len(element))]
        elif kind == 4 and len(element):
            element.insert(chance.randrange(len(element) + 1), copy.deepcopy(chance.choice(element)))
        elif kind == 5 and element not in other.iter() and len(list(other.iter())) < 1000:
            element.append(copy.deepcopy(other))
        elif kind == 6:
            for _ in range(chance.choice((3, 100, 400))):
                element = xml.SubElement(element, chance.choice((element.tag, other.tag)))
    return xml.tostring(root, encoding='utf-8', xml_declaration=True)


def damaged_inside(data, chance, damage):
    """A DOCX with damage to one of its parts."""
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    names = source.namelist()
    unlucky = chance.choice([name for name in names if name.startswith(('word/', 'office/'))] + names)
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in names:
            content = source.read(name)
            archive.writestr(name, damage(content, chance) if name == unlucky else content)
    return target.getvalue()


def mutant(kind, data, chance):
    inside = chance.choice((None, damaged, odd)) if kind == 'docx' else None
    return damaged_inside(data, chance, inside) if inside else damaged(data, chance)


def seeds(kind):
    """Sound documents of a kind."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'seed'
        for sample in sorted((HERE.parent.parent / 'samples').glob('*.txt'))[:6]:
            lines = sample.read_text(encoding='utf-8').splitlines()
            for numbering in ('typed', 'auto'):
                if kind == 'docx':
                    docx_writer.write_docx(lines, path, numbering, 'word' if numbering == 'auto' else 'wps')
                elif kind == 'doc':
                    doc_writer.write_doc(lines, path, numbering)
                elif kind == 'rtf':
                    rtf_writer.write_rtf(lines, path, numbering)
                else:
                    pdf_writer.write_pdf(lines, path, lines[0], packed=numbering == 'auto')
                found.append(path.read_bytes())
    return found


def run(program, paths):
    """What went wrong with a batch, in words; empty when nothing did."""
    try:
        done = subprocess.run([program, 'parse', '-q', '-f', 'jsonl', *map(str, paths)], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f'no end within {SECONDS} s'
    err = done.stderr.decode(errors='replace')
    if done.returncode not in (0, 1, 3):
        return f'exit code {done.returncode}: {err[-2000:]}'
    records = [json.loads(line) for line in done.stdout.splitlines()]
    failed = re.findall(r'^reportx: (\S+): .*\[RX\d+\]$', err, re.M)
    if len(records) + len(failed) != len(paths):
        return f'{len(records)} records and {len(failed)} errors of {len(paths)} documents: {err[-2000:]}'
    return ''


def main():
    arguments = sys.argv[1:]
    option = lambda name, default: arguments[arguments.index(name) + 1] if name in arguments else default
    program, kind, count = arguments[0], arguments[1], int(arguments[2])
    chance = random.Random(f"{kind} {option('--seed', '1')}")
    keep = pathlib.Path(option('--keep', 'mutants'))
    sound = seeds(kind)
    bad, start = 0, time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, count, BATCH):
            paths = []
            for number in range(first, min(first + BATCH, count)):
                paths.append(pathlib.Path(folder) / f'{number}.{kind}')
                paths[-1].write_bytes(mutant(kind, chance.choice(sound), chance))
            if run(program, paths):
                for path in paths:
                    if fault := run(program, [path]):
                        bad += 1
                        keep.mkdir(exist_ok=True)
                        shutil.copy(path, keep)
                        print(f'{keep / path.name}: {fault}')
            for path in paths:
                path.unlink()
    print(f'{count} damaged {kind} documents in {time.monotonic() - start:.0f} s: {bad} faults')
    sys.exit(1 if bad else 0)


if __name__ == '__main__':
    main()
