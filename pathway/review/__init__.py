"""What a planner would look at twice, in the inputs and in a plan: each with its number and place.

``plan`` needs tables and is imported when it is used: a check needs none.
"""

from pathway.review.inputs import review_inputs
from pathway.review.remark import Remark

__all__ = ["Remark", "review_inputs"]
