"""The sheets of an XLSX workbook, read by the standard library alone: names, cells with their types, frozen rows."""
import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def unescaped(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda it: chr(int(it.group(1), 16)), text)


def column_of(reference):
    number = 0
    for letter in re.match(r"[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


class Sheet:
    """`rows` are lists of (type, text): n for a number, s for a text; None for an empty cell."""

    def __init__(self, root):
        pane = root.find(f".//{MAIN}pane")
        self.frozen = pane is not None and pane.get("state") == "frozen" and pane.get("ySplit") == "1"
        self.filtered = root.find(f"{MAIN}autoFilter") is not None
        self.widths = {float(it.get("width")) for it in root.iter(f"{MAIN}col")}
        self.formulas = sum(1 for _ in root.iter(f"{MAIN}f"))
        self.rows = [self.row(it) for it in root.iter(f"{MAIN}row")]

    @staticmethod
    def row(element):
        cells = []
        for cell in element.iter(f"{MAIN}c"):
            at = column_of(cell.get("r"))
            cells += [None] * (at + 1 - len(cells))
            if cell.get("t") == "inlineStr":
                cells[at] = ("s", unescaped("".join(it.text or "" for it in cell.iter(f"{MAIN}t"))))
            elif cell.find(f"{MAIN}v") is not None:
                cells[at] = ("n", cell.find(f"{MAIN}v").text)
        return cells


def read(path):
    """Sheets by name, in order."""
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            raise ValueError("a damaged workbook")
        targets = {it.get("Id"): it.get("Target")
                   for it in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
        return {it.get("name"): Sheet(ElementTree.fromstring(archive.read("xl/" + targets[it.get(RELATION)])))
                for it in sheets}
