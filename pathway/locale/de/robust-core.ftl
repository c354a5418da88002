# The robust core: what is bought now whatever comes, what depends, and what can wait.
nothing = Kein Szenario hat einen Plan: Es gibt keinen robusten Kern
head = { $kind ->
    [no_regret] Ohne Reue: in mindestens 90 % gekauft
    [hedge] Absicherung: kommt darauf an
   *[wait] Abwarten: in höchstens 10 % gekauft
}
more = und { $n } weitere, siehe Tabelle
amounts = Median (min.–max.)
none = keine
between = { "; " }

# Its title; ``lost`` of ``every`` scenarios have no plan.
with-plan = { $lost ->
    [0] { "" }
   *[other] { " mit Plan" }
}
no-plan = { $lost ->
    [0] { "" }
   *[other] ; kein Plan in { $lost } von { $every }
}
title = { $years } in mindestens 90 % der Szenarien{ with-plan } gekauft: { $n } von { $all ->
    [one] 1 Maßnahme
   *[other] { $all } Maßnahmen
}
title-lost = { title }{ no-plan }
title-depend = { title }; { $h ->
    [0] keine hängt
    [one] 1 hängt
   *[other] { $h } hängen
} davon ab, was kommt, { $w } { $w ->
    [one] kann
   *[other] können
} warten{ no-plan }

# A decision.
bought = in { $share } gekauft
range = { $median } ({ $least }–{ $most })
scenario = Szenario
untold = keine einzelne Annahme entscheidet
above = { $factor } ab { $at }: { $there }; darunter: { $elsewhere }
below = { $factor } unter { $at }: { $elsewhere }; ab da: { $there }
level = { $factor } „{ $at }“: { $there }; sonst: { $elsewhere }

# Around it.
subtitle = { $sweep }: was die Pläne { $years } zubauen, über { $k ->
    [one] 1 Szenario
   *[other] { $k } Szenarien
} mit Plan
how = in den Anteilen nicht gezählt
known = Hier zählt jede im Voraus bekannte Zukunft als ein Szenario, welchem Plan auch immer gefolgt wird.
rule = Entschieden wird, ob in diesen Jahren von einer Maßnahme überhaupt gekauft wird. Absicherung: in 10 % bis 90 % der Szenarien; genannt ist die eine Annahme mit ihrer Grenze, die am meisten verrät (Informationsgewinn), wenn sie ein Fünftel der Unsicherheit erklärt.

# The table, and its text alternative.
lever = Maßnahme
decision = Entscheidung
decision-of = { $kind ->
    [no_regret] ohne Reue
    [hedge] Absicherung
   *[wait] abwarten
}
bought-in = Gekauft in
median-range = Median (Spanne)
depends-on = Hängt ab von
group = { head }: { $names }.
