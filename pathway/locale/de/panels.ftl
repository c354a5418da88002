# Small multiples: the panels.
small = unter { $share } des größten
bau-end = { $tonnes } wie bisher
plan-end = <b>{ $tonnes }</b> Plan
others = { $n } andere
hover = <b>{ $year }</b> { $name }<br><b>{ $bau }</b>  Weiter wie bisher<br><b>{ $net }</b>  Nettoemissionen

# The title of several panels, and of one.
title =
    { $most } liegt { $end } am weitesten unter „Weiter wie bisher“: um { $below } { $unit }{ $rest ->
        [keeps] ; von { $net } { $unit } Rest entfallen { $kept } auf { $left }
        [keeps-all] ; der ganze Rest von { $net } { $unit } entfällt auf { $left }
        [none-left] ; es bleibt kein Rest
        [both] ; beide { $by ->
            [scope] Scopes
           *[business] Geschäftsfelder
        } sind CO₂-neutral
        [all] ; alle { $count } { $by ->
            [scope] Scopes
           *[business] Geschäftsfelder
        } sind CO₂-neutral
        [all-there] ; alle { $count } noch bestehenden { $by ->
            [scope] Scopes
           *[business] Geschäftsfelder
        } sind CO₂-neutral
        [one-there] ; das einzige noch bestehende ist CO₂-neutral
       *[unsaid] { "" }
    }
no-cut = Bis { $end } liegt nichts unter „Weiter wie bisher“: am meisten hat { $left }, { $kept } von { $net } { $unit }
one =
    { $name }: { $end } { $sense ->
        [neutral] CO₂-neutral, { $below } { $unit } unter „Weiter wie bisher“
        [removal] netto { $kept } { $unit } entnommen
        [no-cut] Nettoemissionen von { $kept } { $unit }, nicht unter „Weiter wie bisher“
       *[cut] Nettoemissionen von { $kept } { $unit }, { $share } unter „Weiter wie bisher“
    }

# Around them.
subtitle =
    { $by ->
        [one] { $subject }, { $scopes } netto, { $unit } CO<sub>2</sub>e pro Jahr; graue Linie: Weiter wie bisher
        [scope] { $subject } nach Scopes, { $scopes } netto, { $unit } CO<sub>2</sub>e pro Jahr; überall gleicher Maßstab; graue Linie: Weiter wie bisher
       *[business] { $subject } nach Geschäftsfeldern, { $scopes } netto, { $unit } CO<sub>2</sub>e pro Jahr; überall gleicher Maßstab; graue Linie: Weiter wie bisher
    }
boundary = Bilanzgrenze: { $scopes }, marktbasiert (Verträge, Herkunftsnachweise), nach Abzug von Entnahmen und Kompensation.
members = { $name }: { $names }.
more = { $n } weitere

# The text alternative and the table.
about = Liniendiagramme mit gleichem Maßstab, { $first }–{ $last }, { $unit } CO2e pro Jahr.
about-panel = { $name }: Weiter wie bisher von { $a } auf { $b }, netto { $net }.
caption = { $unit } CO₂e pro Jahr
year = Jahr
column-bau = { $name }: Weiter wie bisher
column-net = { $name }: netto
