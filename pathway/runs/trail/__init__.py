"""The trail of plans: which runs there are, which one was accepted, whether one can be repeated."""
