# The title: how many levers start, and when; the fullest first.
title-spread = { $n ->
    [one] One lever is bought, in { $last }
   *[other] { begun }{ $spread ->
        [all] , all in { $last }
        [first] , { $at-once } of them in { $first } at once; the last is bought in { $last }
        [late] , { $at-last } of them not before { $last }
       *[half] , half of them by { $half }; the last is bought in { $last }
    }
}{ ended }
title = { begun }{ ended }
begun = { $n ->
    [one] One lever is bought
   *[other] { $n } levers are bought by { $end }
}
ended = { $ended ->
    [0] { "" }
    [one] ; one no longer serves in { $end }
   *[other] ; { $ended } no longer serve in { $end }
}
none = Nothing is started: what is there serves on
nothing = No lever is in service in any year
subtitle = { $subject }: levers in service by year (height: share of the most ever in service)

# Over the columns and the kinds.
lever = Lever
stock = from → most
terms = bought
programmes = Ecosystem (scope 3+)
continued = { $name }, continued
shown = { $shown } of { $n } shown, { $share } of the tonnes

# Of one lever.
existing = existing only
yearly = { $span }, each year anew
term = { $span }, { $n }-year term

# The footer.
method = Kinds in the order of the mitigation hierarchy; the largest of each, by when they start. From → most: stock in service before anything is bought and at its most, of all businesses together.
contracts = Of contracts of several years: the years in which they are signed, and for how long each serves.
idle = Levers in service: { $n }; { $idle ->
    [one] one of them is
   *[other] { $idle } of them are
 } there already and nothing is bought.
left-out = Levers not drawn for want of room: { $n }, those of their kinds that reduce least.

# The text alternative and the table.
about = Bars by year, { $first }–{ $last }.
track = { $name } ({ $terms }, { $stock })
between = { "; " }
of-kind = { $kind }: { $names }.
kind = Kind
unit = Unit
caption = Stock in service
