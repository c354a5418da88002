"""Runs: the main job, what it leaves in its folder, and the trail of those that there are."""
