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
