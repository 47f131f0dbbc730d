#!/usr/bin/env python3
"""Fails when a score is below its floor, and says when a floor could be raised.

    floors.py FLOORS.json SCORES.json

FLOORS.json: {"scores": {"items": 0.95, ...}, "document": 0.8}, where "document" may be missing; SCORES.json as
`evaluate --json` prints it, for mentions or for alignments.
"""
import json
import sys

floors = json.load(open(sys.argv[1], encoding='utf-8'))
result = json.load(open(sys.argv[2], encoding='utf-8'))
scores = result.get('scores') or result['total']
low = []
for name, floor in floors['scores'].items():
    score = scores[name]
    state = 'ok' if score >= floor else 'BELOW'
    print(f'{name:14} {score:.4f}  floor {floor:.4f}  {state}')
    if score < floor:
        low.append(name)
    elif score - floor > 0.01:
        print(f'{"":14} raise the floor of {name}')
if 'document' in floors:
    worst = min(result['documents'], key=result['documents'].get)
    print(f'worst document {worst} {result["documents"][worst]:.3f}  floor {floors["document"]:.3f}')
    if result['documents'][worst] < floors['document']:
        low.append('document ' + worst)
if result.get('failed'):
    low.append('failed: ' + '; '.join(result['failed']))
if low:
    sys.exit('below the floor: ' + ', '.join(low))
