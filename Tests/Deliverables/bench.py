"""`noticekit-bench` on small inputs: its checks hold, its table and its JSON have every measure.

    python3 Tests/Deliverables/bench.py .build/release/noticekit
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

program = pathlib.Path(sys.argv[1]).resolve()
bench = program.with_name('noticekit-bench')
root = pathlib.Path(__file__).resolve().parents[2]
# JioNLP takes seconds to load and is no part of what the tests need.
MEASURES = {'stages', 'pipeline', 'match', 'workers', 'startup', 'memory', 'large', 'pathological'}
SMALL = ['--size', '2', '--files', '40', '--repeats', '1', '--share', '1', '--only', ','.join(sorted(MEASURES))]


def run(*arguments, **options):
    return subprocess.run(
        [str(bench), *arguments], cwd=root, capture_output=True, text=True, timeout=300, **options)


def inputs_follow_the_seed(folder):
    """The same seed gives the same inputs, another gives others."""
    texts = []
    for number, seed in enumerate(['7', '7', '8']):
        place = folder / str(number)
        result = run(*SMALL[:-1], 'match', '--seed', seed, '--folder', str(place))
        assert result.returncode == 0, result.stderr + result.stdout
        texts.append([(place / name).read_bytes() for name in ('large.txt', 'terms.txt')])
    assert texts[0] == texts[1]
    assert texts[0][0] != texts[2][0] and texts[0][1] != texts[2][1]
    assert 1_990_000 < len(texts[0][0]) <= 2_000_000 and texts[0][0].endswith(b'\n')
    assert texts[0][1].count(b'\n') == 3_000


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    inputs_follow_the_seed(folder)
    scratch = folder / 'scratch'
    scratch.mkdir()
    result = run(*SMALL, '--json', env={**os.environ, 'TMPDIR': str(scratch)})
    assert result.returncode == 0, result.stderr + result.stdout
    report = json.loads(result.stdout)
    assert report['failures'] == []
    rows = report['rows']
    assert MEASURES == {row['measure'] for row in rows}, rows
    assert all(row['noticekit'] > 0 for row in rows)
    for row in rows:
        if 'ratio' in row and row['measure'] != 'workers':
            assert abs(row['ratio'] - row['noticekit'] / row['value']) < 1e-6, row
        if 'target' in row:
            more = row['measure'] in ('pipeline', 'match', 'workers')
            reached = row['ratio'] >= row['target'] if more else row['ratio'] <= row['target']
            assert row['met'] == reached, row
    assert not list(scratch.iterdir()), 'the inputs are still there'
    assert run('--only', 'nothing').returncode == 2
    assert run('--size', 'x').returncode == 2
    assert run('--corpus', str(folder)).returncode == 2
    assert '--repeats' in run('--help').stdout
print('measures:', ', '.join(sorted(MEASURES)))
