"""What stands beside the code of a client: where it comes from, and what there is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from slatewright import __version__

from .documents import answering, document, written

TREE: dict[str, Any] = {
    "type": "object",
    "description": "A tree.",
    "required": ["id"],
    "properties": {
        "id": {"type": "integer"},
        "plantedOn": {"type": "string", "format": "date", "description": "When it was *planted*."},
        "kind": {"$ref": "#/components/schemas/Kind"},
    },
}
KIND = {"type": "string", "enum": ["plum", "pear"], "description": "What it bears."}


def provenance(made: Any, folder: Path) -> Any:
    return json.loads((written(made, folder) / "provenance.json").read_text())


def test_a_client_says_what_it_was_made_from(tmp_path: Path) -> None:
    made = document()
    said = provenance(made, tmp_path / "one")
    assert said == {
        "spec_sha256": said["spec_sha256"],
        "api_version": "1",
        "generator": "slatewright",
        "generator_version": __version__,
        "template_set": "python",
    }
    assert len(bytes.fromhex(said["spec_sha256"])) == 32


def test_the_digest_is_of_what_the_document_says(tmp_path: Path) -> None:
    made = document()
    other = {**made, "info": {**made["info"], "description": "More trees."}}
    digests = [
        provenance(one, tmp_path / str(number))["spec_sha256"]
        for number, one in enumerate((made, dict(reversed(made.items())), other))
    ]
    assert digests[0] == digests[1] != digests[2]


def test_provenance_is_json_whatever_the_version_is(tmp_path: Path) -> None:
    made = document(info={"title": "Orchard", "version": '1"\n, "generator": "x'})
    said = provenance(made, tmp_path)
    assert said["api_version"] == '1"\n, "generator": "x'
    assert said["generator"] == "slatewright"


def test_the_index_has_the_fields_of_answers(tmp_path: Path) -> None:
    made = answering({"$ref": "#/components/schemas/Tree"}, Tree=TREE, Kind=KIND)
    index = (written(made, tmp_path) / "api.md").read_text()
    assert "- returns `models.Tree`\n" in index
    models = index.partition("## Errors\n")[0]
    assert models.partition("**`models.Tree`**")[2] == (
        ": A tree.\n\n"
        "- `id`, `int`\n"
        "- `planted_on` (`plantedOn`), `datetime.date | None`: When it was \\*planted\\*.\n"
        "- `kind`, `Kind | None`\n\n"
    )
    assert (
        "**`models.Kind`**: What it bears.\n\n- stands for `Literal['plum', 'pear'] | str`\n"
        in index
    )


def test_the_index_has_the_classes_of_errors(tmp_path: Path) -> None:
    responses = {status: {"description": ""} for status in ("404", "405", "507")}
    made = document({"/trees": {"get": {"responses": responses}}})
    index = (written(made, tmp_path) / "api.md").read_text().partition("## Errors\n")[2]
    assert "      - `NotFoundError`: 404\n" in index
    assert "    - `MethodNotAllowedError`: 405, below `ClientError`\n" in index
    assert "    - `InsufficientStorageError`: 507, below `ServerError`\n" in index


def test_an_api_without_operations_gives_a_client_without_leftovers(tmp_path: Path) -> None:
    folder = written(document(), tmp_path)
    assert "cached_property" not in (folder / "orchard" / "client.py").read_text()


def test_the_tests_of_a_method_called_async_have_names_of_their_own(tmp_path: Path) -> None:
    done = {"responses": {"200": {"description": "Done."}}}
    paths = {
        "/trees": {"post": {"operationId": "createTree", "tags": ["Trees"], **done}},
        "/trees/later": {"post": {"operationId": "createTreeAsync", "tags": ["Trees"], **done}},
    }
    tests = (written(document(paths), tmp_path) / "tests" / "test_trees.py").read_text()
    names = re.findall(r"^def (\w+)", tests, re.MULTILINE)
    assert len(names) == len(set(names)) == 4
