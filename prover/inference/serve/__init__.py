"""A local vLLM server: its environment (`environment`), its models (`model`, `packaged`), its processes (`server`).

Nothing is imported here: `guard`, which every server runs under, has to start quickly and stay small.
"""
