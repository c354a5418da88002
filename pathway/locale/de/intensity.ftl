# Das Diagramm der Intensität: Plan, Grenzwert und was das Wachstum in Tonnen daraus macht.

# Einheiten: der Intensität, des Umsatzes oder der Produktion
unit = { $mass } je Million { $currency }
    .product = { $mass } je { $one } { $product }
    .kilogram = kg
    .tonne = t

# Titel
message = Intensität { $name } bis { $year } { change } ({ $value } { $unit }): { growth }, { tonnes }
    .brief = Intensität { $name } bis { $year } { change }: { growth }, { tonnes }
missed = Ziel { $when } der Intensität { $name } um { $miss } { $unit } verfehlt
missed-though = { missed }: { growth }, { tonnes }
change = { $change ->
    [rise] um { $changed } höher
    [fall] um { $changed } niedriger
   *[same] unverändert
 }
growth = { $of ->
    [output] { $growth ->
        [rise] Produktion wächst um { $grown } pro Jahr
        [fall] Produktion sinkt um { $grown } pro Jahr
       *[same] Produktion wächst nicht
     }
   *[revenue] { $growth ->
        [rise] Umsatz wächst um { $grown } pro Jahr
        [fall] Umsatz sinkt um { $grown } pro Jahr
       *[same] Umsatz wächst nicht
     }
 }
tonnes = { $tonnes ->
    [rise] Emissionen steigen dennoch um { $emitted }
    [fall] Emissionen sinken um { $emitted }
   *[same] Emissionen bleiben gleich
 }{ $later ->
    [yes] { " " }(bis { $end } { $last })
   *[no] { "" }
 }

# Die Zusage als Satzglied, ohne ein eben genanntes Jahr
short = Intensität { $name } um { $share } { $sense ->
    [higher] höher
   *[lower] niedriger
 }{ $said ->
    [yes] { "" }
   *[no] { " " }bis { $year }
 }

subtitle = { $subject }, Emissionen { $name } vor CO₂-Entnahme und Kompensation, { $unit }

# Linien und was daneben steht
plan = Plan
without-action = Ohne Maßnahmen
saved = Unter dem Stand ohne Maßnahmen
goal = Ziel { $when }: ≤ { $required } { $unit }
goal-plan = Plan { $plan }
baseline = <b>{ $value }</b> Basisjahr { $year }
end = <b>{ $value }</b> in { $year }

# Die Blöcke rechts
changed = Änderung
intensity = Intensität
revenue = Realer Umsatz
output = Produktion
block = <b>{ $name }</b>, { $unit }

# Fußzeile
measured = Intensität: Bruttoemissionen { $name } je { $of ->
    [output] Produktion ({ $product }) derselben Geschäftsfelder
   *[revenue] realem Umsatz derselben Geschäftsfelder ({ $currency } in Preisen von { $price_year })
 }.
limits = CO₂-Entnahme und Kompensation zählen nicht; Kategorien wie im Basisjahr. Gestrichelt: der Grenzwert.

# Textfassung
chart = Liniendiagramm, { $first }–{ $last }, { $unit }.
goes = { $name } geht von { $a } auf { $b }.
block-goes = { $name }, { $unit }: { $a } auf { $b } ({ $change }).

# Tabelle
caption = Intensität in { $unit }
year = Jahr
limit = Grenzwert
column = { $name }, { $unit }
