"""Which claims tell of the same happening: their words, their dates, and what both say together."""
