# The title, the fullest first.
dearest = Teuerste Zusage: { $name }, { $money }
dearest-step = Am teuersten ist die Rangfolge: { $name }, { $money }
dearest-free = { dearest }; { free }
dearest-step-free = { dearest-step }; { free }
free = { $n ->
    [one] { $n } von { $all } Zusagen kostet fast nichts
   *[other] { $n } von { $all } Zusagen kosten fast nichts
}
all-free = Keine Zusage kostet für sich genommen etwas
all-within = { all-free }: jede liegt innerhalb der Lücke von { $gap }
unknown-all = Kein Preis ist bekannt
nothing = Für keine Zusage ist ein Preis berechnet
subtitle = { $subject }: was der Plan ohne die jeweilige Regel sparen würde, Barwert, { $currency }

# Over the columns and the groups, and in them.
without = ohne sie gespart (Balken); ein Jahr später (Ring)
later = ein Jahr später spart
hierarchy = Die Rangfolge
commitments = Jede Zusage
reduce-first = Mindern vor Zertifikaten
remove-first = Entnehmen vor Kompensieren
about-nothing = fast nichts
dearer = kostet { $money } mehr
unknown = nicht bekannt

# The footer.
method = Jede wird für sich weggelassen und der Plan neu gelöst; die Preise addieren sich nicht: Zusagen, die dasselbe fordern, teilen sich die Kosten. Barwert, { $currency } von { $year }.
gap = { $solved ->
    [exactly] Fast nichts: weniger als { $gap }.
   *[within] Fast nichts: innerhalb der { $gap }, auf die Pläne genau gelöst werden.
}
grey = Grau: dieser Betrag.
left-out = { $n ->
    [one] Nicht gezeigt: die günstigste.
   *[other] Nicht gezeigt: die { $n } günstigsten.
}

# The text alternative and the table.
price = { $name }: { $value }.
rule = Regel
saved = Ohne sie gespart
