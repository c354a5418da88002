"""Claims: what rules of standards say of a finished plan, and which words a company may use.

Rules, facts and words are data (``data/*.csv``); nothing in them is evaluated.
"""

from pathway.disclosure.claims.judging import Number, Verdict
from pathway.disclosure.claims.plan import Claims, claims_of, words
from pathway.disclosure.claims.words import Word

__all__ = ["Claims", "Number", "Verdict", "Word", "claims_of", "words"]
