"""Writes lines of text as a Word 97 document (MS-DOC in a compound file), the numbers in front of them typed or left to Word to count.

As little of the format as a reader has to understand: text in two pieces, one narrow where it is all ASCII; properties of paragraphs and
characters in pages; styles; lists with levels and overrides; deleted and hidden text; tables.
"""
import random, struct

from docx_writer import Lists, marker_of

PAGE = 512
TEXT_AT = 2048  # where the text begins in the document stream
FORMATS = {'decimal': 0, 'japaneseCounting': 11, 'decimalEnclosedCircle': 18, 'decimalEnclosedCircleChinese': 28, 'chineseCounting': 37,
           'chineseCountingThousand': 39}
DELETED, HIDDEN = struct.pack('<HB', 0x0800, 1), struct.pack('<HB', 0x083C, 1)
IN_TABLE, ROW_END = struct.pack('<HB', 0x2416, 1), struct.pack('<HB', 0x2417, 1)


def numbers(number, level):
    """The changes that put a paragraph into a list."""
    return struct.pack('<HBHh', 0x260A, level, 0x460B, number)


class Text:
    """The characters of a document, with the changes that paragraphs and runs have."""

    def __init__(self, tracked):
        self.tracked = tracked
        self.random = random.Random('doc')
        self.units = b''
        self.paragraphs, self.runs = [], []  # (begin, end, changes) in bytes from the beginning of the text

    def run(self, text, changes=b''):
        begin = len(self.units)
        self.units += text.encode('utf-16-le')
        self.runs.append((begin, len(self.units), changes))

    def paragraph(self, text, changes=b'', end='\r'):
        begin = len(self.units)
        cut = self.random.randint(0, len(text))
        self.run(text[:cut])
        if self.tracked and self.random.random() < 0.3:
            self.run('删去的12件文字', DELETED)
            self.run('隐藏的34件文字', HIDDEN)
        self.run(text[cut:] + end)
        self.paragraphs.append((begin, len(self.units), changes))

    def row(self, cells):
        for cell in cells:
            self.paragraph(cell, IN_TABLE, '\x07')
        self.paragraph('', IN_TABLE + ROW_END, '\x07')


def pages_of(runs, entry_size, store):
    """Pages (FKP) that hold the runs, and the first byte of each."""
    pages, firsts = [], []
    while runs:
        held, end, entries, stored = [], PAGE - 2, b'', {}
        for run in runs:
            body = store(run[2])
            at = stored.get(body)
            place = at if at is not None else (end - len(body)) & ~1
            if 4 * (len(held) + 2) + entry_size * (len(held) + 1) > min(end, place):
                break
            stored[body], end = place, min(end, place)
            held.append((run, place))
        runs = runs[len(held):]
        page = bytearray(PAGE)
        places = [TEXT_AT + run[0] for run, _ in held] + [TEXT_AT + held[-1][0][1]]
        struct.pack_into(f'<{len(places)}I', page, 0, *places)
        for index, (run, place) in enumerate(held):
            page[4 * len(places) + entry_size * index] = place // 2
            body = store(run[2])
            page[place:place + len(body)] = body
        page[PAGE - 1] = len(held)
        pages.append(bytes(page))
        firsts.append(places[0])
    return pages, firsts


def stored_paragraph(changes, style=0):
    body = struct.pack('<H', style) + changes
    if len(body) % 2:
        return bytes([(len(body) + 1) // 2]) + body
    return bytes([0, len(body) // 2]) + body


def stored_run(changes):
    return bytes([len(changes)]) + changes


def page_table(firsts, last, first_page):
    """The table (PlcBte) that names the pages."""
    count = len(firsts)
    return struct.pack(f'<{count + 1}I', *firsts, last) + struct.pack(f'<{count}I', *range(first_page, first_page + count))


def style_sheet():
    name = 'Normal'
    style = struct.pack('<HHHHH', 0, 0x0FFF << 4 | 1, 0x0FFF << 4 | 2, 0, 0)
    style += struct.pack('<H', len(name)) + name.encode('utf-16-le') + b'\0\0' + struct.pack('<HH', 2, 0) + struct.pack('<H', 0)
    return struct.pack('<HHH', 4, 1, 10) + struct.pack('<H', len(style)) + style


def level_of(lists, index):
    if index >= len(lists.levels):
        return struct.pack('<iBB9sBiIBBBB', 1, 0, 0, b'', 2, 0, 0, 0, 0, 0, 0) + struct.pack('<H', 0)
    printed, number_format = lists.levels[index]
    units = [index if sign == '%' else ord(sign) for sign in printed]
    places = bytes([printed.index('%') + 1])
    flags = 0 if lists.restarts else 8
    head = struct.pack('<iBB9sBiIBBBB', 1, FORMATS[number_format], flags, places, index % 3, 0, 0, 0, 0, 0, 0)
    return head + struct.pack(f'<H{len(units)}H', len(units), *units)


def list_tables(lists):
    """The two tables of lists, the first with the levels behind it, which its size does not count."""
    heads = struct.pack('<H', 1) + struct.pack('<ii9HBB', 77, 0, *[0x0FFF] * 9, 0, 0)
    levels = b''.join(level_of(lists, index) for index in range(9))
    overrides = [None] + lists.starts
    named = struct.pack('<I', len(overrides))
    named += b''.join(struct.pack('<iIIBBBB', 77, 0, 0, 1 if override else 0, 0, 0, 0) for override in overrides)
    for override in overrides:
        named += struct.pack('<I', 0xFFFFFFFF)
        if override:
            named += struct.pack('<iI', override[1], override[0] | 0x10)
    return heads, levels, named


class Table:
    """The table stream, and where its parts stand."""

    def __init__(self):
        self.bytes, self.places = b'', {}

    def add(self, pair, part, uncounted=b''):
        self.places[pair] = (len(self.bytes), len(part))
        self.bytes += part + uncounted


def head(characters, places):
    """The head (FIB) of the document stream."""
    fib = bytearray(TEXT_AT)
    struct.pack_into('<HH', fib, 0, 0xA5EC, 0xC1)
    struct.pack_into('<H', fib, 0x0A, 0x1200)  # the table stream is 1Table
    struct.pack_into('<H', fib, 0x20, 14)
    struct.pack_into('<H', fib, 0x3E, 22)
    struct.pack_into('<I', fib, 0x4C, characters)
    struct.pack_into('<H', fib, 0x98, 93)
    for pair, (begin, size) in places.items():
        struct.pack_into('<II', fib, 0x9A + 8 * pair, begin, size)
    return bytes(fib)


def compound_file(streams):
    """A compound file (version 3) of large streams."""
    sector, end = 512, 0xFFFFFFFE
    bodies = [(name, body + b'\0' * (max(4096 - len(body), 0) or -len(body) % sector)) for name, body in streams]
    directory_at = 1
    chain = [0xFFFFFFFD, end]  # the table itself, the directory
    entries = []
    for name, body in bodies:
        count = len(body) // sector
        entries.append((name, len(chain), len(body)))
        chain += [*range(len(chain) + 1, len(chain) + count), end]
    tables = -(-len(chain) // 128)
    while tables > 1 and -(-(len(chain) + tables - 1) // 128) > tables:
        tables += 1
    extra = [len(chain) + i for i in range(tables - 1)]
    chain += [0xFFFFFFFD] * (tables - 1)
    chain += [0xFFFFFFFF] * (tables * 128 - len(chain))
    header = bytearray(512)
    struct.pack_into('<8s16xHHHHH6xIIIIIIIIII', header, 0, b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory_at,
                     0, 4096, end, 0, end, 0, 0)
    struct.pack_into('<109I', header, 0x4C, *([0, *extra] + [0xFFFFFFFF] * (109 - tables)))

    def entry(name, kind, child, right, start, size):
        units = name.encode('utf-16-le')
        return struct.pack('<64sHBBIII16xI8x8xIQ', units, len(units) + 2, kind, 1, 0xFFFFFFFF, right, child, 0, start, size)

    directory = entry('Root Entry', 5, 1, 0xFFFFFFFF, end, 0)
    for index, (name, start, size) in enumerate(entries):
        directory += entry(name, 2, 0xFFFFFFFF, index + 2 if index + 1 < len(entries) else 0xFFFFFFFF, start, size)
    directory += b'\0' * (sector - len(directory))
    packed = struct.pack(f'<{len(chain)}I', *chain)
    return bytes(header) + packed[:512] + directory + b''.join(body for _, body in bodies) + packed[512:]


def write_doc(lines, path, numbering='typed', tracked=True):
    """`numbering` is `typed` or `auto`; `tracked`: with deleted and hidden text in it."""
    lists, text = Lists('word'), Text(tracked)
    for line in lines:
        if line.startswith('| ') and line.endswith('|'):
            text.row([cell.strip() for cell in line.strip('| ').split('|')])
            continue
        marker = marker_of(line.strip()) if numbering == 'auto' else None
        place = lists.place(marker) if marker else None
        text.paragraph(marker[2] if place else line, numbers(*place) if place else b'')
    paragraph_pages, paragraph_firsts = pages_of(text.paragraphs, 13, stored_paragraph)
    run_pages, run_firsts = pages_of(text.runs, 1, stored_run)
    last = TEXT_AT + len(text.units)
    padding = -last % PAGE
    first_page = (last + padding) // PAGE

    table = Table()
    table.add(1, style_sheet())
    table.add(12, page_table(run_firsts, last, first_page + len(paragraph_pages)))
    table.add(13, page_table(paragraph_firsts, last, first_page))
    characters = len(text.units) // 2
    cut = characters // 3
    pieces = struct.pack('<3I', 0, cut, characters) + struct.pack('<HIH', 0, TEXT_AT, 0) + struct.pack('<HIH', 0, TEXT_AT + 2 * cut, 0)
    table.add(33, b'\2' + struct.pack('<I', len(pieces)) + pieces)
    heads, levels, named = list_tables(lists)
    table.add(73, heads, levels)
    table.add(74, named)
    document = head(characters, table.places) + text.units + b'\0' * padding + b''.join(paragraph_pages + run_pages)
    with open(path, 'wb') as file:
        file.write(compound_file([('WordDocument', document), ('1Table', table.bytes)]))
