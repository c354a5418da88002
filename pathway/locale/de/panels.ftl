# Small multiples: the panels.
bau-end = { $tonnes } BAU
plan-end = <b>{ $tonnes }</b> Plan
others = { $n } andere

# The title of several panels, and of one.
title =
    { $most } liegt { $end } am weitesten unter „Weiter wie bisher“: um { $below } { $unit }{ $rest ->
        [keeps] ; von { $net } { $unit } Rest entfallen { $kept } { $same ->
            [yes] ebenfalls auf { $left }
           *[no] auf { $left }
        }{ grown }
        [keeps-all] ; der ganze Rest von { $net } { $unit } entfällt auf { $left }{ grown }
        [none-left] ; es bleibt kein Rest
        [unsaid] { "" }
       *[neutral] ; { neutral }
    }
title-left =
    { $rest ->
        [neutral] { $end }: { neutral }
        [none-left] { $end } bleibt kein Rest
       *[keeps] Von { $net } { $unit } Rest im Jahr { $end } entfallen { $kept } auf { $left }{ grown }
    }
neutral =
    { $there ->
        [both] beide { parts } sind CO₂-neutral
        [all] alle { $count } { parts } sind CO₂-neutral
        [some] alle { $count } noch bestehenden { parts } sind CO₂-neutral
       *[one] das einzige noch bestehende ist CO₂-neutral
    }{ credits }
parts =
    { $by ->
        [scope] Scopes
       *[business] Geschäftsfelder
    }
grown =
    { $grown ->
        [yes] , { $base } waren es { $before }
       *[no] { "" }
    }
credits =
    { $credits ->
        [some] , mit Zertifikaten über { $amount } { $unit }
       *[none] { "" }
    }
no-cut =
    { $rest ->
        [neutral] { $end } wird nichts emittiert, mit dem Plan wie ohne ihn
       *[keeps] Bis { $end } liegt nichts unter „Weiter wie bisher“: am meisten hat { $left }, { $kept } von { $net } { $unit }
    }
one =
    { $name }: { $end } { $sense ->
        [neutral] CO₂-neutral{ credits }, { $below } { $unit } unter „Weiter wie bisher“
        [nothing] wird nichts emittiert, mit dem Plan wie ohne ihn
        [removal] netto { $kept } { $unit } entnommen
        [no-cut] Nettoemissionen von { $kept } { $unit }{ grown }, nicht unter „Weiter wie bisher“
       *[cut] Nettoemissionen von { $kept } { $unit }, { $share } unter „Weiter wie bisher“{ grown }
    }

# Around them.
subtitle =
    { $by ->
        [one] { $subject }, { $scopes } netto, { $unit } CO<sub>2</sub>e pro Jahr; grau: Weiter wie bisher
        [scope] { $subject } nach Scopes, { $scopes } netto, { $unit } CO<sub>2</sub>e pro Jahr; gleicher Maßstab; grau: Weiter wie bisher
       *[business] { $subject } nach Geschäftsfeldern, { $scopes } netto, { $unit } CO<sub>2</sub>e pro Jahr; gleicher Maßstab; grau: Weiter wie bisher
    }
boundary = Bilanzgrenze: { $scopes }, marktbasiert (Verträge, Herkunftsnachweise), nach Abzug von Entnahmen und Kompensation.
swings = Sauberer Strom und Zertifikate werden für alle gekauft und jedes Jahr neu zugeteilt: Eine einzelne Linie kann fallen und wieder steigen.
small = Unter { $share } des größten: { $names }.
members = { $name }: { $names }.
more = { $n } weitere

# The text alternative and the table.
about = Liniendiagramme mit gleichem Maßstab, { $first }–{ $last }, { $unit } CO2e pro Jahr.
about-panel = { $name }: Weiter wie bisher von { $a } auf { $b }, netto { $net }.
caption = { $unit } CO₂e pro Jahr
year = Jahr
column-bau = { $name }: Weiter wie bisher
column-net = { $name }: netto
