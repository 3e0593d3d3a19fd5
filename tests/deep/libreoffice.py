"""The same reports as LibreOffice writes them: DOCX, DOC, RTF and PDF, plain and set as official documents are, with automatic numbers.

usage: libreoffice.py PROGRAM TEXT...
Takes soffice (Debian: libreoffice-writer-nogui) and a Chinese font (fonts-wqy-zenhei); says so and stops where soffice is missing.
LibreOffice writes no counters that lists share into DOC, and reads back other numbers itself; so what it makes DOC of has no such lists.
"""
import pathlib, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'carriers'))
import compare, docx_writer

FILTERS = {'docx': 'docx:MS Word 2007 XML', 'doc': 'doc:MS Word 97', 'rtf': 'rtf', 'pdf': 'pdf'}


def convert(paths, kind, folder):
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', FILTERS[kind], '--outdir',
                    str(folder / kind), *map(str, paths)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900, check=True)


def write(program, sources, layout, folder, shared_counters):
    """Writes each source as DOCX; what it is to give, by path."""
    folder.mkdir()
    expected = {}
    for source in sources:
        record, text = compare.parse(program, source)
        title = record['metadata']['title'] or '' if layout == 'official' else None
        path = folder / f'{source.stem}.docx'
        lines = text.splitlines()
        docx_writer.write_docx(lines, path, 'auto', 'word', tracked=False, title=title, shared_counters=shared_counters)
        expected[path] = compare.comparable(record, text)
    return expected


def main():
    if not shutil.which('soffice'):
        print('skipped: soffice is missing; install libreoffice-writer-nogui and fonts-wqy-zenhei')
        sys.exit(77)
    program, *sources = sys.argv[1:]
    count = bad = 0
    for layout in ('plain', 'official'):
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            paths = list(map(pathlib.Path, sources))
            for kind in FILTERS:
                expected = write(program, paths, layout, folder / f'for_{kind}', shared_counters=kind != 'doc')
                convert(expected, kind, folder)
                for path, wanted in expected.items():
                    found = compare.differences(wanted, compare.comparable(*compare.parse(program, folder / kind / f'{path.stem}.{kind}')))
                    count, bad = count + 1, bad + bool(found)
                    for where, want, got in found[:2]:
                        print(f'{path.stem} as {layout} {kind}: {where}\n  wanted {str(want)[:200]}\n  got    {str(got)[:200]}')
    print(f'{count} documents of LibreOffice: {bad} differ')
    sys.exit(1 if bad else 0)


if __name__ == '__main__':
    main()
