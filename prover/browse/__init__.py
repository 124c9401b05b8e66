"""The library and the runs as pages for a browser on this machine: `prover browse`."""
