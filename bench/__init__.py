"""Benchmarks: what the shop can bear, and the real goods it is tried with."""
