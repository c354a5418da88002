# Wie weit die Zahlen eines Programms auseinanderliegen: check --scaling.
program = Das Programm von { $case }, Studie { $study }: { $rows } Zeilen und { $columns } Spalten, in kt CO2e, GWh, Millionen { $currency } und Einheiten von Bestand und Aktivität. Kleinste und größte Zahlen außer 0, und die Eingaben, aus denen sie stammen:
coefficients = Koeffizienten je Nebenbedingung
bounds = Schranken je Variable
sides = Rechte Seiten je Nebenbedingung
objectives = Kosten je Stufe
holds = Die Toleranzen des Lösers fassen sie alle.
lost = { $size } in { $of }: Einen Koeffizienten bis 1e-9 nimmt der Löser für nichts. Berichtigen Sie { $place }, oder zählen Sie in einer größeren Einheit.
refused = { $size } in { $of }: Zahlen ab 1e14 nimmt der Löser nicht an. Berichtigen Sie { $place }, oder zählen Sie in einer größeren Einheit.
digits = { $size } in { $of }: Der Löser unterscheidet 15 Stellen; genauer als { $known } ist dann nichts bekannt. Senken Sie { $place } auf das, was es gibt, oder zählen Sie in einer größeren Einheit.
cheap = { $size } in { $of }: Neben den größten Kosten liegt das unter der Toleranz von 1e-8 und wird womöglich übersehen. Berichtigen Sie { $place }, oder zählen Sie in einer größeren Einheit.
inputs = die Eingaben
