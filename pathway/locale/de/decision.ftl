# What a board is asked to decide: the first page of the report, slide and sheet.
ask = { $soon ->
    [none] Zur Genehmigung: { $total } Investitionen bis { $end }
    [all] Zur Genehmigung: { $total } Investitionen bis { $end }, alles bis Anfang { $by } zu bestellen
   *[some] Zur Genehmigung: { $total } Investitionen bis { $end }, davon { $first } bis Anfang { $by } zu bestellen
    }{ missing }
ask-programmes = Zur Genehmigung: { $total } für die Programme des Ökosystems bis { $end }{ missing }
ask-nothing = { $orders ->
    [0] Zur Genehmigung: ein Plan bis { $end } ohne Investitionen, vorerst ohne neue Maßnahmen
    [one] Zur Genehmigung: ein Plan bis { $end } ohne Investitionen; eine Maßnahme beginnt jetzt
   *[other] Zur Genehmigung: ein Plan bis { $end } ohne Investitionen; { $orders } Maßnahmen beginnen jetzt
    }{ missing }
ask-unfit = Noch nicht entscheidungsreif: { $grave ->
        [one] Eine Anmerkung nennt, was kaum stimmen kann
       *[other] { $grave } Anmerkungen nennen, was kaum stimmen kann
    }{ $missed ->
        [0] { "" }
       *[other] ; der Plan verfehlt { $missed } von { $n } Zusagen
    }
missing = { $missed ->
    [0] { "" }
   *[other] ; der Plan verfehlt { $missed } von { $n } Zusagen
    }{ $grave ->
        [0] { "" }
        [one] . Noch nicht entscheidungsreif: Eine Anmerkung nennt, was kaum stimmen kann
       *[other] . Noch nicht entscheidungsreif: { $grave } Anmerkungen nennen, was kaum stimmen kann
    }

# Figures: what each is, and what it stands beside.
tile-capital = Investitionen
tile-budget = Budget { $x }
tile-no-budget = in den Eingaben ist kein Gesamtbudget hinterlegt
tile-peak = Höchster Finanzbedarf
    .note = ausgegeben und noch nicht eingespart, { $year }
    .never = nie mehr ausgegeben als eingespart
    .no-outlay = nichts wird ausgegeben
tile-payback = Amortisiert
    .note = ab diesem Jahr übersteigen die Einsparungen alle Ausgaben
    .at-once = sofort
    .never-owed = nie sind Ausgaben offen
    .no-outlay = nichts zu amortisieren
    .later = nach { $end }
    .left = bis dahin { $x } noch nicht eingespart
tile-programmes = Ausgaben für Programme
    .note = am meisten { $year }
tile-kept = Zusagen eingehalten
tile-less = Weniger Emissionen bis { $end }
    .note = gegenüber „Weiter wie bisher“; netto { $net } im Jahr { $year }
all-kept = alle eingehalten
missed = { $more ->
    [0] Verfehlt: { $names }
   *[other] Verfehlt: { $names } und { $more } weitere
    }

# What can hardly be right.
doubts = Vor einer Entscheidung: was kaum stimmen kann
doubts-more = { $n ->
    [one] Noch eine Anmerkung dieser Art steht im Bericht.
   *[other] Noch { $n } Anmerkungen dieser Art stehen im Bericht.
    }
    .folded = { $n ->
        [one] Noch eine Anmerkung dieser Art
       *[other] Noch { $n } Anmerkungen dieser Art
    }

# Money by year.
money = Geld nach Jahren
money-title = { $out } Ausgaben und { $saved } Einsparungen bis { $end }{ $need ->
    [some] ; höchster Finanzbedarf { $year }: { $peak }
   *[none] ; nie mehr ausgegeben als eingespart
    }
money-title-programmes = { $out } Ausgaben für die Programme des Ökosystems bis { $end }, am meisten { $year }: { $peak }
money-about = { $whose ->
    [programmes] Ausgaben für die Programme des Ökosystems, nicht abgezinst, in Preisen von { $year }: ein eigenes Konto, das dem Unternehmen keine Zahlungen erspart
   *[company] Zahlungen des Unternehmens gegenüber Nichtstun, nicht abgezinst, in Preisen von { $year }. Ausgaben und Einsparungen stehen getrennt; Finanzbedarf ist, was ausgegeben und noch nicht eingespart ist, und unter null, wo mehr eingespart ist
    }.
money-programmes = Die Programme des Ökosystems kosten { $x } zusätzlich, auf eigenem Konto.
no-cap = Die Eingaben enthalten keine Ausgabengrenze, also kein Budget zum Vergleich.
cap = { $met ->
    [no] { $name }: { $achieved } ausgegeben, Grenze { $required } ({ $year }); sie ist überschritten
   *[yes] { $name }: { $achieved } von höchstens { $required } ausgegeben im engsten Jahr, { $year }
    }.
total = Summe
column-years = Jahre
column-capital = Investitionen
column-running = Andere Ausgaben
column-saved = Eingespart
column-need = Finanzbedarf kumuliert
column-paid = Ausgaben bisher
column-budget = Investitionsbudget

# What must start.
actions = Was in den nächsten zwölf Monaten beginnen muss
actions-about = { $today ->
    [known] Bestellungen ab { $year }
   *[unknown] Die Eingaben sagen nicht, welches Jahr heute ist; dies sind die Bestellungen des ersten Planjahrs, { $year }
    }. Ein Plan rechnet in ganzen Jahren: Bestellt wird jeweils im ersten Quartal; Vorlaufzeiten sind berücksichtigt.
actions-none = { $year } ist nichts zu bestellen.
actions-more = { $n ->
    [one] Eine weitere Maßnahme beginnt ebenfalls, { $paid ->
        [no] ohne Investition
       *[yes] mit { $x } Investitionen
    }.
   *[other] { $n } weitere Maßnahmen beginnen ebenfalls, { $paid ->
        [no] ohne Investition
       *[yes] mit zusammen { $x } Investitionen
    }.
    }
owners-none = Verantwortliche stehen noch nicht fest: Die Eingaben nennen zu keiner Maßnahme und keinem Geschäftsfeld jemanden.
owner-none = offen
at-once = sofort
quarter = { $q }. Quartal { $year }
quarters = ab { $q }. Quartal { $year } bis { $last }
ordered = bestellt bis { $last }
begun = seit { $year }, bis { $last }
column-action = Maßnahme
column-owner = Verantwortlich
column-order-by = Bestellen bis
column-serves = In Betrieb ab
column-amount = Wie viel
column-yearly = Mehrkosten pro Jahr

# Contracts and credits.
contracts = Zu schließende Verträge
contracts-more = { $n ->
    [one] Ein weiterer folgt später oder ist kleiner.
   *[other] { $n } weitere folgen später oder sind kleiner.
    }
term = { $n ->
    [one] jedes Jahr neu gekauft
   *[other] { $n } Jahre
    }
column-contract = Vertrag oder Zertifikat
column-from = Erstes Jahr
column-volume = Höchste Menge
column-term = Laufzeit

# What it buys.
gain-head = Was es bringt
gain = { $beside ->
    [same] Bis { $end } ebenso viel Emissionen wie im Szenario „Weiter wie bisher“
    [more] { $less } mehr Emissionen als im Szenario „Weiter wie bisher“ bis { $end }
   *[less] { $less } weniger Emissionen als im Szenario „Weiter wie bisher“ bis { $end }
    }. Die Nettoemissionen { $sense ->
    [same] sind { $year } und { $end } gleich: { $net }
    [falls] gehen von { $base } im Jahr { $year } auf { $net } im Jahr { $end }, { $share } weniger
    [rises] gehen von { $base } im Jahr { $year } auf { $net } im Jahr { $end }, { $share } mehr
   *[none] gehen von { $base } im Jahr { $year } auf { $net } im Jahr { $end }
    }.
gain-bought = { $x } des Jahres { $end } werden durch gekaufte Zertifikate entnommen oder kompensiert: keine eigene Minderung.
gain-avoided = { $x } bei anderen vermieden bis { $end }, auf eigenem Konto, nie mit eigenen Emissionen verrechnet.
gain-kept = { $n ->
    [one] { $met ->
        [0] Die einzige Zusage wird verfehlt.
       *[other] Die einzige Zusage wird eingehalten.
        }
   *[other] { $met } von { $n } Zusagen werden eingehalten.
    }
gain-no-promise = Die Studie enthält keine Zusage, also hält der Plan auch keine ein.

# What a year of waiting is worth.
waits = Was ein Jahr Warten kostet
wait-unknown = Für diesen Plan nicht ermittelt: was jede Zusage ein Jahr später und jede Maßnahme ein Jahr früher sparen würde.
wait-nothing = Etwa nichts: Keine Zusage spart ein Jahr später etwas, keine Maßnahme ein Jahr früher.
wait-late = „{ $name }“ ein Jahr später würde { $x } sparen: Mehr bringt Warten nicht, und die Zusage ist gebrochen.
wait-early = „{ $name }“ ein Jahr früher würde { $x } sparen: So viel kostet jedes Jahr Warten darauf.

# What breaks the plan, and what each would take.
risks = { $swept ->
    [yes] Was den Plan gefährdet, laut Sensitivitätsanalyse
   *[no] Was den Plan gefährdet
    }
risks-none = Nichts sticht hervor: Keine Maßnahme trägt besonders viel{ $promises ->
    [none] { "." }
   *[some] , und keine Zusage wird ohne Spielraum eingehalten.
 }
risk-reliance = { $name }: { $beyond ->
    [yes] mindert { $year } um { $x }, mehr, als „Weiter wie bisher“ insgesamt ausstößt
   *[no] mindert { $year } gegenüber „Weiter wie bisher“ um { $share }
    }. Ein Zehntel weniger davon { $promised ->
    [no] bedeutet { $short } mehr Emissionen im Jahr
   *[yes] lässt { $short } im Jahr anders zu mindern oder zu kompensieren
    }. { $assumed ->
    [yes] Einige ihrer Zahlen sind angenommen: vor der Bindung des Geldes klären.
   *[no] Keine ihrer Zahlen ist angenommen.
    }
risk-cliff = Ein Sprung in einem Jahr: Netto fällt von { $before } auf { $year } um { $x }, { $share } von { $base }{ $named ->
    [yes] , am meisten durch { $name }
   *[no] { "" }
    }. Alles muss am 1. Januar { $year } in Betrieb sein; je halbes Jahr Verzug fehlt etwa die Hälfte des Rückgangs dieses Jahres.
risk-tight = Kein Spielraum: { $n ->
    [one] Die eine Zusage, „{ $name }“, wird { $year } gerade eben eingehalten
   *[other] { $tight } von { $n } Zusagen { $tight ->
        [one] wird
       *[other] werden
    } gerade eben eingehalten, zuerst „{ $name }“ ({ $year })
    }. Schon eine kleine Abweichung genügt, um sie zu verfehlen; nötig sind Maßnahmen in Reserve oder Spielraum in der Zusage.
risk-credits = Gekaufte Tonnen: { $x }, { $share } der Bruttoemissionen { $year }, müssen als Entnahme oder Kompensation gekauft werden. Ohne Angebot zu diesem Preis sind ebenso viele Tonnen selbst zu mindern.
risk-assumed = Angenommene Zahlen: { $share } der Minderung beruhen auf angenommenen Zahlen. Nötig sind Angebote und Messungen, zuerst für { $name }.
risk-swing = { $name }: { $broken ->
    [0] am ungünstigen Ende der Sensitivitätsanalyse kostet es { $high } mehr, den Plan zu halten, am günstigen { $low } weniger
    [one] bei einem der Werte hält kein Plan die Zusagen ein: nötig sind Maßnahmen in Reserve oder Spielraum darin
   *[other] bei { $broken } der Werte hält kein Plan die Zusagen ein: nötig sind Maßnahmen in Reserve oder Spielraum darin
    }.
claims = Wie sich das Unternehmen { $year } nennen darf

# The roadmap.
roadmap = Fahrplan nach { $owners ->
    [no] Quartalen
   *[yes] Verantwortlichen und Quartalen
    }
roadmap-more = { $n ->
    [one] … und eine kleinere Maßnahme.
   *[other] … und { $n } kleinere Maßnahmen.
    }
column-step = Maßnahme
column-kind = Art
column-start = Bestellen im
column-stock = Bestand: Beginn → Höchststand
stock = { $before } → { $peak }
unit = Geld in { $unit }.
