"""Writes lines of text as a PDF on the layout of official documents (GB/T 9704): A4, 22 lines of 28 characters of 16 points, paragraphs
indented by two characters, the title centred and larger, addressees at the margin, signatures to the right, page numbers `— 1 —` outside
the text block, on the outer side. Lines break as Chinese typesetting breaks them: no closing sign opens a line, no opening sign ends
one, numbers and Latin words stay whole.

Nothing is embedded, since nobody looks at the pages: the font's codes are UTF-16, and a table says so, as programs write it. The font
`gb1` is one that PDF readers know by name and need tables of their own for.
"""
import re, zlib

COLUMNS, ROWS, SIZE, TITLE_SIZE = 28, 22, 16, 22
WIDTH, HEIGHT = 595.28, 841.89
LEFT = (WIDTH - COLUMNS * SIZE) / 2
TOP, PITCH = HEIGHT - 105, 29
CLOSING, OPENING = '，。、；：？！）》〉」』】〕”’％％.,;:?!)%', '（《〈「『【〔“‘('
NARROW = re.compile(r'[\x20-\x7e]')
TOKEN = re.compile(r'[\x21-\x7e]+|.')


def width_of(text, size=SIZE):
    return sum(size / 2 if NARROW.match(c) else size for c in text)


def tokens(text):
    """Pieces that a line may not break within."""
    pieces, glue = [], False
    for piece in TOKEN.findall(text):
        if pieces and (glue or piece[0] in CLOSING):
            pieces[-1] += piece
        else:
            pieces.append(piece)
        glue = piece[-1] in OPENING
    return pieces


def broken(text, measure, first, size):
    """`text` in lines of at most `measure` points, the first shorter by `first`."""
    lines, line, room = [], '', measure - first
    for piece in tokens(text):
        if line and width_of(line + piece, size) > room + 0.01:
            lines.append(line)
            line, room = '', measure
        line += piece
    return lines + [line]


def laid_out(lines, title):
    """(x, size, text) of each line of print, in order; None for an empty one."""
    measure, begun = COLUMNS * SIZE, False
    for line in lines:
        text = line.strip(' \u3000')
        if not text:
            yield None
        elif title and text in title and len(text) > 6:
            for piece in broken(text, measure - 2 * TITLE_SIZE, 0, TITLE_SIZE):
                yield LEFT + (measure - width_of(piece, TITLE_SIZE)) / 2, TITLE_SIZE, piece
        elif line.startswith('        ') and width_of(text) < measure / 2:
            yield LEFT + measure - width_of(text) - 2 * SIZE, SIZE, text
        else:
            addressee = not begun and text.endswith(('：', ':')) and len(text) < 20
            begun = begun or '。' in text
            flush = addressee or '|' in text
            for index, piece in enumerate(broken(text, measure, 0 if flush else 2 * SIZE, SIZE)):
                yield LEFT + (0 if flush or index else 2 * SIZE), SIZE, piece


def pages_of(lines, title):
    """Pages as lists of (x, y, size, text)."""
    pages = [[]]
    row = 0
    for placed in laid_out(lines, title):
        if row == ROWS:
            pages.append([])
            row = 0
        if placed:
            x, size, text = placed
            pages[-1].append((x, TOP - row * PITCH, size, text))
        row += 1
    for number, page in enumerate(pages, 1):
        text = f'— {number} —'
        x = LEFT + COLUMNS * SIZE - width_of(text, 14) - 14 if number % 2 else LEFT + 14
        page.append((x, TOP - ROWS * PITCH - 12, 14, text))
    return pages


def content_of(page):
    commands = ''
    for x, y, size, text in page:
        commands += f'BT /F1 {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{text.encode("utf-16-be").hex()}> Tj ET\n'
    return commands.encode()


def write_objects(objects, path, trailer=''):
    """A PDF of the bodies of its objects; the first is the catalogue."""
    data = b'%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    table = b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % offset for offset in offsets)
    end = f'trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n'.encode()
    with open(path, 'wb') as file:
        file.write(data + table + end)


def stream(body, packed=True):
    body = zlib.compress(body, 9) if packed else body
    return f'<< /Length {len(body)} {"/Filter /FlateDecode" if packed else ""} >>\nstream\n'.encode() + body + b'\nendstream'


def to_unicode():
    """The table that says that codes are UTF-16."""
    rows = [f'<{high:02x}00> <{high:02x}ff> <{high:02x}00>' for high in range(256)]
    blocks = [rows[i:i + 100] for i in range(0, 256, 100)]
    ranges = ''.join(f'{len(block)} beginbfrange\n' + '\n'.join(block) + '\nendbfrange\n' for block in blocks)
    return ('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def '
            f'1 begincodespacerange <0000> <ffff> endcodespacerange\n{ranges}endcmap end end').encode()


def font_objects(font):
    """Objects 3 to 6: font, its descendant, descriptor, table of characters."""
    name, encoding, ordering, narrow = {'unicode': ('SimSun', 'Identity-H', 'Identity', '[32 126 500]'),
                                        'gb1': ('STSong-Light', 'UniGB-UTF16-H', 'GB1', '[1 95 500]')}[font]
    table = '/ToUnicode 6 0 R' if font == 'unicode' else ''
    return [f'<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /{encoding} /DescendantFonts [4 0 R] {table} >>'.encode(),
            f'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) '
            f'/Supplement 0 >> /DW 1000 /W {narrow} /FontDescriptor 5 0 R >>'.encode(),
            f'<< /Type /FontDescriptor /FontName /{name} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 '
            '/Descent -120 /CapHeight 880 /StemV 93 >>'.encode(),
            stream(to_unicode())]


def write_pages(pages, path, font='unicode', packed=True):
    """A PDF of pages that are lists of (x, y, size, text)."""
    fonts = font_objects(font)
    first = 3 + len(fonts)
    kids = ' '.join(f'{first + 2 * i} 0 R' for i in range(len(pages)))
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', f'<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>'.encode(), *fonts]
    for index, page in enumerate(pages):
        objects.append(f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> '
                       f'/Contents {first + 2 * index + 1} 0 R >>'.encode())
        objects.append(stream(content_of(page), packed))
    write_objects(objects, path)


def write_pdf(lines, path, title=None, font='unicode', packed=True):
    write_pages(pages_of(lines, title), path, font, packed)
