"""What the tests of pages share: a headless Chromium, and the proof that a page keeps to itself."""
import json
import shutil


def is_there():
    return bool(shutil.which('chromedriver') and shutil.which('chromium'))


def start(folder, width=1300):
    """A browser that keeps its profile and its downloads in `folder`."""
    from selenium import webdriver
    options = webdriver.ChromeOptions()
    for flag in ('--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
                 f'--window-size={width},900', f'--user-data-dir={folder}/profile-{width}'):
        options.add_argument(flag)
    options.add_experimental_option('prefs', {'download.default_directory': str(folder)})
    options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
    return webdriver.Chrome(options, webdriver.ChromeService(shutil.which('chromedriver')))


def quiet(driver):
    """No message on the console, and nothing asked for but the page itself."""
    assert driver.get_log('browser') == []
    for entry in driver.get_log('performance'):
        message = json.loads(entry['message'])['message']
        if message['method'] == 'Network.requestWillBeSent':
            url = message['params']['request']['url']
            assert url.startswith(('file:///', 'data:', 'blob:', 'chrome:')), url
