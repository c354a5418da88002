# The report, one page of HTML. Words of its frame.
skip = Zum Bericht springen
contents = Inhalt
kind = { $neutral ->
    [yes] Plan zur CO₂-Neutralität
   *[no] Emissionsplan
 }{ " " }{ $base }–{ $end }
study = Studie
study-is = Studie: { $study }
run = Lauf { $run }
written = erstellt am { $date }
no-script = Diagramme und lange Tabellen brauchen JavaScript. Was die Diagramme zeigen, steht unten in Worten und Zahlen; die Tabellen liegen im Ordner des Laufs.
top = Nach oben

# Sections.
decision = Die Entscheidung
smaller = Die kleineren Maßnahmen
summary = Zusammenfassung
charts = Diagramme
commitments = Zusagen
claims = Aussagen
explained = Was bindet und was es kostet
plan = Der Plan in Tabellen
assumptions = Annahmen
audit = Prüfung
manifest = Entstehung
studies = Studien im Vergleich

# The verdict on the plan.
keeps-all = { $n ->
    [one] Ein Plan, der seine einzige Zusage einhält.
    [2] Ein Plan, der beide Zusagen einhält.
    *[other] Ein Plan, der alle { $n } Zusagen einhält.
    }
best-found = Der beste innerhalb der Zeitgrenze gefundene Plan; er hält alle Zusagen ein.
missed-some = { $all ->
    [one] Dieser Plan verfehlt seine einzige Zusage.
    *[other] Dieser Plan verfehlt { $n } von { $all } Zusagen.
    }
no-commitments = Diese Studie enthält keine Zusage.
audit-disagrees = Die Prüfung widerspricht diesem Plan: vor der Verwendung dort nachsehen.

# Figures of the summary: label, and what stands below the number.
base = Emissionen { $year }
    .note = { $scopes }, marktbasiert
bau = Weiter wie bisher, { $year }
    .note = { $change } gegenüber { $year }
    .same = wie { $year }
net = Nettoemissionen { $year }
    .note = { $change } gegenüber „Weiter wie bisher“
    .same = wie bei „Weiter wie bisher“
credits = Entnommen und kompensiert, { $year }
    .note = von { $gross } brutto; keine Minderung eigener Emissionen
    .none = Bruttoemissionen sind Nettoemissionen
biogenic = Biogenes CO₂ { $year }
    .note = aus Biomasse, außerhalb der Scopes und in keiner Summe oben enthalten; { $amount } in { $year }
avoided = Bei anderen vermieden bis { $year }
    .note = Scope 3+, eigenes Konto, nie mit eigenen Emissionen verrechnet

# Sums of the summary, by what they are called in summary.json.
invested = Investiert, { $span }
    .note = Investition (Capex), nicht diskontiert, in Preisen von { $year }
cost-of-commitments = { $kept ->
    [no] Den Zusagen so nah wie möglich zu kommen kostet
    *[yes] { $sense ->
    [saves] Die Zusagen einzuhalten spart
    *[costs] Die Zusagen einzuhalten kostet
    }
    }
    .note = Barwert, gegenüber dem besten Plan ohne Zusagen
    .head = Kosten der Zusagen
npv-cost = { $sense ->
    [saves] Der ganze Plan spart
    *[costs] Der ganze Plan kostet
    }
    .note = Barwert, gegenüber dem Nichtstun
    .head = Kosten des Plans
cost-of-requirements = { $sense ->
    [saves] Die Bedingungen einzuhalten spart
    *[costs] Die Bedingungen einzuhalten kostet
    }
    .note = Barwert, gegenüber dem besten Plan ohne Bedingungen, beide ohne Zusagen
price-of-hierarchy = { $sense ->
    [saves] Erst mindern, dann entnehmen spart
    *[costs] Erst mindern, dann entnehmen kostet
    }
    .note = Barwert, gegenüber dem günstigsten Weg zu den Zusagen ohne Rangfolge
npv-ecosystem = { $sense ->
    [saves] Die Programme des Ökosystems sparen
    *[costs] Die Programme des Ökosystems kosten
    }
    .note = Barwert, getrennt vom Plan

# Charts, and what can be chosen of them.
business = Geschäftsfeld
scope = Scope
year = Jahr
all-businesses = Alle Geschäftsfelder
all-scopes = Alle Scopes
every-year = Wie gezeichnet
choose = Was die Diagramme zeigen
showing = Die Diagramme zeigen: { $view }
not-for = Für diese Auswahl ist das Diagramm nicht gezeichnet; es zeigt: { $view }
whole = die ganze Studie
data = Daten dieses Diagramms

# Long tables.
table = Tabelle
filter = Filter
filter-hint = Wörter, etwa: { $business } { $year }
download = Als CSV herunterladen
from = Woher diese Zahl kommt
previous = Zurück
next = Weiter
range = Zeilen { $from }–{ $to } von { $n }
of-all = { " " }gefundenen, { $all } in der Tabelle
no-rows = Keine Zeilen
not-printed = Nicht auf Papier: Alle Zeilen stehen auf dieser Seite und im Ordner des Laufs.
plan-about = Die Tabellen sind die des Laufs: Zahlen zum Lesen gerundet, in der CSV-Datei genau.
with-unit = { $label }, { $unit }
press = Eine Zahl unter „{ $column }“ anklicken: Sie nennt ihre Rechnung, bis zu den Zeilen der Eingaben.
traced = { $of ->
    [other] Woher eine andere Zahl darin
   *[any] Woher eine Zahl darin
 } kommt: pathway trace RUN { $table } YEAR KEY --lang de.

# What ids in tables stand for.
several = mehrere
yes = ja
no = nein
share = Anteil

# Commitments and requirements.
commitment = Zusage
section = Abschnitt des Berichts
required = Verlangt
achieved = Plan
room = Spielraum
result = Ergebnis
met = erfüllt
missed = verfehlt
at-most = höchstens { $x }
at-least = mindestens { $x }
interim = { $required } (Zwischenziel; { $last } bis { $until })
no-room = keiner
no-room-in = { $room } ({ $year } keiner)
short-by = es fehlen { $x }
with-room = { $n ->
    [one] Eine weitere Zusage wird mit Spielraum eingehalten
   *[other] { $n } weitere Zusagen werden mit Spielraum eingehalten
    }
headlines = Wichtigste Zusagen
caps = Ausgabengrenzen
commitments-about = Jede Zusage im am weitesten verfehlten Jahr, sonst im knappsten, in dem sie voll gilt; die wichtigsten zuerst. Alle Jahre stehen in der Tabelle der Zusagen Jahr für Jahr.
caps-about = Was die Studie ausgeben darf: keine Zusage, und nicht als eingehalten gezählt.
requirements = Bedingungen
requirements-about = Tatsachen, die in jedem Plan gelten, auch in dem ohne Zusagen: Niemand hat sie zugesagt, und sie zählen nicht als eingehalten.
kept-of = { $n } von { $all } eingehalten

# Assumptions: how far each number of the inputs is to be trusted.
assumptions-about = Jede Zahl der Eingaben mit ihrer Quelle und ihrer Belastbarkeit: aus dem Bericht des Unternehmens, daraus abgeleitet, aus der Literatur oder eine Annahme.
counted = Davon: { $counts }.
    .comma = ,{ " " }
from-report = Bericht
    .counted = { $n } aus dem Bericht des Unternehmens
from-derived = abgeleitet
    .counted = { $n } daraus abgeleitet
from-literature = Literatur
    .counted = { $n } aus der Literatur
from-assumption = Annahme
    .counted = { $n } angenommen
from-measured = gemessen
    .counted = { $n } gemessen
from-verified = geprüft
    .counted = { $n } von Dritten geprüft
from-estimated = geschätzt
    .counted = { $n } für vergangene Jahre geschätzt
set = Für diesen Lauf gesetzt, anstelle dessen, was die Dateien sagen:
inputs-unread = Diese Eingabedateien ließen sich hier nicht lesen: { $files }
# Columns of their table.
column-about = Worum es geht
column-path = Zahl
column-value = Wert
column-unit = Einheit
column-source = Quelle
column-confidence = Belastbarkeit
column-file = Datei

# The audit.
audit-passed = { $n ->
    [one] { $n } Prüfung
   *[other] { $n } Prüfungen
    } in einfacher Rechnung, ohne das Modell: alle bestanden.
audit-failed = { $n ->
    [one] { $n } Prüfung
   *[other] { $n } Prüfungen
    } in einfacher Rechnung, ohne das Modell: { $failed } nicht bestanden.
audit-list = Alle Prüfungen
badge-plan = Geprüft durch { $n ->
    [one] { $n } Prüfung
   *[other] { $n } Prüfungen
    } dieses Plans in einfacher Rechnung: alle bestanden.
badge-second = Ein unabhängiges Modell kam in { $n } anderen Fällen zum selben Ergebnis ({ $day }).
badge-solved = Andere Löser kamen bei { $n } Programmen zum selben Ergebnis ({ $day }).
check = Prüfung
worst = Größte Abweichung
where = Wo
passed = bestanden
failed = nicht bestanden

# How it was made.
case = Fall
currency = Währung
currency-of = { $currency }, real, in Preisen von { $year }
plan-status = Status
status-optimal = optimal, innerhalb der genannten Lücke
status-nearest = kein Plan hält alle Zusagen ein; dieser verfehlt am wenigsten
status-time_limit = durch die Zeitgrenze beendet, innerhalb der genannten Lücke
versions = Versionen
options = Optionen
none = keine
hashes = Eingabedateien und ihre SHA-256
file = Datei
stages = Schritte der Lösung
stage = Schritt
status = Status
objective = Zielwert
bound = Schranke
gap = Optimalitätslücke
nodes = Knoten
seconds = Sekunden
ended-optimal = optimal
ended-time_limit = Zeitgrenze
stage-reduce = Was gemindert wird
stage-reduce_location = Was gemindert wird, standortbasiert
stage-reduce_cost = Der günstigste, der gleich viel mindert
stage-reduce_location_cost = Der günstigste, der standortbasiert gleich viel mindert
stage-remove = Was entnommen wird
stage-remove_cost = Der günstigste, der gleich wenig kompensiert
stage-cost = Geringste Kosten
stage-stay_close = Nahe am alten Plan
stage-none = Geringste Kosten ohne Rangfolge, zum Vergleich
stage-bare = Geringste Kosten auch ohne Bedingungen
stage-free = Geringste Kosten ohne Zusagen, zum Vergleich

# What charts are called.
chart-neutrality-pathway = Pfad zur CO₂-Neutralität
chart-plans-overlaid = Pläne übereinander
chart-scope3-intensity = Intensität
chart-ecosystem-ledger = Konto Scope 3+
chart-pathways-by-business = Pfade nach Geschäftsfeldern
chart-pathways-by-scope = Pfade nach Scopes
chart-bridge = Vom Basisjahr zu den Nettoemissionen
chart-composition = Zusammensetzung der Emissionen
chart-electricity = Strom
chart-scope2-ledgers = Scope 2, standort- und marktbasiert
chart-abatement-cost = Minderungskosten
chart-investment = Investitionen und Zahlungen
chart-roadmap = Fahrplan
chart-commitments = Stand der Zusagen
chart-credits = Entnahmen und Kompensation
chart-prices = Preis der Zusagen
