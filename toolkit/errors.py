"""What can go wrong, in words for the user."""

from __future__ import annotations

__all__ = ["InputError", "ModelError", "ToolkitError"]


class ToolkitError(Exception):
    """An error that the user can mend: the message says what is wrong, where, and what to do."""


class InputError(ToolkitError):
    """The input cannot be read or is not what the command takes."""


class ModelError(ToolkitError):
    """A model is missing, broken or of the wrong kind."""
