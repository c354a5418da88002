"""The formulation once more, from docs/formulation.md and by another hand.

SciPy matrices in place of Pyomo, an account in place of a class or a pool, sums over vintages in
place of a recursion. Nothing here may look at what it judges: of the project it imports ``Case``
alone. ``solve`` goes through the stages in their order.
"""
