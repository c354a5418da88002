# Hinweise: was jemand, der plant, zweimal ansähe. Jede Art mit ihrem Schlüssel (docs/review.md)
# und ihrem Rat; ein weiterer Satz derselben Art steht hinter einem Bindestrich.

# Wie ein Hinweis gesagt wird.
grave = Schwerwiegend
warning = Warnung
note = Notiz
told = { $where }: { $said } { $advice }
line = { $severity }: { $told }
place-row = Zeile { $n }
place-line = Zeile { $n }
many = { $said } So ist es an { $n } Stellen: { $places } und { $left } weiteren.
remarks = { $n ->
    [0] Keine Hinweise
    [one] Ein Hinweis
   *[other] { $n } Hinweise
 }: { $grave } schwerwiegend, { $warning ->
    [one] eine Warnung
   *[other] { $warning } Warnungen
 }, { $note ->
    [one] eine Notiz
   *[other] { $note } Notizen
 }.
none-may-be-grave = { $grave ->
    [one] Einer von { $n } Hinweisen ist schwerwiegend.
   *[other] { $grave } von { $n } Hinweisen sind schwerwiegend.
 }

# Zahlen, Aufzählungen und Spannen.
apart = { ", " }
semicolon = { "; " }
range = { $low } – { $high } { $unit }{ $of ->
    [own] { "" }
   *[library] { " " }({ $ids })
 }
known = { $known ->
    [usual] üblich sind höchstens { $most }
   *[library] die Bibliothek hat { $range }
 }

# Rat, der für mehrere gilt.
typing-error = Ist es ein Tippfehler?
revenue = Steht der Umsatz in Millionen, und stimmen die Einheiten von Aktivität und Preisen?
number-and-unit = Stimmen Zahl und Einheit?
number-and-currency = Stimmen Zahl, Einheit und Währung?
start-later = Den Plan später beginnen lassen, oder first_year angeben und min_add für das, was gekauft wurde.
share-or-percent = Ist es ein Anteil (share) oder %?
other-unit = Steht eine der beiden Zahlen in einer anderen Einheit?
wrong-id = Ist die id falsch, hier oder dort, wo sie verwendet werden soll? Sonst weglassen.
find-a-source = Eine Quelle dafür suchen und ansehen, was der Plan ohne sie kostet: --set oder `pathway sweep`.

# Das Unternehmen als Ganzes.
discount_off = { $rate } im Jahr, real: Unternehmen planen mit { $low } bis { $high }.
    .advice = Stimmt die Einheit (share oder %)?
horizon_off = ein Plan von { $base } bis { $end } ({ $years ->
    [one] ein Jahr
   *[other] { $years } Jahre
 }) in Geld von { $money }.
    .advice = Stimmen diese Jahre?
horizon_off-today = today ({ $today }) liegt nicht zwischen { $base } und { $end }.
tonne_off = { $value } { $code } je Tonne liegt { $side ->
    [below] unter
   *[above] über
 } dem, was die Bibliothek hat: { $range }.
    .advice = Gilt es je Tonne und in dieser Währung?
no_emissions = im Basisjahr wird nichts emittiert.
    .advice = Die Aktivität in sources.csv und die geprüften Summen eintragen.
intensity_off = { $t } t im Basisjahr bei einem Umsatz von { $money } Millionen { $code }: { $each } t je Million US-Dollar; bekannt sind { $low } bis { $high }.
bill_off = { $year } kosten Energie und Material { $bill } Millionen { $code }, das { $times }-Fache des Umsatzes von { $money } Millionen.

# Wachstum, späte Zusagen, vergangene Jahre, Annahmen.
growth_off = was davon abhängt, { $way ->
    [up] wächst
   *[down] sinkt
 } von { $a } bis { $b } um { $share } im Jahr (Index { $x }, dann { $y }).
    .advice = Der Index ist 1 im Basisjahr und keine Wachstumsrate: 3 % im Jahr sind 1.03, 1.06, … Was in einem Jahr endet, steht in activity.csv.
growth_alone = die Aktivität unter { $of } { $way ->
    [up] wächst bis { $year } auf das { $times }-Fache
   *[down] fällt bis { $year } auf 1/{ $times }
 }, und der Umsatz bleibt gleich.
    .advice = Sollte beides nicht zusammengehen? growth.csv berichtigen, oder revenue.csv und outputs.csv.
growth_alone-revenue = der Umsatz { $way ->
    [up] wächst bis { $year } auf das { $times }-Fache
   *[down] fällt bis { $year } auf 1/{ $times }
 }, und die Aktivität von { $of } bleibt gleich.
late_promise = sie gilt erst ab { $first }: Der Plan zahlt nur { $n ->
    [one] ein Jahr
   *[other] { $n } Jahre
 } davon, und sie kostet nur deshalb wenig, weil der Plan { $end } endet.
    .advice = Ein Plan bis { $until } zeigt zehn: --set horizon.end={ $until }.
late-cost = { $said } Die Maßnahmen in ihrem Umfang { $sense ->
    [saves] sparen
   *[costs] kosten
 } von da an { $cost } im Jahr, die Investition als Annuität.
past_offers = { $n ->
    [one] eine Option, { $first }, kann
   *[other] { $n } Optionen, etwa { $first }, können
 } vor { $today } gekauft werden, in Jahren, die vergangen sind.
mostly_assumed = { $share } von { $n } Zahlen sind angenommen oder nennen keine Verlässlichkeit.
    .advice = Zuerst die ansehen, die entscheiden: `pathway sweep` variiert sie.

# Maßnahmen neben denen der Bibliothek.
life_off = eine Lebensdauer von { $value ->
    [one] einem Jahr
   *[other] { $value } Jahren
 }; { known }.
life_off-lead = eine Vorlaufzeit von { $value ->
    [one] einem Jahr
   *[other] { $value } Jahren
 }; { known }.
premium_off = ein Aufpreis von { $value } { $code }/MWh, wo Strom höchstens { $power } kostet; { known }.
yield_off = ein MW erzeugt { $value } GWh; { known }.
capex_off = eine Investition von { $capex } je { $unit }, die { $served } { $of } im Jahr leistet: { $value } { $code } für { $per } im Jahr; { known }.
capex_off-unit = { $value } { $code } je { $unit }; { known }.
unit_off = je { $of } { $value } MWh im Jahr; { known }.
use_off = { $value } MWh werden je ersetzter MWh verbraucht; { known }.
adds_tonnes = der Verbrauch emittiert { $used } t, wo { $year } { $own } t wegfallen; { known }.
dear = eine Tonne kostet { $year } { $value } { $code }, die Investition als Annuität; { known }.

# Maßnahmen, wie sie angeboten werden.
lot_small = ein Los von { $size } { $of } ist keines.
lot_large = ein Los von { $size } { $of } ist mehr als die { $room }, die es gibt.
offer_late = im Angebot bis { $last }, { $n } Jahre über das Ende des Plans hinaus.
share_small = höchstens { $share } { $of ->
    [source] der Emissionsquelle
   *[demand] des Bedarfs
 } werden erreicht.
share_small-offered = alles, was im Plan angeboten wird, erreicht { $share } dessen, worauf es wirkt.
share_small-allowed = was über eine Lebensdauer gekauft werden darf, erreicht { $share } der Emissionsquelle, erlaubt sind { $most }.
share_small-treated = { $share } des Behandelten werden entfernt.
share_small-passed = ein pass_through von { $share }.
    .advice = Ist es ein Anteil, wie 0.5?
share_large = ein Wachstum von { $share } im Jahr ist erlaubt.
room_large = es gibt { $times }-mal so viel davon wie das, worauf es wirkt.
fom_off = die jährlichen Betriebskosten sind { $share } der Investition.
buffer_off = { $share } der Zertifikate werden zurückgehalten.
buffer_off-years = der Kohlenstoff bleibt { $n } Jahre gespeichert.
sold_more = { $year } werden { $sold } kt als Zertifikate verkauft und höchstens { $most } kt vermieden.
never = in keinem Jahr des Plans kann etwas davon gekauft werden.
incumbent_off = was ersetzt wird, kostet das { $times }-Fache der eigenen Investition.
peers_off = { $value } { $of } werden je Einheit der Aktivität verbraucht, bei vergleichbaren Maßnahmen { $middle }.

# Zusagen und freie Tonnen.
in_no_study = die Zusage steht in keiner Studie: kein Plan hält sie ein.
    .advice = Unter `targets` einer Datei in studies/ nennen oder weglassen.
asks_all = { $share } des Basisjahres bleiben, und nicht 0.
asks_nothing = sie wird in jedem Jahr ohne jede Maßnahme eingehalten: erlaubt ist das { $times }-Fache dessen, was ohnehin emittiert wird.
    .advice = Stimmen Wert und Einheit?
asks_nothing-little = verlangt werden höchstens { $share }.
untouched = keine Maßnahme wirkt auf { $sources }{ $left ->
    [0] { "" }
    [one] { " " }und eine weitere
   *[other] { " " }und { $left } weitere
 }: { $t }, { $share } der Emissionen von Scope 1 und 2.{ $promise ->
    [none] { "" }
   *[other] { " " }Die Zusage { $promise } lässt weniger als das übrig.
 }
    .advice = { $could }
untouched-could = Für { $on } hat die Bibliothek { $measures }{ $left ->
    [0] { "" }
    [one] { " " }und eine weitere
   *[other] { " " }und { $left } weitere
 }: `pathway library add CASE { $one } --for { $on }`.
untouched-none = Für { $carriers } hat die Bibliothek keine Maßnahme: eine von Hand schreiben (docs/how-to/lever.md).
untouched-bare = Für Tonnen ohne Aktivität hat die Bibliothek keine Maßnahme: eine in t je t schreiben (docs/how-to/tonnes.md).
untouched-tonnes = Es sind Tonnen ohne Aktivität, für die Maßnahmen der Bibliothek nicht gedacht sind: In der Zuordnung des Imports sagen, was verbrannt wird (`lines: {"{"}Scope 1: {"{"}carrier: natural-gas, category: stationary{"}"}{"}"}`), oder eine Maßnahme in t je t schreiben: docs/how-to/tonnes.md.
untouched-outside = keine Maßnahme wirkt auf { $sources }{ $left ->
    [0] { "" }
    [one] { " " }und eine weitere
   *[other] { " " }und { $left } weitere
 } in Scope 3, und keine Zusage gilt für sie: { $t }, { $share } aller Emissionen.
    .advice = Der Plan gilt dem Rest: das daneben sagen, oder für sie etwas zusagen (Lieferanten, Einkauf, Gestaltung). { $could }
free_off = frei sind { $share } dessen, was emittiert wird.
    .advice = Stimmt die Einheit: t/t, kt/TJ?

# Zahlen nach Jahren.
leap = es ist { $way ->
    [up] das { $times }-Fache
   *[down] 1/{ $times }
 } von { $year }: { $a } { $unit_a }, dann { $b } { $unit_b }.
leap-path = es ist { $way ->
    [up] das { $times }-Fache
   *[down] 1/{ $times }
 } von { $year }: { $a }, dann { $b }.
zero_year = 0 im Jahr { $year }, und { $other } { $of } im angegebenen Jahr { $side ->
    [before] davor
   *[after] danach
 }.
    .advice = Die Jahre dazwischen werden darauf hin interpoliert: die Zahl eintragen oder die Zeile weglassen.
odd_year = das Jahr { $year } liegt außerhalb des Plans ({ $base } bis { $end }), und kaum eine andere Zeile hat es.
    .advice = Ist es ein Tippfehler? Das gemeinte Jahr wird interpoliert.
odd_year-order = das Jahr { $year } fällt aus der Reihenfolge der anderen Zeilen.

# Preise und Faktoren neben denen der Bibliothek.
and-rows = { $rows ->
    [0] { "" }
    [one] { " " }(und in einer weiteren Zeile)
   *[other] { " " }(und in { $rows } weiteren Zeilen)
 }
price_off = ein Preis von { $value } { $of } ist { $side ->
    [above] das { $times }-Fache des höchsten
    [below] 1/{ $times } des niedrigsten
   *[nothing] nichts gegen den niedrigsten
 } der Bibliothek: { $range }{ $code ->
    [USD] { "" }
   *[other] { " " }(ein US-Dollar sind etwa { $dollar } { $code })
 }.
    .advice = Stimmen Einheit (je kWh oder MWh, L oder ML) und Währung{ and-rows }?
factor_off = ein Faktor von { $value } { $of } liegt { $side ->
    [below] unter
   *[above] über
 } dem, was die Bibliothek hat: { $range }.
    .advice = Stimmen Einheit, Land und das, wovon er ist{ and-rows }?
residual_off = der Faktor des Residualmixes ist { $year } { $share } des standortbasierten.
    .advice = Ein Residualmix ist, was bleibt, wenn andere den sauberen Strom beansprucht haben, und kaum sauberer. Sind die beiden Methoden vertauscht?

# Was nirgends verwendet wird, doppelt steht oder keine Quelle nennt.
idle_row-unused = keine Emissionsquelle oder Maßnahme verwendet es dort.
idle_row-driver = keine Emissionsquelle wächst damit.
idle_row-source = ohne Emissionsquelle.
idle_row-revenue = keine Zeile ist von diesem Geschäft aus businesses.csv, das Emissionsquellen hat.
    .advice = Seinen Umsatz ab dem Basisjahr ergänzen. Nennt es eine Zeile anders?
misplaced = die id nennt { $named }, die Region ist { $own }.
    .advice = Welches von beiden stimmt?
scope_off = hier steht Scope { $scope }, in carriers.csv hat { $carrier } Scope { $own }.
    .advice = Was vor Ort verbrannt wird oder entweicht, ist Scope 1; eingekaufter Strom, eingekaufte Wärme oder Kälte ist Scope 2.
no_source = { $n } von { $all } Zeilen, diese als erste, nennen keine Quelle oder keine Verlässlichkeit.
    .advice = Angeben, woher die Zahl ist und wie verlässlich.
twice = dasselbe wie { $first }.
    .advice = Ist es doppelt gezählt?

# Was ein Plan zeigt.
cliff = die Nettoemissionen fallen in einem Jahr von { $a } auf { $b }, um { $share } derer von { $base }; { $credits } davon durch Zertifikate.
    .advice = Lässt sich so viel auf einmal bauen und kaufen? Jahresgrenzen (max_add, limits.yaml) oder eine frühere Zusage verteilen es.
past_purchases = der Plan kauft es{ $more ->
    [0] { "" }
   *[other] , und { $more } weitere,
 } vor { $today }, in Jahren, die vergangen sind, für { $cost }.
jump = es wächst { $year } von wenig oder nichts auf alles, was es gibt: { $tonnes } in einem Jahr{ $more ->
    [0] { "" }
    [one] ; bei einer weiteren Option ist es so
   *[other] ; bei { $more } weiteren ist es so
 }.
    .advice = Was lässt sich in einem Jahr bauen? Das sagen max_add, oder max_growth und seed.
idle_stock = es ist ab { $first } in Betrieb und steht bis { $used } still: { $cost } sind bezahlt, bevor es genutzt wird{ $more ->
    [0] { "" }
    [one] ; bei einer weiteren Option ist es so
   *[other] ; bei { $more } weiteren ist es so
 }.
    .advice = Sein Betrieb kostet wohl mehr als der des Ersetzten, bis eine Zusage ihn verlangt: Wird es nur so früh gekauft, weil max_add klein ist? Dann die Nutzung von da an verlangen, oder sagen, was später gekauft werden kann.
pays_unused = es würde { $year } { $each } { $code } je Tonne sparen, { $saved } im Jahr, und { $tonnes } t davon bleiben ungenutzt: { $why }.
    .advice = Ist das, was es zurückhält, eine Tatsache? `--set` zeigt, wie der Plan ohne aussähe.
dear_bought = es wird { $year } zu { $dear } { $code } je Tonne gekauft ({ $bound }), während { $other } zu { $cheap } ungenutzt bleibt: { $why }.
    .advice = Ist diese Zusage oder Grenze den Unterschied wert? `pathway explain CASE --lang de` sagt, was sie kostet.
one_assumption = daran hängen { $share } aller Tonnen, die der Plan mindert, und es ist eine Annahme.
one_cost = daran hängen { $share } dessen, was die Maßnahmen kosten oder sparen, und es ist eine Annahme.
measure_first = gewichtet mit den Tonnen jeder Maßnahme sind { $tonnes } der Zahlen von Maßnahmen angenommen, gewichtet mit dem Geld { $money }.
    .advice = Zuerst zu messen lohnt: { $numbers }.
measure_first-no-lever = keine Maßnahme mindert eine Tonne; angenommen sind andere Zahlen.
    .advice = Zuerst zu messen lohnt: { $numbers }.
named = { $name } [{ $id }]
measured = { $name } ({ $stakes })

# Warum eine Maßnahme ungenutzt bleibt.
unused-neutral = es bleibt nichts, was sie neutralisieren könnte
unused-excluded = { $other } schließt sie aus
unused-served = { $other } bedient ihre Emissionsquelle
unused-from = erst ab { $year } kann sie in Betrieb sein
unused-until = sie ist nur bis { $year } im Angebot
unused-limited = für sie gilt die Grenze { $limit }
unused-needs = sie braucht { $others }
unused-other = andere Maßnahmen mindern dieselben Tonnen, oder die Jahre bis zum Ende lohnen sie nicht

# Was eine gekaufte Maßnahme verlangt.
bought-asked = { $promise } verlangt es
bought-first = Minderung und Entnahme kommen vor Kompensation
bought-unasked = nichts verlangt es
bought-for = für { $promises }

# Zahlen der Eingaben: wovon sie handeln.
company = Unternehmen
beside = { ", " }
method-location = standortbasiert
method-market = marktbasiert
method-residual = Restmix
method-upstream = Vorkette
method-biogenic = biogener Anteil
quantity-activity = Aktivität
quantity-emissions = Emissionen
quantity-bought = bezogener Strom
quantity-revenue = Umsatz
quantity-output = Produktion
quantity-stock = in Betrieb
quantity-added = Zubau
quantity-served = bedient
quantity-covered = durch Grünstrom gedeckt
quantity-retired = stillgelegte Zertifikate
quantity-spent = ausgegebenes Geld
carrier-electricity-export = Ins Netz eingespeister Strom
