"""Benchmarks of composing and printing; `make bench` runs them."""
