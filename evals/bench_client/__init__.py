"""What our client costs: the same requests through it and through a bare load generator, at the same server."""
