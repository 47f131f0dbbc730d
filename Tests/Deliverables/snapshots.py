#!/usr/bin/env python3
"""Compares what every format looks like for one notice with the copies in snapshots/.

    snapshots.py NOTICEKIT [--update]

Binary formats are compared as the text that a person would read in them.
"""
import difflib
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

import docx
import openpyxl

program = str(pathlib.Path(sys.argv[1]).resolve())
update = '--update' in sys.argv
root = pathlib.Path(__file__).resolve().parents[2]
kept = pathlib.Path(__file__).resolve().parent / 'snapshots'
notice = 'corpus/notices/16-marathon-traffic-notice.txt'
folder = pathlib.Path(tempfile.mkdtemp(prefix='noticekit-'))


def run(*arguments):
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, cwd=root,
                          timeout=120).stdout.decode()


def written(name, *arguments):
    run(*arguments, notice, '-o', folder / name)
    return folder / name


def workbook():
    book = openpyxl.load_workbook(written('a.xlsx', 'tasks'))
    lines = []
    for sheet in book:
        lines.append(f'== {sheet.title} {sheet.dimensions} frozen {sheet.freeze_panes}'
                     f' filter {sheet.auto_filter.ref} merged {sorted(map(str, sheet.merged_cells.ranges))}')
        for row in sheet.iter_rows():
            lines.append(' | '.join('' if c.value is None else str(c.value) for c in row))
    return '\n'.join(lines) + '\n'


def word():
    document = docx.Document(written('a.docx', 'tasks'))
    lines = [p.text for p in document.paragraphs]
    for table in document.tables:
        lines += [' | '.join(cell.text for cell in row.cells) for row in table.rows]
    return '\n'.join(lines) + '\n'


def database():
    base = sqlite3.connect(written('a.sqlite', 'tasks'))
    rows = base.execute('SELECT * FROM task_list')
    lines = [' | '.join(column[0] for column in rows.description)]
    lines += [' | '.join('' if cell is None else str(cell) for cell in row) for row in rows]
    return '\n'.join(lines) + '\n'


def page(*arguments):
    html = written('a.html', *arguments).read_text(encoding='utf-8')
    html = re.sub(r'<(style|script)\b.*?</\1>', r'<\1>…</\1>', html, flags=re.S)
    return re.sub(r'(?=<(?:li|tr|p|h\d|span class="s )\b)', '\n', html)


def brat():
    run('annotate', notice, '--format', 'brat', '--output-dir', folder / 'brat')
    return next((folder / 'brat').glob('*.ann')).read_text(encoding='utf-8')


SNAPSHOTS = {
    'parse.json': lambda: run('parse', notice),
    'tasks.txt': lambda: run('tasks', notice, '--format', 'table'),
    'tasks.json': lambda: run('tasks', notice, '--format', 'json'),
    'tasks.csv.txt': lambda: written('a.csv', 'tasks').read_bytes().decode('utf-8-sig').replace(
        '\r\n', '␍\n'),
    'tasks.md': lambda: run('tasks', notice, '--format', 'md'),
    'tasks.ics.txt': lambda: run('tasks', notice, '--format', 'ics').replace('\r\n', '\n'),
    'tasks.sql': lambda: written('a.sql', 'tasks').read_text(encoding='utf-8'),
    'tasks.xlsx.txt': workbook,
    'tasks.docx.txt': word,
    'tasks.sqlite.txt': database,
    'tasks.html': lambda: page('tasks'),
    'view.html': lambda: page('view'),
    'annotate.ann': brat,
    'annotate.jsonld': lambda: run('annotate', notice),
    'check.txt': lambda: run('check', notice, '--fail-on', 'never'),
    'check.sarif': lambda: run('check', notice, '--format', 'sarif', '--fail-on', 'never'),
}

different = []
for name, make in SNAPSHOTS.items():
    text, path = make(), kept / name
    if update:
        kept.mkdir(exist_ok=True)
        path.write_text(text, encoding='utf-8', newline='')
        continue
    expected = path.read_bytes().decode()
    if text != expected:
        different.append(name)
        lines = difflib.unified_diff(expected.splitlines(), text.splitlines(), name, 'now', n=1,
                                     lineterm='')
        print('\n'.join(list(lines)[:40]))
if different:
    sys.exit(f'different: {", ".join(different)}; after looking, run with --update')
print('passed:', ', '.join(SNAPSHOTS))
