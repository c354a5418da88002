# The two ledgers of scope 2: what is drawn.
bau = { business-as-usual }
location = Standortbasiert
market = Marktbasiert
mix = Restmix des Netzes
contracts = Grünstrom
of-bau = Anteil
between = Zwischen den beiden Bilanzen

# The title: both trends, and what makes the difference.
over = über { $share }
title =
    Scope 2 { $market_way ->
        [up] steigt marktbasiert bis { $end } um { $market_by }
        [level] bleibt marktbasiert bis { $end } gleich
       *[down] sinkt marktbasiert bis { $end } um { $market_by }
    }{ $apart ->
        [yes] ,
       *[no] { " " }und
    } { $location_way ->
        [up] { $apart ->
            [yes] steigt aber{ " " }
           *[no] { $market_way ->
                [up] { "" }
               *[other] steigt{ " " }
            }
        }standortbasiert um { $location_by }
        [level] bleibt standortbasiert gleich
       *[down] { $apart ->
            [yes] sinkt aber{ " " }
           *[no] { $market_way ->
                [down] { "" }
               *[other] sinkt{ " " }
            }
        }standortbasiert um { $location_by }
    }{ $gap ->
        [contracts] : die Differenz von { $difference } { $unit } macht der Grünstrom
        [both] : Grünstrom senkt um { $contracts } { $unit }, der Restmix erhöht um { $mix } { $unit }
        [mix] : der Restmix erhöht um { $mix } { $unit }
        [open] : die Bilanzen liegen { $difference } { $unit } auseinander
       *[unsaid] { "" }
    }
title-values = Scope 2 beträgt { $end } marktbasiert { $market } { $unit } und standortbasiert { $location } { $unit }
title-same = Scope 2 ist in beiden Bilanzen gleich: { $market } { $unit } im Jahr { $end }

# Around them.
subtitle = { $subject }, Bruttoemissionen Scope 2 in beiden Bilanzen, { $unit } CO<sub>2</sub>e pro Jahr
method = { $scope }, brutto. Standortbasiert: jede kWh mit dem Durchschnitt ihres Netzes. Marktbasiert: eingekaufter sauberer Strom mit null, der Rest mit dem Restmix.
gap = Eingekaufter Grünstrom ändert die standortbasierte Bilanz nicht. Die Zeile „Restmix“ enthält den übrigen Unterschied: was der Restmix hinzufügt und was er am Wert anderer Minderungen ändert.

# The text alternative and the table.
about = Liniendiagramm, { $first }–{ $last }, { $unit } CO2e pro Jahr. Im Jahr { $last }:
about-row = { $name }: { $value }.
caption = { $unit } CO₂e pro Jahr
year = Jahr
