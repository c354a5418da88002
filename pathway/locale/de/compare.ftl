# Plans side by side. What the runs are.
title = Pläne im Vergleich
label = { $letter }: { $study } [{ $id }], Lauf { $run }
difference = { $b } − A

# What stands in the way of a fair comparison.
differ = Die Läufe haben verschiedene { $what ->
    [currencies] Währungen
    [price-years] Preisjahre
    [base-years] Basisjahre
    [ends] letzte Jahre
    [rates] Diskontsätze
    *[scopes] Scopes
    }: { $values }.
not-subtracted = Beträge verschiedener Währungen sind gezeigt, nicht voneinander abgezogen.
common-years = Tonnen und Geld werden nur für { $span } verglichen.

# A sentence for each big move.
otherwise = Was { $b } anders macht als A
alike = Nichts von Gewicht: Die Pläne gleichen sich.
move-bau = Weiter wie bisher liegt { $span } um { $x } { $sense ->
    [more] höher
    *[less] niedriger
    }: { $a } → { $b }.
move-net = Die Nettoemissionen liegen { $span } um { $x } { $sense ->
    [more] höher
    *[less] niedriger
    }: { $a } → { $b }.
move-wedge = { $name }: mindert { $span } { $x } { $sense ->
    [more] mehr
    *[less] weniger
    }: { $a } → { $b }.
move-item = { $name }: Kapitalwert { $x } { $sense ->
    [more] höher
    *[less] niedriger
    }, { $a } → { $b }.
move-plan = Der ganze Plan kostet im Kapitalwert { $x } { $sense ->
    [more] mehr
    *[less] weniger
    }: { $a } → { $b }.
move-lever = { $name }: mindert { $x } { $sense ->
    [more] mehr
    *[less] weniger
    }, { $a } → { $b }.
    .when = { $name }: mindert { $x } { $sense ->
        [more] mehr
        *[less] weniger
        }, { $a } → { $b }, erstmals beschafft { $from ->
        [never] nie
        *[other] { $from }
        } → { $to ->
        [never] nie
        *[other] { $to }
        }.
move-verdict = { $name }: { $after ->
    [met] verfehlt → erfüllt
    *[missed] erfüllt → verfehlt
    }.
promised-only = Nur in { $side } zugesagt: { $names }.

# Titles of the slides with columns.
net-apart = { $sense ->
    [same] { $b } emittiert { $span } netto so viel wie A
    [more] { $b } emittiert { $span } netto { $x } mehr als A
    *[less] { $b } emittiert { $span } netto { $x } weniger als A
    }
cost-apart = { $sense ->
    [same] { $b } kostet im Kapitalwert so viel wie A
    [more] { $b } kostet im Kapitalwert { $x } mehr als A
    *[less] { $b } kostet im Kapitalwert { $x } weniger als A
    }

# What is drawn: on the page, on slides, in the workbook.
tonnes-less = Tonnen { $span }, { $b } minus A
    .slide = Mio. t CO₂e { $span }, { $b } minus A
    .book = Mio. t { $span }, { $b } minus A
    .sheet = Tonnen { $b }
money-less = Kapitalwert je Posten, { $b } minus A
    .slide = Kapitalwert je Posten, Mio. { $money }, { $b } minus A
    .book = Mio., Kapitalwert, { $b } minus A
    .sheet = Geld { $b }
sheet-moves = Änderungen

# Tables.
headline-figures = Wichtigste Zahlen
commitments = Zusagen, jede in ihrem engsten Jahr
by-wedge = Keil für Keil, { $span }
by-item = Geld je Posten, Kapitalwert
by-lever = Was Maßnahmen mindern, { $span }
bought = Was beschafft wird, Jahr für Jahr
inputs = Verschiedene Eingaben
figure = Größe
commitment = Zusage
wedge = Keil
item = Posten
lever = Maßnahme
year = Jahr
unit = Einheit
file = Datei
place = Stelle
none = Keine.
first-lines = { $title }: die ersten { $n } von { $all } Zeilen; der Rest liegt in tables/
met = ✓
missed = ✗ verfehlt

# Figures of the summary.
of-years = { $name }, { $when }
bau = Weiter wie bisher
gross = Bruttoemissionen
net = Nettoemissionen
npv_cost_m = Kapitalwert des Plans
cost_of_commitments_m = Kosten der Zusagen
price_of_hierarchy_m = Preis der Rangfolge
npv_value_chain_m = Mit den Einsparungen der Wertschöpfungskette
npv_ecosystem_m = Programme in Scope 3+
whole-plan = Der ganze Plan
