"""Learn how well each Thai sound agrees with each Latin one: `python -m toolkit.claims.hearing_table NAMES.tsv`.

The table `hearing.tsv` was made so from the training names of the Thai–English news corpus. Names are aligned sound by
sound and the agreement of two sounds is their pointwise mutual information over the alignments, in nats; learning
alternates the two (Viterbi training), and leaves out names that are translated rather than written by ear.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.claims.sounds import hear_latin, hear_thai

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["agreements"]

GAP = "-"
ROUNDS = 8
WORST = -4.0
"""Agreement of sounds never seen together."""
_HEARD = 0.5
"""Nats per sound below which a pair is taken for a translation."""

_Pair = tuple[tuple[str, ...], tuple[str, ...]]
_Table = dict[tuple[str, str], float]


def agreements(names: Iterable[tuple[str, str]]) -> _Table:
    """Return the agreement of every Thai with every Latin sound, `-` being silence, from names in both scripts."""
    pairs = [
        (_symbols(thai, latin=False), _symbols(english, latin=True)) for thai, english in names if thai and english
    ]
    pairs = [(thai, latin) for thai, latin in pairs if thai and latin]
    table = _information(_neighbours(pairs))
    for _ in range(ROUNDS):
        counts: Counter[tuple[str, str]] = Counter()
        for thai, latin in pairs:
            score, steps = _alignment(thai, latin, table)
            if score >= _HEARD * max(len(thai), len(latin)):
                counts.update(steps)
        table = _information(counts)
    return table


def _symbols(name: str, *, latin: bool) -> tuple[str, ...]:
    sounds = hear_latin(name) if latin else hear_thai(name)
    return tuple(sound.symbol for sound in sounds if sound.symbol != " ")


def _neighbours(pairs: list[_Pair]) -> Counter[tuple[str, str]]:
    """Count sounds that stand at about the same place of two names: a first guess at which belong together."""
    counts: Counter[tuple[str, str]] = Counter()
    for thai, latin in pairs:
        for row, ours in enumerate(thai):
            column = round(row * (len(latin) - 1) / max(1, len(thai) - 1))
            counts.update((ours, theirs) for theirs in latin[max(0, column - 1) : column + 2])
            counts[ours, GAP] += 1
        counts.update((GAP, theirs) for theirs in latin)
    return counts


def _information(counts: Counter[tuple[str, str]]) -> _Table:
    """Return the pointwise mutual information of sounds, smoothed towards chance."""
    thai: Counter[str] = Counter()
    latin: Counter[str] = Counter()
    for (ours, theirs), count in counts.items():
        thai[ours] += count
        latin[theirs] += count
    total = counts.total()
    table = {}
    for ours in sorted(thai):
        for theirs in sorted(latin):
            if (ours, theirs) != (GAP, GAP):
                chance = (1 if ours == GAP else thai[ours]) * (1 if theirs == GAP else latin[theirs])
                smoothed = counts[ours, theirs] + 0.02 + 0.04 * thai[ours] * latin[theirs] / total
                gap = total if GAP in (ours, theirs) else total * total
                table[ours, theirs] = max(WORST, math.log(smoothed / total * gap / chance))
    return table


def _alignment(thai: tuple[str, ...], latin: tuple[str, ...], table: _Table) -> tuple[float, list[tuple[str, str]]]:
    """Return the best alignment of two names and its agreement."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for row in range(len(thai) + 1):
        for column in range(len(latin) + 1):
            steps = [(row - 1, column - 1), (row - 1, column), (row, column - 1)]
            reached = [
                (best[step][0] + table.get(_sounds(thai, latin, step, (row, column)), WORST), step)
                for step in steps
                if step in best
            ]
            if reached:
                best[row, column] = max(reached)
    node, path = (len(thai), len(latin)), []
    while node != (0, 0):
        step = best[node][1]
        path.append(_sounds(thai, latin, step, node))
        node = step
    return best[len(thai), len(latin)][0], path


def _sounds(
    thai: tuple[str, ...], latin: tuple[str, ...], before: tuple[int, int], after: tuple[int, int]
) -> tuple[str, str]:
    """Return the two sounds that a step of an alignment puts together."""
    ours = thai[before[0]] if after[0] > before[0] else GAP
    return ours, latin[before[1]] if after[1] > before[1] else GAP


def main(names: Path) -> None:
    """Write the table beside this module."""
    lines = names.read_text(encoding="utf-8").splitlines()
    table = agreements((thai, english) for thai, english in (line.split("\t") for line in lines))
    columns = sorted({theirs for _, theirs in table})
    rows = [["", *columns]]
    for row in sorted({ours for ours, _ in table}):
        rows.append([row, *(f"{table.get((row, column), 0.0):.2f}" for column in columns)])
    text = "".join("\t".join(cells) + "\n" for cells in rows)
    Path(__file__).with_name("hearing.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
