"""Batches that are killed, interrupted, cut off or large, run as processes.

    python3 Tests/Deliverables/batch.py .build/release/noticekit
"""
import json
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

program = str(pathlib.Path(sys.argv[1]).resolve())
root = pathlib.Path(__file__).resolve().parents[2]
notices = sorted((root / 'corpus' / 'notices').glob('*.txt'))


def copies(folder, count):
    """A folder of so many notices, all different."""
    folder.mkdir()
    texts = [path.read_text(encoding='utf-8') for path in notices]
    for number in range(count):
        (folder / f'{number:05}.txt').write_text(
            texts[number % len(texts)] + f'\n（第{number}份）\n', encoding='utf-8')
    return folder


def run(*arguments, **options):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, timeout=300, **options)


def outputs(target):
    """The bytes of a file, or of all files below a folder."""
    if target.is_dir():
        return {str(p.relative_to(target)): p.read_bytes() for p in sorted(target.rglob('*')) if p.is_file()}
    return target.read_bytes()


def killed_and_resumed(folder):
    """Killed at 20 random moments, then resumed: the result is that of a run without interruption."""
    source = copies(folder / 'in', 400)
    seed = random.Random(7)
    for command, name in [('parse', 'out.jsonl'), ('tasks', 'out.csv'), ('tasks', 'out.xlsx'), ('parse', 'out')]:
        option = '-o' if '.' in name else '--output-dir'
        whole = folder / 'whole' / name
        whole.parent.mkdir(exist_ok=True)
        start = time.monotonic()
        assert run(command, source, option, whole).returncode == 0
        duration = time.monotonic() - start
        target = folder / name
        progress = 0
        for _ in range(5):
            process = subprocess.Popen(
                [program, command, source, option, target, '--resume'], stderr=subprocess.DEVNULL)
            time.sleep(seed.uniform(0.02, duration))
            process.kill()
            process.wait()
            journal = pathlib.Path(f'{target}.noticekit-journal')
            journal = target / '.noticekit-journal' if '.' not in name else journal
            if not journal.exists():
                # It was done before the signal came, or had not begun.
                assert not progress or outputs(target) == outputs(whole), 'the journal went before the work was done'
                progress = 0
            else:
                # The last record may be a half one, which the next run drops.
                records = re.findall(rb'^NKJ2 ', journal.read_bytes(), re.M)
                assert len(records) >= progress, 'the journal lost what was done'
                progress = max(len(records) - 1, 0)
            if '.' in name and process.returncode != 0 and target.exists():
                assert outputs(target) == outputs(whole), 'a half file under the final name'
        resumed = run(command, source, option, target, '--resume', '--verbose')
        assert resumed.returncode == 0, resumed.stderr.decode()
        assert outputs(target) == outputs(whole), f'{name}: another result than without interruption'
        left = [p.name for p in folder.iterdir() if p.name not in ('in', 'whole') and not p.name.startswith('out')]
        assert not left and not list(folder.glob('.*.part')), left
        assert not journal.exists(), 'the journal is still there'
        print(f'  {command} {name}: killed 5 times, resumed, equal')


def resumed_work_is_not_done_again(folder):
    source = copies(folder / 'in', 40)
    (source / '00020.txt').write_bytes(b'')
    first = run('parse', source, '-o', folder / 'o.jsonl', '--resume')
    assert first.returncode == 1
    (source / '00020.txt').write_text('一、各县要排查。', encoding='utf-8')
    (source / '00021.txt').write_text('一、各县要整治。', encoding='utf-8')
    second = run('parse', source, '-o', folder / 'o.jsonl', '--resume', '--verbose', '--lang', 'en')
    assert second.returncode == 0
    assert second.stderr.decode().count(': done before') == 38, second.stderr.decode()[-500:]
    assert run('parse', source, '-o', folder / 'p.jsonl').returncode == 0
    assert (folder / 'o.jsonl').read_bytes() == (folder / 'p.jsonl').read_bytes()


def interrupted(folder):
    """Ctrl-C and the like leave nothing under the final name and no temporary file."""
    source = copies(folder / 'in', 400)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        target = folder / 'o.jsonl'
        process = subprocess.Popen([program, 'parse', source, '-o', target])
        while not list(folder.glob('.o.jsonl.*.part')):
            time.sleep(0.001)
            assert process.poll() is None
        process.send_signal(number)
        assert process.wait(timeout=20) == -number
        assert not target.exists()
        assert not list(folder.glob('.*.part'))


def full_disk(folder):
    """A disk that is full (here: a limit on the size of files) is said, and no half file stays."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    source = copies(folder / 'in', 20)
    for name in ('o.jsonl', 'o.xlsx', 'o.csv'):
        result = run('tasks', source, '-o', folder / name, preexec_fn=limit)
        if result.returncode == 0:
            assert (folder / name).stat().st_size <= 20000
            continue
        assert result.returncode == 1 and b'too large' in result.stderr.lower(), result.stderr
        assert not (folder / name).exists()
    assert not list(folder.glob('.*.part'))
    result = run('parse', source, '-o', '/dev/full')
    assert result.returncode == 1 and b'space' in result.stderr, result.stderr


def closed_pipe(folder):
    """`| head -1` ends the program quietly and soon."""
    source = copies(folder / 'in', 400)
    result = subprocess.run(
        ['bash', '-c', f'set -o pipefail; "{program}" parse "{source}" | head -c 100 | wc -c'],
        capture_output=True, timeout=60)
    assert result.stdout.strip() == b'100' and result.stderr == b'', result.stderr


def memory(folder):
    """The memory of 10,000 files is that of 1,000, a tenth more at most."""
    def resident(source):
        code = ('import resource, subprocess, sys; '
                'subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); '
                'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)')
        run = subprocess.run([sys.executable, '-c', code, program, 'parse', '-j', '2', source],
                             capture_output=True, timeout=600, check=True)
        return int(run.stdout)
    few, many = copies(folder / 'few', 1000), copies(folder / 'many', 10000)
    # The lower of two: what threads hold at once varies with how they are scheduled.
    small, large = (min(resident(source), resident(source)) for source in (few, many))
    print(f'  1,000 files: {small} KiB, 10,000 files: {large} KiB, ratio {large / small:.3f}')
    assert large <= small * 1.10


def lines(folder):
    """JSON Lines come back in order whatever the threads, and each as soon as the input pauses."""
    texts = [path.read_text(encoding='utf-8') for path in notices] * 8
    given = [json.dumps({'id': str(i), 'text': t}, ensure_ascii=False) for i, t in enumerate(texts)]
    one = run('parse', '--jsonl', '-j', '1', input='\n'.join(given).encode())
    many = run('parse', '--jsonl', '-j', '4', input='\n'.join(given).encode())
    assert one.stdout == many.stdout
    assert [json.loads(line)['id'] for line in many.stdout.splitlines()] == [str(i) for i in range(len(texts))]
    process = subprocess.Popen(
        [program, 'parse', '--jsonl'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for line in given[:3]:
        process.stdin.write(line.encode() + b'\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())['id'] == json.loads(line)['id']
    process.stdin.close()
    assert process.wait(timeout=20) == 0


checks = [killed_and_resumed, resumed_work_is_not_done_again, interrupted, full_disk, closed_pipe, memory, lines]
for check in checks:
    folder = pathlib.Path(tempfile.mkdtemp(prefix='noticekit-batch-'))
    try:
        check(folder)
        print('passed:', check.__name__, flush=True)
    finally:
        shutil.rmtree(folder)
