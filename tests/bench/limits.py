"""limits.tsv: what is asked of each figure."""
import os


class Limit:
    def __init__(self, text):
        self.text = text
        self.at_least = text.startswith('>=')
        self.value = float(text[2:])

    def holds(self, value):
        return value >= self.value if self.at_least else value <= self.value


class Row:
    def __init__(self, name, unit, bound, must, aim):
        self.name, self.unit = name, unit
        self.bound, self.must, self.aim = (None if text == '-' else Limit(text) for text in (bound, must, aim))


def load():
    """Rows by name, in the order of the file."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'limits.tsv')
    lines = [line.rstrip('\n') for line in open(path, encoding='utf-8')]
    return {row.name: row for row in (Row(*line.split('\t')) for line in lines if line and not line.startswith('#'))}


def plain(figure):
    """The number that limits are held against: of several rounds the best."""
    return figure['best'] if isinstance(figure, dict) else figure
