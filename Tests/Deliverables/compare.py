"""What `compare` writes, read back: JSON against the texts, CSV by its data package, the workbook by openpyxl, the page in
a browser, and the scores of the alignment against their floors.

    python3 Tests/Deliverables/compare.py .build/release/noticekit
"""
import collections
import csv
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

import browser

program = str(pathlib.Path(sys.argv[1]).resolve())
root = pathlib.Path(__file__).resolve().parents[2]
river = sorted((root / 'corpus/families/river-basin/notices').glob('*.txt'))
years = sorted((root / 'corpus/families/two-years/notices').glob('*.txt'))
folder = pathlib.Path(tempfile.mkdtemp(prefix='noticekit-compare-'))
FLOORS = {'precision': 0.9, 'recall': 0.9}


def run(*arguments):
    return subprocess.run([program, *map(str, arguments)], check=True, timeout=120, capture_output=True).stdout


def scores():
    total = json.loads(run('evaluate', '--alignments', root / 'corpus/families', '--json'))['total']
    for name, floor in FLOORS.items():
        assert total[name] >= floor, (name, total[name])
    print(f"alignment: precision {total['precision']}, recall {total['recall']} on {total['count']} pairs")


def structure():
    result = json.loads(run('compare', *river, '--format', 'json'))
    texts = {path.stem: run('text', path).decode() for path in river}
    squash = lambda text: ''.join(text.split())
    directives = {d['id']: d for d in result['directives']}
    assert len(directives) == len(result['directives']) > 100
    for directive in directives.values():
        span = directive['span']
        assert squash(texts[directive['notice']][span['start']:span['end']]) == squash(directive['text'])
    for alignment in result['alignments']:
        left, right = directives[alignment['left']], directives[alignment['right']]
        assert left['notice'] != right['notice'] and 0 < alignment['score'] <= 1
        for change in alignment['changes']:
            for side, directive in (('left', left), ('right', right)):
                place = change[side] and change[side]['range']
                if place:
                    assert directive['text'][place['start']:place['end']] == change[side]['text']
    names = [notice['id'] for notice in result['notices']]
    for requirement in result['requirements']:
        has = {directives[member['directive']]['notice'] for member in requirement['members']}
        assert len(has) == requirement['notices'] >= 2
        assert sorted(has | set(requirement['missing'])) == sorted(names)
    assert {entry['source'] for entry in result['provenance']} == {'00-province'}
    tables = result['tables']
    shared = next(s for s in tables['slogans'] if s['id'] == 'shared-responsibility')
    assert shared['groups'][0]['missing'] == ['齐抓共管', '失职追责'] and shared['groups'][1]['missing'] == []
    assert sum(g['directives'] for g in tables['specificity']) == len(directives)
    versions = json.loads(run('compare', *years, '--format', 'json'))['versions']
    assert collections.Counter(v['what'] for v in versions)['kept'] == 22
    assert {'added', 'dropped'} < {v['what'] for v in versions} and any(v['moved'] for v in versions)
    return result


def records(result):
    path = folder / '比较.csv'
    run('compare', *river, '-o', path, '-q')
    package = json.loads((folder / 'datapackage.json').read_bytes())
    resource = package['resources'][0]
    assert resource['path'] == path.name and package['profile'] == 'tabular-data-package'
    data = path.read_bytes()
    assert data.startswith(b'\xef\xbb\xbf') and data.count(b'\r\n') == data.count(b'\n')
    rows = list(csv.DictReader(io.StringIO(data.decode('utf-8-sig'), newline='')))
    fields = resource['schema']['fields']
    assert list(rows[0]) == [field['name'] for field in fields]
    readers = {'string': str, 'number': float, 'integer': int}
    for row in rows:
        for field in fields:
            value, constraints = row[field['name']], field.get('constraints', {})
            if value in resource['schema']['missingValues']:
                assert not constraints.get('required'), row
                continue
            readers[field['type']](value)
            assert value in constraints.get('enum', [value]), row
    counts = collections.Counter(row['table'] for row in rows)
    assert counts['alignments'] == len(result['alignments'])
    assert counts['requirements'] == sum(len(r['members']) for r in result['requirements'])
    obligations = {row['group']: float(row['value']) for row in rows
                   if row['table'] == 'modalities' and row['item'] == 'obligation'}
    table = next(m for m in result['tables']['modalities'] if m['code'] == 'obligation')
    assert list(obligations.values()) == table['groups']
    # Run again it is brought up to date; what describes other data is let alone.
    run('compare', *years, '-o', path, '-q')
    other = subprocess.run([program, 'compare', *map(str, years), '-o', str(folder / 'other.csv')], capture_output=True)
    assert other.returncode == 1 and not (folder / 'other.csv').exists()
    try:
        import frictionless
    except ImportError:
        return
    assert frictionless.validate(str(folder / 'datapackage.json')).valid


def workbook(result):
    path = folder / 'report.xlsx'
    run('compare', *river, '-o', path, '-q')
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:3] == ['公文', '共同要求', '逐条对应'], book.sheetnames
    for sheet in book:
        heads = [next(i for i, row in enumerate(sheet.values) if sum(c is not None for c in row) > 1)]
        assert sheet.freeze_panes and sheet.auto_filter.ref, (sheet.title, heads)
    sheet = book['逐条对应']
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    assert len(rows) == len(result['alignments'])
    assert {row[4] for row in rows} == {'相同', '改写', '更严', '更宽'}
    assert all(0 < row[7] <= 1 for row in rows)
    shares = [row[3] for row in book['具体程度'].iter_rows(min_row=4, values_only=True)]
    assert all(0 <= share <= 1 for share in shares) and len(shares) == len(river)
    run('compare', *years, '-o', folder / 'years.xlsx', '-q')
    assert '两份公文逐条比较' in openpyxl.load_workbook(folder / 'years.xlsx').sheetnames


def page():
    if not browser.is_there():
        sys.exit(print('chromium or chromedriver is missing: the page is not tested'))
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import Select
    run('compare', *river, '-o', folder / 'river.html', '-q')
    run('compare', *years, '-o', folder / 'years.html', '-q')
    hostile = folder / 'x.txt'
    hostile.write_text('</script><script>alert(1)</script>青川市人民政府关于"onload=alert(2)做好检查工作的通知\n\n各单位：\n'
                       "一、各县要在2024年6月底前完成&lt;排查'onclick='alert(3)，确保安全。\n\n青川市人民政府\n2024年5月6日\n",
                       encoding='utf-8')
    run('compare', hostile, *river[:2], '-o', folder / 'hostile.html', '-q')

    def shown(driver):
        return [card for card in driver.find_elements(By.CSS_SELECTOR, '.card') if card.is_displayed()]

    driver = browser.start(folder)
    try:
        driver.get((folder / 'river.html').as_uri())
        total = len(shown(driver))
        assert total > 20
        for name in ('heat-sectors', 'heat-slogans', 'bars-modality', 'bars-deadline', 'timeline'):
            svg = driver.find_element(By.CSS_SELECTOR, f'#{name} svg')
            assert svg.size['width'] > 100 and svg.find_elements(By.CSS_SELECTOR, 'title'), name
        lacking = driver.find_elements(By.CSS_SELECTOR, '#heat-slogans .lacking title')
        assert any('失职追责' in title.get_property('textContent') for title in lacking)
        # No drawing is cut off by the edge of its picture.
        for name in ('heat-sectors', 'bars-modality', 'timeline'):
            outside = driver.execute_script('''
                const svg = document.querySelector(arguments[0] + ' svg'), edge = svg.getBoundingClientRect();
                return Array.from(svg.querySelectorAll('rect, text, circle')).filter((shape) => {
                  const box = shape.getBoundingClientRect();
                  return box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1
                    || box.bottom > edge.bottom + 1;
                }).map((shape) => shape.textContent);''', f'#{name}')
            assert outside == [], (name, outside)
        Select(driver.find_element(By.ID, 'f-relation')).select_by_value('stronger')
        stricter = len(shown(driver))
        assert 0 < stricter < total
        notices = Select(driver.find_element(By.ID, 'f-notice'))
        notices.select_by_visible_text('沅阳市')
        assert 0 < len(shown(driver)) < stricter
        for card in shown(driver):
            assert '沅阳市' in card.text and '更严' in card.text
        Select(driver.find_element(By.ID, 'f-relation')).select_by_value('missing')
        absent = shown(driver)
        assert absent and all('沅阳市' not in card.find_elements(By.CLASS_NAME, 'side')[1].text for card in absent)
        driver.find_element(By.ID, 'reset').click()
        driver.find_element(By.ID, 'f-text').send_keys('排污口')
        assert 0 < len(shown(driver)) < total and all('排污口' in card.text for card in shown(driver))
        driver.find_element(By.ID, 'reset').click()
        driver.execute_script('return new Promise((done) => setTimeout(done, 50))')
        assert len(shown(driver)) == total
        Select(driver.find_element(By.ID, 'f-sector')).select_by_value('flood')
        assert 0 < len(shown(driver)) < total
        browser.quiet(driver)
        driver.get((folder / 'years.html').as_uri())
        for state, word in (('added', '新增'), ('dropped', '删去'), ('moved', '移位')):
            Select(driver.find_element(By.ID, 'f-relation')).select_by_value(state)
            assert shown(driver) and all(word in card.text for card in shown(driver)), state
        assert driver.find_elements(By.CSS_SELECTOR, '.card del') and driver.find_elements(By.CSS_SELECTOR, '.card ins')
        browser.quiet(driver)
        driver.get((folder / 'hostile.html').as_uri())
        assert len(driver.find_elements(By.TAG_NAME, 'script')) == 1
        assert driver.find_elements(By.CSS_SELECTOR, '[onload], [onclick]') == []
        browser.quiet(driver)
        # On paper the filters go and the figures fit.
        driver.get((folder / 'river.html').as_uri())
        driver.execute_cdp_cmd('Emulation.setEmulatedMedia', {'media': 'print'})
        assert not driver.find_element(By.CLASS_NAME, 'filters').is_displayed()
        assert len(driver.print_page()) > 10_000
    finally:
        driver.quit()
    narrow = browser.start(folder, 500)
    try:
        for name in ('river', 'years'):
            narrow.get((folder / f'{name}.html').as_uri())
            over = narrow.execute_script('return document.documentElement.scrollWidth - innerWidth')
            assert over <= 0, f'{name} is {over} pixels wider than the screen'
            browser.quiet(narrow)
    finally:
        narrow.quit()


try:
    scores()
    result = structure()
    print('passed: json', flush=True)
    for check in (records, workbook):
        check(result)
        print('passed:', check.__name__, flush=True)
    page()
    print('passed: page', flush=True)
finally:
    shutil.rmtree(folder, ignore_errors=True)
