# What the kinds of the library are called.
grid = emission factors of bought electricity
outlook = paths of the grid, of which the ratio is added
fuels = what fuels and heat emit when used and before, heating values
gwp = warming potentials of gases and refrigerants, by assessment report
process = factors of processes, goods, waste, freight and travel
prices = prices of energy, materials and carbon
instruments = certificates, contracts and credits (to be read)
measures = what can be done: cost, saving, use, life
archetypes = companies of a kind: what they emit, and what they do (to be read)
# A measure that cannot be added.
to-read = (to be read)
