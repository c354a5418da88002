# The tornado: what one assumption does when it alone moves.
nothing = Keine Wirkung messbar: Der unveränderte Fall hat keinen Plan
cheaper = günstiger
dearer = teurer
base = Wie im Fall: { $money }
base-sentence = { base }.

# Its title; ``worse`` where the widest bar has an end that is dearer.
dearer-by = { $worse ->
    [yes] , bis zu { $more } teurer
   *[no] { "" }
}
most = { $a } verändert { $reading } am stärksten: { $span } von Ende zu Ende{ dearer-by }
most-then = { most }; danach { $b }, { $next }
lost = { $n ->
    [one] { $a } kann jeden Plan unmöglich machen
   *[other] { $n } Annahmen können jeden Plan unmöglich machen
}
lost-then = { lost }; von den übrigen verändert { $b } { $reading } am stärksten, um { $span }
flat = Keine Annahme verändert { $reading }

# Around it.
subtitle = { $sweep }: Wirkung auf { $reading }, { $unit }, wenn sich nur eine Annahme ändert
how = schraffiert, als teurer als jeder Plan
ends = Farben: Richtung der Kosten, nicht der Annahme; Enden: Spanne aus der Datei der Analyse, dort mit Quelle.
left-out = { $n ->
    [one] Nicht gezeigt: 1 mit geringerer Wirkung, { $span }.
   *[other] Nicht gezeigt: { $n } mit geringerer Wirkung, höchstens { $span }.
}

# The table, and its text alternative: one end of a factor, or both.
assumption = Annahme
low-end = am günstigeren Ende
high-end = am teureren Ende
end = { $effect } ({ $value })
set-to = Wert
effect = Wirkung
reading = Ergebnis
bar = { $name }: { $first }.
bar-both = { $name }: { $first }, { $second }.
