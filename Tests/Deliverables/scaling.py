"""How the time of `noticekit compare` grows with the number of notices.

    python3 Tests/Deliverables/scaling.py .build/release/noticekit [--sizes 100,1000,10000] [--seed 7]

Makes notices from corpus/ (the same for the same seed): a city or county takes over a circular, leaves parts out,
moves and rewords others, changes dates, numbers and moods, and adds parts of other circulars. Then compares 100, 1,000 …
of them, and fails when the time grows faster than n log n by more than FACTOR between two sizes, when memory passes
LIMIT a notice (beyond a fixed part), or when a second run gives other bytes.
"""
import argparse
import hashlib
import math
import os
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time

FACTOR = 2.5
FIXED, LIMIT = 200e6, 400e3  # bytes

root = pathlib.Path(__file__).resolve().parents[2]
NUMERALS = '一二三四五六七八九十'
# Exchanged at random: a rewording keeps the duty and changes the words.
SYNONYMS = [('开展', '组织开展'), ('全面', '彻底'), ('加强', '强化'), ('及时', '立即'), ('应当', '必须'), ('要', '应'), ('排查', '检查'),
            ('落实', '压实'), ('确保', '保证'), ('严禁', '不得'), ('完善', '健全'), ('每月', '每季度'), ('每季度', '每月'), ('鼓励', '应当'),
            ('可以', '应当'), ('做好', '抓好'), ('定期', '每月')]
FIRST = '青临望云澜霁柏沅桐江河山岭泉溪湖石松竹梅兰平安康宁永长新'
SECOND = '川江山溪浦渡阳安岭水河湖原城州源泉口塘桥'


def numeral(number):
    tens, ones = divmod(number, 10)
    return ('' if tens == 0 else '十' if tens == 1 else NUMERALS[tens - 1] + '十') + (NUMERALS[ones - 1] if ones else '')


def parts():
    """The circulars of the corpus: title and duties."""
    circulars = []
    for path in sorted((root / 'corpus').rglob('notices/*.txt')):
        text = path.read_text(encoding='utf-8')
        title = re.search(r'关于([^\n]{4,40})的(?:通知|意见|方案)', text)
        duties = [d for d in re.findall(r'[^。；\n]{12,120}[。；]', text) if re.search('要|应|须|禁|每|不得|负责|开展|加强', d)]
        duties = [re.sub(r'^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)+', '', d) for d in duties]
        if len(duties) >= 5:
            circulars.append((title.group(1) if title else '做好安全生产工作', duties))
    return circulars


def reworded(duty, chance):
    if chance.random() < 0.35:
        return duty
    for old, new in chance.sample(SYNONYMS, 4):
        if chance.random() < 0.6:
            duty = duty.replace(old, new, 1)
    if chance.random() < 0.5:
        duty = re.sub(r'\d+', lambda m: str(max(1, int(m.group()) + chance.choice((-1, 0, 1, 5)))) if len(m.group()) < 3
                      else m.group(), duty)
    if chance.random() < 0.15 and '，' in duty:
        duty = duty.split('，', 1)[0] + duty[-1]
    return duty


def notice(circulars, chance):
    title, duties = chance.choice(circulars)
    duties = [reworded(duty, chance) for duty in duties if chance.random() < 0.8]
    for _ in range(chance.randrange(0, 5)):
        duties.append(reworded(chance.choice(chance.choice(circulars)[1]), chance))
    if chance.random() < 0.3:
        chance.shuffle(duties)
    duties = duties[:30]
    place = chance.choice(FIRST) + chance.choice(SECOND) + '市'
    if chance.random() < 0.6:
        place += chance.choice(FIRST) + chance.choice(SECOND) + '县'
    issuer = place + chance.choice(('人民政府', '人民政府办公室', '安全生产委员会办公室'))
    lines = [f'{issuer}关于{title}的通知', '', '各有关单位：', '现将有关事项通知如下：']
    lines += [f'{numeral(i + 1)}、{duty}' for i, duty in enumerate(duties)]
    lines += ['', issuer, f'{chance.randrange(2018, 2025)}年{chance.randrange(1, 13)}月{chance.randrange(1, 29)}日', '']
    return '\n'.join(lines)


def generate(folder, count, seed):
    circulars = parts()
    for number in range(count):
        chance = random.Random(f'{seed}/{number}')
        (folder / f'{number:05}.txt').write_text(notice(circulars, chance), encoding='utf-8')


def run(program, folder, output):
    """Seconds, bytes of memory and the digest of what was written."""
    start = time.monotonic()
    process = os.spawnv(os.P_NOWAIT, program, [program, 'compare', str(folder), '--quiet', '-o', str(output)])
    _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit(f'compare ended with {status}')
    seconds = time.monotonic() - start
    return seconds, usage.ru_maxrss * 1024, hashlib.sha256(output.read_bytes()).hexdigest()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('--sizes', default='100,1000')
    parser.add_argument('--seed', default='7')
    parser.add_argument('--format', default='csv')
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    sizes = sorted(int(size) for size in options.sizes.split(','))
    folder = pathlib.Path(tempfile.mkdtemp(prefix='noticekit-scaling-'))
    try:
        last = None
        for size in sizes:
            place = folder / str(size)
            place.mkdir()
            generate(place, size, options.seed)
            output = folder / f'{size}-result' / f'comparison.{options.format}'
            output.parent.mkdir()
            seconds, memory, digest = run(program, place, output)
            if size <= 1000:
                # Others use the machine as well: the better of two runs counts, and both give the same.
                again = run(program, place, output)
                assert again[2] == digest, 'a second run gives other bytes'
                seconds = min(seconds, again[0])
            told = ''
            if last:
                growth = seconds / last[1] / (size * math.log(size) / (last[0] * math.log(last[0])))
                told = f'  {growth:.2f} of n log n'
                assert growth <= FACTOR, f'{size} notices took {growth:.2f} times what n log n allows'
            assert memory <= FIXED + LIMIT * size, f'{size} notices took {memory / 1e6:.0f} MB'
            print(f'{size:6} notices  {seconds:7.2f} s  {memory / 1e6:6.0f} MB  '
                  f'{output.stat().st_size / 1e6:7.1f} MB written{told}', flush=True)
            last = (size, seconds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
