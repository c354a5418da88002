# Regret: what it costs to have prepared for one world when another comes.
plan = Plan gemacht für
worlds = Reue, wenn diese Zukunft eintritt
overall = Über alle Zukünfte
safest = { $plan } ({ least })
least = geringste Reue
figure = { $figure ->
    [worst_regret_m] größte Reue
    [expected_cost_m] erwartete Kosten
   *[cvar_m] teuerstes Fünftel
}

# Its title; of ``all`` worlds, ``dead`` have no plan at all and ``n`` are left.
worlds-named = { $n ->
    [one] in der einen Zukunft
    [2] in beiden Zukünften
   *[other] in jeder von { $n } Zukünften
}
worlds-dead = { $dead ->
    [0] { "" }
   *[other] ; in { $dead } von { $all } hat nichts einen Plan
}
best = „{ $plan }“ ist der sicherste Anfang: höchstens { $money } teurer als das Beste { worlds-named }{ worlds-dead }
free = „{ $plan }“ kostet nicht mehr als das Beste { worlds-named }{ worlds-dead }
none = Kein Plan ist in jeder Zukunft durchführbar: „{ $plan }“ in { $k } von { $n }, den meisten{ worlds-dead }
dead = In keiner Zukunft gibt es einen Plan

# Around it.
subtitle = { $sweep }: Mehrkosten gegenüber den geringsten in jeder Zukunft, Barwert, { $unit }
how = schraffiert
information = Bei im Voraus bekannter Zukunft liegen die Kosten im Mittel { $money } unter denen des besten der genannten Pläne; ein nicht genannter Plan kann besser sein.
weights = Die erwarteten Kosten gewichten die Zukünfte wie die Datei der Sensitivitätsanalyse; das teuerste Fünftel ist das Mittel der nach Gewicht teuersten 20 % (CVaR). Die geringsten Kosten sind die irgendeines Plans oder die bei im Voraus bekannter Zukunft.
left-out = Nicht eingerechnet: Zukünfte, in denen nichts einen Plan hat.
thinned = Gezeigt: { $p } von { $all_p } Plänen und { $w } von { $all_w } Zukünften.
row = { $plan }: größte Reue { $worst }.
