"""What a lever kind, a promise and a side are written in."""
