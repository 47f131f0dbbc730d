"""The corpus through Apache Spark: two local workers, each with a process of its own, give what one run gives.

    python3 Tests/Deliverables/spark.py .build/release/noticekit
"""
import json
import os
import pathlib
import subprocess
import sys

program = str(pathlib.Path(sys.argv[1]).resolve())
root = pathlib.Path(__file__).resolve().parents[2]

try:
    from pyspark.sql import SparkSession
except ImportError:
    sys.exit('pyspark is missing: pip install pyspark')

os.environ.setdefault('PYSPARK_PYTHON', sys.executable)
lines = [json.dumps({'id': path.stem, 'text': path.read_text(encoding='utf-8')}, ensure_ascii=False)
         for path in sorted((root / 'corpus' / 'notices').glob('*.txt'))]
alone = subprocess.run([program, 'parse', '--jsonl'], input='\n'.join(lines).encode(),
                       capture_output=True, check=True).stdout.decode().splitlines()

spark = (SparkSession.builder.master('local[2]').appName('noticekit')
         .config('spark.ui.enabled', 'false').config('spark.log.level', 'ERROR').getOrCreate())
# One process a partition reads its lines and answers one for one, in order.
parsed = spark.sparkContext.parallelize(lines, 4).pipe(
    f'{program} parse --jsonl --jobs 1', checkCode=True).collect()
assert parsed == alone, f'{len(parsed)} lines of Spark differ from {len(alone)} of one run'

notices = spark.read.json(spark.sparkContext.parallelize(parsed))
rows = notices.selectExpr('id', 'explode(statements) AS s').where("s.kind = 'directive'").count()
expected = sum(s['kind'] == 'directive' for line in alone for s in json.loads(line)['statements'])
assert rows == expected, (rows, expected)
spark.stop()
print(f'passed: {len(parsed)} notices and {rows} directives through Spark, equal to one run')
