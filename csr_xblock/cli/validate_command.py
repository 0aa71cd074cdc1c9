"""`csr-xblock validate FILE...`: every problem in some XML files and workbooks, one a line."""

from collections.abc import Sequence
from pathlib import Path

from csr_xblock.content.validation import validate_file


def run_validate(files: Sequence[str]) -> int:
    """Print the problems of all files, or that there are none. Returns 1 if there is a problem, else 0."""
    problems = [problem for file in files for problem in validate_file(Path(file))]
    for problem in problems:
        print(problem)
    if problems:
        return 1
    print(f"{len(files)} {'file' if len(files) == 1 else 'files'}, no problems")
    return 0
