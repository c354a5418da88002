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
many = { $said } Dasselbe gilt an { $n } Stellen: { $places } und { $left } weiteren.
told-with = { $told } Derselbe Fehler zeigt sich bei { $places }{ $left ->
    [0] .
   *[other] { " " }und { $left } weiteren.
 }
follows = Auch zu sehen bei { $where }: { $said }
follow-more = und { $n } weitere
places = { $file }: { $places }
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
plus = { " + " }
years = Jahre
range = { $alike ->
    [yes] etwa { $high } { $unit }
   *[no] { $low } bis { $high } { $unit }
 }{ $of ->
    [own] { "" }
   *[library] { " " }({ $ids })
 }

# Rat, der für mehrere gilt.
typing-error = Ist es ein Tippfehler?
revenue = Stimmen die Einheiten: des Umsatzes (M vor der Währung ist eine Million), der Aktivität und der Preise dieses Geschäfts?
number-and-unit = Stimmen diese Zahl und ihre Einheit?
number-and-currency = Stimmen Zahl, Einheit und Währung (je Fahrzeug, kW oder MWh; M ist eine Million)?
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
tonne_off = { $value } { $code } je Tonne CO2e sind weit { $side ->
    [below] weniger
   *[above] mehr
 } als in der Bibliothek, in der CO2-Preise, Zertifikate und Entnahmen { $range } kosten.
    .advice = Gilt es je Tonne (nicht je kg oder kt) und in { $code }?
money_off = { $n } Geldbeträge, dieser als erster, liegen etwa um das { $size ->
    [million] Millionenfache
   *[thousand] Tausendfache
 } { $side ->
    [below] unter
   *[above] über
 } dem, was die Bibliothek für ihre Art hat.
    .advice = Ist es ein einziger Fehler: { $side ->
        [below] { $code }, wo { $size ->
            [million] Millionen { $code } (M{ $code })
           *[thousand] Tausend { $code } (k{ $code })
        } gemeint sind
       *[above] { $size ->
            [million] Millionen { $code } (M{ $code })
           *[thousand] Tausend { $code } (k{ $code })
        }, wo { $code } gemeint sind
    }? Die Einheit an jeder dieser Stellen berichtigen.
no_emissions = im Basisjahr wird nichts emittiert.
    .advice = Die Aktivität in sources.csv und die geprüften Summen eintragen.
intensity_off = im Basisjahr emittiert es { $t } t und nimmt { $money } ein: { $each } t je Million US-Dollar Umsatz, wo Unternehmen { $low } bis { $high } t haben.
bill_off = { $year } zahlt es { $bill } für Energie und Material, das { $times }-Fache seines Umsatzes von { $money }; bekannt ist bis zum { $most }-Fachen.
actual_off = angegeben sind { $told } { $unit }, erwartet waren { $meant } { $unit }: das eine ist das { $times }-Fache des anderen.

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
 }, wo Maßnahmen dieser Art in der Bibliothek { $range } halten.
    .advice = Stimmen Zahl und Einheit (Jahre)?
life_off-lead = von der Bestellung bis zum Betrieb (lead) { $value ->
    [one] vergeht ein Jahr
   *[other] vergehen { $value } Jahre
 }; { $most } Jahre sind schon lang.
premium_off = { $value } { $code }/MWh werden über den Strompreis hinaus bezahlt (der höchstens { $power } { $code }/MWh beträgt); Verträge und Nachweise der Bibliothek kosten { $range } mehr als der Strom.
premium_off-less = es spart { $value } { $code }/MWh am Strompreis, der höchstens { $power } { $code }/MWh beträgt; Verträge und Nachweise der Bibliothek kosten { $range } mehr als der Strom.
yield_off = ein MW erzeugt { $value } GWh im Jahr, und mehr als { $most } GWh geben die 8.760 Stunden nicht her.
capex_off = ein { $unit } kostet { $capex } und { $what ->
    [saved] spart oder ersetzt
    [treated] behandelt
   *[generated] erzeugt
 } { $served } { $of } im Jahr: { $value } { $code } für jede { $per } im Jahr, wo Maßnahmen dieser Art in der Bibliothek { $range } kosten.
capex_off-unit = ein { $unit } kostet { $value } { $code }; in der Bibliothek kostet eines { $range }.
unit_off = ein { $of } { $what ->
    [saved] spart oder ersetzt
   *[generated] erzeugt
 } { $value } MWh im Jahr; in der Bibliothek sind es { $range }.
use_off = für jede ersetzte MWh werden { $value } MWh verbraucht; bei Maßnahmen der Bibliothek sind es { $range }.
adds_tonnes = wo { $year } { $own } t wegfallen, emittiert das, was stattdessen verbraucht wird, { $used } t: die Emissionen steigen.
    .advice = Stimmen die Zahlen unter `uses`, ihre Einheiten und die Faktoren dessen, was verbraucht wird?
dear = eine vermiedene Tonne kostet { $year } { $value } { $code } (die Investition als Annuität, abzüglich der Ersparnis); mehr als { $most } { $code } ist das Zweieinhalbfache der teuersten Maßnahme der Bibliothek.
    .advice = Stimmen Investition, Ersatz und Verbrauch je Einheit und die Preise von beidem?

# Maßnahmen, wie sie angeboten werden.
lot_small = ein Los (unit_size) von { $size } { $of } ist so gut wie nichts.
lot_large = ein Los (unit_size) von { $size } { $of } ist mehr als die { $room }, die es gibt (potential).
offer_late = im Angebot bis { $last }, { $n } Jahre über das Ende des Plans hinaus.
share_small = höchstens { $share } { $of ->
    [source] der Emissionsquelle
   *[demand] des Bedarfs
 } werden erreicht, so gut wie nichts.
    .advice = Stimmen Zahl und Einheit (share oder %)?
share_small-offered = alles, was im Plan angeboten wird, erreicht { $share } dessen, worauf es wirkt.
share_small-allowed = was über eine Lebensdauer gekauft werden darf, erreicht { $share } der Emissionsquelle, erlaubt sind { $most }.
share_small-treated = { $share } des Behandelten werden entfernt.
share_small-passed = ein pass_through von { $share }.
    .advice = Ist es ein Anteil, wie 0.5?
shares_together = { $levers } dürfen { $shares } davon sparen, zusammen { $whole }; jede wirkt aber auf das, was die mit niedrigerem order übrig lassen, gekauft oder nicht: zusammen erreichen sie { $reached }.
    .advice = Ist ein Anteil an der ganzen Emissionsquelle { $source } gemeint? Dann brauchen die späteren mehr, oder dasselbe order und zusammen höchstens 100 %.
share_large = ein Wachstum von { $share } im Jahr ist erlaubt.
room_large = es gibt { $times }-mal so viel davon wie das, worauf es wirkt.
fom_off = die jährlichen Betriebskosten (fom) sind { $share } der Investition.
buffer_off = { $share } der Zertifikate werden zurückgehalten.
buffer_off-years = der Kohlenstoff bleibt { $n ->
    [one] ein Jahr
   *[other] { $n } Jahre
 } gespeichert.
sold_more = { $year } werden { $sold } kt als Zertifikate verkauft und höchstens { $most } kt vermieden.
never = in keinem Jahr des Plans kann etwas davon gekauft werden.
    .advice = Stimmen first_year, last_year, max_share, max_add und potential?
incumbent_off = was ersetzt wird (incumbent_value), kostet das { $times }-Fache der eigenen Investition.
peers_off = { $value } { $of } werden je ersetzter Einheit verbraucht, bei vergleichbaren Maßnahmen etwa { $middle }.
peers_off-typed = { $value } { $of } werden verbraucht, bei vergleichbaren Maßnahmen etwa { $middle } { $of }.

# Zusagen und freie Tonnen.
in_no_study = die Zusage steht in keiner Studie: kein Plan hält sie ein.
    .advice = Unter `targets` einer Datei in studies/ nennen oder weglassen.
named_otherwise = ihr Name sagt { $share }{ $less ->
    [no] { "" }
   *[yes] { " " }weniger, so dass { $left } bleiben
 }, und in keinem Jahr verlangt sie das: { $sense ->
    [least] mindestens
   *[most] höchstens
 } { $steps ->
    [yes] { $first } zu Anfang, { $last } am Ende.
   *[no] { $last }.
 }
    .advice = Gezeigt wird der Name: bitte mit der Zahl ändern.
named_otherwise-zero = ihr Name sagt, dass nichts bleibt, und sie erlaubt { $year } noch { $t }.
asks_all = { $share } des Basisjahres bleiben, und nicht 0.
asks_nothing = sie wird in jedem Jahr ohne jede Maßnahme eingehalten: erlaubt ist { $alike ->
    [yes] so viel, wie
   *[no] mindestens das { $times }-Fache dessen, was
 } ohnehin emittiert wird.
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
 }: `pathway library add { $case } { $one } --for { $on } --potential 'P %' --yearly 'Y %'`, mit Zahlen für P, den Anteil von { $on }, den sie übernehmen kann, und Y, den Anteil davon, der in einem Jahr beschafft werden kann. Was eine Maßnahme sonst braucht (`--rate`, `--uses`, `--hold`), fragt sie ab.
untouched-none = Für { $carriers } hat die Bibliothek keine Maßnahme: eine von Hand schreiben (docs/how-to/lever.md).
untouched-bare = Für Tonnen ohne Aktivität hat die Bibliothek keine Maßnahme: eine in t je t schreiben (docs/how-to/tonnes.md).
untouched-tonnes = Es sind Tonnen ohne Aktivität, für die Maßnahmen der Bibliothek nicht gedacht sind: In der Zuordnung des Imports sagen, was verbrannt wird, zur Zeile (`lines:`) oder Spalte (`columns:`), die sie hat, wie `pathway import` mit --dry-run es für die Datei ausgibt, oder eine Maßnahme in t je t schreiben: docs/how-to/tonnes.md.
untouched-outside = keine Maßnahme wirkt auf { $sources }{ $left ->
    [0] { "" }
    [one] { " " }und eine weitere
   *[other] { " " }und { $left } weitere
 } in Scope 3, und keine Zusage gilt für sie: { $t }, { $share } aller Emissionen.
    .advice = Der Plan gilt dem Rest: das daneben sagen, oder für sie etwas zusagen (Lieferanten, Einkauf, Gestaltung). { $could }
free_off = { $share } dessen, was emittiert wird, sind kostenlos.
    .advice = Stimmt die Einheit: t/t, kt/TJ?

# Zahlen nach Jahren.
leap = von { $year } bis { $to } { $way ->
    [up] steigt es auf das { $times }-Fache
   *[down] fällt es auf 1/{ $times }
 }: { $a } { $unit_a }, dann { $b } { $unit_b }.
leap-path = von { $year } bis { $to } { $way ->
    [up] steigt es auf das { $times }-Fache
   *[down] fällt es auf 1/{ $times }
 }: { $a }, dann { $b }.
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
cited_otherwise = { $value } { $of } ist { $side ->
    [above] das { $times }-Fache
   *[below] 1/{ $times }
 } dessen, was die Zeile der Bibliothek sagt, die als Quelle steht: { $range }.
    .advice = Wurde die Zahl geändert, oder ihre Einheit? Ist es eine eigene, dann mit eigener Quelle.
price_off = { $value } { $of } { $side ->
    [above] sind das { $times }-Fache des höchsten Preises
    [below] sind 1/{ $times } des niedrigsten Preises
   *[nothing] sind nichts gegen den niedrigsten Preis
 } { $shelf ->
    [own] solcher Güter
    [energy] irgendeiner Energie in der Bibliothek, die für diese keinen allgemeinen hat
   *[carrier] dafür in der Bibliothek
 }: { $range }{ $code ->
    [USD] { "" }
   *[other] , mit etwa { $dollar } { $code } je US-Dollar
 }.
    .advice = Stimmen Einheit (je kWh oder MWh, L oder ML) und Währung{ and-rows }?
factor_off = ein Faktor von { $value } { $of } liegt { $side ->
    [below] unter
   *[above] über
 } denen der Bibliothek dafür oder für Vergleichbares, { $range }.
    .advice = Stimmen Einheit, Land und das, wovon er ist{ and-rows }?
residual_off = der Faktor des Residualmixes ist { $year } { $share } des standortbasierten.
    .advice = Ein Residualmix ist, was bleibt, wenn andere den sauberen Strom beansprucht haben, und kaum sauberer. Sind die beiden Methoden vertauscht?

# Was nirgends verwendet wird, doppelt steht oder keine Quelle nennt.
idle_row-unused = keine Emissionsquelle oder Maßnahme verwendet es dort.
idle_row-driver = keine Emissionsquelle wächst damit.
idle_row-source = dafür stehen keine Emissionen: keine Zeile von sources.csv nennt es.
    .advice = Die Emissionsbilanz importieren oder die Quellen eintragen; oder ist die id falsch? Sonst weglassen.
idle_row-revenue = keine Zeile ist von diesem Geschäft aus businesses.csv, das Emissionsquellen hat.
    .advice = Seinen Umsatz ab dem Basisjahr ergänzen. Nennt es eine Zeile anders?
misplaced = die id nennt { $named }, die Region ist { $own }.
    .advice = Welches von beiden stimmt?
scope_off = hier steht Scope { $scope }, in carriers.csv hat { $carrier } Scope { $own }.
    .advice = Was vor Ort verbrannt wird oder entweicht, ist Scope 1; eingekaufter Strom, eingekaufte Wärme oder Kälte ist Scope 2.
no_source = { $n ->
    [1] diese Zeile von { $all } nennt
   *[other] { $n } von { $all } Zeilen, diese als erste, nennen
 } { $what ->
    [source] keine Quelle
    [confidence] keine Verlässlichkeit
   *[both] keine Quelle oder keine Verlässlichkeit
 }.
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
    .advice = Ist diese Zusage oder Grenze den Unterschied wert? `pathway explain { $asked } --lang de` sagt, was sie kostet.
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
