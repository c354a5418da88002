# The title: what is spent, where most of it, and whether it comes back; the fullest first.
title-where = { title-brief }, davon { $share } für { $business }; { outcome }
title = { title-brief }; { outcome }
title-brief = { $spent ->
    [yes] { $capex } Investitionen bis { $end }
   *[no] Keine Investitionen bis { $end }
}
outcome = { $outcome ->
    [back] bis zu { $peak } sind { $peak-year } vorzufinanzieren, bis { $year } durch Einsparungen gedeckt
    [never-owed] Einsparungen übersteigen die Kosten von Anfang an
    [turns] Einsparungen übersteigen die Kosten von Anfang an, doch ab { $year } kostet jedes Jahr mehr, als es spart
    [owed] bis dahin { $cash } mehr ausgegeben als eingespart
   *[even] Kosten und Einsparungen gleichen sich aus
}
nothing = Der Plan gibt nichts aus und spart nichts ein
subtitle = { $subject }: Investitionen und Zahlungen nach Jahr und Geschäftsfeld, { $money }

# Over the panels and in the key.
capital = Investition
    .head = Investitionen im Jahr
    .of = { capital }: { $name }
cash = Zahlungen
    .head = Alle Zahlungen im Jahr gegenüber Nichtstun: Einsparungen oben, Ausgaben unten; Linie: Saldo
    .of = { cash }: { $name }
so-far = Seit Beginn
business = Geschäftsfeld
most = Größte Investitionen
all = Summe
others = Weitere Geschäftsfelder

# The footer.
method = Zahlungen gegenüber Nichtstun, nicht abgezinst, in { $currency } von { $year }: eingesparte Energie und Materialien (soweit beim Unternehmen) und Stromverkauf, minus Investitionen, Betrieb, Verträge, Zertifikate, CO₂-Preise und vorzeitige Abschreibungen; Ausgaben sind negativ.
salvage = Nicht gezählt: { $money } Restwert der Anlagen nach dem Ende.
members = Weitere Geschäftsfelder: { $names }.
more = { $n } weitere

# The text alternative and the table.
about = Drei Säulendiagramme übereinander, { $first }–{ $last }, { $unit }.
line = { $name }: Investitionen { $capex }, alle Zahlungen { $cash } (Ausgaben negativ).
year = Jahr
