"""LeanAttention: attention of a few query rows over long contexts, cut so that every worker has the same to do.

The method of arXiv 2405.10480 (stream-K for decode attention): all tiles of work of a batch stand in one line that is
cut into equal runs, and partial results are put together by an associative merge.
"""
