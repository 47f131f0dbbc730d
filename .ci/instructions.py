"""Instructions that the main jobs take on fixed inputs, counted by valgrind; more than 10 % above the record fails.

    python3 .ci/instructions.py .build/release/noticekit            # compare with .ci/instructions.json
    python3 .ci/instructions.py .build/release/noticekit --record   # write it anew

Counts hold for one compiler, C library and processor family: valgrind shows programs the processor's own features, by
which the C library chooses its routines. Record anew when these change, or when a job is meant to cost more.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[1]
record_path = root / '.ci' / 'instructions.json'
ALLOWED = 1.10

# The order of hash tables must not differ between runs, nor what the environment says.
ENVIRONMENT = {
    'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8', 'SWIFT_DETERMINISTIC_HASHING': '1', 'TZ': 'UTC',
}


def corpus():
    return [path.read_text(encoding='utf-8') for path in sorted((root / 'corpus' / 'notices').glob('*.txt'))]


def make_inputs(folder):
    """One notice, 500 KB of notices in files, 2 MB of text and 2,500 terms: the corpus alone, nothing random."""
    texts = corpus()
    (folder / 'one.txt').write_text(texts[0], encoding='utf-8')
    (folder / 'batch').mkdir()
    size = number = 0
    while size < 500_000:
        data = f'{texts[number % len(texts)]}\n（第{number}份）\n'.encode()
        (folder / 'batch' / f'{number:04}.txt').write_bytes(data)
        size += len(data)
        number += 1
    runs = [run for text in texts for run in re.findall('[\u4e00-\u9fff]+', text)]
    terms = {}
    for index, run in enumerate(runs):
        length = 2 + index % 5
        if len(run) >= length:
            start = index * 7 % (len(run) - length + 1)
            terms[run[start:start + length]] = None
    (folder / 'terms.txt').write_text('\n'.join(terms) + '\n', encoding='utf-8')
    text = ''.join(texts).encode()
    (folder / 'large.txt').write_bytes(text * (2_000_000 // len(text) + 1))


JOBS = {
    'start': ['--version'],
    'parse one notice': ['parse', '--quiet', '--jobs', '1', 'one.txt'],
    'parse 500 KB in files': ['parse', '--quiet', '--jobs', '1', 'batch'],
    'tasks 500 KB in files': ['tasks', '--quiet', '--jobs', '1', '--format', 'csv', 'batch'],
    'match in 2 MB': ['match', '--terms', 'terms.txt', 'large.txt'],
}


def count(program, arguments, folder):
    """Instructions of a run, from the summary of callgrind."""
    result = subprocess.run(
        ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', program, *arguments], cwd=folder,
        env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=500)
    text = result.stderr.decode(errors='replace')
    found = re.search(r'Collected : (\d+)', text)
    if result.returncode or not found:
        sys.exit(f'{" ".join(arguments)}: status {result.returncode}\n{text[-2000:]}')
    return int(found[1])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('--record', action='store_true', help='write .ci/instructions.json')
    parser.add_argument('--only', help='jobs whose names contain this')
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    record = json.loads(record_path.read_text()) if record_path.exists() else {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_inputs(folder)
        counts = {
            job: count(program, arguments, folder) for job, arguments in JOBS.items()
            if not options.only or options.only in job}
    failed = False
    for job, found in counts.items():
        before = record.get(job)
        note = '' if before is None else f'{found / before - 1:+7.1%}'
        too_many = before is not None and found > before * ALLOWED
        failed |= not options.record and (too_many or before is None)
        print(f'{job:28} {found:15,} {note}' + (' TOO MANY' if too_many else '' if before else ' not recorded'))
    if options.record:
        record_path.write_text(json.dumps({**record, **counts}, indent=2) + '\n')
    return 1 if failed else 0


sys.exit(main())
