"""The parts of a graph that lead back to themselves (Tarjan's way, without recursion)."""

from collections.abc import Iterator, Sequence


def components(onward: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yields the strongly connected parts of nodes 0, 1, …; a part comes after every part it leads to."""
    size = len(onward)
    number, low, on_path = [-1] * size, [0] * size, [False] * size
    path: list[int] = []
    counted = 0
    for first in range(size):
        if number[first] >= 0:
            continue
        work = [(first, 0)]
        while work:
            node, next_edge = work.pop()
            if next_edge == 0:
                number[node] = low[node] = counted
                counted += 1
                path.append(node)
                on_path[node] = True
            edges = onward[node]
            for position in range(next_edge, len(edges)):
                other = edges[position]
                if number[other] < 0:
                    work.append((node, position + 1))
                    work.append((other, 0))
                    break
                if on_path[other]:
                    low[node] = min(low[node], low[other])
            else:
                if low[node] == number[node]:
                    yield _taken(path, on_path, node)
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[node])


def _taken(path: list[int], on_path: list[bool], node: int) -> list[int]:
    part: list[int] = []
    while not part or part[-1] != node:
        part.append(path.pop())
        on_path[part[-1]] = False
    return part
