#!/usr/bin/env python3
"""Fails unless `noticekit evaluate` and evaluate.py give the same figures.

    same-scores.py THEIRS.json OURS.json
"""
import json
import sys

theirs = json.load(open(sys.argv[1], encoding='utf-8'))
ours = json.load(open(sys.argv[2], encoding='utf-8'))
bad = [
    f'{name}: {value} against {ours["scores"].get(name)}'
    for name, value in theirs['scores'].items()
    if abs(value - ours['scores'].get(name, -1)) > 5e-5
] + [
    f'{name}: {value} against {ours["documents"].get(name)}'
    for name, value in theirs['documents'].items()
    if abs(value - ours['documents'].get(name, -1)) > 5e-5
]
if bad:
    sys.exit('evaluate and evaluate.py differ: ' + '; '.join(bad))
print(f'{len(theirs["scores"])} scores and {len(theirs["documents"])} documents agree')
