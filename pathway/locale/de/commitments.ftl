# The title: all are met, and with how much room; or what is missed, by how much and when.
all-met = Alle { $n } Zusagen sind erfüllt{ $room ->
    [none] , keine davon mit Spielraum
    [some] , { $tight } davon ohne Spielraum
   *[unsaid] { "" }
}
one-met = Die Zusage ist erfüllt: { $name }{ $room ->
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
by = { $name } um { $miss } { $year }
points = { $x } Prozentpunkte
more = { $n } weitere
nothing = Es gibt keine Zusage
subtitle = { $subject }: was zugesagt ist und was der Plan leistet, im Jahr, das am schwersten fällt

# Over the columns, and in them.
status = { $met ->
    [yes] erfüllt
   *[no] verfehlt
}
    .head = Stand
commitment = Zusage
section = Quelle
year = Jahr
required = Zugesagt
achieved = Erreicht
slack = Spielraum
binds = bindet

# The footer.
method = Das Jahr ist das am weitesten verfehlte, sonst das knappste. Spielraum: was übrig ist, negativ, wo verfehlt. Bindet: erfüllt ohne Spielraum, also prägend für den Plan.
left-out = Nicht gezeigte Zusagen: { $n }, { $missed ->
    [0] alle erfüllt
   *[other] { $missed } davon verfehlt
}.
requirements = Nicht gezählt, da in jedem Plan nötig und von niemandem zugesagt: { $n } { $n ->
    [one] Bedingung
   *[other] Bedingungen
}.

# The text alternative.
standing = { $name }: { $status } { $year }, zugesagt { $required }, erreicht { $achieved }.
