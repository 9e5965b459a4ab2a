"""Reads that cross aggregates. They write nothing and decide nothing about access."""
