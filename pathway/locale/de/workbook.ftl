# The workbook. Its sheets.
contents = Inhalt
decision = Entscheidung
    .holds = Was zu genehmigen ist, bis wann und durch wen
summary = Zusammenfassung
    .holds = Wichtigste Zahlen
pathway = Pfad
    .holds = Diagramm: der Pfad zur CO₂-Neutralität
cash = Zahlungen
    .holds = Diagramm: Zahlungen Jahr für Jahr
power = Strom
    .holds = Diagramm: Deckung des Strombedarfs
columns = Spalten
    .holds = Was jede Spalte enthält
# The font of its cells.
font = Calibri

# The first sheet: which run it is, and what is where.
message = Aussage
case = Fall
study = Studie
run = Lauf
money = Geld
package = Programmversion
method = Verfahren
    .text = Gemischt-ganzzahliges Programm über alle Maßnahmen, Konten und Jahre, in einfacher Rechnung geprüft. Emissionen marktbasiert, sofern die Spalte nicht „location“ sagt. Die Tabellen sind die des Laufs, tables/*.csv, bis zur letzten Stelle.
sheet = Blatt
holds = Inhalt
printed = Gedruckt sind { $n } von { $all } Zeilen; alle stehen im Blatt und in tables/*.csv.
table = Tabelle
column = Spalte
years = Jahre
share = Anteil
share-of-demand = Anteil am Bedarf
rows = Zeilen
year = Jahr

# The summary.
about = Erläuterung
figure = Größe
value = Wert
unit = Einheit
million = Mio. { $currency }
bau-in = Weiter wie bisher { $year }
net-in = Nettoemissionen { $year }
npv_cost_m = Der ganze Plan, gegenüber dem Nichtstun
cost_of_commitments_m = Einhalten der Zusagen, gegenüber dem besten Plan ohne
cost_of_requirements_m = Erfüllen der Bedingungen
price_of_hierarchy_m = Erst mindern, dann entnehmen, gegenüber keiner Rangfolge
npv_value_chain_m = Mit allen Einsparungen der Wertschöpfungskette
npv_ecosystem_m = Programme in Scope 3+, getrennt
hidden_cost_m = Versteckte Kosten der Renditeschwellen
check = Kontrolle: Summe des Blatts costs
