"""Match a Thai news article with English reports of the same events, sentence by sentence."""

__version__ = "0.1.0"
