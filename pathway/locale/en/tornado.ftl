# The tornado: what one assumption does when it alone moves.
nothing = No effect can be measured: the unchanged case has no plan
cheaper = cheaper
dearer = dearer
base = As the case: { $money }
base-sentence = { base }.

# Its title; ``worse`` where the widest bar has an end that is dearer.
dearer-by = { $worse ->
    [yes] , up to { $more } dearer
   *[no] { "" }
}
most = { $a } moves the { $reading } most: { $span } from end to end{ dearer-by }
most-then = { most }; then { INSIDE($b) }, { $next }
lost = { $n ->
    [one] { $a } can leave no plan at all
   *[other] { $n } assumptions can leave no plan at all
}
lost-then = { lost }; of the others { INSIDE($b) } moves the { $reading } most, by { $span }
flat = No assumption moves the { $reading }

# Around it.
subtitle = { $sweep }: { $reading }, { $unit }, when one assumption moves and all others stay
how = shown hatched, as dearer than any plan
ends = Colours say which way the cost goes, not the input; low and high are the ends of the range that the sweep’s file gives, with its source.
left-out = { $n ->
    [one] Not drawn: 1 that moves it less, by { $span }.
   *[other] Not drawn: { $n } that move it less, by { $span } at most.
}

# The table, and its text alternative: one end of a factor, or both.
assumption = Assumption
low-end = at its cheaper end
high-end = at its dearer end
end = { $effect } ({ $value })
set-to = Set to
effect = Effect
reading = Reading
bar = { $name }: { $first }.
bar-both = { $name }: { $first }, { $second }.
