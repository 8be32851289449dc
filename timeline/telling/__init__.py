"""A shallow reading of English sentences: words, clauses, titles, statuses, names.  The door is `timeline.tell`."""
