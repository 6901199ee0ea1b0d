"""The built-in name tagger: a hashed linear-chain CRF in numpy.

`text` cleans a sentence, `features` hashes it, `weights` keeps what was learnt, `decode` finds the best
labels and how sure they are, `crf` puts these together. `corpus`, `train` and `learn` are
only for learning anew.
"""
