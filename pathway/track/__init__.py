"""Plan against actual: what was planned for the years that are past, what was, and why."""

from pathway.track.tracked import Tracked, track

__all__ = ["Tracked", "track"]
