# The title: how many levers start, and when; the fullest first.
title-half = { title }, die Hälfte davon bis { $half }; die letzte startet { $last }
title-all = { title }, alle { $last }
title = { $n } Maßnahmen starten bis { $end }
one = Nur eine Maßnahme startet, { $last }
none = Nichts wird neu gestartet: Der Bestand bleibt in Betrieb
nothing = In keinem Jahr ist eine Maßnahme in Betrieb
subtitle = { $subject }: Maßnahmen in Betrieb nach Jahr (Höhe: Anteil am höchsten Bestand)

# Over the columns and the kinds.
lever = Maßnahme
stock = in Betrieb: Beginn → Höchststand
terms = gekauft
programmes = Programme des Ökosystems (Scope 3+)
continued = { $name }, Fortsetzung
shown = { $shown } von { $n } gezeigt, { $share } der Tonnen

# Of one lever.
with-term = { $stock }, { $n } J.
existing = nur Bestand
yearly = { $span }, jedes Jahr neu
term = { $span }, Laufzeit { $n } Jahre

# The footer.
method = Arten in der Rangfolge der Minderung; je Art die größten, nach ihrem Beginn. Bestand aller Geschäftsfelder zusammen, einschließlich des Bestands im Basisjahr.
contracts = Rauten: Jahre, in denen mehrjährige Verträge geschlossen werden; Laufzeit: wie lange sie gelten.
left-out = Aus Platzgründen nicht gezeigt: { $n } Maßnahmen, die in ihrer Art am wenigsten mindern.

# The text alternative and the table.
about = Balken nach Jahr, { $first }–{ $last }.
track = { $name } ({ $terms }, { $stock })
between = { "; " }
of-kind = { $kind }: { $names }.
kind = Art
unit = Einheit
caption = Bestand in Betrieb
