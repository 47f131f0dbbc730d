"""The library in another package, as the README embeds it: a tagged copy of this package, the README's own lines.

    python3 Tests/Deliverables/embedding.py .build/release/noticekit

Fails when the other package does not build, or when the library gives other directives than `noticekit parse`.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]
NOTICE = root / 'corpus' / 'notices' / '01-winter-fire-notice.txt'
MANIFEST = '''// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Reader",
  dependencies: [.package(url: "%s", from: "1.0.0")],
  targets: [
    .executableTarget(
      name: "Reader", dependencies: [.product(name: "NoticeKit", package: "NoticeKit")])
  ])
'''


def run(folder, *command):
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f'{" ".join(command)}:\n{result.stdout}{result.stderr}')
    return result.stdout


def readme_lines():
    """The Swift lines under "Embedding" that use the library."""
    section = (root / 'README.md').read_text(encoding='utf-8').split('\n## Embedding\n')[1].split('\n## ')[0]
    [lines] = [block for block in re.findall(r'```swift\n(.*?)```', section, re.S) if 'import NoticeKit' in block]
    return lines


def main():
    notice = NOTICE.read_text(encoding='utf-8')
    parsed = json.loads(run(root, sys.argv[1], 'parse', str(NOTICE)))
    expected = [one['text'] for one in parsed['statements'] if one['kind'] == 'directive']
    with tempfile.TemporaryDirectory() as folder:
        package = pathlib.Path(folder) / 'NoticeKit'
        package.mkdir()
        shutil.copy(root / 'Package.swift', package)
        for name in ('Sources', 'Tests'):
            shutil.copytree(root / name, package / name)
        run(package, 'git', 'init', '--quiet')
        run(package, 'git', 'add', '.')
        run(package, 'git', '-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '-m', 'Copy')
        run(package, 'git', 'tag', '1.0.0')
        reader = pathlib.Path(folder) / 'Reader'
        (reader / 'Sources' / 'Reader').mkdir(parents=True)
        (reader / 'Package.swift').write_text(MANIFEST % package.as_uri(), encoding='utf-8')
        (reader / 'Sources' / 'Reader' / 'main.swift').write_text(
            f'let text = {json.dumps(notice, ensure_ascii=False)}\n{readme_lines()}\nprint(tasks.count)\n',
            encoding='utf-8')
        printed = run(reader, 'swift', 'run', '--quiet').splitlines()
    lines = [line for line in printed if any(line.startswith(text) for text in expected)]
    if len(lines) != len(expected) or not expected or int(printed[-1]) == 0:
        sys.exit(f'{len(lines)} of {len(expected)} directives; last line {printed[-1]!r}')
    print(f'the README\'s lines in another package: {len(expected)} directives, {printed[-1]} tasks')


main()
