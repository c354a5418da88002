# The heat map: what two assumptions do together.
nothing = No combination has a plan
base = as the case
corner = { $up } (down), { $across } (across)
middle = median

# Its title.
span = { $low } to { $high }
range = The { $reading } runs from { $span }
range-more = { range }; { INSIDE($a) } matters more than { INSIDE($b) }
range-most = { range }; { INSIDE($a) } matters most
range-without = { range }; no plan in { $k } of { $n } combinations
same = The { $reading } is { $low } in every cell
same-without = { same }; no plan in { $k } of { $n } combinations

# Around it.
subtitle = { $sweep }: { $reading }, { $unit }{ $saves ->
    [yes] , below zero saved
   *[no] {""}
 }
how = hatched
colours = Blue is cheaper and orange dearer than the unchanged case, which has no colour.
    .middle = Blue is cheaper and orange dearer than the median of the cells.
thinned = Drawn: { $x } × { $y } of { $all_x } × { $all_y } steps; all are in the table heat_map.
axes = Columns: { $x }; rows: { $y }; { $k } of { $n } cells have no plan.
