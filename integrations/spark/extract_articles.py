"""Extracts the people, organizations, places and dates of many articles on a Spark cluster.

    spark-submit --archives extract.tgz#extract extract_articles.py \\
        --input s3a://news/2016/ --output s3a://news/entities/ [option…] [-- option of extract…]

Every task starts one `extract` and keeps it. The task sends articles as JSON Lines and receives a result for each article
in the same order. README.md in this folder explains how to pack `extract` for a cluster, and describes the columns.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from threading import Thread
from typing import TYPE_CHECKING, Any

from pyspark import SparkFiles
from pyspark.sql import DataFrame, Observation, SparkSession
from pyspark.sql import functions as f

if TYPE_CHECKING:
    import pandas

COMMAND = "extract/bin/node extract/bin/extract"
"""The default command: the archive of pack.sh, which `--archives extract.tgz#extract` unpacks."""

RESULT = """
    title string, date string,
    entities array<struct<
        id string, type string, name string, count int, aliases array<string>, salience double,
        value string, timex string, mod string, `from` string, `to` string,
        place struct<country string, admin string, kind string, latitude double, longitude double, geonames int>,
        refersTo string, lexiconId string,
        mentions array<struct<start int, `end` int, text string, score double>>>>,
    error struct<code string, message string>
"""
"""The output of `extract --format jsonl` as Spark types. The job adds the id."""

TRIES = 3
"""Number of times that an article may kill its process before it becomes an error."""

PROBE = json.dumps({"id": "probe", "text": ""}).encode() + b"\n"


class Extract:
    """One `extract`, which answers each line with a line. When it dies, a new process continues."""

    def __init__(self, command: list[str]) -> None:
        """Raises RuntimeError with the message of the command if the command does not start."""
        self._command = command
        self._start()

    def results(self, articles: list[dict[str, str]]) -> list[str]:
        """Returns the results of articles in order, as JSON.

        The result of an article that kills its process TRIES times is an error.
        """
        # The id is the position, so that a result in the wrong place is noticed.
        lines = [json.dumps({**article, "id": str(at)}).encode() + b"\n" for at, article in enumerate(articles)]
        done: list[str] = []
        deaths = 0
        alone = False
        while len(done) < len(lines):
            sent = lines[len(done) : len(done) + 1 if alone else None]
            answers = self._answers(sent)
            done += [checked(answer, len(done) + at) for at, answer in enumerate(answers)]
            if len(answers) == len(sent):
                deaths = 0
                continue
            status = self.close()
            print(f"extract ended with status {status}; another one goes on", file=sys.stderr)
            # The process reads ahead, so that only an article that was sent alone is known to have killed it.
            deaths = deaths + 1 if alone else 0
            alone = True
            if deaths == TRIES:
                message = f"the process died of it {TRIES} times (status {status}); report the article as a bug"
                done.append(json.dumps({"error": {"code": "crashed", "message": message}}))
                deaths = 0
            self._start()
        return done

    def close(self) -> int:
        """Ends the process and returns its exit status, which is negative for a signal."""
        self._process.kill()
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait()

    def _start(self) -> None:
        # Every cluster manager unpacks the archives and files of the job into this folder.
        folder = SparkFiles.getRootDirectory()
        # Messages go to a file, because a pipe without a reader would fill up and stop the process.
        with tempfile.TemporaryFile() as messages:
            try:
                self._process = subprocess.Popen(
                    self._command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=messages
                )
            except OSError as error:
                raise RuntimeError(f"{self._command[0]}: cannot start in {folder} ({error})") from error
            # The probe distinguishes a wrong option or a missing file from an article that kills the process.
            if len(self._answers([PROBE])) == 0:
                status = self.close()
                messages.seek(0)
                told = messages.read().decode(errors="replace").strip() or "it said nothing"
                raise RuntimeError(f"{shlex.join(self._command)}: ended at once with status {status}: {told}")

    def _answers(self, lines: list[bytes]) -> list[bytes]:
        """Returns the answers to the lines in order; fewer if the process died."""
        # A thread writes, because a process whose output has no reader stops reading its input.
        writer = Thread(target=self._write, args=(lines,), daemon=True)
        writer.start()
        answers: list[bytes] = []
        for _ in lines:
            answer = self._process.stdout.readline()
            # The process died while it wrote a line without an end.
            if not answer.endswith(b"\n"):
                self._process.kill()
                break
            answers.append(answer)
        writer.join()
        return answers

    def _write(self, lines: list[bytes]) -> None:
        # The process has died; the reader notices it.
        with suppress(BrokenPipeError):
            for line in lines:
                self._process.stdin.write(line)
            self._process.stdin.flush()


def checked(answer: bytes, at: int) -> str:
    """Returns the answer after checking its position. An unreadable record has lost its position."""
    result = json.loads(answer)
    if "error" not in result and result["id"] != str(at):
        raise RuntimeError(f"extract answered article {result['id']} instead of article {at}")
    return answer.decode()


def annotate(articles: DataFrame, command: list[str]) -> DataFrame:
    """Returns a row of results for each article.

    :param articles: columns `id` and `text`, and `title` and `date` where these are known; all of them strings.
    :param command: `extract` and its options.
    """
    command = [*command, "--from", "jsonl", "--format", "jsonl", "--quiet", "-"]

    def run(frames: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        with closing(Extract(command)) as extract:
            for frame in frames:
                records = frame.drop(columns="id").to_dict("records")
                known = [{name: value for name, value in record.items() if isinstance(value, str)} for record in records]
                yield frame[["id"]].assign(result=extract.results(known))

    found = articles.mapInPandas(run, "id string, result string")
    return found.select("id", f.from_json("result", RESULT).alias("result")).select("id", "result.*")


def read_json_lines(spark: SparkSession, paths: list[str], fields: dict[str, str]) -> DataFrame:
    # With this schema, Spark does not read everything twice to infer one. A line that is not JSON has no text, and
    # becomes an error.
    schema = ", ".join(f"`{field}` string" for field in dict.fromkeys(fields.values()))
    return spark.read.schema(schema).json(paths)


def read_parquet(spark: SparkSession, paths: list[str], _: dict[str, str]) -> DataFrame:
    return spark.read.parquet(*paths)


def read_texts(spark: SparkSession, paths: list[str], fields: dict[str, str]) -> DataFrame:
    return spark.read.text(paths, wholetext=True, recursiveFileLookup=True).withColumnRenamed("value", fields["text"])


KINDS: dict[str, Callable[[SparkSession, list[str], dict[str, str]], DataFrame]] = {
    "jsonl": read_json_lines,
    "parquet": read_parquet,
    "text": read_texts,
}
"""The readers by input kind. To add a kind, add a function and a row."""


def read(spark: SparkSession, kind: str, paths: list[str], fields: dict[str, str]) -> DataFrame:
    """Returns articles with the columns of `annotate`. The path of the file is the id of an article without one."""
    rows = KINDS[kind](spark, paths, fields)
    if fields["text"] not in rows.columns:
        raise SystemExit(f"no column {fields['text']!r}; name the one with the text with --text-field: {rows.columns}")
    types = dict(rows.dtypes)

    def column(name: str) -> Any:
        field = fields[name]
        if field not in types:
            return f.lit(None).cast("string")
        quoted = f.col(f"`{field}`")
        return (quoted.cast("date") if types[field].startswith("timestamp") else quoted).cast("string")

    return rows.select(
        f.coalesce(column("id"), f.input_file_name()).alias("id"),
        *(column(name).alias(name) for name in ("text", "title", "date")),
    )


def arguments(args: list[str]) -> argparse.Namespace:
    cut = args.index("--") if "--" in args else len(args)
    parser = argparse.ArgumentParser(
        description="Extract the people, organizations, places and dates of many articles into Parquet.",
        usage="spark-submit [option of Spark…] %(prog)s --input PATH… --output PATH [option…] [-- option of extract…]",
    )
    parser.add_argument("--input", nargs="+", required=True, help="files and folders, of any file system Spark knows")
    parser.add_argument("--output", required=True, help="folder to write, in Parquet")
    parser.add_argument("--from", dest="kind", choices=KINDS, default="jsonl", help="kind of the input (%(default)s)")
    for name in ("id", "text", "title", "date"):
        parser.add_argument(f"--{name}-field", default=name, help=f"field or column with the {name} (%(default)s)")
    parser.add_argument("--mode", choices=("error", "append", "overwrite"), default="error",
                        help="what to do if the output exists (%(default)s)")  # fmt: skip
    parser.add_argument("--partitions", type=int, help="spread the articles over this many tasks")
    parser.add_argument("--command", default=COMMAND, help="extract on the executors (%(default)s)")
    options = parser.parse_args(args[:cut])
    options.extract = args[cut + 1 :]
    return options


def main(args: list[str]) -> None:
    options = arguments(args)
    # Memory holds a batch twice, as text and as results, so that Spark's default of 10,000 rows would be too many.
    builder = SparkSession.builder.appName("extract").config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
    spark = builder.getOrCreate()
    fields = {name: getattr(options, f"{name}_field") for name in ("id", "text", "title", "date")}
    articles = read(spark, options.kind, options.input, fields)
    if options.partitions:
        articles = articles.repartition(options.partitions)
    # Spark runs one task on each core, so each `extract` uses one thread.
    found = annotate(articles, [*shlex.split(options.command), "--jobs", "1", *options.extract])
    tally = Observation()
    counts = [f.count(f.lit(1)).alias("articles"), f.count("error").alias("failures")]
    found.observe(tally, *counts).write.mode(options.mode).parquet(options.output)
    print("{articles} articles, {failures} failures".format(**tally.get), file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
