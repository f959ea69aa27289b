"""Tidegate: a self-hosted trust gateway for LLM traffic."""

__version__ = "0.1.0"
