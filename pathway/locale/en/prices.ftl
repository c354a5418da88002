# The title, the fullest first.
dearest = Most costly commitment: { $name }, { $money }
dearest-step = The hierarchy costs most: { $name }, { $money }
dearest-free = { dearest }; { free }
dearest-step-free = { dearest-step }; { free }
free = { $n ->
    [one] { $n } of { $all } commitments costs about nothing
   *[other] { $n } of { $all } commitments cost about nothing
}
all-free = No commitment costs anything by itself
all-within = { all-free }: each is within the gap of { $gap }
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
dearer = costs { $money } more
unknown = not known

# The footer.
method = Each is left out by itself and the plan solved again, so prices do not add up: commitments that ask for the same share their cost. Present value, { $currency } of { $year }.
gap = { $solved ->
    [exactly] About nothing: less than { $gap }.
   *[within] About nothing: within the { $gap } to which plans are solved.
}
grey = Grey: that much.
left-out = { $n ->
    [one] Not drawn: the cheapest.
   *[other] Not drawn: the { $n } cheapest.
}

# The text alternative and the table.
price = { $name }: { $value }.
rule = Rule
saved = Saved without it
