"""
The command line: `csr-xblock score` and `csr-xblock validate`, also as `python -m csr_xblock.cli`.

It needs no Django settings and no server. Answers go to standard output, complaints about the input to standard error.
"""

import argparse
import sys
from collections.abc import Sequence

from csr_xblock.cli.score_command import run_score
from csr_xblock.cli.score_fields import FaultyInput
from csr_xblock.cli.validate_command import run_validate

BAD_INPUT = 2
"""The exit status that argparse also uses for wrong arguments."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 content has problems, 2 the input is wrong."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "score":
            return run_score(options.file)
        return run_validate(options.files)
    except FaultyInput as fault:
        print(f"csr-xblock {options.command}: {fault}", file=sys.stderr)
        return BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="csr-xblock", description="Score answers and check content of CSR Step by Step."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    score = commands.add_parser(
        "score",
        help="print what answers give, as JSON",
        description="Prints the scorecard and the states of the learning units for the answers in a JSON file; or the "
        "progress between two answer sheets, the views of several raters, or a percentile.",
    )
    score.add_argument("file", metavar="FILE", help="the JSON file, or - for standard input")
    validate = commands.add_parser(
        "validate",
        help="check XML files and workbooks",
        description="Prints `file:line: code: what is wrong and what to do` for every problem in instruments, "
        "catalogues of units, unit texts, national facts and rules; in workbooks `file: sheet cell: code: ...`. "
        "The exit status is 1 if there is any.",
    )
    validate.add_argument(
        "files", metavar="FILE", nargs="+", help="an XML file, or an .xlsx file that was downloaded in Studio"
    )
    return parser
