# The title: how the share of removals moves; what is missed, where a promise is.
trend = { $way ->
    [rise] Removals rise from { $first } of credits in { $from } to { $last } in { $to }
    [fall] Removals fall from { $first } of credits in { $from } to { $last } in { $to }
   *[stay] Removals stay at { $first } of credits from { $from } to { $to }
}
trend-durable = { trend }; { $durable } of them are durable by then
one-year = Removals are { $first } of credits in { $from }, the only year
all-alike = { $rank ->
    [remove] All credits are removals
   *[offset] All credits are offsets, none are removals
}: { $most } { $unit } in { $year }{ $years ->
    [one] { "" }
   *[several] { " " }at most
}
missed = { $name } is missed in { $year }: { $got } instead of { $want }
nothing = No credits are used: no removals, no offsets
subtitle = { $subject }: credits by quality and durability, { $unit } CO<sub>2</sub>e, and what share removals are

# Over the panels and in the key.
retired = Credits retired a year
    .in = { retired }, { $unit }
shares = Shares
class = Credits
    .of = { $kind }, { $quality }
    .other = other
stored = stored
    .years = { $span } years
    .avoided = avoided
all = All

# Qualities that are known by an id; any other is called as the inputs call it.
quality = { $id ->
    [durable] durable
    [geological] geological
    [nature] nature-based
    [nature-high] high-quality nature
    [ccer] CCER
    [ccp] CCP-labelled
   *[other] { $name }
}

# What is a share of what, and what is promised of it.
share = { $measure ->
    [removals_of_credits] Removals, share of credits
    [durable_of_removals] Durable ({ $n } years or more), share of removals
   *[credits_of_bau] Credits, share of business as usual
}
    .promised = { $name }, promised
achieved = <b>{ $share }</b> in { $year }
achieved-promised = <b>{ $share }</b> in { $year }, promised { $sign } { $required }

# The footer.
method = Credits neutralise what is left, and cut no emissions of the company's own; each is retired in the year of its vintage. Price: what all credits of a class cost over what is retired.
diamonds = Diamonds: what is promised, joined as the line they belong to.
left-out = Promises on credits not drawn: { $n }.

# The text alternative and the table.
about = Stacked columns by year, { $unit }.
used = { $name } ({ $stored }): { $tonnes } in all years.
by-year = { $name }: { $years }.
year = Year
