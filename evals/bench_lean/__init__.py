"""Speed of Lean checks, as ratios against named peers measured in the same run (`python -m evals.bench_lean`).

Every arm checks the same candidates, in small blocks that take turns, so that a machine which is slow for a while is
slow for all arms. A ratio is taken block by block; the table shows the median and the quartiles of these ratios. Each
round makes new candidates, so no arm gains from having seen one before. An arm that answers wrongly on any candidate
fails the run: speed with wrong answers is no result.
"""
