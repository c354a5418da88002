# Metrics that exist only in tests.
bought_share = Electricity bought
after_removals = After removals
