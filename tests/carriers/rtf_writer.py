"""Writes lines of text as RTF: characters as bytes of code page 936 or as \\u, the numbers in front of lines typed or as Word prints them
for programs that cannot count; deleted and hidden text, a field, a table, groups that hold no text."""
import random

from docx_writer import marker_of

HEAD = (r'{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\froman\fcharset0 Times New Roman;}}'
        r'{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}}{\*\generator Writer;}{\info{\title \'b1\'a8\'b8\'e6}}'
        r'{\header\pard \'d2\'b3\'c3\'bc\par}')


def encoded(text, unicode):
    out = ''
    for sign in text:
        if sign in '\\{}':
            out += '\\' + sign
        elif sign < '\x80':
            out += sign
        elif unicode:
            units = sign.encode('utf-16-le')
            for at in range(0, len(units), 2):
                out += f"\\u{int.from_bytes(units[at:at + 2], 'little', signed=True)}\\'3f"
        else:
            out += ''.join(f"\\'{byte:02x}" for byte in sign.encode('gb18030'))
    return out


def write_rtf(lines, path, numbering='typed', unicode=False):
    chance = random.Random('rtf').random
    body = ''
    for line in lines:
        if line.startswith('| ') and line.endswith('|'):
            cells = ''.join(f'{encoded(cell.strip(), unicode)}\\cell ' for cell in line.strip('| ').split('|'))
            body += f'\\trowd\\cellx2000\\cellx4000\\pard\\intbl {cells}\\row\n'
            continue
        body += '\\pard\\plain\\f0\\uc1 '
        marker = marker_of(line.strip()) if numbering == 'auto' else None
        if marker:
            printed, number, line = marker
            body += f'{{\\listtext\\pard\\plain {encoded(printed.replace("%", number), unicode)}\\tab}}\\ls1\\ilvl0 '
        cut = len(line) // 2
        body += encoded(line[:cut], unicode)
        if chance() < 0.3:
            body += f"{{\\deleted {encoded('删去的12件文字', unicode)}}}{{\\v {encoded('隐藏的34件文字', unicode)}}}"
        body += f'{{\\field{{\\*\\fldinst QUOTE x}}{{\\fldrslt {encoded(line[cut:], unicode)}}}}}{{\\*\\bkmkstart a}}\\par\n'
    with open(path, 'w', encoding='ascii') as file:
        file.write(f'{HEAD}\n{body}}}')
