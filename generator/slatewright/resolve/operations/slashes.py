"""The slash at the end of a path, which some servers insist on and others refuse."""

from __future__ import annotations

from collections import defaultdict

from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.urls.templates import blank, segments_match


def slashed_paths(operations: tuple[Scope, ...]) -> frozenset[str]:
    """The paths, with nameless placeholders, that end in a slash.

    Where the places that write one path agree, so do all its methods. Where they do not, one of them is a slip, and the
    rest of the docs says which.
    """
    written: dict[str, list[bool]] = defaultdict(list)
    for scope in operations:
        written[blank(scope.path)] += [
            mention.target.slash
            for mention in scope.mentions
            if segments_match(scope.path, mention.whole)
        ]
    agreed = [votes[0] for votes in written.values() if len(set(votes)) == 1]
    usual = sum(agreed) * 2 > len(agreed)
    return frozenset(
        path for path, votes in written.items() if any(votes) and (usual or all(votes))
    )
