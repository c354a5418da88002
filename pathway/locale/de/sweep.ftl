# What the charts of a sweep share.

# What readings are called, inside a sentence: with an article that is the same as its accusative.
reading = { $reading ->
    [cost_of_commitments_m] die Kosten der Zusagen
    [npv_cost_m] die abgezinsten Kosten des Plans
    [price_of_hierarchy_m] die Kosten der Rangfolge
    [cost_m] die Kosten des Jahres
    [net_t] die Nettoemissionen
    [has_plan] die Aussicht auf einen Plan
   *[other] { $reading }
}

# What is said in place of a number.
ending = { $status ->
    [input_fault] Eingaben unstimmig
    [solver_problem] nicht gelöst
   *[no_plan] kein Plan
}

# The audit trail.
source = Quelle: { $company }; Sensitivitätsanalyse „{ $sweep }“ ({ $id }) der Studie „{ $study }“, Fall { $case }, Lauf { $run }.
design = { $design ->
    [one_at_a_time] jeweils eine Annahme verändert
    [grid] alle Kombinationen der Stufen
    [scenarios] benannte Szenarien, ohne Wahrscheinlichkeiten
    [latin_hypercube] Latin-Hypercube-Stichprobe (Startwert { $seed })
    [sobol] Stichprobe nach Saltelli (Startwert { $seed })
    [morris] Pfade nach Morris (Startwert { $seed })
   *[regret] jeder Plan in jeder Zukunft
}
scenarios = { $n ->
    [one] 1 Szenario
   *[other] { $n } Szenarien
}
count = { $design ->
    [regret] { scenarios }: { design }, dazu jede Zukunft bei voller Voraussicht; was ein Plan bis { $until } zugebaut hat, bleibt bestehen, alles Übrige wird neu optimiert.
   *[other] { scenarios }: { design }; jeder Plan neu optimiert.
}
varied = Verändert: { $names }.
others = { $n ->
    [one] 1 weiteres
   *[other] { $n } weitere
}
without = Kein Plan in { $k } von { scenarios }: { $how }.
    .why = Kein Plan in { $k } von { scenarios } (nicht einzuhalten: { $names }): { $how }.
failed = { $k ->
    [one] Ein weiteres war nicht lösbar oder seine Eingaben unstimmig.
   *[other] { $k } weitere waren nicht lösbar oder ihre Eingaben unstimmig.
}
counted = sie zählen mit
no-base = Der unveränderte Fall hat keinen Plan.
