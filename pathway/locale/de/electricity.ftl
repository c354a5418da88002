# What electricity is measured in, the largest first.
ladder = tera giga mega
unit =
    { $step ->
        [tera] TWh
        [giga] GWh
       *[mega] MWh
    }

# Demand, and what covers it, from the top of the stack.
demand = Strombedarf
residual = Restmix des Netzes
unbundled = Ungebündelte Herkunftsnachweise
bundled = Grünstromverträge
fuelled = Eigenerzeugung mit Brennstoff
rooftop = Dach-PV, Eigenverbrauch
share = Anteil
clean = { $share } sauber

# The title: what is missed, demand, how much is clean, and what covers most of it.
missed =
    { $missed ->
        [one] Ziel { $year } von { $required } sauberem Strom um { $points ->
            [one] { $points } Prozentpunkt
           *[other] { $points } Prozentpunkte
        } verfehlt:{ " " }
        [some] { $count } von { $all } Zielen für sauberen Strom verfehlt:{ " " }
       *[none] { "" }
    }
fallen =
    { $fallen ->
        [yes] { " " }nach { $peak } im Jahr { $peak_year }
       *[no] { "" }
    }
title =
    { $missed ->
        [none] Strombedarf
       *[other] { missed }Strombedarf
    } { $way ->
        [new] erreicht bis { $end } { $demand } { $unit }
        [up] steigt bis { $end } um { $change } auf { $demand } { $unit }
        [many] steigt bis { $end } auf das { $times }-Fache ({ $demand } { $unit })
        [level] bleibt bei { $demand } { $unit }
       *[down] sinkt bis { $end } um { $change } auf { $demand } { $unit }
    }{ $clean ->
        [some] , davon { $share } sauber{ fallen }
        [none] , nichts davon sauber
       *[unsaid] { "" }
    }{ $cover ->
        [unbundled] ; ungebündelte Herkunftsnachweise decken { $part }
        [bundled] ; Verträge decken { $part }
        [fuelled] ; eigene Anlagen decken { $part }
        [rooftop] ; Photovoltaik auf Dächern deckt { $part }
       *[unsaid] { "" }
    }
title-clean = { missed }{ $share } des Stroms sind { $end } sauber{ fallen }

# The card of what is promised.
goals =
    { $n ->
        [one] Ziel für sauberen Strom
       *[other] Ziele für sauberen Strom
    }
goal =
    { $year }, { $name }: ≥ { $required }, Plan { $achieved }{ $met ->
        [no] { " " }(verfehlt)
       *[yes] { "" }
    }
more-goals = und { $n } weitere

# Around them.
subtitle = { $subject }, Stromverbrauch in { $scopes } und seine Deckung, { $unit } pro Jahr
method = Sauber, marktbasiert: Verträge, Herkunftsnachweise und eigener Dachstrom, dessen Nachweise nicht verkauft werden; der Rest ist der Restmix des Netzes.
sold = Dachstrom, dessen Nachweise verkauft werden, zählt nicht: { $amount } { $unit } im Jahr { $end }.
sent-out = Eingespeist, nicht im Bedarf: { $amount } { $unit } im Jahr { $end }.

# The text alternative and the table.
about = Gestapeltes Flächendiagramm, { $first }–{ $last }, { $unit } pro Jahr.
about-cover = { $name }: { $part } ({ $share }).
about-goal = Ziel: { $goal }.
caption = { $unit } pro Jahr
year = Jahr
clean-share = Sauberer Anteil
