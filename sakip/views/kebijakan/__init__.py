"""Policies, predicate scales, outlines, nomenclature and the entry calendar of a region and of its offices."""
