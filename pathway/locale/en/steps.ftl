# What is being done while one waits: a step, and which of how many it is. One that is not named
# here is said as the program calls it.
step = { $step ->
    [reduce] search { $k } of { $n }: what to cut
    [reduce-location] search { $k } of { $n }: what to cut, by location
    [reduce-cost] search { $k } of { $n }: the cheapest that cuts as much
    [reduce-location-cost] search { $k } of { $n }: the cheapest that cuts as much, by location
    [remove] search { $k } of { $n }: what to remove
    [remove-cost] search { $k } of { $n }: the cheapest that offsets as little
    [cost] search { $k } of { $n }: the least cost
    [stay-close] search { $k } of { $n }: close to the old plan
    [staying-closer] staying closer to the old plan: { $k } of { $n }
    [none] search { $k } of { $n }: the least cost in no order, to compare
    [free] search { $k } of { $n }: the least cost without commitments, to compare
    [bare] search { $k } of { $n }: the least cost without requirements either, to compare
    [solving-again] solving again, a little changed: { $k } of { $n }
    [what-would-settle-each-conflict] what would settle each conflict: { $k }
   *[other] { $name }
}
gap = gap { $gap }
left = about { $span } left
