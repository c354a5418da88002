# Die Brücke: vom Basisjahr über Wachstum, Minderung und Zertifikate zum Netto eines Jahres.

# Unter den Balken: Namen auf einer oder zwei Zeilen
baseline =
    Basisjahr
    { $year }
growth =
    Wachstum
    +{ $rate } pro Jahr
    .alone = Wachstum
decline =
    Rückgang
    −{ $rate } pro Jahr
    .alone = Rückgang
moved =
    Grenzen und
    Methoden
bau =
    BAU
    { $year }
added =
    Hinzu:
    { $name }
left =
    Zu
    neutralisieren
gross =
    Brutto
    { $year }
net =
    Netto
    { $year }

# Über den Klammern
reduced = Gemindert (marktbasiert)
neutralised = Neutralisiert

subtitle = { $subject }: vom Basisjahr { $base } zu den Nettoemissionen { $year }, { $scopes } marktbasiert, { $unit } { $co2 }
subtitle-location = { subtitle }. <b>Standortbasiert brutto: { $location }</b>

# Titel: wie Wachstum, Minderung und Rest erzählt werden
grown = { $growth ->
    [moved] Grenzen und Methoden bewegen bis { $year } { $moved } { $unit }, die Menge { $by } { $unit }
    [adds] Wachstum bringt bis { $year } { $by } { $unit } hinzu
    [falls] Ohne Plan sinken die Emissionen bis { $year } um { $by } { $unit }
   *[steady] Ohne Plan liegen die Emissionen { $year } auf dem Stand von { $base }
 }
cut = { $cuts ->
    [0] keine Maßnahme mindert etwas
    [1] { $wedge } mindert { $cut } { $unit }
   *[other] { $wedge } mindert am meisten ({ $cut } { $unit })
 }
rest = { $rest ->
    [removes] , { $removed } { $unit } mehr werden entnommen, als übrig sind
    [left] , { $left } { $unit } bleiben zu neutralisieren
    [nothing] , nichts bleibt übrig
   *[net] , { $net } { $unit } bleiben
 }
partly = , { $credits } neutralisieren { $credit } { $unit }, { $net } { $unit } bleiben
missed = { $targets ->
    [1] Ziel { $year } um { $miss } { $unit } verfehlt
   *[other] { $missed } von { $targets } Emissionszielen { $year } verfehlt
 }

# Titel, der vollste zuerst
title = { grown }; { cut }{ rest }
    .partly = { grown }; { cut }{ partly }
    .brief = { $year }: { cut }{ rest }
    .cut = { $year }: { cut }
title-missed = { missed }: { grown }; { cut }{ rest }
    .partly = { missed }: { grown }; { cut }{ partly }
    .brief = { missed }: { cut }{ rest }
    .cut = { missed }: { cut }

# Fußzeile
boundary = Abgrenzung: { $scopes }, marktbasiert (Verträge, Nachweise); standortbasierte Bruttoemissionen { $year }: { $location } { $unit }.
attribution = Änderungen werden in der gezeigten Reihenfolge zugerechnet; Prozente sind Anteile an „Weiter wie bisher“ (BAU) { $year }.
credits = CO₂-Entnahme und Kompensation mindern eigene Emissionen nicht.
upwards = Aufwärts nach BAU: was Maßnahmen zusätzlich verursachen.
unseen = Zu klein zum Drucken: { $names }.
other = Sonstige: { $names }.

# Textfassung
chart = Wasserfalldiagramm, { $base } bis { $year }, { $unit } CO2e.
step = { $name }: { $value }.
step-share = { $name }: { $value } ({ $share }).
met = Emissionsziele { $year }: { $count } von { $all } eingehalten.

# Tabelle
caption = { $unit } CO₂e
column = Schritt
column-share = Anteil an BAU
