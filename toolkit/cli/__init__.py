"""The command line: parse, call, print."""

from __future__ import annotations

import errno
import importlib
import os
import sys

import click

from toolkit import __version__
from toolkit.errors import ToolkitError

__all__ = ["cli", "main"]

# A command's module is imported when it is called, so that `toolkit --help` stays instant.
_COMMANDS = {
    "translate": "Translate Thai articles into English.",
    "compare": "Match the claims of a Thai article with English reports.",
    "align": "Align the sentences of a text and its counterpart.",
    "detect": "Tell the language of texts.",
    "split": "Cut texts into sentences.",
    "evaluate": "Score translations, alignments and comparisons.",
    "train": "Train a translation model from a recipe.",
    "models": "List, describe, verify and convert models.",
}


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"toolkit.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="toolkit")
def cli() -> None:
    """Match a Thai news article with English reports of the same events.

    Everything runs on this computer. Files are UTF-8 text, HTML or JSON Lines, plain or gzipped; - is standard input.
    """


def main() -> None:
    """Run the command line; every failure is one line on standard error and exit status 1."""
    try:
        cli.main(prog_name="toolkit", standalone_mode=False)
        sys.stdout.flush()
        status = 0
    except click.exceptions.Exit as leave:
        status = leave.exit_code
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        status = _fail("interrupted; nothing was written to the output file", 130)
    except ToolkitError as error:
        status = _fail(" ".join(str(error).split()))
    except MemoryError:
        status = _fail("not enough memory for this input; cut it into smaller files")
    except OSError as error:
        status = 0 if error.errno == errno.EPIPE else _fail(_describe(error))
    if status:
        _silence_stdout()
    sys.exit(status)


def _fail(message: str, status: int = 1) -> int:
    click.echo(f"toolkit: {message}", err=True)
    return status


def _describe(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def _silence_stdout() -> None:
    """Keep the interpreter from complaining, at its exit, of output that could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
