# The title, the fullest first.
dearest = { $name } costs most: { $money }
dearest-step = The hierarchy costs most: { $name }, { $money }
dearest-free = { dearest }; { $n } of { $all } commitments cost about nothing
dearest-step-free = { dearest-step }; { $n } of { $all } commitments cost about nothing
all-free = No commitment costs anything by itself
all-within = { all-free }: all are within the gap of { $gap }
unknown-all = No price is known
nothing = No commitment has been priced
subtitle = { $subject }: what the plan would save without each rule, present value, { $currency }

# Over the columns and the groups, and in them.
without = saved without it (bar); if it held one year later (ring)
later = a year later saves
hierarchy = The hierarchy
commitments = Each commitment
reduce-first = Reduce before credits
remove-first = Remove before offsetting
about-nothing = about nothing
unknown = not known

# The footer.
method = Each is left out by itself and the plan solved again, so prices do not add up: commitments that ask for the same share their cost. Present value, { $currency } of { $year }.
gap = About nothing: within the { $gap } to which plans are solved.
grey = Grey: that much.
left-out = Not drawn: the { $n } cheapest.

# The text alternative and the table.
price = { $name }: { $value }.
rule = Rule
saved = Saved without it
