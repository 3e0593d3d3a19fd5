"""What LibreOffice Calc makes of the tables: no cell is a formula whatever the texts say, and in the workbook codes are text, numbers
numbers and days days.

usage: spreadsheet.py PROGRAMS TEXT...
Takes soffice with Calc (Debian: libreoffice-calc-nogui); skipped without it.
"""
import pathlib, shutil, subprocess, sys, tempfile
import xml.etree.ElementTree as xml

TABLE, OFFICE = ('{urn:oasis:names:tc:opendocument:xmlns:' + name + ':1.0}' for name in ('table', 'office'))
WANTED = {'report_id': {'string'}, 'region_code': {'string'}, 'published': {'date'}, 'year': {'float'}, 'value': {'float'}, 'source_bytes': {'float'}}
HOSTILE = '''=HYPERLINK("http://example.org","区")江夏区2024年法治政府建设情况报告
2024年，+江夏区扎实推进法治政府建设。现将有关情况报告如下。
一、=1+1主要举措和成效
（一）@SUM(A1)加强组织领导。-2+3区政府常务会议专题学法4次，印发《=cmd|' /C calc'!A0》《+1+1》《-1》《@A1》。
二、-存在的问题
=基层执法力量有待进一步加强。
三、下一步工作安排
+完善执法监督工作体系。
'''


def converted(paths, folder):
    """Each of `paths` as Calc reads it."""
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--infilter=CSV:44,34,76', '--convert-to',
                    'fods', '--outdir', str(folder), *map(str, paths)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    return [xml.parse(path).getroot() for path in sorted(folder.glob('*.fods'))]


def types_of(root):
    """The kinds of cells below each heading."""
    types = {}
    for table in root.iter(f'{TABLE}table'):
        head = None
        for row in table.iter(f'{TABLE}table-row'):
            cells = []
            for cell in row:
                cells += [cell] * min(int(cell.get(f'{TABLE}number-columns-repeated', '1')), 200)
            names = [''.join(cell.itertext()).strip() for cell in cells]
            if head is None:
                head = names
                continue
            for name, cell in zip(head, cells):
                if kind := cell.get(f'{OFFICE}value-type'):
                    types.setdefault(name, set()).add(kind)
    return types


def main():
    programs, *texts = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for text in texts:
            shutil.copy(text, folder)
        (folder / 'hostile.txt').write_text(HOSTILE, encoding='utf-8')
        run = lambda name, *arguments: subprocess.run([f'{programs}/{name}', *arguments], cwd=folder, check=True)
        run('reportx', 'batch', '.', '--include', '*.txt', '-q', '-o', 'json')
        run('reportx-tables', 'json', '-q', '-o', 'tables')
        run('reportx-tables', 'json', '-q', '-o', 'excel', '--excel')
        run('reportx-tables', 'json', '-q', '--xlsx', 'book.xlsx')
        read = {}
        for name, paths in (('book', [folder / 'book.xlsx']), ('tables', sorted((folder / 'tables').glob('*.csv'))),
                            ('excel', sorted((folder / 'excel').glob('*.csv')))):
            (folder / f'calc_{name}').mkdir()
            read[name] = converted(paths, folder / f'calc_{name}') if shutil.which('soffice') else []
            if len(read[name]) != len(paths):
                print('skipped: soffice with Calc is missing; install libreoffice-calc-nogui')
                sys.exit(77)
        formulas = sum(cell.get(f'{TABLE}formula') is not None for roots in read.values() for root in roots for cell in root.iter())
        types = types_of(read['book'][0])
        bad = [f'{name}: {types.get(name)}' for name, wanted in WANTED.items() if types.get(name) != wanted]
        print(f'{sum(map(len, read.values()))} files in Calc: {formulas} formulas; of the workbook {bad or "all types as wanted"}')
        sys.exit(1 if formulas or bad else 0)


if __name__ == '__main__':
    main()
