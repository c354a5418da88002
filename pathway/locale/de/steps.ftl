# What is being done while one waits: a step, and which of how many it is. One that is not named
# here is said as the program calls it.
step = { $step ->
    [reading-the-case] Eingaben lesen
    [building-the-model] Modell aufbauen
    [reduce] Suche { $k } von { $n }: was zu mindern ist
    [reduce-location] Suche { $k } von { $n }: was zu mindern ist, standortbasiert
    [reduce-cost] Suche { $k } von { $n }: am günstigsten bei gleicher Minderung
    [reduce-location-cost] Suche { $k } von { $n }: am günstigsten bei gleicher Minderung, standortbasiert
    [remove] Suche { $k } von { $n }: was zu entnehmen ist
    [remove-cost] Suche { $k } von { $n }: am günstigsten bei gleicher Kompensation
    [cost] Suche { $k } von { $n }: geringste Kosten
    [stay-close] Suche { $k } von { $n }: nahe am alten Plan
    [staying-closer] näher am alten Plan: { $k } von { $n }
    [none] Suche { $k } von { $n }: geringste Kosten ohne Rangfolge, zum Vergleich
    [free] Suche { $k } von { $n }: geringste Kosten ohne Zusagen, zum Vergleich
    [bare] Suche { $k } von { $n }: geringste Kosten auch ohne Bedingungen, zum Vergleich
    [no-plan-looking-for-what-cannot-be-met] Kein Plan: gesucht wird, was nicht einzuhalten ist
    [which-commitments-collide] Welche Zusagen einander ausschließen
    [the-nearest-plan] Der nächstliegende Plan
    [what-would-settle-each-conflict] Was jeden Konflikt lösen würde: { $k }
    [how-loosely-and-how-strictly-it-can-hold] Wie locker und wie streng es gelten kann
    [solving-again] Erneut lösen, leicht verändert: { $k } von { $n }
    [writing-the-tables] Tabellen schreiben
    [auditing] Prüfung
    [solving-the-scenarios] Szenarien lösen
    [joining-the-shards] Teile zusammenführen
    [comparing] Vergleichen
    [reading-the-file] Datei lesen
    [writing-the-workbook] Arbeitsmappe schreiben
    [drawing] Zeichnen
    [reading-the-run] Lauf lesen
    [making-the-charts] Abbildungen erstellen
    [writing-the-report] Bericht schreiben
    [making-the-slides] Folien erstellen
    [making-the-workbook] Arbeitsmappe erstellen
    [filling-in-the-tables] Tabellen der Offenlegung ausfüllen
    [drawing-the-pictures] Bilder zeichnen
   *[other] { $name }
}
gap = Abstand { $gap }
left = noch etwa { $span }
