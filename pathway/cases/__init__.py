"""Where cases come from: imported, begun, added to from the library, exported, shipped."""
