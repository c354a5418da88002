# The title: all are met, and with how much room; or what is missed, by how much and when.
all-met = { $n ->
    [2] Both commitments are met
   *[other] All { $n } commitments are met
}{ $room ->
    [none] { $n ->
        [2] , neither with room to spare
       *[other] , none with room to spare
    }
    [some] , { $tight } of them with no room to spare
   *[unsaid] { "" }
}
one-met = The commitment is met: “{ $name }”{ $room ->
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
by = “{ $name }” by { $miss } in { $year }{ $interim ->
    [yes] { " " }(interim target)
   *[no] { "" }
}
points = { $one ->
    [yes] { $x } point
   *[no] { $x } points
}
    .short = { $one ->
        [yes] { $x } point
       *[no] { $x } points
    }
more = { $n } more
nothing = No commitment is made
subtitle = { $subject }: what is promised and what the plan does, each in its own year

# Over the columns, and in them.
status = { $met ->
    [yes] met
   *[no] missed
}
    .head = Status
    .sign = { $met ->
        [yes] ✓ { $status }
       *[no] ✗ { $status }
    }
commitment = Commitment
section = Section
year = Year
required = Required
interim = { $required } (interim target)
achieved = Plan
room = Room
tight = { $when ->
    [then] no room
   *[else] no room in { $year }
}
    .head = No room

# The footer.
method = The year is the one missed by most; else the tightest of those in which a promise holds in full. Room: what is left, negative where missed. No room: met exactly, so that it shapes the plan.
left-out = Commitments not drawn: { $n }, { $missed ->
    [0] all met
   *[other] { $missed } of them missed
}.
requirements = Requirements, which no plan is without and nobody promised, not counted: { $n }.
caps = Caps on spending, which promise nothing, not counted: { $n }, { $over ->
    [0] all kept
   *[other] { $over } of them exceeded: { $names }
}.

# The text alternative.
standing = { $name }: { $status } in { $year }, { $required } required, { $achieved } achieved.
