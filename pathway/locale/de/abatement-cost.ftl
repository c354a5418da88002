# The title, the fullest first: with the internal carbon price, and cut short.
title = { $kind ->
    [part] { $saving } { $unit } der Minderung { $year } ({ $share }) rechnen sich von selbst; der Rest kostet im Mittel { $rest }{ credits-too }
    [all] Die gesamte Minderung { $year } rechnet sich von selbst: { $saving } { $unit }
    [free] Die Minderung { $year } kostet nichts: { $reduced } { $unit }
    [none] Kein Teil der Minderung { $year } rechnet sich von selbst: Sie kostet im Mittel { $rest }{ credits-too }
   *[credits] { $year } wird nichts gemindert, es werden nur Zertifikate gekauft: im Mittel { $rest }
}
credits-too = { $credits ->
    [yes] , mit Zertifikaten { $with-credits }
   *[no] { "" }
}
title-priced = { title }; { $under } kosten weniger als der interne CO₂-Preis von { $price }
title-brief = { $kind ->
    [part] { $saving } { $unit } der Minderung { $year } ({ $share }) rechnen sich von selbst
   *[other] { title }
}
nothing = { $year } mindert keine Maßnahme Emissionen
no-plan = Es ist keine Maßnahme geplant
subtitle = { $subject }: Kosten je Tonne { $year }, { $per_tonne } (Höhe), nach Minderung, marktbasiert, { $unit } CO<sub>2</sub>e (Breite)

# On the plot.
axis = Kumulierte Minderung { $year }, { $unit } CO<sub>2</sub>e
price = Interner CO<sub>2</sub>-Preis { $price }
on-step = { $name }, { $tonnes }
saves = ← { $saving } { $unit } sparen Geld

# The key.
measure = Maßnahme
plan = Plan ({ $unit })
merit = Reihung
    .column = { merit } ({ $unit })
others = Weitere ({ $n })
all = Summe

# What a merit order would have done.
merit-total = { $reached ->
    [same] Reihung nach Kosten, { $year } die günstigsten Tonnen zuerst: gleich viele Tonnen { $cost } (Plan: { $own }).
   *[fewer] Reihung nach Kosten, { $year } die günstigsten Tonnen zuerst: { $merit } von { $plan } { $unit } des Plans { $cost } (Plan: { $own }).
}
paid = { $sense ->
    [saved] mit { $money } Ersparnis
   *[spent] für { $money }
}
merit-credits = Davon wären { $merit } { $unit } Zertifikate (Plan: { $plan }).
merit-followed = Jahr für Jahr so schnell wie zulässig verfolgt, erreicht die Reihung { $reached } { $unit }.
merit-blind = Sie sieht weder Zusagen noch Rangfolge, gemeinsame Grenzen oder andere Jahre.

# The footer.
method = { $rate ->
    [unknown] Kosten: Capex als Annuität über die Lebensdauer, plus Betrieb, Aufpreise, Zertifikate, minus gesparte Energie und Materialien; negativ: gespart.
   *[known] Kosten: Capex als Annuität über die Lebensdauer zu real { $rate } % im Jahr, plus Betrieb, Aufpreise, Zertifikate, minus gesparte Energie und Materialien; negativ: gespart.
}
weak = Momentaufnahme eines Jahres ohne Transaktionskosten; es entscheidet die Optimierung, nicht diese Kurve. Bei negativen Kosten: Warum noch nicht umgesetzt?
hatched = Schraffiert: Zertifikate; sie mindern keine eigenen Emissionen.
cut-off = Abgeschnittene Stufen: { $n }.
steps = Wirksame Maßnahmen { $year }: { $n }{ $unnamed ->
    [0] { "" }
   *[other] , die kleinsten { $unnamed } ohne Nummer
}.
needed = Nötige Infrastruktur steckt im Mittelwert, in keiner Stufe und keiner Reihung: { $cost }.
added = Maßnahmen mit zusätzlichen Emissionen sind keine Stufen: { $amount } { $unit }.

# The text alternative and the table.
about = Stufen nach Kosten, { $unit } zu { $per_tonne }.
step = { $name }: { $tonnes } zu { $cost }.
caption = Kosten je Tonne { $year }
