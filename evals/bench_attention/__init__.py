"""Attention: the schedules by a model of the machine."""
