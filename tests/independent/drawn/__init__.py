"""Small cases drawn at random, with the features that they have."""

from drawn.draw import case_of, features_of, saving, told_of

__all__ = ["case_of", "features_of", "saving", "told_of"]
