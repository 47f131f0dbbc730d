#!/usr/bin/env python3
"""Validates everything that `parse` and `tasks` print for the corpus with the published JSON Schemas.

    schemas.py NOTICEKIT
"""
import copy
import json
import pathlib
import subprocess
import sys

import jsonschema

program = str(pathlib.Path(sys.argv[1]).resolve())
corpus = pathlib.Path(__file__).resolve().parents[2] / 'corpus'
files = sorted(corpus.glob('notices/*')) + sorted(corpus.glob('families/**/*.txt'))


def run(*arguments):
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True,
                          timeout=300).stdout.decode()


def validator(name):
    schema = json.loads(run('schema', name))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def refuses(check, value, change):
    """Whether a changed copy of a good value is refused: a schema that takes all proves nothing."""
    broken = copy.deepcopy(value)
    change(broken)
    return not check.is_valid(broken)


notice = validator('notice')
notices = [json.loads(line) for line in run('parse', *files).splitlines()]
assert len(notices) == len(files) > 30
for value in notices:
    notice.validate(value)
sample = next(n for n in notices if any(s['parties'] for s in n['statements']))
assert refuses(notice, sample, lambda n: n.pop('statements'))
assert refuses(notice, sample, lambda n: n['statements'][0].update(kind='order'))
assert refuses(notice, sample, lambda n: n['statements'][0]['span'].update(start='0'))
assert refuses(notice, sample, lambda n: [
    p.update(role='boss') for s in n['statements'] for p in s['parties']])
print('passed: notice', len(notices))

task = validator('task')
for granularity in ('directive', 'action'):
    lines = run('tasks', *files, '--format', 'jsonl', '--granularity', granularity).splitlines()
    tasks = [json.loads(line) for line in lines]
    assert len(tasks) > len(files)
    for value in tasks:
        task.validate(value)
    assert refuses(task, tasks[0], lambda t: t.pop('text'))
    assert refuses(task, tasks[0], lambda t: t.update(text=1))
    print('passed: task', granularity, len(tasks))
assert [json.loads(line) for line in run('tasks', *files, '--format', 'jsonl').splitlines()] \
    == json.loads(run('tasks', *files, '--format', 'json'))
print('passed: json, jsonl')
