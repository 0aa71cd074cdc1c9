"""Finds circles among things that lead to each other."""

from collections.abc import Iterable, Mapping

MAX_CIRCLES = 10


def find_circles(leads_to: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """
    Return circles as lists of names that begin and end with the same one; none only if there is no circle.

    At most MAX_CIRCLES, as breaking some often breaks the others.
    """
    circles: list[list[str]] = []
    finished: set[str] = set()
    for start in leads_to:
        if start not in finished and len(circles) < MAX_CIRCLES:
            _walk(start, leads_to, finished, circles)
    return circles


def _walk(start: str, leads_to: Mapping[str, Iterable[str]], finished: set[str], circles: list[list[str]]) -> None:
    """Go as far as possible from one name, without recursion, as authors' chains may be long."""
    path = {start: iter(leads_to.get(start, ()))}
    while path and len(circles) < MAX_CIRCLES:
        last = next(reversed(path))
        following = next(path[last], None)
        if following is None:
            finished.add(last)
            del path[last]
        elif following in path:
            names = list(path)
            circles.append([*names[names.index(following) :], following])
        elif following not in finished:
            path[following] = iter(leads_to.get(following, ()))
