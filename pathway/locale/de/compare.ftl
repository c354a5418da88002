# Plans side by side. What the runs are.
title = Pläne im Vergleich
label = { $letter }: { $study }{ $ids ->
    [apart] { " " }[{ $id }]
   *[plain] {""}
 }, Lauf { $run }
named = { $letter }: { $study }
named-again = { $side ->
    [old] { $letter }: alter Plan
   *[new] { $letter }: neuer Plan
 }
difference = { $b } − A

# What stands in the way of a fair comparison.
differ = Die Läufe haben verschiedene { $what ->
    [currencies] Währungen
    [price-years] Preisjahre
    [base-years] Basisjahre
    [ends] letzte Jahre
    [rates] Diskontsätze
    *[scopes] Scopes
    }: { $values }.
nearest = { $side } hält nicht jede Zusage ein: Kein Plan tut es, und dieser kommt ihnen am nächsten.
not-subtracted = Beträge verschiedener Währungen sind gezeigt, nicht voneinander abgezogen.
own-baseline = Geld zählt gegen das Weiter wie bisher jedes Plans für sich, und das von { $b } liegt { $span } um { $y } { $sense ->
    [higher] höher
   *[lower] niedriger
    } als das von A: Die Differenz zweier Barwerte ist nicht, was ein Plan mehr kostet als der andere.
sold-goes-on = { $change } ({ $year }): { $left } gehen ab, doch { $there } aus { $of } werden weiter mitgezählt: Nirgends steht, dass sie entfallen.
revenue-goes-on = { $change } ({ $year }): { $left } Umsatz gehen von { $of } ab, doch { $there } werden dort weiter mitgezählt: Nirgends steht, dass sie entfallen, und Intensitäten sind zu niedrig.
bought-is-nowhere = { $change } ({ $year }): { $left } kommen hinzu, doch aus { $of } fallen nur { $there } mehr an als zuvor: Zusagen relativ zum Basisjahr sind um das schwächer, was im Plan nirgends vorkommt.
revenue-is-nowhere = { $change } ({ $year }): { $left } Umsatz kommen zu { $of } hinzu, doch nur { $there } mehr werden dort erzielt: Intensitäten werden mit Umsatz verglichen, der im Plan nirgends vorkommt.
common-years = Tonnen und Geld werden nur für { $span } verglichen, ohne den Restwert am Ende; was ein ganzer Plan kostet, gilt für alle seine Jahre und ist nicht voneinander abgezogen.
open-from = Was Zusagen und Rangfolge kosten, gilt für die Jahre, die ein Plan noch entscheidet (das erste: { $values }): Was zuvor ausgegeben wurde, ist darin nicht enthalten, und die Beträge sind nicht voneinander abgezogen.

# A sentence for each big move.
what = { $of ->
    [both] { $names }, { $field }
    [name] { $names }
   *[field] { $field }
    }{ $year ->
    [none] {""}
   *[other] , { $year }
    }
an-input = eine weitere Eingabe
thing = { $mode ->
    [gone] { $name }: weggelassen.
   *[new] { $name }: neu.
    }
event = { $mode ->
    [gone] Nicht mehr: { $name }
    [other] { $name }, anders als in A
   *[new] { $name }
    } ({ $cause ->
    [acquisition] Kauf
    [divestment] Verkauf
    [boundary] Grenze
    [method] Methode
   *[error] Berichtigung
    }{ $of ->
    [some] : { $names },
   *[none] {" "}
    } { $year }): { $tonnes } im Basisjahr{ $beside ->
    [revenue] , { $revenue } Umsatz
   *[none] {""}
    }.
actuals = Was { $years } war: { $mode ->
    [new] { $n ->
        [one] Eine Zahl ist eingetragen, die A nicht hat
       *[other] { $n } Zahlen sind eingetragen, die A nicht hat
        }
    [gone] { $n ->
        [one] Eine Zahl von A ist weggelassen
       *[other] { $n } Zahlen von A sind weggelassen
        }
   *[other] { $n ->
        [one] Eine Zahl ist anders als in A
       *[other] { $n } Zahlen sind anders als in A
        }
    }.
at-perimeter-scope = Scopes
at-targets = Zusagen
at-levers-kind = Arten von Maßnahmen
at-horizon-end = letztes Jahr
at-actuals = was war (actuals)
key-discount_rate = Diskontsatz
key-stay_close = Preis der Änderung
key-internal_carbon_price = interner CO₂-Preis
key-carbon_price = CO₂-Preis
key-carbon_prices = CO₂-Preis
key-reduce_until = Preis, bis zu dem Minderung vorgeht
key-remove_until = Preis, bis zu dem Entnahme vorgeht
key-policy = Rangfolge
key-verified = geprüftes Inventar
key-capex = Investition je Einheit
key-fom = jährlicher Unterhalt
key-premium = Aufpreis
key-price = Preis
key-potential = Potenzial
key-max_add = größter Zubau eines Jahres
key-min_add = zugesagter Zubau
key-max_growth = schnellstes Wachstum
key-max_share = größter Anteil
key-displaces = was eine Einheit ersetzt
key-uses = Verbrauch
key-yields = Ertrag einer Einheit
key-self_use_share = Anteil Eigenverbrauch
key-life = Lebensdauer
key-lead = Vorlauf
key-existing = Bestand
key-first_year = erstes Jahr
key-last_year = letztes Jahr
key-unit_size = Größe eines Loses
key-cost_share = getragener Kostenanteil
key-relative_to = Bezugsjahr
key-until = letztes Jahr
key-since = ab
key-from = erstes Jahr
key-perimeter = Teil des Unternehmens
key-activity = Aktivität
key-growth = Wachstum
key-revenue = Umsatz
key-at_most = Höchstmaß eines Jahres
key-recalculation_threshold = Schwelle der Neuberechnung
key-today = Jahr, in dem der Plan entsteht
key-location = Emissionsfaktor, standortbasiert
key-residual = Emissionsfaktor des Restmix
key-upstream = Emissionsfaktor der Vorkette
key-biogenic = Biogener Emissionsfaktor
file-prices = Preis
file-factors = Emissionsfaktor
file-growth = Wachstum
file-revenue = Umsatz
file-activity = Aktivität
file-outputs = Ausstoß
file-targets = verlangter Wert
file-limits = Höchstmaß eines Jahres
file-history = frühere Emissionen
file-incumbents = Restlaufzeit des Bestands
others = { $n } weitere
the-study = Studie
changed = { $mode ->
    [set] { $what }: auf { $b } gesetzt.
    [times] { $what }: mit { $b } multipliziert.
    [plus] { $what }: um { $b } erhöht.
    [minus] { $what }: um { $b } gesenkt.
    [list-10] { $what }: { $b } hinzugefügt.
    [list-01] { $what }: { $a } weggelassen.
    [list-11] { $what }: { $b } hinzugefügt, { $a } weggelassen.
    [list-00] { $what }: in anderer Reihenfolge.
    [gone] { $what }: nicht mehr { $a }.
   *[other] { $what }: { $b } statt { $a }.
    }
    .head = Was in { $b } geändert ist
    .more = { $n ->
        [one] Eine weitere Eingabe weicht ab
        *[other] { $n } weitere Eingaben weichen ab
        }, siehe Tabelle.
otherwise = Worin { $b } von A abweicht
alike = Nichts von Gewicht: Die Pläne gleichen sich.
move-bau = Weiter wie bisher liegt { $span } um { $x } { $sense ->
    [more] höher
    *[less] niedriger
    }: { $a } → { $b }.
move-net = Die Nettoemissionen liegen { $span } um { $x } { $sense ->
    [more] höher
    *[less] niedriger
    }: { $a } → { $b }.
move-moved = Von der Änderung der Nettoemissionen { $span } machen { $parts ->
    [method] Methoden und Berichtigungen { $method }
    [both] Käufe, Verkäufe und Grenzen { $structure }, Methoden und Berichtigungen { $method }
   *[structure] Käufe, Verkäufe und Grenzen { $structure }
 } aus, alles andere { $rest }.
move-wedge = { $name }: mindert { $span } { $x } { $sense ->
    [more] mehr
    *[less] weniger
    }: { $a } → { $b }.
move-item = { $mode ->
    [saves] { $name }: im Barwert { $x } { $sense ->
    [more] mehr
    *[less] weniger
    } gespart, { $a } → { $b }.
    [turns] { $name }: Barwert { $a } → { $b }; unter null gespart.
    *[costs] { $name }: im Barwert { $x } { $sense ->
    [more] mehr
    *[less] weniger
    } ausgegeben, { $a } → { $b }.
    }
move-plan = { $mode ->
    [saves] Der ganze Plan spart im Barwert { $x } { $sense ->
    [more] mehr
    *[less] weniger
    }: { $a } → { $b }.
    [turns] Der ganze Plan geht im Barwert von { $a } auf { $b }; unter null gespart.
    *[costs] Der ganze Plan kostet im Barwert { $x } { $sense ->
    [more] mehr
    *[less] weniger
    }: { $a } → { $b }.
    }
move-kept = { $of ->
    [rest] Die Zusagen einzuhalten kostet ab { $since } noch { $b } gegenüber dem besten Plan ohne sie; im alten Plan waren es { $a } ab { $before }, mit dem, was inzwischen ausgegeben ist.
   *[same] Die Zusagen einzuhalten kostet { $b } gegenüber dem besten Plan ohne sie; im alten Plan waren es { $a }.
 }
move-lever = { $name }: mindert { $x } { $sense ->
    [more] mehr
    *[less] weniger
    }, { $a } → { $b }.
    .when = { $name }: { $from ->
        [never] ab { $to } beschafft
        *[other] { $to ->
            [never] nicht mehr beschafft, zuvor ab { $from }
            *[other] erstmals { $to } beschafft, nicht { $from }
            }
        }; mindert { $x } { $sense ->
        [more] mehr
        *[less] weniger
        }, { $a } → { $b }.
move-verdict = { $name }: { $after ->
    [met] verfehlt → erfüllt
    *[missed] erfüllt → verfehlt
    }.
promised-only = Nur in { $side } zugesagt: { $names }.

# Titles of the slides with columns.
net-apart = { $sense ->
    [same] { $b } emittiert { $span } netto so viel wie A
    [little-more] { $b } emittiert { $span } netto etwa so viel wie A ({ $x } mehr)
    [little-less] { $b } emittiert { $span } netto etwa so viel wie A ({ $x } weniger)
    [more] { $b } emittiert { $span } netto { $x } mehr als A
    *[less] { $b } emittiert { $span } netto { $x } weniger als A
 }{ $parts ->
    [structure] : Käufe, Verkäufe und Grenzen { $structure }, alles andere { $rest }
    [method] : Methoden und Berichtigungen { $method }, alles andere { $rest }
    [both] : Käufe, Verkäufe und Grenzen { $structure }, Methoden und Berichtigungen { $method }, alles andere { $rest }
   *[no] {""}
 }
cost-apart = { $sense ->
    [same] { $b } kostet im Barwert so viel wie A
    [within] { $b } kostet im Barwert so viel wie A, bis auf die { $gap }, die die Suche offen lässt
    [more] { $b } kostet im Barwert { $x } mehr als A
    *[less] { $b } kostet im Barwert { $x } weniger als A
    }{ $baseline ->
    [same] {""}
    [higher] , jeder gegen sein eigenes Weiter wie bisher: das von { $b } liegt { $y } höher
   *[lower] , jeder gegen sein eigenes Weiter wie bisher: das von { $b } liegt { $y } niedriger
    }
apart = { $first }; { $second }
overlaid = Nettoemissionen jedes Plans, { $span }; daneben Weiter wie bisher

# What is drawn: on the page, on slides, in the workbook.
tonnes-less = Was { $b } { $span } mehr (+) oder weniger (−) emittiert als A, und wodurch
    .slide = Emissionen von { $b } gegenüber A, { $span }, { $unit } CO₂e: + ist mehr, − weniger
    .book = Emissionen von { $b } gegenüber A, { $span }, { $unit } CO2e: über null mehr
    .sheet = Tonnen { $b }
money-less = Was { $b } mehr (+) oder weniger (−) ausgibt als A, je Posten, im Barwert
    .slide = Barwert von { $b } gegenüber A je Posten, { $unit }: + ist mehr ausgegeben, − weniger
    .book = Barwert von { $b } gegenüber A, { $unit }: über null mehr ausgegeben
    .sheet = Geld { $b }
sheet-moves = Änderungen

# Tables.
headline-figures = Wichtigste Zahlen
commitments = Zusagen, jede in dem Jahr, in dem sie am schwersten einzuhalten ist
by-wedge = Was jeder Keil mindert, { $span }
by-item = Geld je Posten, Barwert; unter null gespart
by-lever = Was Maßnahmen mindern, { $span }
bought = Was beschafft wird, Jahr für Jahr
inputs = Verschiedene Eingaben
figure = Größe
commitment = Zusage
wedge = Keil
item = Posten
lever = Maßnahme
year = Jahr
unit = Einheit
file = Datei
place = Stelle
interim = Zwischenziel
measure = Gemessen als
measured = { $by ->
    [cash] Zahlung
   *[present] Barwert
 }
column-of = { $what }, { $letter }
met = ✓
missed = ✗ verfehlt
in-year = { $told } ({ $year }{ $interim ->
    [yes] , Zwischenziel
   *[no] { "" }
 })

# Figures of the summary.
of-years = { $name }, { $when }
structure = Bilanzgrenzen
method = Methoden und Berichtigungen
bau = { business-as-usual }
gross = { gross-emissions }
net = { net-emissions }
npv_cost_m = Barwert des Plans
cost_of_commitments_m = Kosten der Zusagen
price_of_hierarchy_m = Erst mindern, dann entnehmen
npv_value_chain_m = Mit den Einsparungen der Wertschöpfungskette
npv_ecosystem_m = Programme in Scope 3+
whole-plan = Der ganze Plan

# Welche Entscheidungen des ersten Plans noch gelten.
standing = Von { $n } Entscheidungen des alten Plans für { $span } { $kept ->
        [one] gilt 1
       *[other] gelten { $kept }
    } weiter; { $larger } { $larger ->
        [one] wird
       *[other] werden
    } größer, { $smaller } kleiner, { $elsewhere ->
        [0] { "" }
       *[other] { $elsewhere } gleich groß an anderer Stelle,{ " " }
    }{ $dropped } { $dropped ->
        [one] entfällt
       *[other] entfallen
    }, { $new } { $new ->
        [one] ist
       *[other] sind
    } neu. { $share } seiner Ausgaben bleiben wie beschlossen.
    .title = { $kept } von { $n } Entscheidungen des alten Plans gelten weiter
    .head = Was vom alten Plan noch gilt
    .unlike = Jetzt in einer anderen Einheit gezählt und ausgelassen: { $names }.
    .more = { $n ->
        [one] Eine weitere steht
       *[other] { $n } weitere stehen
    } in der Arbeitsmappe.
moved = Entscheidungen, die nicht weiter gelten, und neue, nach den Ausgaben, die sie verschieben
decided = Beschlossen
bought-now = Jetzt
outlay-decided = Beschlossene Ausgaben, Barwert
outlay-kept = Ausgaben wie beschlossen, Barwert
outlay-moved = Verschobene Ausgaben, Barwert
decision = Entscheidung
state-stands = gilt weiter
state-larger = größer
state-smaller = kleiner
state-elsewhere = an anderer Stelle
state-dropped = entfällt
state-new = neu
frontier = Was mehr Nähe zum alten Plan kostet
    .about = Jede Zeile ist der beste Plan, wenn es so viel wert ist, eine Ausgabe von 1 nicht zu ändern; alle halten jede Zusage. Kosten und Ausgaben sind Barwerte; eine Entscheidung gilt weiter, wenn so viel gekauft wird wie beschlossen.
    .price = Preis der Änderung
    .cost = Kostet mehr
    .gap = Bekannt auf
    .changed = Geänderte Ausgaben
    .stands = Geltende Entscheidungen
    .decisions = Entscheidungen
of = { $k } von { $n }
within = Die Suche kennt die Kosten eines Plans auf { $gap } genau: Kleinere Unterschiede besagen nichts.
staying-title = { $sense ->
    [within] Nahe am alten Plan zu bleiben kostet nicht mehr als die { $gap }, die die Suche offen lässt
   *[more] Nahe am alten Plan zu bleiben kostet bis zu { $most }
 }
    .along = Geänderte Ausgaben, { $unit }, Barwert
    .cost = Was es mehr kostet
    .about = Was es mehr kostet, weniger am alten Plan zu ändern, { $unit }: Jeder Punkt ist der beste Plan bei einem Preis der Änderung
    .at = Bei { $price }
kept-title = { $missed ->
    [0] { $n ->
        [one] Die eine Zusage wird eingehalten
       *[other] Alle { $n } Zusagen werden eingehalten
    }
    [one] Eine von { $n } Zusagen wird nicht eingehalten
   *[other] { $missed } von { $n } Zusagen werden nicht eingehalten
 }{ $since ->
    [first] {""}
   *[other] { " " }(ab { $since })
 }
cannot-title = Kein Plan hält jede Zusage ein
    .settings = Mit den Einstellungen und allem, was versucht wurde
    .more = { $n ->
        [one] Eine weitere Zeile steht auf der Seite.
       *[other] { $n } weitere Zeilen stehen auf der Seite.
    }
base-year = Basisjahr { $year }
base-year-line = Scope { $ordinal ->
    [first] 1
    [second] 2
   *[third] 3
 }: { $published } wie veröffentlicht, { $recalculated } neu berechnet{ $since ->
    [never] {""}
   *[other] { " " }(seit { $since })
 }
