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
why-no-year = ihr Jahr ist nicht genannt, das anderer Zeilen schon
why-note = eine Anmerkung
why-unread = keine lesbare Zahl, in einer Spalte von Zahlen
why-no-carrier = ihr Energieträger ist nicht bekannt: in einer Zuordnung sagen, `{ $map }` oder einen anderen
why-no-region = keine Region des Falls heißt so: in einer Zuordnung sagen, welche es ist, `{ $map }` oder eine andere, oder `add: true` für neue
why-no-business = kein Geschäftsfeld des Falls heißt so: in einer Zuordnung sagen, welches es ist, `{ $map }` oder ein anderes, oder `add: true` für neue
why-no-product = aus ihrem Produkt wird keine id: in einer Zuordnung eine sagen, `{ $map }` oder eine andere

# Was die Datei nicht sagt und angenommen ist.
assumed-summed = { $n } Zeilen sind mit anderen derselben Quelle zusammengezählt, etwa die { $rows } von { $first }: { $amount } { $unit }
assumed-financial = { $year } steht für das Geschäftsjahr { $financial }, { $from } bis { $to }: seine Zahlen sind übernommen (year_starts in company.yaml)
assumed-months = { $first } hat Zeilen von { $n } der 12 Monate { $year }: für { $months } ist nichts ergänzt
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
assumed-density = sources.csv: Kraftstoff nach Masse ({ $n }, etwa { $name }) gilt als Liter zu { $value }, seiner Dichte in der Bibliothek ({ $source }), denn Maßnahmen und Preise sind je Liter; zählt der Fall ihn nach Masse, bleibt es dabei
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
assumed-actual-whole = { $scope } von { $business } in { $region }: { $n ->
    [one] Eine Zeile ist keine Quelle
   *[other] { $n } Zeilen sind keine Quellen
 } des Falls, etwa { $first }; daher gelten die Tonnen des Scopes als Ganzes und werden auf seine Quellen verteilt

# What is refused.
rows-unsound = So stünden die Zeilen von { $file } im Fall: Nichts wurde geschrieben. Berichtigen Sie die Datei, oder sagen Sie in einer Zuordnung, was sie sind.
id-such-as = Nur Kleinbuchstaben, Ziffern, - und _ verwenden, etwa { $such }
no-heating-value = das ist keine Zahl über 0 in MJ/m3, GJ/m3 oder kWh/m3, wie 36 MJ/m3
no-unit-of-map = das ist keine Einheit: Schreiben Sie die gemeinte, etwa kWh, GJ, m3, L oder t
no-carrier-id = das ist keine Kennung eines Energieträgers: Schreiben Sie eine aus carriers.csv oder eine neue wie biogas
no-carrier-in = { $carrier } wird nicht in { $unit } gezählt
    .remedy = Lassen Sie `carrier: { $carrier }` weg, oder nennen Sie, was so gezählt wird
sources-of-growth = `sources` steht nur bei `into: growth`: Lassen Sie es weg
no-factor-of = die Zuordnung gibt { $name } den Energieträger { $carrier }, wovon nur Tonnen bekannt sind, und der Fall hat für { $region }, { $year } keinen Faktor dafür, aus dem sich die Menge ergäbe
    .remedy = Nehmen Sie { $carrier } zuerst in carriers.csv und factors.csv auf (pathway library add), oder lassen Sie `carrier: { $carrier }` weg
rest-of = die Zuordnung nimmt den Rest von Summen, und diese gehört zu den Scopes { $scopes }
    .remedy = Sagen Sie, in welchem Scope er zählt: { $ways }
after-end = der Plan des Falls endet { $end }
    .remedy = Berichtigen Sie das Jahr, oder setzen Sie zuerst in company.yaml `end` von `horizon` auf { $asked }
base-year-is = das Basisjahr des Falls ist { $base }
    .remedy = Lassen Sie es weg, oder importieren Sie in einen Fall mit Basisjahr { $asked }: { $begins }
begins-one = `pathway init { $folder } --base-year { $year }` legt einen an
then = { "; " }
there-and-here = { $column }: { $there } im Fall, { $here } in der Datei
row-twice = die Datei hat diese Zeile von { $file } zweimal ({ $apart })
    .remedy = Behalten Sie eine von beiden, mit `lines:` oder `only:` in einer Zuordnung
row-there = { $file } des Falls hat diese Zeile schon ({ $apart })
    .remedy = Nehmen Sie mit --replace die der Datei, oder lassen Sie die Zeile mit `lines:` in einer Zuordnung aus
many-companies = sie nennt { $n } Unternehmen: Welches ist Ihres?
    .remedy = Sagen Sie es in einer Zuordnung (--map): `{ $one }`; oder, wenn alle zu einem Konzern gehören, `{ $all }`
in-which-business = die Datei sagt nicht, zu welchem Geschäft ihre Zahlen gehören, und der Fall hat mehrere
    .remedy = Sagen Sie `business: { $first }` in einer Zuordnung (--map), oder ein anderes; es gibt { $known }
in-which-region = die Datei sagt nicht, zu welcher Region ihre Zahlen gehören, und der Fall hat mehrere
    .remedy = Sagen Sie `region: { $first }` in einer Zuordnung (--map), oder eine andere; es gibt { $known }
growth-lacks = Wachstum in Prozent gilt für ein Jahr, und für { $year } ist keines angegeben
    .remedy = Geben Sie jedes Jahr an, oder Niveaus
no-such-source = diese Quelle gibt es nicht
later-than-nought = { $file } des Falls hat { $year } den Wert 0: Spätere Jahre sind kein Anteil davon
not-compared = { $file } des Falls hat hiervon spätere Jahre, und nichts, womit { $year } zu vergleichen wäre
take-rows-out = Nehmen Sie die Zeilen aus { $file } heraus
say-base-year = Sagen Sie `year: { $base }` in einer Zuordnung, oder nehmen Sie die Zeilen aus { $file } heraus
goes-on-from = { $file } des Falls hat { $year } { $has } und geht davon aus weiter
    .remedy = Sagen Sie --replace: Spätere Jahre ändern sich dann im gleichen Verhältnis
no-business-of-name = der Fall hat kein Geschäft dieses Namens, und was war, gehört zu einem, das er hat
    .remedy = Sagen Sie mit `{ $way }` in einer Zuordnung (--map), welches gemeint ist, oder ein anderes; es gibt { $known }
no-region-of-name = der Fall hat keine Region dieses Namens, und was war, gehört zu einer, die er hat
    .remedy = Sagen Sie mit `{ $way }` in einer Zuordnung (--map), welche gemeint ist, oder eine andere; es gibt { $known }
no-business-said = die Datei sagt nicht, zu welchem Geschäft ihre Zahlen gehören
    .remedy = Sagen Sie `{ $way }` in einer Zuordnung (--map), oder ein anderes; es gibt { $known }
no-region-said = die Datei sagt nicht, zu welcher Region ihre Zahlen gehören
    .remedy = Sagen Sie `{ $way }` in einer Zuordnung (--map), oder eine andere; es gibt { $known }
counted-otherwise = der Fall zählt { $id } in { $unit } { $carrier }
    .remedy = Geben Sie die Tonnen an, oder lassen Sie die Zeile mit `{ $out }` in einer Zuordnung (--map) aus
no-source-there = der Fall hat keine Quelle in Scope { $scope } von { $business } in { $region }
    .remedy = Nehmen Sie sie in sources.csv auf, oder lassen Sie die Zeile mit `{ $out }` in einer Zuordnung aus
no-tonnes-of-whole = sie ist dem Namen nach keine Quelle des Falls, und { $lacks } hat keine Tonnen, sodass Scope { $scope } von { $business } nicht als Ganzes zählen kann
    .remedy = { $by ->
        [lines] Sagen Sie in einer Zuordnung (--map), welche es ist: { $ways }, andere Kennungen oder `skip`
       *[names] Sagen Sie in einer Zuordnung (--map), welche es ist: { $ways }, oder andere Kennungen
    }
no-source-of-carrier = keine Quelle des Falls in Scope { $scope } von { $business } ist von { $carrier }, und { $lacks } hat keine Tonnen, sodass der Scope nicht als Ganzes zählen kann
    .remedy = Nehmen Sie sie in sources.csv auf, oder lassen Sie die Zeile mit `{ $out }` in einer Zuordnung (--map) aus
no-sum = { $cell } hat schon { $told } von { $id }, und beides lässt sich nicht zusammenzählen
    .remedy = Nennen Sie in beiden Zeilen den Verbrauch, oder in beiden die Tonnen
said-already = { $file } sagt davon für { $year } schon { $told }
    .remedy = Nehmen Sie mit --replace den Wert der Datei, oder lassen Sie die Zeile mit `lines:` in einer Zuordnung aus
n-rows-why = { $n }: { $why }
no-rows-of = aus keiner Zeile konnte eine von { $into } werden ({ $whys })
    .remedy = Sagen Sie mehr in der Zuordnung (--map, docs/import.md)
several-columns = mehrere Spalten haben Zahlen, die zählen könnten
    .remedy = Sagen Sie in einer Zuordnung, welche: `{ $way }`, oder eine andere
say-decimal = Sagen Sie `decimal: ","` oder `decimal: "."` in einer Zuordnung (--map)
two-ways = diese Zahl lässt sich auf zwei Arten lesen, und andere entscheiden es nicht
two-ways-beside = Zahlen lassen sich auf zwei Arten lesen: { $other } in { $cell } hat ein anderes Dezimalzeichen
of-two-years = diese Daten liegen in { $first } und in { $last }: wie viel zu welchem Jahr gehört, ist nicht gesagt
    .remedy = { $way ->
        [none] Ersetzen Sie die Zeile durch zwei, eine für jedes Jahr
       *[other] Sagen Sie in einer Zuordnung (--map), nach welchem Datum solche Zeilen zählen: `{ $way }`; oder ersetzen Sie die Zeile durch zwei, eine für jedes Jahr
    }
stray-years = diese Zeile mit Jahren ist keine Kopfzeile, die verstanden wird
    .remedy = Nennen Sie die Zeilen des Kopfes, `header: { $rows }`, in einer Zuordnung (--map)
several-sheets = mehrere Blätter haben Zahlen, die zählen könnten, vielleicht dieselben zweimal
    .remedy = Nennen Sie die, die zählen: --sheet { $first }, auch mehrmals
none-of-year = es gibt darin keine Zahlen von { $year }
no-year-said = sie sagt kein Jahr
say-year = Sagen Sie mit --year, welches
say-which-year = Sie hat { $known }: Sagen Sie mit --year, welches
say-one-year = Sie hat { $known }: Sagen Sie eines davon mit --year
begin-another = Sie hat { $known }, und der Fall beginnt { $base }: { $begins } für { $year }
no-label = ohne Bezeichnung
nothing-says-unit = nichts sagt die Einheit dieser Zahl ({ $label })
    .remedy = Sagen Sie `unit: t`, oder kt oder kg, in einer Zuordnung (--map)
all-totals = ihre Zahlen sind Summen, und keine Zeile davon wird genommen
    .remedy = Sagen Sie in einer Zuordnung (--map), in welchem Scope sie zählen: { $known }
no-inventory = keine Zeile nennt Emissionen, Energie oder Brennstoff mit einem Scope oder einer Kategorie
columns-seen = Gesehene Spalten: { $seen }. { $likely }
like-technologies = Es sieht nach einer Liste von Techniken aus, die nicht importiert wird: Schreiben Sie Maßnahmen von Hand (docs/inputs.md), oder sagen Sie für einen anderen Teil in einer Zuordnung (--map), was die Spalten sind
like-factors = Es sieht nach Emissionsfaktoren aus: Sagen Sie { $lines } in einer Zuordnung (--map, docs/import.md), und --into einen vorhandenen Fall
or-another-column = `{ $way }` (oder eine andere Spalte)
like-growth = Es sieht nach Wachstum aus: Sagen Sie `into: growth`{ $way } und `driver: demand` in einer Zuordnung (--map, docs/import.md), und --into einen vorhandenen Fall
like-outputs = Es sieht nach Produktion aus: Sagen Sie `into: outputs` in einer Zuordnung (--map, docs/import.md), und --into einen vorhandenen Fall
like-outputs-of-others = Es sieht nach Produktion aus: Sagen Sie `into: outputs` und, bei Geschäften, die der Fall nicht hat, `add: true` in einer Zuordnung (--map, docs/import.md), und --into einen vorhandenen Fall
say-what-it-is = Sagen Sie in einer Zuordnung (--map, docs/import.md), was die Spalten und Zeilen sind, zu welchem `scope:` sie gehören, oder mit `into:`, wohin sonst
like-targets-such-as = Es sieht nach einer Liste von Zielen aus, die nicht importiert wird: Schreiben Sie, was zugesagt ist, in targets.yaml (docs/inputs.md, Targets), etwa `{ $first }`
like-targets-none = Es sieht nach einer Liste von Zielen aus, die nicht importiert wird: Schreiben Sie, was zugesagt ist, in targets.yaml (docs/inputs.md, Targets). Keine Zeile nennt absolute Emissionen mit Scope, Jahren des Plans und Minderung
like-targets-none-picked = Es sieht nach einer Liste von Zielen aus, die nicht importiert wird: Schreiben Sie, was zugesagt ist, in targets.yaml (docs/inputs.md, Targets). Keine Zeile, die die Zuordnung auswählt, nennt absolute Emissionen mit Scope, Jahren des Plans und Minderung
no-row-over = es steht über Zeilen und ist selbst keine
    .remedy = Nennen Sie jede der Zeilen darunter
is-a-column = es ist eine Spalte, keine Zeile
    .remedy = Sagen Sie es von der Spalte, `{ $way }`
is-the-total = keine Zeile der Datei heißt so: Es ist die Summe in { $place }
    .remedy = Nehmen Sie es aus der Zuordnung: Ein Rest ist nur eine Zahl
say-way = Sagen Sie `{ $way }`
no-row-called = keine Zeile der Datei heißt so
no-column-called = keine Spalte der Datei heißt so
no-such-word = dieses Wort hat die Datei nicht
not-picked-by = danach werden Zeilen nicht ausgewählt
none-called = kein Eintrag der Rolle { $role } in der Datei heißt so

# Was sich nicht lesen oder schreiben lässt.
no-table = { $file } ist keine lesbare Tabelle. Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie als Excel-Arbeitsmappe (.xlsx) oder als CSV.
no-file = { $file } ist keine Datei. Nennen Sie eine Arbeitsmappe (.xlsx) oder eine CSV-Datei.
file-too-large = { $file } ist größer als { $most } MB. Lassen Sie weg, was nicht zum Inventar gehört.
file-unread = { $file } lässt sich nicht lesen: { $why }. Nennen Sie eine lesbare Datei.
old-workbook = { $file } ist eine alte Arbeitsmappe (.xls) oder hat ein Kennwort. Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie ohne Kennwort als Excel-Arbeitsmappe (.xlsx).
no-workbook = { $file } lässt sich nicht als Arbeitsmappe lesen ({ $why }). Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).
sheet-too-large = Das Blatt { $sheet } hat mehr als { $rows } Zeilen oder { $columns } Spalten. Löschen Sie leere Zeilen und Spalten, oder speichern Sie, was zählt, als CSV.
table-too-large = { $file } hat mehr als { $rows } Zeilen oder { $columns } Spalten. Lassen Sie weg, was nicht zum Inventar gehört.
no-csv = { $file } ist kein CSV: { $why }. Schließen Sie jedes doppelte Anführungszeichen.
no-text = { $file } ist kein Text. Öffnen Sie die Datei in einem Tabellenprogramm und speichern Sie sie als Excel-Arbeitsmappe (.xlsx) oder als CSV.
no-encoding = { $file } hat keine bekannte Kodierung. Speichern Sie die Datei als UTF-8.
no-sheets = { $file } ist keine Arbeitsmappe und hat keine Blätter: Lassen Sie --sheet weg.
no-sheet = { $file } hat kein Blatt { $sheet }. { $remedy }
no-map = { $file } ist keine Zuordnung. Nennen Sie eine YAML-Datei, wie ein Import sie schreibt.
unread = { $file } lässt sich nicht lesen: { $why }.
no-folder = { $file } ist eine Datei. Nennen Sie den Ordner eines Falls oder einen neuen.
not-written = { $folder } lässt sich nicht schreiben: { $why }. Am Fall ist nichts geändert.
is-link = { $file } ist eine Verknüpfung: Legen Sie die Datei selbst dorthin. Es ist nichts geändert.
no-case-for = { $folder } enthält keinen Fall, in den { $into } aufgenommen werden könnte. Importieren Sie zuerst ein Inventar, oder nennen Sie den Ordner eines Falls.
alone-of-base = --alone gilt für das Basisjahr { $base }: Für { $asked } wird gesagt, was war, und der Fall behält seine Emissionsquellen. Lassen Sie es weg.
