# Ladders of units: the number after the dash is how many tonnes, or units of money, one is.
mass-1e9 = { $n } Gt
    .unit = Gt
mass-1e6 = { $n } Mt
    .unit = Mt
mass-1e3 = { $n } kt
    .unit = kt
mass-1 = { $n } t
    .unit = t
money-1e9 = { $currency } { $n } bn
    .unit = { $currency } bn
money-1e6 = { $currency } { $n } million
    .unit = { $currency } million
money-1e3 = { $currency } { $n } thousand
    .unit = { $currency } thousand
money-1 = { $currency } { $n }
    .unit = { $currency }
currency = { $code }
per-tonne = { $currency } { $n }/t
    .unit = { $currency }/t
percent = { $n }%
under = <{ $n }
over = >{ $n }

# Sums on a terminal, as exact as the plan is.
sum-1e6 = { $currency } { $n } million
sum-1 = { $currency } { $n }
rate = { $n } { $mass } per { $one }
rate-of-money = { $n } t per million { $currency }
tonne = t
kilogram = kg
gram = g
hours = { $n } h
minutes = { $n } min
seconds = { $n } s

# Ladders of what is bought and built.
energy-1e6 = { $n } GWh
energy-1e3 = { $n } MWh
energy-1 = { $n } kWh
power-1e3 = { $n } MW
power-1 = { $n } kW
heat-1e3 = { $n } TJ
heat-1 = { $n } GJ
count-1e12 = { $n } trillion { $unit }
count-1e9 = { $n } billion { $unit }
count-1e6 = { $n } million { $unit }
count-1 = { $n } { $unit }
