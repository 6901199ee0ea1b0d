"""`python -m graph` is the command `baotu`."""

import sys

from graph.cli import main

sys.exit(main())
