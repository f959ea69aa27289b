"""Runs the bench; see `run`."""

from bench.screening.run import main

main()
