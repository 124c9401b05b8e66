"""Benchmark runners, metrics and reports."""
