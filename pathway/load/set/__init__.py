"""Values in place of those written: paths, ``--set``, and what a study sets or extends."""
