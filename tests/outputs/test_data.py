"""The data package, read as its users read it."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest
from frictionless import Package
from jsonschema import Draft202012Validator

from builder.model.entry import Rights
from builder.outputs.data.tables import TABLES
from tests.outputs.facts_examples import drawn

FILES = {path.removeprefix("data/"): data for path, data in drawn().items() if path.startswith("data/")}


def table(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(drawn()[path].decode(), newline="")))


def valid(tmp_path: Path, **changed: bytes) -> list[str]:
    for name, data in (FILES | changed).items():
        (tmp_path / name).write_bytes(data)
    report = Package(tmp_path / "datapackage.json").validate()
    return [": ".join(map(str, row)) for row in report.flatten(["type", "message"])]


def test_frictionless_finds_nothing_wrong(tmp_path: Path) -> None:
    assert valid(tmp_path) == []


def test_frictionless_would_find_a_wrong_cell(tmp_path: Path) -> None:
    wrong = FILES["figures.csv"].replace(b",target,", b",wish,", 1)
    assert valid(tmp_path, **{"figures.csv": wrong}) != []


def test_frictionless_would_find_a_reference_that_leads_nowhere(tmp_path: Path) -> None:
    wrong = FILES["places.csv"].replace(b"430100", b"430199")
    assert any("foreign-key" in found for found in valid(tmp_path, **{"places.csv": wrong}))


@pytest.mark.parametrize("name", [each.name for each in TABLES])
def test_json_lines_follow_their_schema(name: str) -> None:
    schema = json.loads(FILES[f"{name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    lines = [json.loads(line) for line in FILES[f"{name}.jsonl"].decode().splitlines()]
    assert [list(Draft202012Validator(schema).iter_errors(line)) for line in lines] == [[] for _ in lines]
    assert len(lines) == len(table(f"data/{name}.csv"))


def test_the_descriptions_agree() -> None:
    package = json.loads(FILES["datapackage.json"])
    for described in package["resources"]:
        assert described["type"] == "table"
        columns = [field["name"] for field in described["schema"]["fields"]]
        head = FILES[described["path"]].decode().split("\r\n", 1)[0]
        assert head == ",".join(columns)
        assert list(json.loads(FILES[f"{described['name']}.schema.json"])["properties"]) == columns


def test_checksums() -> None:
    lines = (line.split("  ") for line in FILES["SHA256SUMS"].decode().splitlines())
    sums = {name: checksum for checksum, name in lines}
    assert sums == {
        name: hashlib.sha256(data).hexdigest() for name, data in FILES.items() if name != "SHA256SUMS"
    }
    for described in json.loads(FILES["datapackage.json"])["resources"]:
        assert described["hash"] == f"sha256:{sums[described['path']]}"
        assert described["bytes"] == len(FILES[described["path"]])


def test_rows() -> None:
    figures = {row["id"]: row for row in table("data/figures.csv")}
    assert figures["f-1a2b3c"]["value"] == "8"
    assert figures["f-1a2b3c"]["strength"] == "strive"
    assert figures["f-4d5e6f"]["value_max"] == "17.5"
    assert figures["f-708192"]["quote"] == ""
    assert figures["f-1a2b3c"]["url"].endswith("/zh/articles/2024-chongqing-shuzi/#f-1a2b3c")
    events = {row["id"]: row for row in table("data/events.csv")}
    assert (events["e-9a8b7c"]["first_day"], events["e-9a8b7c"]["last_day"]) == ("2024-01-01", "2024-06-30")
    places = {row["adcode"]: row for row in table("data/places.csv")}
    assert {"000000", "500000", "500118", "430100"} <= places.keys()
    assert [row["articles"] for row in table("data/terms.csv")] == ["2024-chongqing-shuzi"]
    assert {row["unit"]: row["printed"] for row in table("data/units.csv")} == {"%": "%", "count": ""}


def test_withdrawn_articles_are_out_and_brief_ones_have_no_text() -> None:
    records = [json.loads(line) for line in FILES["records.jsonl"].decode().splitlines()]
    ids = {record["id"] for record in records}
    assert "2024-xiamen-chehui" not in ids
    assert ids == {row["id"] for row in table("data/articles.csv")}
    brief = {row["id"] for row in table("data/articles.csv") if row["rights"] == Rights.BRIEF}
    assert brief == {"2024-changsha-jianyao"}
    assert [record["id"] for record in records if "blocks" not in record] == sorted(brief)


def test_a_region_and_an_indicator_have_their_own_table() -> None:
    for lang in ("zh", "en"):
        region = table(f"{lang}/regions/hunan/data.csv")
        assert [row["region"] for row in region] == ["430100"]
        indicator = table(f"{lang}/indicators/digital-workshops/data.csv")
        assert {row["id"] for row in indicator} == {"f-3c4d5e", "f-6f7081"}
    assert table("zh/regions/beijing/data.csv") == []
