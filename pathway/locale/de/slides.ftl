# Slides. Where the numbers come from.
source = Quelle: { $tables } des Laufs { $run }; Studie „{ $study }“, Fall { $case }.
    .comma = ,{ " " }
comes = { $what }: Tabelle { $table }, Spalte { $column }.
note-head = Woher die Zahlen stammen (Lauf { $run }):
alternative = { $message }. { $lines }.
# The language of a slide's text, as Office has it.
language = de-DE

# Words of several slides.
target = Ziel
targets = Ziele
in-service = In Betrieb
target-and-plan = Ziel und Plan
commitments = Zusagen
present-value = Kapitalwert
others = Andere
total = Summe
share = Anteil
none = keine

# The first slide: which run, and four figures.
opening-source = Fall { $case }, Studie „{ $study }“, Lauf { $run }; Plan { $first }–{ $last }, gegenüber { $base }.

# Commitments.
kept-none = Es gibt keine Zusage
kept-all = { $n ->
    [one] Die Zusage ist eingehalten
    [2] Beide Zusagen sind eingehalten
    *[other] Alle { $n } Zusagen sind eingehalten
    }
    .tight = { kept-all }, { $left ->
        [0] keine mit Spielraum
        *[other] { $tight } davon ohne Spielraum
        }
missed = { $n ->
    [one] Die Zusage ist verfehlt
    *[other] { $k } von { $n } Zusagen verfehlt
    }
    .named = { missed }: { $name }
kept-about = Jede in dem Jahr, in dem sie am schwersten einzuhalten ist; mit dem Abschnitt des Berichts
kept-more = { $n ->
    [one] Eine weitere steht
    *[other] { $n } weitere stehen
    } in der Tabelle, { $missed ->
    [0] alle erfüllt
    *[other] { $missed } davon verfehlt
    }.
kept-origin = Zugesagt, Plan
column-commitment = Zusage
column-section = Abschnitt
column-year = Jahr
column-required = Zugesagt
column-plan = Plan
column-status = Status
column-cost = Kosten
column-unit = Einheit
unit-share = Anteil
unit-t = t CO2e
verdict-met = ✓ erfüllt
verdict-missed = ✗ verfehlt

# The pathway.
remaining = Restemissionen
gross = Vor Entnahmen und Kompensation
limit = Grenze der Intensität
of-which = Netto, { $part }
wedges = Keile

# The bridge. Names of bars may have two lines.
bar-base = Basis
    { $year }
bar-growth = { $sense ->
    [falls] Rückgang
    *[grows] Wachstum
    }
added = Zusätzlich: { $name }
bar-bau = Weiter wie
    bisher { $year }
bar-net = Netto
    { $year }
bar-hidden = Sockel (nicht sichtbar)
bar-below = Unter null
bridge-about = Von { $base } zu den Nettoemissionen { $end }, { $scopes }, marktbasiert, { $unit } CO₂e
bridge-order = Änderungen sind in der gezeigten Reihenfolge zugerechnet; Prozente sind Anteile an Weiter wie bisher.
# Its title, the fullest first: how business as usual moves, what cuts most of it, what is left.
bridge-growth = { $sense ->
    [grows] Weiter wie bisher steigt bis { $end } um { $grown } { $unit }
    [falls] Weiter wie bisher sinkt bis { $end } um { $grown } { $unit }
    *[flat] Weiter wie bisher bleibt bis { $end } gleich
    }
bridge-work = { $cuts ->
    [none] keine Maßnahme mindert Emissionen
    *[some] { $wedge } mindert davon { $share }
    }
bridge-rest = { $left ->
    [nothing] und nichts bleibt übrig
    [neutral] die übrigen { $rest } { $unit } müssen Zertifikate decken
    *[net] netto bleiben { $rest } { $unit }
    }
bridge-title = { bridge-growth }: { bridge-work }, { bridge-rest }
    .short = { bridge-growth }: { bridge-work }
    .growth = { bridge-growth }

# Composition.
composition-title = { $name } verursacht { $end } { $share } der Bruttoemissionen
    .full = { composition-title }, { $base } waren es { $was }
    .none = { $end } gibt es keine Bruttoemissionen mehr
composition-about = { $subject }, { $scopes }, Bruttoemissionen (marktbasiert) nach { $by ->
    [business] Geschäftsfeldern
    [scope] Scopes
    *[region] Regionen
    }, { $unit } CO₂e pro Jahr

# Electricity.
power-self_use = Photovoltaik auf Dächern, Eigenverbrauch
power-fuelled = Am Standort aus Brennstoff erzeugt
power-bundled = Grünstromverträge
power-unbundled = Ungebündelte Herkunftsnachweise
power-residual = Restmix des Netzes
demand = Bedarf
clean-share = Sauberer Anteil
cover = Deckung
power-about = { $subject }, Strom und seine Deckung, { $unit } pro Jahr
power-note = Sauber: Verträge, Herkunftsnachweise und eigene Dächer, die ihre Nachweise behalten.
power-title = { $clean ->
    [all] Ab { $from } ist aller Strom sauber
    [peaks] Sauberer Strom erreicht { $when } höchstens { $best } und liegt { $end } bei { $share }
    [none] Kein Strom ist sauber, weder { $base } noch später
    *[moves] Sauberer Strom geht von { $was } ({ $base }) auf { $share } ({ $end })
    }
    .full = { power-title }, { $demand ->
        [grows] während der Bedarf auf { $last } { $unit } wächst
        [falls] und der Bedarf sinkt auf { $last } { $unit }
        *[stays] und der Bedarf bleibt bei { $last } { $unit }
        }

# Intensity and the scope 3+ ledger.
plan-area = Plan (Fläche)
plan-line = Plan
saved = Gemindert
without-action = Ohne Maßnahmen
limit-line = Grenze
tonnes = Tonnen
revenue-from = Umsatz: inputs/revenue.csv.
output-from = Produktion: inputs/outputs.csv.
counted-in-total = Insgesamt gezählt
tonnes-so-far = Tonnen bisher

# Money.
item-capex = Investition
item-fom = Betrieb und Wartung
item-energy = Energie
item-materials = Material
item-contracts = Grünstromverträge
item-credits = Zertifikate
item-carbon_price = CO₂-Preis
item-write_off = Vorzeitiger Ersatz
item-closure = Stilllegung
item-export = Verkaufter Strom
item-salvage = Restwert am Ende
net-cash = Zahlungen netto
cash-spent = { $name }{ $sense ->
    [saved] { " " }(gespart)
    [received] { " " }(erlöst)
    *[spent] { "" }
    }
cash-by-item = Zahlungen je Posten
cash-about = { $subject }: Ausgaben gegenüber dem Nichtstun, { $unit } in Preisen von { $year } pro Jahr; unter null gespart
cash-note = Kapitalwert in { $base } bei { $rate } real; im Bild nicht diskontiert. Scope 3+ steht getrennt.
cash-none = Der Plan bewegt kein Geld
cash-title = { $span } werden { $x } investiert: { $sense ->
    [saves] über seine Laufzeit spart der Plan einen Kapitalwert von { $npv }
    *[costs] über seine Laufzeit kostet der Plan einen Kapitalwert von { $npv }
    }
    .short = { $sense ->
        [saves] Über seine Laufzeit spart der Plan einen Kapitalwert von { $npv }
        *[costs] Über seine Laufzeit kostet der Plan einen Kapitalwert von { $npv }
        }

# Levers.
levers-title = { $cut ->
    [few] { $n } der { $all } mindernden Maßnahmen leisten bis { $end } { $share } der Minderung
    *[all] { $n ->
    [one] Eine Maßnahme mindert
    *[other] { $n } Maßnahmen mindern
    } bis { $end } Emissionen
    }
    .led = { levers-title }, allen voran { $name }
    .none = Bis { $end } mindert keine Maßnahme Emissionen
levers-about = Was jede Maßnahme mindert und kostet, { $span }; Tonnen marktbasiert, Geld nicht diskontiert
levers-other = { $n ->
    [one] Eine weitere Maßnahme
    *[other] { $n } weitere Maßnahmen
    }
levers-all = Alle Maßnahmen ohne Zertifikate
column-lever = Maßnahme
column-kind = Art
column-invested = investiert, { $unit }
column-running = laufend, { $unit }
lever-money = Investition, laufende Kosten

# Credits.
credits-title = Zertifikate für { $x } bis { $end }
    .full = { credits-title }: { $share } davon Entnahmen, für { $cost }
credits-about = { $subject }: stillgelegte Zertifikate, { $unit } CO₂e pro Jahr
credits-stored = Jahre
credits-hierarchy = Erst mindern, dann entnehmen { $sense ->
    [saves] spart im Kapitalwert { $x }
    *[costs] kostet im Kapitalwert { $x } mehr als der günstigste Weg ohne Rangfolge
    }.
credits-classes = Qualitätsklassen: { $names }.
credits-price-from = Preis der Rangfolge: summary.json, price_of_hierarchy.

# What the plan rests on, and how it was found.
rests-title = Worauf der Plan beruht und wie er gefunden wurde
assumptions = Annahmen
method = Verfahren
rests-boundary = Grenze: { $scopes }, { $n ->
    [one] ein Konto
    *[other] { $n } Konten
    }, { $sources ->
    [one] eine Emissionsquelle
    *[other] { $sources } Emissionsquellen
    }.
rests-years = Plan { $first }–{ $last } gegenüber dem Inventar von { $base }.
rests-money = Geld ist real, { $currency } in Preisen von { $year }, diskontiert mit { $rate }.
rests-growth = { $growth }.
rests-carbon-price = { $n ->
    [0] Es wird kein CO₂-Preis gezahlt.
    [one] In einem Konto wird ein CO₂-Preis gezahlt.
    *[other] In { $n } Konten wird ein CO₂-Preis gezahlt.
    }
rests-counts = Von { $total } Zahlen der Eingaben stammen { $report } aus dem Bericht oder sind daraus abgeleitet, { $literature } aus der Literatur, { $assumption } sind Annahmen.
rests-changed = Für diesen Lauf geändert: { $what }
    .comma = ,{ " " }
method-model = Gemischt-ganzzahliges Programm über alle Maßnahmen, Konten und Jahre zugleich.
policy-lexicographic = Erst mindern, dann entnehmen, dann kompensieren, jeweils bis zur Preisobergrenze.
policy-none = Geringste Kosten, ohne Rangfolge von Minderungen und Zertifikaten.
policy-caps = Geringste Kosten, mit Obergrenzen für Zertifikate.
ceilings = Preisobergrenzen { $year }: Minderungen { $cut }, Entnahmen { $remove }.
    .price = { $x } { $money }/t
    .none = ohne Grenze
method-found = { $found ->
    [proven] Nachweislich geringste Kosten
    *[best] Bester Plan innerhalb der Zeitgrenze
    }, höchstens { $x } vom bestmöglichen entfernt.
    .proven = Nachweislich geringste Kosten.
method-audit = Prüfung in einfacher Rechnung: { $n } Prüfungen, { $failed ->
    [0] alle bestanden
    *[other] { $failed } nicht bestanden
    }.
method-green = Grünstrom zählt marktbasiert; er ist keine physische Minderung im Netz.
method-wedges = Keile sind in der gezeigten Reihenfolge zugerechnet; netto hängt nicht davon ab.
method-programmes = Scope 3+ hat ein eigenes Konto und wird nie abgezogen.
