# Die Verteilung eines Werts über die Szenarien einer Sensitivitätsanalyse.

no-plan = Kein Szenario hat einen Plan: Es gibt keine Verteilung

# Namen der Kennzahlen
p95 = 95. Perzentil
p50 = Median
p5 = 5. Perzentil
minimum = Minimum
point = { $name }: { $amount }
share = Anteil der Szenarien bis zu diesem Wert
mean = Mittelwert
maximum = Maximum
base = wie im Fall

as-case = Wie im Fall: { $amount }

# Titel, der vollste zuerst
span = { $low } bis { $high }
most = In neun von zehn Szenarien: { $reading } { $span }
    .dearer = In neun von zehn Szenarien: { $reading } { $span }; { $share } liegen über dem Fall
    .no-plan = In neun von zehn Szenarien: { $reading } { $span }; kein Plan in { $k } von { $n }
same = In jedem Szenario: { $reading } { $amount }
    .no-plan = In jedem Szenario mit Plan: { $reading } { $amount }; kein Plan in { $k } von { $n }

subtitle = { $sweep }: Anteil der Szenarien mit höchstens so viel ({ $reading }, { $unit }{ $saves ->
    [yes] , unter null gespart
   *[no] {""}
 })

# Fußzeile
how = Anteile gelten für Szenarien mit Plan
mean-is = Mittelwert: { $amount }.
curve = Jede Stufe ist ein Szenario. Perzentile liegen zwischen Nachbarn.

# Textfassung und Tabelle
figure = { $name }: { $amount }.
as-case-alone = { as-case }.
measure = Kennzahl
value = Wert
