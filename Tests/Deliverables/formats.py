"""The same notice in every format gives the same items, statements and mentions; faulty files say why.

    python3 Tests/Deliverables/formats.py .build/release/noticekit
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

program = str(pathlib.Path(sys.argv[1]).resolve())
root = pathlib.Path(__file__).resolve().parents[2]
notices = [root / 'corpus' / 'notices' / f'{name}.txt'
           for name in ('01-winter-fire-notice', '02-rural-roads-opinion', '06-gas-pipes-plan')]
notices = [path for path in notices if path.exists()]

LEVELS = [('chineseCountingThousand', '%1、', r'[一二三四五六七八九十]+、'),
          ('chineseCountingThousand', '（%2）', r'（[一二三四五六七八九十]+）'),
          ('decimal', '%3.', r'\d+[.．]')]


def make_docx(lines, path):
    """A Word document whose numbers are automatic: 一、（一）1. become levels of one list."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = ''.join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>' for i, (form, text, _) in enumerate(LEVELS))
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    counters = [0, 0, 0]
    automatic = 0
    for line in lines:
        text = line.strip()
        for level, (_, _, pattern) in enumerate(LEVELS):
            marker = re.match(pattern, text)
            if marker and number(marker.group()) == counters[level] + 1:
                counters[level] += 1
                counters[level + 1:] = [0] * (2 - level)
                paragraph = document.add_paragraph(text[marker.end():])
                paragraph._p.get_or_add_pPr().append(parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'))
                automatic += 1
                break
        else:
            document.add_paragraph(text)
    document.save(path)
    return automatic


def number(marker):
    """一、 is 1, （十二） is 12, 3. is 3."""
    digits = re.sub(r'[^\d一二三四五六七八九十]', '', marker)
    if digits.isdigit():
        return int(digits)
    ones = '一二三四五六七八九'
    tens, _, rest = digits.rpartition('十')
    if '十' not in digits:
        return ones.index(digits) + 1
    return (ones.index(tens) + 1 if tens else 1) * 10 + (ones.index(rest) + 1 if rest else 0)


def make_ofd(lines, path):
    """A page of text objects, long lines wrapped as a printer would."""
    rows = []
    for line in lines:
        while line:
            end = 30
            while end < len(line) and line[end - 1].isascii() and line[end].isascii():
                end -= 1  # no printer breaks a number
            rows.append(line[:end])
            line = line[end:]
    objects = ''.join(
        f'<ofd:TextObject Size="4" Boundary="20 {20 + 7 * i} 160 5"><ofd:TextCode X="0" Y="4" '
        f'DeltaX="g {max(len(row) - 1, 1)} 5">{row}</ofd:TextCode></ofd:TextObject>'
        for i, row in enumerate(rows) if row)
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('OFD.xml', f'<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>')
        archive.writestr('Doc_0/Document.xml', f'<ofd:Document {space}><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/0.xml"/></ofd:Pages></ofd:Document>')
        archive.writestr('Doc_0/Pages/0.xml', f'<ofd:Page {space}><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>')


def make_html(lines, path):
    body = '\n'.join(f'<p>　　{line}</p>' for line in lines)
    path.write_bytes((
        '<html><head><meta charset="gb2312"><title>网站</title></head><body><div class="nav"><a href="/">首页</a>'
        f'</div><div class="TRS_Editor">{body}</div><div class="footer">版权所有</div></body></html>').encode('gb18030'))


def convert(source, kind, folder):
    subprocess.run(
        ['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', kind,
         '--outdir', str(folder), str(source)], check=True, capture_output=True, timeout=120)
    return folder / f'{source.stem}.{kind}'


def parse(path):
    run = subprocess.run([program, 'parse', str(path)], capture_output=True, timeout=180)
    assert run.returncode == 0, (path.name, run.stderr.decode())
    return json.loads(run.stdout)


def content(notice):
    """What a notice says, wherever in the file it stands."""
    def mentions(statement):
        return [sorted((p['text'], p['role'], p['inherited']) for p in statement['parties']),
                [(d['text'], d['type'], d['value'], d['due']) for d in statement['deadlines']],
                sorted({s['code'] for s in statement['sectors']})]
    return {
        'metadata': notice['metadata'],
        'items': [(i['path'], i['marker'].replace('．', '.'), i['heading']) for i in notice['items']],
        'statements': [(s['item'], s['kind'], s['text'], mentions(s)) for s in notice['statements']],
        'slogans': [(s['id'], s['text'], s['members']) for s in notice['slogans']],
    }


def compare(expected, given, name):
    for part in expected:
        a, b = expected[part], given[part]
        if a == b:
            continue
        if isinstance(a, list):
            for x, y in zip(a, b):
                assert x == y, f'{name}, {part}:\n  text: {x}\n  here: {y}'
            raise AssertionError(f'{name}, {part}: {len(a)} in the text, {len(b)} here')
        raise AssertionError(f'{name}, {part}:\n  text: {a}\n  here: {b}')


def same_notice(folder):
    for path in notices:
        lines = [line.strip() for line in path.read_text(encoding='utf-8').splitlines() if line.strip()]
        text = folder / 'text.txt'
        text.write_text('\n'.join(lines) + '\n', encoding='utf-8')
        expected = content(parse(text))
        word = folder / 'word.docx'
        automatic = make_docx(lines, word)
        assert automatic >= 3, f'{path.name} has no numbers'
        make_html(lines, folder / 'page.html')
        make_ofd(lines, folder / 'print.ofd')
        files = [word, folder / 'page.html', folder / 'print.ofd']
        if shutil.which('soffice'):
            files += [convert(word, kind, folder) for kind in ('doc', 'odt', 'pdf')]
            # LibreOffice writes 一? for 一、 into the lists of RTF, so numbers are typed there.
            typed = docx.Document()
            for line in lines:
                typed.add_paragraph(line)
            typed.save(folder / 'typed.docx')
            files.append(convert(folder / 'typed.docx', 'rtf', folder))
            shutil.copy(folder / 'word.doc', folder / 'word.wps')
            files.append(folder / 'word.wps')
        else:
            print('  soffice is missing: doc, wps, rtf, odt and pdf are skipped')
        for file in files:
            if file.suffix == '.pdf' and not shutil.which('pdftotext'):
                print('  pdftotext is missing: pdf is skipped')
                continue
            compare(expected, content(parse(file)), f'{path.name} as {file.suffix}')
        print(f'  {path.name}: equal as {" ".join(file.suffix for file in files)}')


def faulty_files(folder):
    """Each faulty file gives its own message and exit status 1, soon, and the good one is parsed."""
    good = folder / 'good.docx'
    make_docx(['一、排查', '各县要排查。'], good)
    data = good.read_bytes()
    cases = {}

    def case(name, content, words):
        (folder / name).write_bytes(content)
        cases[name] = words

    case('empty.docx', b'', 'is empty')
    case('cut.docx', data[:len(data) // 2], 'damaged')
    case('cut.ofd', data[:40] + b'OFD.xml', 'damaged')
    case('noise.doc', bytes.fromhex('d0cf11e0a1b11ae1') + b'\x00' * 3000, 'damaged')
    case('cut.pdf', b'%PDF-1.7\n1 0 obj\n<<', 'damaged')
    case('sheet.xls', bytes.fromhex('d0cf11e0a1b11ae1') + b'\x00' * 504 + 'Workbook'.encode('utf-16le')
         + b'\x00' * 200, 'spreadsheet')
    case('locked.docx', bytes.fromhex('d0cf11e0a1b11ae1') + b'\x00' * 504
         + 'EncryptedPackage'.encode('utf-16le') + b'\x00' * 200, 'password')
    case('picture.jpg', bytes.fromhex('ffd8ffe000104a464946') + b'\x00' * 100, '--ocr')
    case('archive.zip.txt', b'PK\x03\x04' + b'\x00' * 60, 'unpack it first')
    case('binary.txt', b'abc\x00\x01\x02\x00', 'NUL byte')
    with zipfile.ZipFile(folder / 'bomb.docx', 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('word/document.xml', b' ' * (400 << 20))
    cases['bomb.docx'] = 'not opened'
    entities = ''.join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    with zipfile.ZipFile(folder / 'entities.docx', 'w') as archive:
        archive.writestr('word/document.xml', f'<!DOCTYPE x [<!ENTITY e0 "x">{entities}]><x>&e11;</x>')
    cases['entities.docx'] = 'not opened'
    with open(folder / 'large.txt', 'wb') as file:
        file.truncate(100 << 20)
    cases['large.txt'] = 'larger than'
    # A right file under a wrong name is read for what it is.
    (folder / 'wrong.txt').write_bytes(data)
    assert parse(folder / 'wrong.txt')['source']['format'] == 'docx'
    for name, words in cases.items():
        needed = {'.doc': 'soffice', '.pdf': 'pdftotext'}.get(pathlib.Path(name).suffix)
        if needed and not shutil.which(needed):
            print(f'  {needed} is missing: {name} is skipped')
            continue
        start = time.monotonic()
        run = subprocess.run(
            ['/usr/bin/env', 'bash', '-c', 'ulimit -v 3000000; exec "$@"', '-', program, 'parse', '--lang', 'en', str(folder / name), str(good)],
            capture_output=True, timeout=120)
        message = run.stderr.decode()
        assert run.returncode == 1, (name, run.returncode, message)
        assert words in message, (name, message)
        assert json.loads(run.stdout)['id'] == 'good', name
        assert time.monotonic() - start < 60, name
    print(f'  {len(cases)} faulty files, each with its message')


for check in (same_notice, faulty_files):
    folder = pathlib.Path(tempfile.mkdtemp(prefix='noticekit-formats-'))
    try:
        check(folder)
        print('passed:', check.__name__, flush=True)
    finally:
        shutil.rmtree(folder)
