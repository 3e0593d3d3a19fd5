"""Hostile pages: each gives a result or a named error within two seconds of work and 256 MiB of memory.

usage: hostile.py PROGRAM [NAME...]
Without names all cases run. Nothing of them is stored.
"""
import os, resource, sys, tempfile, time

SECONDS, MEBIBYTES = 2, 256
M = 1_000_000
PROSE = '<p>一、依法办理行政复议案件12件，执法监督机制有待健全。</p>'


def deep(tag, count):
    return f'<{tag}>' * count + PROSE


def mht(parts):
    return 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n' + parts


CASES = {
    'nested_div': lambda: deep('div', M),
    'nested_table': lambda: deep('table><tr><td', M // 4),
    'nested_list': lambda: deep('ol><li', M // 2),
    'nested_font': lambda: deep('font color=red', M // 2),
    'nested_section_with_class': lambda: deep('section class="zoom TRS_Editor" id=zoom', M // 8),
    'unclosed_b_i': lambda: '<b><i>' * M + PROSE,
    'unclosed_anchors': lambda: '<a href=x>' * M + PROSE,
    'unclosed_hidden_spans': lambda: '<span hidden>' * (M // 2) + PROSE,
    'stray_end_tags': lambda: '<div>' * 300 + '</p></b></td></table></a></li>' * (M // 4) + PROSE,
    'misnested': lambda: '<a href=x><p><b><div></a></b></p>' * (M // 4) + PROSE,
    'formatting_in_tables': lambda: '<table><b><tr><i><td>' * (M // 4) + PROSE,
    'attributes': lambda: '<p ' + ' '.join(f'a{i}=1' for i in range(200_000)) + '>' + PROSE,
    'same_attribute': lambda: '<p ' + 'class=a ' * M + '>' + PROSE,
    'long_attribute': lambda: '<p style="' + 'a:b;' * (10 * M // 4) + '">' + PROSE,
    'long_class': lambda: '<div class="' + 'zoom ' * (2 * M) + '">' + PROSE * 20 + '</div>',
    'long_tag_name': lambda: '<' + 'p' * (10 * M) + '>' + PROSE,
    'unclosed_quote': lambda: PROSE + '<p title="' + 'x>' * (5 * M),
    'comments': lambda: '<!-- -->' * M + PROSE,
    'unclosed_comment': lambda: PROSE + '<!--' + '-- ' * (3 * M),
    'comment_openings': lambda: PROSE + '<!--' * (2 * M),
    'declarations': lambda: '<!x' * (2 * M) + PROSE,
    'less_signs': lambda: '<' * (5 * M) + PROSE,
    'slashes': lambda: '</' * (5 * M) + PROSE,
    'ampersands': lambda: '<p>' + '&' * (5 * M) + '</p>' + PROSE,
    'unfinished_entities': lambda: '<p>' + '&CounterClockwise' * (M // 2) + '</p>' + PROSE,
    'entities': lambda: '<p>' + '&NotEqualTilde;' * (M // 2) + '</p>' + PROSE,
    'numeric_entities': lambda: '<p>&#' + '9' * (5 * M) + ';</p>' + PROSE,
    'paragraphs': lambda: PROSE * (M // 20),
    'empty_paragraphs': lambda: '<p>' * M + '</p>' * M + PROSE,
    'line_breaks': lambda: '一<br>' * M,
    'cells': lambda: '<table><tr>' + '<td>一' * M + '</table>' + PROSE,
    'rows': lambda: '<table>' + '<tr><td>一<td>二' * (M // 4) + '</table>' + PROSE,
    'list_items': lambda: '<ol>' + '<li>一' * (M // 2) + '</ol>' + PROSE,
    'one_line': lambda: '<p>' + '办理行政复议案件，' * (M // 4) + '</p>',
    'blanks': lambda: '<p>' + '&nbsp;' * M + ' \n' * M + '</p>' + PROSE,
    'metas': lambda: '<meta name=PubDate content=x>' * (M // 2) + PROSE,
    'long_title': lambda: '<title>' + '报告_' * M + '</title>' + PROSE,
    'unclosed_title': lambda: PROSE + '<title>' + 'x<p>' * M,
    'unclosed_script': lambda: PROSE + '<script>' + '</scrip>' * M,
    'scripts': lambda: '<script></script>' * (M // 2) + PROSE,
    'charset_words': lambda: '<meta ' + 'charset ' * M + '>' + PROSE,
    'keys': lambda: '<h1>某县2024年法治政府建设情况报告</h1>' + '<div>来源：甲 发布时间：2025-01-01</div>' * (M // 20) + PROSE * 3,
    'twin_blocks': lambda: ('<div>' * 200 + PROSE * 50 + '</div>' * 200) * 60,
    'broken_bytes': lambda: (PROSE.encode() + b'\xff\xfe\x80') * 50_000,
    'mht_parts': lambda: mht('--b\nContent-Type: image/png\n\n' * (M // 4) + '--b\nContent-Type: text/html\n\n' + PROSE),
    'mht_header': lambda: 'MIME-Version: 1.0\nContent-Type: multipart/related;\n' + ' a=b;\n' * M + ' boundary=b\n\n--b\nContent-Type: text/html\n\n' + PROSE,
    'mht_quoted': lambda: mht('--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n' + '=' * (5 * M) + '\n' + PROSE),
    'mht_base64': lambda: mht('--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n' + 'PHA+' * (2 * M)),
}


def truncated(program, folder):
    """A page cut at every kilobyte."""
    page = ('<html><head><meta charset=utf-8><title>某县2024年法治政府建设情况报告</title></head><body><div id="zoom" class="a">'
            + PROSE * 200 + '</div><!-- end --></body></html>').encode()
    return {f'truncated_{size}': page[:size] for size in range(0, len(page), 1024)}


def run(program, folder, name, page):
    path = os.path.join(folder, 'page.html')
    with open(path, 'wb') as file:
        file.write(page if isinstance(page, bytes) else page.encode())
    error = os.path.join(folder, 'error')
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(os.open(error, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        os.execv(program, [program, 'parse', '--from', 'html', path])
    _, status, usage = os.wait4(child, 0)
    code, seconds, memory = os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    with open(error) as file:
        message = file.read()
    named = code == 0 or (code == 3 and '[RX10' in message)
    good = named and seconds <= SECONDS and memory <= MEBIBYTES
    if not good or '-v' in sys.argv:
        print(f'{name}: exit {code}, {seconds:.2f} s of work ({time.monotonic() - started:.2f} s), {memory:.0f} MiB {message.strip()[:200]}')
    return good


def main():
    program, *names = [a for a in sys.argv[1:] if a != '-v']
    with tempfile.TemporaryDirectory() as folder:
        cases = [(name, CASES[name]()) for name in names] if names else ((name, make()) for name, make in CASES.items())
        results = [run(program, folder, name, page) for name, page in cases]
        if not names:
            results += [run(program, folder, name, page) for name, page in truncated(program, folder).items()]
    print(f'{sum(results)} of {len(results)} hostile pages are borne')
    sys.exit(0 if all(results) else 1)


main()
