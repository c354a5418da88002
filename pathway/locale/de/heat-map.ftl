# The heat map: what two assumptions do together.
nothing = Keine Kombination hat einen Plan
base = wie im Fall
corner = { $up } (abwärts), { $across } (quer)
middle = Median

# Its title.
span = { $low } bis { $high }
range = Spanne, bezogen auf { $reading }: { $span }
range-more = { range }; { $a } wirkt stärker als { $b }
range-most = { range }; { $a } wirkt am stärksten
range-without = { range }; kein Plan in { $k } von { $n } Kombinationen
same = In jeder Kombination betragen { $reading } { $low }
same-without = { same }; kein Plan in { $k } von { $n } Kombinationen

# Around it.
subtitle = { $sweep }: Wirkung auf { $reading }, { $unit }{ $saves ->
    [yes] , unter null gespart
   *[no] {""}
 }
how = schraffiert
colours = Blau ist günstiger, Orange teurer als der unveränderte Fall (ohne Farbe).
    .middle = Blau ist günstiger, Orange teurer als der Median der Felder.
thinned = Gezeigt: { $x } × { $y } von { $all_x } × { $all_y } Stufen; alle stehen in der Tabelle heat_map.
axes = Spalten: { $x }; Zeilen: { $y }; { $k } von { $n } Feldern haben keinen Plan.
