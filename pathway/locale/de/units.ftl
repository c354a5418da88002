# Leitern der Einheiten: Die Zahl nach dem Strich sagt, wie viele Tonnen oder Geldeinheiten es sind.
mass-1e9 = { $n } Mrd. t
    .unit = Mrd. t
mass-1e6 = { $n } Mio. t
    .unit = Mio. t
mass-1e3 = { $n } Tsd. t
    .unit = Tsd. t
mass-1 = { $n } t
    .unit = t
money-1e9 = { $n } Mrd. { $currency }
    .unit = Mrd. { $currency }
money-1e6 = { $n } Mio. { $currency }
    .unit = Mio. { $currency }
money-1e3 = { $n } Tsd. { $currency }
    .unit = Tsd. { $currency }
money-1 = { $n } { $currency }
    .unit = { $currency }
currency = { $code }
per-tonne = { $n } { $currency }/t
    .unit = { $currency }/t
percent = { $n } %
under = <{ $n }
over = >{ $n }

# Summen am Terminal, so genau wie der Plan.
sum-1e6 = { $n } Mio. { $currency }
sum-1 = { $n } { $currency }
rate = { $n } { $mass } je { $one }
rate-of-money = { $n } t je Mio. { $currency }
tonne = t
kilogram = kg
gram = g
hours = { $n } Std.
minutes = { $n } Min.
seconds = { $n } s

# Leitern für Gekauftes und Gebautes.
energy-1e6 = { $n } GWh
energy-1e3 = { $n } MWh
energy-1 = { $n } kWh
power-1e3 = { $n } MW
power-1 = { $n } kW
heat-1e3 = { $n } TJ
heat-1 = { $n } GJ
count-1e12 = { $n } Bio. { $unit }
count-1e9 = { $n } Mrd. { $unit }
count-1e6 = { $n } Mio. { $unit }
count-1 = { $n } { $unit }
