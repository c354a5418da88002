# The fan: how far net emissions or cost spread over the years.
nothing = Kein Szenario hat einen Plan: Es gibt keine Spanne
base = wie im Fall
scenarios = Szenarien
area = { $area ->
    [outer] 80 % der Szenarien
    [inner] 50 % der Szenarien
   *[envelope] Spannweite der Szenarien
}
alike = alle Szenarien gleich
band = { $column ->
    [p90] 90. Perzentil
    [p75] 75.
    [p25] 25.
    [p10] 10.
    [maximum] höchstes Szenario
   *[minimum] niedrigstes Szenario
}

# Its title: of the year of the promise, else the last; of cost by its sign, as who pays reads it.
# ``more`` is the other half: another year that is higher, spreads further, or costs most.
span = { $low } bis { $high }
told = { $sense ->
    [saves] spart { $span }
    [costs] kostet { $span }
    [both] spart bis zu { $saved } oder kostet bis zu { $cost }
   *[net] { $span }
}
over = { $scope ->
    [likely] in vier von fünf Szenarien
    [alike] { $n ->
        [one] im einzigen Szenario
       *[other] in jedem Szenario
    }
   *[range] über { $n } Szenarien
}
title = { $sense ->
    [net] Nettoemissionen { $year }: { told } { over }{ tails }
   *[cost] { $year }: Der Plan { told } { over }{ tails }
}
tails = { $base ->
    [no] { "" }
   *[other] { " " }(unveränderter Fall: { $base })
}{ $more ->
    [no] { "" }
    [widest] ; größte Spanne { $other }: { $there }
    [rises] ; { $other } bis zu { $there }
   *[dearest] ; { $other } kostet er bis zu { $there }
}{ $lost ->
    [0] { "" }
   *[other] ; kein Plan in { $lost } von { $all }
}

# Around it.
subtitle = { $sweep }: { $reading ->
    [net_t] Nettoemissionen je Jahr
   *[cost_m] Kosten je Jahr gegenüber Nichtstun, unter null gespart
}, { $unit }, { $scope ->
    [likely] über { $n } gezogene Szenarien
   *[range] { $n ->
        [one] 1 Szenario
       *[other] Spanne von { $n } Szenarien
    }
}
how = nicht in der Abbildung
bands = Bänder: die mittleren 50 % und 80 % der Szenarien mit Plan; ein Fünftel liegt außerhalb. Linie: der unveränderte Fall, nicht der Median.
lines = Die Szenarien haben keine Wahrscheinlichkeiten: dünne Linien sind Szenarien, die Fläche ihre Spanne; die dicke Linie ist der unveränderte Fall.
residual = Nicht abgezinst; der Restwert der Anlagen am Ende ist nicht dargestellt.

# The table, and its text alternative.
year = Jahr
in-year = { $year }: 90. Perzentil { $p90 }, 75. Perzentil { $p75 }, 25. Perzentil { $p25 }, 10. Perzentil { $p10 }.
    .range = { $year }: höchstes Szenario { $maximum }, niedrigstes Szenario { $minimum }.
