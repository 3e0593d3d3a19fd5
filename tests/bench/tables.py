"""Figures as text: the table of one run, and what has changed between two."""
from limits import load, plain


def shown(value):
    if abs(value) >= 1e5:
        return f'{value:,.0f}'
    return f'{value:.4g}'


def verdict(row, value):
    if row.must is None:
        return ''
    if not row.must.holds(value):
        return 'MISSED'
    return 'aim' if row.aim and row.aim.holds(value) else 'must'


def lines(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        yield '  '.join(cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths))).rstrip()


def quiet(figures):
    """Figures that the table leaves out: of the odd texts all but the five that lengthen worst. The file has them all."""
    odd = [name for name in figures if name.startswith('linear_') and name not in ('linear_worst', 'linear_slowest')]
    return sorted(odd, key=lambda name: figures[name])[5:]


def table(figures):
    """One line a figure; those with goals first, in the order of limits.tsv."""
    limits = load()
    names = [name for name in limits if name in figures] + [name for name in figures if name not in limits]
    names = [name for name in names if name not in quiet(figures)]
    rows = [('figure', 'best', 'median', 'must', 'aim', 'reached')]
    for name in names:
        figure, row = figures[name], limits.get(name)
        median = shown(figure['median']) if isinstance(figure, dict) else ''
        goals = [limit.text if limit else '' for limit in (row.must, row.aim)] if row else ['', '']
        rows.append((name, shown(plain(figure)), median, *goals, verdict(row, plain(figure)) if row else ''))
    return '\n'.join(lines(rows))


def changes(old, new):
    """What both runs have, with the ratio new to old."""
    rows = [('figure', 'before', 'now', 'now/before')]
    for name in new:
        if name in old:
            before, now = plain(old[name]), plain(new[name])
            rows.append((name, shown(before), shown(now), f'{now / before:.3f}' if before else '-'))
    return '\n'.join(lines(rows))


def changed_outputs(old, new):
    """Numbers of the documents that both runs read and whose JSON differs."""
    return [i for i, (before, now) in enumerate(zip(old, new)) if before != now]
