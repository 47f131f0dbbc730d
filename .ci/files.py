"""Every real file gives a notice with statements, or a message that says why not; none takes long.

    python3 .ci/files.py .build/release/noticekit ../shared/files
"""
import json
import pathlib
import subprocess
import sys
import time

program, folder = sys.argv[1:]
faults = 0
for path in sorted(pathlib.Path(folder).iterdir()):
    start = time.monotonic()
    run = subprocess.run([program, 'parse', '--lang', 'en', str(path)], capture_output=True, timeout=180)
    seconds = time.monotonic() - start
    if run.returncode == 0:
        notice = json.loads(run.stdout)
        told = f"{len(notice['items'])} items, {len(notice['statements'])} statements, title {notice['metadata']['title'] is not None}"
        good = len(notice['statements']) > 0
    else:
        told = run.stderr.decode().strip().split(': ', 2)[-1]
        good = run.returncode == 1 and 'scanned' in told
    faults += not good
    print(f"{'ok' if good else 'FAULT'}  {path.name}  {seconds:.1f} s  {told}")
sys.exit(faults > 0)
