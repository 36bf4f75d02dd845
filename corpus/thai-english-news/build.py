"""Split tab-separated Thai–English files into train, dev and test: `python build.py FOLDER`.

Every `FOLDER/<subject>.tsv` (Thai, tab, English) is spread over `train/`, `dev/` and `test/` beside this script.
The split of a pair depends on its English side alone, letters and digits only, so that one English sentence never
stands on two sides of it, whatever is added later; pairs equal in both columns are kept once.
"""

from __future__ import annotations

import hashlib
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
TEST_PERCENT, DEV_PERCENT = 4, 2


def split_of(english: str) -> str:
    """Return `train`, `dev` or `test` for an English sentence."""
    letters = "".join(character for character in english.casefold() if character.isalnum())
    bucket = int(hashlib.sha256(letters.encode()).hexdigest(), 16) % 100
    if bucket < TEST_PERCENT:
        return "test"
    return "dev" if bucket < TEST_PERCENT + DEV_PERCENT else "train"


def main(folder: Path) -> None:
    """Write the three splits of every file in the folder."""
    seen: set[tuple[str, str]] = set()
    for path in sorted(folder.glob("*.tsv")):
        splits: dict[str, list[str]] = defaultdict(list)
        for line in path.read_text(encoding="utf-8").splitlines():
            thai, english = (column.strip() for column in line.split("\t"))
            if (thai, english) not in seen:
                seen.add((thai, english))
                splits[split_of(english)].append(f"{thai}\t{english}\n")
        for split, lines in splits.items():
            (HERE / split).mkdir(exist_ok=True)
            (HERE / split / path.name).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
