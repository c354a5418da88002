# Was über einen Import gesagt wird.
rows-of = { $file }, Zeilen { $first }-{ $last }
table = { $place }: { $sense ->
    [actual] was { $year } war
   *[base] Basisjahr { $year }
 }
table-of = { $place }: Zeilen von { $into }.csv
columns = Spalte|Überschrift|was sie ist|Einheit
other-year = von { $year }: ein anderes Jahr
taken = Übernommen: { $n ->
    [one] eine Zeile
   *[other] { $n } Zeilen
 }, { $t } t Emissionen
rows = Zelle|was|Scope|Kategorie|Menge|wird zu
more = … und { $n } weitere
more-alike = … und { $n } weitere dieser Art
totals = Summen, die die Datei nennt
total-heads = Zelle|Summe|genannt, t|übernommen, t|Differenz, t
agrees = keine
beside = die andere Methode
subtotals = { $n } weitere Zwischensummen stimmen mit ihren Zeilen überein.
none-stated = Die Datei nennt keine Summe, mit der zu vergleichen wäre.
left = Nicht übernommen: { $n ->
    [one] eine Zeile
   *[other] { $n } Zeilen
 }, mit dem Grund aufgeführt in { $file }
left-heads = Zelle|was|Wert|warum
past = history.csv hat die Tonnen von { $years }, nach Geschäftsfeld und Scope.
past-activity = { $year }: { $scope } von { $business } steht nicht in history.csv, denn eine der Zeilen hat keine Tonnen
past-party = { $year }: { $word } steht nicht in history.csv, denn im Basisjahr kommt es nicht vor
past-differs = { $year }: history.csv des Falls nennt eine andere Zahl als { $t } t für { $scope } von { $business }; sie bleibt, --replace nimmt die der Datei
years = Zahlen anderer Jahre, nicht übernommen: { $years }.
sheets = Blätter, auf denen nichts zählt: { $sheets }.
promises = { $place }: eine Liste von Zielen, die nicht importiert wird{ $first ->
    [none] ; was zugesagt ist, gehört in targets.yaml
   *[other] : das erste steht in targets.yaml als `{ $first }`
 }
assumed = Angenommen, denn die Datei sagt es nicht
missing = Im Fall fehlt noch
verdicts = { $file }: { $n ->
    [one] eine Zeile
   *[other] { $n } Zeilen
 } { $what }
from-to = { $key } { $after } t{ $before ->
    [none] { "" }
   *[other] { " " }(vorher { $before } t)
 }
added = hinzugefügt
same = schon vorhanden
replaced = ersetzt; was dort stand, ist in { $out } aufbewahrt
out = Aus dem Fall entfernte Zeilen sind in { $out } aufbewahrt.
wrote = { $n ->
    [one] Eine Datei
   *[other] { $n } Dateien
 } von { $folder } geschrieben; die Zuordnung für nächstes Jahr ist { $map }. Weiter mit: pathway check { $folder } --lang de
dry = Nichts wurde geschrieben (--dry-run). Die Zuordnung wäre:
map-head = Was `pathway import` von { $file } verstanden hat. Ändern, was falsch ist; mit --map benutzen.

# Warum eine Zeile nicht übernommen ist.
why-skipped = die Zuordnung lässt sie aus
why-outside = nicht Teil der Bilanz: biogen, vermieden, Zertifikate, Ziele oder netto
why-no-amount = weder Emissionen noch eine Menge an Energie oder Brennstoff
why-no-unit = ihre Einheit ist nicht bekannt
why-unknown-unit = ihre Einheit ist nicht verständlich: in einer Zuordnung sagen, `{ $map }` oder eine andere; von der Zeile zählen nur die Tonnen
why-gallon = welche Gallone? `{ $map }` oder imp_gal in einer Zuordnung sagt es; von der Zeile zählen nur die Tonnen
why-formula = eine Formel, deren Wert die Datei nicht enthält: öffnen, speichern und noch einmal importieren
why-energy = eine Menge, und die Datei hat Emissionen, in denen sie schon steckt: `lines:` mit einem `carrier` übernimmt sie
why-negative = unter null: eine Emissionsquelle stößt aus
why-no-scope = ihr Scope ist nicht bekannt: in einer Zuordnung sagen, `{ $map }` oder einen anderen
why-several-scopes = von mehreren Scopes zugleich: in einer Zuordnung einen sagen, `{ $map }`, oder `skip`
why-other-method = Scope 2 nach der anderen Methode, als übernommen ist (`scope2:` in einer Zuordnung)
why-second-cut = eine andere Tabelle hat dieselben Tonnen, anders aufgeteilt
why-of-which = ein Teil einer Zeile, die schon zählt
why-zero = nichts wird ausgestoßen
why-empty = keine Zahl
why-note = eine Anmerkung
why-unread = keine lesbare Zahl, in einer Spalte von Zahlen
why-no-carrier = ihr Energieträger ist nicht bekannt: in einer Zuordnung sagen, `{ $map }` oder einen anderen
why-no-region = keine Region des Falls heißt so: in einer Zuordnung sagen, welche es ist, `{ $map }` oder eine andere, oder `add: true` für neue
why-no-business = kein Geschäftsfeld des Falls heißt so: in einer Zuordnung sagen, welches es ist, `{ $map }` oder ein anderes, oder `add: true` für neue
why-no-product = aus ihrem Produkt wird keine id: in einer Zuordnung eine sagen, `{ $map }` oder eine andere

# Was die Datei nicht sagt und angenommen ist.
assumed-summed = sources.csv: { $n } Zeilen sind mit anderen, die dasselbe sagen, zusammengezählt, etwa die { $rows } von { $first }
assumed-unused = { $column }: { $n ->
    [one] die Aktivität einer Zeile, { $first }, wird nicht verwendet, denn nichts nennt ihren Energieträger
   *[other] die Aktivität von { $n } Zeilen, etwa { $first }, wird nicht verwendet, denn nichts nennt ihren Energieträger
 }: übernommen sind die Tonnen; `{ $map }` in einer Zuordnung sagt ihn
assumed-new-party = { $file }: { $words } ist neu im Fall{ $map ->
    [none] { "" }
   *[other] ; ist damit gemeint, was der Fall schon hat, sagt es eine Zuordnung: `{ $map }`
 }
assumed-new-rows = { $file }: { $n ->
    [one] eine Zeile ist neu, { $first }
   *[other] { $n } Zeilen sind neu, etwa { $first }
 }
assumed-held = { $file }: was die Datei für nur ein Jahr nennt, gilt als Zahl bis { $year } ({ $n ->
    [one] eine Zeile
   *[other] { $n } Zeilen
 }, etwa { $what })
assumed-market = regions.csv: { $region } ist ein eigener Markt für Nachweise
assumed-market-shared = regions.csv: { $region } gehört zum Markt für Nachweise von { $market }
assumed-of-tonnes = sources.csv: { $n ->
    [one] von einer Emissionsquelle, die nur Tonnen hat, { $first },
   *[other] von { $n } Emissionsquellen, die nur Tonnen haben, etwa { $first },
 } ist die Aktivität das, was sie bei den Faktoren des Falls ausstößt (Scope 2 ohne Energieträger gilt als Strom)
assumed-green = sources.csv: was die Datei Ökostrom nennt ({ $n }, etwa { $first }), zählt als Netzstrom. Was Verträge und Herkunftsnachweise bereits abdecken, sagt `existing` einer Maßnahme in levers/green_power.yaml
assumed-heating-value = sources.csv: Erdgas in m3 ({ $n }, etwa { $name }) gilt als Energie zu { $value }, seinem Heizwert in der Bibliothek ({ $source }); `heating_value: 38.9 MJ/m3` in einer Zuordnung nennt einen anderen
assumed-idle = levers/: im Fall ist nichts mehr, worauf diese wirken könnten; sie sind entfernt und in imports/ aufbewahrt: { $levers }
assumed-void = targets.yaml: im Fall ist nichts mehr, worum es bei diesen geht; sie sind entfernt, auch aus den Studien, und in imports/ aufbewahrt: { $promises }
assumed-businesses = businesses.csv: diese haben keine Emissionsquelle mehr und sind mit ihren Umsätzen entfernt: { $businesses }
assumed-business-named = businesses.csv: { $business } hat keine Emissionsquelle mehr und bleibt, denn { $file } nennt es
assumed-factor-moved = factors.csv: der Faktor von { $carrier } in { $region } ist der der Datei, { $after } an Stelle von { $before }; spätere Jahre im Verhältnis
assumed-onwards = { $file }: { $what } ist { $year } das der Datei, { $after } { $unit } an Stelle von { $before }; spätere Jahre im Verhältnis
assumed-supplied = sources.csv: Strom, der nach seinen Emissionen einen eigenen Lieferanten hat ({ $n }, etwa { $first }: { $factor }), zählt im Konto { $account }, dessen marktbasierter Faktor das ist; standortbasiert hat er den Faktor seiner Region
assumed-zero = { $carrier } in { $region }: was nach der Datei nichts ausstößt ({ $n }, etwa { $first }), gilt als 0 t, ohne die Aktivität, und der Faktor ist der der anderen
assumed-factors-differ = { $carrier } in { $region }: die Zeilen haben verschiedene Emissionsfaktoren; ihre Tonnen sind so übernommen, wie sie sind, ohne die Aktivität (je eine `region`, oder in `lines:` eigene `carrier`)
assumed-pass-through = sources.csv: nichts von dem, was Scope 3 an Geld spart, erreicht das Unternehmen (`pass_through: 1` in einer Zuordnung: alles davon)
assumed-growth = growth.csv: { $driver } bleibt, wie es ist, für alle Emissionsquellen der Datei
assumed-discount-rate = company.yaml: ein Diskontsatz von { $rate } %
assumed-end = company.yaml: der Plan endet { $end } (für einen neuen Fall sagt eine Zuordnung ein anderes Jahr: `end: { $other }`)
assumed-currency = company.yaml: Geld in { $currency } (für einen neuen Fall sagt eine Zuordnung eine andere Währung: `currency: { $other }`)
assumed-beside = sources.csv: neben denen der Datei behält der Fall { $n ->
    [one] die Emissionsquelle, die er schon hatte, { $first }.
   *[other] die { $n } Emissionsquellen, die er schon hatte, etwa { $first }.
 } Ist die Datei das ganze Inventar, dann mit --alone importieren
assumed-verified-replaced = company.yaml: die geprüften Summen sind jetzt die der Datei
assumed-verified-summed = company.yaml: geprüfte Summen sind jetzt, was die Emissionsquellen ergeben, denn die Datei nennt keine: { $keys }. Einsetzen, was geprüft ist
assumed-verified-to-come = company.yaml: die Datei nennt keine geprüfte Summe von { $keys }, und noch fehlen Faktoren: was dort steht, folgt, sobald sie da sind, aus der Bibliothek oder von Hand und mit einem weiteren Import. Einsetzen, was geprüft ist
assumed-percent = growth.csv: { $driver } ist in Prozent des Vorjahrs, eine Zeile im Jahr
assumed-index = growth.csv: geteilt durch { $value }, damit der Index von { $year } 1 ist
assumed-begins = { $file }: { $what }{ $n ->
    [0] { " " }beginnt
   *[other] { " " }und { $n } weitere beginnen
 } { $first }; { $year }, das erste Jahr, das der Fall braucht, hat { $n ->
    [0] dieselbe Zahl
   *[other] dieselben Zahlen
 }
assumed-ends = { $file }: { $what }{ $n ->
    [0] { " " }endet
   *[other] { " " }und { $n } weitere enden
 } { $last }; { $year }, das letzte Jahr des Plans, hat { $n ->
    [0] dieselbe Zahl
   *[other] dieselben Zahlen
 }
assumed-map-kept = { $file } stammt von einem früheren Import und bleibt: mit --map benutzen oder löschen

# Was im Fall noch fehlt.
missing-factor = factors.csv: der Emissionsfaktor von { $carrier } in { $region }
missing-price = prices.csv: der Preis von { $carrier } in { $region }
missing-revenue = revenue.csv: der Umsatz von { $business } (jetzt steht dort 0)
missing-revenue-kept = revenue.csv: der Umsatz von { $business }: { $amount } im Jahr { $year } standen schon da, als Annahme
missing-revenue-column = revenue.csv: { $column } der Datei ist nicht übernommen, der Umsatz ist also noch der des Falls. Ein zweiter Import übernimmt sie, mit der Zuordnung `{ $map }` (in der Währung, in der sie steht) und --replace
missing-targets = targets.yaml: was zugesagt ist; dann in studies/inventory.yaml auflisten
missing-levers = levers/: was getan werden kann
missing-bare = levers/: keine Maßnahme wirkt auf { $n ->
    [one] eine Emissionsquelle, die nur Tonnen hat, { $first }:
   *[other] { $n } Emissionsquellen, die nur Tonnen haben, etwa { $first }:
 } { $t } t, { $share } von Scope 1 und 2. { $map ->
    [none] Eine Maßnahme in t je t schreiben (docs/how-to/tonnes.md); was verbrannt wird, lässt sich in einem Fall sagen, der den Faktor dafür hat.
   *[other] In einer Zuordnung sagen, was verbrannt wird, `{ $map }`, oder eine Maßnahme in t je t schreiben: docs/how-to/tonnes.md.{ $levers ->
        [none] { "" }
       *[other] { " " }Dann wirken { $levers } darauf; ist dieser Import schon geschrieben, sind sie aus imports/ nach levers/ zurückzulegen.
     }
 }
missing-rest = sources.csv: { $place } nennt { $t } t von { $scopes }, wovon keine Zeile übernommen ist ({ $n ->
    [one] eine solche Summe
   *[other] { $n } solche Summen
 }): in einer Zuordnung `{ $map }` sagen, und { $n ->
    [one] sie ist eine Emissionsquelle
   *[other] sie sind Emissionsquellen
 }
missing-verified-by = company.yaml: geprüfte Summen bleiben, wie sie genannt sind; mit den Faktoren von { $year }, die jetzt da sind, ergeben die Emissionsquellen { $keys }
missing-derived = sources.csv: die Aktivität { $n ->
    [one] einer Emissionsquelle, { $first }, stammt
   *[other] von { $n } Emissionsquellen, etwa { $first }, stammt
 } aus Tonnen beim Faktor, der da war: die Bilanz mit --replace noch einmal importieren, und es sind wieder die Tonnen der Datei
missing-driver = sources.csv: keine Emissionsquelle wächst mit { $driver }. In der Zuordnung sagen, welche es tun, `{ $map }` ohne die anderen, und noch einmal importieren (oder { $driver } in ihre Spalte growth schreiben)
missing-verified = company.yaml: verified.{ $key } ist { $there } t, und die Datei nennt { $t } t: --replace übernimmt sie

# Was eine Spalte ist.
role-label = wie eine Zeile heißt
role-scope = Scope
role-category = Kategorie
role-business = Geschäftsfeld
role-region = Region
role-site = Standort
role-carrier = Energieträger
role-product = Produkt
role-gas = Gas
role-unit = Einheit der Zeile
role-activity-unit = Einheit der Aktivität
role-factor-unit = Einheit des Faktors
role-year = Jahr
role-emissions = Emissionen
role-activity = Aktivität
role-factor = Emissionsfaktor
role-value = Zahlen, nach ihrer Einheit
role-total = Summe der Zeile
role-note = Anmerkung
role-source = Quelle
role-skip = nicht übernommen
role-gas-amount = nicht übernommen: ein einzelnes Gas
role-no-year = nicht übernommen: das Jahr ist nicht genannt, und die Emissionen sind von mehreren

# Was in einem späteren Jahr war.
later = Zahlen von { $years } sind später als das Basisjahr: --year { $first } übernimmt eines der Jahre als Ist.
missing-actual-factor = Faktor von { $carrier } in { $region }: Die Tonnen der Datei je Aktivität sind { $year } { $factor }; er gehört in factors.csv, denn mit diesem werden die Emissionen berechnet
assumed-actual-whole = Scope { $scope } von { $business } in { $region }: { $n ->
    [one] Eine Zeile ist keine Quelle
   *[other] { $n } Zeilen sind keine Quellen
 } des Falls, etwa { $first }; daher gelten die Tonnen des Scopes als Ganzes und werden auf seine Quellen verteilt

# What is refused.
id-such-as = Nur Kleinbuchstaben, Ziffern, - und _ verwenden, etwa { $such }
no-heating-value = das ist keine Zahl über 0 in MJ/m3, GJ/m3 oder kWh/m3, wie 36 MJ/m3
sources-of-growth = `sources` steht nur bei `into: growth`: Lassen Sie es weg
