"""Writes lines of text as a DOCX, the numbers in front of them typed or left to Word to count.

Knows nothing of the reader under test: with automatic numbers it counts on its own as Word does, and where a report's numbers do not
run on, it makes a list of its own that starts where the report says. Flavours: `word` (transitional, headings numbered through styles),
`strict` (ISO strict namespaces, other names of parts, levels that never restart by themselves), `wps` (everything direct, the number formats that WPS writes).
"""
import random, re, zipfile
from xml.sax.saxutils import escape, quoteattr

HAN = '一二三四五六七八九十'
RINGED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
MARKER = re.compile(rf'(?P<open>[（(第]?)(?P<number>[{HAN}]{{1,3}}|[0-9]{{1,2}}|[{RINGED}])(?P<close>[、．.)）章节]|(?<=[{RINGED}]))(?!(?<=[0-9][.])[0-9])')

TRANSITIONAL = {'w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
                'r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'}
STRICT = {'w': 'http://purl.oclc.org/ooxml/wordprocessingml/main', 'r': 'http://purl.oclc.org/ooxml/officeDocument/relationships'}
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'


def value_of(number):
    """The number that 十二, 12 or ⑫ stands for."""
    if number in RINGED:
        return RINGED.index(number) + 1
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition('十')
    return (HAN.index(tens) + 1 if tens else 1 if ten else 0) * 10 + (HAN.index(ones) + 1 if ones else 0)


def format_of(number, flavour):
    """The ST_NumberFormat that prints such a number."""
    if number in RINGED:
        return 'decimalEnclosedCircleChinese' if flavour == 'wps' else 'decimalEnclosedCircle'
    if number.isdecimal():
        return 'decimal'
    return {'word': 'chineseCountingThousand', 'strict': 'chineseCounting', 'wps': 'japaneseCounting'}[flavour]


def marker_of(line):
    """(what is printed with %, number, rest of the line) of a line that opens with a number, else None."""
    found = MARKER.match(line)
    if not found or not line[found.end():].strip():
        return None
    opening, number, closing = found['open'], found['number'], found['close']
    ordinal, parenthesis = opening == '第', opening in ('（', '(')
    if ordinal != (closing in ('章', '节')) or (parenthesis and closing not in ('）', ')')):
        return None
    return f'{opening}%{closing}', number, line[found.end():].lstrip()


class Lists:
    """The lists of one document: one abstract list whose levels are the report's markers by first use, and as many lists made from
    it as its numbers need. With `shared` counters a list made to start anew is left again at once, and the first one counts on from
    there, since in Word all lists of one abstract list count together; without, each number behind it has a list of its own."""

    def __init__(self, flavour, shared=True):
        self.flavour, self.shared = flavour, shared
        self.parted = set()   # levels that the first list no longer counts
        self.restarts = flavour != 'strict'  # whether a level begins anew below each number of the levels above it
        self.levels = []      # (what is printed, format)
        self.counts = {}      # level → number printed last, of the abstract list
        self.starts = []      # list number - 2 → (level, start)

    def place(self, marker):
        """(list, level) at which Word prints this marker next."""
        printed, number, _ = marker
        key = (printed, format_of(number, self.flavour))
        if key not in self.levels:
            self.levels.append(key)
        level = self.levels.index(key)
        if level > 8:
            return None
        value, last = value_of(number), self.counts.get(level)
        for deeper in [l for l in self.counts if l > level and self.restarts]:
            del self.counts[deeper]
        self.counts[level] = value
        if value == (1 if last is None else last + 1) and level not in self.parted:
            return 1, level
        self.starts.append((level, value))
        if not self.shared:
            self.parted.add(level)
        return len(self.starts) + 1, level

    def styled_levels(self):
        """Levels that a style stands for: Word's headings, where the whole document counts in one list."""
        return range(min(2, len(self.levels))) if self.flavour == 'word' and not self.starts else range(0)

    def xml(self):
        levels = ''
        for index, (printed, number_format) in enumerate(self.levels[:9]):
            restart = '' if self.restarts else '<w:lvlRestart w:val="0"/>'
            style = f'<w:pStyle w:val="H{index}"/>' if index in self.styled_levels() else ''
            suffix = ('', '<w:suff w:val="nothing"/>', '<w:suff w:val="space"/>')[index % 3]
            levels += (f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{restart}{style}{suffix}'
                       f'<w:lvlText w:val={quoteattr(printed.replace("%", f"%{index + 1}"))}/></w:lvl>')
        lists = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        for index, (level, start) in enumerate(self.starts):
            lists += (f'<w:num w:numId="{index + 2}"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="{level}">'
                      f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>')
        return f'<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>{lists}'


class Writer:
    def __init__(self, numbering, flavour, tracked, title, shared):
        self.numbering, self.flavour, self.tracked, self.title = numbering, flavour, tracked, title
        self.random = random.Random(f'{numbering} {flavour}')
        self.lists = Lists(flavour, shared)

    def run(self, text):
        """Text in runs as Word leaves them behind, with deleted and hidden ones among them."""
        xml = ''
        while text:
            cut = self.random.randint(1, 40)
            piece, text = text[:cut], text[cut:]
            size = f'<w:sz w:val="{self.size}"/>' if self.size else ''
            fonts = f'<w:rPr><w:rFonts w:hint="eastAsia"/>{size}</w:rPr>'
            xml += f'<w:r>{fonts}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
            chance = self.random.random() if self.tracked else 1
            if chance < 0.05:
                xml += '<w:del w:id="1" w:author="a"><w:r><w:delText>删去的12件文字</w:delText></w:r></w:del>'
            elif chance < 0.08:
                xml += '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的34件文字</w:t></w:r>'
            elif chance < 0.11:
                xml += '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellStart"/>'
        return xml

    def layout(self, line):
        """How an official document sets a line: (what stands in its properties, size in half points)."""
        text = line.strip(' \u3000')
        if text and text in self.title and len(text) > 6:
            return '<w:jc w:val="center"/>', 44
        if line.startswith('        '):
            return '<w:jc w:val="right"/>', 32
        # LibreOffice 7.4 leaves signs that hang in the margin out of a PDF, and takes this for the word that they do not hang.
        return '<w:overflowPunct/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>', 32

    def paragraph(self, line):
        properties, self.size = '', None
        if self.title is not None:
            layout, self.size = self.layout(line)
            line = line.strip(' \u3000')
            properties = f'<w:pPr>{layout}</w:pPr>'
        marker = marker_of(line.strip()) if self.numbering == 'auto' else None
        place = self.lists.place(marker) if marker else None
        if place:
            line = marker[2]
            properties += f'@{place[0]},{place[1]}@'  # filled in when all lists are known
        return f'<w:p>{properties}{self.run(line)}</w:p>'

    def table_row(self, line):
        self.size = None
        cells = ''.join(f'<w:tc><w:tcPr/><w:p>{self.run(cell.strip())}</w:p></w:tc>' for cell in line.strip('| ').split('|'))
        return f'<w:tbl><w:tblPr/><w:tr>{cells}</w:tr></w:tbl>'

    def properties(self, match):
        number, level = int(match[1]), int(match[2])
        if level in self.lists.styled_levels():
            return f'<w:pPr><w:pStyle w:val="H{level}"/></w:pPr>'
        return f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'

    def body(self, lines):
        xml = ''.join(self.table_row(line) if line.startswith('| ') and line.endswith('|') else self.paragraph(line) for line in lines)
        xml = re.sub('@([0-9]+),([0-9]+)@', self.properties, xml)
        return re.sub('<w:pPr>(((?!pPr).)*)</w:pPr><w:pPr>(((?!pPr).)*)</w:pPr>', r'<w:pPr>\3\1</w:pPr>', xml)  # two sets are one

    def section(self):
        """The page: A4 with the margins of official documents and numbered, where the layout is theirs."""
        if self.title is None:
            return '<w:sectPr/>'
        return ('<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
                '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>')

    def styles(self):
        base = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        for level in self.lists.styled_levels():
            ilvl = f'<w:ilvl w:val="{level}"/>' if level else ''
            base += (f'<w:style w:type="paragraph" w:styleId="H{level}"><w:name w:val="Heading {level}"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr>{ilvl}'
                     f'<w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
        return base


FOOTER = ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
          '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
          '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>')


def write_docx(lines, path, numbering='typed', flavour='word', tracked=True, title=None, shared_counters=True):
    """`numbering` is `typed` or `auto`; `tracked`: with deleted and hidden text in it; with a `title`: set as official documents are;
    `shared_counters` as in Lists."""
    writer = Writer(numbering, flavour, tracked, title, shared_counters)
    spaces = STRICT if flavour == 'strict' else TRANSITIONAL
    folder = 'office' if flavour == 'strict' else 'word'
    declared = ' '.join(f'xmlns:{prefix}="{uri}"' for prefix, uri in spaces.items())
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    body = writer.body(lines)
    parts = {
        '[Content_Types].xml': f'{head}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{folder}/document.xml" ContentType="{WORD_TYPE}document.main+xml"/>'
            f'<Override PartName="/{folder}/footer1.xml" ContentType="{WORD_TYPE}footer+xml"/></Types>',
        '_rels/.rels': f'{head}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{spaces["r"]}/officeDocument" Target="{folder}/document.xml"/></Relationships>',
        f'{folder}/_rels/document.xml.rels': f'{head}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{spaces["r"]}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId2" Type="{spaces["r"]}/numbering" Target="/{folder}/numbering.xml"/>'
            f'<Relationship Id="rId3" Type="{spaces["r"]}/footer" Target="footer1.xml"/></Relationships>',
        f'{folder}/footer1.xml': f'{head}<w:ftr {declared}>{FOOTER}</w:ftr>',
        f'{folder}/document.xml': f'{head}<w:document {declared}><w:body>{body}{writer.section()}</w:body></w:document>',
        f'{folder}/styles.xml': f'{head}<w:styles {declared}>{writer.styles()}</w:styles>',
        f'{folder}/numbering.xml': f'{head}<w:numbering {declared}>{writer.lists.xml()}</w:numbering>',
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
