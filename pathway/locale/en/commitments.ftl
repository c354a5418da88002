# The title: all are met, and with how much room; or what is missed, by how much and when.
all-met = All { $n } commitments are met{ $room ->
    [none] , none with room to spare
    [some] , { $tight } of them with no room to spare
   *[unsaid] { "" }
}
one-met = The commitment is met: { INSIDE($name) }{ $room ->
    [none] , with no room to spare
   *[unsaid] { "" }
}
missed = { $all ->
    [one] The commitment is missed: { $names }
   *[other] { $n } of { $all } commitments missed: { $names }
}
missed-brief = { $all ->
    [one] The commitment is missed
   *[other] { $n } of { $all } commitments missed
}
by = { INSIDE($name) } by { $miss } in { $year }
points = { $x } points
more = { $n } more
nothing = No commitment is made
subtitle = { $subject }: what is promised and what the plan does, in the year that is hardest to keep

# Over the columns, and in them.
status = { $met ->
    [yes] met
   *[no] missed
}
    .head = Status
commitment = Commitment
section = Section
year = Year
required = Required
achieved = Achieved
slack = Slack
binds = binds

# The footer.
method = The year is the one missed by most, else the tightest. Slack: room left, negative where missed. Binds: met with no room, so that it shapes the plan.
left-out = Commitments not drawn: { $n }, { $missed ->
    [0] all met
   *[other] { $missed } of them missed
}.
requirements = Requirements, which no plan is without and nobody promised, not counted: { $n }.

# The text alternative.
standing = { $name }: { $status } in { $year }, { $required } required, { $achieved } achieved.
