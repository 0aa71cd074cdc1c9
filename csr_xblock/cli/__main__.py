"""Runs the command line with `python -m csr_xblock.cli`."""

import sys

from csr_xblock.cli import main

sys.exit(main())
