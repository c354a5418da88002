"""Many solves of one case: which assumption decides, and does the plan hold.

``spec.load_sweep``, ``runner.run_sweep`` and ``merge_sweep``, ``result.open_sweep``. Nothing is
imported here: workers start with what they need.
"""
