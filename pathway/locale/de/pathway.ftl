# Der Pfad zur Neutralität: Weiter wie bisher, was davon abgeht und was bleibt.

# Namen der Niveaus in Spalte, Tooltip und Tabelle
left-to-neutralise = Zu neutralisieren
carbon-neutral = CO₂-neutral
net-removal = Netto-Entnahme
remaining = Verbleibende Emissionen
share = Anteil
closer = Vergrößert: Änderung gegenüber „Weiter wie bisher“
added = Hinzu: { $name }

# Neben Linien und Zeichen
baseline = <b>{ $value }</b> Basisjahr { $year }
peak = <b>{ $value }</b> Höchststand { $year }
adds = { $name }: { $amount } zusätzlich in { $year }
without-action = Ohne Maßnahmen: <b>{ $sense ->
    [rise] +{ $rate } pro Jahr
    [fall] −{ $rate } pro Jahr
   *[same] kein Wachstum
 }</b>

# Neben der Raute eines Ziels
goal = Ziel { $when }: { $of ->
    [gross] brutto
   *[net] netto
 } ≤ { $required }
plan = Plan { $plan }
part-plan = { $part }: Plan { $plan }
plan-in-tonnes = { $plan }, das sind { $tonnes } { $unit }

subtitle = { $subject }, { $scopes }, marktbasiert, { $unit } { $co2 } pro Jahr
# Die weniger bequeme Hälfte, neben dem Titel
subtitle-cliff = { subtitle }. <b>Allein { $years } sinkt das Netto um { $fall }</b>
subtitle-location = { subtitle }. <b>Standortbasiert brutto: { $location } im Jahr { $end }</b>
subtitle-both = { subtitle }. <b>Netto −{ $fall } allein { $years }; standortbasiert brutto { $location } im Jahr { $end }</b>

# Titel: Die Nettoemissionen enden bei null
neutral = { $since ->
    [end] CO₂-neutral { $year }
   *[before] CO₂-neutral ab { $year }
 }
work = { $wedge } schließt { $share } der Lücke{ $since ->
    [end] { "" }
   *[before] { " " }im Jahr { $end }
 }
neutral-work = { neutral }: { work }
neutral-depends = { neutral }: { work }; für { $left } der Lücke braucht es weiter { $credits }
neutral-alone = { neutral } ohne { $credits_or }: { work }
neutral-no-longer = { neutral }: { work }, dann ohne { $credits_or }
neutral-by-credits = { neutral }, doch für { $left } der Lücke braucht es { $since ->
    [end] { "" }
   *[before] { $end }{ " " }
 }{ $credits }
neutral-anyway = { neutral } ohne jede Maßnahme
nothing = Von { $first } bis { $end } wird nichts emittiert, mit dem Plan wie ohne ihn
under-one-percent = unter 1 %

# Titel: wohin die Nettoemissionen gehen
emissions-of = { $of ->
    [gross] { $whole ->
        [parts] Bruttoemissionen insgesamt
       *[all] Bruttoemissionen
     }
   *[net] { $whole ->
        [parts] Nettoemissionen insgesamt
       *[all] Nettoemissionen
     }
 }
trend = { $sense ->
    [removes] Netto-Entnahme von { $net } { $unit } pro Jahr bis { $end }
    [fall] { emissions-of } sinken bis { $end } um { $change }
    [turn] { emissions-of } sinken bis { $end } um { $change }, steigen aber nach { $turn } wieder
    [rise] { emissions-of } steigen bis { $end } um { $change }
    [same] { emissions-of } { $end } wie { $base }
   *[reach] { emissions-of } erreichen { $end } { $net } { $unit }
 }
over-99-percent = über 99 %
trend-most = { trend }: { $wedge } mindert am meisten, { $share } gegenüber „Weiter wie bisher“
trend-outrun = { trend }: Wachstum überwiegt die Minderung, { $share } gegenüber „Weiter wie bisher“
trend-no-measures = Keine Maßnahmen: { trend }
trend-no-cut = { trend }: { $end } mindert keine Maßnahme
not-kept = CO₂-neutral { $year }, doch bis { $end } wieder { $net } { $unit } Nettoemissionen

# Titel: verfehlte Ziele
missed = Ziel { $when } um { $miss } { $miss_unit } verfehlt: { trend }
missed-part = { $part }: { missed }
missed-many = { $count } von { $all } gezeigten Zielen verfehlt, um bis zu { $miss } { $miss_unit }: { trend }
missed-mixed = { $count } von { $all } gezeigten Zielen verfehlt: { trend }

# Titel: was Teile einhalten
parts-neutral = { $parts } CO₂-neutral ab { $year }
clauses = { $first }, { $then }
promised = { $promises }: { trend }

# Fußzeile
boundary = Abgrenzung: { $scopes }, marktbasiert (Verträge, Nachweise). { $year }: { $clean ->
    [none] { "" }
   *[some] sauberer Strom { $clean_share },{ " " }
 }standortbasierte Bruttoemissionen { $location } { $unit }.
attribution = Flächen in gezeigter Reihenfolge zugerechnet: Eine andere ändert sie, nicht die Nettolinie.
dotted = Gepunktet: vor CO₂-Entnahme und Kompensation (keine Minderung eigener Emissionen).
hatched = Schraffiert: was Maßnahmen und Strommix hinzufügen.
limit-by-output = Gestrichelt: Grenzwert der Intensität mal Produktion.
limit-by-revenue = Gestrichelt: Grenzwert der Intensität mal realer Umsatz ({ $currency } in Preisen von { $year }).
other = Sonstige: { $names } (je unter 0,5 % von „Weiter wie bisher“).
overlap = { $parts } überschneiden sich: nicht addieren.
rounded = Jede Zahl ist für sich gerundet.

# Textfassung
chart = Linien- und gestapeltes Flächendiagramm, { $first }–{ $last }, { $unit } CO2e pro Jahr.
bau-goes = „Weiter wie bisher“ geht von { $a } auf { $b }.
level = { $name }: { $value }.
change = { $wedge }: { $change } ({ $share }).
change-alone = { $wedge }: { $change }.
net-in = Nettoemissionen { $year }: { $net }.
goal-of = { $name }, { $goal }

# Tabelle
caption = { $unit } CO₂e pro Jahr
year = Jahr
gross-market = Brutto, marktbasiert
gross-location = Brutto, standortbasiert
net-part = Netto, { $part }
rate = Intensität, { $unit }

# On a page: today, how power is counted otherwise, the sum of all years, a sweep of the case.
today = Ist | Plan ab { $year }
before = Jahre vor { $base }: wie berichtet, marktbasiert.
by-location = Netto, standortbasiert
cumulative = Nettoemissionen { $span }: insgesamt { $amount }.
band = Helles Band: { $name }.
spread = { $scope ->
    [likely] Netto in vier von fünf Szenarien ({ $n } in „{ $sweep }“)
   *[range] Netto über { $n } Szenarien von „{ $sweep }“
}
