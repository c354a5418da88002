"""Where what was read goes: the case, its sources, and what is left."""
