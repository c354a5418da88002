# The title: how the share of removals moves; what is missed, where a promise is.
trend = { $way ->
    [rise] CO₂-Entnahmen steigen von { $first } der Zertifikate im Jahr { $from } auf { $last } im Jahr { $to }
    [fall] CO₂-Entnahmen fallen von { $first } der Zertifikate im Jahr { $from } auf { $last } im Jahr { $to }
   *[stay] CO₂-Entnahmen bleiben von { $from } bis { $to } bei { $first } der Zertifikate
}
trend-durable = { trend }; { $durable } davon sind dann dauerhaft
one-year = CO₂-Entnahmen sind { $first } der Zertifikate im Jahr { $from }, dem einzigen
all-alike = { $rank ->
    [remove] Alle Zertifikate sind CO₂-Entnahmen
   *[offset] Alle Zertifikate sind Kompensation, keines ist CO₂-Entnahme
}: { $years ->
    [one] { "" }
   *[several] höchstens{ " " }
}{ $most } { $unit } im Jahr { $year }
missed = { $name }: { $year } verfehlt, { $got } statt { $want }
nothing = Keine Zertifikate: weder CO₂-Entnahme noch Kompensation
subtitle = { $subject }: Zertifikate nach Qualität und Dauer, { $unit } CO<sub>2</sub>e, und der Anteil der CO<sub>2</sub>-Entnahmen

# Over the panels and in the key.
retired = Stillgelegte Zertifikate im Jahr
    .in = { retired }, { $unit }
shares = Anteile
class = Zertifikate
    .of = { $kind }, { $quality }
    .other = weitere
stored = gespeichert
    .years = { $span } Jahre
    .avoided = vermieden
all = Summe

# Qualities that are known by an id; any other is called as the inputs call it.
quality = { $id ->
    [durable] dauerhaft
    [geological] geologisch
    [nature] naturbasiert
    [nature-high] hochwertig naturbasiert
    [ccer] CCER
    [ccp] CCP-zertifiziert
   *[other] { $name }
}

# What is a share of what, and what is promised of it.
share = { $measure ->
    [removals_of_credits] CO₂-Entnahmen, Anteil an Zertifikaten
    [durable_of_removals] Dauerhaft (ab { $n } Jahren), Anteil an CO₂-Entnahmen
   *[credits_of_bau] Zertifikate, Anteil an Weiter wie bisher
}
    .promised = { $name }, zugesagt
achieved = <b>{ $share }</b> im Jahr { $year }
achieved-promised = <b>{ $share }</b> im Jahr { $year }, zugesagt { $sign } { $required }

# The footer.
method = Zertifikate neutralisieren, was bleibt, und mindern keine eigenen Emissionen; jedes wird im Jahr seines Jahrgangs stillgelegt. Preis: Kosten aller Zertifikate einer Klasse je stillgelegter Tonne.
diamonds = Rauten: was zugesagt ist, verbunden wie die Linie, zu der sie gehören.
left-out = Nicht gezeigte Zusagen zu Zertifikaten: { $n }.

# The text alternative and the table.
about = Gestapelte Säulen nach Jahr, { $unit }.
used = { $name } ({ $stored }): { $tonnes } in allen Jahren.
by-year = { $name }: { $years }.
year = Jahr
