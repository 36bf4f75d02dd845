"""Hear a name in Thai text: the stretch whose sounds agree best with the name's.

The name is aligned whole, the stretch may begin and end anywhere (semi-global alignment), one row of arrays per sound.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.claims.sounds import hear_thai
from toolkit.claims.things import table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from toolkit.claims.sounds import Sound

    Floats = NDArray[np.float64]

__all__ = ["Heard", "agreement_of", "best_agreement", "listen"]

_OPTIONAL_GAP = -0.3
_PAUSE_GAP = -1.0
_NO_MATCH = -9.0


@dataclass(frozen=True, slots=True)
class Heard:
    """Thai text made ready to hear names in."""

    sounds: tuple[Sound, ...]
    agreement: Any  # (Latin sounds, Thai sounds of the text)
    gaps: Any  # (Thai sounds of the text,): what leaving each out costs, below nought


@dataclass(frozen=True, slots=True)
class _Ear:
    thai: dict[str, int]
    latin: dict[str, int]
    agreement: Any  # (Latin sounds, Thai sounds)
    thai_gaps: Any
    latin_gaps: Any


@cache
def _ear() -> _Ear:
    import numpy as np

    header, *rows = table("hearing.tsv")
    values = np.array([[float(cell) for cell in row[1:]] for row in rows])
    thai, latin = [row[0] for row in rows], header[1:]
    ours, theirs = thai.index("-"), latin.index("-")
    return _Ear(
        {symbol: index for index, symbol in enumerate(thai)},
        {symbol: index for index, symbol in enumerate(latin)},
        np.ascontiguousarray(values.T),
        values[:, theirs],
        values[ours],
    )


def listen(text: str) -> Heard:
    """Make Thai text ready to hear names in."""
    import numpy as np

    ear, sounds = _ear(), tuple(hear_thai(text))
    columns = np.array([ear.thai.get(sound.symbol, 0) for sound in sounds], dtype=np.intp)
    agreement = ear.agreement[:, columns]  # (Latin sounds, sounds)
    gaps = ear.thai_gaps[columns]
    for index, sound in enumerate(sounds):
        if sound.symbol == " ":
            agreement[:, index], gaps[index] = _NO_MATCH, _PAUSE_GAP
        elif sound.optional:
            gaps[index] = _OPTIONAL_GAP
    return Heard(sounds, agreement, gaps)


def best_agreement(name: tuple[str, ...]) -> float:
    """Return the agreement of a name with the Thai that sounds most like it."""
    ear = _ear()
    return float(sum(max(ear.agreement[ear.latin[symbol]].max(), 0.0) for symbol in name if symbol in ear.latin))


def agreement_of(name: tuple[str, ...], heard: Heard) -> tuple[float, int, int]:
    """Return the agreement of a name with the stretch that sounds most like it, and the characters it takes."""
    score, end = _best_end(name, heard.agreement, heard.gaps)
    if end == 0:
        return score, 0, 0
    _, length = _best_end(name[::-1], heard.agreement[:, end - 1 :: -1], heard.gaps[end - 1 :: -1])
    stretch = heard.sounds[end - length : end] or heard.sounds[end - 1 : end]
    return score, min(sound.start for sound in stretch), max(sound.end for sound in stretch)


def _best_end(name: tuple[str, ...], agreement: Floats, gaps: Floats) -> tuple[float, int]:
    """Return the best agreement and after how many of the text's sounds it is reached."""
    import numpy as np

    ear = _ear()
    skipped = np.concatenate([[0.0], np.cumsum(gaps)])  # (sounds + 1,)
    row = np.zeros(len(skipped))
    for symbol in name:
        index = ear.latin.get(symbol)
        if index is None:
            continue
        reached = row + ear.latin_gaps[index]
        np.maximum(reached[1:], row[:-1] + agreement[index], out=reached[1:])
        row = np.maximum.accumulate(reached - skipped) + skipped
    end = int(row.argmax())
    return float(row[end]), end
