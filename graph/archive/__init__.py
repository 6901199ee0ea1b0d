"""An archive in shards: each read, resolved and stated for itself, kept in a folder of work, and merged.

What a step makes is kept under a name made from all that it was made from, so that the next build takes what still
holds and makes only what does not: after a change, and after a build that was killed.
"""
