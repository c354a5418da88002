# The chart of intensity: plan, limit, and what growth makes of them in tonnes.

# Units: of the rate, and of revenue or output
unit = { $mass } per million { $currency }
    .product = { $mass } per { $one } of { $product }
    .kilogram = kg
    .tonne = t

# Title
message = { $name } intensity { change } by { $year }, to { $value } { $unit }: { growth }, { tonnes }
    .brief = { $name } intensity { change } by { $year }: { growth }, { tonnes }
missed = { $when } target of { $name } intensity missed by { $miss } { $unit }
missed-though = { missed }: { growth }, { tonnes }
change = { $change ->
    [rise] rises { $changed }
    [fall] falls { $changed }
   *[same] stays the same
 }
growth = { $of ->
    [output] { $growth ->
        [rise] output grows { $grown } a year
        [fall] output shrinks { $grown } a year
       *[same] output does not grow
     }
   *[revenue] { $growth ->
        [rise] revenue grows { $grown } a year
        [fall] revenue shrinks { $grown } a year
       *[same] revenue does not grow
     }
 }
tonnes = { $tonnes ->
    [rise] so tonnes still rise { $emitted }
    [fall] and tonnes fall { $emitted }
   *[same] and tonnes stay the same
 }{ $later ->
    [yes] { " " }({ $last } by { $end })
   *[no] { "" }
 }

# The promise as a clause, without a year that was just said
short = { $name } intensity { $share } { $sense ->
    [higher] higher
   *[lower] lower
 }{ $said ->
    [yes] { "" }
   *[no] { " " }in { $year }
 }

subtitle = { $subject }, { $name } emissions before removals and offsets, { $unit }

# Lines, and beside them
plan = Plan
without-action = Without action
saved = Below what it would be without action
goal = { $when } target: ≤ { $required } { $unit }
goal-plan = plan { $plan }
baseline = <b>{ $value }</b> { $year } baseline
end = <b>{ $value }</b> in { $year }

# The blocks at the right
changed = change
intensity = Intensity
revenue = Real revenue
output = Output
block = <b>{ $name }</b>, { $unit }

# Footer
measured = Intensity: gross { $name } emissions over the { $of ->
    [output] output of { $product } of the same businesses
   *[revenue] real revenue of the same businesses ({ $currency } of { $price_year })
 }.
limits = Removals and offsets do not count; categories are those of the base year. Dashed: the limit.

# Text alternative
chart = Line chart, { $first }–{ $last }, { $unit }.
goes = { $name } goes from { $a } to { $b }.
block-goes = { $name }, { $unit }: { $a } to { $b } ({ $change }).

# Table
caption = Intensity in { $unit }
year = Year
limit = Limit
column = { $name }, { $unit }
