"""Definitions in an order in which Python can read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from slatewright.client.shapes import Definition, mentioned


def rings(definitions: Mapping[str, Definition]) -> list[tuple[str, ...]]:
    """The keys of `definitions`, each behind those that it mentions.

    Those that mention each other in a ring come together, objects first and then what is made of
    them: the annotations of an object wait until they are needed, a shape with a name does not.
    """
    edges = {
        key: [other for other in dict.fromkeys(mentioned(one)) if other in definitions]
        for key, one in definitions.items()
    }
    back: dict[str, list[str]] = {key: [] for key in edges}
    for key, others in edges.items():
        for other in others:
            back[other].append(key)
    placed: set[str] = set()
    groups = []
    # Kosaraju: what finishes last in the graph of mentions starts a ring in the reversed one.
    for key in reversed(_finished(edges, edges, set())):
        if key not in placed:
            groups.append(_finished([key], back, placed))
    return [_in_ring(group, definitions) for group in reversed(groups)]


def _finished(starts: Iterable[str], edges: Mapping[str, list[str]], seen: set[str]) -> list[str]:
    """What can be reached from `starts`, in the order in which a walk is done with it."""
    done: list[str] = []
    for start in starts:
        trail = [] if start in seen else [(start, iter(edges[start]))]
        seen.add(start)
        while trail:
            key, rest = trail[-1]
            following = next((other for other in rest if other not in seen), None)
            if following is None:
                done.append(key)
                trail.pop()
            else:
                seen.add(following)
                trail.append((following, iter(edges[following])))
    return done


def _in_ring(group: list[str], definitions: Mapping[str, Definition]) -> tuple[str, ...]:
    """Objects by key, then shapes with a name, each behind those that it is made of."""
    objects = sorted(key for key in group if definitions[key].shape is None)
    shapes = {key: definitions[key] for key in group if definitions[key].shape is not None}
    if len(shapes) <= 1:
        return (*objects, *shapes)
    return (*objects, *(key for ring in rings(shapes) for key in ring))
