#!/usr/bin/env python3
"""Loads the portable SQL of `tasks` into a real PostgreSQL and compares it with the SQLite file.

    database.py NOTICEKIT
"""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

program = str(pathlib.Path(sys.argv[1]).resolve())
corpus = pathlib.Path(__file__).resolve().parents[2] / 'corpus'
servers = sorted(pathlib.Path('/usr/lib/postgresql').glob('*/bin/pg_ctl'))
if not servers:
    sys.exit('PostgreSQL is missing: apt-get install postgresql')
bin = servers[-1].parent
# A server refuses to run as root.
user = ['runuser', '-u', 'postgres', '--'] if os.geteuid() == 0 else []
folder = pathlib.Path(tempfile.mkdtemp(prefix='noticekit-'))
if user:
    shutil.chown(folder, 'postgres')
data, socket = folder / 'data', str(folder)


def server(*command):
    subprocess.run([*user, *map(str, command)], check=True, cwd=folder, timeout=120,
                   stdout=subprocess.DEVNULL)


def psql(*arguments):
    run = subprocess.run([*user, str(bin / 'psql'), '-X', '-q', '-h', socket, '-d', 'postgres', '-v',
                          'ON_ERROR_STOP=1', '-At', '-F', '\t', *map(str, arguments)],
                         capture_output=True, cwd=folder, timeout=300)
    assert run.returncode == 0, run.stderr.decode()
    return [line.split('\t') for line in run.stdout.decode().splitlines()]


def tasks(files, output):
    subprocess.run([program, 'tasks', *map(str, files), '-o', str(output)], check=True, timeout=300)
    output.chmod(0o644)
    return output


TABLES = ['notices', 'notice_bodies', 'items', 'statements', 'sectors', 'mentions', 'tasks',
          'task_statements', 'task_parties', 'task_sectors']


def contents(columns, query):
    """Every table as rows of texts; its columns are those that both databases have."""
    result = {}
    for table, names in columns.items():
        rows = query(f'SELECT {", ".join(names)} FROM {table}')
        result[table] = sorted([['' if cell is None else str(cell) for cell in row] for row in rows])
    return result


try:
    server(bin / 'initdb', '-D', data, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
    server(bin / 'pg_ctl', '-D', data, '-w', '-l', folder / 'log', '-o',
           f"-c listen_addresses= -c unix_socket_directories={socket} -c fsync=off", 'start')
    notices = sorted((corpus / 'notices').glob('*.txt'))
    base = sqlite3.connect(tasks(notices, folder / 'a.sqlite'))
    script = tasks(notices, folder / 'a.sql')
    psql('-f', script)
    columns = {table: [name for [name] in psql(
        '-c', f"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}'"
              " AND table_schema = 'public' ORDER BY ordinal_position")] for table in TABLES}
    postgres = contents(columns, lambda sql: psql('-c', sql))
    sqlite = contents(columns, lambda sql: base.execute(sql).fetchall())
    for table in TABLES:
        assert postgres[table] == sqlite[table], table
        assert postgres[table], f'{table} is empty'
    print('passed: same_in_both', sum(map(len, postgres.values())), 'rows')

    psql('-c', "UPDATE tasks SET status = 'done', remarks = '已办结' WHERE notice LIKE '01%'")
    psql('-f', script)
    again = contents(columns, lambda sql: psql('-c', sql))
    assert {k: len(v) for k, v in again.items()} == {k: len(v) for k, v in postgres.items()}
    done = psql('-c', "SELECT count(*) FROM tasks WHERE status = 'done' AND remarks = '已办结'")
    assert int(done[0][0]) == sum(row[0].startswith('01') for row in postgres['tasks'])
    print('passed: loaded_again_keeps_states')

    late = psql('-c', "SELECT t.text, p.name, t.due FROM tasks t JOIN task_parties p"
                      " ON p.notice = t.notice AND p.task = t.position"
                      " WHERE p.role = 'responsible' AND t.due < '2024-06-30' ORDER BY t.due")
    assert late and all(row[2] < '2024-06-30' for row in late)
    psql('-c', 'DELETE FROM notices')
    assert psql('-c', 'SELECT count(*) FROM mentions') == [['0']]
    print('passed: queries, deletion')
finally:
    if (data / 'postmaster.pid').exists():
        server(bin / 'pg_ctl', '-D', data, '-m', 'immediate', 'stop')
    shutil.rmtree(folder, ignore_errors=True)
