# Slides. Where the numbers come from.
source = Quelle: { $tables } des Laufs { $run }; Studie „{ $study }“, Fall { $case }.
    .comma = ,{ " " }
comes = { $what }: Tabelle { $table }, Spalte { $column }.
note-head = Woher die Zahlen stammen (Lauf { $run }):

# The language of a slide's text, as Office has it.
language = de-DE

# Words of several slides.
target = Ziel
in-service = In Betrieb
target-and-plan = Ziel und Plan
commitments = Zusagen

# The first slide: which run, and four figures.
opening-source = Fall { $case }, Studie „{ $study }“, Lauf { $run }; Plan { $first }–{ $last }, gegenüber { $base }.

# Commitments.
kept-origin = Zugesagt, Plan
interim-name = { $name } (Zwischenziel)
column-commitment = Zusage
column-section = Abschnitt
column-year = Jahr
column-required = Zugesagt
column-plan = Plan
column-status = Status
column-unit = Einheit
unit-share = Anteil
unit-t = t CO2e
verdict-met = ✓ erfüllt
verdict-missed = ✗ verfehlt

# The pathway.
remaining = Restemissionen
wedges = Keile

# The bridge. Names of bars may have two lines.
added = Zusätzlich: { $name }
bar-hidden = Sockel (nicht sichtbar)
bar-below = { $name }, unter null

# Electricity.
demand = Bedarf
clean-share = Sauberer Anteil
cover = Deckung

# Intensity and the scope 3+ ledger.
tonnes = Tonnen
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
cash-by-item = Zahlungen je Posten
cost-per-tonne = Kosten je Tonne

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
rests-counts = Von { $total } Zahlen der Eingaben stammen { $report } aus dem Bericht oder sind daraus abgeleitet, { $literature } aus der Literatur, { $assumption } sind Annahmen{ $actuals ->
    [0] { "" }
   *[other] , { $actuals } Istwerte vergangener Jahre
    }{ $unsaid ->
    [0] { "" }
   *[other] , { $unsaid } sagen nichts zu ihrer Verlässlichkeit
    }.
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
    [nearest] Der Plan, der Zusagen am wenigsten verfehlt, zu geringsten Kosten
    *[best] Bester Plan innerhalb der Zeitgrenze
    }, jeder Plan höchstens { $x } vom bestmöglichen entfernt.
    .proven = { $found ->
        [nearest] Der Plan, der Zusagen am wenigsten verfehlt, zu geringsten Kosten
       *[proven] Nachweislich geringste Kosten
    }.
method-audit = Prüfung in einfacher Rechnung: { $n ->
    [one] eine Prüfung
    *[other] { $n } Prüfungen
    }, { $failed ->
    [0] { $n ->
        [one] bestanden
        *[other] alle bestanden
        }
    *[other] { $failed } nicht bestanden
    }.
method-green = Grünstrom zählt marktbasiert; er ist keine physische Minderung im Netz.
method-wedges = Keile sind in der gezeigten Reihenfolge zugerechnet; netto hängt nicht davon ab.
method-programmes = Scope 3+ hat ein eigenes Konto und wird nie abgezogen.
