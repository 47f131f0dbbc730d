"""`noticekit match` against GNU grep on random terms and texts, byte by byte.

    python3 Tests/Deliverables/match.py .build/release/noticekit
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile

program = str(pathlib.Path(sys.argv[1]).resolve())
root = pathlib.Path(__file__).resolve().parents[2]
corpus = [path.read_bytes() for path in sorted((root / 'corpus').rglob('notices/*.txt'))]
seed = random.Random(20)
environment = {**os.environ, 'LC_ALL': 'C'}


def grep(terms, names, **options):
    """grep ends with 1 where nothing matches, which is no failure here."""
    result = subprocess.run(
        ['grep', '-a', '-o', '-b', '-F', '-f', terms, *names], capture_output=True, env=environment,
        timeout=120, **options)
    assert result.returncode < 2, result.stderr
    return result.stdout


def match(terms, names, **options):
    result = subprocess.run(
        [program, 'match', '--terms', terms, *names], capture_output=True, timeout=120, **options)
    assert result.returncode == 0, result.stderr
    return result.stdout


def check(folder, terms, texts, what):
    list_path = folder / 'terms'
    list_path.write_bytes(terms)
    names = []
    for number, text in enumerate(texts):
        (folder / f'文{number}.txt').write_bytes(text)
        names.append(f'文{number}.txt')
    expected = grep('terms', names, cwd=folder)
    assert match('terms', names, cwd=folder) == expected, what
    # From a pipe, alone and beside a file.
    assert match('terms', [], cwd=folder, input=texts[0]) == grep('terms', [], cwd=folder, input=texts[0]), what
    both = ['-', names[0]]
    assert match('terms', both, cwd=folder, input=texts[0]) == grep('terms', both, cwd=folder, input=texts[0]), what
    return expected.count(b'\n')


PIECES = {
    'characters': [c.encode() for c in '安全生产责任一二，。'],
    'mixed': [c.encode() for c in ['安', '宊', '全', 'a', '1', 'é', '𠀀', ' ', '\t', '\n', '\r\n', '\n\n']],
    'invalid': [b'\xe5', b'\xae', b'\x89', b'\xe5\xae', b'\xe5\xae\x89', b'A', b'\xff', b'\x80', b'\n'],
    'letters': [b'a', b'b', b'\n'],
}


def random_inputs(folder, rounds):
    total = 0
    for number in range(rounds):
        kind = seed.choice(list(PIECES))
        pieces = PIECES[kind]

        def some(most):
            return b''.join(seed.choice(pieces) for _ in range(seed.randrange(most + 1)))

        ending = seed.choice([b'\n', b'\n', b'\r\n'])
        # A piece may hold line ends, and an empty term among the others finds nothing.
        terms = ending.join(some(seed.choice([1, 2, 6])) for _ in range(seed.choice([1, 3, 30])))
        terms += seed.choice([b'', ending])
        texts = [some(seed.choice([3, 60, 400])) for _ in range(seed.choice([1, 1, 3]))]
        total += check(folder, terms, texts, (number, kind, terms, texts))
    assert total > rounds, 'the random inputs hardly match at all'
    return total


def corpus_terms(count, lengths):
    """Substrings of the corpus, so that many overlap and many are prefixes of others."""
    texts = [text.decode('utf-8', 'replace') for text in corpus]
    terms = set()
    while len(terms) < count:
        text = seed.choice(texts)
        length = seed.choice(lengths)
        start = seed.randrange(max(len(text) - length, 1))
        term = text[start:start + length]
        if '\n' not in term and term:
            terms.add(term)
    return '\n'.join(sorted(terms)).encode()


def whole_corpus(folder):
    total = 0
    for lengths in [[1], [2, 3, 4, 5, 6], [1, 2, 2, 3, 8, 20], [30]]:
        total += check(folder, corpus_terms(3000 if lengths != [1] else 300, lengths), corpus, lengths)
    # Windows end within terms and characters, in one long line and in many.
    text = b''.join(seed.choice(corpus) for _ in range(600))
    total += check(folder, corpus_terms(3000, [2, 3, 4]), [text, text.replace(b'\n', b'')], 'long')
    # A term that is longer than the window that others need.
    long_term = text.replace(b'\n', b'')[1000:400_000]
    total += check(folder, long_term + b'\n' + corpus_terms(50, [2]), [text.replace(b'\n', b'')], 'long term')
    return total


def faults(folder):
    (folder / 'terms').write_bytes('安全\n'.encode())
    (folder / '文0.txt').write_bytes('抓安全'.encode())
    result = subprocess.run(
        [program, 'match', '--terms', 'terms', 'none.txt', '.', '文0.txt'], cwd=folder, capture_output=True, timeout=60)
    assert result.returncode == 1 and result.stdout == '文0.txt:3:安全\n'.encode(), result
    assert b'none.txt: No such file' in result.stderr and result.stderr.count(b'\n') == 2, result
    for arguments in [['match', '文0.txt'], ['match', '--terms', 'none', '文0.txt']]:
        assert subprocess.run([program, *arguments], cwd=folder, capture_output=True, timeout=60).returncode == 2
    # A reader that has seen enough ends the run without a complaint.
    (folder / 'big').write_bytes('安全'.encode() * 200_000)
    line = f'"{program}" match --terms terms big | head -1'
    result = subprocess.run(['bash', '-c', line], cwd=folder, capture_output=True, timeout=60)
    assert result.stdout == '0:安全\n'.encode() and result.stderr == b'', result


LAUNCHER = (
    'import os, sys; '
    'pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ); '
    '_, status, usage = os.wait4(pid, 0); '
    'assert status == 0; print(usage.ru_maxrss)')


def memory(folder):
    """Eight times the text takes no more memory."""
    (folder / 'terms').write_bytes(corpus_terms(3000, [2, 3, 4]))
    peaks = []
    for size in [4, 32]:
        unit = b''.join(corpus)
        with (folder / 'big').open('wb') as file:
            while file.tell() < size << 20:
                file.write(unit)
        # A child begins with the peak of who forked it, so one of few megabytes does.
        result = subprocess.run(
            [sys.executable, '-S', '-E', '-c', LAUNCHER, program, 'match', '--terms', 'terms', 'big', '-o', 'out'],
            cwd=folder, capture_output=True, timeout=120, check=True)
        peaks.append(int(result.stdout))
    assert peaks[1] < peaks[0] * 1.1, peaks
    return peaks


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    print('random inputs:', random_inputs(folder, 300), 'occurrences, as grep')
    print('corpus:', whole_corpus(folder), 'occurrences, as grep')
    faults(folder)
    print('peak memory, 4 and 32 MB:', memory(folder), 'KB')
