"""The program `tidegate`: finds the command, runs it, turns every failure into words and an exit code."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import Final, cast

from tidegate.adapters.files import discard_output
from tidegate.cli.command import FAILED, Run, build_parser
from tidegate.cli.table import load_commands
from tidegate.cli.terminal import note, report
from tidegate.core.errors import Problem

_INTERRUPTED: Final = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 it worked, 1 it did not, 2 wrong use, 130 interrupted."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        parsed = build_parser(load_commands(arguments)).parse_args(arguments)
        code = cast(Run, parsed.run)(parsed)
        sys.stdout.flush()
        return code
    except SystemExit as end:
        # argparse ends with 0 after --help and with 2 on wrong use.
        return end.code if isinstance(end.code, int) else FAILED
    except Problem as problem:
        report(problem)
        return FAILED
    except BrokenPipeError:
        # The reader has gone, as `| head` does; nothing more can be written, also not at exit.
        discard_output()
        return FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the edge of the program: nobody above could say it better
        _explain(error)
        return FAILED


def _explain(error: Exception) -> None:
    # The message may hold what must not be shown; where it happened does not.
    for frame in traceback.extract_tb(error.__traceback__):
        note(f"  {frame.filename}:{frame.lineno} in {frame.name}")
    note(f"internal_error: {type(error).__name__} / This is a fault in tidegate; please report it with these lines.")


if __name__ == "__main__":
    sys.exit(main())
