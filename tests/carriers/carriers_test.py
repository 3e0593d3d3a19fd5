"""The same report as text, GB18030, DOCX and PDF must give the same.

usage: carriers_test.py PROGRAM TEXT... [--keep FOLDER]
Writes each TEXT in all carriers, parses them, and lists what differs from the plain text; --keep leaves the documents in FOLDER.
"""
import pathlib, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import compare, doc_writer, docx_writer, pdf_writer, rtf_writer


def carriers(text, title, folder):
    """Writes all carriers of `text` into `folder`; (name of the carrier, path)."""
    lines = text.splitlines()
    gb = folder / 'gb18030.txt'
    gb.write_bytes(text.encode('gb18030'))
    yield 'gb18030', gb
    for numbering in ('typed', 'auto'):
        for flavour in ('word', 'strict', 'wps'):
            path = folder / f'{numbering}_{flavour}.docx'
            docx_writer.write_docx(lines, path, numbering, flavour)
            yield path.stem, path
        path = folder / f'{numbering}.doc'
        doc_writer.write_doc(lines, path, numbering)
        yield path.name, path
        path = folder / f'{numbering}.rtf'
        rtf_writer.write_rtf(lines, path, numbering, unicode=numbering == 'auto')
        yield path.name, path
    path = folder / 'official.pdf'
    pdf_writer.write_pdf(lines, path, title)
    yield 'official pdf', path


def check(program, source, folder):
    """How many carriers of `source` there are, and how many differ."""
    record, text = compare.parse(program, source)
    expected = compare.comparable(record, text)
    count = bad = 0
    for name, path in carriers(text, record['metadata']['title'], folder):
        count += 1
        try:
            found = compare.differences(expected, compare.comparable(*compare.parse(program, path)))
        except AssertionError as problem:
            found = [(str(problem), None, None)]
        bad += bool(found)
        for where, want, got in found[:5]:
            print(f'{source.name} as {name}: {where}\n  wanted {str(want)[:300]}\n  got    {str(got)[:300]}')
    return count, bad


def main():
    arguments = sys.argv[1:]
    keep = None
    if '--keep' in arguments:
        at = arguments.index('--keep')
        keep = pathlib.Path(arguments[at + 1])
        del arguments[at:at + 2]
    program, *sources = arguments
    count = bad = 0
    with tempfile.TemporaryDirectory() as scratch:
        for source in map(pathlib.Path, sources):
            folder = (keep or pathlib.Path(scratch)) / source.stem
            folder.mkdir(parents=True, exist_ok=True)
            one = check(program, source, folder)
            count, bad = count + one[0], bad + one[1]
    print(f'{len(sources)} reports in {count} carriers: {bad} differ')
    sys.exit(1 if bad or not count else 0)


if __name__ == '__main__':
    main()
