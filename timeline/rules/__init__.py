"""What words mean: a language is a package of data; telling has its own."""
