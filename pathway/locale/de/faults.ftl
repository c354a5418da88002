# Fehler der Eingaben: was nicht stimmt, und `.remedy`, was zu tun ist. Kennungen, Schlüssel, Spalten, Einheiten und Dateien stehen, wie sie geschrieben sind.
count = { $n ->
    [one] 1 Fehler
   *[other] { $n } Fehler
 } in den Eingaben:
more = … und { $n } weitere. Beheben Sie zuerst diese.
fault = { $where }: { $problem }. { $remedy }
at-place = { $file }, { $place }
with-value = { $problem } ({ $value })
row = Zeile { $which }
column = Spalte { $which }
line = Zeile { $which }
path-and-line = { $path } ({ $line })
none-to-choose = Es gibt nichts zur Auswahl
did-you-mean = Meinten Sie { $name }?
one-of = Möglich sind: { $names }

# Zellen und Tabellen.
empty-cell = die Zelle ist leer
    .remedy = Füllen Sie sie aus
text-too-long = der Text ist länger als { $n } Zeichen
    .remedy = Kürzen Sie ihn
no-id = das ist keine Kennung
    .remedy = Nur Kleinbuchstaben, Ziffern, - und _ verwenden
no-number = das ist keine Zahl
    .remedy = Schreiben Sie eine einfache Zahl wie 1234.5, ohne Tausendertrennung und Einheit
number-too-large = diese Zahl ist zu groß
    .remedy = Berichtigen Sie die Zahl oder ihre Einheit
below = das darf nicht kleiner als { $least } sein
    .remedy = Berichtigen Sie die Zahl
no-year = das ist kein Jahr
    .remedy = Schreiben Sie das Jahr, um das es geht, vierstellig ({ $first } bis { $last })
no-known-word = { $column } kennt diesen Wert nicht
empty-file = die Datei ist leer
    .remedy = Ausfüllen
no-rows = die Tabelle hat keine Zeilen
    .remedy = Fügen Sie mindestens eine hinzu
rows-unread = die letzten { $n } Zeilen wurden nicht gelesen
    .remedy = Beheben Sie zuerst die übrigen Fehler
wide-commas = die Zellen sind durch { $mark } getrennt
    .remedy = Trennen Sie sie durch das Komma ,
cell-count = die Zeile hat { $cells ->
    [one] 1 Zelle
   *[other] { $cells } Zellen
 }, die Kopfzeile { $header }
    .remedy = Setzen Sie Text mit Komma in doppelte Anführungszeichen, und schreiben Sie Zahlen ohne Komma
comma-at-end = am Ende der Zeile steht ein Komma zu viel
    .remedy = Entfernen Sie es
too-many-rows = die Tabelle hat mehr als { $most } Zeilen
    .remedy = Lassen Sie weg, was keine Eingabe ist
no-csv = das ist kein CSV: { $why }
    .remedy = Schließen Sie jedes doppelte Anführungszeichen
no-commas = die Zellen sind nicht durch Kommas getrennt
    .remedy = Speichern Sie die Datei als CSV
nameless-column = eine Spalte hat keinen Namen
    .remedy = Benennen Sie sie, oder entfernen Sie das überzählige Komma in jeder Zeile
unknown-column = diese Spalte gibt es nicht
column-twice = diese Spalte steht zweimal da
    .remedy = Behalten Sie eine von beiden
column-missing = diese Spalte fehlt
    .remedy = Ergänzen Sie sie in der Kopfzeile und jeder Zeile

# Schlüssel und Werte in YAML.
id-reserved = diese Kennung ist vergeben
    .remedy = Wählen Sie eine andere
key-missing = dieser Schlüssel fehlt
    .remedy = Ergänzen Sie ihn
no-plain-number = das ist keine Zahl
    .remedy = Schreiben Sie eine einfache Zahl wie 1234.5
no-finite-number = das ist keine endliche Zahl
    .remedy = Schreiben Sie eine einfache Zahl wie 1234.5
no-whole-number = das ist keine ganze Zahl
    .remedy = Schreiben Sie eine ganze Zahl, ohne Dezimalpunkt und Anführungszeichen
whole-number-too-large = diese Zahl ist zu groß
    .remedy = Berichtigen Sie sie
no-text = das ist kein Text
    .remedy = Setzen Sie ihn in doppelte Anführungszeichen
neither-true-nor-false = das ist weder true noch false
    .remedy = Schreiben Sie true oder false
empty-text = der Text ist leer
    .remedy = Füllen Sie ihn aus
nothing-in-it = es steht nichts darin
    .remedy = Füllen Sie es aus
no-list = das ist keine Liste
    .remedy = Schreiben Sie [one, two]
no-mapping = das ist keine Zuordnung
    .remedy = Schreiben Sie darunter `key: value`
no-mapping-in-file = das ist keine Zuordnung
    .remedy = Schreiben Sie `key: value`, je Zeile eines
not-read = das kann nicht gelesen werden
    .remedy = Vergleichen Sie mit dem Referenzfall
unknown-key = diesen Schlüssel gibt es hier nicht
unknown-word = dieses Wort ist hier nicht bekannt
at-or-below = das muss größer als { $least } sein
    .remedy = Berichtigen Sie die Zahl
above = das darf nicht größer als { $least } sein
    .remedy = Berichtigen Sie die Zahl
key-no-year = der Schlüssel { $key } ist kein Jahr
    .remedy = Schreiben Sie das Jahr, um das es geht, vierstellig ({ $first } bis { $last }), ohne Anführungszeichen
key-no-id = der Schlüssel { $key } ist keine Kennung
    .remedy = Nur Kleinbuchstaben, Ziffern, - und _ verwenden
no-unit-given = diese Zahl hat keine Einheit
number-form = Schreiben Sie `{"{"}value: …, unit: …{"}"}`, oder `path:` oder `by:` anstelle von `value:`
correct-it = Berichtigen Sie es
no-one-form = geben Sie genau eines von value, path, by an
    .remedy = { number-form }
no-name = es gibt keinen Namen in irgendeiner Sprache
    .remedy = Schreiben Sie `{"{"}en: …{"}"}`, nach den Kürzeln der Sprachen
scope2-ways = geben Sie scope2 an, oder scope2_location und scope2_market, oder eines davon
no-yaml = das ist kein YAML: { $why }
    .remedy = Berichtigen Sie es dort oder kurz darüber
cannot-be-read = es kann nicht gelesen werden
second-document = da ist ein zweites Dokument
    .remedy = Behalten Sie eines in der Datei
references = Verweise (& und *) werden nicht gelesen
    .remedy = Schreiben Sie den Wert aus
tags = Marken (!) werden nicht gelesen
    .remedy = Lassen Sie die Marke weg
control-character = das steht für das Steuerzeichen { $code }
    .remedy = Entfernen Sie es
too-deep = das ist zu tief geschachtelt
    .remedy = Vergleichen Sie mit dem Referenzfall
key-no-word = ein Schlüssel muss ein Wort sein
    .remedy = Schreiben Sie `key: value`
key-twice = dieser Schlüssel steht zweimal da, zuerst in Zeile { $line }
    .remedy = Behalten Sie einen von beiden

# Zahlen.
no-path-here = das ist eine einzelne Zahl, kein Pfad
    .remedy = Geben Sie sie als `value:` an
no-by-here = hier gibt es nichts zu unterscheiden
    .remedy = Verwenden Sie `value:`
number-missing = hier fehlt eine Zahl
    .remedy = Ergänzen Sie eine Zeile für eines davon: { $wanted }
not-below = das muss kleiner als { $most } sein

# Eine Arbeitsmappe: was in ihren Zellen zu tun ist.
number-in-cells = Tragen Sie den Wert oder die Jahre ein, und die Einheit
one-number-in-cells = Geben Sie eine Zahl an, in der Spalte value
no-by-in-cells = Lassen Sie die Spalte by leer
mapping-in-cells = Geben Sie jedem seiner Schlüssel eine Zeile, etwa capex.value
held-as-text = Sie ist als Text gespeichert: Geben Sie der Zelle das Format Standard und schreiben Sie sie neu
# Dateien, Einheiten, Setzungen, Sensitivitätsanalysen.
no-case = { $folder } enthält keinen Fall: { $company } fehlt. Nennen Sie den Ordner eines Falls, oder beginnen Sie einen mit `pathway init DIR`.
no-case-but-like = { $folder } enthält keinen Fall: { $company } fehlt. Benennen Sie { $like } um, nennen Sie den Ordner eines Falls, oder beginnen Sie einen mit `pathway init DIR`.
folder-unread = { $folder } kann nicht gelesen werden: { $why }
file-missing = die Datei fehlt
    .remedy = Legen Sie sie in den Ordner des Falls
no-study = es gibt keine Studie
    .remedy = Fügen Sie eine Datei hinzu, etwa { $file }
unread-folder = dieser Ordner wird nicht gelesen
    .remedy = Verschieben Sie ihn aus dem Fall heraus
unread-file = diese Datei wird nicht gelesen
    .remedy = Verschieben Sie sie, oder lassen Sie ihren Namen auf .md enden
unread-folder-there = Legen Sie seine Dateien in { $folder }/, oder verschieben Sie ihn aus dem Fall heraus
unread-file-there = { $file } gibt es schon: Verschieben Sie diese Datei aus dem Fall heraus
unread-rename = Benennen Sie es in { $name } um, oder verschieben Sie es aus dem Fall heraus
no-kind-of-lever = diese Art von Maßnahme gibt es nicht
link-out = die Datei ist ein Verweis aus dem Ordner hinaus
    .remedy = Legen Sie stattdessen eine Kopie dorthin
no-file = das ist keine Datei
    .remedy = Legen Sie eine Datei dieses Namens dorthin
file-too-large = die Datei ist größer als { $most } MB
    .remedy = Lassen Sie weg, was keine Eingabe ist
no-utf-8 = das ist kein Text in UTF-8 (Zeile { $line }, Byte { $byte })
    .remedy = Speichern Sie die Datei in der Kodierung UTF-8
line-control-character = Zeile { $line } enthält das Steuerzeichen { $code }
    .remedy = Entfernen Sie es
any-year = jedes Jahr
trend-after = eine Fortschreibung nach { $last }
these-years = { $years }
path-without = im Pfad fehlt: { $missing }
no-row-of-years = es gibt keine Zeile für { $missing }
add-covering = Ergänzen Sie { $of ->
    [rows] Zeilen
   *[years] Jahre
 }, die { $n ->
    [one] es
   *[other] sie
 } abdecken
add-covering-or-beyond = Ergänzen Sie { $of ->
    [rows] Zeilen
   *[years] Jahre
 }, die { $n ->
    [one] es
   *[other] sie
 } abdecken, oder sagen Sie, wie es weitergeht: `beyond: {"{"}{ $key }: hold{"}"}` in company.yaml
add-for-trend = Ergänzen Sie { $of ->
    [rows] Zeilen
   *[years] Jahre
 }, sodass es zwei sind, oder verwenden Sie `hold`
with-more = { $remedy }{ $more }
money-of-others = das ist Geld von { $years }, und der Fall rechnet in Geld von { $own }
    .remedy = Geben Sie es in Geld von { $own } an, oder ergänzen Sie `deflator:` in company.yaml
deflator-without = im Deflator fehlt: { $years }
    .remedy = Ergänzen Sie in `deflator:` Jahre, die es abdecken, oder geben Sie Geld von { $own } an
money-of-year-and-day = Geld ist entweder das eines Jahres oder nominal
    .remedy = Lassen Sie eines davon weg
no-money = diese Zahl ist kein Geld
    .remedy = Lassen Sie den Schlüssel weg
no-unit-to-count-in = das ist keine Einheit, in der gezählt wird
    .remedy = Schreiben Sie ein Wort wie vehicle, oder eine Einheit wie GWh
measures-other = diese Einheit misst nicht { $what ->
    [kt] Tonnen
   *[other] { $what }
 }
    .remedy = Geben Sie es in { $unit } an, oder in einer anderen Einheit derselben Art
no-unit-of-measure = das ist keine Einheit
    .remedy = Schreiben Sie Wörter, verbunden durch /, etwa { $unit }
other-currency = Geld dieses Falls ist in { $own }, nicht in { $other }
    .remedy = Rechnen Sie es in { $own } um
no-such-unit = { $word ->
    [whole] diese Einheit gibt es nicht
   *[other] die Einheit { $word } gibt es nicht
 }
write-either = Schreiben Sie { $first } oder { $last }
give-in-unit = Geben Sie es in { $unit } an

# Die Dateien der Eingaben.
word-reserved = dieses Wort ist vergeben
    .remedy = Benennen Sie es um
id-taken = diese Kennung ist schon vergeben, in { $file }, { $place }
    .remedy = Geben Sie einem von beiden eine andere Kennung
no-such = { $what ->
    [business] dieses Geschäftsfeld gibt es nicht
    [region] diese Region gibt es nicht
    [carrier] diesen Energieträger gibt es nicht
    [source] diese Emissionsquelle gibt es nicht
    [driver] diesen Wachstumstreiber gibt es nicht
    [revenue] Umsatz dieses Geschäftsfelds gibt es nicht
    [product] dieses Produkt gibt es nicht
    [account] dieses Konto gibt es nicht
    [category] diese Kategorie gibt es nicht
    [scope] diesen Scope gibt es nicht
    [kind] diese Art von Maßnahme gibt es nicht
    [lever] diese Maßnahme gibt es nicht
    [option] diese Option gibt es nicht
    [target] dieses Ziel gibt es nicht
    [study] diese Studie gibt es nicht
   *[other] { $what }: das gibt es nicht
 }
electricity-in-gwh = Strom wird in GWh gezählt
    .remedy = Schreiben Sie GWh
electricity-is-scope-2 = eingekaufter Strom gehört zu Scope 2
    .remedy = Schreiben Sie 2, oder lassen Sie es leer
no-category-here = nur Scope 3 hat Kategorien
    .remedy = Lassen Sie es leer, oder berichtigen Sie scope
no-gas = das ist kein Treibhausgas
    .remedy = Schreiben Sie { $gases } oder einen einzelnen Stoff wie HFC-134a
no-activity = nichts sagt, wie viel es von { $source } gibt
    .remedy = Füllen Sie { $columns } aus, oder geben Sie es je Jahr in activity.csv an
activity-by-year = activity.csv gibt die Aktivität von { $source } je Jahr an
    .remedy = Lassen Sie activity, activity_unit und growth leer, oder entfernen Sie jene Zeilen
makes-none = { $business } stellt kein { $product } her
    .remedy = Ergänzen Sie Zeilen in outputs.csv
makes-none-in-base = { $business } stellt { $base } kein { $product } her, auf das sich ein Index beziehen könnte
    .remedy = Nennen Sie einen Wachstumstreiber aus growth.csv
account-of-another = dieses Konto gehört zu { $own }
    .remedy = Nennen Sie ein anderes Konto
share-beyond-0-and-1 = ein Anteil liegt zwischen 0 und 1
    .remedy = Berichtigen Sie ihn
pass-through-is-1 = außerhalb von Scope 3 ist das 1
    .remedy = Berichtigen Sie es
no-currency = das ist keine Währung
    .remedy = Schreiben Sie ihr Kürzel aus drei Buchstaben, etwa CNY
ends-before-start = der Plan endet, bevor er { $first } beginnt
    .remedy = Berichtigen Sie es
plan-too-long = der Plan ist länger als { $most } Jahre
    .remedy = Lassen Sie ihn früher enden
nothing-left-to-plan = es bleibt nichts zu planen: der Horizont endet { $end }
    .remedy = Berichtigen Sie es, oder lassen Sie den Horizont später enden (horizon.end)
rate-beyond-1 = ein Satz liegt zwischen -1 und 1
    .remedy = Geben Sie ihn als Anteil mit der Einheit share an, oder in Prozent mit der Einheit %
one-price-level = ein Preisniveau gilt je Jahr
    .remedy = Geben Sie es als Pfad an: `path: {"{"}YEAR: 1, YEAR: …{"}"}`
price-level-not-above-0 = ein Preisniveau liegt über 0
    .remedy = Berichtigen Sie die Zahl
price-level-falls-to-0 = das Preisniveau fällt bis { $year } auf 0
    .remedy = Geben Sie mehr Jahre an, oder lassen Sie es gleich bleiben (hold)
no-language = das ist keine Sprache
    .remedy = Schreiben Sie ihr Kürzel, etwa en, de oder zh
language-twice = diese Sprache steht zweimal da
    .remedy = Lassen Sie eine weg
name-missing = dieser Name fehlt in { $language }, der ersten Sprache des Falls
    .remedy = Ergänzen Sie ihn
language-not-of-case = der Fall hat keine Sprache { $code }
    .remedy = Schreiben Sie `languages: [{ $wanted }]` in company.yaml, oder lassen Sie den Namen weg
selects-none = { $what ->
    [account] das wählt kein Konto aus
    [source] das wählt keine Emissionsquelle aus
    [lever] das wählt keine Maßnahme aus
   *[other] das wählt nichts aus: { $what }
 }
    .remedy = Erweitern oder berichtigen Sie die Auswahl
not-selected-by = nach { $key } kann hier nicht ausgewählt werden: { $why }
    .remedy = Verwenden Sie { $first } oder { $last }
selects-accounts = das sind Konten, von Geschäftsfeld, Region und Scope
selects-sources = das sind Emissionsquellen
selects-perimeter = eine Systemgrenze besteht aus Konten, für die Emissionen gebucht und sauberer Strom beansprucht wird, nicht aus einzelnen Verwendungen
list-empty = die Liste ist leer
    .remedy = Lassen Sie den Schlüssel weg, wenn alle gemeint sind
before-the-plan = der Plan beginnt { $first }
    .remedy = Berichtigen Sie es, oder lassen Sie es weg
year-of-no-plan = das ist kein Jahr eines Plans
    .remedy = Berichtigen Sie es, oder lassen Sie es weg
until-before-from = es liegt vor { $first }
    .remedy = Berichtigen Sie eines von beiden
yields-unlike = die Erträge dieser Maßnahmen lassen sich nicht addieren
    .remedy = Wählen Sie nur Strom oder nur Zertifikate aus
no-share-of-electricity = nur ein Ertrag an Strom kann ein Anteil am Strom sein
    .remedy = Lassen Sie es weg, oder schreiben Sie `of: yield`
no-capex-to-limit = keine dieser Maßnahmen hat Investitionen, also begrenzt das nichts
    .remedy = Begrenzen Sie stock, added oder yield
limit-units-differ = diese Maßnahmen werden in verschiedenen Einheiten gezählt
    .remedy = Wählen Sie Maßnahmen einer Einheit aus, oder begrenzen Sie yield oder capex
key-not-of-metric = dieser Schlüssel passt nicht zu { $metric }
    .remedy = Lassen Sie ihn weg
key-needed = { $by } braucht diesen Schlüssel
    .remedy = Ergänzen Sie ihn
no-requirement = { $metric } ist immer eine Zusage und keine Tatsache
    .remedy = Lassen Sie diesen Schlüssel weg
no-one-when = genau eines von in, from und line sagt, wann es gilt
    .remedy = Geben Sie eines davon an, mit einem Jahr
year-outside-plan = dieses Jahr liegt außerhalb des Plans, { $first } bis { $last }
    .remedy = Berichtigen Sie es
commitment-after-plan = dieses Jahr liegt außerhalb des Plans, { $first } bis { $last }: die Zusage fiele weg
    .remedy = Berichtigen Sie es, lassen Sie den Plan { $year } oder später enden, oder entfernen Sie die Zusage
no-line = { $metric } hat keinen Wert im Basisjahr, bei dem eine Linie beginnen könnte
    .remedy = Verwenden Sie in oder from
until-outside = dieses Jahr liegt außerhalb der Jahre { $first } bis { $end }
    .remedy = Berichtigen Sie es, oder lassen Sie diesen Schlüssel weg
until-of-no-sum = nur eine Summe über Jahre endet vor dem Plan
    .remedy = Ergänzen Sie cumulative: true, oder lassen Sie es weg
sum-of-one-year = eine Summe umfasst mehrere Jahre
    .remedy = Verwenden Sie from, und until für das letzte Jahr
sum-no-share = eine Summe über Jahre ist kein Anteil an den Emissionen eines Jahres
    .remedy = Geben Sie die Summe selbst an, in t
sum-one-number = eine Summe über Jahre ist eine einzige Zahl
    .remedy = Geben Sie sie als `value:` an
no-lever-in-perimeter = keine der ausgewählten Maßnahmen betrifft etwas innerhalb der Systemgrenze
    .remedy = Berichtigen Sie levers oder perimeter
counted-twice = { $what ->
    [programme] eine Tonne eines Programms
    [power] eine kWh, die kein Konto beansprucht,
   *[other] { $what }
 } würde für beide gezählt, und keine ist Teil der anderen
    .remedy = Lassen Sie eine innerhalb der anderen liegen, oder nehmen Sie sie in zwei Studien auf

# Maßnahmen und Prüfungen des Falls.
or-else = { "; oder " }
set-so = { $problem }, mit { $names }{ $more ->
    [yes] { " " }und weiteren
   *[no] { "" }
 }
set-in-file = { $path }: { $value } aus { $file }
unordered-stock = der vorhandene Bestand kann mehr bedienen, als da ist, und nichts sagt, welcher zuerst bedient
    .remedy = Geben Sie { $levers } je ein eigenes `merit`: Das kleinste bedient zuerst; oder senken Sie den Bestand, oder erhöhen Sie Aktivität oder Wachstum von { $source } ({ $where })
upstream-twice = factors.csv enthält die Vorkette von { $carrier }, in der dies schon gezählt ist
    .remedy = Lassen Sie diese Emissionsquelle weg, oder die Zeilen der Vorkette von { $carrier }
incumbent-not-replaced = keine Maßnahme, die bei dieser Emissionsquelle etwas ersetzt, sagt, was sie ersetzt
    .remedy = Geben Sie einer incumbent_life und incumbent_value, oder lassen Sie diese Zeilen weg
above-potential = das ist mehr als das Potenzial
    .remedy = Erhöhen Sie das Potenzial, oder senken Sie dies
valid-no-more = dieser Bestand ist { $year } noch in Betrieb und gilt bis { $until }
    .remedy = Lassen Sie ihn bis { $after } auf 0 fallen
serves-too-long = { $bought } gekauft, ist es bis { $end } in Betrieb und gilt bis { $until }
last-year = Setzen Sie last_year auf { $latest }, oder verkürzen Sie die Lebensdauer
shorten-life = Verkürzen Sie die Lebensdauer, oder lassen Sie die Maßnahme weg: Nichts Gekauftes ließe sich rechtzeitig anrechnen
useful-no-more = { $year } ist davon etwas da, und nützlich ist es bis { $until }
    .remedy = Setzen Sie es ab { $after } auf 0
unlimited = nichts begrenzt, wie viel von { $option } { $year } gekauft werden darf
    .remedy = Geben Sie max_add oder potential an, oder eine gemeinsame Grenze in limits.yaml
size-of-company = alle Emissionsquellen zusammen stoßen im Jahr höchstens so viel aus: { $size ->
    [large] mehr, als die Welt ausstößt
   *[small] weniger als eine Tonne, und ein Plan wird auf das Kilogramm genau angegeben
 }
    .remedy = Berichtigen Sie die Einheit der Aktivität (sources.csv) oder die in factors.csv
cost-share-of-own = andere tragen nur in Scope 3 einen Teil, und diese Maßnahme gilt dort für nichts
    .remedy = Lassen Sie es weg
load-without-lots = nur was in Losen kommt, hat eine Mindestlast, und dies ist teilbar
    .remedy = Geben Sie unit_size an, die Größe eines Loses, oder lassen Sie dies weg
merit-of-nothing = das ist die Stelle des vorhandenen Bestands, und es gibt keinen
    .remedy = Ergänzen Sie `existing`, oder lassen Sie dies weg
parts-of-lots = { $what ->
    [retired] was ausscheidet, ist keine ganze Zahl von Losen zu { $lot }
   *[stock] das ist keine ganze Zahl von Losen zu { $lot }
 }
    .remedy = Geben Sie den Bestand für jedes Jahr an, in dem er fällt, oder berichtigen Sie unit_size
load-above-demand = ein Los in Betrieb bedient mindestens { $least } { $unit }, und von { $source } sind dafür höchstens { $most } da
    .remedy = Senken Sie die Mindestlast, geben Sie eine kleinere unit_size an, oder nehmen Sie diese Emissionsquelle aus
closure-cost-unused = das wird bei einer Stilllegung gezahlt, und stillgelegt werden darf nicht
    .remedy = Ergänzen Sie `retirable: true`, oder lassen Sie dies weg
not-closable = Verträge, Zertifikate und Programme werden nicht stillgelegt
    .remedy = Lassen Sie es weg
closure-cost-missing = nichts sagt, was die Stilllegung kostet
    .remedy = Ergänzen Sie es; 0, wenn sie nichts kostet
fom-of-existing = der vorhandene Bestand hat kein capex, von dem dies ein Anteil wäre: Eine Stilllegung würde nichts davon sparen
    .remedy = Geben Sie fom in Geld an
committed-closable = fest Zugesagtes würde wieder stillgelegt
    .remedy = Lassen Sie retirable weg, oder machen Sie aus dem fest Zugesagten eine eigene Maßnahme
closable-grows = vorhandener Bestand, der stillgelegt werden darf, wächst nicht
    .remedy = Lassen Sie ihn nur fallen, und geben Sie an, was später kommt, als andere Maßnahme
total-missed = die Emissionsquellen von { $total ->
    [scope1] Scope 1
    [scope2] Scope 2
    [scope2_location] Scope 2 (standortbasiert)
    [scope2_market] Scope 2 (marktbasiert)
   *[scope3] Scope 3
 } ergeben { $found } t, nicht die geprüften { $stated } t ({ $off } t)
    .remedy = Berichtigen Sie sources.csv (activity), factors.csv, den Bestand `existing` der Maßnahmen, der zuerst abgezogen wird, oder diese Summe
total-and-row = { $likely } { total-missed.remedy }
likely = Wahrscheinlich { $asked }.
would-close = { $what }: { $right ->
    [thousandth] Ein Tausendstel davon
    [thousand] Das Tausendfache
    [millionth] Ein Millionstel davon
    [million] Das Millionenfache
    [tenth] Ein Zehntel davon
    [ten] Das Zehnfache
    [hundredth] Ein Hundertstel davon
    [hundred] Das Hundertfache
    [gigajoules] Das 3,6-Fache (1 MWh sind 3,6 GJ)
    [megawatt-hours] Der 3,6te Teil davon (1 MWh sind 3,6 GJ)
    [half] Die Hälfte davon (zählt es doppelt?)
   *[none] Nichts davon (steht es zweimal da?)
 } würde die Lücke schließen, ausgestoßen werden { $tonnes } t
look-at = Sehen Sie zuerst { $what } an: Allein das stößt { $tonnes } t aus.
row-of = { $where } ({ $source })
factor-of = factors.csv, { $carrier } für { $region }
one-total-of-two = Scope 2 hat zwei Summen, standortbasiert und marktbasiert, und eine ist angegeben
    .remedy = Geben Sie stattdessen scope2_location und scope2_market an, oder eine davon; oder machen Sie den standortbasierten Faktor des Basisjahrs auch zum Residualfaktor
booked-in-no-scope = nichts sagt, in welchem Scope gebucht wird, was { $levers } von { $carrier } { $n ->
    [one] nutzt
   *[other] nutzen
 }
    .remedy = Schreiben Sie 1 (vor Ort verbrannt oder freigesetzt), 2 (gekaufte Wärme, Dampf oder Kälte) oder 3 (eingekaufte Güter, mit einer Kategorie)
booked-nowhere = nichts sagt, wo gebucht wird, was davon an { $carrier } genutzt wird
    .remedy = Nennen Sie das Konto, wie in plant/north/2
felt-twice = auf { $source } wirkt diese Maßnahme schon
    .remedy = Zählen Sie beides zusammen, in einem Schlüssel
felt-by-none = keine dieser Emissionsquellen ist in { $place }, wo { $option } ist
    .remedy = Berichtigen Sie die Auswahl, oder fassen Sie applies_to enger
select-by-at = Wählen Sie mit `at:` eine Emissionsquelle je Ort aus, oder fassen Sie applies_to enger
felt-by-several = es wirkt auf { $n } Emissionsquellen in { $place }, wo { $option } ist: { $sources }
    .remedy = Wählen Sie eine davon aus, und geben Sie der anderen einen eigenen Schlüssel
felt-by-its-own = das ist die Emissionsquelle, an der die Maßnahme selbst ansetzt
    .remedy = Geben Sie es als displaces oder abatement_efficiency an
share-of-changed = andere Maßnahmen verändern { $source }, und nichts sagt, welchen Anteil diese einspart
    .remedy = Geben Sie max_share an, bezogen auf das, was jene übrig lassen
felt-in-a-circle = was Maßnahmen an jeder davon tun, verändert die nächste, im Kreis
    .remedy = Lassen Sie eine der Nebenwirkungen (co_effects) weg
takes-too-much = das nimmt von { $source } mehr weg, als da ist
    .remedy = Senken Sie es oder max_share; oder berichtigen Sie die Aktivität der Emissionsquelle
stock-takes-too-much = der vorhandene Bestand nimmt von { $source } mehr weg, als da ist
    .remedy = Senken Sie es, oder berichtigen Sie die Aktivität der Emissionsquelle
same-order = { $levers } haben diesen Platz gemeinsam und sparen { $share } von { $source } ein
    .remedy = Geben Sie jeder einen eigenen Platz, oder ein max_share, das den anderen Raum lässt
one-for-all-years = das ist eine Zahl für alle Jahre
    .remedy = Geben Sie sie als `value:` an
does-nothing = das darf nicht 0 sein, sonst bewirkt es nichts
    .remedy = Berichtigen Sie die Zahl
nothing-to-carry-over = es gibt keine Jahresmenge, die übertragen werden könnte
    .remedy = Geben Sie max_add an, oder lassen Sie dies weg
no-capex-to-pay = es gibt kein capex, das zu zahlen wäre
    .remedy = Ergänzen Sie es, oder lassen Sie dies weg
instalments-no-shares = ein Anteil liegt zwischen 0 und 1
    .remedy = Berichtigen Sie die Anteile
instalments-add-up = diese Anteile ergeben zusammen { $sum }, nicht 1
    .remedy = Berichtigen Sie sie, der erste wird im Jahr des Kaufs gezahlt
instalments-too-late = der Betrieb beginnt { $lead ->
    [one] ein Jahr
   *[other] { $lead } Jahre
 } nach dem Kauf, und bis dahin ist alles gezahlt
    .remedy = Geben Sie höchstens { $most } davon an, oder einen längeren Vorlauf (lead)
before-plan = der Plan beginnt { $start }
    .remedy = Berichtigen Sie es, oder lassen Sie es weg
before-first-year = das liegt vor { $start }, dem ersten Jahr
    .remedy = Berichtigen Sie es
too-many-years = das sind mehr als { $n } Jahre
    .remedy = Berichtigen Sie es
no-plan-year = das ist kein Jahr eines Plans
    .remedy = Berichtigen Sie es
never-of-use = was zuerst gekauft wird, { $start }, ist ab { $serves } in Betrieb
    .remedy = Berichtigen Sie es, oder lassen Sie die Maßnahme weg
for-nothing-of-id = die Maßnahme gilt für nichts mit dieser Kennung
bears-nothing = das darf nicht 0 sein
    .remedy = Geben Sie capex und fom mit 0 an, und sagen Sie in note, wer sie trägt
rest-unborne = nichts sagt, wer den Rest trägt
    .remedy = Sagen Sie es in `note` der Maßnahme
fom-of-no-capex = es gibt kein capex, von dem dies ein Anteil wäre
    .remedy = Ergänzen Sie es, oder geben Sie fom in Geld an
serves-too-much = 1 { $of } bedient { $each } { $unit } im Jahr, und { $source } braucht { $most }
    .remedy = Berichtigen Sie die Zahl oder ihre Einheit
no-amount-of = dieser Schlüssel fehlt, und 1 { $of } ist keine Menge in { $unit }
    .remedy = Ergänzen Sie ihn, in { $unit }/{ $of }
no-electricity-there = keines der ausgewählten Konten nutzt Strom
    .remedy = Berichtigen Sie die Auswahl
market-of-no-region = keine Region hat diesen Markt
left-out-needed = die Studie lässt { $lever } weg, ohne das { $names } nicht arbeiten kann
    .remedy = Lassen Sie auch { $names } weg, oder behalten Sie { $lever } (levers, perimeter)
required-in-a-circle = diese Maßnahmen setzen einander im Kreis voraus, sodass keine die erste sein kann
    .remedy = Lassen Sie eine dieser Voraussetzungen weg
requires-and-excludes = { $lever } setzt { $other } voraus und schließt es aus
    .remedy = Lassen Sie eines von beiden weg
enough-in-parts = { $lever } ist in Teilen zu kaufen, und ein Teil davon würde genügen
    .remedy = Geben Sie { $lever } eine unit_size, oder lassen Sie shared weg
shared-otherwise = { $first } teilt { $other } { $where ->
    [all] überall
   *[place] an seinem Ort
 }
    .remedy = Sagen Sie in beiden dasselbe
needed-and-absent = in { $place }, wo { $option } es braucht, gibt es kein { $other }
    .remedy = Fassen Sie applies_to von { $other } weiter, das von { $lever } enger, oder geben Sie everywhere: true an
needed-in-no-place = { $option } ist in keinem einzelnen Geschäftsfeld und keiner einzelnen Region, und teilt dort also kein { $other }
    .remedy = Geben Sie everywhere: true an
stock-needs-more = der vorhandene Bestand braucht mehr von { $lever }, als davon da ist
    .remedy = Senken Sie ihn, oder erhöhen Sie `existing` von { $lever }
excludes-itself = eine Maßnahme schließt sich nicht selbst aus
    .remedy = Lassen Sie es weg
nothing-in-common = { $lever } und { $other } haben keine Emissionsquelle und keinen Ort gemeinsam
    .remedy = Lassen Sie es weg, oder berichtigen Sie, wofür sie gelten
there-together = { $first } und { $second } sind { $year } zusammen vorhanden oder fest zugesagt
    .remedy = Senken Sie `existing` oder `min_add` von einer davon, oder lassen Sie dies weg
either-or-unlimited = nichts begrenzt, wie viel von { $option } da sein kann, sodass kein Entweder-oder möglich ist
    .remedy = Geben Sie potential oder max_add an
claimed-and-stored = eligible und durability gehören zusammen: was angerechnet wird, und wie lange es gespeichert ist
    .remedy = Geben Sie beide an, oder keines
uses-no-fuel = keine dieser Maßnahmen nutzt einen Brennstoff an einer Emissionsquelle
    .remedy = Berichtigen Sie die Auswahl
source-without-co2 = { $source } ({ $carrier }) hat kein CO₂, das durch einen Schornstein geht
    .remedy = Lassen Sie es weg
use-without-co2 = von dem { $carrier }, das { $option } nutzt, geht kein CO₂ durch einen Schornstein
    .remedy = Lassen Sie es weg, oder lassen Sie uses_of weg
feeds-itself = der eigene Brennstoff bringt { $tonnes } t CO₂ je abgeschiedener Tonne: Die Abscheidung würde sich selbst speisen
    .remedy = Berichtigen Sie uses oder die Faktoren dazu: Eine abgeschiedene Tonne muss weniger als eine Tonne verbrauchen
flows-in-part = { $one } und { $other } teilen sich { $flow }, aber nicht alle Ströme
    .remedy = Setzen Sie beide an denselben Strömen an, oder an Strömen ohne einen gemeinsamen
half-an-incumbent = incumbent_life und incumbent_value gehören zusammen
    .remedy = Geben Sie beide an, oder keines
electricity-for-electricity = sie nutzt Strom, um Strom zu erzeugen
    .remedy = Geben Sie `yields` ohne den Eigenverbrauch an
saving-unlimited = nichts sagt, wie viel der Aktivität sie einsparen kann
    .remedy = Geben Sie max_share oder potential an
beyond-solver = { $size ->
    [lost] eine so kleine Zahl ist für den Solver nichts
   *[refused] eine so große Zahl nimmt der Solver nicht an
 }, in { $of }
    .remedy = Berichtigen Sie die Zahl, oder zählen Sie in einer anderen Einheit: `pathway check { $case } --scaling`
more-than-world = der beste Plan hat davon mehr als die Welt: Es verdient ohne Grenze Geld
    .remedy = Geben Sie so viel an, wie es gibt, oder berichtigen Sie Preis, Kosten oder Einheit
cost-without-end = die Kosten haben kein unteres Ende: Etwas verdient ohne Grenze Geld
    .remedy = Suchen Sie einen negativen Preis (premium, fom oder anderes) ohne potential oder max_add
nothing-to-share = in { $year } gibt es davon nichts, wovon es ein Anteil sein könnte
    .remedy = Geben Sie den Wert selbst in { $unit } an, und lassen Sie diesen Schlüssel weg
nothing-emitted = jede Aktivität ist 0: { $year } wird nichts emittiert
    .remedy = Tragen Sie ein, was verbraucht wurde, und die verifizierten Summen
year-not-before-base = dieses Jahr liegt nicht vor dem Basisjahr { $base }
    .remedy = Schreiben Sie base_year, oder ein Jahr davor
no-rows-of-year = { $file } hat keine Zeilen dieses Jahres
    .remedy = Ergänzen Sie sie
history-untold = für dieses Jahr sagt { $file } nichts über { $account } nach { $method }
history-not-apart = für dieses Jahr unterscheidet { $file } nicht zwischen { $one } und { $other }
add-history = Ergänzen Sie in { $file } Zeilen für { $year }, oder die Spalten, die sie unterscheiden
no-start = es gibt { $year } keinen Ausgangswert für { $what ->
    [revenue] den Umsatz
   *[other] { $what }
 }
    .remedy = Geben Sie den Wert selbst an, mit in oder from
upstream-outside = { $before } enthält die Vorkette von { $account }, das außerhalb der Studie liegt
    .remedy = Erweitern Sie die Systemgrenze, oder lassen Sie es weg: `not: {"{"}category: [{ $category }]{"}"}`
existing-booked = { $carrier }, das der Bestand von { $option } verbraucht, wird in { $account } gebucht, und worauf es wirkt, liegt außerhalb der Studie, in { $acts_in }
    .remedy = Erweitern Sie die Systemgrenze, oder lassen Sie { $account } weg
uses-outside = { $carrier }, das { $option } verbraucht, wird außerhalb der Studie gebucht, in { $account }
    .remedy = Erweitern Sie die Systemgrenze, oder lassen Sie die Maßnahme mit `levers:` weg
felt-outside = die Wirkung von { $option } reicht über die Studie hinaus, bis { $account }
    .remedy = Erweitern Sie die Systemgrenze, oder lassen Sie die Maßnahme mit `levers:` weg
no-path-matches = Kein Pfad passt zu { $pattern }. { $remedy }
case-without-study = Der Fall hat keine Studie { $study }. { $remedy }
place-without-study = { $place } hat keine Studie { $study }. { $remedy }
no-such-study = diese Studie gibt es nicht
no-lever-in-study = keine ihrer Maßnahmen gehört zur Studie { $study }
    .remedy = Lassen Sie sie in der Studie weg
none-made = in { $study } wird innerhalb der Systemgrenze und in den betreffenden Jahren nichts davon hergestellt
    .remedy = Berichtigen Sie die Systemgrenze, oder ergänzen Sie Zeilen in outputs.csv
rate-too-small = { $rate } { $unit } ist weniger, als Tabellen darstellen können
    .remedy = Geben Sie { $per } in outputs.csv in einer größeren Einheit an, etwa in Millionen
no-rule = diese Regel gibt es nicht
judged-by-plan = diese Regel wird nach den Zahlen des Plans beurteilt
    .remedy = Die Zeile herausnehmen
target-twice = das steht zweimal da
    .remedy = Lassen Sie eines weg
perimeter-outside = ihre Systemgrenze enthält Konten außerhalb der Studie, etwa { $account }
    .remedy = Erweitern Sie die Systemgrenze der Studie, oder lassen Sie das Ziel in ihr weg
no-decisions = { $file } nennt keine Entscheidung, an der festgehalten werden könnte
    .remedy = Tragen Sie die des alten Plans in { $file } ein, oder lassen Sie dies weg
caps-without-share = die Rangfolge caps braucht ein Ziel der Kennzahl credit_share
    .remedy = Fügen Sie der Studie eines hinzu, oder wählen Sie eine andere Rangfolge
no-ceiling = dieser Preis fehlt: { $promise } wird durch Minderung, dann durch Entnahme und Kompensation gehalten
    .remedy = Geben Sie ihn an, oder das Wort inf; oder wählen Sie die Rangfolge none
no-study-name = das ist kein Name einer Studie
    .remedy = Schreiben Sie einen Namen
studies-in-circle = die Studien erweitern einander im Kreis: { $studies }
    .remedy = Lassen Sie eine von ihnen nichts erweitern
plus-without-quotes = ein Plus ohne Anführungszeichen bewirkt nichts
    .remedy = Setzen Sie es in doppelte Anführungszeichen
no-path-value = das ist kein PATH=VALUE
    .remedy = Schreiben Sie es wie levers.NAME.life=10
set-grammar = Schreiben Sie einen Wert, oder *2 zum Skalieren, +1 zum Addieren, -1 zum Abziehen, =-1 für einen negativen Wert
no-value-to-set = es gibt keinen Wert zu setzen
    .remedy = { set-grammar }
number-belongs = hierher gehört eine Zahl
    .remedy = Schreiben Sie eine Zahl, in der Einheit der Datei
no-single-value = dieser Pfad benennt keinen einzelnen Wert
    .remedy = Schreiben Sie die ganze Liste, als [a, b]
no-number-behind = hinter { $sign } steht keine Zahl
    .remedy = { set-grammar }
only-number-changed = nur eine Zahl kann durch { $sign } geändert werden, und { $at } in { $file } ist keine
    .remedy = Setzen Sie stattdessen einen Wert
no-flow = das ist keine Zuordnung oder Liste in einer Zeile
    .remedy = Schreiben Sie {"{"}a: 1{"}"} oder [a, b]
no-such-path = diesen Pfad gibt es nicht
paths-listed = `pathway check { $case } --list-paths { $word }` zeigt, was es gibt
did-you-mean-path = Meinten Sie { $name }? `pathway check { $case } --list-paths { $word }` zeigt, was es gibt
name-a-value = Benennen Sie einen Wert darin, etwa { $path }
sheet-too-large = das Blatt hat mehr als { $rows } Zeilen oder { $columns } Spalten
    .remedy = Löschen Sie die Zeilen und Spalten ohne Eingaben, auch leere
column-without-header = die Spalte hat keine Überschrift
    .remedy = Benennen Sie sie, oder leeren Sie sie
sheet-empty = das Blatt ist leer
    .remedy = Füllen Sie es aus, oder entfernen Sie es
formula = das ist eine Formel
    .remedy = Setzen Sie den Wert an ihre Stelle
spreadsheet-error = das ist ein Fehlerwert der Tabellenkalkulation
    .remedy = Berichtigen Sie ihn, oder leeren Sie die Zelle
made-date = die Tabellenkalkulation hat daraus ein Datum gemacht
    .remedy = Geben Sie der Zelle das Format Text (oder Standard, für eine Zahl) und schreiben Sie es neu
made-boolean = die Tabellenkalkulation hat daraus einen Wahrheitswert gemacht
    .remedy = Geben Sie der Zelle das Format Text und schreiben Sie es neu
cell-control-character = die Zelle enthält das Steuerzeichen { $code }
    .remedy = Entfernen Sie es
cell-percentage = die Zelle zeigt einen Prozentwert und enthält { $value }
    .remedy = Geben Sie ihr das Format Standard und schreiben Sie die Zahl in der Einheit daneben
add-to-header = Ergänzen Sie sie in der Kopfzeile
name-the-line = Nennen Sie, worum es in der Zeile geht
no-key = das ist kein Schlüssel
    .remedy = Schreiben Sie ihn wie capex oder name.en
says-otherwise = { $first } sagt etwas anderes
    .remedy = Behalten Sie eines von beiden
list-or-quotes = Schreiben Sie eine Liste als [one, two]; setzen Sie anderen Text in doppelte Anführungszeichen
no-such-sheet = ein solches Blatt hat kein Fall
    .remedy = { $nearest } Oder setzen Sie _ vor seinen Namen
sheet-missing = das Blatt fehlt
    .remedy = Ergänzen Sie es in der Arbeitsmappe
save-as-xlsx = Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie als Excel-Arbeitsmappe (.xlsx)
workbook-too-large = { $file } ist größer als { $most } MB. Lassen Sie weg, was keine Eingabe ist.
workbook-unread = { $file } kann nicht gelesen werden: { $why }. Nennen Sie eine Arbeitsmappe, wie `pathway export-inputs --xlsx` sie schreibt, oder einen Ordner.
old-workbook = { $file } ist eine alte Arbeitsmappe (.xls) oder hat ein Kennwort. { save-as-xlsx }, ohne Kennwort.
no-workbook = { $file } kann nicht als Arbeitsmappe gelesen werden ({ $why }). { save-as-xlsx }.
unpacks-to-more = { $file } ist entpackt größer als { $most } MB. Lassen Sie weg, was keine Eingabe ist.
defines-entities = { $file } definiert Entitäten, die keine Arbeitsmappe braucht. { save-as-xlsx }.
there-already = { $path } gibt es schon und bleibt unverändert. Wählen Sie einen anderen Namen.
not-written = { $path } kann nicht geschrieben werden: { $why }. Wählen Sie eine andere Datei.
threshold-too-long = die Schwelle ist länger als { $n } Zeichen
    .remedy = Teilen Sie sie in zwei
before-that = { $problem }, vor { $what }
at-the-end = { $problem }, am Ende
no-comparison = es fehlt ein Vergleich
    .remedy = Schreiben Sie etwa npv_cost_m <= 1.1 * base
behind-threshold = hinter der Schwelle steht noch etwas
    .remedy = Geben Sie jeder eine eigene Zeile
behind-sum = hinter der Summe steht noch etwas
    .remedy = Schreiben Sie eine einzige Summe
sum-too-deep = das ist zu tief geschachtelt
    .remedy = Schreiben Sie es einfacher
no-term = es fehlt eine Zahl oder eine Kennzahl
    .remedy = Schreiben Sie etwa npv_cost_m
no-function = die Funktion { $name } gibt es nicht
base-of-one = base() gilt für eine einzige Kennzahl
    .remedy = Schreiben Sie etwa base(npv_cost_m)
no-year-there = es fehlt ein Jahr
    .remedy = Schreiben Sie etwa net_t@2030
year-not-closed = die Klammer ist nicht geschlossen
    .remedy = Schreiben Sie etwa net_t[2030]
bracket-not-closed = die Klammer ist nicht geschlossen
    .remedy = Schließen Sie jede Klammer
means-nothing = { $text } bedeutet hier nichts
    .remedy = Verwenden Sie Zahlen, Kennzahlen, + - * / ( ) und <= oder >=
base-of-what = base wovon?
    .remedy = Schreiben Sie etwa base({ $of })
base-beside-none = neben base steht keine Kennzahl
    .remedy = Schreiben Sie etwa base({ $of })
no-fact = die Angabe { $name } gibt es nicht
term-too-large = eine Zahl ist zu groß
    .remedy = Berichtigen Sie sie
taken-twice = { $how } wird von etwas gebildet, das schon zusammengefasst ist
    .remedy = Lassen Sie eines weg
taken-of-nothing = { $how } wird von keiner Kennzahl gebildet
    .remedy = Nennen Sie eine darin
share-of-no-case = { $name } gehört zu keinem einzelnen Fall
    .remedy = Vergleichen Sie es mit einer Zahl
share-of-all = { $name } fasst schon alle Szenarien zusammen
    .remedy = Schreiben Sie es allein
reading-of-each = { $name } ist eine Kennzahl jedes von { $n } Szenarien
    .remedy = Bilden Sie davon eines von { $how }
no-reading = { $name } wird hier nicht gelesen
    .remedy = { $nearest } Oder nehmen Sie seine Gruppe in `readings:` auf
reading-without-years = { $name } hat keine Jahre
    .remedy = Lassen Sie das Jahr weg
reading-of-year = { $name } gilt für ein Jahr
    .remedy = Schreiben Sie { $name }@{ $year }
reading-not-of-year = { $name } wird für { $year } nicht gelesen
    .remedy = Möglich ist { $first } bis { $last }
sweep-too-large = { $path } ist zu groß für eine Sensitivitätsanalyse. Nennen Sie eine andere Datei.
sweep-no-file = { $path } ist keine Datei. Nennen Sie eine Datei wie sweeps/ci.yaml.
sweep-unread = { $path } kann nicht gelesen werden: { $why }. Nennen Sie eine Datei wie sweeps/ci.yaml.
no-study-in-case = diese Studie hat der Fall nicht
plan-without-year = dieses Jahr hat der Plan nicht, sondern { $first } bis { $last }
    .remedy = Berichtigen Sie das Jahr
too-many-scenarios = Die Sensitivitätsanalyse hat mehr als { $most } Szenarien. Wählen Sie weniger Schritte.
needs-salib = Dieser Versuchsplan braucht SALib: pip install 'neutrality-pathway[sweep]'.
design-without = ein Versuchsplan der Art { $kind } sieht { $key } nicht vor
    .remedy = Lassen Sie es weg
other-design = Lassen Sie sie weg, oder wählen Sie einen anderen Versuchsplan
design-needs = ein Versuchsplan der Art { $kind } braucht { $key }
    .remedy = Ergänzen Sie { $key }:
none-of-section = { $section } fehlt
    .remedy = Ergänzen Sie mindestens einen Eintrag
base-is-taken = base ist der unveränderte Fall, der immer gelöst wird
    .remedy = Wählen Sie eine andere Kennung
only-worlds-weigh = nur worlds haben ein Gewicht
    .remedy = Lassen Sie es weg
world-without-weight = andere worlds haben ein Gewicht, und diese hat keines
    .remedy = Geben Sie allen oder keiner ein Gewicht
sobol-power = Punkte nach Sobol sind nur dann ausgewogen, wenn ihre Anzahl eine Zweierpotenz ist
    .remedy = Schreiben Sie { $near }
morris-even = Morris braucht eine gerade Anzahl von Stufen
    .remedy = Schreiben Sie eine gerade Zahl, etwa 4
morris-two = Morris braucht zwei Faktoren
    .remedy = Verwenden Sie one_at_a_time
grid-distribution = ein Raster hat keine Schritte einer Verteilung, wie { $factor } sie hat
    .remedy = Geben Sie range oder values an
grid-steps = ein Raster braucht steps für die Spanne von { $factor }
    .remedy = Ergänzen Sie steps:, etwa 3
name-of-column = das ist der Name einer Spalte
    .remedy = Wählen Sie eine andere Kennung
varies-not = es wird auf keine Weise variiert
varies-twice = es wird als { $forms } variiert
one-form = Geben Sie genau eines an von { $forms }
source-missing = die Quelle dessen, was { $confidence } genannt wird, fehlt
    .remedy = Nennen Sie sie, oder schreiben Sie assumption
value-twice = ein Wert steht zweimal da
    .remedy = Lassen Sie einen weg
levels-with-paths = levels sagen selbst, was sie setzen
    .remedy = Lassen Sie paths und change weg
changes-nothing = es ändert keine Eingabe
    .remedy = Nennen Sie die Pfade; `pathway check { $case } --list-paths WORD` zeigt sie
other-unit-than-the-case = { $path } steht im Fall in { $unit }, und die Werte würden so gelesen
    .remedy = Schreiben Sie sie in { $unit }, und nennen Sie diese Einheit
path-twice = ein Pfad steht zweimal da
    .remedy = Lassen Sie einen weg
change-missing = es fehlt, wie sich seine Pfade ändern
    .remedy = Schreiben Sie multiply, add oder set
set-with-weights = was mit set gesetzt wird, hat keine Gewichte
    .remedy = Schreiben Sie die Pfade als [a, b]
low-not-below-high = low ist nicht kleiner als high, also variiert nichts
    .remedy = Berichtigen Sie die beiden Zahlen
distribution-without = eine Verteilung der Art { $kind } hat kein { $key }
distribution-needs = eine Verteilung der Art { $kind } braucht { $key }
distribution-has = Sie hat { $keys }
outside-low-and-high = es liegt außerhalb von low und high
    .remedy = Berichtigen Sie es
lognormal-negative = die Verteilung lognormal hat keine negativen Werte
    .remedy = Schreiben Sie 0
# Die Dateien der Eingaben: Reihen, was sie brauchen, Ist-Werte und Änderungen.
renewed-already = was bis { $base }, dem Basisjahr, fällig war, ist erneuert
    .remedy = Geben Sie das Jahr an, in dem es das nächste Mal fällig ist
due-not-1 = die Anteile von { $source } ergeben { $sum }, nicht 1
    .remedy = Ergänzen oder berichtigen Sie Zeilen: alles, was da ist, wird in irgendeinem Jahr fällig
index-not-1 = der Index ist im Basisjahr { $base } nicht 1
    .remedy = Teilen Sie den Index jedes Jahres durch den von { $base }; 0 ist, was später beginnt
unit-elsewhere = { $product } wird an anderer Stelle in { $own } gezählt
    .remedy = Geben Sie es in { $own } an
driver-already = das ist schon ein Wachstumstreiber aus growth.csv
    .remedy = Nennen Sie eines von beiden anders
year-twice = dieses Jahr steht zweimal da
    .remedy = Behalten Sie eines
row-twice = das steht zweimal da
    .remedy = Behalten Sie eines
no-factor = für diesen Energieträger und diese Region gibt es keinen Emissionsfaktor
no-price = für diesen Energieträger und diese Region gibt es keinen Preis
add-row-of = Ergänzen Sie dafür eine Zeile für { $year }, in { $unit } oder Ähnlichem
add-rows-from = Ergänzen Sie dafür Zeilen von { $first } bis { $last }, in { $unit } oder Ähnlichem
offer = ; die Bibliothek hat { $names }: `{ $command }`{ $rate }{ $reports }
offer-average = ; die Bibliothek hat keinen Residualmix, stattdessen den Durchschnitt des Netzes ({ $names }): `{ $command }`{ $rate }{ $reports }
offer-rate = { " " }(Preisstand { $code } von { $year }: --rate nach den Verbraucherpreisen des Euroraums)
offer-reports = , oder nach { $reports }: so, wie die Bilanz zählt
offer-search = ; suchen Sie mit `pathway library search electricity COUNTRY`, und fügen Sie es mit --region { $region } hinzu
offer-elsewhere = ; die Bibliothek hat keinen für diese Region, ersatzweise aber { $names }: `{ $command }`{ $rate }
offer-outlook = ; oder führen Sie sie im Verhältnis eines Ausblicks fort: `{ $command }`
no-region-nor-account = weder eine solche Region noch ein solches Konto gibt es
electricity-by-contracts = Strom wird in GWh gezählt, und seine Verträge sagen, woraus er erzeugt wird
    .remedy = Lassen Sie es leer
no-heating-value = nichts sagt, wie viele MWh in einer Einheit { $unit } stecken
    .remedy = Geben Sie den Heizwert an
energy-already = { $unit } ist schon eine Einheit der Energie
    .remedy = Lassen Sie es leer
no-energy-class = nichts sagt, welche Art von Energie das ist
    .remedy = Schreiben Sie eines von: { $classes }
no-energy-in-it = darin steckt keine Energie
    .remedy = Lassen Sie beide Spalten leer
no-category-of-scope-3 = das ist keine Kategorie von Scope 3
    .remedy = Schreiben Sie eine Zahl von 1 bis 15
category-by-name = { $category } ist dem Namen nach Kategorie { $number }
    .remedy = Berichtigen Sie eines von beiden
history-not-past = dieses Jahr liegt nicht vor dem Basisjahr { $base }
    .remedy = Lassen Sie es weg: es steht in sources.csv
no-account-in-scope = { $business } hat kein solches Konto in Scope { $scope }
    .remedy = Berichtigen Sie es
total-beside-parts = eine Summe steht neben ihren Teilen, oder Teile zweier Gliederungen stehen nebeneinander
    .remedy = Füllen Sie in allen ihren Zeilen dieselben von { $columns } aus
carbon-price-too = { $one } ist auch noch da
    .remedy = Nehmen Sie es unter { $several } auf, mit einer Kennung
not-in-perimeter = innerhalb der Systemgrenze gibt es diese Kennung nicht
free-of-several = die Systemgrenze umfasst mehrere Konten und Geschäftsfelder
    .remedy = Sagen Sie, wem sie gehören: `by:` Konto oder Geschäftsfeld
pays-no-price = dafür wird in diesem System kein CO₂-Preis gezahlt
    .remedy = Erweitern Sie die Systemgrenze, oder lassen Sie es weg
free-to-one-twice = diese würden { $account } doppelt zugeteilt
    .remedy = Geben Sie sie je Geschäftsfeld oder je Konto an
free-at-several-prices = seine Konten zahlen verschiedene Preise: { $accounts }
    .remedy = Geben Sie sie je Konto an
free-already = { $account } hat schon freie Tonnen, unabhängig von der Produktion
    .remedy = Lassen Sie `free` oder dies weg: eine Tonne wäre doppelt frei
no-source-nor-lever = weder eine solche Emissionsquelle noch eine solche Maßnahme gibt es
selects-change = eine Änderung verschiebt Tonnen von Konten, von Geschäftsfeld, Region und Scope
gone-and-told = { $of } ist bis dahin ganz ausgeschieden, und die Ist-Werte von { $year } enthalten es noch: dort werden { $there } t emittiert
    .remedy = Geben Sie dafür { $year } die Aktivität 0 an, oder berichtigen Sie das Jahr oder das, was verschoben wird
not-of-the-plan = das ist kein Jahr des Plans, { $first } bis { $last }
    .remedy = Berichtigen Sie das Jahr
leave-past-out = Lassen Sie es weg: das Basisjahr steht in sources.csv, frühere Jahre in history.csv
write-financial-year = Das Kalenderjahr vierstellig schreiben, ein Geschäftsjahr nach dem Jahr, in dem es endet: FY2027
leave-row-out = Das Jahr berichtigen oder die Zeile weglassen: Kein Jahr dieses Plans wird danach beurteilt
leave-late-out = Lassen Sie es weg, oder lassen Sie `end` von `horizon` in company.yaml später liegen
no-base-to-share-by = { $n } Konten haben im Basisjahr nichts, wonach es sich aufteilen ließe
    .remedy = Nennen Sie je Verschiebung ein Konto
more-than-tonnes = es wird mehr verschoben als die vorhandenen { $there } t
    .remedy = Berichtigen Sie es
more-than-revenue = es wird mehr verschoben als der vorhandene Umsatz von { $there } { $unit }
    .remedy = Berichtigen Sie es
parts-come-to = seine Teile, die auch angegeben sind, ergeben { $sum }
    .remedy = Berichtigen Sie das eine oder das andere
nothing-to-share-by = es gibt nichts, wonach es sich aufteilen ließe
    .remedy = Berichtigen Sie das eine oder das andere
fact-twice = das steht schon in { $file }, { $place }
    .remedy = Behalten Sie eines
not-told-by = { $quantity } wird nicht nach { $column } angegeben
    .remedy = Lassen Sie es leer
no-method-of-scope-2 = Scope 2 wird standortbasiert oder marktbasiert angegeben
    .remedy = Schreiben Sie market oder location
carriers-unlike = Aktivität von { $carriers } lässt sich nicht addieren
    .remedy = Nennen Sie einen Energieträger
no-such-output = dieses Produkt gibt es in outputs.csv nicht
none-of-business = von diesem Geschäftsfeld gibt es nichts
options-unlike = die Optionen werden in { $units } gezählt
    .remedy = Nennen Sie eine Option
served-unlike = es bedient Aktivität in { $units }
    .remedy = Nennen Sie eine Option
does-not = nichts davon { $what ->
    [served] bedient Aktivität, scheidet ab oder erzeugt Strom vor Ort
    [covered] deckt Strom
   *[retired] ergibt Zertifikate
 }
    .remedy = Nennen Sie eine andere Maßnahme oder Größe
no-option-there = dort gibt es keine Option dieser Maßnahme
no-source-with-all = keine Emissionsquelle hat alles, was diese Zeile nennt
    .remedy = Berichtigen Sie die Zeile
source-of-another = { $source } hat in { $column } { $own }
    .remedy = Schreiben Sie { $own }, oder lassen Sie es leer
nothing-booked = dort ist nichts gebucht
    .remedy = Berichtigen Sie die Zeile
no-scope = das ist kein Scope
    .remedy = Schreiben Sie 1, 2 oder 3, oder 1;2 für beide

# Die Dateien der Eingaben: Ist-Werte, die sich widersprechen.
over-potential = von { $option } werden { $year } { $stock } in Betrieb sein, bei einem Potenzial von { $potential }
    .remedy = Erhöhen Sie das Potenzial
over-limit = { $year } werden { $used } in Betrieb sein, von { $most }, die { $limit } zulässt
    .remedy = Erhöhen Sie { $limit }
co-effects-in-circle = was hier jeweils in Betrieb war, verändert das Nächste, im Kreis: { $circle }
    .remedy = Lassen Sie eine der Nebenwirkungen weg, oder was hinzukam
more-than-can = { $quantity ->
    [retired] es wird mehr stillgelegt, als von den gekauften nach der eigenen Reserve (`buffer`) zählt
   *[other] { $quantity } ist mehr, als der Bestand in Betrieb vermag
 }: { $year } { $most } von { $option }
    .remedy = Berichtigen Sie es, oder geben Sie an, was hinzukam
stock-not-as-added = nach dem, was da war und hinzukam, sind { $year } { $there } von { $option } in Betrieb
bought-before-plan = was { $year } in Betrieb ist, wurde { $bought } gekauft, und das liegt nicht im Plan
    .remedy = Geben Sie es mit `existing` von { $lever } an
stock-still-serves = { $there } von { $option } kamen früher hinzu oder sind vorhanden, und sind { $year } noch in Betrieb
where-closed = Berichtigen Sie eines davon. Wurde etwas stillgelegt, so geben Sie mit `existing` von { $lever } Jahr für Jahr an, was in Betrieb war, anstelle von Zeilen zu `added` und `stock`
nothing-that-costs = { $year } kam nichts hinzu, das etwas kostet, und von früher Angeschafftem war nichts fällig
    .remedy = Geben Sie an, was wann hinzukam, oder lassen Sie es weg
more-than-could-be = { $quantity ->
    [covered] nur { $got } werden dort { $year } verbraucht, neben dem, was anderes deckt oder bedient
    [served] nur { $got } konnten { $year } bedient werden, neben dem, was anderes deckt oder bedient
   *[retired] nur { $got } werden dort { $year } emittiert, neben dem, wofür anderes stillgelegt wird
 }
    .remedy = Berichtigen Sie es oder das, was { $quantity ->
    [retired] emittiert
   *[other] verbraucht
 } wurde
raise-max-share = { more-than-could-be.remedy }, oder erhöhen Sie max_share von { $levers }
never-in-service = { $option } geht { $serves } in Betrieb, nach { $end }, dem letzten Jahr, in dem es dienen könnte
    .remedy = Lassen Sie `end` von `horizon` in company.yaml später sein, oder lassen Sie die Zeile weg: was dafür bezahlt wurde, liegt dahinter
captured-beside = { $option } scheidet einen Teil davon ab: nichts sagt, ob es die Tonnen davor oder danach sind
    .remedy = Geben Sie die `activity` an, oder die Emissionen des Kontos, die danach gemessen sind
covered-beside = { $option } deckt dort Strom: nichts sagt, ob es die marktbasierten Tonnen davor oder danach sind
    .remedy = Geben Sie die `activity` an, oder die Emissionen des Kontos (Geschäft, Region, Scope), die danach gemessen sind
claims-overlap = ein Teil davon steht auch in { $file } { $place }, und keines liegt ganz im anderen
    .remedy = Geben Sie, was beide betrifft, in einer eigenen Zeile an
in-another-mix = in den erwarteten Anteilen seiner Quellen, denn nichts gibt sie einzeln an, ergibt das, was sonst von ihnen angegeben ist, { $sum }
    .remedy = Geben Sie einen Teil davon einzeln an (ein Geschäft, eine Region), oder die Faktoren des Jahres in factors.csv
as-near-as-it-comes = mit dem, was sonst angegeben ist, kommt es bestenfalls auf { $sum }
    .remedy = Berichtigen Sie das eine oder das andere

# Die Dateien der Eingaben: was Abscheidung beansprucht.
biogenic-open = wie viel von dem, was { $option } abscheidet, aus Biomasse ist, entscheidet der Plan
    .remedy = Geben Sie es je Jahr an, wie Sie es erwarten: die Prüfung vergleicht es mit dem Plan
biogenic-by-flows = die Ströme sagen, was aus Biomasse ist ({ $year }: { $share })
    .remedy = Lassen Sie es weg
nothing-biogenic = nichts von dem, was { $option } abscheidet, ist aus Biomasse: es gibt nichts zu beanspruchen
    .remedy = Lassen Sie es weg, zusammen mit durability
none-adds-to = keine dieser Maßnahmen trägt zu { $metric } bei
    .remedy = Berichtigen Sie die Auswahl
budget-for-nothing = keine ihrer Maßnahmen hat solche Kosten, also gilt dieses Budget für nichts
    .remedy = Berichtigen Sie items oder levers
no-potential = { $lever } hat kein Potenzial, wovon es ein Anteil sein könnte
    .remedy = Geben Sie der Maßnahme ein Potenzial
in-study = in der Studie { $study }: { $problem }

# Woran es liegt, dass YAML nicht gelesen werden kann.
tab-indents = Rücken Sie mit Leerzeichen ein, nicht mit Tabulatoren
wide-marks = Schreiben Sie { $marks } als ASCII-Zeichen: `:`, `,`, gerade Anführungszeichen und Klammern, nach `:` ein Leerzeichen
