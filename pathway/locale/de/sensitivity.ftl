# How much each factor matters when all move at once: indices of Sobol, measures of Morris.
undefined = Kein Index bestimmbar: Zu wenige Szenarien haben einen Plan
flat = Keine Annahme verändert { $reading }
index = { $index ->
    [first] allein
    [total] mit Wechselwirkungen
    [mu_star] mittlerer Schritt (μ*)
    [sigma] Streuung der Schritte (σ)
   *[mu] Mittel (μ)
}

# Its title: of the variance, or of steps; ``partly`` where scenarios without a plan are left out.
partly = { $partly ->
    [yes] { " (nur Szenarien mit Plan)" }
   *[no] { "" }
}
share = { $a } erklärt { $share } ± { $half } der Varianz, bezogen auf { $reading }{ partly }
share-then = { share }, { $b } { $next }
step = { $a } verändert { $reading } am stärksten: im Mittel um { $money } über die ganze Spanne{ partly }
step-then = { step }; danach { $b }

# Around it.
subtitle = { $sweep }: Anteile an der Varianz, bezogen auf { $reading }, erster Ordnung und gesamt (Sobol)
    .steps = { $sweep }: Elementareffekte auf { $reading }, { $unit } (Morris)
how = siehe unten
dropped = { $k } von { $n } { $design ->
    [morris] Pfaden
   *[sobol] Blöcken
} entfallen, weil ein Szenario darin keinen Plan hat: Die Zahlen gelten für Szenarien mit Plan.
decides = Ob es einen Plan gibt, hängt am stärksten ab von: { $a }.
intervals = ±: 95-%-Konfidenz (Resampling).
shares = Was den Anteilen erster Ordnung zu 100 % fehlt, sind Wechselwirkungen; ein Index unter 0 heißt: keine, im Rahmen seines Intervalls.
steps = Schritte sind auf die ganze Spanne hochgerechnet; Streuung: Wechselwirkung, Krümmung.
left-out = Weitere { $n } nicht gezeigt.

# The table, and its text alternative.
factor = Annahme
interval = { $value } ± { $half }
row = { $name }: mit Wechselwirkungen { $total }, allein { $first }.
    .steps = { $name }: mittlerer Schritt (μ*) { $mu_star }, Streuung der Schritte (σ) { $sigma }.
