"""Hostile documents: (name, file name, bytes, codes of which one has to be told; `ok` where the document is odd but sound)."""
import json, pathlib, struct, sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'carriers'))
import doc_writer, pdf_writer
from containers import (MAIN, OFFICE, PACKAGE, REPORT, W, Archive, bomb, docx, document, packed, paragraph, parts, relationships)

DAMAGED, REFUSED, NO_XML, NO_SAFE_XML, NO_MAIN = 'RX1040', 'RX1041', 'RX1042', 'RX1043', 'RX1044'
ENCRYPTED, NOT_READ, BLANK, FAILED, STOPPED, NO_TEXT = 'RX1013', 'RX1003', 'RX1002', 'RX1046', 'RX1047', 'RX1048'


def with_part(name, **entry):
    """A document in which the part `name` is entered as `entry` says."""
    archive = Archive()
    found = parts(styles=b'<w:styles xmlns:w="%s"/>' % W.encode(), numbering=b'<w:numbering xmlns:w="%s"/>' % W.encode())
    for part, content in found.items():
        archive.add(part, content, **(entry if part == name else {}))
    return archive.bytes()


def bombs():
    stream = bomb(10)
    for name in ('[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'word/numbering.xml'):
        yield f'bomb of 10 GB in {name}', with_part(name, stream=stream, size=10 << 30 & 0xFFFFFFFF), REFUSED
    yield 'bomb that tells a small size', with_part('word/document.xml', stream=stream, size=1000), (DAMAGED, REFUSED)
    yield 'part of 84 MB', docx(parts(document('<w:p/>' * (14 << 20)))), REFUSED


def directories():
    sound = Archive().add_all(parts())
    yield 'overlapping entries', Archive().add_all(parts()).add('word/styles.xml', parts()['word/document.xml'], local=False,
                                                               at=sound.data.index(b'word/document.xmlPK'[:17]) - 30).bytes(), (REFUSED, DAMAGED)
    for label, name in (('traversal', '../../../tmp/owned'), ('traversal within', 'word/../../owned'), ('absolute', '/etc/passwd'),
                        ('backslash', 'word\\..\\owned'), ('drive', 'C:owned')):
        yield f'{label} name', Archive().add_all(parts()).add(name, b'x').bytes(), REFUSED
    yield 'symbolic link', Archive().add_all(parts()).add('word/link', b'/etc/passwd', external=0o120777 << 16, system=3).bytes(), REFUSED
    yield 'duplicate name', Archive().add_all(parts()).add('word/document.xml', document(paragraph('x'))).bytes(), REFUSED
    yield 'duplicate name in other letters', Archive().add_all(parts()).add('Word/Document.XML', b'x').bytes(), REFUSED
    many = Archive().add_all(parts())
    one = Archive().add('x', b'', stream=b'', method=0)
    many.directory += b''.join(one.directory.replace(b'x', b'%05d' % i).replace(struct.pack('<HHHHH', 1, 0, 0, 0, 0), struct.pack('<HHHHH', 5, 0, 0, 0, 0))
                               for i in range(65_500))
    many.count += 65_500
    yield '65 500 entries', many.bytes(), REFUSED
    yield 'ZIP64 with 2^40 entries', sound.bytes64(1 << 40, len(sound.data)), REFUSED
    yield 'ZIP64 with its directory nowhere', sound.bytes64(4, 1 << 62), DAMAGED
    yield 'directory beyond the end', sound.bytes(offset=0x7FFFFFFF), DAMAGED
    yield 'more entries told than there are', sound.bytes(count=9), DAMAGED
    yield 'entry beyond the end', Archive().add_all(parts()).add('word/styles.xml', b'x' * 100, local=False, at=0x7FFFFFF0).bytes(), DAMAGED
    yield 'name of 40 000 bytes', Archive().add_all(parts()).add('a' * 40_000, b'x').bytes(), REFUSED
    yield 'other name in front of the entry', with_part('word/document.xml', local_name='word/other_one.xml'), (DAMAGED, 'ok')
    yield 'wrong checksum', with_part('word/document.xml', crc=1), DAMAGED
    yield 'size too small', with_part('word/document.xml', size=100), DAMAGED
    yield 'size too large', with_part('word/document.xml', size=100_000), DAMAGED
    yield 'no deflate stream', with_part('word/document.xml', stream=b'\xff' * 100), DAMAGED
    yield 'deflate stream cut off', with_part('word/document.xml', stream=packed(document(REPORT))[:-20]), DAMAGED
    yield 'packed in a way of its own', with_part('word/document.xml', method=99), DAMAGED
    yield 'encrypted entry', with_part('word/document.xml', flags=1), ENCRYPTED
    yield 'behind the archive more bytes', sound.bytes() + b'\0' * 1000, ('ok', DAMAGED)
    yield 'archive of nothing', Archive().bytes(), NOT_READ


def markups():
    doctype = '<!DOCTYPE x [%s]>'
    laughs = ''.join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    yield 'external entity of a file', docx(parts(document(paragraph('&x;'), doctype % '<!ENTITY x SYSTEM "file:///etc/passwd">'))), NO_SAFE_XML
    yield 'external entity of the network', docx(parts(document(paragraph('&x;'), doctype % '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">'))), NO_SAFE_XML
    yield 'external document type', docx(parts(document(REPORT, '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'))), NO_SAFE_XML
    yield 'parameter entity', docx(parts(document(REPORT, doctype % '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;'))), NO_SAFE_XML
    yield 'billion laughs', docx(parts(document(paragraph('&l11;'), doctype % ('<!ENTITY l0 "ha">' + laughs)))), NO_SAFE_XML
    yield 'quadratic blow-up', docx(parts(document(paragraph('&a;' * 50_000), doctype % f'<!ENTITY a "{"a" * 50_000}">'))), NO_SAFE_XML
    for name in ('[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'):
        found = parts()
        found[name] = found[name].replace(b'?>', b'?><!DOCTYPE x>', 1)
        yield f'document type in {name}', docx(found), NO_SAFE_XML
    yield 'document type in styles', docx(styles=b'<!DOCTYPE x><w:styles xmlns:w="%s"/>' % W.encode()), NO_SAFE_XML
    yield 'a million nested tags', docx(parts(document(''.join(f'<w:sdt a="{i * 7919}">' for i in range(1_000_000))))), NO_SAFE_XML
    yield 'nested tables', docx(parts(document(''.join(f'<w:tbl><w:tr a="{i * 7919}"><w:tc>' for i in range(100_000))))), NO_SAFE_XML
    attributes = ' '.join(f'a{i}="x"' for i in range(200_000))
    yield '200 000 attributes', docx(parts(document(f'<w:p {attributes}>{REPORT}</w:p>'))), ('ok', NO_SAFE_XML)
    yield 'an attribute of 10 MB', docx(parts(document(f'<w:p a="{"x" * 10_000_000}"/>{REPORT}'))), (REFUSED, 'ok')
    spaces = ' '.join(f'xmlns:n{i}="urn:{i}"' for i in range(50_000))
    yield '50 000 namespaces', docx(parts(document(f'<w:p {spaces}/>{REPORT}'))), ('ok', NO_SAFE_XML)
    yield 'a million open tags', docx(parts(document(''.join(f'<w:p a="{i * 7919}">' for i in range(1_000_000)) + REPORT))), NO_SAFE_XML
    yield 'cut off markup', docx(parts(document(REPORT)[:-40])), NO_XML
    yield 'no UTF-8', docx(parts(document(REPORT).replace('江'.encode(), b'\xff\xfe\xfd'))), NO_XML
    yield 'an encoding that nobody knows', docx(parts(document(REPORT).replace(b'UTF-8', b'KLINGON'))), NO_XML
    yield 'no XML at all', docx(parts(b'\0' * 1000)), NO_XML
    yield 'an empty part', docx(parts(b'')), NO_XML
    yield 'a document without text', docx(parts(document(''))), BLANK
    yield 'unending comments', docx(parts(document('<!--' + '-x' * 2_000_000 + REPORT))), (NO_XML, REFUSED)


def packages():
    for label, target in (('traversal', 'Target="../../../../etc/passwd"'), ('absolute', 'Target="/etc/passwd"'),
                          ('external', 'Target="file:///etc/passwd" TargetMode="External"'), ('empty', 'Target=""')):
        found = parts()
        found['word/main.xml'] = found.pop('word/document.xml')
        found['_rels/.rels'] = relationships((f'{OFFICE}/officeDocument', target))
        yield f'{label} target', docx(found), NO_MAIN
    found = parts()
    found['word/_rels/document.xml.rels'] = relationships((f'{OFFICE}/styles', 'Target="../../../etc/passwd"'),
                                                          (f'{OFFICE}/attachedTemplate', 'Target="http://127.0.0.1:9/" TargetMode="External"'))
    yield 'styles that are another file', docx(found), 'ok'
    found = parts()
    del found['word/document.xml']
    yield 'no main part', docx(found), NO_MAIN
    for label, kind in (('workbook', 'spreadsheetml.sheet.main+xml'), ('presentation', 'presentationml.presentation.main+xml')):
        found = parts()
        found['[Content_Types].xml'] = found['[Content_Types].xml'].replace(MAIN.encode(), f'application/vnd.x.{kind}'.encode())
        yield f'{label} that looks like a document', docx(found), NO_MAIN
    style = '<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    level = '<w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1%2%3%9"/></w:lvl>'
    yield 'styles and lists in circles, numbers without end', docx(
        parts(styles=f'<w:styles xmlns:w="{W}">{style}</w:styles>'.encode(),
              numbering=f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/>{level}</w:abstractNum>'
                        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
                        '</w:numbering>'.encode())), 'ok'
    yield 'fields that never end', docx(parts(document(REPORT.replace('<w:r>', '<w:r><w:fldChar w:fldCharType="begin"/>')))), 'ok'


def compound_files(folder):
    encrypted = doc_writer.compound_file([('EncryptedPackage', b'x' * 5000), ('EncryptionInfo', b'x' * 5000)])
    yield 'encrypted DOCX', 'a.docx', encrypted, ENCRYPTED
    path = folder / 'sound.doc'
    doc_writer.write_doc(['江夏区人民政府2024年法治政府建设情况报告', '一、主要举措', '（一）加强领导。学法4次。'] * 50, path)
    sound = path.read_bytes()
    at = sound.index(b'\xec\xa5\xc1\x00')

    def changed(place, value):
        return sound[:at + place] + value + sound[at + place + len(value):]

    yield 'encrypted DOC', 'a.doc', changed(0x0A, b'\0\x13'), ENCRYPTED
    yield 'DOC with 2^31 characters', 'a.doc', changed(0x4C, b'\xff\xff\xff\x7f'), 'ok'
    yield 'DOC with its pieces nowhere', 'a.doc', changed(0x1A2, b'\xff\xff\xff\x7f'), BLANK
    yield 'DOC with its lists nowhere', 'a.doc', changed(0x2E2, b'\xff\xff\xff\x7f\xff\xff\xff\x7f'), 'ok'
    yield 'DOC with its styles nowhere', 'a.doc', changed(0xA2, b'\xf0\xff\xff\x7f\xff\xff\xff\x7f'), 'ok'
    circle = bytearray(sound)
    for sector in range(128):
        struct.pack_into('<I', circle, 512 + 4 * sector, 1)
    yield 'sectors in a circle', 'a.doc', bytes(circle), (DAMAGED, NO_MAIN)
    yield 'header alone', 'a.doc', sound[:512], (NOT_READ, DAMAGED)
    for size in range(1024, len(sound), 1024):
        yield f'DOC cut off at {size // 1024} KiB', 'a.doc', sound[:size], (DAMAGED, NO_MAIN, NOT_READ, 'ok')


def texts():
    yield 'RTF of two million groups', 'a.rtf', b'{\\rtf1 ' + b'{' * 2_000_000 + b'a', 'ok'
    yield 'RTF with binary data beyond the end', 'a.rtf', b'{\\rtf1 a\\par\\bin2147483647 x', 'ok'
    yield 'RTF of a million cells', 'a.rtf', b'{\\rtf1 ' + b'a\\cell ' * 1_000_000 + b'\\row}', 'ok'


def pdfs(folder):
    path = folder / 'sound.pdf'
    pdf_writer.write_pdf(['江夏区人民政府2024年法治政府建设情况报告', '一、主要举措', '（一）加强领导。学法4次。' * 30] * 20, path)
    sound = path.read_bytes()
    page = b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'

    def written(*objects, trailer=''):
        pdf_writer.write_objects(list(objects), path, trailer)
        return path.read_bytes()

    yield 'page tree in a circle', written(b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'), (FAILED, NO_TEXT)
    yield 'a million pages told', written(b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>', page), (FAILED, NO_TEXT, STOPPED)
    yield 'scan', written(b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page), NO_TEXT
    yield 'stream that tells another size', sound.replace(b'/Length ', b'/Length 9', 1), ('ok', FAILED, NO_TEXT)
    yield 'PDF bomb', written(b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
                              b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
                              pdf_writer.stream(b' ' * (50 << 20))), (NO_TEXT, STOPPED, FAILED)
    yield 'nested arrays', written(b'<< /Type /Catalog /Pages 2 0 R /X ' + b'[' * 500_000 + b' >>', b'<< /Type /Pages /Kids [] /Count 0 >>'), (FAILED, NO_TEXT)
    for size in range(1024, len(sound), 1024):
        yield f'PDF cut off at {size // 1024} KiB', sound[:size], ('ok', FAILED, NO_TEXT)


def all_cases(folder):
    for name, data, codes in (*bombs(), *directories(), *markups(), *packages()):
        yield name, 'a.docx', data, codes
    sound = docx(parts(document(REPORT + ''.join(paragraph(f'第{i * 7919 % 9973}件{i}') for i in range(6000)))))
    for size in range(1024, len(sound), 1024):
        yield f'DOCX cut off at {size // 1024} KiB', 'a.docx', sound[:size], (DAMAGED, NOT_READ)
    yield from compound_files(folder)
    yield from texts()
    for name, data, codes in pdfs(folder):
        yield name, 'a.pdf', data, codes
    yield 'DOCX called text', 'a.txt', docx(), 'ok'
    yield 'PDF called DOCX', 'a.docx', (folder / 'sound.pdf').read_bytes()[:0] + b'%PDF-1.4\n', FAILED


def write_all(folder):
    """Writes every case into `folder`, and a list of them: name, file, codes."""
    written = []
    for number, (name, file_name, data, codes) in enumerate(all_cases(folder)):
        path = folder / f'{number}_{file_name}'
        path.write_bytes(data)
        written.append([name, path.name, [codes] if isinstance(codes, str) else codes])
    (folder / 'cases.json').write_text(json.dumps(written))


if __name__ == '__main__':
    write_all(pathlib.Path(sys.argv[1]))
