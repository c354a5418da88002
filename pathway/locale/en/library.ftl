# What the kinds of the library are called.
grid = emission factors of bought electricity
outlook = paths of the grid, of which the ratio is added
fuels = what fuels and heat emit when used and before, heating values
gwp = warming potentials of gases and refrigerants, by assessment report
process = factors of processes, goods, waste, freight and travel
prices = prices of energy, materials and carbon
rates = rates of exchange per euro, the mean of a year (used by `init` and `library add`)
instruments = certificates, contracts and credits (to be read)
measures = what can be done: cost, saving, use, life
archetypes = companies of a kind: what they emit, and what they do (to be read)
# A measure that cannot be added.
to-read = (to be read)
# Before what search lists where none has all words.
some = Nothing has all of “{ $words }”; these have some of it, the nearest first:

# What is written into a case, and what to look at.
added-rows = { $file }: { $n ->
    [one] one row
   *[other] { $n } rows
 } of { $series }, { $span ->
    [one] { $first }
   *[many] { $first } to { $last }
 }.
added-held = { $file }: { $series }, the number of { $year } to { $end }.
added-verified = company.yaml: no total was verified; what stands there is the sum of the sources as they are now: { $key } { $t } t. Put in what was verified.
added-carrier = { $file }: { $carrier }, in { $unit } ({ $gases }).
added-lever = { $file }: { $lever } ({ $name }).
added-older = Note: { $entry }, the number of { $year } is written for { $first }, the first year that the case needs, as an assumption.
added-gases = Note: carriers.csv says { $gases } of { $carrier }, and the factor is of { $of ->
    [co2] CO2 alone
   *[all] all gases ({ $basis })
 }.
added-order = Note: its order among the retrofits of { $sources } is the last, { $order }: the cheapest comes first.
added-room = Note: the room is { $room } of what its sources do, and the library's { $entry } saves { $share } ({ $of }): is it more than can be saved?
added-unit = Note: a unit of it ({ $own } in the library) stands for a unit of the activity of { $sources } ({ $unit }): see that they count the same.

# What is shown of an entry.
money = money of { $year }
cited = Source: { $source }. Licence: { $licence }.
note = Note: { $note }

# What is refused.
no-id = { $name } is no id. Use lower-case letters, digits, - and _ only.

# What cannot be found or added.
nothing = The library has nothing of “{ $words }”. `pathway library list` says what there is, docs/library.md what was left out and why.
no-kind = The library has no kind “{ $word }”. It has { $kinds }.
no-entry = The library has no “{ $name }”. { $near ->
    [none] Look with `pathway library search`.
   *[other] Did you mean { $near }?
 }
only-read = { $id } is to be read, not added: a case has no rows of its kind. `pathway library show { $id }` prints it; levers are in `pathway library list measures`.
needs = To be added it needs more:{ $needs }
