"""Read the tables of the sentence tests."""

from toolkit.sentences import split


def marked(line: str) -> str:
    """Return a line of a table as the text it stands for."""
    return line.replace("‖", " ").replace("⟂", "")


def pieces(text: str, language: str) -> list[str]:
    """Return the sentences of a text as they are written."""
    return [text[start:end] for start, end in split(text, language)]
