# The title: how many levers start, and when; the fullest first.
title-spread = { $n ->
    [one] Nur eine Maßnahme wird gekauft, { $last }
   *[other] { begun }{ $spread ->
        [all] , alle { $last }
        [first] , { $at-once } davon zugleich { $first }; die letzte { $last }
        [late] , { $at-last } davon erst { $last }
       *[half] , die Hälfte davon bis { $half }; die letzte { $last }
    }
}{ ended }
title = { begun }{ ended }
begun = { $n ->
    [one] Nur eine Maßnahme wird gekauft
   *[other] { $n } Maßnahmen werden bis { $end } gekauft
}
ended = { $ended ->
    [0] { "" }
    [one] ; { $end } ist eine nicht mehr in Betrieb
   *[other] ; { $end } sind { $ended } nicht mehr in Betrieb
}
none = Nichts wird neu gestartet: Der Bestand bleibt in Betrieb
nothing = In keinem Jahr ist eine Maßnahme in Betrieb
subtitle = { $subject }: Maßnahmen in Betrieb nach Jahr (Höhe: Anteil am höchsten Bestand)

# Over the columns and the kinds.
lever = Maßnahme
stock = von → höchstens
terms = gekauft
programmes = Ökosystem (Scope 3+)
continued = { $name }, Fortsetzung
shown = { $shown } von { $n } gezeigt, { $share } der Tonnen

# Of one lever.
existing = nur Bestand
yearly = { $span }, jedes Jahr neu
term = { $span }, Laufzeit { $n } Jahre

# The footer.
method = Arten in der Rangfolge der Minderung; je Art die größten, nach ihrem Beginn. Von → höchstens: Bestand in Betrieb vor dem ersten Kauf und sein Höchststand, aller Geschäftsfelder zusammen.
contracts = Bei mehrjährigen Verträgen: die Jahre, in denen sie geschlossen werden, und wie lange jeder gilt.
idle = Maßnahmen in Betrieb: { $n }; { $idle ->
    [one] eine davon ist schon da
   *[other] { $idle } davon sind schon da
 }, und nichts wird gekauft.
left-out = Aus Platzgründen nicht gezeigt: { $n ->
    [one] eine Maßnahme, die in ihrer Art am wenigsten mindert
   *[other] { $n } Maßnahmen, die in ihrer Art am wenigsten mindern
 }.

# The text alternative and the table.
about = Balken nach Jahr, { $first }–{ $last }.
track = { $name } ({ $terms }, { $stock })
between = { "; " }
of-kind = { $kind }: { $names }.
kind = Art
unit = Einheit
caption = Bestand in Betrieb
