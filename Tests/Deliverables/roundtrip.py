#!/usr/bin/env python3
"""Writes every deliverable from notices of corpus/ and reads it back with a library that is not ours.

    roundtrip.py NOTICEKIT

Needs openpyxl, python-docx and icalendar; a format whose library is missing is skipped by name.
"""
import csv
import datetime
import importlib.util
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

program = sys.argv[1]
corpus = pathlib.Path(__file__).resolve().parents[2] / 'corpus' / 'notices'
winter = corpus / '01-winter-fire-notice.txt'
three = [winter, corpus / '06-gas-pipes-plan.txt', corpus / '22-ebike-fire-plan.txt']
passed, skipped = [], []


def tasks(files, output, *options):
    subprocess.run([program, 'tasks', *map(str, files), '-o', str(output), *options], check=True)
    return output


def rows(files, *options):
    run = subprocess.run([program, 'tasks', *map(str, files), '--format', 'jsonl', *options],
                         check=True, capture_output=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def test(needs=None):
    def run(check):
        if needs and importlib.util.find_spec(needs) is None:
            skipped.append(f'{check.__name__} (no {needs})')
            return
        with tempfile.TemporaryDirectory() as folder:
            check(pathlib.Path(folder))
        passed.append(check.__name__)
    return run


@test('openpyxl')
def workbook(folder):
    import openpyxl
    book = openpyxl.load_workbook(tasks([winter], folder / 'a.xlsx'))
    assert book.sheetnames == ['任务清单', '责任单位', '行业领域', '时限', '口号', '说明'], book.sheetnames
    sheet = book['任务清单']
    table = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(i for i, row in enumerate(table) if row[0] == '序号')
    names = table[head]
    expected = rows([winter])
    body = [dict(zip(names, row)) for row in table[head + 1:] if row[0]]
    assert len(body) == len(expected)
    for row, task in zip(body, expected):
        assert row['具体措施'] == task['text']
        assert (row['责任单位'] or '') == '、'.join(task['responsible'])
        due = task['deadline'] and task['deadline']['due']
        assert due is None or row['截止日期'] == datetime.datetime.fromisoformat(due), (row, due)
    assert sheet.freeze_panes and sheet.auto_filter.ref
    assert sheet.page_setup.orientation == 'landscape' and sheet.page_setup.paperSize in (9, '9')
    assert any('未开始' in v.formula1 for v in sheet.data_validations.dataValidation)
    assert (folder / 'a.xlsx').read_bytes() == tasks([winter], folder / 'b.xlsx').read_bytes()


@test('openpyxl')
def workbook_of_three_by_party(folder):
    import openpyxl
    sheet = openpyxl.load_workbook(tasks(three, folder / 'a.xlsx', '--sort', 'party'))['任务清单']
    table = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(i for i, row in enumerate(table) if row[0] == '序号')
    assert '来源' in table[head]
    assert len([row for row in table[head + 1:] if row[0]]) == len(rows(three))


@test('docx')
def word(folder):
    import docx
    document = docx.Document(tasks([winter], folder / 'a.docx'))
    table = document.tables[0]
    expected = rows([winter])
    head = [cell.text for cell in table.rows[0].cells]
    assert head[0] == '序号' and '完成情况' in head, head
    text = head.index('具体措施')
    assert [row.cells[text].text for row in table.rows[1:]] == [task['text'] for task in expected]
    section = document.sections[0]
    assert section.page_width > section.page_height
    assert table.rows[0]._tr.xpath('.//w:tblHeader')
    chosen = docx.Document(
        tasks([winter], folder / 'b.docx', '--columns', '序号,具体措施,责任单位=承办单位'))
    assert [c.text for c in chosen.tables[0].rows[0].cells] == ['序号', '具体措施', '承办单位']


@test('icalendar')
def calendar(folder):
    import icalendar
    def read(path):
        data = path.read_bytes()
        assert all(len(line) <= 75 for line in data.split(b'\r\n')), 'a line is not folded'
        return icalendar.Calendar.from_ical(data)
    events = read(tasks([winter], folder / 'a.ics')).walk('VEVENT')
    starts = {str(event['DTSTART'].dt) for event in events}
    due = {t['deadline']['due'] for t in rows([winter]) if t['deadline'] and t['deadline']['due']}
    assert due <= starts, due - starts
    assert len({str(event['UID']) for event in events}) == len(events)
    todos = read(tasks([winter], folder / 'b.ics', '--todo')).walk('VTODO')
    assert len(todos) >= len(rows([winter]))


@test()
def database(folder):
    path = tasks(three, folder / 'a.sqlite')
    tasks(three[:1], path)  # again: nothing doubles
    base = sqlite3.connect(path)
    count = lambda sql: base.execute(sql).fetchone()[0]
    assert count('SELECT count(*) FROM notices') == 3
    assert count('SELECT count(*) FROM tasks') == len(rows(three))
    assert count("SELECT count(*) FROM search WHERE search MATCH '消防车'") >= 1
    assert count("SELECT count(*) FROM mentions WHERE kind = 'sector' AND sector = 'fire'") > 3
    base.execute('PRAGMA foreign_keys = ON')
    base.execute('DELETE FROM notices')
    assert count('SELECT count(*) FROM mentions') == 0


@test()
def script(folder):
    sql = tasks(three, folder / 'a.sql').read_text(encoding='utf-8')
    base = sqlite3.connect(':memory:')
    base.executescript(sql)
    base.executescript(sql)
    assert base.execute('SELECT count(*) FROM tasks').fetchone()[0] == len(rows(three))


@test()
def sheet(folder):
    data = tasks([winter], folder / 'a.csv').read_bytes()
    assert data.startswith(b'\xef\xbb\xbf') and b'\r\n' in data
    table = list(csv.reader(data.decode('utf-8-sig').splitlines()))
    assert len(table) == len(rows([winter])) + 1


@test()
def lines_in_and_out(folder):
    texts = [path.read_text(encoding='utf-8') for path in three]
    lines = [json.dumps({'id': p.stem, 'text': t}, ensure_ascii=False) for p, t in zip(three, texts)]
    lines.insert(1, 'no json')
    run = subprocess.run([program, 'parse', '--jsonl'], input='\n'.join(lines).encode(),
                         capture_output=True)
    assert run.returncode == 1 and b'line 2' in run.stderr, run.stderr
    notices = [json.loads(line) for line in run.stdout.decode().splitlines()]
    assert [n['id'] for n in notices] == [p.stem for p in three]
    for path, notice in zip(three, notices):
        alone = json.loads(subprocess.run([program, 'parse', str(path)], check=True,
                                          capture_output=True).stdout)
        assert alone['items'] == notice['items'] and alone['statements'] == notice['statements']


@test()
def text_is_what_spans_count(folder):
    source = three[0].read_text(encoding='utf-8')
    (folder / 'a.txt').write_bytes(source.encode('gb18030'))
    run = subprocess.run([program, 'text', str(folder / 'a.txt')], check=True, capture_output=True)
    assert run.stdout.decode() == source
    notice = json.loads(subprocess.run([program, 'parse', str(folder / 'a.txt')], check=True,
                                       capture_output=True).stdout)
    assert notice['source']['encoding'] == 'gb18030'
    for statement in notice['statements']:
        span = statement['span']
        assert source[span['start']:span['end']] == statement['text']


print('passed:', ', '.join(passed))
if skipped:
    print('skipped:', ', '.join(skipped))
