"""People, organizations, places and dates of many articles, on a Spark cluster.

    spark-submit --archives extract.tgz#extract extract_articles.py \\
        --input s3a://news/2016/ --output s3a://news/entities/ [option…] [-- option of extract…]

Every task starts one `extract` and keeps it: articles go in as JSON Lines, a result comes back for each of them, in
their order. README.md beside this file tells how to pack `extract` for a cluster and what the columns are.
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
"""`extract` as pack.sh packs it, unpacked by `--archives extract.tgz#extract`."""

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
"""What `extract --format jsonl` writes, as Spark types; the id is added by the job."""

TRIES = 3
"""How often an article may be the one at which its process dies."""

PROBE = json.dumps({"id": "probe", "text": ""}).encode() + b"\n"


class Extract:
    """One `extract`, which answers each line with a line; when it dies, another one goes on in its place."""

    def __init__(self, command: list[str]) -> None:
        """Raises RuntimeError when the command does not run here, with what it had to say."""
        self._command = command
        self._start()

    def results(self, articles: list[dict[str, str]]) -> list[str]:
        """The results of articles, in order, as JSON.

        An article at which the process dies again and again has an error for its result.
        """
        # The position for an id, so that a result that is out of step could not go unnoticed.
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
            # It reads ahead: only of an article that was sent alone is it known that the process died at it.
            deaths = deaths + 1 if alone else 0
            alone = True
            if deaths == TRIES:
                message = f"the process died of it {TRIES} times (status {status}); report the article as a bug"
                done.append(json.dumps({"error": {"code": "crashed", "message": message}}))
                deaths = 0
            self._start()
        return done

    def close(self) -> int:
        """Ends the process; its exit status, negative for a signal."""
        self._process.kill()
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait()

    def _start(self) -> None:
        # Archives and files of the job are unpacked there, on whatever cluster manager.
        folder = SparkFiles.getRootDirectory()
        # Messages go to a file, since a pipe that nobody reads would fill up and stop the process.
        with tempfile.TemporaryFile() as messages:
            try:
                self._process = subprocess.Popen(
                    self._command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=messages
                )
            except OSError as error:
                raise RuntimeError(f"{self._command[0]}: cannot be run in {folder} ({error})") from error
            # A wrong option or a missing file is told apart from an article that kills the process.
            if len(self._answers([PROBE])) == 0:
                status = self.close()
                messages.seek(0)
                told = messages.read().decode(errors="replace").strip() or "it said nothing"
                raise RuntimeError(f"{shlex.join(self._command)}: ended at once with status {status}: {told}")

    def _answers(self, lines: list[bytes]) -> list[bytes]:
        """The answers to the lines, in order; fewer when the process has died."""
        # Written from a thread: a process whose output nobody reads stops reading its input.
        writer = Thread(target=self._write, args=(lines,), daemon=True)
        writer.start()
        answers: list[bytes] = []
        for _ in lines:
            answer = self._process.stdout.readline()
            # A line without its end is one that the process died of.
            if not answer.endswith(b"\n"):
                self._process.kill()
                break
            answers.append(answer)
        writer.join()
        return answers

    def _write(self, lines: list[bytes]) -> None:
        # The process has died then, as the reader notices.
        with suppress(BrokenPipeError):
            for line in lines:
                self._process.stdin.write(line)
            self._process.stdin.flush()


def checked(answer: bytes, at: int) -> str:
    """The answer, which is to be about the article of this position. A record that cannot be read has no id of ours."""
    result = json.loads(answer)
    if "error" not in result and result["id"] != str(at):
        raise RuntimeError(f"extract answered article {result['id']} where {at} was expected")
    return answer.decode()


def annotate(articles: DataFrame, command: list[str]) -> DataFrame:
    """A row of results for each article.

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
    # A schema of our own: to infer one, Spark would read everything twice. What is no JSON has no text, and so an error.
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
"""How articles are read; a further kind is a function and a row here."""


def read(spark: SparkSession, kind: str, paths: list[str], fields: dict[str, str]) -> DataFrame:
    """Articles with the columns that `annotate` takes; one without an id is called by its file."""
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
                        help="what to do when the output is there (%(default)s)")  # fmt: skip
    parser.add_argument("--partitions", type=int, help="spread the articles over this many tasks")
    parser.add_argument("--command", default=COMMAND, help="extract on the executors (%(default)s)")
    options = parser.parse_args(args[:cut])
    options.extract = args[cut + 1 :]
    return options


def main(args: list[str]) -> None:
    options = arguments(args)
    # A batch is in memory twice, as text and as results; Spark's own 10,000 rows would be a lot of both.
    builder = SparkSession.builder.appName("extract").config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
    spark = builder.getOrCreate()
    fields = {name: getattr(options, f"{name}_field") for name in ("id", "text", "title", "date")}
    articles = read(spark, options.kind, options.input, fields)
    if options.partitions:
        articles = articles.repartition(options.partitions)
    # Spark runs as many tasks at a time as there are cores: one thread for each.
    found = annotate(articles, [*shlex.split(options.command), "--jobs", "1", *options.extract])
    tally = Observation()
    counts = [f.count(f.lit(1)).alias("articles"), f.count("error").alias("failures")]
    found.observe(tally, *counts).write.mode(options.mode).parquet(options.output)
    print("{articles} articles, {failures} failures".format(**tally.get), file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
