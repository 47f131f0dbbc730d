#!/usr/bin/env python3
"""Parses every text file of some folders and checks that each span cuts its own text out of the source.

    spans.py NOTICEKIT FOLDER...
"""
import json
import pathlib
import re
import subprocess
import sys
import time

DROPPED = set('\u200b\u200c\u200d\ufeff\u00ad*')


def squash(text):
    return ''.join(ch for ch in text if not ch.isspace() and ch not in DROPPED)


def holds(cut, text):
    """Whether `cut` is `text`, page numbers, tags and entities inside it left out."""
    if cut == text:
        return True
    cut = re.sub(r'<[^<>]*>|&[a-z]+;|[#\-]', '', cut)
    rest = iter(cut)
    return all(ch in rest for ch in text.replace('#', '').replace('-', ''))


program, folders = sys.argv[1], sys.argv[2:]
faults, spans, files = [], 0, 0
for path in sorted(p for f in folders for p in pathlib.Path(f).glob('*.txt')):
    start = time.monotonic()
    run = subprocess.run([program, 'parse', str(path)], capture_output=True)
    spent = time.monotonic() - start
    files += 1
    if run.returncode != 0:
        faults.append(f'{path.name}: exit {run.returncode}: {run.stderr.decode()[-200:]}')
        continue
    notice = json.loads(run.stdout)
    text = path.read_bytes().decode('utf-8-sig')
    if not notice['items'] and not notice['statements']:
        faults.append(f'{path.name}: neither item nor statement')
    if spent > 1:
        faults.append(f'{path.name}: {spent:.1f} s')
    pieces = [(s['text'], s['span']) for s in notice['statements'] + notice['slogans']]
    for s in notice['statements']:
        pieces += [(m['text'], m['span']) for m in s['parties'] + s['deadlines'] + s['actions']]
    for words, span in pieces:
        spans += 1
        cut = squash(text[span['start']:span['end']])
        if not holds(cut, squash(words)):
            faults.append(f'{path.name}: {span} cuts {cut[:40]!r}, not {words[:40]!r}')
print(f'{files} files, {spans} spans')
if faults:
    sys.exit('\n'.join(faults))
