# The ecosystem's ledger: what is drawn.
total = Insgesamt gezählt
others = Andere Programme
share = Anteil
header = { $span }, { $unit }
target = Ziel { $when }: ≥ { $required }
plan = Plan { $tonnes }

# The title: what is missed, else what is avoided, whether as promised, and by what most.
title-missed = Ziel { $year } um { $miss } { $unit } verfehlt: andere vermeiden { $total } { $unit }, zugesagt sind { $goal } { $unit }
title =
    Dank der Programme vermeiden andere bis { $end } insgesamt { $total } { $unit }{ $kept ->
        [above] , mehr als die zugesagten { $goal } { $unit }
        [earlier] , bis { $due } die zugesagten { $goal } { $unit }
        [just] , wie zugesagt
       *[unasked] { "" }
    }{ $share ->
        [unsaid] { "" }
       *[other] : am meisten trägt { $name } bei, { $share }
    }
title-nothing = Programme vermeiden bis { $end } nichts

# Around them.
subtitle = { $company }, Scope 3+: vermieden seit { $base }, { $unit } CO<sub>2</sub>e
source = Quelle: { $company }, Programme { $span }; Studie „{ $study }“, Fall { $case }, Lauf { $run }.
own-ledger = Eigene Bilanz: Was andere vermeiden, wird nie von den eigenen Emissionen abgezogen.
counted =
    Gezählt: { $shares ->
        [one] { $low } des Vermiedenen (zugerechneter Anteil)
       *[many] { $low } bis { $high } des Vermiedenen (zugerechneter Anteil)
    }, ohne verkaufte Zertifikate.
sold = Verkauft, nicht gezählt: { $amount } { $unit }.
cost = Kosten, nicht diskontiert: { $money }.
members = Andere: { $names }.
more = { $n } weitere

# The text alternative and the table.
about = Gestapeltes Flächendiagramm, { $first }–{ $last }, { $unit } CO2e bisher vermieden.
about-programme =
    { $share ->
        [none] { $name }: { $part }.
       *[other] { $name }: { $part } ({ $share }).
    }
about-total = Insgesamt { $year }: { $total }.
caption = { $unit } CO₂e, bisher vermieden
year = Jahr
