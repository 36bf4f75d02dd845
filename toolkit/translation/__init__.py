"""Document → translations: engines behind one protocol, the model store, and the guards on what they say."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from toolkit.errors import ModelError
from toolkit.normalise import normalise, prepare_thai
from toolkit.translation.engine import Decoding, Engine, Hypothesis
from toolkit.translation.guards import flags_of
from toolkit.translation.store import DEFAULT_MODEL, ModelFolder, embedded_models, find_model, verify_model
from toolkit.types import Sentence, Translation, TranslationRow

__all__ = [
    "DEFAULT_MODEL",
    "ENGINES",
    "Decoding",
    "Engine",
    "Hypothesis",
    "ModelFolder",
    "embedded_models",
    "find_model",
    "load_engine",
    "translate",
    "verify_model",
]

ENGINES = ("ctranslate2", "transformers")


def load_engine(
    model: ModelFolder,
    engine: str = "ctranslate2",
    decoding: Decoding | None = None,
    *,
    threads: int = 1,
    device: str = "cpu",
) -> Engine:
    """Load a model into an engine, one of `ENGINES`."""
    if engine == "transformers":
        from toolkit.translation.transformers_engine import TransformersEngine

        return TransformersEngine(model, decoding, threads=threads, device=device)
    if engine == "ctranslate2":
        from toolkit.translation.ctranslate2_engine import CTranslate2Engine

        return CTranslate2Engine(model, decoding, threads=threads, device=device)
    raise ModelError(f"{engine}: no such engine; choose one of: {', '.join(ENGINES)}")


def translate(sentences: Iterable[tuple[str, Sentence]], engine: Engine) -> Iterator[TranslationRow]:
    """Yield each sentence, given with its document's name, with its English, in order and as a stream.

    Thai is translated; what is in another script passes as it stands.
    """
    waiting: deque[tuple[str, Sentence]] = deque()

    def prepared() -> Iterator[str]:
        for name, sentence in sentences:
            waiting.append((name, sentence))
            if sentence.language == "th":
                yield prepare_thai(sentence.text)

    for hypothesis in engine.translate(prepared()):
        yield from _passed_through(waiting)
        name, sentence = waiting.popleft()
        flags = flags_of(prepare_thai(sentence.text), hypothesis)
        yield TranslationRow(name, sentence, Translation(hypothesis.text, hypothesis.score, flags))
    yield from _passed_through(waiting)


def _passed_through(waiting: deque[tuple[str, Sentence]]) -> Iterator[TranslationRow]:
    while waiting and waiting[0][1].language != "th":
        name, sentence = waiting.popleft()
        yield TranslationRow(name, sentence, Translation(normalise(sentence.text), 0.0))
