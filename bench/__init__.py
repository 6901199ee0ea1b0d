"""How good and how quick Baotu is, measured: each module is a command of its own."""
