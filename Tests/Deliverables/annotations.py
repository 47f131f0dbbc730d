#!/usr/bin/env python3
"""Reads annotations and findings back with other people's libraries: bioc (brat), PyLD (JSON-LD) and
sarif-tools.

    annotations.py NOTICEKIT
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import bioc.brat
import pyld.jsonld
import sarif.loader

program = str(pathlib.Path(sys.argv[1]).resolve())
corpus = pathlib.Path(__file__).resolve().parents[2] / 'corpus' / 'notices'
notices = sorted(corpus.glob('*.txt'))
folder = pathlib.Path(tempfile.mkdtemp(prefix='noticekit-'))


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], check=True, capture_output=True,
                          timeout=300)
    return done.stdout.decode()


parsed = {notice['id']: notice for notice in map(json.loads, run('parse', *notices).splitlines())}


def brat():
    run('annotate', *notices, '--format', 'brat', '--output-dir', folder / 'brat', '--quiet')
    declared = (folder / 'brat' / 'annotation.conf').read_text(encoding='utf-8')
    names = {line.split('\t')[0] for line in declared.splitlines()}
    for path in notices:
        text = (folder / 'brat' / path.name).read_bytes().decode()
        annotations = (folder / 'brat' / path.name).with_suffix('.ann')
        assert text == run('text', path)
        document = bioc.brat.loads(text, annotations.read_text(encoding='utf-8'))
        entities = {entity.id: entity for entity in document.entities}
        for entity in entities.values():
            pieces = sorted(entity.locations)
            assert ' '.join(text[p.begin:p.end] for p in pieces) == entity.text, entity
            assert entity.type in names, entity.type
        notice = parsed[path.stem]
        count = collections.Counter(entity.type for entity in entities.values())
        directives = [s for s in notice['statements'] if s['kind'] == 'directive']
        assert count['Directive'] == len(directives) + len(notice.get('table_directives', []))
        relations = collections.Counter(relation.type for relation in document.relations)
        for relation in document.relations:
            assert relation.type in names, relation.type
            assert all(target in entities for target in relation.arguments.values())
        statements = notice['statements'] + notice.get('table_directives', [])
        assert relations['Time'] == sum(len(s['deadlines']) for s in statements)
        assert relations['Lead'] == sum(p['role'] == 'lead' for s in statements for p in s['parties'])


# The terms of the W3C's context that the annotations use (https://www.w3.org/ns/anno.jsonld).
OA = 'http://www.w3.org/ns/oa#'
TERMS = {
    'id': '@id', 'type': '@type', 'Annotation': OA + 'Annotation',
    'TextualBody': OA + 'TextualBody', 'TextPositionSelector': OA + 'TextPositionSelector',
    'TextQuoteSelector': OA + 'TextQuoteSelector',
    'AnnotationPage': 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
    'items': {'@id': 'http://www.w3.org/ns/activitystreams#items', '@container': '@list'},
    'body': {'@id': OA + 'hasBody', '@type': '@id'},
    'target': {'@id': OA + 'hasTarget', '@type': '@id'},
    'source': {'@id': OA + 'hasSource', '@type': '@id'},
    'selector': {'@id': OA + 'hasSelector', '@type': '@id'},
    'motivation': {'@id': OA + 'motivatedBy', '@type': '@vocab'},
    'purpose': {'@id': OA + 'hasPurpose', '@type': '@vocab'},
    'tagging': OA + 'tagging', 'classifying': OA + 'classifying',
    'value': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    'start': OA + 'start', 'end': OA + 'end', 'exact': OA + 'exact', 'prefix': OA + 'prefix',
    'suffix': OA + 'suffix',
}


def context(url, options):
    assert url == 'http://www.w3.org/ns/anno.jsonld', url
    return {'contextUrl': None, 'documentUrl': url, 'document': {'@context': TERMS}}


def jsonld():
    pyld.jsonld.set_document_loader(context)
    for path in notices:
        page = json.loads(run('annotate', path))
        notice, text = parsed[path.stem], run('text', path)
        statements = notice['statements'] + notice.get('table_directives', [])
        expected = len(notice['slogans']) + sum(
            1 + len(s['parties']) + len(s['deadlines']) + len(s['sectors']) for s in statements)
        assert len(page['items']) == expected
        assert len({item['id'] for item in page['items']}) == expected
        for item in page['items']:
            position, quote = item['target']['selector']
            start, end = position['start'], position['end']
            assert text[start:end] == quote['exact']
            assert text[:start].endswith(quote['prefix'])
            assert text[end:].startswith(quote['suffix'])
        [graph] = pyld.jsonld.expand(page)
        expanded = graph['http://www.w3.org/ns/activitystreams#items'][0]['@list']
        for item, full in zip(page['items'], expanded, strict=True):
            assert full['@type'] == [OA + 'Annotation']
            # No member is lost for want of a meaning.
            bodies = full[OA + 'hasBody']
            assert [len(b) for b in bodies] == [len(b) for b in item['body']], item
            [target] = full[OA + 'hasTarget']
            assert [len(s) for s in target[OA + 'hasSelector']] == [3, 4]


def findings():
    log = folder / 'findings.sarif'
    subprocess.run([program, 'check', *map(str, notices), '--format', 'sarif', '-o', log],
                   check=False, timeout=300)
    lines = subprocess.run([program, 'check', *map(str, notices), '--format', 'jsonl'],
                           capture_output=True, timeout=300).stdout.decode().splitlines()
    read = sarif.loader.load_sarif_file(str(log))
    assert read.get_result_count() == len(lines) > 10
    codes = collections.Counter(record['Code'] for record in read.get_records())
    assert codes == collections.Counter(json.loads(line)['rule'] for line in lines)


for check in (brat, jsonld, findings):
    check()
    print('passed:', check.__name__)
