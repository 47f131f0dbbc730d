"""The pages in a real browser: marks and jumps of `view`, filters, ticking and export of `tasks`.

    python3 Tests/Deliverables/pages.py .build/release/noticekit
"""
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import browser

program = str(pathlib.Path(sys.argv[1]).resolve())
root = pathlib.Path(__file__).resolve().parents[2]
if not browser.is_there():
    sys.exit(print('chromium or chromedriver is missing: pages are not tested'))

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

notice = root / 'corpus' / 'notices' / '01-winter-fire-notice.txt'
folder = pathlib.Path(tempfile.mkdtemp(prefix='noticekit-pages-'))
HOSTILE = ('<script>alert(1)</script>"onmouseover="alert(2)关于做好<b>检查</b>工作的通知\n\n各单位：\n'
           '一、=SUM(A1)要求&amp;落实\n各县要在2024年6月底前完成排查，</script><img src=x onerror=alert(3)>确保安全。\n'
           "市应急局要'督促'整改。\n\n青川市安委办\n2024年5月6日\n")


def make(*arguments):
    subprocess.run([program, *map(str, arguments)], check=True, timeout=60)


def view(driver):
    page = folder / 'view.html'
    make('view', notice, '-o', page)
    driver.get(page.as_uri())
    text = driver.find_element(By.ID, 'text')
    source = subprocess.run([program, 'text', notice], capture_output=True, check=True).stdout.decode()
    assert text.get_property('textContent') == source.replace('\r', ''), 'the text is not the whole text'
    parsed = json.loads(subprocess.run([program, 'parse', notice], capture_output=True, check=True).stdout)
    for kind, count in (('deadline', sum(len(s['deadlines']) for s in parsed['statements'])),
                        ('slogan', len(parsed['slogans']))):
        assert driver.find_element(By.CSS_SELECTOR, f'.legend .{kind}').text.split()[-1] == str(count)
    mark = driver.find_element(By.CSS_SELECTOR, '#text .m.deadline')
    assert 'deadline.' in mark.get_attribute('title')
    # From the text to the task, and back.
    statement = driver.find_element(By.CSS_SELECTOR, '#text .directive')
    name = statement.get_attribute('id')
    statement.click()
    assert driver.current_url.endswith(f'#t-{name}')
    driver.find_element(By.CSS_SELECTOR, f'#t-{name} a').click()
    assert driver.current_url.endswith(f'#{name}')
    driver.find_elements(By.CSS_SELECTOR, '#text .directive')[1].send_keys(Keys.ENTER)
    assert '#t-' in driver.current_url
    # A kind that is switched off is not coloured any more.
    colour = mark.value_of_css_property('background-color')
    driver.find_element(By.CSS_SELECTOR, '.legend [data-kind=deadline]').click()
    assert mark.value_of_css_property('background-color') != colour
    driver.find_element(By.CSS_SELECTOR, '#outline a').click()
    assert '#i0' in driver.current_url
    browser.quiet(driver)


def tasks(driver):
    page = folder / 'tasks.html'
    make('tasks', notice, '-o', page)
    driver.get(page.as_uri())
    rows = driver.find_elements(By.CSS_SELECTOR, '#tasks tbody tr')
    shown = lambda: [row for row in rows if row.is_displayed()]
    assert len(shown()) == len(rows) > 5
    Select(driver.find_element(By.ID, 'f-sector')).select_by_value('education')
    assert 0 < len(shown()) < len(rows)
    assert all('教育' in row.text for row in shown())
    driver.find_element(By.ID, 'reset').click()
    assert len(shown()) == len(rows)
    driver.find_element(By.ID, 'f-text').send_keys('消防车')
    assert 0 < len(shown()) < len(rows) and all('消防车' in row.text for row in shown())
    driver.find_element(By.ID, 'reset').click()
    Select(driver.find_element(By.ID, 'f-due')).select_by_value('overdue')
    assert shown() and all('late' in row.get_attribute('class') for row in shown())
    driver.find_element(By.ID, 'reset').click()
    party = Select(driver.find_element(By.ID, 'f-party'))
    party.select_by_index(1)
    assert 0 < len(shown()) < len(rows)
    driver.find_element(By.ID, 'reset').click()
    # Ticks and remarks last beyond the visit.
    rows[0].find_element(By.CSS_SELECTOR, '.check input').send_keys(Keys.SPACE)
    rows[1].find_element(By.TAG_NAME, 'textarea').send_keys('=已联系"市局",待复')
    driver.get(page.as_uri())
    rows = driver.find_elements(By.CSS_SELECTOR, '#tasks tbody tr')
    assert 'done' in rows[0].get_attribute('class')
    assert rows[1].find_element(By.TAG_NAME, 'textarea').get_attribute('value') == '=已联系"市局",待复'
    driver.find_element(By.ID, 'export').click()
    for _ in range(100):
        exported = list(folder.glob('*.csv'))
        if exported:
            break
        time.sleep(0.1)
    table = list(csv.reader(exported[0].read_bytes().decode('utf-8-sig').splitlines()))
    assert exported[0].read_bytes().startswith(b'\xef\xbb\xbf') and b'\r\n' in exported[0].read_bytes()
    assert len(table) == len(rows) + 1
    assert table[1][-2] == '已完成' and table[2][-1] == "'=已联系\"市局\",待复", table[2]
    exported[0].unlink()
    browser.quiet(driver)


def hostile(driver):
    path = folder / '<img src=x onerror=alert(4)>.txt'
    path.write_text(HOSTILE, encoding='utf-8')
    for command in ('view', 'tasks'):
        page = folder / f'hostile-{command}.html'
        make(command, path, '-o', page)
        driver.get(page.as_uri())
        assert driver.find_elements(By.CSS_SELECTOR, 'img, b:not(nav b), [onmouseover], [onerror]') == []
        assert len(driver.find_elements(By.TAG_NAME, 'script')) == 1
        browser.quiet(driver)


def phone(driver):
    for name in ('view', 'tasks'):
        driver.get((folder / f'{name}.html').as_uri())
        width = driver.execute_script('return document.documentElement.scrollWidth - innerWidth')
        assert width <= 0, f'{name} is {width} pixels wider than the screen'
        browser.quiet(driver)


try:
    wide = browser.start(folder)
    for check in (view, tasks, hostile):
        check(wide)
        print('passed:', check.__name__, flush=True)
    wide.quit()
    narrow = browser.start(folder, 500)
    phone(narrow)
    print('passed: phone', flush=True)
    narrow.quit()
finally:
    shutil.rmtree(folder, ignore_errors=True)
