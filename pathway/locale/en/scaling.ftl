# How far the numbers of a program are apart: check --scaling.
program = The program of { $case }, study { $study }: { $rows } rows and { $columns } columns, in kt CO2e, GWh, million { $currency } and units of stock and activity. Smallest and largest numbers, 0 apart, and the inputs they are from:
coefficients = Coefficients, by constraint
bounds = Bounds, by variable
sides = Right-hand sides, by constraint
objectives = Costs, by stage
holds = The solver's tolerances hold all of them.
lost = { $size } in { $of }: the solver takes a coefficient of at most 1e-9 for nothing. Correct { $place }, or count it in a larger unit.
refused = { $size } in { $of }: the solver takes no number of 1e14 or more. Correct { $place }, or count it in a larger unit.
digits = { $size } in { $of }: the solver tells 15 digits, so nothing is known more closely than { $known }. Lower { $place } to what there is, or count it in a larger unit.
cheap = { $size } in { $of }: so small a cost beside the largest is below the tolerance of 1e-8, and may be overlooked. Correct { $place }, or count it in a larger unit.
inputs = the inputs
