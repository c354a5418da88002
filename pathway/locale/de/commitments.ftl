# The title: all are met, and with how much room; or what is missed, by how much and when.
all-met = { $n ->
    [2] Beide Zusagen sind erfüllt
   *[other] Alle { $n } Zusagen sind erfüllt
}{ $room ->
    [none] , keine davon mit Spielraum
    [some] , { $tight } davon ohne Spielraum
   *[unsaid] { "" }
}
one-met = Die Zusage ist erfüllt: „{ $name }“{ $room ->
    [none] , ohne Spielraum
   *[unsaid] { "" }
}
missed = { $all ->
    [one] Die Zusage ist verfehlt: { $names }
   *[other] { $n } von { $all } Zusagen verfehlt: { $names }
}
missed-brief = { $all ->
    [one] Die Zusage ist verfehlt
   *[other] { $n } von { $all } Zusagen verfehlt
}
by = „{ $name }“ im Jahr { $year } um { $miss }{ $interim ->
    [yes] { " " }(Zwischenziel)
   *[no] { "" }
}
points = { $one ->
    [yes] { $x } Prozentpunkt
   *[no] { $x } Prozentpunkte
}
    .short = { $one ->
        [yes] { $x } %-Punkt
       *[no] { $x } %-Punkte
    }
more = { $n } weitere
nothing = Es gibt keine Zusage
subtitle = { $subject }: was zugesagt ist und was der Plan leistet, jeweils im maßgeblichen Jahr

# Over the columns, and in them.
status = { $met ->
    [yes] erfüllt
   *[no] verfehlt
}
    .head = Stand
    .sign = { $met ->
        [yes] ✓ { $status }
       *[no] ✗ { $status }
    }
commitment = Zusage
section = Quelle
year = Jahr
required = Verlangt
interim = { $required } (Zwischenziel)
achieved = Plan
room = Spielraum
tight = { $when ->
    [then] ohne Spielraum
   *[else] { $year } ohne Spielraum
}
    .head = Ohne Spielraum

# The footer.
method = Angegeben ist das Jahr mit der größten Verfehlung, sonst das knappste, in dem die Zusage voll gilt. Spielraum: was übrig ist, negativ, wo verfehlt. Ohne Spielraum: genau erfüllt, also prägend für den Plan.
left-out = Nicht gezeigte Zusagen: { $n }, { $missed ->
    [0] alle erfüllt
   *[other] { $missed } davon verfehlt
}.
caps = Nicht gezählte Ausgabengrenzen, die nichts zusagen: { $n }, { $over ->
    [0] alle eingehalten
   *[other] { $over } davon überschritten: { $names }
}.
requirements = Nicht gezählt, da in jedem Plan nötig und von niemandem zugesagt: { $n } { $n ->
    [one] Bedingung
   *[other] Bedingungen
}.

# The text alternative.
standing = { $name }: { $status } { $year }, zugesagt { $required }, erreicht { $achieved }.
