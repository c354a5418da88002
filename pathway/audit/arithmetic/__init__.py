"""What is recomputed, from a case and what is decided: it knows no table.

``numbers`` has the case in matrices, ``plan`` the quantities of a plan. ``sides`` says what options
do, a file a side, and ``decided`` puts the sides together. ``emissions``, ``wedges``, ``turnover``,
``money`` and ``merit`` are what comes of a plan, ``recomputed`` has it in one place, and
``position``, ``standings`` and ``objective`` are what is promised and minimised.
"""
