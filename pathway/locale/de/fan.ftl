# The fan: how far net emissions or cost spread over the years.
nothing = Kein Szenario hat einen Plan: Es gibt keine Spanne
base = wie im Fall
alike = alle Fälle gleich
band = { $column ->
    [p90] 90. Perzentil
    [p75] 75.
    [p25] 25.
    [p10] 10.
    [maximum] höchster Fall
   *[minimum] niedrigster Fall
}
what = { $reading ->
    [net_t] Nettoemissionen
   *[cost_m] Kosten
}

# Its title: four in five of sampled futures, the range of named cases, or all alike.
span = { $low } bis { $high }
four = { $year } liegen die { what } in vier von fünf Zukünften bei { $span }
four-without = { four }; kein Plan in { $k } von { $all }
range = { $reading ->
    [net_t] Nettoemissionen { $year } über { $n } Fälle: { $span }
   *[cost_m] Kosten { $year } über { $n } Fälle: { $span }
}
range-without = { range }; kein Plan in { $k } von { $all }
same = { $reading ->
    [net_t] Nettoemissionen { $year }: { $low } in jedem Fall
   *[cost_m] Kosten { $year }: { $low } in jedem Fall
}
same-without = { same }; kein Plan in { $k } von { $all }

# Around it.
subtitle = { $sweep }: { what } je Jahr, { $unit }, über { $n } gezogene Zukünfte
    .cases = { $sweep }: { what } je Jahr, { $unit }, Spanne von { $n } Fällen
how = nicht in der Abbildung
bands = Bänder: die mittleren 50 % und 80 % der Szenarien mit Plan; ein Fünftel liegt außerhalb. Linie: der unveränderte Fall, nicht der Median.
lines = Die Fälle haben keine Wahrscheinlichkeiten: dünne Linien sind Fälle, die Fläche ihre Spanne; die dicke Linie ist der unveränderte Fall.
residual = Nicht abgezinst; der Restwert der Anlagen am Ende ist nicht dargestellt.

# The table, and its text alternative.
year = Jahr
in-year = { $year }: 90. Perzentil { $p90 }, 75. Perzentil { $p75 }, 25. Perzentil { $p25 }, 10. Perzentil { $p10 }.
    .cases = { $year }: höchster Fall { $maximum }, niedrigster Fall { $minimum }.
