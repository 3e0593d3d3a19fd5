"""ZIP containers as no office program writes them. `Archive` builds one entry by entry, telling the truth unless told otherwise."""
import struct, zlib

MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'


def document(body, before=''):
    """document.xml around what stands in its body."""
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()


def paragraph(text, properties=''):
    return f'<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>'


REPORT = ''.join(paragraph(line) for line in (
    '江夏区人民政府2024年法治政府建设情况报告', '2024年，江夏区扎实推进法治政府建设。现将有关情况报告如下。', '一、主要举措和成效',
    '（一）加强组织领导。区政府常务会议专题学法4次。', '二、存在的问题', '基层执法力量有待加强。', '三、下一步工作安排', '（一）强化执法监督。'))


def relationships(*pairs):
    rows = ''.join(f'<Relationship Id="r{i}" Type="{kind}" {target}/>' for i, (kind, target) in enumerate(pairs))
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'.encode()


def parts(main=None, **more):
    """The parts of a sound document by name; `styles` and `numbering` as XML."""
    found = {
        '[Content_Types].xml': f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types"><Override PartName="/word/document.xml" '
                               f'ContentType="{MAIN}"/></Types>'.encode(),
        '_rels/.rels': relationships((f'{OFFICE}/officeDocument', 'Target="word/document.xml"')),
        'word/_rels/document.xml.rels': relationships((f'{OFFICE}/styles', 'Target="styles.xml"'),
                                                      (f'{OFFICE}/numbering', 'Target="numbering.xml"')),
        'word/document.xml': main if main is not None else document(REPORT),
    }
    found.update({f'word/{name}.xml': xml for name, xml in more.items()})
    return found


def packed(data):
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return engine.compress(data) + engine.flush()


def bomb(gigabytes):
    """A deflate stream that unpacks to so many gigabytes of blanks."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = engine.compress(b' ' * (1 << 20)) + engine.flush(zlib.Z_FULL_FLUSH)
    return block * (gigabytes * 1024) + packed(b'')


class Archive:
    def __init__(self):
        self.data, self.directory, self.count = b'', b'', 0

    def add(self, name, content, *, stream=None, size=None, crc=None, method=8, flags=0, external=0, system=0, local=True, at=None,
            local_name=None):
        """`stream` is the packed content, `at` the offset that the directory tells; `local`: whether there is an entry in front of it."""
        stream = packed(content) if stream is None else stream
        size = len(content) if size is None else size
        crc = zlib.crc32(content) if crc is None else crc
        name, local_name = name.encode(), (local_name or name).encode()
        common = struct.pack('<HHHHIII', flags, method, 0, 0x21, crc, len(stream), size)
        offset = len(self.data) if at is None else at
        if local:
            self.data += b'PK\3\4' + struct.pack('<H', 20) + common + struct.pack('<HH', len(local_name), 0) + local_name + stream
        self.directory += (b'PK\1\2' + struct.pack('<BBH', 20, system, 20) + common +
                           struct.pack('<HHHHHII', len(name), 0, 0, 0, 0, external, offset) + name)
        self.count += 1
        return self

    def add_all(self, found):
        for name, content in found.items():
            self.add(name, content)
        return self

    def bytes(self, count=None, offset=None, comment=b''):
        count = self.count if count is None else count
        offset = len(self.data) if offset is None else offset
        end = b'PK\5\6' + struct.pack('<HHHHIIH', 0, 0, count, count, len(self.directory), offset, len(comment)) + comment
        return self.data + self.directory + end

    def bytes64(self, count, offset):
        """With a ZIP64 end that tells `count` entries and a directory at `offset`."""
        end64 = b'PK\6\6' + struct.pack('<QHHIIQQQQ', 44, 45, 45, 0, 0, count, count, len(self.directory), offset)
        locator = b'PK\6\7' + struct.pack('<IQI', 0, len(self.data) + len(self.directory), 1)
        end = b'PK\5\6' + struct.pack('<HHHHIIH', 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
        return self.data + self.directory + end64 + locator + end


def docx(found=None, **more):
    """A DOCX of such parts."""
    return Archive().add_all(found if found is not None else parts(**more)).bytes()
