"""The files that were made of a document, kept under its digest: most changes of docs leave the document as it is."""

from __future__ import annotations

import json
from contextlib import suppress

from msgspec import Struct

from slatewright.cache.store import digest, load, save
from slatewright.model.files import File, FileTree
from slatewright.model.options import Cache

_NAME = "tree"


class Trees(Struct, frozen=True):
    """The files of the last build of one API."""

    cache: Cache

    def made_of(self, text: str) -> FileTree | None:
        """The files, if it was this text that this very program made them of; None where it was not."""
        kept = load(self.cache.folder / _NAME)
        if not kept or kept[0] != self._key(text):
            return None
        with suppress(ValueError, TypeError, RecursionError):
            files = [File(*json.loads(line)) for line in kept[1:]]
            if all(_sound(file) for file in files):
                return FileTree(tuple(files))
        return None

    def keep(self, text: str, tree: FileTree) -> None:
        """Note the files that were made of the text."""
        files = [json.dumps([file.path, file.text, file.once]) for file in tree.files]
        save(self.cache.folder / _NAME, [self._key(text), *files])

    def _key(self, text: str) -> str:
        return digest(self.cache.tool, text)


def _sound(file: File) -> bool:
    return (type(file.path), type(file.text), type(file.once)) == (str, str, bool)
