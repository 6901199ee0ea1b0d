"""Baotu reads Chinese newspapers into a knowledge graph in which every fact cites its sentence."""

__version__ = "0.1.0"
